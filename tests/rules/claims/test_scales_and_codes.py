"""How large a number is, in which money, and which numbers only name something."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import read_claims
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def told(claims: tuple[NumericClaim, ...]) -> list[tuple[float | None, str | None]]:
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
    assert told(claims_of(text)) == [(value, unit)]


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
    ("text", "value", "unit"),
    [
        ("The mine in South Africa lost R3.5 billion.", 3.5e9, "ZAR"),
        ("The shop was fined Tk 40,000.", 40_000, "BDT"),
        ("Lagos spent N60 billion on roads.", 60e9, "NGN"),
        ("She won Sh20,000 in Kenya.", 20_000, "KES"),
        ("The share closed at N461.50 in Lagos.", 461.5, "NGN"),
        ("The peso closed at P55.32 in Manila.", 55.32, "PHP"),
        ("The rupee fell to Rs285.04 in Pakistan.", 285.04, "PKR"),
        ("A flat costs Dhs 900,000 in the United Arab Emirates.", 900_000, "AED"),
    ],
)
def test_a_letter_is_money_before_figures_of_money(
    claims_of: Read, text: str, value: float, unit: str
) -> None:
    """Letters stand for money where the figures have a scale or separators."""
    assert told(claims_of(text)) == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "The crash closed the road R4 in South Africa.",
        "The boat sank at 41° 12’ N, 9° 30’ W.",
        "The suit cites 42 U.S.C. 1983 and § 12 of the code.",
        "Growth is foreseen for FY2021-22 and FY23.",
        "The abbey, built c. 1130, was founded in A.D. 900.",
        "Ring 020 7946 0958 or 555 0199, or call the hotline on 131 450.",
        "It was the 31 st running of the race.",
        "The A320-200 landed.",
        "The P5+1 met at a 7-Eleven.",
        "His reference is 4556-7721.",
        "The singer 50 Cent came.",
        "Year 6 pupils came.",
        "It takes two to tango.",
        "She won at odds of 33-1.",
        "The 5-2 favourite fell.",
    ],
)
def test_numbers_that_name_something_are_no_claims(claims_of: Read, text: str) -> None:
    """Roads, places on the globe, laws, fiscal and old years and telephones count nothing."""
    assert not claims_of(text)


@pytest.mark.parametrize(
    ("text", "home", "value", "unit"),
    [
        ("Farmers in Australia lost $40 million.", None, 40e6, "AUD"),
        ("Farmers in Australia and China lost $40 million.", None, 40e6, "USD"),
        ("Farmers in Australia lost US$40 million.", None, 40e6, "USD"),
        ("Farmers lost $40 million.", "NZ", 40e6, "NZD"),
        ("Farmers lost $40 million.", "GB", 40e6, "USD"),
        ("Farmers lost $40 million.", None, 40e6, "USD"),
        ("A pint costs 85p.", None, 0.85, "GBP"),
        ("A pint costs 90 cents in Ireland.", None, 0.9, "EUR"),
        ("A pint costs 90 cents.", None, 0.9, "USD"),
        ("A pint costs 90 cents in Ireland and Canada.", None, 90, "cent"),
        ("The Irish share lost 31 Canadian cents.", None, 0.31, "CAD"),
    ],
)
def test_a_bare_dollar_or_cent_is_of_the_country_that_is_told(
    read_parse: Callable[[str], Parse], text: str, home: str | None, value: float, unit: str
) -> None:
    """The only country named tells whose money it is, then the outlet's home, else the US."""
    article = Article(text, "a", home=home)
    (claim,) = read_claims(read_parse(text), Cast(()), (), article)
    assert (claim.quantity.value, claim.quantity.unit) == (value, unit)


@pytest.mark.parametrize(
    "text",
    [
        "A driver did 190kph in a 100 zone.",
        "Shots were heard in the 400 block of Mill Street.",
        "It has a 1920 x 1200 display.",
        "Crews were called at 06: 30 on Friday.",
    ],
)
def test_what_tells_which_one_counts_nothing(claims_of: Read, text: str) -> None:
    """A number before one thing names it; a clock time may be torn."""
    assert not [claim for claim in claims_of(text) if claim.quantity.kind == "count"]
