"""Whose dollars a bare sign means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.numbers.currencies import Currencies

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "located", "money"),
    [
        ("Hay costs $320 in Australia.", {"AU": 1}, "AUD"),
        ("Hay costs $320 in Australia. Exports to Japan fell.", {"AU": 3, "JP": 1}, "AUD"),
        ("Hay costs $320 in Australia. Exports to Japan fell.", {"AU": 1, "JP": 2}, "USD"),
        ("Hay costs $320 in Australia, American buyers say.", {"AU": 3}, "USD"),
        ("Hay costs $320 in Australia and in Canada.", {"AU": 3, "CA": 1}, "USD"),
    ],
)
def test_dollars_are_those_of_the_country_of_the_story(
    read_parse: Callable[[str], Parse], text: str, located: Mapping[str, int], money: str
) -> None:
    """Where most places are, if no other that is named has dollars; else America's."""
    unit, _ = Currencies(read_parse(text), None, located).meant("USD", "$320")
    assert unit == money
