"""Numbers that are no claims though they look like some, and some that are."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was formed more than 50 years ago.", []),
        ("The ship seized 14 AK 47 rifles.", [14]),
        ("It uses the GeForce 9400M and costs $500.", [500]),
        ("United won with goals from Roe (12, 45).", []),
        ("It has a Geforce GT 650M.", []),
        ("The four time champion won.", []),
        ("The firm made 650M last year.", [650e6]),
        ("The race is on 9/10 June and 23/24 June.", []),
        ("Use 1/2 cup of sugar.", [0.5]),
        ("The shuttle lifts off from Launch Pad 39A at noon.", []),
        ("US troops and 12 UN staff left.", [12]),
    ],
)
def test_dates_and_names_are_no_claims(claims_of: Read, text: str, values: list[float]) -> None:
    """ "50 years ago" and "9/10 June" are dates, "AK 47" and "9400M" names of things."""
    assert [claim.quantity.value for claim in claims_of(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("There is a “1 in 3” chance of rain.", 1 / 3, "fraction", None),
        ('There is a "1 in 3" chance of rain.', 1 / 3, "fraction", None),
        ("At 51, he runs a mill.", 51, "age", "year"),
        ("She said that, at 34, her days were over.", 34, "age", "year"),
        ("5.9 Earthquake Jolts Lund", 5.9, "measurement", "magnitude"),
        ("Six Earthquakes Hit Lund", 6, "count", "earthquake"),
        ("The bill passed by a margin of 266 to 39.", None, "score", "vote"),
    ],
)
def test_a_number_by_its_words(
    claims_of: Read, text: str, value: float | None, kind: str, unit: str | None
) -> None:
    """Quotation marks are no inches, "at 34, her" tells an age, a margin has two sides."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.value, quantity.kind, quantity.unit) == (value, kind, unit)


def test_at_twelve_may_be_an_hour(claims_of: Read) -> None:
    """Of "At 12, she heard a noise" nobody knows her age."""
    assert all(claim.quantity.kind != "age" for claim in claims_of("At 12, she heard a noise."))


@pytest.mark.parametrize(
    ("text", "comparator", "negated"),
    [
        ("The mill cannot hire more than 20 people.", "at_most", False),
        ("Nobody was held, and the mill did not pay less than $20.", "at_least", False),
        ("The mill did not pay for work beyond 40 hours.", "more_than", True),
    ],
)
def test_a_denied_bound_is_a_limit(
    claims_of: Read, text: str, comparator: str, negated: bool
) -> None:
    """Who cannot hire more than 20 may hire 20."""
    (claim,) = claims_of(text)
    assert (claim.quantity.comparator, claim.negated) == (comparator, negated)
