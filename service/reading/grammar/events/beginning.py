"""Whether what begins on a day is still to come: "The ban applies from Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.headlines import is_headline
from service.reading.grammar.tense import governing_verb, is_present

if TYPE_CHECKING:
    from collections.abc import Container

    from service.reading.parse.words import Word


def begins_ahead(day: Word, openings: Container[str]) -> bool:
    """As in "The ban applies from Monday", "The fee rises starting Monday": it is not past yet."""
    verb = governing_verb(day)
    if verb is not None and verb.lower in openings:
        day, verb = verb, governing_verb(verb)
    if verb is None or verb not in (day.head, day.head.head) or is_headline(verb.sentence):
        return False
    return is_present(verb) and verb.child("aux", "auxpass", "ccomp") is None
