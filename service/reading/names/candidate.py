"""The record of a possible name, and how one is cut."""

from __future__ import annotations

from dataclasses import dataclass
from operator import attrgetter
from typing import TYPE_CHECKING

from service.reading.vocabulary.names import HYPHENS, JOINED

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.parse.words import Parse, Word

MISPRINTED = ("‘s", "`s", "´s")  # a possessive with the wrong mark, which stays in the word
IN_READING_ORDER = attrgetter("first")


@dataclass(slots=True)
class Candidate:
    """A possible name: the `i` of its first and last word, the model's label, where it ends.

    `end` is the offset after it, which lies inside the last word of "U.S.-led". `country` is the
    code of a country where the words alone do not tell it ("the North"); `is_dateline` marks the
    place that opens a report, `is_town` what the article's other places show to be one, `is_placed`
    a town that shares its name with somebody: there, but not elsewhere in the article.
    """

    first: int
    last: int
    label: str
    end: int
    country: str | None = None
    is_dateline: bool = False
    is_town: bool = False
    is_placed: bool = False


def covered(candidates: Iterable[Candidate]) -> set[int]:
    """The `i` of every word that is in one of them."""
    return {i for one in candidates for i in range(one.first, one.last + 1)}


def apart_from(others: Iterable[Candidate], candidates: Iterable[Candidate]) -> list[Candidate]:
    """Those that share no word with others."""
    taken = covered(others)
    return [one for one in candidates if taken.isdisjoint(range(one.first, one.last + 1))]


def is_prefixed(parse: Parse, word: Word) -> bool:
    """Whether a hyphen joins it to a prefix: "anti-Obama", "pro-Israel"."""
    if word.i < 2:
        return False
    hyphen, prefix = parse.words[word.i - 1], parse.words[word.i - 2]
    if hyphen.text in HYPHENS:
        return hyphen.end == word.start and prefix.end == hyphen.start and prefix.text.islower()
    return hyphen.text[-1] in HYPHENS and hyphen.end == word.start


def cut(candidate: Candidate, last: Word) -> Candidate:
    """End the name before what a hyphen joins to it: "U.S.-led", "Obama-era"."""
    if last.text.isalpha():
        return candidate
    if not HYPHENS.isdisjoint(last.text):
        for k, letter in enumerate(last.text):
            if letter in HYPHENS and k and last.text[k + 1 :].lower() in JOINED:
                candidate.end = last.start + k
                break
    if last.text.endswith(MISPRINTED) and len(last.text) > 2:
        candidate.end = last.end - 2
    return candidate
