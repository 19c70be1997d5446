"""Ages: in apposition, with a bound, beside whoever has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.claim_texts import subject_and_predicate

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "age"),
    [
        ("Ann Holm (34), a teacher, won.", 34),
        ("She began teaching at 17.", 17),
        ("He left school at 16.", 16),
        ("A boy of four was hurt.", 4),
        ("The winner is 36 and lives in Goa.", 36),
        ("The farmer of 34 was hurt.", 34),
        ("Peter Berg smiled. Berg, 53, and Ann Holm left.", 53),
        ("Most of the suspects were below 18 years.", 18),
    ],
)
def test_an_age_stands_in_many_places(read_with_actors: Read, text: str, age: int) -> None:
    """In brackets, behind a known person, at a turn of a life and behind a child."""
    claims = read_with_actors(text)
    assert [(c.quantity.kind, c.quantity.unit, c.quantity.value) for c in claims] == [
        ("age", "year", age)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "They left at 10.",
        "The leader is 36 behind.",
        "Her mother of four wept.",
        "Ann Holm made 59 runs from 60 balls.",
        "Ann Holm (34) and Peter Berg (12) scored.",
    ],
)
def test_what_may_be_an_hour_a_child_or_a_score_is_no_age(
    read_with_actors: Read, text: str
) -> None:
    """Without what makes it an age, a number is none."""
    assert "age" not in [claim.quantity.kind for claim in read_with_actors(text)]


@pytest.mark.parametrize(
    ("text", "subject", "predicate"),
    [
        ("The victory over Ann Roe, a 43-year-old nurse, shows a shift.", "nurse", None),
        ("Of the seven defendants, Roe and Holm refused to plead.", "defendants", None),
        ("The 48-year-old was jailed for theft.", None, "was jailed"),
        ("She took the 14-year-old on a ride.", None, "took"),
        ("The 20-year-old nurse was hurt.", "nurse", "was hurt"),
        ("She was the first physician under 40 to win.", "first physician", "was"),
    ],
)
def test_who_is_of_an_age(
    claims_of: Read, text: str, subject: str | None, predicate: str | None
) -> None:
    """ "The 48-year-old" stands for somebody named elsewhere, and for nothing beside it."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim) == (subject, predicate)


def test_at_twelve_may_be_an_hour(claims_of: Read) -> None:
    """Of "At 12, she heard a noise" nobody knows her age."""
    assert all(claim.quantity.kind != "age" for claim in claims_of("At 12, she heard a noise."))


@pytest.mark.parametrize(
    "text",
    [
        "The suspect, believed to be 25, fled.",
        "Voters younger than 25 stayed at home.",
        "Most of them are under 18.",
        "The fire killed nurses, most of them over 75.",
    ],
)
def test_an_age_is_known_by_whose_it_is(claims_of: Read, text: str) -> None:
    """A person said to be 25, and those younger than 25."""
    (claim,) = claims_of(text)
    assert (claim.quantity.kind, claim.quantity.unit) == ("age", "year")


def test_whom_and_joins_to_a_person_is_of_an_age(read_with_actors: Read) -> None:
    """Each of two names has its own age, also where only one is known for a person's."""
    claims = read_with_actors("Roe, 41, and Poe, 19, were arrested.")
    assert [(c.quantity.kind, subject_and_predicate(c)[0]) for c in claims] == [
        ("age", "Roe"),
        ("age", "Poe"),
    ]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Kipruto, 26, ran the second half in an hour.", "age"),
        ("He was 11-for-18 from the floor.", "fraction"),
    ],
)
def test_ages_of_who_acts(claims_of: Read, text: str, kind: str) -> None:
    """A name with a number and its verb has an age; so many of so many tries are none."""
    assert claims_of(text)[0].quantity.kind == kind
