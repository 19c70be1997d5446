"""Days, weeks, months and longer units as intervals."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Interval

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Grain

DAY, WEEK = timedelta(1), timedelta(7)
THURSDAY = 3  # as the calendar counts the days of a week


def day_of(day: date) -> Interval:
    """A day."""
    return Interval(day, day + DAY, "day")


def week_of(day: date) -> Interval:
    """The week of a day, from Monday."""
    monday = day - DAY * day.weekday()
    return Interval(monday, monday + WEEK, "week")


def weekend_of(day: date) -> Interval:
    """Saturday and Sunday of the week of a day."""
    saturday = day + DAY * (5 - day.weekday())
    return Interval(saturday, saturday + 2 * DAY, "weekend")


def weekend_with(day: date) -> Interval:
    """A feast with the weekend that it makes longer: to Sunday from a Thursday, else to it."""
    weekend = weekend_of(day if day.weekday() >= THURSDAY else day - WEEK)
    return Interval(min(weekend.start, day), max(weekend.end, day + DAY), "weekend")


def months_from(year: int, month: int, count: int, grain: Grain) -> Interval:
    """A run of months; `month` may lie outside 1 to 12."""
    begun, ended = year * 12 + month - 1, year * 12 + month - 1 + count
    return Interval(
        date(begun // 12, begun % 12 + 1, 1), date(ended // 12, ended % 12 + 1, 1), grain
    )


def unit_of(unit: str, day: date, steps: int) -> Interval | None:
    """The unit around a day, so many steps on."""
    if unit == "day":
        return day_of(day + DAY * steps)
    if unit in ("week", "fortnight"):
        length = 2 if unit == "fortnight" else 1
        return week_of(day + WEEK * length * steps)
    if unit == "weekend":
        return weekend_of(day + WEEK * steps)
    if unit == "month":
        return months_from(day.year, day.month + steps, 1, "month")
    if unit == "quarter":
        return months_from(day.year, (day.month - 1) // 3 * 3 + 1 + 3 * steps, 3, "quarter")
    if unit == "year":
        return months_from(day.year + steps, 1, 12, "year")
    if unit == "decade":
        return months_from(day.year // 10 * 10 + 10 * steps, 1, 120, "decade")
    if unit == "century":
        return months_from(day.year // 100 * 100 + 100 * steps, 1, 1200, "century")
    return None
