"""How far a rule on numbers looks, and how many figures or groups it takes together."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]

ROWS = {
    "three figures behind a torn comma": ("The firm paid $12, 500 for it.", [12_500]),
    "two decimals behind a torn point": ("The firm paid $12. 50 for it.", [12.5]),
    "seven digits of a telephone number": ("Write to 0800 123 456 for more.", []),
    "a word for calling six words before": ("Call the mill in Ulm on 131 564.", []),
    "nine figures in a row": ("They counted 123456789 stars.", [123456789]),
    "no number of ten": ("They counted 1234567891 stars.", []),
    "twelve figures of a round number": ("They counted 123000000000 stars.", [123e9]),
    "no round number of thirteen": ("They counted 1230000000000 stars.", []),
    "thirteen characters with commas": ("They counted 1,230,000,000 stars.", [1.23e9]),
    "no number of 21": ("They counted 1,230,000,000,000,000 stars.", []),
    "days of a month in a row": ("It is open on May 3 and 4 and 5 and 6 and 7 and 8.", []),
    "a sum far before millions": (
        "The old fund, which the town of Ulm set up long ago for the poor and the sick and the "
        "mill by the river, and which few remember, has 30m.",
        [30e6],
    ),
}


@pytest.mark.parametrize(("text", "values"), ROWS.values(), ids=ROWS)
def test_reaches(read_with_actors: Read, text: str, values: list[float]) -> None:
    """Half as far, or twice as many, would read another number."""
    assert [claim.quantity.value for claim in read_with_actors(text)] == values


@pytest.mark.parametrize(("scale", "unit"), [("million", None), ("billion", "KRW")])
def test_billions_that_somebody_won_are_money(
    read_with_actors: Read, scale: str, unit: str | None
) -> None:
    """The parser takes the currency for a verb; nothing else is counted in so many."""
    (claim,) = read_with_actors(f"Kite spent 2 {scale} won on it.")
    assert claim.quantity.unit == unit


def test_plus_adds_to_a_number_before_it(read_with_actors: Read) -> None:
    """A number a few words behind "plus" is added, so that it bounds nothing."""
    claims = read_with_actors("The fee is $30 plus about $20 more.")
    assert [claim.quantity.comparator for claim in claims] == ["equal", "approximately"]
