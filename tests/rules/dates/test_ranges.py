"""The two ends of a range are in order, whatever the day of the report."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rules.dates.conftest import DatesOf

RANGES = [
    ("Talks ran from Monday to Friday.", "2025-01-06", "2025-01-10"),
    ("Talks will run from Tuesday to Thursday.", "2025-01-21", "2025-01-23"),
    ("Voting will run from Sunday through Wednesday.", "2025-01-19", "2025-01-22"),
    ("The fair will run January 9-12.", "2025-01-09", "2025-01-12"),
    ("The show is to run from January 7 to February 9.", "2025-01-07", "2025-02-09"),
    ("It ran from November 28 to 3 December.", "2024-11-28", "2024-12-03"),
    ("It ran from May 9th-11th in the square.", "2025-05-09", "2025-05-11"),
    ("It ran from MAY 9TH-11TH in the square.", "2025-05-09", "2025-05-11"),
    ("The January-to-March period was wet.", "2025-01-01", "2025-03-01"),
    ("It will be shut from October to February.", "2025-10-01", "2026-02-01"),
]


@pytest.mark.parametrize(("text", "begin", "end"), RANGES, ids=[row[0] for row in RANGES])
def test_the_end_is_the_first_such_day_after_the_begin(
    dates_of: DatesOf, text: str, begin: str, end: str
) -> None:
    """Said on a Wednesday, January 15."""
    since, until = dates_of(text)
    assert (since.relation, since.from_) == ("since", begin)
    assert (until.relation, until.from_) == ("until", end)


@pytest.mark.parametrize("verb", ["ran", "will run"])
@pytest.mark.parametrize("day", range(13, 20))
def test_no_range_of_weekdays_ends_before_it_begins(dates_of: DatesOf, verb: str, day: int) -> None:
    """On each day of a week, for every two weekdays: no longer than a week, and in order."""
    names = ("Monday", "Wednesday", "Friday", "Sunday")
    for one in names:
        for two in names:
            since, until = dates_of(f"Talks {verb} from {one} to {two}.", f"2025-01-{day}")
            assert since.from_ is not None
            assert until.from_ is not None
            assert since.from_ <= until.from_


def test_a_written_year_is_never_moved(dates_of: DatesOf) -> None:
    """A range that its text itself puts out of order stays as it is written."""
    since, until = dates_of("It ran from March 4, 2021 to March 2, 2020.")
    assert (since.from_, until.from_) == ("2021-03-04", "2020-03-02")


@pytest.mark.parametrize(
    ("text", "begin", "end"),
    [
        ("It rained from 4 to 7 p.m. Tuesday.", "2025-01-14T16:00", "2025-01-14T19:00"),
        ("It rained on Tuesday, 9-11:30 a.m.", "2025-01-14T09:00", "2025-01-14T11:30"),
        ("It rained on Tuesday between 11 and 1 p.m.", "2025-01-14T11:00", "2025-01-14T13:00"),
        ("It rained from 10 a.m. to noon Tuesday.", "2025-01-14T10:00", "2025-01-14T12:00"),
    ],
)
def test_hours_have_one_day_and_the_half_of_it_that_the_second_says(
    dates_of: DatesOf, text: str, begin: str, end: str
) -> None:
    """As in "from 4 to 7 p.m. Tuesday"; "from 11 to 1 p.m." begins in the morning."""
    since, until = dates_of(text)[-2:]
    assert (since.relation, since.from_) == ("since", begin)
    assert (until.relation, until.from_) == ("until", end)


@pytest.mark.parametrize("bound", ["at least", "at the earliest", "at the latest"])
def test_what_bounds_an_end_leaves_its_relation(dates_of: DatesOf, bound: str) -> None:
    """As in "until at least March 15"."""
    (date,) = dates_of(f"The ban will run until {bound} March 15.")
    assert (date.text, date.relation) == ("March 15", "until")
