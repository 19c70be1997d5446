"""Times of day: 10:28 AM, 5 p.m., 1758h, noon, 17:58 GMT."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Clock, Form
from service.reading.dates.expressions.classes import ZONES
from service.reading.dates.expressions.rule import Found, is_one_of, rule

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression

_PARTS = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?([ap])?")
_MILITARY = re.compile(r"(\d\d)(\d\d)h?")
NOON, HOURS, MINUTES = 12, 24, 60


def clock(found: Found) -> list[Expression] | None:
    """A clock time with its half of the day, else one on 24 hours."""
    word = found.words[found.match.start("c")]
    lower = word.lower
    half = found.at("p")
    zone = found.at("z")
    letter = half.lower[0] if half is not None else None
    minute: int | None
    military = (
        _MILITARY.fullmatch(lower.removesuffix("rs").removesuffix("h"))
        if ":" not in lower
        else None
    )
    if military is not None and "." not in lower:
        hour, minute = int(military[1]), int(military[2])
        if hour >= HOURS or minute >= MINUTES:
            return None
        return [found.make(Form("clock", clock=Clock(hour, minute, _offset(found))))]
    parts = _PARTS.match(lower)
    if parts is None:
        return None
    letter = letter or parts[3]
    minute = None if parts[2] is None else int(parts[2])
    hour = int(parts[1])
    if hour > HOURS or (minute or 0) >= MINUTES:
        return None
    if letter is not None:
        if not 1 <= hour <= NOON:
            return None
        hour = hour % NOON + (NOON if letter == "p" else 0)
        return [found.make(Form("clock", clock=Clock(hour, minute, _offset(found))))]
    if minute is None or hour >= HOURS:
        return None
    stated = zone is not None or lower.endswith(("h", "hrs"))
    if not stated and ("." in lower or not is_one_of(found.before(), "before_clock")):
        return None
    is_open = not stated and NOON >= hour > 0 and not lower.startswith("0")
    return [found.make(Form("clock", clock=Clock(hour, minute, _offset(found), is_open)))]


def _offset(found: Found) -> int | None:
    zone = found.at("z")
    return None if zone is None else ZONES.get(zone.lower)


def noon(found: Found) -> list[Expression] | None:
    """As in "At noon"."""
    if not is_one_of(found.before(), "before_noon"):
        return None
    return [found.make(Form("clock", clock=Clock(NOON, None)))]


RULES = (
    rule(r"(?P<c>[DC])(?P<p>P)(?P<z>Z)?", clock),
    rule(r"(?P<c>[C])(?P<z>Z)?", clock),
    rule(r"(?P<c>[Yc])(?P<z>Z)", clock),
    rule(r"x", noon),
)
