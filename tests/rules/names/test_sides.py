"""Sides in sport by what is said of them, where the model reads somebody or a place."""

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
        ("Kelmore have now lost four of five.", "Kelmore"),
        ("Ballinrea face Drumcoo next.", "Ballinrea"),
        ("Kelmore lost to Drumlish 2-1 at home.", "Kelmore"),
        ("Kelmore drew 1-1 with Orley on Sunday.", "Orley"),
    ],
)
def test_the_verb_of_many_and_a_result_show_a_side(
    read_parse: Callable[[str], Parse], text: str, name: str
) -> None:
    found = {(one.text, one.type) for one in find_names(read_parse(text))}
    assert (name, "organization") in found


@pytest.mark.parametrize(
    "text",
    [
        "Ida Holm met Eva Berg in the final. Holm beat Berg 6-4 in an hour.",
        "If Ida Holm were mayor, Eva Berg would leave.",
        "Ann Dahl, Ida Holm and Eva Berg have left.",
    ],
)
def test_players_and_lists_are_no_sides(read_parse: Callable[[str], Parse], text: str) -> None:
    assert {one.type for one in find_names(read_parse(text))} == {"person"}
