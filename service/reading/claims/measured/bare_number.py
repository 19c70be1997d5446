"""What tells what a number without its noun counts: who acts, the number of what, or money.

Table: quantities/lexicon/measured.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured import whole as wholes
from service.reading.grammar.word_classes import (
    complement,
    is_active_subject,
    is_full_verb,
    is_plural_noun,
)
from service.reading.grammar.words.nouns import is_adposition
from service.reading.numbers.units import Unit
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim, Span

_OF_SUMS = words("service.reading.quantities", "measured", "sums")
_MILLION = 1e6
_NUMBERS = words("service.reading.quantities", "measured", "numbers")
# Verbs of which things are subjects as well as people.
_CHANGING = words("service.reading.quantities", "measured", "of_things")


def are_acting_people(top: Word) -> bool:
    """Whether so many act: "thousands are spending the night", not "thousands are ruined"."""
    verb = top.head
    return is_active_subject(top) and is_full_verb(verb) and verb.lemma not in _CHANGING


def is_person(known: tuple[str, Span, int] | None) -> bool:
    """Whether what was counted before are people."""
    return known is not None and (known[0] in PERSON_NOUNS or known[0] in OFFICES)


def numbered(noun: Word | None) -> Word | None:
    """The things whose number a noun is: "the number of applicants", "the toll of deaths"."""
    if noun is None or noun.lemma not in _NUMBERS:
        return None
    of = next((child for child in noun.children[:12] if child.lower == "of"), None)
    things = complement(of) if of is not None else None
    return things if things is not None and is_plural_noun(things) else None


def in_its_money(last: NumericClaim | None, atoms: list[Atom], measure: Measure) -> Measure:
    """A bare sum of millions as money where one stands before it in the sentence.

    As in "60 million euros, of which the state gave 15 million", "a charge of 1.3 billion".
    """
    bare = measure.unit is None and measure.noun is None and measure.kind == "count"
    if last is None or last.quantity.kind != "money" or last.quantity.unit is None or not bare:
        return measure
    if measure.numeral.scale < _MILLION:
        return measure
    relative = wholes.fronted(atoms, measure)
    near = relative is not None and 0 <= relative.start - last.end <= wholes.BEFORE_WHICH
    if not near and not _is_of_a_sum(atoms, measure):
        return measure
    return replace(measure, unit=Unit(last.quantity.unit, "money"))


def _is_of_a_sum(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is of a noun or verb of money: "a charge of 1.3 billion"."""
    before = atoms[measure.first - 1] if measure.first else None
    top = atoms[measure.numeral.last - 1].word
    above = top.head.head if before is not None and is_adposition(top.head) else top.head
    return above.lemma in _OF_SUMS
