"""A headline has the short form of a name that the text below it has in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


def test_a_body_is_short_in_the_headline(read: Read) -> None:
    cast = read(
        "Brellow shares fall as outlook is cut\n\nBrellow Semiconductor fell by 12 percent."
    )
    assert mentions(cast, "Brellow Semiconductor") == ["Brellow", "Brellow Semiconductor"]


def test_what_comes_later_in_the_text_is_another(read: Read) -> None:
    cast = read("Brellow fell by 12 percent. Brellow Semiconductor rose.")
    assert mentions(cast, "Brellow Semiconductor") == ["Brellow Semiconductor"]
