"""The edge of a period: "the last week of April", "the first days of May".

The date is the whole period, and the edge its modifier, as in "late April". "The first two months
of 2014" is no edge.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import replace
from service.reading.dates.calendar.form import OF_DAY_OR_WEEK, OF_PERIODS
from service.reading.dates.expressions.classes import UNITS, WORDS

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression
    from service.reading.parse.words import Word
    from service.records.terms import Modifier

_LONGEST = 4  # words of an edge: "the first few weeks"


def part_of(words: list[Word], one: Expression) -> Expression | None:
    """A period with the edge before it; None where none stands there."""
    k = one.first - 1
    if k > 0 and words[k].lower == "the":
        k -= 1
    if one.form.kind not in OF_PERIODS or k < 2 or words[k].lower != "of":
        return None
    unit = words[k - 1].lower
    if unit not in WORDS["halves"] and UNITS.get(unit) not in OF_DAY_OR_WEEK:
        return None
    for first in range(k - 2, max(k - 2 - _LONGEST, -1), -1):
        lower = words[first].lower
        if (shade := _shade(lower, unit)) is not None:
            first -= first > 0 and words[first - 1].lower == "the"
            return replace(one, first=first, start=words[first].start, modifier=shade)
        if lower not in WORDS["among_edges"]:
            return None
    return None


def _shade(lower: str, unit: str) -> Modifier | None:
    """Of "first" and "last" which part of a period they tell; "the second week" is none."""
    if lower in WORDS["second"] and unit not in WORDS["halves"]:
        return None
    if lower in WORDS["edges_that_end"]:
        return "late"
    return "early" if lower in WORDS["edges_that_begin"] else None
