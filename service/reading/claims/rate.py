"""The rate that a count is given at: "40 flights a day", "three children per woman"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import is_of_noun_phrase
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import rate_after

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_LONGEST_NAME = 5  # words from what is counted to its rate: "flights in and out a day" is longer


def with_rate(atoms: list[Atom], measure: Measure, unit: str | None) -> str | None:
    """The unit of a quantity with its rate: "flight per day", "litre per year".

    The rate stands after the noun, or after "of" and what it is made of: "28 litres of milk a
    day". Sums of money and shares keep their unit.
    """
    noun = measure.noun
    if unit is None or measure.parts or measure.kind not in ("count", "measurement"):
        return unit
    if " per " in unit or (measure.kind == "count" and noun is None):
        return unit
    k = measure.last
    if noun is not None:
        k = next((n + 1 for n in range(k, _end(atoms, k)) if atoms[n].word is noun), len(atoms))
    if lower_at(atoms, k) == "of":
        k += 1
        end = _end(atoms, k)
        while k < end and is_of_noun_phrase(atoms[k].word) and rate_after(atoms, k) is None:
            k += 1
    rate = rate_after(atoms, k)
    return unit if rate is None else f"{unit} {rate[1]}"


def _end(atoms: list[Atom], k: int) -> int:
    return min(k + _LONGEST_NAME, len(atoms))
