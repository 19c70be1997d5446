"""Numeric claims as agencies print them: markets, polls, courts, sport, health figures."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from service.reading.stages import run
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """A reader of claims that goes through all stages before."""

    def read(text: str) -> tuple[NumericClaim, ...]:
        return run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["numeric_claims"]

    return read


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
    ],
)
def test_a_former_value_goes_to_what_it_was_of(
    claims_of: Read, text: str, told: list[tuple[float, float | None]]
) -> None:
    """Pairs go in their order, "up from" to the subject of its verb, a unit said once to both."""
    found = [(claim.quantity.value, claim.quantity.previous) for claim in claims_of(text)]
    assert found == told


def test_a_change_has_the_bound_of_what_it_led_to(claims_of: Read) -> None:
    """ "From 4,200 to about 9,000" is about 9,000."""
    (claim,) = claims_of("Fares rose from $4,200 to about $9,000.")
    assert (claim.quantity.comparator, claim.quantity.previous) == ("approximately", 4200)


def test_who_expected_a_figure_says_it(claims_of: Read) -> None:
    """The speaker of the sentence gives his own figure, analysts theirs."""
    sales, expected = claims_of(
        "The grocer said sales rose 4.6%, beating the 3.9% expected by analysts."
    )
    assert sales.attribution is not None
    assert sales.attribution.text == "The grocer"
    assert expected.attribution is not None
    assert expected.attribution.text == "analysts"


def test_what_is_told_of_holds_nothing(claims_of: Read) -> None:
    """ "Jobs held at 4%, the office said, while pay fell 5%": no figure is said by the jobs."""
    sources = [
        claim.attribution.text if claim.attribution else None
        for claim in claims_of("Unemployment held at 4%, the office said, while pay fell by 5%.")
    ]
    assert "Unemployment" not in sources


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("OSLO - Norway's wheat harvest fell by 14 percent.", "Norway's wheat harvest"),
        ("The FTSE 100 rose 0.4%.", "FTSE 100"),
        ("Police found 62-year-old Ann Roe's car.", "Ann Roe"),
        ("He was banned from driving for two years.", "He"),
    ],
)
def test_a_subject_is_what_the_number_is_of(claims_of: Read, text: str, subject: str) -> None:
    """Without the dateline, with the number of a name, whose age it is, who is banned."""
    (claim,) = claims_of(text)
    assert claim.subject is not None
    assert claim.subject.text == subject


def test_a_party_with_its_number_won_so_many(claims_of: Read) -> None:
    """In a list without verbs a name and its number are no label."""
    claims = claims_of("The Alliance won 71 of the 179 seats, the Unity Party 60, and Labour 24.")
    assert [claim.quantity.value for claim in claims] == [71, 179, 60, 24]
    assert {claim.quantity.unit for claim in claims} == {"seat"}


def test_points_beside_a_share_are_points_of_percent(claims_of: Read) -> None:
    """An index moves by points too: there the percent has moved itself."""
    _, points = claims_of("Turnout was 77%, two points lower than in 2022.")
    assert (points.quantity.unit, points.quantity.direction) == ("percentage_point", "down")


def test_so_many_who_vote_are_people(claims_of: Read) -> None:
    """Whatever was counted before; as many countries there are not."""
    *_, voted = claims_of("There were 5,400 polling stations. More than 1.2 million voted early.")
    assert voted.quantity.unit == "person"


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
    "text",
    [
        "Two of them have a message for the mayor: Roe will not pay.",
        "He said the park would be closed, and that 12 workers were told so.",
    ],
)
def test_a_later_clause_makes_no_number_unreal(claims_of: Read, text: str) -> None:
    """What another clause denies, or would have, is not what the number's own clause tells."""
    (claim,) = claims_of(text)
    assert not claim.negated
    assert not claim.hypothetical


@pytest.mark.parametrize(
    "text",
    [
        "It has an RX 650M graphics card.",
        "He won the Mega Millions jackpot in Goa.",
        "It is the home of the 747, which carries freight.",
    ],
)
def test_names_with_figures_are_no_millions(claims_of: Read, text: str) -> None:
    """Nobody has 650 million of one thing."""
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Roe said it was less than the $184 million reported by Ann Holm.", "Ann Holm"),
        ("Roe praised the city's 54 wards.", None),
        ("Roe criticised the killing of the 12 men.", None),
    ],
)
def test_only_who_says_a_number_is_its_source(read: Read, text: str, source: str | None) -> None:
    """What another reported is his; who praises known things says not how many there are."""
    (claim,) = read(text)
    assert (claim.attribution.text if claim.attribution else None) == source


def test_money_is_of_the_country_whose_places_are_named(read: Read) -> None:
    """A bare dollar in a story of Winnipeg is Canadian, beside Miami it may be either."""
    (canadian,) = read("WINNIPEG - The tax in Manitoba will add $25 a tonne.")
    assert canadian.quantity.unit == "CAD"
    (american,) = read("Winds from Nassau in the Bahamas cost Miami, Florida, $4 billion.")
    assert american.quantity.unit == "USD"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("They are Ann Roe, 52, and Eve Holm, 55 of Leeds.", ["Ann Roe", "Eve Holm"]),
        ("With just over $200,000, Ann Roe beat Tom Holm.", ["Ann Roe"]),
        ("It took place some seven miles southwest.", ["It"]),
        ("The screen has a 480-by-360 resolution.", []),
        ("It found 4,4′-methylene in the mill.", []),
    ],
)
def test_what_a_number_is_of_stands_where_reporters_put_it(
    claims_of: Read, text: str, told: list[str]
) -> None:
    """A place behind an age is not so old; sides of a screen and molecules count nothing."""
    subjects = [claim.subject.text if claim.subject else None for claim in claims_of(text)]
    assert subjects == told


def test_pesos_are_of_the_country_whose_places_are_named(read: Read) -> None:
    """Manila pays in Philippine ones."""
    (claim,) = read("A court in Manila fined Ann Roe 5 million pesos.")
    assert claim.quantity.unit == "PHP"


def test_a_source_is_named_without_the_dateline(read: Read) -> None:
    """The page has the place in capitals before who speaks."""
    (claim,) = read("LEEDS – Leeds Police said two people were arrested.")
    assert claim.attribution is not None
    assert claim.attribution.text == "Leeds Police"


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
    ("text", "units"),
    [
        ("The gunmen, numbering more than 100, fled.", ["gunman"]),
        ("Goa drew 2-2 in front of 41,612.", [None, "person"]),
        ("She has two sons, who are 9 and 12.", ["son", "year", "year"]),
        (
            "Nine people, including three children, were killed and 21 others injured.",
            ["person", "child", "person"],
        ),
    ],
)
def test_a_bare_number_counts_who_is_meant(
    claims_of: Read, text: str, units: list[str | None]
) -> None:
    """Not what was counted last, where the grammar says another."""
    assert [claim.quantity.unit for claim in claims_of(text)] == units


def test_a_dateline_is_no_subject(claims_of: Read) -> None:
    """The parse takes the place for who acts, and who acts for its explanation."""
    (goals,) = claims_of("DUBLIN — Ireland drew 2-2 with Finland.")
    assert goals.subject is not None
    assert goals.subject.text == "Ireland"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Nearly 68,000 homes were without power, down from a peak of 110,000.",
            [(68000, 110000, "home")],
        ),
        (
            "Some 67% of trains arrived on time, compared with 70% in the same period of 2022.",
            [(67, 70, "percent")],
        ),
        (
            "The gang moved between 5kg and 8kg a month.",
            [(6.5, None, "kilogram per month")],
        ),
    ],
)
def test_levels_of_a_clause_before(
    claims_of: Read, text: str, told: list[tuple[float, float | None, str]]
) -> None:
    """A former value is of the subject; a rate said once holds for both ends of a range."""
    found = [(c.quantity.value, c.quantity.previous, c.quantity.unit) for c in claims_of(text)]
    assert found == told


def test_what_tripled_has_so_many_now(claims_of: Read) -> None:
    """The verb of a ratio is no amount: what it speaks of is measured beside it."""
    _, years, _ = claims_of("The number of storks has tripled in 30 years, to around 12,700.")
    assert years.subject is not None
    assert years.subject.text == "number of storks"
