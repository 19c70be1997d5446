"""Bodies that are named for a place: the model cuts their names behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Deputies of the Marion County Sheriff's Office closed the road on Monday.",
         "Marion County Sheriff's Office"),
        ("The U.S. Attorney's office in Boston has subpoenaed his letters.",
         "U.S. Attorney's office"),
        ("He was charged by the United States attorney’s office in Boston.",
         "United States attorney’s office"),
        ("Maryland State Police say that two men were armed.", "Maryland State Police"),
    ],
)  # fmt: skip
def test_a_body_named_for_a_place_is_one_name(
    read_parse: Callable[[str], Parse], text: str, body: str
) -> None:
    """The place inside it is no place and no actor by itself."""
    names = find_names(read_parse(text))
    assert [name.text for name in names if name.text in body] == [body]


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("The Ohio sheriff’s office stood empty on Monday.", "Ohio"),
        ("Ohio Governor Ann Roe spoke on Monday.", "Ohio"),
    ],
)
def test_a_place_stays_one_where_no_body_is_named(
    read_parse: Callable[[str], Parse], place: str, text: str
) -> None:
    """An office in small letters and an officer are no bodies by name."""
    assert place in {name.text for name in find_names(read_parse(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ambulance Tasmania says a volunteer was hurt.", "Ambulance Tasmania"),
        ("Athletics Uganda president Gen. Peter Holm said so.", "Athletics Uganda"),
        ("Ann Holm of Tourism Queensland said it was a record.", "Tourism Queensland"),
        ("Timber Industry Canada director Peter Holm said no.", "Timber Industry Canada"),
        ("Voters in Elm Creek ISD approved a bond on Tuesday.", "Elm Creek ISD"),
    ],
)
def test_a_body_named_for_its_field_and_land_is_one_name(
    read_parse: Callable[[str], Parse], text: str, name: str
) -> None:
    found = {(one.text, one.type) for one in find_names(read_parse(text))}
    assert (name, "organization") in found


def test_what_an_office_is_of_is_not_its_officers(read_parse: Callable[[str], Parse]) -> None:
    text = "The Office of Civil Defence administrator Peter Holm said 20 people died."
    assert "Office of Civil Defence" in {one.text for one in find_names(read_parse(text))}
