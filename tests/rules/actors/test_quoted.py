"""Pronouns inside quotation marks, and groups of actors that "they" makes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.pronouns.quoted import read_quoted
from service.reading.actors.read import read_actors
from service.reading.names.read import find_names
from service.reading.quotes.read import read_quotes

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse


@pytest.fixture
def cast(read_parse: Callable[[str], Parse]) -> Callable[[str], Cast]:
    """Text to the cast with what its quotations add."""

    def read(text: str) -> Cast:
        parse = read_parse(text)
        made = read_actors(parse, find_names(parse))
        return read_quoted(parse, made, read_quotes(parse, made))

    return read


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        ("“I saw my brother,” said Kari Dahl.", "my", "Kari Dahl"),
        ("Kari Dahl called it “the best day of my life”.", "my", "Kari Dahl"),
        ("Luc Moreau resigned. “He did well,” said Kari Dahl.", "He", "Luc Moreau"),
        ("Luc Moreau met Erik Holm. “He did well,” Holm said.", "He", "Luc Moreau"),
        ("“Luc Moreau sold his boat,” said Erik Holm.", "his", "Luc Moreau"),
    ],
)
def test_a_quotation_tells_of_its_speaker_and_of_others(
    cast: Callable[[str], Cast], text: str, pronoun: str, name: str
) -> None:
    """ "I" is who speaks; "he" is never the speaker."""
    found = [a.name for a in cast(text).actors for m in a.mentions if m.text == pronoun]
    assert found == [name]


@pytest.mark.parametrize(
    "text",
    [
        "“He did well,” said Erik Holm.",
        "Kari Dahl wrote that I was late.",
        "Paul Stein met Peter Berg. “He did well,” said Erik Holm.",
    ],
)
def test_whom_a_speaker_means_stays_open(cast: Callable[[str], Cast], text: str) -> None:
    """Nobody is named, nobody is quoted, or two people are as likely."""
    kinds = [m.kind for a in cast(text).actors for m in a.mentions]
    assert "pronoun" not in kinds


def test_they_makes_a_group_of_its_members(cast: Callable[[str], Cast]) -> None:
    """The group has no name, and says whom it is made of."""
    actors = cast("Ann Roe and Luc Moreau resigned on Monday. They gave no reason.").actors
    group = next(actor for actor in actors if actor.type == "group")
    names = {actor.id: actor.name for actor in actors}
    assert not group.named
    assert sorted(names[member] for member in group.member_ids) == ["Ann Roe", "Luc Moreau"]
    assert [m.text for m in group.mentions] == ["Ann Roe and Luc Moreau", "They"]


def test_who_is_named_first_and_often_leads(cast: Callable[[str], Cast]) -> None:
    """A late name weighs less than one of the lead."""
    filler = "The hall was full and it was late. " * 20
    text = f"Kari Dahl won the vote. {filler} Luc Moreau was there. Luc Moreau left early."
    assert next(actor.name for actor in cast(text).actors if actor.named) == "Kari Dahl"
