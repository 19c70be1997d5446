"""Rates of exchange, so many of one money for one of another: "closed at 83.27 to the dollar".

Table: numbers/lexicon/currencies.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.numbers.currencies import worth
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import tidy
from service.reading.numbers.units import Unit

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.numbers", "currencies")
_NAMES: dict[str, str] = _TABLE["names"]
_SHARED: dict[str, dict[str, str]] = _TABLE["shared"]
_BEFORE_BASE = words("service.reading.numbers", "currencies", "before_base")
_OF_BASE = words("service.reading.numbers", "currencies", "of_base")
_LONGEST_BASE = 4  # atoms of "the US dollar"
_REACH = 16  # atoms from a rate back to the money that it is of


def as_rate(atoms: list[Atom], measure: Measure) -> Measure:
    """A bare number as so much of the money that is its subject, where another stands behind it."""
    if (
        measure.unit is not None
        or measure.noun is not None
        or measure.parts
        or not _has_base(atoms, measure.last)
    ):
        return measure
    for k in range(measure.first - 1, max(measure.first - 1 - _REACH, -1), -1):
        unit = _money(atoms[k])
        if unit is not None:
            return replace(measure, unit=Unit(unit, "money"))
    return measure


def _has_base(atoms: list[Atom], j: int) -> bool:
    """Whether "to the dollar", "per US dollar", "against the euro" stands at atom `j`."""
    if lower_at(atoms, j) not in _BEFORE_BASE:
        return False
    for atom in atoms[j + 1 : j + 1 + _LONGEST_BASE]:
        if _money(atom) is not None:
            return True
        if atom.lower not in _OF_BASE:
            return False
    return False


def _money(atom: Atom) -> str | None:
    name = atom.word.lemma.lower()
    return name if name in _SHARED else _NAMES.get(name)


def in_money_of(measure: Measure, other: Measure) -> Measure:
    """An amount in the unit of another: the 90 cents of "from 90 cents to $1.20" in dollars."""
    if measure.unit is None or other.unit is None or measure.value is None:
        return measure
    times = worth(measure.unit.name, other.unit.name) if measure.kind == "money" else None
    if times is None:
        return measure
    return replace(measure.of_value(tidy(measure.value * times)), unit=other.unit)
