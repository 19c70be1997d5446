"""What an expression means: one rule for each kind of form, in `RULES`.

None means that neither the text nor a reference day decides.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.dates.calendar import counted, days, periods

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.dates.calendar.context import Context
    from service.reading.dates.calendar.form import Form, FormKind, Grain, Interval

PARTS: dict[str, list[int]] = table("service.reading.dates", "calendar")["hours"]


def resolve(form: Form, context: Context) -> Interval | None:
    """The interval that a form means in its context; None where nothing decides."""
    try:
        interval = RULES[form.kind](form, context)
    except (ValueError, OverflowError):  # 30 February, or a year out of the calendar
        return None
    if interval is None or (form.part is None and form.clock is None):
        return interval
    return _within_day(form, interval)


def _within_day(form: Form, interval: Interval) -> Interval | None:
    """The part or the minute of a day that an expression names."""
    if interval.grain != "day":
        return interval
    day, clock = interval.start, form.clock
    if clock is None:
        first, last = PARTS[form.part or "night"]
        return replace(
            interval, grain="part_of_day", first=_at(day, first * 60), last=_at(day, last * 60)
        )
    if clock.open and form.part is None:
        return None
    hour = clock.hour
    if clock.open and form.part in ("afternoon", "evening", "night") and hour < 12:
        hour += 12
    moment = _at(day, hour * 60 + (clock.minute or 0))
    length = timedelta(hours=1) if clock.minute is None else timedelta(minutes=1)
    grain: Grain = "hour" if clock.minute is None else "minute"
    return replace(interval, grain=grain, first=moment, last=moment + length, zone=clock.zone)


def _at(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


RULES: dict[FormKind, Callable[[Form, Context], Interval | None]] = {
    "day": days.the_day,
    "week": days.the_week,
    "weekend": days.the_weekend,
    "weekday": days.the_weekday,
    "deictic": days.the_deictic,
    "fixed": days.the_fixed,
    "holiday": days.the_holiday,
    "nth_weekday": periods.the_nth_weekday,
    "month": periods.the_month,
    "season": periods.the_season,
    "quarter": periods.the_quarter,
    "year": periods.the_year,
    "short_year": periods.the_short_year,
    "decade": periods.the_decade,
    "century": periods.the_century,
    "shifted": counted.the_shifted,
    "ago": counted.the_ago,
    "from_told": counted.the_from_told,
    "told_in_year": counted.the_told_in_year,
    "told_year": counted.the_told_year,
    "clock": counted.the_clock,
    "open": counted.the_open,
}
