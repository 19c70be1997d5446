"""Days: by month and day, by weekday, by a feast, today."""

from __future__ import annotations

from calendar import isleap
from datetime import date
from typing import TYPE_CHECKING

from service.reading.dates.calendar import holiday
from service.reading.dates.calendar.intervals import (
    DAY,
    WEEK,
    day_of,
    months_from,
    week_of,
    weekend_of,
    weekend_with,
)

UNDER_WAY = DAY * 60  # "is to run from May 3": so long it may have been running
MONTHS_BACK = 8  # a history that seems to step back further has gone on to the next year

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.dates.calendar.context import Context
    from service.reading.dates.calendar.form import Form, Interval


def the_day(form: Form, context: Context) -> Interval | None:
    """A day and a month; without its year that of the passage, else the nearest."""
    month, day = form.month or 1, form.day or 1
    if form.number is not None:
        return day_of(date(form.number, month, day))
    if form.unit == "month":
        return _of_stepped_month(form, context)
    if form.unit is not None:
        year = stepped_year(form, context)
        return None if year is None else day_of(date(year, month, day))
    if form.name is not None and context.reference is not None:
        return _by_step(form, context.reference)
    if context.year is not None:
        found = date(flowing(context, context.year, month), month, day)
        if context.reference is None or not _is_of_report(found, form, context):
            return day_of(found)
    if context.reference is None:
        return None
    if form.weekday is not None and (named := _on_its_weekday(form, context.reference.year)):
        return day_of(named)
    return nearest(context, lambda year: _valid(year, month, day))


def _by_step(form: Form, reference: date) -> Interval | None:
    """As in "last March 3", "this coming May 11": from the day of the report back, or on.

    Within a year of it; so "last February 29" may be none.
    """
    days = [_valid(reference.year + step, form.month or 1, form.day or 1) for step in (-1, 0, 1)]
    known = [day for day in days if day is not None]
    if form.name == "last":
        found = max((day for day in known if day < reference), default=None)
    else:
        found = min((day for day in known if day >= reference), default=None)
    return None if found is None else day_of(found)


def _is_of_report(found: date, form: Form, context: Context) -> bool:
    """Whether a day is not of the year of its passage: it is to come, or on another weekday."""
    if context.history or context.reference is None:
        return False
    is_past = found.year < context.reference.year and context.ahead
    return is_past or form.weekday not in (None, found.weekday())


def _on_its_weekday(form: Form, year: int) -> date | None:
    """As in "Friday, Sept. 18": the year around the report's in which it is a Friday."""
    days = (_valid(y, form.month or 1, form.day or 1) for y in (year, year - 1, year + 1))
    return next((d for d in days if d is not None and d.weekday() == form.weekday), None)


def the_week(form: Form, context: Context) -> Interval | None:
    """As in "The week of May 6": from Monday to Sunday, whichever of its days is named."""
    day = the_day(form, context)
    return None if day is None else week_of(day.start)


def the_weekend(form: Form, context: Context) -> Interval | None:
    """As in "The weekend of May 6", whichever of its days is named."""
    day = the_day(form, context)
    return None if day is None else weekend_of(day.start)


def _of_stepped_month(form: Form, context: Context) -> Interval | None:
    """As in "The 4th of this month"."""
    month = stepped_month(form, context)
    return None if month is None else day_of(month.start.replace(day=form.day or 1))


def stepped_month(form: Form, context: Context) -> Interval | None:
    """As in "Of this month", "of last month"."""
    day = context.reference
    if day is None or context.history:
        return None
    return months_from(day.year, day.month + (form.shift or 0), 1, "month")


def stepped_year(form: Form, context: Context) -> int | None:
    """As in "Of last year", "of the same year"."""
    day = context.reference
    if form.unit == "told" or context.history:
        day = None if context.told is None else context.told.start
    return None if day is None else day.year + (form.shift or 0)


def flowing(context: Context, year: int, month: int) -> int:
    """A history moves on: after December comes January of the next year."""
    told = context.told
    if not context.history or told is None or told.start.year != year:
        return year
    if told.grain not in ("day", "month", "part_of_day"):
        return year
    return year + (told.start.month - month > MONTHS_BACK)


def _valid(year: int, month: int, day: int) -> date | None:
    return None if month == 2 and day == 29 and not isleap(year) else date(year, month, day)


def nearest(context: Context, on: Callable[[int], date | None]) -> Interval | None:
    """The nearest day of several years to the reference day; looking ahead the next one."""
    reference = context.reference
    if reference is None:
        return None
    days = [d for y in range(reference.year - 1, reference.year + 2) if (d := on(y)) is not None]
    if context.ahead:
        earliest = reference - UNDER_WAY if context.begins else reference
        days = [d for d in days if d >= earliest]
    if not days:
        return None
    return day_of(min(days, key=lambda d: (abs(d - reference), d)))


def the_weekday(form: Form, context: Context) -> Interval | None:
    """The same day or the last one; looking ahead the next. In a history nothing decides."""
    wanted = form.number or 0
    if form.unit == "told":
        return _weekday_beside(wanted, form.shift or 0, context.told)
    if context.history:
        return None
    reference = context.reference
    if reference is None:
        return None
    back = (reference.weekday() - wanted) % 7
    if form.unit == "week":  # "Friday next week"
        return day_of(
            reference - DAY * reference.weekday() + WEEK * (form.shift or 0) + DAY * wanted
        )
    if form.unit == "week_on":
        return day_of(reference + DAY * (7 - back) + WEEK * (form.shift or 1))
    if form.shift is not None and form.shift < 0:  # "last Friday", "two Fridays ago"
        return day_of(reference - DAY * (back or 7) + WEEK * (form.shift + 1))
    if form.shift == 1:
        return day_of(reference - DAY * reference.weekday() + WEEK + DAY * wanted)
    if form.shift == 0:
        return day_of(reference - DAY * reference.weekday() + DAY * wanted)
    if context.ahead or form.name == "ahead":
        return day_of(reference + DAY * (7 - back))
    return day_of(reference - DAY * back)


def _weekday_beside(wanted: int, step: int, told: Interval | None) -> Interval | None:
    """As in "The following Friday", "the previous Friday": the nearest one from a day told."""
    if told is None or told.end - told.start > (DAY if step else WEEK):
        return None
    if step == 0:  # "on the Monday", "that Monday": the one that was told
        day = told.start + DAY * ((wanted - told.start.weekday()) % 7)
        return day_of(day) if day < told.end else None
    if step > 0:
        return day_of(told.start + DAY * ((wanted - told.start.weekday()) % 7 or 7))
    return day_of(told.start - DAY * ((told.start.weekday() - wanted) % 7 or 7))


def the_deictic(form: Form, context: Context) -> Interval | None:
    """Today, yesterday, tomorrow."""
    if context.reference is None or context.history:
        return None
    return day_of(context.reference + DAY * (form.number or 0))


def the_fixed(form: Form, context: Context) -> Interval | None:
    """An event that is called by its date; a day and a month alone only once it has happened."""
    day = date.fromisoformat(form.name or "")
    if form.day is not None and (context.reference is None or context.reference < day):
        return the_day(form, context)
    return day_of(day)


def the_holiday(form: Form, context: Context) -> Interval | None:
    """A feast of a fixed date, or one of the country's; "Easter weekend" is that around it."""
    found = _the_feast(form, context)
    return weekend_with(found.start) if found is not None and form.unit == "weekend" else found


def _the_feast(form: Form, context: Context) -> Interval | None:
    name = form.name or ""
    year = form.number if form.number is not None else context.year
    if year is not None:
        found = holiday.day_of(name, year, context.country)
        return None if found is None else day_of(found)
    step = form.shift
    if step is not None and context.reference is not None:
        found = holiday.day_of(name, context.reference.year + step, context.country)
        if step == -1 and found is not None:
            this = holiday.day_of(name, context.reference.year, context.country)
            found = this if this is not None and this < context.reference else found
        return None if found is None else day_of(found)
    return nearest(context, lambda y: holiday.day_of(name, y, context.country))
