"""Numbers that are no quantity by their very shape."""

from __future__ import annotations

import pytest

from service.reading.numbers import dates_and_codes as dates
from tests.rules.plain_parse import atoms_of


@pytest.mark.parametrize(
    "text",
    [
        "January 9",
        "9 January",
        "9 Jan. 2024",
        "October 1 2019",
        "2025-01-13",
        "1/2/2024",
        "7:12 a.m.",
        "11:43 AM",
        "1.05am",
        "5 pm",
        "0700 GMT",
        "6 o'clock",
        "2:41.3",
        "14th",
        "the 1990s",
        "in her 20s",
        "COVID-19",
        "S23",
        "TA-35",
        "1080p",
        "24/7",
        "9/11",
        "555-1234",
        "7·3·2",
        "2014-15",
        "192.168.0.1",
        "#7",
        "120/80",
        "half past 9",
        "at about 7 or 8 on Monday morning",
        "8 or 9 the following evening",
        "in ’08",
        "in '08",
    ],
)
def test_dates_times_ordinals_and_identifiers_are_passed_over(text: str) -> None:
    """Every number in them is read over."""
    found = atoms_of(text)
    i = 0
    while i < len(found):
        if found[i].digits:
            past = dates.passed_over(found, i)
            assert past > i
            i = past
        else:
            i += 1


@pytest.mark.parametrize(
    "text", ["300 people", "5-10 men", "minus-2.6", "sub-500", "1/2 mile", "31"]
)
def test_quantities_are_not_passed_over(text: str) -> None:
    """A number is read unless its shape forbids it."""
    found = atoms_of(text)
    number = next(i for i, atom in enumerate(found) if atom.digits)
    assert dates.passed_over(found, number) == number


def test_a_top_four_is_no_four() -> None:
    """A hyphen joins a number word to the word before it."""
    found = atoms_of("top-four")
    assert dates.passed_over(found, 2) == 3
