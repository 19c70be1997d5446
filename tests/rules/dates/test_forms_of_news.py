"""How outlets of many countries write days, hours and periods: one construction a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]

PUBLISHED = "2024-05-16"  # a Thursday

ONE = [
    ("It shut on Tuesday (14 May).", "Tuesday (14 May)", "2024-05-14", "2024-05-15", "day"),
    ("It shut on May 10 (Friday).", "May 10 (Friday)", "2024-05-10", "2024-05-11", "day"),
    ("It shut this past Sunday.", "this past Sunday", "2024-05-12", "2024-05-13", "day"),
    ("It will shut this coming Sunday.", "this coming Sunday", "2024-05-19", "2024-05-20", "day"),
    ("It shut on Tuesday last.", "Tuesday last", "2024-05-14", "2024-05-15", "day"),
    ("It will shut this May 27.", "this May 27", "2024-05-27", "2024-05-28", "day"),
    ("It shut last May 3.", "last May 3", "2024-05-03", "2024-05-04", "day"),
    ("It shut last June 3.", "last June 3", "2023-06-03", "2023-06-04", "day"),
    ("It opens this coming May 3.", "this coming May 3", "2025-05-03", "2025-05-04", "day"),
    ("It is in this May 3 photo.", "May 3", "2024-05-03", "2024-05-04", "day"),
    ("It will shut tomorrow week.", "tomorrow week", "2024-05-24", "2024-05-25", "day"),
    ("The match is Sunday.", "Sunday", "2024-05-19", "2024-05-20", "day"),
    (
        "Profit rose in the December quarter.",
        "the December quarter",
        "2023-10-01",
        "2024-01-01",
        "quarter",
    ),
    (
        "Profit fell in the March 2022 quarter.",
        "the March 2022 quarter",
        "2022-01-01",
        "2022-04-01",
        "quarter",
    ),
    ("It shut on St Stephen's Day.", "St Stephen's Day", "2023-12-26", "2023-12-27", "day"),
    (
        "It shut at 10h00 on Tuesday.",
        "10h00 on Tuesday",
        "2024-05-14T10:00",
        "2024-05-14T10:01",
        "minute",
    ),
    (
        "It shut at 14:05 GMT (10:05 local time) on Tuesday.",
        "14:05 GMT (10:05 local time) on Tuesday",
        "2024-05-14T14:05+00:00",
        "2024-05-14T14:06+00:00",
        "minute",
    ),
    ("It will shut on Sunday next.", "Sunday next", "2024-05-19", "2024-05-20", "day"),
    ("It will shut a week from Monday.", "a week from Monday", "2024-05-27", "2024-05-28", "day"),
    ("It will shut Tuesday fortnight.", "Tuesday fortnight", "2024-06-04", "2024-06-05", "day"),
    (
        "It shut on the second Tuesday of last month.",
        "the second Tuesday of last month",
        "2024-04-09",
        "2024-04-10",
        "day",
    ),
    (
        "It shut on the last day of April.",
        "the last day of April",
        "2024-04-30",
        "2024-05-01",
        "day",
    ),
    ("It shut a year ago this week.", "a year ago this week", "2023-05-15", "2023-05-22", "week"),
    (
        "It shut two and a half years ago.",
        "two and a half years ago",
        "2021-01-01",
        "2022-01-01",
        "year",
    ),
    ("It shuts the week after next.", "the week after next", "2024-05-27", "2024-06-03", "week"),
    (
        "It shut the weekend before last.",
        "the weekend before last",
        "2024-05-04",
        "2024-05-06",
        "weekend",
    ),
    (
        "It rained on the weekend of May 11-12.",
        "the weekend of May 11-12",
        "2024-05-11",
        "2024-05-13",
        "weekend",
    ),
    (
        "Claims fell in the week ended May 4.",
        "the week ended May 4",
        "2024-04-29",
        "2024-05-06",
        "week",
    ),
    (
        "It sank on the night of 10-11 May.",
        "the night of 10-11 May",
        "2024-05-10T18:00",
        "2024-05-11T06:00",
        "part_of_day",
    ),
    (
        "A fire broke out overnight.",
        "overnight",
        "2024-05-15T18:00",
        "2024-05-16T06:00",
        "part_of_day",
    ),
    (
        "It began at midnight on Sunday.",
        "midnight on Sunday",
        "2024-05-13T00:00",
        "2024-05-13T01:00",
        "hour",
    ),
    (
        "It left at 6.30 pm on Friday.",
        "6.30 pm on Friday",
        "2024-05-10T18:30",
        "2024-05-10T18:31",
        "minute",
    ),
    (
        "It left at 17.30 on Friday.",
        "17.30 on Friday",
        "2024-05-10T17:30",
        "2024-05-10T17:31",
        "minute",
    ),
    (
        "It left at 1730 hours on Friday.",
        "1730 hours on Friday",
        "2024-05-10T17:30",
        "2024-05-10T17:31",
        "minute",
    ),
    (
        "It left at 5.05pm IST on Friday.",
        "5.05pm IST on Friday",
        "2024-05-10T17:05",
        "2024-05-10T17:06",
        "minute",
    ),
    ("It closed at 6.30 on Friday.", "Friday", "2024-05-10", "2024-05-11", "day"),
    (
        "Sales rose in the last quarter of 2023.",
        "the last quarter of 2023",
        "2023-10-01",
        "2024-01-01",
        "quarter",
    ),
    (
        "Sales rose in the latter half of last year.",
        "the latter half of last year",
        "2023-07-01",
        "2024-01-01",
        "half",
    ),
    ("It will shut by year-end.", "year-end", "2024-01-01", "2025-01-01", "year"),
    ("He died this winter.", "this winter", "2023-12-01", "2024-03-01", "season"),
    ("He met them this summer.", "this summer", "2024-06-01", "2024-09-01", "season"),
    ("It fell in the noughties.", "the noughties", "2000-01-01", "2010-01-01", "decade"),
    ("The ban applies from Monday.", "Monday", "2024-05-20", "2024-05-21", "day"),
    ("The ban applied from Monday.", "Monday", "2024-05-13", "2024-05-14", "day"),
]


@pytest.mark.parametrize(("text", "words", "begin", "end", "grain"), ONE)
def test_a_form_means_one_interval(
    dates_of: DatesOf, text: str, words: str, begin: str, end: str, grain: str
) -> None:
    """Each means what the desk of its country takes it to mean."""
    (date,) = dates_of(text, PUBLISHED)
    assert (date.text, date.from_, date.to, date.granularity) == (words, begin, end, grain)


@pytest.mark.parametrize(
    ("text", "begins"),
    [
        ("It shut on May 3, 4 and 5.", ["2024-05-03", "2024-05-04", "2024-05-05"]),
        ("It shut on 3, 4 and 7 May.", ["2024-05-03", "2024-05-04", "2024-05-07"]),
        ("Forty drowned between February and June last year.", ["2023-02-01", "2023-06-01"]),
        ("Prices rose from November to March last year.", ["2022-11-01", "2023-03-01"]),
        ("It shut from Monday to Wednesday this week.", ["2024-05-13", "2024-05-15"]),
        ("It was cut between 9am and 5pm on Friday.", ["2024-05-10T09:00", "2024-05-10T17:00"]),
        (
            "It was cut from 2100 to 2300 GMT on Friday.",
            ["2024-05-10T21:00+00:00", "2024-05-10T23:00+00:00"],
        ),
        ("Ships sank in the 17th and 18th centuries.", ["1600-01-01", "1700-01-01"]),
    ],
)
def test_what_one_month_year_or_day_is_said_for(
    dates_of: DatesOf, text: str, begins: list[str]
) -> None:
    """What stands by the last of several dates holds for all."""
    assert [date.from_ for date in dates_of(text, PUBLISHED)] == begins


@pytest.mark.parametrize(
    ("text", "words", "modifier"),
    [
        ("It sank in the last week of April.", "the last week of April", "late"),
        ("It sank in the first few days of May.", "the first few days of May", "early"),
        ("It sank in the second half of April.", "the second half of April", "late"),
        ("It sank in the second week of April.", "April", None),
    ],
)
def test_the_edge_of_a_period_is_its_modifier(
    dates_of: DatesOf, text: str, words: str, modifier: str | None
) -> None:
    """The period stays whole: no day of it is invented."""
    (date,) = dates_of(text, PUBLISHED)
    assert (date.text, date.modifier, date.granularity) == (words, modifier, "month")


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Sales fell in the three months to March.", "until"),
        ("Profit rose in the year ended 31 March.", "until"),
        ("The fee will rise starting July 1.", "since"),
        ("Bids are due no later than June 3.", "by"),
        ("On Friday (7 June), voters will decide.", "in"),
    ],
)
def test_words_of_bounds_are_the_relation(dates_of: DatesOf, text: str, relation: str) -> None:
    """As prepositions are."""
    assert dates_of(text, PUBLISHED)[-1].relation == relation


@pytest.mark.parametrize(
    "text",
    [
        "December wheat rose 3 cents.",
        "Nothing heals overnight.",
        "The crew stayed overnight.",
        "He was first in the last week of the war.",
    ],
)
def test_words_of_time_that_date_nothing(dates_of: DatesOf, text: str) -> None:
    """A contract, a length, a way of speaking."""
    assert dates_of(text, PUBLISHED) == ()


def test_the_day_that_only_something_told_places_stays_open(dates_of: DatesOf) -> None:
    """As in "the Tuesday after Easter": no day of this week. "That Friday" is the one told."""
    text = "He fled on May 3. That Friday he was seen. On the Monday he was freed."
    _, same, other = dates_of(text, PUBLISHED)
    assert (same.from_, other.from_) == ("2024-05-03", None)
    for text in (
        "On the Tuesday after the storm, it shut.",
        "It met on the first Monday of the month.",
    ):
        assert [date.from_ for date in dates_of(text, PUBLISHED)] == [None]


def test_feasts_go_by_easter_and_make_a_weekend_longer(dates_of: DatesOf) -> None:
    """Easter Monday is one day in all countries that keep it; a feast has its weekend."""
    for home, begin in (("GB", "2024-04-01"), ("US", "2024-04-01"), (None, None)):
        (date,) = dates_of("It burned on Easter Monday.", PUBLISHED, home)
        assert date.from_ == begin
    (date,) = dates_of("It burned over Memorial Day weekend.", PUBLISHED, "US")
    assert (date.from_, date.to, date.granularity) == ("2024-05-25", "2024-05-28", "weekend")


def test_earlier_in_the_day_is_of_the_day_told(dates_of: DatesOf) -> None:
    """The day of the scene, not that of the report."""
    _, date = dates_of("He left on Monday. Earlier in the day he had signed.", PUBLISHED)
    assert (date.from_, date.granularity) == ("2024-05-13", "day")


def test_a_time_told_for_two_zones_is_of_the_day_behind(dates_of: DatesOf) -> None:
    """As in "at 6:24 am (0424 GMT) on Saturday": the day stands behind the brackets."""
    first = dates_of("It struck at 6:24 am (0424 GMT) on Saturday.", PUBLISHED)[0]
    assert first.from_ == "2024-05-11T06:24"
