"""Scores and tallies: "286 for six", "led 1,428 to 1,153"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.numbers import pieces
from service.reading.numbers.spelled import CARDINALS

if TYPE_CHECKING:
    from service.reading.claims.measured.before import Before
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure


_BILLION, _ORDERS = 1e9, 1e6


def is_of_another_order(before: Before, measure: Measure) -> bool:
    """Whether a number is too large to go on from the one before: "12 men … 110 billion"."""
    last, value = before.claim, measure.value or 0
    if value < _BILLION or last is None or last.quantity.value is None:
        return False
    return value > _ORDERS * max(last.quantity.value, 1)


def is_score_for(atoms: list[Atom], measure: Measure) -> bool:
    """As in both of "104 off 98", and in "was out for 12", "came off 84"."""
    if pieces.lower_at(atoms, measure.first - 1) in ("for", "off"):
        return True
    following = atoms[measure.last + 1 : measure.last + 2]
    number = any(atom.digits or atom.lower in CARDINALS for atom in following)
    return number and pieces.lower_at(atoms, measure.last) in ("for", "off")


def is_tally(atoms: list[Atom], measure: Measure, counted: str | None) -> bool:
    """Whether a number is the second of "led 1,428 to 1,153", "by 70 votes to 29".

    "4 to 4" is a score.
    """
    j = measure.first - 2
    if j > 0 and atoms[j].word.lemma == counted and atoms[j - 1].digits:
        return pieces.lower_at(atoms, j - 2) != "from"
    return j >= 0 and atoms[j].digits and atoms[j].value != measure.value
