"""Numbers that are denied, planned or supposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


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


def test_a_sum_in_brackets_is_planned_as_the_one_before(read_with_actors: Read) -> None:
    """What is promised in one currency is promised in the other."""
    claims = read_with_actors("Ann Holm promised 500 billion rupiah ($30 million) for new houses.")
    assert [claim.hypothetical for claim in claims] == [True, True]


@pytest.mark.parametrize(
    ("text", "negated", "hypothetical"),
    [
        ("The mine fired 300 workers.", False, False),
        ("The mine did not fire 300 workers.", True, False),
        ("The mine fired not only 300 workers.", False, False),
        ("Do not forget that the mine fired 300 workers.", False, False),
        ("The mine did not say that it fired 300 workers.", True, False),
        ("The mine did not say why it fired 300 workers.", False, False),
        ("The mine would later fire 300 workers.", False, False),
        ("The mine had hoped to hire 300, but it fired them.", False, True),
        ("The mine hopes to sell the 300 pits that it runs.", False, False),
        ("The mine fired 300 workers and the farm did not.", False, False),
        ("More likely than not, the mine fired 300 workers.", False, False),
        ("The mine could fire 300 workers.", False, True),
        ("The mine plans to fire 300 workers.", False, True),
        ("If the mine fires 300 workers, the town dies.", False, True),
        ("The mine has fired 300 workers to save money.", False, False),
        ("If the talks fail, the mine fires 300 workers.", False, True),
        ("Even if the talks fail, the mine fires 300 workers.", False, False),
        ("The mine would close, because it has lost 300 workers.", False, False),
        ("The mine must fire 300 workers.", False, True),
        ("The mine demanded $5 million.", False, True),
        ("The mine asked for $5 million.", False, True),
        ("The mine proposed a tax of $5 million.", False, True),
        ("The 300 workers demanded a school.", False, False),
        ("Costa predicted the end of the mine in five films.", False, False),
        ("The fair drew 300 guests last year; this year it expects more.", False, False),
    ],
)
def test_denials_and_plans_are_marked(
    claims_of: Read, text: str, negated: bool, hypothetical: bool
) -> None:
    """What is denied, possible, planned or conditional is no fact."""
    (claim,) = claims_of(text)
    assert (claim.negated, claim.hypothetical) == (negated, hypothetical)


@pytest.mark.parametrize(
    ("text", "negated", "comparator"),
    [
        ("None of the 14 climbers came back.", True, "equal"),
        ("Not one of the 30 shops opened.", True, "equal"),
        ("Neither of the two pilots was hurt.", True, "equal"),
        ("All but three of the boats sank.", True, "equal"),
        ("The toll has not exceeded 50.", False, "at_most"),
        ("Three of the boats sank.", False, "equal"),
        ("After 15 points in one half, Larsen did not score.", False, "equal"),
    ],
)
def test_a_denial_holds_for_its_own_number(
    claims_of: Read, text: str, negated: bool, comparator: str
) -> None:
    """ "None of", "all but" deny it; a denied bound is a limit; other clauses deny nothing."""
    claim = claims_of(text)[0]
    assert (claim.negated, claim.quantity.comparator) == (negated, comparator)


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Talks did not begin until three weeks before the vote.", False),
        ("They did not meet until two years later.", False),
        ("They did not meet two years later.", True),
    ],
)
def test_what_is_denied_until_a_time_happened_then(
    claims_of: Read, text: str, denied: bool
) -> None:
    """ "Not until" says when it did."""
    (claim,) = claims_of(text)
    assert claim.negated is denied


@pytest.mark.parametrize(
    "text",
    [
        "The 9-mile detour could close.",
        "Roe's two-year inquiry did not find fraud.",
        "The two-year-long inquiry did not find fraud.",
        "The company cannot sell its $2 million yacht.",
    ],
)
def test_how_large_a_known_thing_is_stands_whatever_happens_to_it(
    claims_of: Read, text: str
) -> None:
    """The diversion is 11 miles long, closed or not."""
    (claim,) = claims_of(text)
    assert not claim.negated
    assert not claim.hypothetical


@pytest.mark.parametrize(
    ("text", "negated"),
    [
        ("The army dismissed claims that it had shot 30 villagers.", True),
        ("Lund rejected suggestions that it had overcharged 300 customers.", True),
        ("The union repeated its warning that 90 jobs would go.", False),
    ],
)
def test_a_claim_that_is_rejected_is_denied(claims_of: Read, text: str, negated: bool) -> None:
    """Whoever rejects what others claim denies it."""
    (claim,) = claims_of(text)
    assert claim.negated == negated


def test_a_clause_with_its_own_subject_is_a_fact(claims_of: Read) -> None:
    """What may happen in the clause before it does not make it a guess."""
    fall, price = claims_of("Numbers could drop by 15 percent, and lambs are fetching $60.")
    assert [fall.hypothetical, price.hypothetical] == [True, False]
