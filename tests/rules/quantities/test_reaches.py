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
