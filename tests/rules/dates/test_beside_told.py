"""Times that stand beside the one last told: "the following Wednesday", "that summer"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rules.dates.conftest import DatesOf


@pytest.mark.parametrize(
    ("text", "begin"),
    [
        ("The following Wednesday it rained.", "2024-06-05"),
        ("The next Saturday it rained.", "2024-06-01"),
        ("The next Saturday night it rained.", "2024-06-01T18:00"),
        ("The previous Monday it had rained.", "2024-05-27"),
        ("By the following spring it was dry.", "2025-03-01"),
        ("The previous autumn it had rained.", "2023-09-01"),
        ("That winter it rained.", "2024-12-01"),
        ("The following March it rained.", "2025-03-01"),
        ("The previous March it had rained.", "2024-03-01"),
        ("That July it rained.", "2024-07-01"),
        ("On the same day two years ago, it rained.", "2022-05-29"),
    ],
)
def test_what_follows_or_goes_before_is_nearest_to_the_date_last_told(
    dates_of: DatesOf, text: str, begin: str
) -> None:
    """As in "the following Wednesday", "the previous autumn", "that July"."""
    dates = dates_of(f"The hall burned down on May 29, 2024. {text}")
    assert [date.from_ for date in dates] == ["2024-05-29", begin]


@pytest.mark.parametrize("text", ["The following Friday it rained.", "That summer it rained."])
def test_what_follows_nothing_told_stays_open(dates_of: DatesOf, text: str) -> None:
    """No day is invented: the report's own is not the one last told."""
    (date,) = dates_of(text)
    assert date.from_ is None


@pytest.mark.parametrize(
    ("day", "year"),
    [("Friday, Sept. 19", "2025"), ("Monday, Sept. 19", "1960"), ("Sept. 19", "2025")],
)
def test_a_day_to_come_or_on_another_weekday_is_not_of_the_year_told(
    dates_of: DatesOf, day: str, year: str
) -> None:
    """As in "She was born on May 4, 1960. A Mass will be said Friday, Sept. 19"."""
    tense = "was" if year == "1960" else "will be"
    dates = dates_of(f"She was born on May 4, 1960. A Mass {tense} said {day}.")
    assert dates[1].from_ == f"{year}-09-19"


def test_a_day_that_is_a_name_is_not_the_day_last_told(dates_of: DatesOf) -> None:
    """What happened is called "9/11"; nothing goes on on that day."""
    dates = dates_of("The museum keeps relics of 9/11. Earlier in the day, Holm had spoken.")
    assert dates[-1].from_ is None or not dates[-1].from_.startswith("2001")


def test_an_hour_that_heads_a_line_is_not_of_the_day_last_told(dates_of: DatesOf) -> None:
    """A page written as things happen: its lines are of the day that heads them, if one does."""
    lines = "10:42 a.m.: The mayor spoke of Monday's vote.\n\n10:50 a.m.: The hall is full."
    first, _, last = dates_of(lines)
    assert [(date.from_, date.relation) for date in (first, last)] == [(None, None)] * 2
    dates = dates_of(f"FIRST REPORT (Jan. 14): Crews were called to a fire.\n\n{lines}")
    assert [date.from_ for date in dates if date.relation is None] == [
        "2025-01-14",
        "2025-01-14T10:42",
        "2025-01-14T10:50",
    ]
