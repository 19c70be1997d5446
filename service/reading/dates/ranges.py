"""The two ends of a range, in order: each is resolved by itself, and the end may come out first.

"From Tuesday to Thursday", said on a Wednesday of what is to come, has the Tuesday of next week
and the Thursday of this one. The end of a range is the first such day after its begin; in the past
its begin is the last such day before its end. A year that is written is never moved.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import replace
from service.reading.dates.calendar.context import Context
from service.reading.dates.calendar.intervals import DAY, WEEK
from service.reading.dates.calendar.resolve import resolve

if TYPE_CHECKING:
    from datetime import date, timedelta

    from service.reading.dates.calendar.form import Form, Interval

_WITHIN_YEAR = ("day", "month")


def in_order(
    begin: tuple[Form, Interval], end: tuple[Form, Interval], reference: date | None
) -> tuple[Interval, Interval]:
    """Both ends; one of them moved where the end came first or may be another year's."""
    (form, since), (other, until) = begin, end
    if form.kind != other.kind or not _is_free(other):
        return since, until
    if form.kind in _WITHIN_YEAR and other.number is None:
        return since, _after(since, other) or until
    if form.kind == "weekday" and _is_free(form) and since.start > until.start:
        if reference is not None and since.start > reference:
            return since, _moved(until, _to_weekday_after(since, until))
        return _moved(since, _to_weekday_after(until, since) - WEEK), until
    return since, until


def _is_free(form: Form) -> bool:
    """Whether no word says of which week or year it is."""
    return form.shift is None and form.unit is None


def _to_weekday_after(one: Interval, other: Interval) -> timedelta:
    """How far it is from the second to the first day after the first on the same weekday."""
    return one.start - other.start + DAY * ((other.start - one.start).days % WEEK.days or WEEK.days)


def _moved(interval: Interval, step: timedelta) -> Interval:
    first, last = interval.first, interval.last
    if first is not None and last is not None:
        first, last = first + step, last + step
    start, end = interval.start + step, interval.end + step
    return replace(interval, start=start, end=end, first=first, last=last)


def _after(since: Interval, form: Form) -> Interval | None:
    """The end of a range in the year of its begin, else in the next."""
    for year in (since.start.year, since.start.year + 1):
        found = resolve(replace(form, number=year), Context())
        if found is not None and found.start >= since.start:
            return found
    return None
