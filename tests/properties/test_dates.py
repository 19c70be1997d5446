"""What holds for the dates of any text and any reference day."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from service.reading.dates.calendar.context import Context
from service.reading.dates.calendar.form import Clock, Form
from service.reading.dates.calendar.resolve import RULES, resolve
from service.reading.dates.expressions.find import find
from tests.rules.plain_parse import parse_of

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Interval

UNITS = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century", "told")
FORMS = st.builds(
    Form,
    kind=st.sampled_from(sorted(set(RULES) - {"fixed"})),
    number=st.none() | st.integers(0, 2200),
    month=st.none() | st.integers(0, 12),
    day=st.none() | st.integers(1, 31),
    unit=st.none() | st.sampled_from(UNITS),
    shift=st.none() | st.sampled_from((-1, 0, 1)),
    part=st.none() | st.sampled_from(("morning", "night")),
    clock=st.none() | st.builds(Clock, hour=st.integers(0, 23), minute=st.none() | st.just(5)),
    name=st.just("christmas"),
)
CONTEXTS = st.builds(
    Context,
    reference=st.none() | st.dates(date(1900, 1, 1), date(2100, 1, 1)),
    year=st.none() | st.integers(1800, 2100),
    ahead=st.booleans(),
    southern=st.booleans(),
    country=st.just("US"),
    history=st.booleans(),
)
WORDS = st.sampled_from(
    [
        "on",
        "in",
        "the",
        "of",
        "since",
        "last",
        "next",
        "Monday",
        "May",
        "9",
        "9th",
        "January",
        "2014",
        ",",
        "-",
        "to",
        "and",
        "5",
        "p.m.",
        "10:28",
        "AM",
        "year",
        "years",
        "ago",
        "two",
        "later",
        "early",
        "third",
        "quarter",
        "1990s",
        "'",
        "80",
        "autumn",
        "weekend",
        "today",
        "night",
        "of",
        "a",
    ]
)


def _ends(interval: Interval) -> tuple[datetime, datetime]:
    one, two = interval.iso()
    return datetime.fromisoformat(one), datetime.fromisoformat(two)


@settings(deadline=None)
@given(FORMS, CONTEXTS)
def test_every_interval_begins_before_it_ends(form: Form, context: Context) -> None:
    """`from` is before `to`, both on the calendar."""
    try:
        interval = resolve(form, context)
    except (KeyError, IndexError):  # a form that no rule of recognition makes
        return
    if interval is not None:
        begin, end = _ends(interval)
        assert begin < end


@given(st.lists(WORDS, min_size=1, max_size=14))
def test_expressions_are_slices_in_order(words: list[str]) -> None:
    """They lie in the text, in reading order, and none overlaps the next."""
    parse = parse_of(" ".join(words))
    end = 0
    for one in find(parse.words):
        assert end <= one.start < one.end <= len(parse.text)
        end = one.end


@given(FORMS, st.dates(date(1990, 1, 1), date(2080, 1, 1)))
def test_a_day_that_nobody_knows_decides_nothing(form: Form, day: date) -> None:
    """Without a reference day, what is counted from one has no interval."""
    if form.kind in ("weekday", "deictic", "ago", "shifted"):
        assert resolve(form, Context(year=day.year)) is None
