"""Nouns for kinds of places."""

from __future__ import annotations

from service import lexicon
from service.records import terms

PACKAGE = "service.reading.vocabulary"
# Before the name of a county, written short: "Co Sligo".
SHORT_COUNTIES = lexicon.words(PACKAGE, "place_clues", "short_counties")
PLACE_TYPES = frozenset(terms.members(terms.LocationType))
_NOUNS: dict[str, str] = {}


def noun_kind(word: str) -> str | None:
    """The kind of place that a common noun tells."""
    return _nouns().get(word)


def _nouns() -> dict[str, str]:
    if not _NOUNS:
        for kind, listed in lexicon.table(PACKAGE, "place_clues")["nouns"].items():
            _NOUNS.update(dict.fromkeys(listed, kind))
    return _NOUNS
