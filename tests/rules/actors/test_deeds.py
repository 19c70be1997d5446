"""Who has no name is an actor where a deed is told as done."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Residents fled the hills on Monday.", "residents"),
        ("The roof fell while stewards had to hold back the rain.", "stewards"),
        ("Commuters were evacuated from the platform.", "commuters"),
        ("A Brellow court sentenced Ann Dahl on Friday.", "Brellow court"),
        ("The government has closed the mill.", "government"),
        ("A jogger found the purse under a bench.", "jogger"),
        ("The bakery was shut after a 15-year-old girl was scalded.", "15-year-old girl"),
        ("A youth was fined over the broken fence.", "youth"),
        ("The quay reopened after a raid by smugglers on the customs house.", "smugglers"),
    ],
)
def test_who_did_or_suffered_a_deed_is_an_actor(read: Read, text: str, name: str) -> None:
    assert name in {actor.name for actor in read(text).actors}


@pytest.mark.parametrize(
    "text",
    [
        "Residents flee such hills.",
        "Residents were angry.",
        "No residents fled the hills.",
        "The offices were raided.",
        "A jogger finds such purses.",
        "Each rider was given a map.",
        "My aunt had kept the purse.",
        "Ann Dahl runs Holm Mills in Leeds, and the company has built a dam for Kite Power.",
    ],
)
def test_what_is_general_a_state_or_perhaps_a_name_is_none(read: Read, text: str) -> None:
    assert all(actor.named for actor in read(text).actors)


def test_a_youth_is_one_and_the_youth_are_many(read: Read) -> None:
    (one,) = read("A youth was fined over the broken fence.").actors
    assert one.type == "person"
    assert all(actor.type == "group" for actor in read("The youth marched to Lund.").actors)
