"""The sizes of units, stated once: which convert into each other, and how.

Table: lexicon/sizes.toml. A currency never turns into another: rates move. Calendar units turn into
each other, not into days: a month has no fixed length.
"""

from __future__ import annotations

from fractions import Fraction

from service.lexicon import table

_TABLE = table("service.units", "sizes")
_SIZES: dict[str, tuple[str, Fraction]] = {
    unit: (dimension, Fraction(size))
    for dimension, units in _TABLE["sizes"].items()
    for unit, size in units.items()
}
_BASES: dict[str, str] = {name: next(iter(units)) for name, units in _TABLE["sizes"].items()}
_OFFSETS = {unit: Fraction(offset) for unit, offset in _TABLE["offsets"].items()}
_NO_ZERO_IN_COMMON = frozenset(_SIZES[unit][0] for unit in _OFFSETS)


def dimension(unit: str) -> str | None:
    """What a unit measures ("length"), or None for currencies and counted things."""
    known = _SIZES.get(unit)
    return known[0] if known else None


def base_unit(unit: str) -> str:
    """The unit of which all units of its quantity are multiples; any other unit is its own."""
    known = _SIZES.get(unit)
    if known is None or known[0] in _NO_ZERO_IN_COMMON:
        return unit
    return _BASES[known[0]]


def multiples() -> dict[str, tuple[str, Fraction]]:
    """What each unit measures and its size, of those that are multiples of each other.

    Temperatures are none: their zeros differ, and a rise by a degree is no level.
    """
    return {unit: known for unit, known in _SIZES.items() if known[0] not in _NO_ZERO_IN_COMMON}


def convert(value: float, unit: str, target: str) -> float | None:
    """A value in another unit of the same dimension, or None where that cannot be exact."""
    if unit == target:
        return value
    a, b = _SIZES.get(unit), _SIZES.get(target)
    if a is None or b is None or a[0] != b[0]:
        return None
    nought = float(_OFFSETS.get(unit, 0) - _OFFSETS.get(target, 0))
    return (value * float(a[1]) + nought) / float(b[1])
