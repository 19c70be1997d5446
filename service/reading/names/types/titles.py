"""Titles before a name, and prepositions that join it to somebody as the place of his work."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import is_preposition, is_subject
from service.reading.vocabulary.names import PACKAGE, PORTFOLIOS
from service.reading.vocabulary.people import COURTESY, OFFICES, WORKERS

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.parse.words import Word

# Offices that newspapers and shows are named for: "the Harlow Reporter".
SEATS = lexicon.words("service.reading.names", "parts_of_names", "seats_of_officers")
# What an officer is called by and no newspaper is.
OF_BODIES = OFFICES - lexicon.words(PACKAGE, "titles", "in_papers")


def has_courtesy(words: list[Word]) -> bool:
    """Whether a title that only people have stands before it: "Sir", "Dr"."""
    before = words[0].before
    return before is not None and before.lower in COURTESY


def mostly_titled(names: Iterable[tuple[str, list[Word]]]) -> set[str]:
    """The keys of names that have such a title at least half of the times: "Mr. Slate"."""
    times: Counter[str] = Counter()
    titled: Counter[str] = Counter()
    for key, words in names:
        times[key] += 1
        titled[key] += has_courtesy(words)
    return {key for key, many in times.items() if 2 * titled[key] >= many}


def is_an_office(words: list[Word]) -> bool:
    """Whether capitals only make somebody's office: "the EU Fisheries Commissioner".

    One that acts is a body, "the State Water Commissioner proposed", and so is a newspaper.
    """
    last = words[-1]
    if last.lower not in OF_BODIES or not last.text.istitle():
        return False
    if len(words) == 1:
        return True
    if len(words) > 2 and words[-2].lower == "of":  # "the Office of Congressman | Ann Roe"
        return words[-3].lower in SEATS and last.lower not in PORTFOLIOS
    return not is_subject(last) and all(word.text[0].isupper() for word in words)


def is_where_somebody_works(before: Word | None) -> bool:
    """Whether a preposition joins the name to somebody: "an analyst at Harbour, who"."""
    return before is not None and is_preposition(before) and before.head.lower in WORKERS
