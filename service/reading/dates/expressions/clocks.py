"""Times of day: 10:28 AM, 5 p.m., 1758h, noon, 17:58 GMT."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Clock, Form
from service.reading.dates.expressions.classes import PLURAL_WEEKDAYS, TABLE, WORDS, ZONES
from service.reading.dates.expressions.rule import Found, is_one_of, rule

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression

_PARTS = re.compile(r"(\d{1,2})(?:[:.h](\d\d))?(?::\d\d)?([ap])?")
_HOUR = re.compile(r"(\d{1,2})(?:[:.]([0-5]\d))?")
_END = re.compile(r"[h&][DC]?[Px]")  # "to 5 p.m.", "until noon"
_LINKS = WORDS["between_hours"]
_FOUR_FIGURES = re.compile(r"(\d\d)(\d\d)")
NOON, HOURS, MINUTES = 12, 24, 60


def clock(found: Found) -> list[Expression] | None:
    """A clock time with its half of the day, else one on 24 hours."""
    word = found.words[found.match.start("c")]
    lower = word.lower
    half = found.at("p")
    if _is_repeated(found):
        return None
    zone = found.at("z")
    letter = half.lower[0] if half is not None else None
    four = _by_four_figures(lower.removesuffix("rs").removesuffix("h"), _offset(found))
    if four is not None:
        return [found.make(Form("clock", clock=four))]
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
    stated = zone is not None or "h" in lower
    if not stated and ("." in lower or not is_one_of(found.before(), "before_clock")):
        return None
    is_open = not stated and NOON >= hour > 0 and not lower.startswith("0")
    return [found.make(Form("clock", clock=Clock(hour, minute, _offset(found), is_open)))]


def clock_with_dot(found: Found) -> list[Expression] | None:
    """As in "at 17.30 on Friday": figures with a dot are a time where a day stands behind them.

    Not "closed at 6.30 on Friday", which may be a price, and says no half of the day.
    """
    written = found.words[found.start].text
    hour, minute = map(int, written.split("."))
    if not (NOON < hour < HOURS or written.startswith("0")):
        is_half_told = found.letters[found.end : found.end + 2] == "RT"
        if hour > NOON or not is_half_told:
            return None
        return [found.make(Form("clock", clock=Clock(hour, minute, None, open=True)))]
    if found.before() not in TABLE["letters"]["@"]:
        return None
    return [found.make(Form("clock", clock=Clock(hour, minute)))]


def on_24_hours(found: Found) -> list[Expression] | None:
    """As in "at 0300 local time", "1730 hours", "from 2100 to 2300 GMT"."""
    zone = _offset(found)
    if found.at("z") is None and not _is_local(found):
        return None
    figures = [word for word in (found.at("c"), found.at("c2")) if word is not None]
    times = [_by_four_figures(word.text, zone) for word in figures]
    clocks = [one for one in times if one is not None]
    if len(clocks) < len(times):
        return None
    if len(clocks) == 1:
        return [found.make(Form("clock", clock=clocks[0]))]
    joint, cut = found.at("to"), found.match.start("to")
    if joint is None or joint.lower not in _LINKS:
        return None
    one = found.make(Form("clock", clock=clocks[0]), end=cut, relation="since")
    return [one, found.make(Form("clock", clock=clocks[1]), first=cut + 1, relation="until")]


def _is_local(found: Found) -> bool:
    """Whether "local time" or "hours" stands behind four figures, and a preposition before."""
    one, two = found.after(), found.after(1)
    if one is None or not is_one_of(found.before(), "before_clock"):
        return False
    if is_one_of(one.lower, "behind_hours"):
        return two is None or two.lower != "of"
    return two is not None and all(is_one_of(w.lower, "local_time") for w in (one, two))


def _by_four_figures(text: str, zone: int | None) -> Clock | None:
    """As in "1730"."""
    parts = _FOUR_FIGURES.fullmatch(text)
    if parts is None or int(parts[1]) >= HOURS or int(parts[2]) >= MINUTES:
        return None
    return Clock(int(parts[1]), int(parts[2]), zone)


def _is_repeated(found: Found) -> bool:
    """As in "8 p.m. Thursdays", "7 a.m. daily"."""
    behind = _END.match(found.letters, found.end)
    k = found.end if behind is None else behind.end()
    if k < len(found.words) and found.words[k].lower == "on":
        k += 1
    if k >= len(found.words):
        return False
    lower = found.words[k].lower
    return lower in PLURAL_WEEKDAYS or is_one_of(lower, "behind_repeated")


def hours(found: Found) -> list[Expression] | None:
    """As in "From 4 to 7 p.m.", "9-11:30 a.m.": the half of the day that the second says."""
    half, zone = found.words[found.match.start("p")].lower[0], _offset(found)
    joint = found.at("to")
    if joint is None:
        texts = re.split(r"[–—-]", found.words[found.start].lower)
    else:
        texts = [found.words[found.start].lower, found.words[found.match.start("c")].lower]
    if (joint is not None and joint.lower not in _LINKS) or _is_repeated(found):
        return None
    ends = [_of_half(text, half, zone) for text in texts]
    begin, end = ends
    if begin is None or end is None:
        return None
    if (begin.hour, begin.minute or 0) > (end.hour, end.minute or 0):
        begin = replace(begin, hour=begin.hour - NOON)  # "11-1 p.m."
    first = found.start if joint is None else found.match.start("c")
    one = found.make(Form("clock", clock=begin), end=found.start + 1, relation="since")
    two = found.make(Form("clock", clock=end), first=first, relation="until")
    if joint is None:
        cut = one.start + len(texts[0])
        return [replace(one, end=cut), replace(two, start=cut + 1)]
    return [one, two]


def _of_half(text: str, half: str, zone: int | None) -> Clock | None:
    parts = _HOUR.fullmatch(text)
    if parts is None or not 1 <= int(parts[1]) <= NOON:
        return None
    minute = None if parts[2] is None else int(parts[2])
    return Clock(int(parts[1]) % NOON + (NOON if half == "p" else 0), minute, zone)


def _offset(found: Found) -> int | None:
    zone = found.at("z")
    return None if zone is None else ZONES.get(zone.lower)


def noon(found: Found) -> list[Expression] | None:
    """As in "At noon", "at midnight on Sunday": midnight ends the day that it is told of."""
    is_midnight = is_one_of(found.words[found.start].lower, "midnight")
    if is_midnight and _ends_span(found):
        return [found.make(Form("clock", clock=Clock(HOURS, None)))]
    is_of_day = found.letters[found.end : found.end + 1] in ("W", "K")
    if not is_of_day and not is_one_of(found.before(), "before_noon"):
        return None
    if is_midnight and not _is_before_a_day(found):
        return None
    return [found.make(Form("clock", clock=Clock(HOURS if is_midnight else NOON, None)))]


def _ends_span(found: Found) -> bool:
    """As in "until midnight", "between 8 p.m. and midnight": it ends what goes on till then."""
    joint = found.before()
    if is_one_of(joint, "before_end_of_span"):
        return True
    return joint in _LINKS and found.letters[: found.start - 1].endswith("P")


def _is_before_a_day(found: Found) -> bool:
    """As in "midnight on Sunday", "midnight May 6"; bare, it may begin the day or end it."""
    behind = found.letters[found.end : found.end + 3].removeprefix("o")[:2].lower()
    return behind[:1] in ("w", "k") or behind in ("md", "dm")


RULES = (
    rule(r"[DC%](?P<to>[h&])(?P<c>[DC%])(?P<p>P)(?P<z>Z)?", hours),
    rule(r"q(?P<p>P)(?P<z>Z)?", hours),
    rule(r"(?P<c>[DC%])(?P<p>P)(?P<z>Z)?", clock),
    rule(r"(?P<c>[C])(?P<z>Z)?", clock),
    rule(r"(?P<c>[Yc])(?P<to>[h&])(?P<c2>[Yc])(?P<z>Z)", on_24_hours),
    rule(r"(?P<c>[Yc])(?P<z>Z)", clock),
    rule(r"(?P<c>[Yc])(?=X)", on_24_hours),
    rule(r"(?P<c>%)(?=o?(?:W|K|RT|[Dd]M|M[Dd]))", clock_with_dot),
    rule(r"x", noon),
)
