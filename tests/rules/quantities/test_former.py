"""Former values: "64 percent, up from 58"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The region has 84 cases and 12 deaths, the ministry said, "
            "up from 60 cases and nine deaths a week earlier.",
            [(84, 60), (12, 9)],
        ),
        ("Some 62 shops with room for 900 people had opened, up from 40.", [(62, 40), (900, None)]),
        ("It cut its forecast to between 310 and 330 tonnes from 350.", [(320, 350)]),
        ("The line cuts the trip from 90 minutes to 35.", [(35, 90)]),
        ("Thefts fell from 4,310 in 2016 to 3,285, the guard said.", [(3285, 4310)]),
        ("Diesel has gone from €90/t to €130/t.", [(130, 90)]),
        ("Two in five barns have a pump, up from one in five in 2019.", [(0.4, 0.2)]),
        ("Learners need 14 months to pass, up from 9 months a decade ago.", [(14, 9)]),
        (
            "They had 410 patients, 35 of them in intensive care, down from 455 a week earlier.",
            [(410, 455), (35, None)],
        ),
        ("The sentence was cut from 20 years to 14 on appeal.", [(14, 20)]),
        ("Rates reached 7% in May, up from about 3% a year ago.", [(7, 3)]),
        ("Some 140 goats were rescued in May, compared with 90 a year earlier.", [(140, 90)]),
        (
            "The loss widened to $52 million, or $1.09 a share, from $31 million, or $0.66.",
            [(52e6, 31e6), (1.09, 0.66)],
        ),
    ],
)
def test_a_former_value_goes_to_what_it_was_of(
    claims_of: Read, text: str, told: list[tuple[float, float | None]]
) -> None:
    """Pairs go in their order, "up from" to the subject of its verb, a unit said once to both."""
    found = [(claim.quantity.value, claim.quantity.previous) for claim in claims_of(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "It made $12 million, or $1.84 per share, compared with $9 million, or $1.51 per "
            "share, a year earlier.",
            [(12e6, 9e6), (1.84, 1.51)],
        ),
        ("Hay cost $380 a tonne, up from $210 in March.", [(380, 210)]),
        (
            "The deficit will reach $46 million, up from the $39 million forecast in May.",
            [(46e6, 39e6)],
        ),
    ],
)
def test_sums_have_the_former_value_of_their_own_rate(
    claims_of: Read, text: str, told: list[tuple[float, float]]
) -> None:
    """A profit and one per share are two things."""
    found = [(claim.quantity.value, claim.quantity.previous) for claim in claims_of(text)]
    assert found == told


@pytest.mark.parametrize(
    ("text", "value", "previous", "direction"),
    [
        ("Goa has 40 percent of the trade, up from 35 percent in 2019.", 40, 35, "up"),
        ("Profit was $4 million, compared with $6 million a year earlier.", 4e6, 6e6, "down"),
        ("It sold 90 vans, against 70 the year before.", 90, 70, "up"),
        ("Output grew 5 percent, against 13 percent a year earlier.", 5, 13, "up"),
        ("The wage will go up to $12 from $8.", 12, 8, "up"),
        ("Yields were 5.8 tonnes, compared with 7.1 last year.", 5.8, 7.1, "down"),
        ("Costs fell to 80 million euros ($90 million) from 95 million euros.", 80e6, 95e6, "down"),
    ],
)
def test_a_former_value_is_kept_with_the_present_one(
    claims_of: Read, text: str, value: float, previous: float, direction: str
) -> None:
    """ "Up from", "compared with" and "against" give what the number was, where a time is told."""
    quantity = claims_of(text)[0].quantity
    assert (quantity.value, quantity.previous, quantity.direction) == (value, previous, direction)


def test_two_things_compared_are_no_change(claims_of: Read) -> None:
    """Without a time, what a number is compared with belongs to something else."""
    quantities = [
        c.quantity for c in claims_of("Goa grew 4 percent, compared with 2 percent in Pune.")
    ]
    assert [quantity.previous for quantity in quantities] == [None, None]


def test_a_former_value_has_the_money_before_the_brackets(claims_of: Read) -> None:
    """A conversion stands beside its amount, which the former value was of."""
    first, *_ = claims_of(
        "Profit was 412 million Norwegian crowns ($38.6 million), down from 655 million."
    )
    assert first.quantity.unit == "NOK"
    assert first.quantity.previous == 655e6


def test_what_another_group_has_is_no_former_value(claims_of: Read) -> None:
    """A day behind the next comma dates the report, not the value."""
    fall = claims_of(
        "Weight fell by 14.9%, compared with 2.4% on placebo, according to data shown on Thursday."
    )[0]
    assert fall.quantity.previous is None


def test_a_sum_a_share_is_none_of_the_whole(claims_of: Read) -> None:
    """Of two amounts said twice each has its own former value."""
    income, share = claims_of(
        "Income was $512 million, or $1.87 per diluted share, compared to $430 million, "
        "or $1.55 per diluted share, a year earlier."
    )
    assert (income.quantity.previous, share.quantity.previous) == (430e6, 1.55)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Its loss narrowed to 12 million dinars, from 45 million.", (12e6, 45e6, "down")),
        ("The rate rose to 40 percent, from 35.", (40, 35, "up")),
        ("Milk went from 90 cents to $1.20.", (1.2, 0.9, "up")),
        ("Shares slipped to 95 cents from $1.05.", (0.95, 1.05, "down")),
        ("The coin fell to 4 cents from a peak of 91 cents.", (0.04, 0.91, "down")),
        ("Output fell to 300 tonnes from a record of 410 in May.", (300, 410, "down")),
    ],
)
def test_a_change_from_a_peak_or_behind_a_comma(
    claims_of: Read, text: str, told: tuple[float, float, str]
) -> None:
    """What stands behind "from" is the former value, the noun of it or a comma before it or not."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.value, quantity.previous, quantity.direction) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The mill expects a margin of 5% to 6%, down from a former range of 7% to 8%.", 7.5),
        ("The mill expects a margin of 5% to 6%, down from 7% to 8%.", 7.5),
        ("The bank cut its forecast to 2% to 3% from an earlier 4% to 5%.", 4.5),
        ("The bank cut its forecast to 2% from an earlier 4%.", 4),
        ("Growth will be 2%, down from a former range of 3% to 4%.", None),
    ],
)
def test_a_former_range_is_what_a_range_was_before(
    claims_of: Read, text: str, told: float | None
) -> None:
    """Nobody expects the former range; of one number it says not how much it was."""
    (claim,) = claims_of(text)
    assert (claim.quantity.previous, claim.quantity.direction) == (told, "down")


def test_up_from_one_share_to_another_is_a_change(claims_of: Read) -> None:
    """With no amount before it "up from 7% to 8%" tells both ends."""
    (claim,) = claims_of("Sales abroad were up from 7% to 8%.")
    assert (claim.quantity.value, claim.quantity.previous) == (8, 7)
