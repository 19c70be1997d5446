"""Titles before a name, and prepositions that join it to somebody as the place of his work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import is_preposition
from service.reading.vocabulary.people import COURTESY, WORKERS

if TYPE_CHECKING:
    from service.reading.parse.words import Word


def has_courtesy(words: list[Word]) -> bool:
    """Whether a title that only people have stands before it: "Sir", "Dr"."""
    before = words[0].before
    return before is not None and before.lower in COURTESY


def is_where_somebody_works(before: Word | None) -> bool:
    """Whether a preposition joins the name to somebody: "an analyst at Harbour, who"."""
    return before is not None and is_preposition(before) and before.head.lower in WORKERS
