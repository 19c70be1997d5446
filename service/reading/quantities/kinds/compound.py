"""One measure in two units: "6ft 2in", "three hours and 12 minutes", its value in the larger one.

Table: quantities/lexicon/compared.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import exact, tidy
from service.units import sizes

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_PARTS: dict[str, list[str]] = table("service.reading.quantities", "compared")["parts"]
_APART = words("service.reading.quantities", "compared", "apart") | words(
    "service.reading.quantities", "compared", "leads"
)
_JOINTS = frozenset({"and", ",", "-"})


def joint(atoms: list[Atom], measure: Measure, *, further: bool = False) -> int | None:
    """The atom at which a smaller part of a measure may begin, `further` a third one; or None."""
    if measure.unit is None or measure.unit.name not in _PARTS or measure.comparator is not None:
        return None
    if measure.value is None or (measure.value % 1 and not further) or measure.age:
        return None
    j = measure.last
    while j < len(atoms) and j - measure.last < 2 and atoms[j].lower in _JOINTS:
        j += 1
    return j if j < len(atoms) else None


def with_smaller_unit(atoms: list[Atom], measure: Measure, part: Measure) -> Measure | None:
    """A measure with a smaller part of it; None where that is none."""
    if measure.unit is None or part.unit is None or part.value is None or measure.value is None:
        return None
    if part.unit.name not in _PARTS[measure.unit.name] or part.comparator is not None:
        return None
    added = sizes.convert(part.value, part.unit.name, measure.unit.name)
    if added is None or not 0 < added < 1:
        return None
    if lower_at(atoms, part.last) in _APART:
        return None  # "won in 4 hours 41 minutes, 23 seconds ahead of Roe"
    value = tidy(measure.value + added)
    return replace(
        measure,
        value=value,
        lower=value,
        upper=value,
        last=part.last,
        core_last=part.core_last,
        age=part.age,
        numeral=exact(measure.numeral.first, part.numeral.last, value, plain=value),
    )
