"""Which names of no table the text treats as places."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.name import Name
from service.reading.places.clues import ClueReader
from service.reading.places.which.told import RULES, without_untold

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Kept = Callable[[str], list[str]]

UNKNOWN = ("Zorbel", "Quenst", "R9bn", "O.R.")
KNOWN = ("Leeds", "York")


@pytest.fixture
def kept(read_parse: Callable[[str], Parse]) -> Kept:
    """Text to the names that stay, where all of them had been taken for towns."""

    def read(text: str) -> list[str]:
        parse = read_parse(text)
        names = [
            Name(word.i, word.i, word.start, word.end, word.text, "city", "place")
            for word in parse.words
            if word.text in UNKNOWN + KNOWN
        ]
        return [name.text for name in without_untold(ClueReader(parse, names), names)]

    return read


@pytest.mark.parametrize(
    "text",
    [
        "Two men died in Zorbel.",
        "They live in the poor northern Zorbel.",
        "A bus left for Zorbel.",
        "Crews reached the village of Zorbel.",
        "The Zorbel village was cut off.",
        "It lies six miles west of Zorbel.",
        "The shops of Leeds, Zorbel and York were shut.",
        "He won. Zorbel was glad. The team plays in Zorbel.",
    ],
)
def test_a_name_of_no_table_is_a_place_where_it_stands_as_one(kept: Kept, text: str) -> None:
    """Behind a preposition, beside a place or a noun for one, at one spot at least."""
    assert "Zorbel" in kept(text)


def test_a_list_passes_on_what_one_of_it_is(kept: Kept) -> None:
    """Of "in Zorbel, Quenst" the second is a place too."""
    assert kept("Mills in Zorbel and Quenst were shut.") == ["Zorbel", "Quenst"]


@pytest.mark.parametrize(
    "text",
    [
        "She was hired to direct Zorbel, a film.",
        "The band Zorbel played.",
        "The report was by Ann Roe of Zorbel.",
        "The farms are worth R9bn.",
        "The farms are priced at R9bn.",
        "She works in O.R. Lund Hospital.",
    ],
)
def test_any_other_name_of_no_table_is_none(kept: Kept, text: str) -> None:
    """A film, a band, a firm; an amount of money is none anywhere."""
    assert kept(text) == []


def test_a_known_place_stays(kept: Kept) -> None:
    """Whatever stands beside it."""
    assert kept("Leeds beat York.") == ["Leeds", "York"]


def test_the_cheap_questions_come_first() -> None:
    """The order of the rules is one of cost: none excludes another."""
    assert [rule.__name__ for rule in RULES] == [
        "_is_put",
        "_says_its_kind",
        "_has_clue",
        "_is_before_kind",
        "_is_of_place",
        "_is_listed",
    ]
