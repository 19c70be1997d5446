"""Whether quantities agree: intervals, exact conversion of units, status and consensus.

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
    own = unit_of(quantity)
    if own == unit or _size(own) == _size(unit):
        return exact(number)
    return exact(number) * Fraction(_size(own)) / _size(unit)


@lru_cache(maxsize=1 << 13)
def exact(number: float) -> Exact:
    """A number as it is written in decimals, not as binary has it; 0 for one without end."""
    if not math.isfinite(number):
        return 0
    return _whole_or_not(Fraction(repr(number)))


def interval(quantity: Quantity, unit: str) -> Interval:
    """The values that a quantity allows, in that unit."""
    low: Number = -math.inf
    high: Number = math.inf
    if quantity.lower is not None:
        low = converted(quantity.lower, quantity, unit)
    if quantity.upper is not None:
        high = converted(quantity.upper, quantity, unit)
    if quantity.comparator == "approximately":
        low, high = _widened(low, -1), _widened(high, 1)
    return Interval(low, high)


def _widened(end: Number, side: int) -> Number:
    if isinstance(end, float):
        return end
    return end * (FARTHER if (end > 0) == (side > 0) else NEARER)


def status(intervals: Sequence[Interval]) -> str:
    """The status of a claim from the intervals of several independent articles, all in one unit."""
    if all(interval == intervals[0] for interval in intervals):
        return "agreed"
    # Any two closed intervals are disjoint exactly where the highest low is over the lowest high.
    if max(low for low, _ in intervals) > min(high for _, high in intervals):
        return "conflicting"
    return "compatible"


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
