"""Which event behind "after" a sentence tells the outcome of: its day is the day of what is told.

As in "Lund won the cup after a 2-1 win over Marra on Saturday", "A man is in hospital after a crash
on Monday". What courts and police do about a deed has a day of its own: "was charged after".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment, tense
from service.reading.grammar.events import clauses
from service.reading.grammar.events.telling import PACKAGE
from service.reading.grammar.word_classes import TIMES, is_verb
from service.reading.grammar.words.clauses import mark_of

if TYPE_CHECKING:
    from service.reading.parse.words import Sentence, Word

HANDLING = words(PACKAGE, "telling", "handling")
_TENDING = words(PACKAGE, "telling", "tending")
_OUTCOMES = words(PACKAGE, "telling", "outcomes_of_contests")
_BEHIND = words(PACKAGE, "telling", "behind_an_event")
_BEHIND_CONTEST = words(PACKAGE, "telling", "behind_a_contest")
_DISTANCES = words(PACKAGE, "setting", "distances")
_HELPERS = ("aux", "auxpass")


def is_of_outcome(verb: Word, _: list[Word], governor: Word, fine: bool) -> bool:
    """As in "lifted the cup after a 2-1 win over Marra on Saturday": it was won that day."""
    preposition = governor.head
    return (
        fine
        and governor.lemma in _OUTCOMES
        and attachment.has_past_tense(verb)
        and preposition.lower in _BEHIND_CONTEST
        and preposition.head is verb
    )


def is_of_cause(verb: Word, phrase: list[Word], governor: Word, fine: bool) -> bool:
    """As in "was flown to hospital after a crash on Monday", "is safe after a fire on Monday".

    So is what goes on since: "are seeking witnesses after a shop was robbed on Monday".
    """
    if not fine or not is_dated_once(verb.sentence, phrase):
        return False
    at_once = (clauses.is_harm(verb) or verb.lemma in _TENDING) and verb.lemma not in HANDLING
    if not (at_once or _goes_on(verb)):
        return False
    if is_verb(governor):
        return _opens_behind(governor, verb)
    preposition = governor.head
    above = preposition.head
    return (
        governor.lemma in clauses.HAPPENINGS
        and preposition.lower in _BEHIND
        and (above is verb or clauses.first_of_list(above) is verb)
    )


def _opens_behind(clause: Word, verb: Word) -> bool:
    """Whether "after" opens a clause of a verb in the past tense."""
    mark = mark_of(clause)
    is_behind = mark is not None and mark.lower in _BEHIND
    return is_behind and clause.head is verb and attachment.has_past_tense(clause)


def _goes_on(verb: Word) -> bool:
    """As in "is", "are appealing": the main clause says how things are now."""
    return tense.is_present(verb) or tense.has_present_be(verb.having(*_HELPERS))


def is_dated_once(sentence: Sentence, phrase: list[Word]) -> bool:
    """Whether a sentence has no other words of time than those of a date; "12 years" is none."""
    return all(
        word in phrase
        or word.entity not in TIMES
        or word.pos in ("ADP", "DET", "NUM")
        or word.lemma in _DISTANCES
        for word in sentence.words
    )
