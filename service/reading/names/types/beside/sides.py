"""What shows a name to be a side in sport: the verb of many, a result."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.word_classes import is_joined, is_preposition, is_singular_name
from service.reading.grammar.words.verbs import agrees_with_many
from service.reading.vocabulary.names import HYPHENS, PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Sentence, Word

UNCHANGED = lexicon.words(PACKAGE, "name_words", "unchanged_in_past")
OPENING_CLAUSES = lexicon.words(PACKAGE, "name_words", "opening_clauses")
SCORED = lexicon.words(PACKAGE, "name_words", "team_deeds") | lexicon.words(
    PACKAGE, "name_words", "scored"
)
AGAINST = lexicon.words(PACKAGE, "name_words", "against_a_side")
FURTHEST_VERB = 3  # words behind the name: "Harlow have now lost"


def is_spoken_of_as_many(_: Parse, words: list[Word]) -> bool:
    """As in "Harlow face Ashby next week", "Harlow were poor": a side, told of as its players.

    One name with the verb of many right behind it, which neither a person nor a town has. It opens
    its clause, for else it may end a list; "if Roe were" wishes.
    """
    before, last, verb = words[0].before, words[-1], words[-1].head
    if not is_singular_name(last) or conjunct(last) is not None or is_joined(last):
        return False
    if before is not None and before.lower not in OPENING_CLAUSES:
        return False
    near = last.i < verb.i <= last.i + FURTHEST_VERB and last.after is not None
    closed = last.after is not None and not last.after.text[0].isalpha()
    return near and not closed and verb.lower not in UNCHANGED and agrees_with_many(verb)


def has_a_result(_: Parse, words: list[Word]) -> bool:
    """As in "Harlow stunned Ashby 24-10", "Kelmore lost to Ashby 2-1": a lone name with one result.

    Several in a sentence may be the sets of two players, who are called by a lone name too.
    """
    last, above = words[-1], words[-1].head
    if len(words) > 1:
        return False
    verb = above.head if is_preposition(above) and above.lower in AGAINST else above
    return verb.lemma in SCORED and _results(last.sentence) == 1


def _results(sentence: Sentence) -> int:
    """How many pairs of figures with a hyphen there are: "24-10"."""
    return sum(
        word.text.isdecimal()
        and (mark := word.after) is not None
        and mark.text in HYPHENS
        and (other := mark.after) is not None
        and other.text.isdecimal()
        and other.start == mark.end
        for word in sentence.words
    )
