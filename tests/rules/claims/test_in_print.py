"""Numeric claims: what print writes beside numbers, and what only looks like a number."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.claims.read import read_claims
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """Text to claims, with its actors."""

    def read(text: str) -> tuple[NumericClaim, ...]:
        parse = read_parse(text)
        return read_claims(parse, read_actors(parse, find_names(parse)), ())

    return read


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("The ministry will spend 4 billion shillings.", "shilling"),
        ("Uganda will spend 4 billion shillings.", "UGX"),
        ("Officials in Nairobi will spend 4 billion shillings.", "KES"),
        ("Uganda and Kenya will spend 4 billion shillings.", "shilling"),
        ("The Pakistani army will spend 20 million rupees.", "PKR"),
        ("The ministry will spend 20 million Sri Lankan rupees.", "LKR"),
        ("The ministry will spend 300 million pesos.", "peso"),
        ("The ministry will spend 300 Chilean pesos.", "CLP"),
        ("The ministry was fined 30 Swedish crowns.", "SEK"),
        ("The mine pays 37 Canadian cents a share.", "CAD"),
    ],
)
def test_money_of_several_countries_is_that_of_the_one_named(
    read: Read, text: str, unit: str
) -> None:
    """Without a country, or with two that have it, a currency keeps its name."""
    (claim,) = read(text)
    assert (claim.quantity.kind, claim.quantity.unit) == ("money", unit)


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ann Holm (34), a teacher, won.", 34),
        ("She began teaching at 17.", 17),
        ("He left school at 16.", 16),
        ("A boy of four was hurt.", 4),
        ("The farmer of 34 was hurt.", 34),
        ("Peter Berg smiled. Berg, 53, and Ann Holm left.", 53),
    ],
)
def test_an_age_stands_in_many_places(read: Read, text: str, age: int) -> None:
    """In brackets, behind a known person, at a turn of a life and behind a child."""
    claims = read(text)
    assert [(c.quantity.kind, c.quantity.unit, c.quantity.value) for c in claims] == [
        ("age", "year", age)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They left at 10.",
        "Her mother of four wept.",
        "Ann Holm made 59 runs from 60 balls.",
        "Ann Holm (34) and Peter Berg (12) scored.",
    ],
)
def test_what_may_be_an_hour_a_child_or_a_score_is_no_age(read: Read, text: str) -> None:
    """Without what makes it an age, a number is none."""
    assert "age" not in [claim.quantity.kind for claim in read(text)]


@pytest.mark.parametrize(
    ("text", "words", "unit"),
    [
        ("The court heard 40 witnesses, 17 of them women.", "17", "woman"),
        ("Thieves took 12 pans and half a dozen eggs.", "half a dozen", "egg"),
        ("Thieves took half a dozen HP laptops.", "half a dozen", "laptop"),
        ("They made 20 runs. They were 286 for six.", "286 for six", None),
    ],
)
def test_a_number_counts_what_is_beside_it(
    read: Read, text: str, words: str, unit: str | None
) -> None:
    """The part that is named, not the whole; the thing, not its maker; and no runs of before."""
    assert {claim.text: claim.quantity.unit for claim in read(text)}[words] == unit


@pytest.mark.parametrize(
    "text",
    [
        "Yields on the 2034 dollar bond fell.",
        "Prices were quoted in London ($1 = 0.92 euros).",
        "He came from MÃ¼nchen2 in May.",
        ".box { width: 300px; } The mayor spoke.",
        "var x = 12; The mayor spoke.",
        '{"views": 300, "id": 12} The mayor spoke.',
        "The mayor spoke at https://harbour.example/2024/05/12/300-dead?id=45 on Monday.",
    ],
)
def test_no_number_of_the_story_is_no_claim(read: Read, text: str) -> None:
    """Years of bonds, rates of exchange, torn letters, code and links count nothing."""
    assert read(text) == ()


def test_the_base_of_a_rate_counts_nothing(read: Read) -> None:
    """ "per 100,000 people" says of how many, not that there are so many."""
    for base in ("per", "for every"):
        claims = read(f"It has 46 killings {base} 100,000 people.")
        assert [claim.quantity.value for claim in claims] == [46]


@pytest.mark.parametrize(
    ("text", "comparator", "direction"),
    [
        ("Two men were sued over $3 million fees.", "equal", None),
        ("They raised over $3 million last year.", "more_than", None),
        ("She made 71 runs off 84 balls.", "equal", None),
        ("The index was off 120 points.", "equal", "down"),
    ],
)
def test_over_and_off_are_prepositions_too(
    read: Read, text: str, comparator: str, direction: str | None
) -> None:
    """ "over" may tell why, and "off" from what."""
    quantity = read(text)[-1].quantity
    assert (quantity.comparator, quantity.direction) == (comparator, direction)


def test_who_says_a_number_is_not_what_it_measures(read: Read) -> None:
    """That a ministry says it is no predicate of a share, nor is a poll its own subject."""
    text = "Some 8,700 houses were damaged, a third of them beyond repair, the ministry said."
    share = read(text)[-1]
    assert share.predicate is None
    lead = read("The poll showed Ann Holm leading Peter Berg, 46 percent to 44 percent.")
    subjects = [claim.subject.text if claim.subject else None for claim in lead]
    assert subjects == ["Ann Holm", "Peter Berg"]


def test_a_sum_in_brackets_is_planned_as_the_one_before(read: Read) -> None:
    """What is promised in one currency is promised in the other."""
    claims = read("Ann Holm promised 500 billion rupiah ($30 million) for new houses.")
    assert [claim.hypothetical for claim in claims] == [True, True]


def test_the_subject_of_a_pronoun_is_the_name(read: Read) -> None:
    """A description beside the name says less than the name."""
    (claim,) = read("Ann Holm, a former lawmaker, smiled. She will borrow 635 billion euros.")
    assert claim.subject is not None
    assert claim.subject.text == "Ann Holm"


def test_a_number_torn_at_its_point_is_one_claim_of_one_sentence(claims_of: Read) -> None:
    """ "A magnitude-6. 4 quake rocked Lund" is one sentence, its number as printed."""
    (claim,) = claims_of("A magnitude-6. 4 quake rocked Lund.")
    assert (claim.quantity.value, claim.text, claim.start) == (6.4, "6. 4", 12)
    assert claim.sentence.text == "A magnitude-6. 4 quake rocked Lund."
