"""Which namesakes are spelled as a text spells the name, with its own hyphens and short forms."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from anyascii import anyascii

from service.naming import places

if TYPE_CHECKING:
    from service.reading.vocabulary.place import Place


def marked(rows: list[Place], name: str) -> list[Place]:
    """The rows; where the largest city is spelled as the text has it, it is marked as such.

    So are others of its spelling, where some are spelled otherwise. "St. Louis" is the one in
    Missouri sooner than Saint-Louis in Senegal. Accents tell nothing: English papers leave them
    out.
    """
    cities = [row for row in rows if row.kind == places.CITY]
    if len(rows) < 2 or not cities:
        return rows
    written = _written(name)
    if written.isalpha() or _written(max(cities, key=_people).name) != written:
        return rows
    alike = [_written(row.name) == written for row in rows]
    if all(alike):
        return rows
    return [
        replace(row, as_written=True) if same else row
        for row, same in zip(rows, alike, strict=True)
    ]


def _people(place: Place) -> int:
    return place.population


def _written(name: str) -> str:
    plain: str = anyascii(name)
    return plain.casefold().replace(".", "")
