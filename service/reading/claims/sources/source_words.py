"""The words that name a source, and those that only say how many answered.

Table: vocabulary/lexicon/sources.toml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.words.nouns import goes_on_behind
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.grammar.words.speech_parts import is_possessive_mark

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

_VAGUE_SHARES = words("service.reading.vocabulary", "sources", "vague_shares")
_SHARES = _VAGUE_SHARES | words("service.reading.vocabulary", "sources", "shares")
_DATELINE = re.compile(r"^[A-Z][A-Z .,’'-]+ [-–—]+ ")  # "OSLO – ", before who speaks


def after_dateline(speaker: str) -> str:
    """Who speaks, without the place in capitals that the page has before him."""
    return _DATELINE.sub("", speaker)


def is_count_of_sources(word: Word) -> bool:
    """Whether so many say so: they answer a question, and are not a source of its result."""
    return is_cardinal(word) or word.lower in _SHARES


def is_share(speaker: str) -> bool:
    """As in "almost half of nurses", "more", "42% of them": they answer, but are not a source."""
    words = speaker.partition(",")[0].lower().replace("%", " percent").split()
    return any(
        word in _SHARES and words[k + 1 : k + 2] in ([], ["of"])
        for k, word in enumerate(words[:5])
        if k == 0 or word not in _VAGUE_SHARES
    )


def noun_phrase(parse: Parse, word: Word) -> tuple[int, int]:
    """Offsets of a source: its noun phrase, without clauses, at most some thirty words."""
    first, last = max(word.left, word.i - 15), word.i
    for child in word.children[:60]:
        if child.i > word.i and goes_on_behind(child) and child.right - word.i <= 15:
            last = max(last, child.right)
    words = parse.words
    if is_possessive_mark(words[last]):  # "by Ann Roe's count"
        last -= 1
    if words[first].lower in ("that", ",", "“", '"'):
        first = min(first + 1, word.i)
    return words[first].start, words[last].end
