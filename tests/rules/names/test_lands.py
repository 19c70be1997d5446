"""A land that the model takes for its people is a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "land"),
    [
        ("The president of Togo spoke on Monday.", "Togo"),
        ("The talks were held in Kenya, Peru and Paraguay.", "Paraguay"),
        ("Snow fell on the towns of central Anatolia.", "Anatolia"),
    ],
)
def test_a_land_is_a_place(read_parse: Callable[[str], Parse], text: str, land: str) -> None:
    assert land in {name.text for name in find_names(read_parse(text))}


def test_a_people_is_none(read_parse: Callable[[str], Parse]) -> None:
    names = find_names(read_parse("Kachin fighters left, and Somali soldiers stayed."))
    assert not [name for name in names if name.text in ("Kachin", "Somali")]
