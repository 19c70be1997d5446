"""How exact a number is said to be."""

from __future__ import annotations

import pytest

from service.lexicon import table
from service.reading.numbers import bounds
from tests.rules.plain_parse import atoms_of

TABLE = table("service.reading.numbers", "bounds")


@pytest.mark.parametrize(
    ("comparator", "phrase"), [(c, p) for c, phrases in TABLE["before"].items() for p in phrases]
)
def test_every_phrase_before_a_number_is_found(comparator: str, phrase: str) -> None:
    """The whole phrase is taken, from its first word on."""
    found = atoms_of(f"{phrase} 300")
    read = bounds.before(found, len(found) - 1)
    assert read is not None
    assert read[0] == 0 or comparator == "equal"
    assert read[1] == comparator or comparator == "equal"


@pytest.mark.parametrize(
    ("comparator", "phrase"), [(c, p) for c, phrases in TABLE["after"].items() for p in phrases]
)
def test_every_phrase_after_a_number_is_found(comparator: str, phrase: str) -> None:
    """The whole phrase is taken, to its last word."""
    found = atoms_of(f"300 {phrase}")
    assert bounds.after(found, 1) == (len(found), comparator)


def test_plus_between_two_numbers_is_no_bound() -> None:
    """ "300 plus" is at least 300, "5 plus 3" is a sum."""
    assert bounds.after(atoms_of("5 plus 3"), 1) is None


def test_a_bound_reaches_over_an_article() -> None:
    """ "more than the 300" is more than 300."""
    assert bounds.before(atoms_of("more than the 300"), 3) == (0, "more_than")


def test_a_particle_before_only_is_no_bound() -> None:
    """ "Turned it over only eight times" is eight times."""
    assert bounds.before(atoms_of("over only eight"), 2) == (1, "equal")
