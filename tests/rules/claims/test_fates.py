"""What became of those who are counted is what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.claim_texts import subject_and_predicate

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    ("text", "predicates"),
    [
        ("The landslide left 70 people dead.", ["dead"]),
        ("The landslide left 12 dead and 40 injured.", ["dead", "injured"]),
        (
            "A gale hit Lund, leaving at least 90 people dead and 400 homeless.",
            ["dead", "homeless"],
        ),
        ("The fire left thousands of people homeless.", ["homeless"]),
        ("Divers found two sailors alive.", ["alive"]),
        ("The coach left 12 injured players out of the team.", ["left"]),
        ("The storm left 300 homes without power.", ["left"]),
    ],
)
def test_what_a_verb_leaves_somebody_as_is_said_of_them(
    claims_of: Read, text: str, predicates: list[str]
) -> None:
    """Who was left dead did not stay behind."""
    assert [subject_and_predicate(claim)[1] for claim in claims_of(text)] == predicates


@pytest.mark.parametrize(
    ("text", "predicate"),
    [
        ("Nine miners were found dead.", "were found dead"),
        ("Three hikers were pronounced dead on Sunday.", "were pronounced dead"),
        ("Some 40 guests fell ill.", "fell ill"),
        ("Two anglers went missing.", "went missing"),
    ],
)
def test_a_fate_right_behind_its_verb_is_one_predicate_with_it(
    claims_of: Read, text: str, predicate: str
) -> None:
    """ "Were found" says nothing of what became of them."""
    (claim,) = claims_of(text)
    assert subject_and_predicate(claim)[1] == predicate


def test_whether_a_fate_is_a_fact_goes_by_the_verb(claims_of: Read) -> None:
    """What could leave 12 dead has left nobody dead."""
    (claim,) = claims_of("A second slide could leave 12 people dead.")
    assert claim.hypothetical
