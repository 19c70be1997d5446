"""The score of two sides, which is no part of the name of either: "Rovers 3-1 Albion"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.reading.vocabulary.names import HYPHENS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_SCORE = re.compile(r"\d{1,3}[-–]\d{1,3}")
_TOKENS = (1, 3)  # of a score, which the tokenizer cuts at its hyphen or not


def parts_two_sides(words: list[Word], k: int) -> bool:
    """Whether a word is of a score between two names, as in the headline "Rovers 3-1 Albion"."""
    for mark in range(max(k - 1, 2), min(k + 2, len(words) - 2)):
        home, dash, away = words[mark - 1 : mark + 2]
        glued = home.end == dash.start and dash.end == away.start
        if glued and dash.text in HYPHENS and home.text.isdecimal() and away.text.isdecimal():
            return True
    return False


def end_before(words: list[Word], first: int, last: int) -> int:
    """The end of a name without the score behind it: "Rovers 3-1"."""
    for size in _TOKENS if words[last - 1].text[-1].isdigit() else ():
        score = "".join(word.text for word in words[max(last - size, first + 1) : last])
        if _SCORE.fullmatch(score):
            last -= size
    return last
