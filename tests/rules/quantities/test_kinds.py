"""Ratios, scores, magnitudes and measures of two parts."""

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
        ("Police found R480 000 in cash.", [(480000, "ZAR", ())]),
        ("They closed on 412 for nine declared.", [(None, None, (412, 9))]),
        ("Roe made 74 off 131 balls.", [(74, None, ()), (131, "ball", ())]),
        ("Roe hit three boundaries and a six.", [(3, "boundary", ())]),
        ("A surge of 9 feet hit the coast.", [(9, "foot", ())]),
    ],
)
def test_figures_of_cricket_and_rand(
    claims_of: Read, text: str, told: list[tuple[float | None, str | None, tuple[float, ...]]]
) -> None:
    """No number is torn from its sign, no run is a ball."""
    found = [(c.quantity.value, c.quantity.unit, c.quantity.parts) for c in claims_of(text)]
    assert found == told
    assert all(claim.quantity.direction is None for claim in claims_of(text))


@pytest.mark.parametrize(
    ("text", "words", "value", "direction"),
    [
        ("Rents have doubled.", "doubled", 2, "up"),
        ("The firm has more than tripled its staff.", "more than tripled", 3, "up"),
        ("Traffic halved.", "halved", 0.5, "down"),
        ("Smokers are five times as likely to die.", "five times", 5, None),
        ("It is twice the average.", "twice", 2, None),
        ("A home costs eight times average pay.", "eight times", 8, None),
        ("The firm trades at 11 times forward earnings.", "11 times", 11, None),
        ("Fees saw a tenfold rise.", "tenfold", 10, None),
        ("Profit rose 2.4 times.", "2.4 times", 2.4, "up"),
        ("The star is ten times fainter than ours.", "ten times", 10, None),
        ("He was three times over the legal limit.", "three times", 3, None),
    ],
)
def test_a_ratio_tells_how_many_times_as_large(
    claims_of: Read, text: str, words: str, value: float, direction: str | None
) -> None:
    """Verbs of multiplying and "times as" have no unit, verbs a direction."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (claim.text, quantity.kind, quantity.value) == (words, "ratio", value)
    assert (quantity.unit, quantity.direction) == (None, direction)


@pytest.mark.parametrize(
    "text",
    [
        "They meet twice a week.",
        "He doubled over and doubled back.",
        "She served twice as mayor.",
        "The shed doubles as a shop.",
    ],
)
def test_verbs_and_adverbs_of_other_senses_are_no_ratio(claims_of: Read, text: str) -> None:
    """What is done twice, and "doubles as", multiply nothing."""
    assert not claims_of(text)


@pytest.mark.parametrize(
    ("text", "parts", "unit"),
    [
        ("Leeds lost 1-3 at home.", [(1, 3)], None),
        ("She won 6-4, 3-6, 7-5.", [(6, 4), (3, 6), (7, 5)], "game"),
        ("The council voted 45-55 against it.", [(45, 55)], "vote"),
        ("The law passed by a vote of 228 to 191.", [(228, 191)], "vote"),
        ("The bill cleared the lower house 201-188.", [(201, 188)], "vote"),
        ("The council backed the plan 8-5.", [(8, 5)], "vote"),
        ("The motion passed by seven votes to four.", [(7, 4)], "vote"),
        ("Kenya reached 212 for eight.", [(212, 8)], None),
        ("Ama took 5 for 42.", [(5, 42)], None),
        ("It ended in a 2-2 draw.", [(2, 2)], None),
    ],
)
def test_a_score_has_parts_and_no_value(
    claims_of: Read, text: str, parts: list[tuple[int, int]], unit: str | None
) -> None:
    """The sides of a result or a vote stand in the order of the text, each set by itself."""
    claims = claims_of(text)
    assert [claim.quantity.parts for claim in claims] == parts
    for claim in claims:
        quantity = claim.quantity
        assert (quantity.kind, quantity.unit, quantity.comparator) == ("score", unit, "equal")
        assert (quantity.value, quantity.lower, quantity.upper) == (None, None, None)


def test_a_change_and_its_level_are_no_vote(claims_of: Read) -> None:
    """ "Confirmed cases rose by 312 to 4,871" confirms nothing by a vote."""
    claims = claims_of("The number of confirmed cases rose by 312 to 4,871.")
    assert [claim.quantity.value for claim in claims] == [312, 4871]


def test_a_range_in_a_contest_is_none(claims_of: Read) -> None:
    """ "won 30-40 seats" are so many as one to the other."""
    (claim,) = claims_of("The party will win 30-40 seats.")
    assert (claim.quantity.kind, claim.quantity.comparator) == ("count", "between")


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("A magnitude 5.6 earthquake struck.", 5.6),
        ("A magnitude-7 quake struck.", 7),
        ("A 6.4 tremor was felt.", 6.4),
        ("The quake measured 4.9.", 4.9),
        ("It was 7.1 on the Richter scale.", 7.1),
    ],
)
def test_a_magnitude_is_a_measurement(claims_of: Read, text: str, value: float) -> None:
    """The size of a quake is no count of quakes."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.kind, quantity.unit, quantity.value) == ("measurement", "magnitude", value)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("The guard is 6ft 3in tall.", 6.25, "foot"),
        ("It took two hours and 30 minutes.", 2.5, "hour"),
        ("He got five years and six months.", 5.5, "year"),
        ("It took 2 hours, 30 minutes and 36 seconds.", 2.51, "hour"),
    ],
)
def test_a_measure_of_two_parts_is_one_claim(
    claims_of: Read, text: str, value: float, unit: str
) -> None:
    """Its value is in the larger unit."""
    (claim,) = claims_of(text)
    assert (claim.quantity.value, claim.quantity.unit) == (value, unit)


def test_a_tally_after_a_name_is_no_part_of_it(claims_of: Read) -> None:
    """Of "trails Costa 458 to 359" both are votes."""
    values = [claim.quantity.value for claim in claims_of("Holm trails Costa 458 to 359.")]
    assert values == [458, 359]


def test_a_score_counts_nothing_that_was_counted_before(claims_of: Read) -> None:
    """ "He pitched seven innings, and they won, 4-2" has no four innings."""
    innings, score = claims_of("He pitched seven innings, and they won, 4-2.")
    assert (innings.quantity.unit, score.quantity.unit) == ("inning", None)


def test_a_score_goes_neither_up_nor_down(claims_of: Read) -> None:
    """ "ended up 4-4" tells a result, not a rise."""
    (claim,) = claims_of("The match ended up 4-4.")
    assert claim.quantity.direction is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The motion needs a two-to-one majority.", 2),
        ("Sheep outnumbered people there 12 to 1.", 12),
    ],
)
def test_so_many_to_one_is_a_ratio(claims_of: Read, text: str, value: float) -> None:
    """Beside a majority and what outnumbers; elsewhere it is a score."""
    (claim,) = claims_of(text)
    assert (claim.quantity.kind, claim.quantity.value, claim.quantity.unit) == (
        "ratio",
        value,
        None,
    )
    (score,) = claims_of("Lund won 3-1.")
    assert score.quantity.kind == "score"


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("Costs are a third above the average.", [1 / 3]),
        ("Rain was about a quarter below normal.", [0.25]),
        ("Stocks were a fifth below target.", [0.2]),
        ("They hung one lamp over the door and a third above the window.", [1]),
    ],
)
def test_a_share_tells_how_far_from_a_mark_something_is(
    claims_of: Read, text: str, values: list[float]
) -> None:
    """Behind a verb of standing it is a share, elsewhere a third thing."""
    assert [claim.quantity.value for claim in claims_of(text)] == pytest.approx(values)
