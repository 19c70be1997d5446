"""Names that the model passes over, cuts, or takes for somebody's, by the words beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Anna Dahl, who heads the Queen Ida Carla University in Madrid, was told of it.",
         "Queen Ida Carla University", "organization"),
        ("The Bakers and Millers Union has threatened to strike.",
         "Bakers and Millers Union", "organization"),
        ("On Friday the Rail, Tram and Bus Union called off its strike.",
         "Rail, Tram and Bus Union", "organization"),
        ("Marlow & Dent will publish the text.", "Marlow & Dent", "organization"),
        ("Its convener, Pallavi Mukhodaya, told reporters that fees had doubled.",
         "Pallavi Mukhodaya", "person"),
        ("Chief Executive Annelore de Vlek blamed weak demand.", "Annelore de Vlek", "person"),
        ("Police asked William Marsh of Peter Tull, a lawyer.", "Peter Tull", "organization"),
        ("The firm was called Molly Marsh, L.L.C., and was sued.", "Molly Marsh", "organization"),
        ("Denise Marsh, 58, of Ashdene Road, Colby, denied it.", "Colby", "city"),
        ("Defending, Miriam Dahl said that it was late.", "Miriam Dahl", "person"),
    ],
)  # fmt: skip
def test_a_name_is_found_whole_and_of_its_type(
    read_parse: Callable[[str], Parse], text: str, name: str, kind: str
) -> None:
    assert (name, kind) in {(found.text, found.type) for found in find_names(read_parse(text))}


def test_people_in_general_have_no_name(read_parse: Callable[[str], Parse]) -> None:
    text = "Tickets for the Brill Fest are cheap. Organizers said it would not rain."
    assert "Organizers" not in {name.text for name in find_names(read_parse(text))}


def test_a_participle_that_opens_a_sentence_is_nobody(read_parse: Callable[[str], Parse]) -> None:
    names = find_names(read_parse("Defending, Miriam Dahl said that it was late."))
    assert [name.text for name in names] == ["Miriam Dahl"]


@pytest.mark.parametrize("text", ["Its chips run at 3.1GHz and 3.3GHz.", "Ann Dahl was a Marine."])
def test_a_measure_and_a_calling_are_no_names(
    read_parse: Callable[[str], Parse], text: str
) -> None:
    assert {name.text for name in find_names(read_parse(text))} <= {"Ann Dahl"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Marlow's said it would close. Marlow's shares fell.", ["Marlow's"] * 2),
        ("Brellow Foods's shares fell. Brellow Foods said so.", ["Brellow Foods"] * 2),
    ],
)
def test_a_body_keeps_the_s_that_owns_nothing(
    read_parse: Callable[[str], Parse], text: str, names: list[str]
) -> None:
    assert [name.text for name in find_names(read_parse(text))] == names
