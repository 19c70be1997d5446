"""The lead may keep back the name of whom it is about: the next sentence opens with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


@pytest.mark.parametrize(
    ("lead", "said"),
    [
        ("A former treasurer was jailed for theft.", "former treasurer"),
        ("A man was jailed for theft.", "man"),
        ("The owner of a mill was jailed for theft.", "owner"),
    ],
)
def test_the_next_sentence_names_whom_the_lead_is_about(read: Read, lead: str, said: str) -> None:
    cast = read(f"{lead} Denis Marsh, 58, pleaded guilty in Leeds.")
    assert said in mentions(cast, "Denis Marsh")


@pytest.mark.parametrize(
    "text",
    [
        "A man was jailed for theft. Ann Marsh, 58, pleaded guilty.",
        "A cook was jailed for theft. Ann Marsh, a neighbour, said that she saw it.",
        "A cook was jailed for theft. Mayor Ann Marsh closed the hall.",
        "The cook was jailed for theft. Ann Marsh left the hall.",
        "Ann Marsh left. A cook was jailed for theft. Ann Marsh left the hall.",
    ],
)
def test_somebody_else_opens_the_next_sentence(read: Read, text: str) -> None:
    assert not {"man", "cook"} & set(mentions(read(text), "Ann Marsh"))
