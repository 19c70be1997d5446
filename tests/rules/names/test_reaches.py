"""How far a rule on names looks, and from which size on it holds: at the limit and one past it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

FARMING = "The Department for Farming, Fishing, Forests, Rivers, Roads"
TWELVE = "Roe, Holm, Dorn, Tull, Marsh, Dahl, Ford, Reed, Kite, Barr, Sand & Lund"
GEORGIA = "Ben Holm of Georgia left."
VILLAGES = "Aldra, Belda, Corran, Dolma, Elva, Forla, Gelda, Horla, Irda, Jolma"

# A text, a name, and its type, None where it is no name.
# Read as a place or a body each time but the last three.
NORVIK = (
    "He lives in Norvik. She left Norvik. They met in Norvik. It rained in Norvik. The mill in "
    "Norvik is old. The road to Norvik is shut. He came to Norvik. It is late in Norvik. Norvik "
    "said he was tired. Norvik said he was late. Norvik said he was old."
)
ROWS = {
    "who is shown to be somebody, however often read as a body": (NORVIK, "Norvik", "person"),
    "four words before the rebels": (
        "He blamed Old Sulva Quds Brae rebels for it.",
        "Old Sulva Quds Brae",
        "organization",
    ),
    "initials of four letters that say": ("KLAM said it was late.", "KLAM", "organization"),
    "a town of two words": (
        "The towns of Lan Minh and Van Tho were taken in May.",
        "Van Tho",
        "city",
    ),
    "a body of six words before its noun": (
        "It hurt Tender Loving Care and Old Fine Good New Big Hope Foundation.",
        "Old Fine Good New Big Hope Foundation",
        "organization",
    ),
    "a body of three words behind its town": (
        "The Toledo District Attorney's Office shut it.", "Toledo District Attorney's Office",
        "organization"),
    "fighters of who has the name of a small town": (
        "Officials say Kelso militants left.", "Kelso", "organization"),
    "a town by two qualities": ("Marvin, a small farming town, was wet.", "Marvin", "city"),
    "no town by four": ("Marvin, a very small old red farming town, was wet.", "Marvin", "person"),
    "a town of three words that has residents": (
        "The residents of Sorn Tull Brae left.", "Sorn Tull Brae", "city"),
    "no town of four": (
        "The residents of Sorn Tull Brae Marn left.", "Sorn Tull Brae Marn", "person"),
    "a nickname of three words": (
        "Arthur “the Iron Duke” Wellesley left for home.", "Arthur “the Iron Duke” Wellesley",
        "person"),
    "none of four": (
        "Arthur “the Old Iron Duke” Wellesley left for home.",
        "Arthur “the Old Iron Duke” Wellesley", None),
    "an acronym of six letters in brackets": (
        "The Nordic Council of Farmers (NCFARM) met on Monday.", "NCFARM", "organization"),
    "none of eleven": (
        "The Nordic Council of Farmers (NORDFARMERS) met on Monday.", "NORDFARMERS", None),
    "a speaker of two words before a colon": (
        "UNIDENTIFIED MALE: It is late.\n\nHOLM: It is.\n\nUNIDENTIFIED MALE: Go home.",
        "UNIDENTIFIED MALE", "person"),
    "a city of some size before a colon": ("Lund: At least nine men left.", "Lund", "city"),
    "two well-known cities": ("The Oslo-Bergen train was late.", "Bergen", "city"),
    "no month before a surname that is a town of 20,000": (
        "April Ripley resigned on Monday.", "April Ripley", None),
    "a firm of seven partners": (
        "Roe, Holm, Dorn, Tull, Marsh, Dahl & Lund said it was late.",
        "Roe, Holm, Dorn, Tull, Marsh, Dahl & Lund", "organization"),
    "no firm of twelve": (f"{TWELVE} said it was late.", TWELVE, None),
    "a member's region three names behind another's": (
        f"Representatives Ann Roe of Ohio, Liz Tull, Tom Reed and {GEORGIA}", "Georgia", "region"),
    "a country far behind a member's region": (
        "Representatives Ann Roe of Ohio, Liz Tull, Tom Reed, Mia Ford, Sam Dahl, Eva Marsh, Ida "
        f"Dorn, Rob Kite and {GEORGIA}", "Georgia", "country"),
    "a list of five in a body's name": (
        f"{FARMING} and Food met on Monday.", f"{FARMING[4:]} and Food", "organization"),
    "none of seven": (
        f"{FARMING}, Rail, Ports and Food met on Monday.",
        f"{FARMING[4:]}, Rail, Ports and Food", None),
}  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), ROWS.values(), ids=ROWS)
def test_reaches(
    read_parse: Callable[[str], Parse], text: str, name: str, kind: str | None
) -> None:
    """Half as long, or twice as long, would cut it otherwise."""
    kinds = {found.text: found.type for found in find_names(read_parse(text))}
    assert kinds.get(name) == kind


def test_all_of_a_list_of_villages_are_places(read_parse: Callable[[str], Parse]) -> None:
    names = find_names(read_parse(f"He saw the villages of {VILLAGES} and Kelva."))
    assert {name.type for name in names} == {"city"}
