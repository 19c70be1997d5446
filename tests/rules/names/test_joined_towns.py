"""Towns whose names have several parts are one name each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Officials in Port-au-Prince said on Tuesday that aid had come.", "Port-au-Prince"),
        ("Police in Lyon and Aix-en-Provence held two men.", "Aix-en-Provence"),
        ("He was born in Kingston upon Hull.", "Kingston upon Hull"),
        ("She left Saint-Jean-sur-Richelieu for Trois-Rivières.", "Trois-Rivières"),
    ],
)
def test_a_town_of_several_parts_is_one_name(
    read_parse: Callable[[str], Parse], text: str, town: str
) -> None:
    assert (town, "city") in {(name.text, name.type) for name in find_names(read_parse(text))}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("A Paris-Lyon train was late.", ["Paris", "Lyon"]),
        ("Camilla Parker-Bowles met Ann Baden-Powell.",
         ["Camilla Parker-Bowles", "Ann Baden-Powell"]),
    ],
)  # fmt: skip
def test_a_pair_and_a_person_are_no_town(
    read_parse: Callable[[str], Parse], text: str, names: list[str]
) -> None:
    assert [name.text for name in find_names(read_parse(text))] == names
