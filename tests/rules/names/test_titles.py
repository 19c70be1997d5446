"""People by what stands before their names: a title, or an occupation."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names
from service.reading.names.types.titles import has_a_given_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Read = Callable[[str], dict[str, str]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """Types by name."""
    return lambda text: {name.text: name.type for name in find_names(read_parse(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Cr Anna Dahl, who chairs the board, spoke.", "Anna Dahl"),
        ("Coun. Petra Holm voted against it.", "Petra Holm"),
        ("Det Con Una Roe said that he had left.", "Una Roe"),
        ("Det. Con. Maria Estevan is on the case.", "Maria Estevan"),
        ("Seamer Imran Dahl took five wickets.", "Imran Dahl"),
    ],
)
def test_a_rank_is_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert read(text) == {name: "person"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Fans cheered the guitarist Nova Sterling. It rained.", "Nova Sterling", "person"),
        ("Fans cheered the sprinter Trea Benton. It rained.", "Trea Benton", "person"),
        ("Fans of the broadcaster Harbour News met.", "Harbour News", "organization"),
    ],
)  # fmt: skip
def test_an_occupation_before_a_full_name_is_a_persons(
    read: Read, text: str, name: str, kind: str
) -> None:
    """What only people are tells a name that the model takes for a body's; a broadcaster may be."""
    assert read(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ms Board asked for calm. Ida Board leads the fishermen.", "Ida Board", "person"),
        ("Ms Board asked for calm. Ida Board leads the fishermen.", "Board", "person"),
        ("Mr Bank left. The chief of Harlow Bank resigned.", "Harlow Bank", "organization"),
    ],
)
def test_a_surname_told_by_a_title_is_one_in_the_full_name(
    read: Read, text: str, name: str, kind: str
) -> None:
    """ "Ms Board" is Ida Board, though a board is a body."""
    assert read(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("He met Carlo De Robertis.", "Carlo De Robertis", True),
        ("He met Carlo De Robertis Holm.", "Carlo De Robertis Holm", False),  # longer than plain
        ("He met Carlo.", "Carlo", False),
        ("He met the Carlo Holm.", "Carlo Holm", False),  # a ship, a house
        ("He met Walter Energy.", "Walter Energy", False),
        ("He met Charlotte Kites.", "Charlotte Kites", False),  # of the town
        ("He met Zorba Holm.", "Zorba Holm", False),  # a name that no table has
        ("He met Rose Ceremony.", "Rose Ceremony", False),
    ],
)
def test_a_given_name_speaks_for_a_person(
    text: str, name: str, expected: bool, read_parse: Callable[[str], Parse]
) -> None:
    """Where nothing in the name or before it is of a body, a place or a thing."""
    parse = read_parse(text)
    first = text.index(name)
    words = [word for word in parse.words if first <= word.start < first + len(name)]
    assert has_a_given_name(parse, words) is expected
