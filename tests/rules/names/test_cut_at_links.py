"""Names that the model reads as one: joined places, who is of where, streets, monarchs."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.naming import people
from service.naming.match import Match
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No cases have been found in the Czech Republic or Austria, officials said.",
         [("Czech Republic", "country"), ("Austria", "country")]),
        ("He flew to Bosnia and Herzegovina.", [("Bosnia and Herzegovina", "country")]),
        ("He lived on Rue de la Dahl in Paris.",
         [("Rue de la Dahl", "facility"), ("Paris", "city")]),
        ("The victim was killed on the North Dahl Estate.", [("North Dahl Estate", "facility")]),
    ],
)  # fmt: skip
def test_places_are_one_each(
    read_parse: Callable[[str], Parse], text: str, expected: list[tuple[str, str]]
) -> None:
    """Each of two joined places is one, and a street has the words of streets."""
    names = find_names(read_parse(text))
    assert [(name.text, name.type) for name in names] == expected


def test_a_monarch_is_nobody_with_a_surname() -> None:
    """A single name with a number is whole: Elizabeth II is Elizabeth, and no Elizabeth Dahl."""
    assert people.compare("Elizabeth II", "Elizabeth") is Match.SAME
    assert people.compare("Elizabeth II", "Elizabeth Dahl") is Match.UNRELATED


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police said Deputy Luis (Jerry) Dahl was shot.", "Luis (Jerry) Dahl"),
        ("Serena (Kenya) Dahl ran second on Sunday.", None),
    ],
)
def test_a_nickname_in_brackets_stands_inside_a_name(
    read_parse: Callable[[str], Parse], text: str, expected: str | None
) -> None:
    """One man is no three; a country in brackets is where somebody runs for."""
    names = [name.text for name in find_names(read_parse(text))]
    assert (expected in names) if expected else not any("(" in name for name in names)
