"""Which way a number moved, and the level that it led to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


def test_a_change_has_the_bound_of_what_it_led_to(claims_of: Read) -> None:
    """ "From 4,200 to about 9,000" is about 9,000."""
    (claim,) = claims_of("Fares rose from $4,200 to about $9,000.")
    assert (claim.quantity.comparator, claim.quantity.previous) == ("approximately", 4200)


def test_what_tripled_has_so_many_now(claims_of: Read) -> None:
    """The verb of a ratio is no amount: what it speaks of is measured beside it."""
    _, years, _ = claims_of("The number of storks has tripled in 30 years, to around 12,700.")
    assert years.subject is not None
    assert years.subject.text == "number of storks"


def test_what_is_closed_down_has_not_gone_down(claims_of: Read) -> None:
    """ "Closed down two lanes" is no fall by two."""
    (claim,) = claims_of("The state closed down two lanes.")
    assert claim.quantity.direction is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Orbel: €3.10 (-2.4%).", "down"),
        ("DAX: +0.4%.", "up"),
        ("Inflation was -0.3%.", None),
        ("It was a 3.2% rise.", "up"),
        ("Prices are 8% higher than a year ago.", "up"),
        ("Yields were good, 9 percent up on last season.", "up"),
        ("Barley made $310 a tonne, $40 down on a month ago.", "down"),
        ("The town raised the water levy 4%.", "up"),
        ("The yard built 40 boats, 12 fewer than in 2021.", "down"),
        ("The yard needs 12 more.", None),
        ("The state lost $12 million to fraud.", None),
        ("Roe lost Goa 40 percent to Holm's 55 percent.", None),
        ("Prices are 8% higher than in Peru.", None),
        ("Prices are 8% higher than in the same month of 2021.", "up"),
        ("Turnout was 41%, seven points lower than at the last election.", "down"),
        ("Police recovered 80% of the haul.", None),
        ("Oil dropped 85 cents to $61.", None),
        ("Margins widened 150 basis points.", "up"),
        ("It grew by an average of 3.2%.", "up"),
    ],
)
def test_words_and_signs_beside_it_tell_a_change(
    claims_of: Read, text: str, direction: str | None
) -> None:
    """A sign in brackets, a noun or "higher" behind it; no sign behind a verb."""
    assert claims_of(text)[-1].quantity.direction == direction


@pytest.mark.parametrize(
    ("text", "value", "previous", "direction"),
    [
        ("Shares rose 2 percent.", 2, None, "up"),
        ("Shares rose about 2 percent.", 2, None, "up"),
        ("Shares were down 2.3 percent.", 2.3, None, "down"),
        ("Shares closed 2.3 percent lower.", 2.3, None, "down"),
        ("The index ended 20 points higher.", 20, None, "up"),
        ("Rents are 5 percent lower than in Oslo.", 5, None, None),
        ("Profit fell by $40 million.", 40e6, None, "down"),
        ("There was a rise of 3 percent.", 3, None, "up"),
        ("Unemployment rose to 40 percent.", 40, None, None),
        ("Unemployment rose from 35 to 40 percent.", 40, 35, "up"),
        ("Output fell to 35 tonnes from 40 tonnes.", 35, 40, "down"),
        ("Prices range from 35 to 40 dollars.", 37.5, None, None),
        ("The charity gave up 230 desks.", 230, None, None),
        ("Rents have climbed above 50 percent.", 50, None, None),
        ("Turnout fell four points short.", 4, None, None),
        ("The index gained 120 points.", 120, None, "up"),
        ("The index added 45.1 points.", 45.1, None, "up"),
        ("The guard added 12 points.", 12, None, None),
        ("It snowed on 20 of 40 days.", 0.5, None, None),
        ("She opened up a 15-point lead.", 15, None, None),
        ("Support has also declined, by nine percentage points.", 9, None, "down"),
        ("She took off eight days.", 8, None, None),
        ("They will sink $30 million into the mine.", 30e6, None, None),
        ("Temperatures dropped 20 degrees.", 20, None, "down"),
        ("Cases double every 20 days.", 20, None, None),
        ("She rallied hundreds of workers.", None, None, None),
        ("The bus plunged 30 metres.", 30, None, None),
        ("The euro was last up 0.2 percent.", 0.2, None, "up"),
        ("The plan cuts waste 26 percent to 28 percent.", 27, None, None),
    ],
)
def test_a_change_has_a_direction_and_a_level_none(
    claims_of: Read,
    text: str,
    value: float | None,
    previous: float | None,
    direction: str | None,
) -> None:
    """What a number was before a change is kept with what it is now."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.value, quantity.previous, quantity.direction) == (value, previous, direction)


@pytest.mark.parametrize(
    "text",
    [
        "Shares slid $1.15, or 2.1 percent, on Friday.",
        "The index fell 12.3 points, or 0.6 percent.",
        "Sales were down 1% in Oslo and 0.5% in Bergen.",
    ],
)
def test_an_amount_shares_the_direction_of_what_it_restates(claims_of: Read, text: str) -> None:
    """The same change in other terms, and the next of its kind, go the same way."""
    assert [claim.quantity.direction for claim in claims_of(text)] == ["down", "down"]


def test_a_change_and_the_level_it_leads_to_are_two_claims(claims_of: Read) -> None:
    """ "rose 2 percent to 40" says both; only the first is a change."""
    change, level = claims_of("The index climbed 0.9 percent to 3,418.55.")
    assert (change.quantity.value, change.quantity.direction) == (0.9, "up")
    assert (level.quantity.value, level.quantity.direction) == (3418.55, None)
    change, level = claims_of("Gold gained $4.20 to $1,512.30.")
    assert (change.quantity.value, change.quantity.direction) == (4.2, "up")
    assert (level.quantity.value, level.quantity.direction) == (1512.3, None)


def test_a_change_of_a_number_and_its_level_are_no_range(claims_of: Read) -> None:
    """ "fell by 10,000 to 270,000" gives a change and what was left."""
    change, level = claims_of("Enrolment fell by 10,000 to 270,000.")
    assert (change.quantity.value, change.quantity.direction) == (10_000, "down")
    assert (level.quantity.value, level.quantity.direction) == (270_000, None)


def test_a_change_in_steps_is_two_changes(claims_of: Read) -> None:
    """ "from 130 to 150 to 190" rises twice."""
    first, second = claims_of("The fee rises from $130 to $150 to $190.")
    assert (first.quantity.previous, first.quantity.value) == (130, 150)
    assert (second.quantity.previous, second.quantity.value) == (150, 190)
    assert second.quantity.direction == "up"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Shares closed down 3 percent.", "down"),
        ("Oil closed up 40 cents at $58.24.", "up"),
        ("The price of tin closed up $3.20, to end the day at $640 a ton.", "up"),
        ("The index closed down 24.11 points.", "down"),
        ("The chain closed down 3 percent of its shops.", None),
        ("They closed down two lanes.", None),
    ],
)
def test_a_day_of_trading_closes_up_or_down(
    claims_of: Read, text: str, direction: str | None
) -> None:
    """A shop that is closed down is no change of a price."""
    assert claims_of(text)[0].quantity.direction == direction


@pytest.mark.parametrize(
    "text",
    [
        "They were picked up by 12 guards.",
        "The club was set up by three brothers.",
        "Holm won, edging out Reyes by 900 votes.",
    ],
)
def test_a_particle_of_a_verb_is_no_direction(claims_of: Read, text: str) -> None:
    """Nobody who picks something up is a change."""
    assert claims_of(text)[0].quantity.direction is None


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("All were taken off by 11 boats.", None),
        ("Prices fell for the sixth month in a row, by 0.8 percent.", "down"),
        ("The toll was up by 11 people.", "up"),
    ],
)
def test_by_whom_and_by_how_much(claims_of: Read, text: str, direction: str | None) -> None:
    """Those by whom somebody is taken off are no change; how far a verb moved is one."""
    *_, claim = claims_of(text)
    assert claim.quantity.direction == direction


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Sea levels rose 9.4 cm in 30 years.", "up"),
        ("The river has fallen by two feet.", "down"),
        ("The bus plunged 30 metres into a ravine.", None),
    ],
)
def test_water_rises_and_falls(claims_of: Read, text: str, direction: str | None) -> None:
    """By a length it changes; what moves through space has only gone so far."""
    assert claims_of(text)[0].quantity.direction == direction


@pytest.mark.parametrize(
    ("text", "unit", "direction"),
    [
        ("The coin lost two-thirds of its value.", None, "down"),
        ("Lake Tarn has dropped 2.3 metres.", "metre", "down"),
        ("The bus dropped 30 metres.", "metre", None),
        ("The pass rate slid 1.4 points to 71.9 percent.", "percentage_point", "down"),
        ("The yield fell 12 points to 4.21 percent.", "point", "down"),
    ],
)
def test_shares_waters_and_points_that_moved(
    claims_of: Read, text: str, unit: str | None, direction: str | None
) -> None:
    """A share as it does in percent, a lake as its level, points that led to a share in percent."""
    claim = claims_of(text)[0]
    assert (claim.quantity.unit, claim.quantity.direction) == (unit, direction)
