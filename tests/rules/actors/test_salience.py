"""Who an article is about stands first; whose report it is, hardly anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.rules.actors.casts import Read


def test_the_agency_of_a_dateline_stands_last(read: Read) -> None:
    cast = read("LEEDS (AP) — Ann Dahl met Tom Holm on Monday. The mill is old. Eva Berg left.")
    assert cast.actors[-1].name in {"AP", "Associated Press"}
