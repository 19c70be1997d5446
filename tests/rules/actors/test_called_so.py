"""Whom a noun behind or before a name means: "the Kite news agency", "Counsel, Mr. Roe,"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.rules.actors.casts import mentions

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


def test_a_listed_company_is_not_where_it_is_listed(read: Read) -> None:
    """A wrong speaker: the exchange would say what the miner said."""
    cast = read("Harrow Copper bought a mine. The NYSE-listed company said it would pay in cash.")
    assert mentions(cast, "Harrow Copper") == ["Harrow Copper", "NYSE-listed company", "it"]


def test_counsel_before_a_titled_name_is_its_bearer(read: Read) -> None:
    """The parser lists the two, though no "and" joins them."""
    cast = read(
        "The court sat. Counsel for the petitioner, Mr. Yaw Boakye-Danso, told reporters outside "
        "the court in Accra that his client would seek a review within 30 days."
    )
    assert "Counsel" in mentions(cast, "Yaw Boakye-Danso")
