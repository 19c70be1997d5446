"""The day of a saying, of a match, of an hour; and what a date behind a conjunction bounds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]

# All are published on Wednesday 15 January 2025.
SAID = {
    "would": ("Brandt Steel said on Tuesday it would pay 30 million euros.", "2025-01-14"),
    "will": ("The union said on Friday members will vote again.", "2025-01-10"),
    "a hearer between": ("Roe told reporters on Monday she would resign.", "2025-01-13"),
    "late": ("Roe said late on Tuesday she would fine the lender.", "2025-01-14"),
    "at a meeting": ("Roe said at a talk in Graz on Monday she would resign.", "2025-01-13"),
    "announced": ("Brandt Steel announced on Friday it would shut a mill.", "2025-01-10"),
    "of what is said, behind its conjunction": (
        "Brandt Steel said that on Tuesday it would pay 30 million euros.", "2025-01-21"),
    "of what is said, behind it": ("Roe said she would resign on Friday.", "2025-01-17"),
}  # fmt: skip
FIXTURES = {
    "visit": ("Penhallow Rovers visit Strathorne on Saturday in the second round.", "2025-01-18"),
    "play": ("Strathorne play Penhallow on Saturday.", "2025-01-18"),
    "a relative": ("They are behind Ardle, who visit Strathorne on Saturday.", "2025-01-18"),
    "a plural name": ("The Bears travel to Graz on Sunday.", "2025-01-19"),
    "a caption of a person": ("Mayor Ann Roe visits a school in Ulm on Saturday.", "2025-01-11"),
    "a caption of a crowd": ("Protesters visit the palace on Saturday.", "2025-01-11"),
    "past": ("Penhallow visited Strathorne on Saturday.", "2025-01-11"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "day"), SAID.values(), ids=list(SAID))
def test_a_day_between_a_verb_of_saying_and_what_is_said(
    dates_of: DatesOf, text: str, day: str
) -> None:
    """It is the last one, of the saying, whatever the modal of the content looks ahead to."""
    (date,) = dates_of(text)
    assert date.from_ == day


@pytest.mark.parametrize(("text", "day"), FIXTURES.values(), ids=list(FIXTURES))
def test_a_fixture_in_the_present_tense_is_ahead(dates_of: DatesOf, text: str, day: str) -> None:
    """A name with a verb of many is a team, and its match is to come; no person's visit is."""
    (date,) = dates_of(text)
    assert date.from_ == day


@pytest.mark.parametrize(
    ("text", "hour"),
    [
        pytest.param(
            "Schools will open on Monday. By 9pm, 340 people had left their homes.",
            None,
            id="no day told has gone by",
        ),
        pytest.param(
            "It rained on Wednesday. Schools will open on Monday. By 9pm, all had left.",
            None,
            id="nor where today is told",
        ),
        pytest.param(
            "Schools will open on Monday. Lessons will begin at 9am.",
            "2025-01-20T09:00",
            id="it is to come as well",
        ),
        pytest.param(
            "Brandt cut its forecast on Wednesday. Sales fell in the third quarter. "
            "Shares were down by 0912 GMT.",
            "2025-01-15T09:12+00:00",
            id="by the clock of a market",
        ),
        pytest.param(
            "It shut on Wednesday. It was built in 2019. At 9 p.m. two men were caught.",
            None,
            id="in a story of another year",
        ),
        pytest.param(
            "Landfall is likely on Thursday. Rain will last until midnight.",
            "2025-01-17T00:00",
            id="midnight ends what goes on until it",
        ),
    ],
)
def test_an_hour_that_has_gone_by_is_not_of_a_day_to_come(
    dates_of: DatesOf, text: str, hour: str | None
) -> None:
    """Nobody has written its day; by the clock of a market it is today, where that is told."""
    assert dates_of(text)[-1].from_ == hour


def test_midnight_ends_a_range_of_hours(dates_of: DatesOf) -> None:
    """As in "between 8 p.m. and midnight": two ends, the second the end of the day."""
    _, one, two = dates_of("It will land on Thursday, between 8 p.m. and midnight, Roe said.")
    assert (one.relation, two.relation) == ("since", "until")
    assert two.from_ == "2025-01-17T00:00"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("Shares fell after third-quarter profit slumped.", "in"),
        ("Shares fell after first-half sales missed forecasts.", "in"),
        ("Roe left after Monday's vote.", "after"),
        ("Roads have been shut since noon.", "since"),
        ("The mill has been shut since 2021.", "since"),
    ],
)
def test_a_conjunction_is_no_bound_of_the_date_behind_it(
    dates_of: DatesOf, text: str, relation: str
) -> None:
    """What comes after is the slump; the quarter is when it was."""
    (date,) = dates_of(text)
    assert date.relation == relation
