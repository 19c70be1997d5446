"""What a relative pronoun stands for: "nurses, 40 percent of whom"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import NOMINAL, NOUNS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

RELATIVES = words("service.reading.grammar", "function_words", "relatives")
_VERBAL = frozenset({"VERB", "AUX"})
_LONGEST_PART = 8  # words from a comma to "whom": ", more than 40 percent of whom"


def referred_to(relative: Word) -> Word:
    """The noun that "whom" or "which" refers to, else the word itself.

    Where the parse does not say it is the noun before the comma: "nurses, most of whom".
    """
    for word in relative.ancestors():
        if word.dep in ("relcl", "acl"):
            return word.head if word.head.pos in NOMINAL else relative
        if word.pos not in _VERBAL and word.dep not in ("prep", "pobj", "nsubj", "dobj"):
            break
    if relative.lower not in RELATIVES:
        return relative
    before = relative.sentence.words
    at = relative.i - before[0].i
    for k in range(at - 1, max(at - 1 - _LONGEST_PART, 0), -1):
        if before[k].text == ",":
            return before[k - 1] if before[k - 1].tag in NOUNS else relative
    return relative
