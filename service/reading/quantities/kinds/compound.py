"""One measure in two units: "6ft 2in", "three hours and 12 minutes", its value in the larger one.

Table: lexicon/compared.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import exact, tidy
from service.units import sizes

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_PARTS: dict[str, list[str]] = table("service.reading.quantities", "compared")["parts"]
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


def add_smaller_unit(atoms: list[Atom], measure: Measure, part: Measure) -> bool:
    """Add a smaller part to a measure, where it is one."""
    if measure.unit is None or part.unit is None or part.value is None or measure.value is None:
        return False
    if part.unit.name not in _PARTS[measure.unit.name] or part.comparator is not None:
        return False
    added = sizes.convert(part.value, part.unit.name, measure.unit.name)
    if added is None or not 0 < added < 1:
        return False
    if lower_at(atoms, part.last) == "respectively":
        return False
    value = tidy(measure.value + added)
    measure.value = measure.lower = measure.upper = value
    measure.last, measure.core_last, measure.age = part.last, part.core_last, part.age
    measure.numeral = exact(measure.numeral.first, part.numeral.last, value, plain=value)
    return True
