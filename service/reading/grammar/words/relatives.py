"""What a relative pronoun stands for: "nurses, 40 percent of whom", "what cost most was a roof"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import NOMINAL, NOUNS
from service.reading.grammar.words.verbs import is_plural_present

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
            return _thing_told_of(before[k - 1], relative)
    return relative


def _thing_told_of(last: Word, relative: Word) -> Word:
    """The noun that ends a clause, an adverb aside: "makes 90 vans daily, half of which"."""
    noun = last.before if last.tag == "RB" else last
    return noun if noun is not None and noun.tag in NOUNS else relative


def owner_that_agrees(noun: Word, verb: Word) -> Word:
    """The plural that a relative clause in the plural is of, not the one noun that ends its phrase.

    As in "sales in Lund, which account for a third", "the mayor of the towns, who is" is another.
    """
    owner = noun.head.head if noun.dep == "pobj" else noun
    joined = noun.child("conj") is not None
    if joined or noun.tag not in ("NN", "NNP") or not is_plural_present(verb):
        return noun
    return owner if owner.tag in ("NNS", "NNPS") and owner.i < noun.i else noun


def identified_with(what: Word, verb: Word) -> Word | None:
    """The noun that a free relative clause is said to be: "what cost most was the roof".

    None where `what` opens a question, or where an adjective follows: "what he did was wrong".
    """
    if what.lower != "what" or verb.dep != "csubj" or verb.head.lemma != "be":
        return None
    named = verb.head.child("attr")
    return named if named is not None and named.pos in NOMINAL and named.i > verb.i else None
