"""Months, seasons, quarters, years and longer periods by name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.dates.calendar.days import flowing, stepped_month, stepped_year
from service.reading.dates.calendar.form import Interval
from service.reading.dates.calendar.intervals import DAY, WEEK, day_of, months_from

# The meteorological seasons of the northern half: the month that each begins with.
SEASON_STARTS = (3, 6, 9, 12)

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from service.reading.dates.calendar.context import Context
    from service.reading.dates.calendar.form import Form, Grain, Interval


def the_month(form: Form, context: Context) -> Interval | None:
    """A month; without its year by tense, the current one counting as past and as ahead."""
    month = form.month or 1
    year = form.number
    if form.unit == "told" and form.shift:
        return _beside_told(form, context, lambda y: months_from(y, month, 1, "month"))
    if year is None and form.unit is not None:
        year = stepped_year(form, context)
    elif year is None and context.history and context.year is not None:
        year = flowing(context, context.year, month)
    if year is not None:
        return months_from(year, month, 1, "month")
    return by_tense(form, context, lambda y: months_from(y, month, 1, "month"))


def _beside_told(form: Form, context: Context, of: Callable[[int], Interval]) -> Interval | None:
    """As in "The following spring", "the previous May": the nearest one from a time told."""
    told = context.told
    if told is None:
        return None
    periods = [of(told.start.year + step) for step in (-1, 0, 1)]
    if (form.shift or 0) > 0:
        return next(p for p in periods if p.start > told.start)
    return next(p for p in reversed(periods) if p.end <= told.start)


def the_nth_weekday(form: Form, context: Context) -> Interval | None:
    """As in "The first Tuesday in November": counted within its month, -1 from its end."""
    month = stepped_month(form, context) if form.unit == "month" else the_month(form, context)
    if month is None:
        return None
    count = form.day or 1
    if form.weekday is None:  # "the last day of April"
        return day_of(month.end - DAY if count < 0 else month.start + DAY * (count - 1))
    wanted = form.weekday
    if count < 0:
        last = month.end - DAY
        return day_of(last - DAY * ((last.weekday() - wanted) % 7))
    day = month.start + DAY * ((wanted - month.start.weekday()) % 7) + WEEK * (count - 1)
    return day_of(day) if day < month.end else None


def by_tense(form: Form, context: Context, of: Callable[[int], Interval]) -> Interval | None:
    """Of the periods of several years the last that has begun, looking ahead the next to end."""
    reference = context.reference
    if reference is None:
        if context.year is not None and form.shift is None:
            return of(context.year)
        return None
    if form.unit == "year":  # "in October last year"
        return of(reference.year + (form.shift or 0))
    periods = [of(y) for y in range(reference.year - 2, reference.year + 3)]
    if form.shift == -1:
        return max((p for p in periods if p.end <= reference), key=_begun)
    if form.shift == 1:
        return min((p for p in periods if p.start > reference), key=_begun)
    if form.shift == 0:
        return _this(form, periods, reference, context.ahead)
    if context.ahead:
        return min((p for p in periods if p.end > reference), key=_begun)
    return max((p for p in periods if p.start <= reference), key=_begun)


def _this(form: Form, periods: list[Interval], reference: date, ahead: bool) -> Interval | None:
    """As in "This summer": that of the reference day's year; of a winter the nearer one."""
    around = [p for p in periods if p.start <= reference < p.end]
    if around:
        return around[0]
    same_year = [p for p in periods if p.start.year == reference.year]
    if ahead:
        return min((p for p in periods if p.start > reference), key=_begun)
    if form.kind == "season" and same_year and same_year[0].start > reference:
        last = max((p for p in periods if p.start <= reference), key=_begun)
        is_nearer = reference - last.end < same_year[0].start - reference
        return last if is_nearer else same_year[0]
    return same_year[0] if same_year else None


def _begun(period: Interval) -> date:
    return period.start


def the_season(form: Form, context: Context) -> Interval | None:
    """A season of the northern half of the earth; nothing where it is of the southern."""
    if context.southern:
        return None
    start = SEASON_STARTS[form.month or 0]
    year = form.number
    if form.unit == "told" and form.shift:
        return _beside_told(form, context, lambda y: months_from(y, start, 3, "season"))
    if form.unit == "told":
        year = stepped_year(form, context)
        return None if year is None else months_from(year, start, 3, "season")
    if year is None and context.history:
        year = context.year
    if year is not None:
        return months_from(year, start, 3, "season")
    return by_tense(form, context, lambda y: months_from(y, start, 3, "season"))


def the_quarter(form: Form, context: Context) -> Interval | None:
    """A quarter or a half of a calendar year."""
    length = 3 if form.unit == "quarter" else 6
    start = length * ((form.month or 1) - 1) + 1
    grain: Grain = "quarter" if length == 3 else "half"
    if form.number is not None:
        return months_from(form.number, start, length, grain)
    shifted = replace(form, unit="year" if form.shift is not None else None)
    return by_tense(shifted, context, lambda y: months_from(y, start, length, grain))


def the_year(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """A year."""
    return months_from(form.number or 0, 1, 12, "year")


def the_short_year(form: Form, context: Context) -> Interval | None:
    """As in "'80", "’08": a year up to ten ahead is of this century."""
    short = form.number or 0
    now = context.reference.year if context.reference else None
    if now is None:
        return months_from(1900 + short, 1, 12, "year") if short >= 30 else None
    century = now // 100 * 100
    year = century + short
    return months_from(year if year <= now + 10 else year - 100, 1, 12, "year")


def the_decade(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """A decade by its first year."""
    return months_from(form.number or 0, 1, 120, "decade")


def the_century(form: Form, context: Context) -> Interval | None:  # noqa: ARG001
    """A century by its number."""
    return months_from(((form.number or 1) - 1) * 100, 1, 1200, "century")
