"""How far a rule on claims looks, and from which size on it holds: at the limit and one past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]

UNITS = {
    "a noun over the mark behind its number": (
        "This is known as the ‘home tongue plus two’ rule.",
        "rule",
    ),
    "so many who voted are people": (
        "The club has 30 boats. Some 1,500 voted on Monday.", "person"),
    "fewer are what was told of": ("The club has 30 boats. Some 600 voted on Monday.", "boat"),
    "a million are of another order than a dozen": (
        "The town mended 12 potholes. Some 1.4 million were left.", None),
    "and a thousand times 900": ("The town mended 900 potholes. Some 1.4 million were left.", None),
    "less than a thousand times as many are alike": (
        "The town mended 2,000 potholes. Some 1.4 million were left.", "pothole"),
    "people may be a million times as many": (
        "Two people watched. Some 1.4 million watched at home.", "person"),
    "not twice that": ("Two people watched. Some 4 million watched at home.", None),
    "a rate behind a name of five words": (
        "It makes 40 loaves of fine white bread a day.", "loaf per day"),
    "none behind a longer one": ("It makes 40 loaves of very fine white bread a day.", "loaf"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "unit"), UNITS.values(), ids=UNITS)
def test_reaches_of_what_is_counted(read_with_actors: Read, text: str, unit: str | None) -> None:
    """Half as far, or twice as many, would count another thing."""
    assert read_with_actors(text)[-1].quantity.unit == unit


SUBJECTS = {
    "a part some words behind its of which": (
        "The town has a fund, of which so far this year only $12 million was spent.", "fund"),
    "no part far behind it": (
        "The town has a fund, of which by the very end of the long hot year $12 million was spent.",
        None),
    "the pact of a nine-nation pact": (
        "They signed a nine-nation free trade and farm goods pact.",
        "free trade and farm goods pact"),
    "who pays so much pays money": ("The mill paid 1,500 for the boat.", "mill"),
    "not who pays less": ("The mill paid 600 for the boat.", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "subject"), SUBJECTS.values(), ids=SUBJECTS)
def test_reaches_of_subjects(read_with_actors: Read, text: str, subject: str | None) -> None:
    """Half as far, or twice as far, would speak of another."""
    (claim,) = read_with_actors(text)
    assert (claim.subject and claim.subject.text) == subject


MODALITIES = {
    "a negation six words before its verb": (
        "The firm has not for many years now sent 300 boats.", True, False),
    "a deadline within a deadline": (
        "The mill will not open until the end of the last of the next 20 days.", False, False),
    "a wish within a wish": (
        "They demanded the release of the last of the crew of 30 men.", False, True),
}  # fmt: skip


@pytest.mark.parametrize(("text", "negated", "hypothetical"), MODALITIES.values(), ids=MODALITIES)
def test_reaches_of_modality(
    read_with_actors: Read, text: str, negated: bool, hypothetical: bool
) -> None:
    """Half as far would take what is denied or wanted for a fact."""
    (claim,) = read_with_actors(text)
    assert (claim.negated, claim.hypothetical) == (negated, hypothetical)


PREDICATES = {
    "a verb of saying that a comma parts from the source": (
        "Almost 300 cases of flu in the town have been reported, its doctors say.",
        "have been reported",
    ),
    "a helper six words before its verb": (
        "The firm has for many years now sold 300 boats.", "has for many years now sold"),
    "none farther away": (
        "The firm has in all of these long hard years sold 300 boats.", "sold"),
}  # fmt: skip


@pytest.mark.parametrize(("text", "predicate"), PREDICATES.values(), ids=PREDICATES)
def test_reaches_of_predicates(read_whole: Read, text: str, predicate: str) -> None:
    """Half as far, or twice as far, would begin elsewhere."""
    (claim,) = read_whole(text)
    assert claim.predicate is not None
    assert claim.predicate.text == predicate


def test_amounts_in_brackets_behind_a_name_have_no_predicate(read_with_actors: Read) -> None:
    """Those within a dozen words of the bracket: in a long list the sentence's verb may count."""
    claims = read_with_actors(
        "It won bids from Lund (seven years, $4m, 20 boats, 30 cars, 40 mills, $5m)."
    )
    predicates = {claim.quantity.unit: claim.predicate is not None for claim in claims[2:]}
    assert predicates == {"boat": False, "car": False, "mill": True, "USD": True}


def test_of_whom_stands_some_words_behind_its_comma(read_with_actors: Read) -> None:
    """The nurses are those whom the share is of, though the sentence has no verb for them."""
    claim = read_with_actors("It has 300 nurses, at least some 40 percent of whom.")[-1]
    assert claim.subject is not None
    assert claim.subject.text == "nurses"


def test_a_source_does_not_say_what_it_consists_of(read_whole: Read) -> None:
    """A number some words behind the source's noun describes the source."""
    text = "The boat is old, according to the sailors of the mill with 40 members."
    (claim,) = read_whole(text)
    assert claim.attribution is None
