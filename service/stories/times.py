"""The times that articles tell of: which sets of them are about times far from each other.

Time is cut into stretches of a month. A set tells of a stretch where one of its articles does. A
report without a full date proves nothing, so what one report dates holds for the set.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Summary

# Two sets are of other times where one tells of none within so many days of the other's, or twice
# as many, as the days fall: last year's quake on one island is not this year's.
APART_DAYS = 30
# Of a decade or more nothing happens in particular.
DAYS_IN_A_MONTH, DAYS_IN_A_YEAR = 31, 12 * 31
LONGEST_PERIOD = DAYS_IN_A_YEAR

Flags = npt.NDArray[np.bool_]


def told_in(summary: Summary) -> frozenset[int]:
    """The stretches in which lie the days, months and years that an article tells of."""
    spans = [(date.from_, date.to) for date in summary.dates if date.from_ and date.to]
    day = summary.article.reference_date
    if day is not None:
        spans.append((day.date, day.date))
    found: set[int] = set()
    for start, end in spans:
        first, last = _day_number(start), _day_number(end)
        if last - first <= LONGEST_PERIOD:
            found.update(range(first // APART_DAYS, last // APART_DAYS + 1))
    return frozenset(found)


def beside(told: frozenset[int]) -> frozenset[int]:
    """Stretches of time with those before and behind them."""
    return frozenset(near for time in told for near in (time - 1, time, time + 1))


def none_of(told: frozenset[int], near: frozenset[int]) -> bool:
    """Whether there are times, and none of them is one of those `near` to others (`beside`)."""
    return bool(told) and near.isdisjoint(told)


class Times:
    """The stretches of several sets of articles, as they are joined one to another."""

    def __init__(self, told: Sequence[frozenset[int]]) -> None:
        column = {time: i for i, time in enumerate(sorted({t for some in told for t in some}))}
        self._own = np.zeros((len(told), len(column)), dtype=np.float32)
        self._near = np.zeros_like(self._own)
        for row, some in enumerate(told):
            for time in some:
                self._own[row, column[time]] = 1
                for beside in (time - 1, time, time + 1):
                    if beside in column:
                        self._near[row, column[beside]] = 1
        known = self._own.max(axis=1, initial=0) > 0
        self.apart: Flags = (self._own @ self._near.T == 0) & np.logical_and.outer(known, known)

    def join(self, kept: int, other: int) -> None:
        """Make one set of two, known by the first."""
        for rows in (self._own, self._near):
            np.maximum(rows[kept], rows[other], out=rows[kept])
        known = self._own.max(axis=1, initial=0) > 0
        found = (self._own[kept] @ self._near.T == 0) & known & known[kept]
        self.apart[kept, :] = self.apart[:, kept] = found


def _day_number(timestamp: str) -> int:
    """The days to an ISO date or time; months are taken for 31 days, which is near enough."""
    year, month, day = map(int, timestamp.partition("T")[0].split("-"))
    return year * DAYS_IN_A_YEAR + (month - 1) * DAYS_IN_A_MONTH + day
