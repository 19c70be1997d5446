"""The day of a feast: those of a fixed date everywhere, others by the country's own calendar.

Those that go by Easter are no holidays in many countries that keep them: they are counted from it.

The calendars are those of the library `holidays`; it is loaded when a text first names a movable
feast, for it takes longer to load than an article takes to read.
"""

from __future__ import annotations

from datetime import date
from functools import cache

from service.lexicon import table
from service.reading.dates.calendar.intervals import DAY

_TABLE = table("service.reading.dates", "holidays")
_FIXED: dict[str, list[int]] = _TABLE["fixed"]
_SAME: dict[str, str] = _TABLE["same"]
_FROM_EASTER: dict[str, int] = _TABLE["from_easter"]
_EASTER: dict[str, str] = _TABLE["easter"]
_OTHER_EASTER = frozenset(_TABLE["of_another_easter"])
NAMES = frozenset((*_FIXED, *_TABLE["movable"], *_SAME, *_FROM_EASTER))
OPENING = frozenset(name.split()[0] for name in NAMES)
LONGEST_HOLIDAY = max(len(name.split()) for name in NAMES)


def day_of(name: str, year: int, country: str | None) -> date | None:
    """The day of a feast in a year, where it is known."""
    name = _SAME.get(name, name)
    if name in _FIXED:
        month, day = _FIXED[name]
        return date(year, month, day)
    if country is None:
        return None
    found = _of_country(country, year).get(name)
    if found is not None or name not in _FROM_EASTER or country in _OTHER_EASTER:
        return found
    easter = _of_country(_EASTER["country"], year).get(_EASTER["name"])
    return None if easter is None else easter + DAY * _FROM_EASTER[name]


@cache
def _of_country(country: str, year: int) -> dict[str, date]:
    """The first day of each feast of a country in a year, by its English name in lower case."""
    import holidays

    days: dict[str, date] = {}
    try:
        calendar = holidays.country_holidays(country, years=year, language="en_US")
    except NotImplementedError:
        return days
    for day in sorted(calendar):
        for name in calendar[day].split("; "):
            days.setdefault(_plain(name), day)
    return days


def _plain(name: str) -> str:
    name = name.lower().replace("'", "").replace("’", "").removesuffix(" (estimated)")
    return _SAME.get(name, name)
