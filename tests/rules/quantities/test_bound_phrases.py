"""Bounds of a quantity, and where "over" and "off" are none."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "comparator", "direction"),
    [
        ("Two men were sued over $3 million fees.", "equal", None),
        ("They raised over $3 million last year.", "more_than", None),
        ("Pensioners get $25 or so a week.", "approximately", None),
        ("She made 71 runs off 84 balls.", "equal", None),
        ("The index was off 120 points.", "equal", "down"),
    ],
)
def test_over_and_off_are_prepositions_too(
    read_with_actors: Read, text: str, comparator: str, direction: str | None
) -> None:
    """ "over" may tell why, and "off" from what."""
    quantity = read_with_actors(text)[-1].quantity
    assert (quantity.comparator, quantity.direction) == (comparator, direction)


def test_a_bound_stays_with_its_own_conjunct(claims_of: Read) -> None:
    """ "about 300 killed and 2,700 wounded" says nothing of how exact the second is."""
    first, second = claims_of("About 300 miners have been killed and 2,700 wounded.")
    assert (first.quantity.comparator, second.quantity.comparator) == ("approximately", "equal")


@pytest.mark.parametrize(
    ("text", "comparator", "negated"),
    [
        ("The mill cannot hire more than 20 people.", "at_most", False),
        ("Nobody was held, and the mill did not pay less than $20.", "at_least", False),
        ("The mill did not pay for work beyond 30 hours.", "more_than", True),
    ],
)
def test_a_denied_bound_is_a_limit(
    claims_of: Read, text: str, comparator: str, negated: bool
) -> None:
    """Who cannot hire more than 20 may hire 20."""
    (claim,) = claims_of(text)
    assert (claim.quantity.comparator, claim.negated) == (comparator, negated)


@pytest.mark.parametrize(
    ("text", "comparator", "lower", "upper"),
    [
        ("More than 300 miners died.", "more_than", 300, None),
        ("At least 300 miners died.", "at_least", 300, None),
        ("Up to 300 miners died.", "at_most", None, 300),
        ("As many as 300 miners died.", "at_most", None, 300),
        ("Fewer than 300 miners died.", "less_than", None, 300),
        ("Nearly 300 miners died.", "approximately", 300, 300),
        ("An estimated 300 miners died.", "approximately", 300, 300),
        ("Some 300 miners died.", "approximately", 300, 300),
        ("She wrote a novel about 300 miners.", "equal", 300, 300),
        ("It rained on a crowd of about 300 miners.", "approximately", 300, 300),
        ("Exactly 300 miners died.", "equal", 300, 300),
        ("Between 300 and 400 miners died.", "between", 300, 400),
        ("The strike cost 300 to 400 jobs.", "between", 300, 400),
        ("The drills cost from $300 up to $400.", "between", 300, 400),
        ("About 300 to 400 miners died.", "approximately", 300, 400),
        ("Tens of thousands of miners marched.", "between", 10_000, 100_000),
    ],
)
def test_a_bound_leaves_its_side_open(
    claims_of: Read, text: str, comparator: str, lower: float | None, upper: float | None
) -> None:
    """How exact a number is decides its interval."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.comparator, quantity.lower, quantity.upper) == (comparator, lower, upper)


def test_a_vague_plural_has_no_value(claims_of: Read) -> None:
    """Nobody counted: the value is a gap, not a middle."""
    (claim,) = claims_of("Dozens of homes burned.")
    assert claim.quantity.value is None
    assert claim.quantity.unit == "home"


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("The hearing took over two hours.", "more_than"),
        ("The hearing lasted over two hours.", "more_than"),
        ("The mine will save $9 million over two years.", "equal"),
        ("The bridge is estimated to cost $40 million.", "approximately"),
        ("She averages 20 miles a day.", "approximately"),
        ("Costa was chosen over three other finalists.", "equal"),
        ("The firm hired over three hundred miners.", "more_than"),
        ("Tickets start at $99.", "at_least"),
        ("Sales fell just short of 500 vans.", "approximately"),
    ],
)
def test_a_verb_may_give_the_bound(claims_of: Read, text: str, comparator: str) -> None:
    """What the verb says of a number bounds it, and is no part of the quantity phrase."""
    found = claims_of(text)[-1] if "$9 m" not in text else claims_of(text)[1]
    assert found.quantity.comparator == comparator
    assert found.quantity.direction is None


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("Diners fork over $175 for a seat.", "equal"),
        ("Roe signed over 40 acres to the town.", "equal"),
        ("They paid over $300 each.", "more_than"),
    ],
)
def test_over_belongs_to_a_verb_of_giving(claims_of: Read, text: str, comparator: str) -> None:
    """Who hands over $5 does not hand more than that."""
    (claim,) = claims_of(text)
    assert claim.quantity.comparator == comparator
