"""Whom a noun or pronoun stands for, as far as its own sentence tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.grammar.reference import binding, identity, part

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse, Word

NAMING = frozenset(("name", "identify"))


@pytest.fixture
def word_of(read_parse: Callable[[str], Parse]) -> Callable[[str, str], Word]:
    """A sentence and one of its words, to that word in its parse."""

    def find(text: str, wanted: str) -> Word:
        return next(word for word in read_parse(text).words if word.text == wanted)

    return find


BARRED = {
    "condition B": ("Ann Roe thanked her on Friday.", "her", "Roe"),
    "kin": ("Ann Roe is her mother.", "her", "Roe"),
    "condition C": ("He said that Roe left the mill.", "He", "Roe"),
}


@pytest.mark.parametrize(("text", "pronoun", "name"), BARRED.values(), ids=BARRED)
def test_a_pronoun_is_somebody_else(
    word_of: Callable[[str, str], Word], text: str, pronoun: str, name: str
) -> None:
    """Whom its own clause, or what it reports, is about."""
    assert name in [other.text for other in binding.others(word_of(text, pronoun))]


def test_a_reflexive_is_nobody_else(word_of: Callable[[str, str], Word]) -> None:
    """In "Roe blamed herself" she is Roe."""
    assert not binding.others(word_of("Ann Roe blamed herself.", "herself"))


def test_named_as(word_of: Callable[[str, str], Word]) -> None:
    """Behind a verb of naming and "as" stands who it is."""
    name = identity.named_as(word_of("Police named the driver as Ann Roe.", "driver"), NAMING)
    assert name is not None
    assert name.text == "Roe"


STATED = {"Ann Roe is the chair.": "chair", "Ann Roe is not the chair.": ""}


@pytest.mark.parametrize(("text", "said"), STATED.items())
def test_stated(word_of: Callable[[str, str], Word], text: str, said: str) -> None:
    """What is denied is not what somebody is."""
    found = identity.stated(word_of(text, "Roe"))
    assert ("" if found is None else found.text) == said


def test_parts(word_of: Callable[[str, str], Word]) -> None:
    """Who is joined to others has the part that the first of them has."""
    guard = word_of("Two drivers and a guard met the mayor.", "guard")
    assert part.acts(part.first_joined(guard))
    assert part.is_done_something(word_of("Two drivers and a guard met the mayor.", "mayor"), ())
