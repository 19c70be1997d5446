"""What somebody is said to be is a mention of him."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Quote


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("Kari Dahl, 42, a practising homeopath, paid the fine.", "practising homeopath"),
        ("Kari Dahl is a retired nurse.", "retired nurse"),
        ("Kari Dahl is a legend.", "legend"),
        ("Kari Dahl became the youngest member.", "youngest member"),
        ("Kari Dahl, then a mayor and later the governor, paid.", "governor"),
        ("Kari Dahl paid. She was the only witness.", "only witness"),
    ],
)
def test_a_noun_for_people_tells_of_its_subject(
    read_parse: Callable[[str], Parse], text: str, mention: str
) -> None:
    """In apposition, or behind "is", where any singular noun tells of a person."""
    parse = read_parse(text)
    dahl = next(a for a in read_actors(parse, find_names(parse)).actors if a.name == "Kari Dahl")
    assert mention in [m.text for m in dahl.mentions if m.kind == "nominal"]


@pytest.mark.parametrize(
    "text",
    [
        "Kari Dahl is not a nurse.",
        "Kari Dahl would be a witness.",
        "Kari Dahl sent Luc Moreau a letter.",
    ],
)
def test_what_somebody_is_not_or_may_be_is_no_mention(
    read_parse: Callable[[str], Parse], text: str
) -> None:
    """Neither what is denied, nor what would be, nor a thing that is sent."""
    parse = read_parse(text)
    dahl = next(a for a in read_actors(parse, find_names(parse)).actors if a.name == "Kari Dahl")
    assert [m.kind for m in dahl.mentions] == ["name"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Critics called the plan a disgrace.", "critics"),
        ("A Norvolt executive described the error as regrettable.", "Norvolt executive"),
        ("Two eyewitnesses said the van was blue.", "eyewitnesses"),
    ],
)
def test_who_calls_somebody_something_is_an_actor(
    quotes: Callable[[str], tuple[Quote, ...]], text: str, who: str
) -> None:
    """Calling and describing are speech, and whoever speaks is an actor."""
    (quote,) = quotes(text)
    assert quote.speaker is not None
    assert quote.speaker.name == who


def test_people_told_apart_by_what_they_know_are_actors(
    quotes: Callable[[str], tuple[Quote, ...]],
) -> None:
    """Sources without a name are somebody, and those close to another matter are others."""
    one, two = quotes(
        "People familiar with the talks said the deal was dead. "
        "People close to the minister said she would stay."
    )
    assert one.speaker is not None
    assert two.speaker is not None
    assert one.speaker.actor_id not in (None, two.speaker.actor_id)
