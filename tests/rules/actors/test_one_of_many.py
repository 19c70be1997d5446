"""Who stays apart from whom, and what is nobody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote
    from tests.rules.actors.casts import Read


def test_one_of_many_is_nobody_named_later(read: Read) -> None:
    cast = read(
        "One teacher of Lund told the paper that she was tired. Lund teacher Eva Strand said no."
    )
    assert mentions(cast, "Eva Strand") == ["Eva Strand"]


def test_bodies_with_two_seats_are_two(read: Read) -> None:
    cast = read(
        "The Danish Embassy in Cairo was closed. Denmark's embassy in Amman issued a warning."
    )
    assert mentions(cast, "Danish Embassy") == ["Danish Embassy"]


def test_what_a_player_scores_is_nobody(read: Read) -> None:
    cast = read("Fans cheer. Peter Voss celebrates Jan Kroll's winner with the crowd.")
    assert {actor.name for actor in cast.actors} == {"Peter Voss", "Jan Kroll"}


def test_a_country_is_no_actor_by_its_markets(read: Read) -> None:
    cast = read("UK shares fell as the US dollar rose.")
    assert not [actor for actor in cast.actors if actor.country_code]


def test_a_role_keeps_its_number_with_a_hyphen(read: Read) -> None:
    cast = read("Wolves two-way star Kenta Mori closed the game.")
    (actor,) = [actor for actor in cast.actors if actor.name == "Kenta Mori"]
    assert any("two-way star" in role for role in actor.roles)


@pytest.mark.parametrize(
    "text", ["Helen Marsh KC said the trial was unfair.", "“No,” said Helen Marsh, OBE."]
)
def test_who_speaks_with_letters_behind_the_name(
    quotes: Callable[[str], tuple[Quote, ...]], text: str
) -> None:
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == "Helen Marsh"


def test_a_son_with_a_form_of_his_fathers_name_is_another(read: Read) -> None:
    """The relative, or the age behind each name, tells two from one; a spouse does not."""
    cast = read("William Dorn and his son, Bill Dorn, ran the mill. Bill Dorn sold it.")
    assert mentions(cast, "William Dorn") == ["William Dorn", "his"]
    cast = read("William Dorn, 61, ran the mill. Bill Dorn, 24, sold it.")
    assert {actor.name for actor in cast.actors} == {"William Dorn", "Bill Dorn"}
    cast = read("Thomas Dorn ran the mill. Ann Dorn said her husband, Tom Dorn, sold it.")
    assert {actor.name for actor in cast.actors} == {"Thomas Dorn", "Ann Dorn"}


def test_a_ministry_in_small_letters_is_the_one_named_later(read: Read) -> None:
    cast = read("Denmark's trade ministry said it would sue. The Ministry of Trade left open when.")
    assert mentions(cast, "Ministry of Trade")[0] == "Denmark's trade ministry"


def test_many_companies_are_no_one_of_them(read: Read) -> None:
    cast = read("The plan tracks eight leading software companies: Norvolt, Kite and Harbour.")
    assert "eight leading software companies" not in mentions(cast, "Norvolt")


def test_the_head_of_another_body_is_another(read: Read) -> None:
    cast = read(
        "The head of the zoo in Ulm, Karl Brandt, blamed a keeper. He left at noon. "
        "No bear is hurt, the head of the animal hospital told a radio station."
    )
    assert len(mentions(cast, "Karl Brandt")) == 3


def test_what_a_post_is_of_does_not_bear_the_name(read: Read) -> None:
    cast = read("The chairman of Portugal, Karl Brandt, promptly pardoned all of the crew.")
    assert mentions(cast, "Karl Brandt") == ["chairman of Portugal", "Karl Brandt"]


def test_his_people_are_others_than_those_told_of(read: Read) -> None:
    cast = read("The president deported 40 undocumented immigrants. He disregards his own people.")
    found = [name for name in ("undocumented immigrants",) if "own people" in mentions(cast, name)]
    assert not found


def test_a_junior_keeps_his_surname_from_a_namesake_told_later(read: Read) -> None:
    cast = read(
        "Senator Carl Dorn Jr. sold a boat. Dorn paid a fine. He also had a hat of Greg Dorn."
    )
    assert "Dorn" in mentions(cast, "Carl Dorn Jr.")


def test_a_tanker_is_nobody(read: Read) -> None:
    cast = read("Raiders released a Danish chemical tanker that they had held.")
    assert not mentions(cast, "Danish chemical tanker")


def test_an_operator_beside_its_name_is_that_body(read: Read) -> None:
    cast = read("Cable operator Norvolt Ltd. closed. The cable operator, Norvolt Ltd., sued.")
    assert "cable operator" in mentions(cast, "Norvolt Ltd.")


def test_who_heads_the_police_may_be_named_later(read: Read) -> None:
    cast = read("The city's police chief said no. Police chief Karl Brandt, 46, went home.")
    assert "police chief" in mentions(cast, "Karl Brandt")


SHORT_FORMS = {
    "what it is": (
        "The Ulm Heart Society met. Eva Strand of the Society said no.",
        "Ulm Heart Society",
        "Society",
    ),
    "a small town of that name": (
        "Beacon Pictures, Inc. closed a hall. Beacon says that it found no buyer.",
        "Beacon Pictures, Inc.",
        "Beacon",
    ),
}


@pytest.mark.parametrize(("text", "name", "short"), SHORT_FORMS.values(), ids=SHORT_FORMS)
def test_a_body_is_cited_by_a_part_of_its_name(
    read: Read, text: str, name: str, short: str
) -> None:
    assert short in mentions(read(text), name)


def test_who_has_two_surnames_is_called_by_the_first(read: Read) -> None:
    cast = read("President Ramiro Zúñiga Prieto spoke. Ana Dell met President Zúñiga at noon.")
    assert "Zúñiga" in mentions(cast, "Ramiro Zúñiga Prieto")


TAKEN_UP = {
    "town and state": ("Pittsburgh, Pennsylvania-based company", "The {} expects a charge."),
    "any body": ("organization", "The {} asked for money."),
}


@pytest.mark.parametrize(("noun", "sentence"), TAKEN_UP.values(), ids=TAKEN_UP)
def test_a_noun_takes_up_the_body_just_named(read: Read, noun: str, sentence: str) -> None:
    cast = read(f"Norvolt Corp. signed a deal. {sentence.format(noun)}")
    assert noun in mentions(cast, "Norvolt Corp.")


BESIDE_A_NAME = {
    "before the clause": ("The son of Danish farmers, {} has challenged the plan.", "son"),
    "of a field": ("Minister of Trade {} said no.", "Minister of Trade"),
    "for a place": ("But the attorney for the Eastern District {} said no.", "attorney"),
    "cited": ("According to chief harbor engineer, {}, six of 28 piers are unsafe.", "engineer"),
}


@pytest.mark.parametrize(("sentence", "noun"), BESIDE_A_NAME.values(), ids=BESIDE_A_NAME)
def test_a_noun_beside_a_name_is_its_bearer(read: Read, sentence: str, noun: str) -> None:
    cast = read(f"{sentence.format('Karl Brandt')} He is 60.")
    unnamed = [actor.name for actor in cast.actors if not actor.named and noun in actor.name]
    assert not unnamed
