"""Whom a description takes up of those who were only described before."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("A spokesman said on Monday that a man was held. The man is 34.", "spokesman"),
        ("A witness told police that it burned. The man fled, she said.", "witness"),
        ("A source close to them said so. “Leave the girl alone,” wrote Holm.", "source"),
    ],
)
def test_the_man_is_not_who_tells_of_him(read: Read, text: str, speaker: str) -> None:
    """Who speaks is not the man, the woman or the girl of the next sentence."""
    assert set(mentions(read(text), speaker)) & {"man", "girl"} == set()
    assert speaker in mentions(read(text), speaker)


def test_the_man_who_speaks_is_who_spoke(read: Read) -> None:
    """Who is told of as speaking again is taken up."""
    cast = read("A neighbour said he heard shots. The man, who lives nearby, said it was loud.")
    assert "neighbour" in mentions(cast, "man")


def test_somebody_done_to_is_not_who_does_it(read: Read) -> None:
    """Of one clause, the officer who pushes the man is somebody else than the man."""
    cast = read(
        "A 28-year-old man is in custody. The officer got out of his car. "
        "The officer pushed the man to the ground."
    )
    assert mentions(cast, "28-year-old man") == ["28-year-old man", "man"]


def test_who_stands_beside_the_subject_is_not_the_subject(read: Read) -> None:
    """Those alongside whom "they" do something are others."""
    cast = read("Alongside two Danish sailors, they lit candles.")
    assert all("they" not in mentions(cast, actor.name) for actor in cast.actors)
