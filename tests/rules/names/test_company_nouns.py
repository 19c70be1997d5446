"""Firms by the last word of their names, and by what stands before them."""

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
        ("Slate Renewables spent two million on the plan.", "Slate Renewables"),
        ("Owner Redmill Resources holds 31 per cent of it.", "Redmill Resources"),
        ("Broker Elmtree Securities cut its forecast.", "Elmtree Securities"),
        ("Corvane Motors recalled 9,000 scooters.", "Corvane Motors"),
    ],
)
def test_a_firm_is_told_by_its_noun(
    read_parse: Callable[[str], Parse], text: str, name: str
) -> None:
    found = {(one.text, one.type) for one in find_names(read_parse(text))}
    assert (name, "organization") in found
