"""How much a number tells by itself: "two" is any two, "1,483" is seldom two things of a story."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import Quantity
    from service.stories.claims.topic import Topic

# Figures, zeros at the end left out, that make a number told by itself.
ODD = 3
# "Two countries" are any two: a count up to this is one of those that everything comes in.
SMALL = 3


def is_small(topic: Topic) -> bool:
    """Whether the number is one of those that everything comes in."""
    return topic.dimension == "count" and len(topic.value) == 1 and topic.value[0] <= SMALL


def is_many(topic: Topic, least: float) -> bool:
    """Whether a number, or the lower end of "tens of thousands", is `least` or more."""
    return (topic.value[0] or 0) >= least


def is_odd(quantity: Quantity) -> bool:
    """Whether a number has so many figures that no two things of a story share it by chance."""
    number = quantity.value
    return (
        number is not None
        and quantity.kind in ("count", "money", "percent")
        and figures(number) >= ODD
    )


@lru_cache(maxsize=1 << 13)
def figures(number: float) -> int:
    """How many figures a number has from the first to the last that is not a zero."""
    return len(f"{number:.15g}".partition("e")[0].replace(".", "").strip("-0"))
