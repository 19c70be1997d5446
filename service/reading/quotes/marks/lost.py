"""Quotations that lack one mark, recognised by the tag beside them.

`We are tired,” Anna Holm said.` lacks its opening mark: the sentence before the tag is hers.
`“We are tired, Anna Holm said.` lacks its closing mark: the quotation ends at the comma before the
tag. A tag is a name or pronoun and a verb of saying; where none stands there nothing is guessed.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.quotes.marks.pairs import Quotation
from service.reading.quotes.marks.tags import tag_behind, tag_inside

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.quotes.saying import Offsets

_CLOSING = re.compile(r"[”\"](?=\s)")
_PAUSES = ",.!?"
_SPACES = " \xa0"
_SENTENCE_END = re.compile(r"[.!?…:;][”’\"']?\s+(?=\S)")
# Bounds the cost: characters of a sentence back to which a lost mark is looked for.
_LONGEST_UNMARKED = 600


def with_lost_marks(
    text: str, paragraphs: Iterable[Offsets], found: list[Quotation]
) -> list[Quotation]:
    """The quotations of a text, those with a lost mark ended or opened at their tag."""
    ends = [one.end for one in found]
    added: list[Quotation] = []
    for index, (start, end) in enumerate(paragraphs):
        last = start
        for match in _CLOSING.finditer(text, start, end):
            pause = match.start()
            if pause > start and text[pause - 1] in _SPACES:
                pause -= 1
            if not pause or text[pause - 1] not in _PAUSES:
                continue
            k = bisect_left(ends, match.end())
            if k < len(found) and found[k].start < match.end():
                last = found[k].end
                continue  # the mark is one of a pair, or stands inside a quotation
            before = found[k - 1].end if k else start
            opening = _sentence_start(text, max(start, last, before), pause)
            if opening is not None and tag_behind().match(text, match.end(), end):
                close = match.end()
                added.append(Quotation(opening, close, opening, close - 1, index))
            last = match.end()
    mended = [_ended(text, one) for one in found]
    return sorted([*mended, *added], key=lambda one: one.start) if added else mended


def _sentence_start(text: str, low: int, end: int) -> int | None:
    """Where the sentence before a lonely closing mark begins, None for none with a capital."""
    low = max(low, end - _LONGEST_UNMARKED)
    start = low
    for match in _SENTENCE_END.finditer(text, low, end):
        start = match.end()
    while start < end and text[start].isspace():
        start += 1
    return start if start < end and text[start].isupper() else None


def _ended(text: str, one: Quotation) -> Quotation:
    """A quotation that no mark closes, ended before the tag inside it."""
    if one.closed:
        return one
    tag = tag_inside().search(text, one.inner_start, one.inner_end)
    if tag is None:
        return one
    end = tag.start() + 1
    return replace(one, end=end, inner_end=end)
