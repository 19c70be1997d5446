"""Numbers that continue the one before: lists, restatements, former values, shares."""

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


@pytest.mark.parametrize(
    "text",
    [
        "A poll found that 79 percent of nurses were content and 60 percent said they would stay.",
        "Among nurses, 79 percent were content. Some 60 percent said they would stay.",
    ],
)
def test_a_share_without_its_whole_is_of_the_one_before(claims_of: Read, text: str) -> None:
    """ "and 60 percent said" speaks of those that the share before it was of."""
    for claim in claims_of(text):
        assert claim.subject is not None
        assert claim.subject.text == "nurses"


def test_money_alone_is_not_of_what_was_counted_before(claims_of: Read) -> None:
    """Who owns mines and makes billions makes no billions of mines."""
    _, billions = claims_of("Costa owns 300 mines. Costa made billions.")
    assert billions.subject is not None
    assert (billions.quantity.unit, billions.subject.text) == (None, "Costa")


def test_each_of_a_list_has_its_own_share(claims_of: Read) -> None:
    """A name, a share, the next name, its share: the verb stands only with the first."""
    text = "Costa must win 53 percent of the remaining votes, Silva 59 percent, Reis 68 percent."
    assert [claim.subject.text for claim in claims_of(text) if claim.subject] == [
        "remaining votes",
        "Silva",
        "Reis",
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Costa took 57 percent of the vote to Silva's 43 percent.",
        "Costa took 57 percent of the vote, compared with 43 percent for Ana Silva.",
    ],
)
def test_a_share_against_another_is_that_of_its_own_side(claims_of: Read, text: str) -> None:
    """A possessor before a share, or a name after "for", tells whose it is."""
    _, other = claims_of(text)
    assert other.subject is not None
    assert other.subject.text in ("Silva", "Ana Silva")


@pytest.mark.parametrize(
    ("text", "unit", "subject"),
    [
        ("Costa won 44 seats, up from 31 in May.", "seat", "seats"),
        ("Costa scored 89 goals in 33 games, 11 more than Silva.", "goal", "goals"),
        ("The farm made 6 percent of the milk, up from 4 percent.", "percent", "milk"),
        ("Turnout rose by 9 points to 52 percent.", "percent", "Turnout"),
        ("The school has 1,400 pupils, 60 percent of whom get meals.", "percent", "pupils"),
    ],
)
def test_a_later_number_is_of_what_the_first_was_of(
    claims_of: Read, text: str, unit: str, subject: str
) -> None:
    """Former values, the losing side, what is compared, and relatives go back to the first."""
    *_, last = claims_of(text)
    assert last.subject is not None
    assert (last.quantity.unit, last.subject.text) == (unit, subject)


def test_a_share_behind_or_says_what_the_amount_before_it_says(claims_of: Read) -> None:
    """ "$31 billion, or 55% of output, would …": the share restates the amount."""
    amount, share = claims_of(
        "He said the debt, which stood at $31.4 billion at the end of June, or 55.5% of output, "
        'would take "a generation" to bring down.'
    )
    assert share.predicate == amount.predicate
    assert not share.hypothetical


def test_a_conversion_says_what_the_amount_before_it_says(claims_of: Read) -> None:
    """The same sum in another currency has the same subject, verb and source."""
    amount, converted = claims_of(
        "The firm said that the bridge cost 6.4 billion euros ($7 billion)."
    )
    assert converted.subject == amount.subject
    assert converted.predicate == amount.predicate
    assert converted.attribution == amount.attribution


@pytest.mark.parametrize(
    ("text", "subject", "direction"),
    [
        ("Solar costs fell by 73 percent, and onshore wind by a quarter.", "onshore wind", "down"),
        ("Solar power grew 12 percent and wind power 8 percent.", "wind power", "up"),
        ("The hall is 12 metres wide and the stage 4 metres.", "stage", None),
        ("Steel rose 3 percent, while copper fell 2 percent.", "copper", "down"),
    ],
)
def test_a_clause_without_its_verb_has_its_own_subject(
    claims_of: Read, text: str, subject: str, direction: str | None
) -> None:
    """ "And onshore wind by a quarter" has the verb and its direction from the clause before."""
    claim = claims_of(text)[-1]
    assert claim.subject is not None
    assert (claim.subject.text, claim.quantity.direction) == (subject, direction)


@pytest.mark.parametrize(
    "text",
    [
        "Tests have a rate of $2,430 to members of the guild and $2,565 to others.",
        "It has a rate of 2.4 million yen ($22,000) for a large mill and 2 million yen ($18,000) "
        "for the other.",
    ],
)
def test_what_is_for_each_has_one_price(claims_of: Read, text: str) -> None:
    """ "$12 for adults and $8 for children" are prices of one ticket."""
    subjects = [claim.subject.text for claim in claims_of(text) if claim.subject is not None]
    assert set(subjects) == {"rate"}
