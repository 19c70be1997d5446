"""Places that the model took for bodies or people, by what stands beside them."""

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
        # 1. Who lives there, where a village has the name.
        ("A Williston man was killed on Friday.", "Williston"),
        ("A Rosetown man faces 11 charges.", "Rosetown"),
        ("“That is too far,” said Steelville Mayor Ann Roe. They will vote on it.", "Steelville"),
        # 2. What a place has, whether a table knows it or not.
        ("The mayor of Corran said the road was closed.", "Corran"),
        ("A fire started near the highway west of Mingoola and crossed the river.", "Mingoola"),
        # 4. Where something stands.
        ("Girls were taken from a school in Chibwa, officials said.", "Chibwa"),
        # 5. What it lies in.
        ("Officials in Ocilla, Ga., said so.", "Ocilla"),
        ("Wexbury, Ontario, sent a team.", "Wexbury"),
        ("Cuba, Mo., and the city of Steelville will share a fire station.", "Cuba"),
        # 6. What it is a part of, whether a table knows it or not.
        ("He ran into a garage in the Olmstead section of Leeds.", "Olmstead"),
        # Datelines, with a village or before an agency and a colon.
        ("KINDERSLEY — A man faces 11 charges, the court was told on Monday.", "KINDERSLEY"),
        ("MULTAN, April 5 (APP): Two bridges were opened on Monday.", "MULTAN"),
        ("ST. PAUL, Minn. (AP) — Two bridges were opened on Monday.", "ST. PAUL"),
        ("FT. WORTH — Two bridges were opened on Monday.", "FT. WORTH"),
    ],
)
def test_a_place_is_by_relation_stands_beside_it(
    text: str, name: str, read_parse: Callable[[str], Parse]
) -> None:
    """None of them is a person or a body."""
    types = {found.text: found.type for found in find_names(read_parse(text))}
    assert types[name] == "city"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        # Beside a town of it, or another state; not beside a country.
        ("The firm has offices in Atlanta, Georgia. It rents them.", "Georgia", "region"),
        ("It also works in the states of Texas and Georgia, he said.", "Georgia", "region"),
        ("Ministers of Ukraine, Moldova and Georgia met on Monday.", "Georgia", "country"),
        ("The counties of Taiwan, Penghu and Taitung were hit.", "Taiwan", "country"),
        # Houses where something happens; where somebody works it is a body.
        ("He was arrested at Harlow High School on Monday.", "Harlow High School", "facility"),
        ("A teacher at Harlow High School said so.", "Harlow High School", "organization"),
        ("The A417 southbound carriageway will close.", "A417", "facility"),
        # Letters that no table has.
        ("He spoke of trust between units within the MFSA on Monday.", "MFSA", "organization"),
        # A part of a police force.
        ("Mr. Roe told B.C.'s Criminal Inquiry Branch to look.", "Criminal Inquiry Branch",
         "organization"),
        # A longer town than the model reads; the state of a body.
        ("Buses go on to Cardigan and Newcastle Emlyn.", "Newcastle Emlyn", "city"),
    ],
)  # fmt: skip
def test_a_names_neighbours_tell_its_kind(
    text: str, name: str, kind: str, read_parse: Callable[[str], Parse]
) -> None:
    """A state that shares a country's name, a house that is a body elsewhere."""
    types = {found.text: found.type for found in find_names(read_parse(text))}
    assert types[name] in ((kind, "region", "city") if kind == "city" else (kind,))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # Nobody's village: no place of that name is known.
        ("A Zorbanak man was killed on Friday.", "Zorbanak"),
        # A list of countries, though a town of the name lies in the state.
        ("Goods from Cuba, Missouri and Peru were sold.", "Cuba"),
        # Sellers in a list with a country.
        ("Altria, France and Peru sold tobacco.", "Altria"),
        # A person before a comma, and the state's governor.
        ("Jackson, Mississippi's governor, said so.", "Jackson"),
    ],
)
def test_other_names_stay_what_they_are(
    text: str, name: str, read_parse: Callable[[str], Parse]
) -> None:
    """A word that could be a place is none for its neighbours alone."""
    types = {found.text: found.type for found in find_names(read_parse(text))}
    assert types.get(name) != "city"


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Paris, Texas, lost its bridge on Monday.", "Paris"),
        ("Salem, Oregon, is raising its taxes.", "Salem"),
    ],
)
def test_a_town_before_its_state_is_a_place(
    read_parse: Callable[[str], Parse], text: str, town: str
) -> None:
    """What is its own shows a body, but less than the state behind the comma shows a town."""
    assert (town, "city") in {(name.text, name.type) for name in find_names(read_parse(text))}


def test_a_person_before_a_state_is_none(read_parse: Callable[[str], Parse]) -> None:
    names = find_names(read_parse("Ann Austin, Texas, won her race."))
    assert ("Ann Austin", "person") in {(name.text, name.type) for name in names}


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Fans love Churchill Downs, and Churchill Downs opened on Monday.", {"facility"}),
        ("Griffith Park, 34, a nurse, said she was fine.", {"person"}),
    ],
)
def test_a_known_site_is_nobody_unless_shown_to_be(
    read_parse: Callable[[str], Parse], text: str, kinds: set[str]
) -> None:
    assert {name.type for name in find_names(read_parse(text))} == kinds
