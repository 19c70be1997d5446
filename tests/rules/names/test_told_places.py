"""Places that the text calls so, whatever the model takes them for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names
from service.reading.names.types.type import PLACES

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


def places(parse: Parse) -> list[str]:
    """The names of places, in reading order."""
    return [name.text for name in find_names(parse) if name.type in PLACES]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The village of Kalungu has been shut. Nurses in Kalungu said Kalungu was calm.",
         ["Kalungu"] * 3),
        ("The fever has reached four villages: Kalungu, Makonu, Kaluba and Mombu, but no more.",
         ["Kalungu", "Makonu", "Kaluba", "Mombu"]),
        ("The roads of Kalmonar province are shut.", ["Kalmonar"]),
        ("They closed the roads of the Etoumbu and Mbomu districts.", ["Etoumbu", "Mbomu"]),
        # Where somebody with an age lives.
        ("Deputies said Marvin Roe, 43, of Gracewood, was heading north.", ["Gracewood"]),
        ("The pipes burst in a town called Holmby located in the north.", ["Holmby"]),
    ],
)  # fmt: skip
def test_a_noun_for_places_makes_one(
    read_parse: Callable[[str], Parse], text: str, expected: list[str]
) -> None:
    """What is called a village once is one throughout, and a plural tells it of a list."""
    assert places(read_parse(text)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Administrator Dahl stated that the tests were over.",
        "It is a town of Dahl supporters.",
        "The Dahl province council met on Monday.",
        "Tanya Dahl, the emergency department's nurse leader, was there.",
    ],
)
def test_what_only_stands_near_such_a_noun_is_none(
    read_parse: Callable[[str], Parse], text: str
) -> None:
    """A verb, a noun behind the name or a longer compound says nothing of the name."""
    assert places(read_parse(text)) == []
