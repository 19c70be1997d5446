"""How far a rule on quantities looks, and from which size on it holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]

KINDS = {
    "a share of up to a thousand": ("One birth in 800 is that of twins.", ["fraction"]),
    "no share of more than a thousand": ("One child in 1500 is ill.", ["count", "count"]),
    "a quake some words before its measure": (
        "The quake off the coast of the island measured 6.9.",
        ["measurement"],
    ),
    "an age behind brackets": (
        "Ann Roe (top left), 52, and Eve Holm (right), 50, said no.",
        ["age", "age"],
    ),
    "a ratio before the amount that it came to": (
        "The price doubled to just over $5.",
        ["ratio", "money"],
    ),
    "odds": ("The horse won at odds of about 33-1.", []),
}


@pytest.mark.parametrize(("text", "kinds"), KINDS.values(), ids=KINDS)
def test_reaches(read_with_actors: Read, text: str, kinds: list[str]) -> None:
    """Half as far, or twice as many, would read another quantity."""
    assert [claim.quantity.kind for claim in read_with_actors(text)] == kinds


DIRECTIONS = {
    "points of a player": ("Ann Roe added 60 points for the Hawks.", None),
    "points of an index": ("The index added 120 points.", "up"),
    "two nouns before that of the change": ("The firm made a $5 ticket price cut.", "down"),
}


@pytest.mark.parametrize(("text", "direction"), DIRECTIONS.values(), ids=DIRECTIONS)
def test_reaches_of_changes(read_with_actors: Read, text: str, direction: str | None) -> None:
    """A player adds up to a hundred points, an index more."""
    (claim,) = read_with_actors(text)
    assert claim.quantity.direction == direction


PREVIOUS = {
    "a former value of a tenth": ("It used 40 litres, compared with 3 last year.", 3.0),
    "none of less than a twentieth": ("It used 45 litres, compared with 2 last year.", None),
}


@pytest.mark.parametrize(("text", "previous"), PREVIOUS.values(), ids=PREVIOUS)
def test_reaches_of_former_values(
    read_with_actors: Read, text: str, previous: float | None
) -> None:
    """What differs by more than twenty times has another unit."""
    assert read_with_actors(text)[0].quantity.previous == previous


UNITS = {
    "an age of 98 before a comma": ("At 98, she left the band.", "year"),
    "no age of 112": ("At 112, she left the band.", None),
    "a lakh is often of money": ("It cost 4 lakh won.", "KRW"),
    "a wall of two hundred feet": ("The wall is 200' long.", "foot"),
    "none of four hundred": ("The wall is 400' long.", None),
    "a unit of two words and its article": ("It weighs a metric tonne and a half.", "tonne"),
    "a share sixty points up": ("It is on 4 percent, 60 points up.", "percentage_point"),
    "an index more than a hundred points up": (
        "The index is on 4 percent, 140 points up.",
        "point",
    ),
    "a noun behind three qualities": ("They have 9 big, old and fine boats.", "boat"),
}


@pytest.mark.parametrize(("text", "unit"), UNITS.values(), ids=UNITS)
def test_reaches_of_units(read_with_actors: Read, text: str, unit: str | None) -> None:
    """Half as far, or twice as many, would be of another unit."""
    assert read_with_actors(text)[-1].quantity.unit == unit


@pytest.mark.parametrize(("kilometres", "comparator"), [(18, "more_than"), (20, "equal")])
def test_a_conversion_is_as_near_as_news_rounds(
    read_with_actors: Read, kilometres: int, comparator: str
) -> None:
    """Ten miles are 16 km: what is within a seventh of it says the same, bound and all."""
    claims = read_with_actors(f"It is more than 10 miles ({kilometres} km) long.")
    assert claims[-1].quantity.comparator == comparator


def test_inches_behind_feet_are_less_than_a_foot(read_with_actors: Read) -> None:
    """As in "6-foot-8", which is one measure from the beginning of a sentence on."""
    claims = read_with_actors("6-foot-8 is tall. So is 6-foot-11. The 6-foot-15 forward left.")
    assert [claim.text for claim in claims] == ["6-foot-8", "6-foot-11", "6-foot", "15"]


def test_one_label_has_eight_numbers(read_with_actors: Read) -> None:
    """As in "pages 3, 4 and 5": none of them counts anything."""
    assert not read_with_actors("He read pages 3, 4, 5, 6, 7, 8, 9 and 12 of it.")
