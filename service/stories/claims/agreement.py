"""Whether quantities agree: intervals, and exact conversion of units (status: `standing.py`).

An interval holds its ends ("more than 12" could be 12), an approximation reaches ten percent to
either side, and a side without a bound has no end.
"""

from __future__ import annotations

import math
from fractions import Fraction
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from service.units import sizes

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Quantity

# An approximation reaches so many times the number, away from zero and towards it.
FARTHER, NEARER = Fraction(11, 10), Fraction(9, 10)

# A number that is converted may be off by so much of its value through rounding.
MOST_ROUNDED = Fraction(25, 1000)
# Hundredths of a currency that nobody names.
CENT = "cent"
HUNDRED = Fraction(100)

# Exact, or an infinite end.
Exact = int | Fraction
Number = Exact | float


class Interval(NamedTuple):
    """A closed interval; the ends may be infinite."""

    low: Number
    high: Number


def dimension(quantity: Quantity) -> str:
    """What a quantity can be compared within: a quantity of measure, a currency, or counting."""
    unit = unit_of(quantity)
    if quantity.kind == "money":
        return f"money {unit}"
    known = _sizes().get(unit)
    if known is not None and quantity.kind != "count":
        return known[0]
    if (scale := sizes.dimension(unit)) is not None and quantity.direction is None:
        return scale
    return "count" if quantity.kind == "count" else f"{quantity.kind} {unit}"


def unit_of(quantity: Quantity) -> str:
    """The unit, a fraction and an age without one named for themselves."""
    if quantity.kind == "fraction":
        return "fraction"
    if quantity.kind == "percent":
        return quantity.unit or "percent"
    return (quantity.unit or ("year" if quantity.kind == "age" else "")).lower()


def converted(number: float, quantity: Quantity, unit: str) -> Exact:
    """A number of a quantity in another unit of its dimension, exactly."""
    return _converted(exact(number), quantity, unit)


def _converted(number: Exact, quantity: Quantity, unit: str) -> Exact:
    own = unit_of(quantity)
    if own == CENT != unit and quantity.kind == "money":
        return number / HUNDRED
    if _are_scales(own, unit):
        return exact(sizes.convert(float(number), own, unit) or 0.0)
    if own == unit or _size(own) == _size(unit):
        return number
    return number * Fraction(_size(own)) / _size(unit)


def is_converted(quantity: Quantity, unit: str) -> bool:
    """Whether a number has to be converted, and so may have been rounded, to stand in a unit."""
    own = unit_of(quantity)
    if own == unit or quantity.kind == "money":
        return False
    return _size(own) != _size(unit) or _are_scales(own, unit)


def _are_scales(a: str, b: str) -> bool:
    """Whether two units are scales of one thing with zeros of their own: degrees of heat."""
    measured = sizes.dimension(a)
    return a != b and measured is not None and measured == sizes.dimension(b) and a not in _sizes()


@lru_cache(maxsize=1 << 13)
def rounding(number: float) -> Exact:
    """Half a unit of the last figure of a number that is not a zero at its end, 2.5% at most."""
    written = f"{abs(number):.15g}"
    if "e" in written or not number:
        return 0
    whole, _, decimals = written.partition(".")
    places = -len(decimals) if decimals else len(whole) - len(whole.rstrip("0"))
    half = Fraction(10) ** places / 2
    return min(half, abs(Fraction(repr(number))) * MOST_ROUNDED)


def same(left: Quantity, right: Quantity) -> bool:
    """Whether two numbers of one dimension are the same but for the rounding of their units."""
    unit = unit_of(right)
    if left.value is None or right.value is None or not is_converted(left, unit):
        return False
    slack = rounding(left.value)
    own = exact(left.value)
    low, high = _converted(own - slack, left, unit), _converted(own + slack, left, unit)
    return low <= exact(right.value) <= high


@lru_cache(maxsize=1 << 13)
def exact(number: float) -> Exact:
    """A number as it is written in decimals, not as binary has it; 0 for one without end."""
    if not math.isfinite(number):
        return 0
    return _whole_or_not(Fraction(repr(number)))


def interval(quantity: Quantity, unit: str) -> Interval:
    """The values that a quantity allows, in that unit.

    One that is converted was rounded in its own unit: it reaches half a unit of its last figure to
    either side.
    """
    low: Number = -math.inf
    high: Number = math.inf
    is_rounded = is_converted(quantity, unit)
    if quantity.lower is not None:
        slack = rounding(quantity.lower) if is_rounded else 0
        low = _converted(exact(quantity.lower) - slack, quantity, unit)
    if quantity.upper is not None:
        slack = rounding(quantity.upper) if is_rounded else 0
        high = _converted(exact(quantity.upper) + slack, quantity, unit)
    if quantity.comparator == "approximately":
        low, high = _widened(low, -1), _widened(high, 1)
    return Interval(low, high)


def _widened(end: Number, side: int) -> Number:
    if isinstance(end, float):
        return end
    return end * (FARTHER if (end > 0) == (side > 0) else NEARER)


def are_disjoint(intervals: Sequence[Interval]) -> bool:
    """Whether any two closed intervals are: where the highest low is over the lowest high."""
    return max(low for low, _ in intervals) > min(high for _, high in intervals)


def are_one(quantities: Sequence[Quantity], unit: str) -> bool:
    """Whether several quantities allow the same values.

    Intervals in different units that overlap are the same: "100 mph", "160 km/h".
    """
    found = [interval(quantity, unit) for quantity in quantities]
    own = {item for item, q in zip(found, quantities, strict=True) if not is_converted(q, unit)}
    return len(own) <= 1 and (len(set(found)) == 1 or (bool(own) and not are_disjoint(found)))


def consensus(supporters: Iterable[tuple[float, str]]) -> float | None:
    """The value that most articles support, or None; `supporters` are values with article ids."""
    articles: dict[float, set[str]] = {}
    for value, article_id in supporters:
        articles.setdefault(value, set()).add(article_id)
    ranked = sorted(articles, key=lambda value: (-len(articles[value]), value))
    if not ranked:
        return None
    if len(ranked) > 1 and len(articles[ranked[0]]) == len(articles[ranked[1]]):
        return None
    return ranked[0]


def _whole_or_not(number: Fraction) -> Exact:
    """Whole numbers as such, which compare and multiply many times as fast."""
    return number.numerator if number.denominator == 1 else number


def _size(unit: str) -> Exact:
    known = _sizes().get(unit)
    return known[1] if known else 1


@lru_cache(maxsize=1)
def _sizes() -> dict[str, tuple[str, Exact]]:
    return {
        unit: (measured, _whole_or_not(size))
        for unit, (measured, size) in sizes.multiples().items()
    }
