"""Bodies with a noun of another language are one name, of a body."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Coláiste Ide beat Ashby in the final on Monday.", "Coláiste Ide"),
        ("The Rassemblement des Cultivateurs will boycott the vote.",
         "Rassemblement des Cultivateurs"),
        ("An Bord Iascaigh has refused permission for a pier.", "An Bord Iascaigh"),
        ("On Monday Te Rūnanga o Awanui met its members.", "Te Rūnanga o Awanui"),
        ("Farmers of the Kisan Morcha blocked the road.", "Kisan Morcha"),
        ("The Partai Nelayan Bersatu failed to register.", "Partai Nelayan Bersatu"),
    ],
)  # fmt: skip
def test_a_body_with_a_foreign_noun_is_one_name(
    read_parse: Callable[[str], Parse], text: str, name: str
) -> None:
    found = {(one.text, one.type) for one in find_names(read_parse(text))}
    assert (name, "organization") in found


@pytest.mark.parametrize("text", ["Maria Banco said she was ill.", "Mr Frente Silva left."])
def test_a_surname_like_such_a_noun_is_somebodys(
    read_parse: Callable[[str], Parse], text: str
) -> None:
    assert {one.type for one in find_names(read_parse(text))} == {"person"}
