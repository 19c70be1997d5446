"""Acronyms that the model does not read, of bodies that the article names in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


@pytest.mark.parametrize(
    ("text", "body", "short"),
    [
        (
            "The Association of Bakers and Confectionery Union (Abcu) vowed to strike. "
            "Abcu represents 71% of workers.",
            "Association of Bakers and Confectionery Union",
            ["Association of Bakers and Confectionery Union", "Abcu", "Abcu"],
        ),
        (
            'A fire broke out. "Take cover now," CRA incident controller Peter Holm said. '
            "The Country Rescue Authority has sent ten trucks.",
            "Country Rescue Authority",
            ["CRA", "Country Rescue Authority"],
        ),
    ],
)
def test_letters_of_a_body_named_in_full_are_that_body(
    read: Read, text: str, body: str, short: list[str]
) -> None:
    assert mentions(read(text), body) == short


def test_letters_of_an_event_are_nobody(read: Read) -> None:
    cast = read("He came to the Passing out Parade (PoP) of the cadets. On the PoP, he spoke.")
    assert not mentions(cast, "PoP")
