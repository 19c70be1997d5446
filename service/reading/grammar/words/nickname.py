"""Marks of quotation that belong to a person's name: `Ann "Patch" Roe`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import DOUBLE_MARKS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_LONGEST_NICKNAME = 5  # words of a nickname, the marks with them


def is_nickname(words: list[Word], first: int, last: int) -> bool:
    """Whether the marks `first` and `last` stand inside a person's name: `Ann "Patch" Roe`."""
    before, after = words[first].before, words[last].after
    if before is None or after is None or last - first >= _LONGEST_NICKNAME:
        return False
    return before.entity == after.entity == "PERSON"


def is_of_nickname(words: list[Word], i: int) -> bool:
    """Whether a mark is one of the two round a nickname."""
    reach = range(max(i - _LONGEST_NICKNAME + 1, 0), min(i + _LONGEST_NICKNAME, len(words)))
    others = (k for k in reach if k != i and words[k].text in DOUBLE_MARKS)
    return any(is_nickname(words, min(i, k), max(i, k)) for k in others)
