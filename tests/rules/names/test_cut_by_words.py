"""Names cut by the words in them, and typed by what somebody is said to be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Read = Callable[[str], dict[str, str]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """Types by name."""
    return lambda text: {name.text: name.type for name in find_names(read_parse(text))}


def test_an_event_of_a_year_is_nobody(read: Read) -> None:
    assert "Lund Expo 2016" not in read("Crowds came to Lund Expo 2016 on Friday.")


def test_a_shuttle_is_nobody(read: Read) -> None:
    found = read("NASA said Space Shuttle Albatross lifted off on Monday.")
    assert not any("Albatross" in name for name in found)


def test_a_nations_office_is_nobody(read: Read) -> None:
    found = read("Chinese State Councilor and Foreign Minister Li Bo met reporters.")
    assert not any("Councilor" in name for name in found)


def test_what_a_body_is_stands_before_its_name(read: Read) -> None:
    found = read("Volunteer organization Comic Corps of Lund gives books.")
    assert "Comic Corps" in found or "Comic Corps of Lund" in found


def test_two_bodies_named_alone_are_two(read: Read) -> None:
    found = read("The FBI met the DOJ. There are good people in the FBI & DOJ.")
    assert found == {"FBI": "organization", "DOJ": "organization"}


def test_a_verb_before_its_speaker_is_no_given_name(read: Read) -> None:
    found = read("Ryan Holm smiled. “It is late,” he added. Said Holm: “We wait.”")
    assert "Said Holm" not in found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        pytest.param(
            "Olive Tranter was the elder sister of a baker.", "Olive Tranter", "person", id="kin"
        ),
        pytest.param(
            "The stage belonged to the band Watasimu.", "Watasimu", "organization", id="a band"
        ),
    ],
)
def test_a_noun_tells_the_type(read: Read, text: str, name: str, kind: str) -> None:
    assert read(text).get(name) == kind


def test_a_product_that_all_know_is_nobody(read: Read) -> None:
    assert read("Mozilla Firefox has gained users and Bluetooth works.") == {}


def test_a_farm_is_a_body(read: Read) -> None:
    assert read("The family calls it Harlow Farms.").get("Harlow Farms") == "organization"
