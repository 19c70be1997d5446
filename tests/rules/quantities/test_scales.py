"""How large a number is, however it is printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def values_and_units(claims: tuple[NumericClaim, ...]) -> list[tuple[float | None, str | None]]:
    """Values and units, in reading order."""
    return [(claim.quantity.value, claim.quantity.unit) for claim in claims]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The mill ground 214 000 tonnes of wheat.", 214_000, "tonne"),
        ("Some 1 250 000 voters stayed at home.", 1_250_000, "voter"),
        ("The fund holds ₹4,35,000.", 435_000, "INR"),
        ("Nearly 7,25,000 pilgrims came.", 725_000, "pilgrim"),
        ("The tax rose by two point five percent.", 2.5, "percent"),
        ("It cost three point two million euros.", 3_200_000, "EUR"),
        ("The cloud holds 10⁶ grains.", 1e6, "grain"),
        ("It is 2.5 x 10^6 km away.", 2.5e6, "kilometre"),
        ("The ministry spent 4 B rupees on it in India.", 4e9, "INR"),
        ("The seller made RM2.4mil on the flats.", 2_400_000, "MYR"),
        ("Exports came to 12 mn barrels.", 12e6, "barrel"),
        ("A tenth of pupils were absent.", 0.1, None),
        ("Rents dropped by a fifth.", 0.2, None),
        ("Only 3⁄4 of them voted.", 0.75, None),
        ("In June, 15% of them voted.", 15, "percent"),
        ("In May, 15 people died.", 15, "person"),
    ],
)
def test_a_scale_is_read_however_it_is_printed(
    claims_of: Read, text: str, value: float, unit: str | None
) -> None:
    """Groups, decimals in words, powers of ten, marks of scale and fractions of any shape."""
    assert values_and_units(claims_of(text)) == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("Revenue was 52m in the quarter.", 52e6, None),
        ("Listeners rose to 3.1m.", 3.1e6, None),
        ("The recall meant a 90m euro charge.", 90e6, "EUR"),
        ("It has sold 40m of its phones.", 40e6, "phone"),
        ("Some 2.4m logged on.", 2.4e6, None),
        ("He won the 200m final.", 200, "metre"),
        ("The mast is 45m high.", 45, "metre"),
        ("They dug to a depth of 20m.", 20, "metre"),
    ],
)
def test_what_is_measured_tells_millions_from_metres(
    claims_of: Read, text: str, value: float, unit: str | None
) -> None:
    """An "m" behind digits is a million of money or people, a metre of a race or a mast."""
    (claim,) = claims_of(text)
    assert claim.quantity.value == value
    assert unit is None or claim.quantity.unit == unit
    assert (claim.quantity.unit == "metre") == (unit == "metre")


@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("The prize is 15-20,000 euros.", (15000, 20000)),
        ("She pays between 4 and 5,000 euros.", (4000, 5000)),
        ("The course is from 5 to 20,000 metres long.", (5, 20000)),
        ("The prize is $5 to $6,000.", (5, 6000)),
        ("The prize is 1,500 to 2,000 euros.", (1500, 2000)),
    ],
)
def test_thousands_are_said_once_for_a_narrow_range(
    claims_of: Read, text: str, ends: tuple[float, float]
) -> None:
    """Nobody means fifteen euros to twenty thousand."""
    (claim,) = claims_of(text)
    assert (claim.quantity.lower, claim.quantity.upper) == ends
