"""Times counted from the reference day, or from the date last mentioned."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING, get_args

from service.lexicon import table
from service.reading.dates.calendar.intervals import DAY, WEEK, day_of, unit_of, week_of, weekend_of
from service.records.terms import WITHIN_A_DAY, Granularity

if TYPE_CHECKING:
    from service.reading.dates.calendar.context import Context
    from service.reading.dates.calendar.form import Form, Interval


_TABLE = table("service.reading.dates", "calendar")
_DAYS_OF: dict[str, int] = _TABLE["days_of"]
_MONTHS_OF: dict[str, int] = _TABLE["months_of"]


def the_shifted(form: Form, context: Context) -> Interval | None:
    """As in "Last year", "this week", "next month"."""
    if context.reference is None or context.history:
        return None
    unit, step = form.unit or "day", form.shift or 0
    if unit == "weekend":
        return _weekend(step, context)
    return unit_of(unit, context.reference, step)


def _weekend(step: int, context: Context) -> Interval | None:
    """As in "The weekend", "this weekend": the last one, looking ahead the coming one."""
    reference = context.reference
    if reference is None:
        return None
    this = weekend_of(reference)
    if step:
        return weekend_of(reference + WEEK * step)
    begun = this.start <= reference
    return this if begun or context.ahead else weekend_of(reference - WEEK)


def the_ago(form: Form, context: Context) -> Interval | None:
    """As in "Six years ago": from the reference day, in the grain of the unit."""
    if context.reference is None or form.number is None or context.history:
        return None
    if form.name is not None:
        return unit_of(form.name, _stepped(form.unit or "day", context.reference, form.number), 0)
    return _counted(form.unit or "day", context.reference, form.number)


def _stepped(unit: str, day: date, number: int) -> date:
    """As in "A week ago today", "a year ago this week": the day itself, so many units on."""
    if unit in _DAYS_OF:
        return day + DAY * _DAYS_OF[unit] * number
    months = day.year * 12 + day.month - 1 + number * _MONTHS_OF.get(unit, 12)
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def the_told_in_year(form: Form, context: Context) -> Interval | None:
    """As in "The same quarter of 2031", "the same week last May": the last date, in that year."""
    told, unit = context.told, form.unit or "day"
    if told is None or _coarseness(told.grain) > _coarseness(unit):
        return None
    year = form.number
    if year is None:
        from_told = form.name == "told" or context.history
        base = told.start if from_told else context.reference
        if base is None:
            return None
        year = base.year + (form.shift or 0)
    day = told.start
    return unit_of(unit, date(year, day.month, min(day.day, monthrange(year, day.month)[1])), 0)


def the_from_told(form: Form, context: Context) -> Interval | None:
    """As in "Two days later", "a year earlier", "the next day": from what was last mentioned."""
    told = context.told
    unit = form.unit or "day"
    if told is None or form.number is None or _coarseness(told.grain) > _coarseness(unit):
        return None
    return _counted(unit, told.start, form.number)


GRAINS = get_args(Granularity)


def _coarseness(grain: str) -> int:
    return GRAINS.index("week" if grain == "fortnight" else grain)


def _counted(unit: str, day: date, number: int) -> Interval | None:
    if unit == "month":
        return unit_of("month", _stepped(unit, day, number), 0)
    if unit == "fortnight":
        return week_of(day + 2 * WEEK * number)
    return unit_of(unit, day, number)


def the_told_year(form: Form, context: Context) -> Interval | None:
    """As in "Late in the year", "the end of the month": of the last date, else of today.

    "Earlier in the day" is of the day last told.
    """
    told = context.told
    if told is not None and (
        context.history or (form.unit == "day" and told.grain in WITHIN_A_DAY)
    ):
        return unit_of(form.unit or "year", told.start, 0)
    if context.reference is None or context.history:
        return None
    return unit_of(form.unit or "year", context.reference, 0)


def the_clock(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """A time of day by itself: of the day last mentioned."""
    told = context.told
    if told is None or told.end - told.start != DAY:
        return None
    return day_of(told.start)


def the_open(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """What stays open: fiscal periods, "several years ago"."""
    return None
