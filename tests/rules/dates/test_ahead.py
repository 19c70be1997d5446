"""Whether a day or a month is the last one or the coming one, where the verb alone misleads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date

    DatesOf = Callable[..., tuple[Date, ...]]

# All are published on Wednesday 15 January 2025.
OF_A_PAST_EVENT = {
    "harm has been done": ("She will recover from Friday night's shooting.", "2025-01-10T18:00"),
    "whoever speaks of it next": ("They will visit the scene of Friday's crash.", "2025-01-10"),
    "a meeting is to come": ("He will attend Friday's meeting.", "2025-01-17"),
    "so is a final": ("She will play in Friday's final.", "2025-01-17"),
    "what charges are linked with": (
        "He faces charges in connection with Friday's march.", "2025-01-10"),
    "what is answered": ("The mayor will issue a response to Friday's speech.", "2025-01-10"),
    "what is gone to": ("The mayor will listen to Friday's speech.", "2025-01-17"),
    "a premium to a price": ("Holders will receive a premium to Friday's price.", "2025-01-10"),
    "what one is fit again for": (
        "He hopes to recover in time for Friday's game.", "2025-01-17"),
}  # fmt: skip
TO_COME = {
    "able to": ("Owners will be able to vote on Friday.", "2025-01-17"),
    "was able to": ("Owners were able to vote on Friday.", "2025-01-10"),
    "beginning in a month": ("Owners will be able to buy a box beginning in June.", "2025-06-01"),
    "of a timetable": ("The buses run daily starting in June.", "2025-06-01"),
    "began in a month": ("He lost the house in a fight beginning in June.", "2024-06-01"),
    "rumoured": ("It is rumored to be released in June.", "2025-06-01"),
    "was rumoured": ("It was rumored to be released in June.", "2024-06-01"),
    "rumoured to have left": ("He is rumored to have left in June.", "2024-06-01"),
    "the goal is": ("Goal is passage by Friday.", "2025-01-17"),
    "the goal was": ("The goal was passage by Friday.", "2025-01-10"),
    "on sale, behind a list": (
        "General tickets, $30 to $70, go on sale Friday at 10 a.m.", "2025-01-17T10:00"),
    "went on sale": (
        "General tickets, $30 to $70, went on sale Friday at 10 a.m.", "2025-01-10T10:00"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "first"), OF_A_PAST_EVENT.values(), ids=list(OF_A_PAST_EVENT))
def test_a_day_that_owns_what_has_happened(dates_of: DatesOf, text: str, first: str) -> None:
    """It is the last one, though the verb looks ahead."""
    (date,) = dates_of(text)
    assert date.from_ == first


@pytest.mark.parametrize(("text", "first"), TO_COME.values(), ids=list(TO_COME))
def test_what_is_to_come(dates_of: DatesOf, text: str, first: str) -> None:
    """A plan, a rumour, an opening and a timetable look ahead; told in the past they do not."""
    (date,) = dates_of(text)
    assert date.from_ == first


AS_ONE = {
    "this and a full date": (
        "In this April 27, 2001 photo, he sits.", [("April 27, 2001", "2001-04-27")]),
    "this and a month": ("Rain fell this April.", [("this April", "2025-04-01")]),
    "a day in brackets behind a time": (
        "UPDATE @ 3:24 p.m. (Jan. 14): The road is open.",
        [("3:24 p.m. (Jan. 14)", "2025-01-14T15:24")]),
    "the same time elsewhere": (
        "It shut at 3 p.m. (1400 GMT).", [("3 p.m.", None), ("1400 GMT", None)]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "dates"), AS_ONE.values(), ids=list(AS_ONE))
def test_what_is_one_date(
    dates_of: DatesOf, text: str, dates: list[tuple[str, str | None]]
) -> None:
    """A full date behind "this", and a time with its day in brackets, are one date each."""
    assert [(date.text, date.from_) for date in dates_of(text)] == dates
