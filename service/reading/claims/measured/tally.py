"""Scores and tallies: "286 for six", "led 1,428 to 1,153"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured.bare_number import is_person
from service.reading.grammar.object import is_direct_object, is_governed
from service.reading.grammar.word_classes import is_joined
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.parts import is_joined_or_apposed
from service.reading.numbers import pieces
from service.reading.numbers.spelled import is_numeral

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Before
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure


_CONTESTS = words("service.reading.quantities", "measured", "contests")
_STANDINGS = words("service.reading.quantities", "measured", "standings")
_TALLIES = words("service.reading.quantities", "measured", "tallies")
_MORE = words("service.reading.quantities", "counted", "further")
_COMPETITORS = frozenset({"PERSON", "ORG", "NORP", ""})
_JOINT = 2  # words from a name to the next where only "and" parts them
_MILLION, _MANY = 1e6, 1e5
_ORDERS, _ORDERS_OF_THINGS = 1e6, 1e3  # times as many as were counted before


def named_before(preposition: Word, measure: Measure) -> Word | None:
    """Whose share it is: "followed by Smith at 25 percent and Jones with 14"."""
    if preposition.lower not in ("at", "with", "on") or measure.kind not in ("percent", "count"):
        return None
    sentence = preposition.sentence.words
    at = preposition.i - sentence[0].i
    name = sentence[at - 1] if at else preposition
    if not is_proper(name) or name.entity not in _COMPETITORS:
        return None
    by = is_governed(name) and name.head.lower == "by"
    if is_joined(name) and is_proper(name.head) and name.left - name.head.i == _JOINT:
        return name.head  # "Roe at 25 percent, Holm and Lund with 14"
    return name if by or is_joined_or_apposed(name) else None


def is_of_another_order(before: Before, measure: Measure) -> bool:
    """Whether a number is too large to go on from the one before: "12 potholes … 380,000".

    Persons may be many: "300 people watched; 2 million watched at home".
    """
    last, value = before.claim, measure.value or 0
    counted = None if last is None else last.quantity.value or last.quantity.upper
    if counted is None:
        return False
    times = value / max(counted, 1)
    if is_person(before.counted):
        return times > _ORDERS and value >= _MILLION and measure.numeral.scale != 1
    return times > _ORDERS_OF_THINGS and value >= _MANY


def is_score_for(atoms: list[Atom], measure: Measure) -> bool:
    """As in both of "104 off 98", and in "was out for 12", "came off 84"."""
    if pieces.lower_at(atoms, measure.first - 1) in ("for", "off"):
        return pieces.lower_at(atoms, measure.last) not in _MORE  # "options for 20 more"
    return pieces.lower_at(atoms, measure.last) in ("for", "off") and _leads_on(atoms, measure)


def is_runs_off(atoms: list[Atom], measure: Measure) -> bool:
    """As in "74 off 131 balls": runs, of so many balls."""
    return pieces.lower_at(atoms, measure.last) == "off" and _leads_on(atoms, measure)


def _leads_on(atoms: list[Atom], measure: Measure) -> bool:
    following = atoms[measure.last + 1 : measure.last + 2]
    return any(is_numeral(atom) for atom in following)


def is_tally(atoms: list[Atom], measure: Measure, counted: str | None) -> bool:
    """Whether a number is the second of "led 1,428 to 1,153", "by 70 votes to 29".

    So in "five tries to two"; "4 to 4" is a score.
    """
    j = measure.first - 2
    if j > 0 and atoms[j].word.lemma == counted and is_numeral(atoms[j - 1]):
        return pieces.lower_at(atoms, j - 2) != "from"
    return j >= 0 and atoms[j].digits and atoms[j].value != measure.value


def is_first_of_two(atoms: list[Atom], measure: Measure) -> bool:
    """Whether "to" and a number follow, as in "49 percent to 44 percent"."""
    j = measure.last
    return pieces.lower_at(atoms, j) == "to" and j + 1 < len(atoms) and atoms[j + 1].digits


def winner(phrases: Phrases, result: Word) -> Word | None:
    """Who beats or trails somebody "by 98 to 96", or what is passed "by a vote of 9 to 4"."""
    verb, _ = phrases.governor(result)
    if verb is None or verb.lemma in _CONTESTS:
        return None if verb is None else phrases.subject_of(verb)
    noun = result.head.head if result.head.lower == "of" else result
    tally = is_governed(noun) and noun.head.lower == "by" and noun.lemma in _TALLIES
    return (phrases.object_of(verb) or phrases.subject_of(verb)) if tally else None


def whose_result(phrases: Phrases, number: Word, behind: str) -> Word | None:
    """Whose a result is that stands right behind a name: "saw off Lund 2-0" is of who saw them off.

    Before a word for a standing, the word `behind` it, it is of who has the name: "put Lund 2-1
    ahead".
    """
    name = number.before
    named = name is not None and is_proper(name) and (is_direct_object(name) or is_governed(name))
    if not is_cardinal(number) or not (named or behind in _STANDINGS):
        return None
    if named and behind in _STANDINGS:
        return name
    verb, _ = phrases.governor(number)  # "were 2-1 up", too
    return None if verb is None else phrases.subject_of(verb)
