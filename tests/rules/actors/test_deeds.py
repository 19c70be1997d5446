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
        ("The quay reopened after a raid by smugglers on the customs house.", "smugglers"),
    ],
)
def test_who_did_or_suffered_a_deed_is_an_actor(read: Read, text: str, name: str) -> None:
    assert name in {actor.name for actor in read(text).actors}


LEAD = "The mill was shut. Rain fell. The road was closed. "


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A jogger found the purse under a bench.", "jogger"),
        ("The bakery was shut after a 15-year-old girl was scalded.", "15-year-old girl"),
        ("A youth was fined over the broken fence.", "youth"),
    ],
)
def test_whom_a_brings_in_is_an_actor_behind_the_lead(read: Read, text: str, name: str) -> None:
    """A lead describes whom the next sentence names: a fourth sentence, and one before it."""
    assert name in {actor.name for actor in read(LEAD + text).actors}
    assert name not in {
        actor.name for actor in read(LEAD[len("The mill was shut. ") :] + text).actors
    }


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
    (one,) = read(f"{LEAD}A youth was fined over the broken fence.").actors
    assert one.type == "person"
    assert all(actor.type == "group" for actor in read("The youth marched to Lund.").actors)


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("The tired concert-goers were driven home.", "tired concert-goers"),
        ("Her ex-wife said that the mill would close.", "ex-wife"),
        (
            "Ann Roe, the co-owner of Holm Mills, said that she would sell.",
            "co-owner of Holm Mills",
        ),
    ],
)
def test_what_a_hyphen_joins_to_a_noun_belongs_to_it(read: Read, text: str, phrase: str) -> None:
    said = [mention.text for actor in read(text).actors for mention in actor.mentions]
    assert phrase in said


def test_a_co_owner_is_one_by_role(read: Read) -> None:
    (roe,) = [a for a in read("Ann Roe, the co-owner of Holm Mills, left.").actors if a.named][:1]
    assert "co-owner of Holm Mills" in roe.roles


def test_weapons_and_walls_are_nobody(read: Read) -> None:
    """Though a magazine or a board, in the singular, may be a body."""
    text = "Guards took nine rifles and 14 magazines. The notice boards were full."
    assert [actor.name for actor in read(text).actors] == ["guards"]
