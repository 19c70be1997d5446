"""Times counted from the reference day, or from what was last told."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import TYPE_CHECKING

from service.reading.dates.calendar.intervals import DAY, WEEK, day_of, unit_of, week_of, weekend_of

if TYPE_CHECKING:
    from service.reading.dates.calendar.context import Context
    from service.reading.dates.calendar.form import Form, Interval


def the_shifted(form: Form, context: Context) -> Interval | None:
    """As in "Last year", "this week", "next month"."""
    if context.reference is None or context.history:
        return None
    unit, step = form.unit or "day", form.shift or 0
    if unit == "weekend":
        return _weekend(step, form.number is not None, context)
    return unit_of(unit, context.reference, step)


def _weekend(step: int, bare: bool, context: Context) -> Interval | None:
    """As in "The weekend", "this weekend": the last one, looking ahead the coming one."""
    reference = context.reference
    if reference is None:
        return None
    this = weekend_of(reference)
    if step == 1:
        return weekend_of(reference + WEEK)
    if step == -1:
        return weekend_of(reference - WEEK)
    begun = this.start <= reference
    del bare
    return this if begun or context.ahead else weekend_of(reference - WEEK)


def the_ago(form: Form, context: Context) -> Interval | None:
    """As in "Six years ago": from the reference day, in the grain of the unit."""
    if context.reference is None or form.number is None or context.history:
        return None
    return _counted(form.unit or "day", context.reference, form.number)


def the_from_told(form: Form, context: Context) -> Interval | None:
    """As in "Two days later", "a year earlier", "the next day": from what was last told."""
    told = context.told
    unit = form.unit or "day"
    if told is None or form.number is None or _coarseness(told.grain) > _coarseness(unit):
        return None
    return _counted(unit, told.start, form.number)


GRAINS = (
    "minute", "hour", "part_of_day", "day", "weekend", "week", "fortnight", "month", "season",
    "quarter", "half", "year", "decade", "century",
)  # fmt: skip


def _coarseness(grain: str) -> int:
    return GRAINS.index(grain)


def _counted(unit: str, day: date, number: int) -> Interval | None:
    if unit == "month":
        months = day.year * 12 + day.month - 1 + number
        year, month = months // 12, months % 12 + 1
        day = date(year, month, min(day.day, monthrange(year, month)[1]))
        return unit_of("month", day, 0)
    if unit == "fortnight":
        return week_of(day + 2 * WEEK * number)
    return unit_of(unit, day, number)


def the_told_year(form: Form, context: Context) -> Interval | None:
    """As in "Late in the year", "the end of the month": of what was last told, else of today."""
    if context.history and context.told is not None:
        return unit_of(form.unit or "year", context.told.start, 0)
    if context.reference is None or context.history:
        return None
    return unit_of(form.unit or "year", context.reference, 0)


def the_clock(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """A time of day by itself: of the day last told."""
    told = context.told
    if told is None or told.end - told.start != DAY:
        return None
    return day_of(told.start)


def the_open(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """What stays open: fiscal periods, "several years ago"."""
    return None
