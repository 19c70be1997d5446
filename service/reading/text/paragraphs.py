"""The blocks of a story: what is parsed together.

A line is a block: a paragraph, a headline, a caption, a list item. In plain text whose lines were
broken at a fixed width, the lines of a paragraph are one block; so is a line that breaks off in a
sentence and the one below that goes on with a small letter. Where such lines show a width, a full
line that breaks off goes on below with a capital or a figure too.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_BREAK = re.compile(r"[\r\n\v\f\x85\u2028\u2029]")
# The date of a field that heads the text, its name left out: a block of its own.
_DATE_FIELD = re.compile(
    r"\s+\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\w)"
)
_LIST_ITEM = re.compile(r"(?:[•·▪◦●‣*>»–—-]|\(?\d{1,3}[.)])\s")
_BROKEN_OFF = re.compile(r"[\w,;]")

# Hard wrapping: widths in use run from 60 to 100 columns; a text needs a few broken lines to show
# its width, and in prose about every second line goes on with a small letter.
_NARROWEST = 40
_WIDEST = 120
_FEWEST_BREAKS = 3
_FULL_SHARE = 0.8
_SMALL_LETTER_SHARE = 0.3
_SLACK = 3


class Line(NamedTuple):
    """A line without the white space round it. `joined`: it goes on with the line before."""

    start: int
    end: int
    joined: bool


def lines(text: str) -> list[Line]:
    """All lines that are not blank, in reading order."""
    spans = []
    for match in _LINE.finditer(text):
        whole = match.group()
        kept = whole.strip()
        if kept:
            start = match.start() + len(whole) - len(whole.lstrip())
            spans.append((start, start + len(kept)))
    joined = _continued(text, spans)
    return [Line(start, end, i in joined) for i, (start, end) in enumerate(spans)]


def split(text: str, boilerplate: Sequence[Span]) -> list[tuple[int, int, str]]:
    """`(start, end, masked)` of every block, in reading order.

    `masked` is `text[start:end]` with spaces for the boilerplate in it and for the line breaks of
    hard-wrapped text. `boilerplate` comes in reading order and does not overlap. Blocks in which
    nothing is left are not given.
    """
    ends = [span.end for span in boilerplate]
    blocks: list[tuple[int, int]] = []
    for line in lines(text):
        if line.joined and blocks:
            blocks[-1] = (blocks[-1][0], line.end)
        else:
            blocks.append((line.start, line.end))
    kept: list[tuple[int, int, str]] = []
    for start, end in blocks:
        pieces, at = [], start
        for i in range(bisect_left(ends, start + 1), len(boilerplate)):
            span = boilerplate[i]
            if span.start >= end:
                break
            upto = min(span.end, end)
            pieces += [text[at : max(span.start, at)], " " * (upto - max(span.start, at))]
            at = upto
        masked = _BREAK.sub(" ", "".join(pieces) + text[at:end])
        dated = _DATE_FIELD.match(masked)
        if dated and not kept:
            kept.append((start, start + dated.end(), masked[: dated.end()]))
            start, masked = start + dated.end(), masked[dated.end() :]
        if not masked.isspace():
            kept.append((start, end, masked))
    return kept


def _continued(text: str, spans: list[tuple[int, int]]) -> set[int]:
    """Which lines go on with the line before, because the text is broken at a fixed width.

    A line broken at a width is full: the next line's first word would not have fitted on it.
    """
    breaks = []
    broken_off: set[int] = set()
    short: set[int] = set()
    for i in range(1, len(spans)):
        (start, end), (following, following_end) = spans[i - 1], spans[i]
        if end - start > _WIDEST or _LIST_ITEM.match(text, following):
            continue
        if len(_BREAK.findall(text[end:following].replace("\r\n", "\n"))) == 1:
            word = text[following:following_end].split(None, 1)[0]
            breaks.append((i, end - start, len(word), text[following]))
            goes_on = text[following].islower() and _BROKEN_OFF.match(text, end - 1)
            if goes_on:
                (broken_off if end - start >= _NARROWEST else short).add(i)
    if len(broken_off) >= _FEWEST_BREAKS:
        broken_off |= short  # lines broken twice, at a width and where markup stood
    if len(breaks) < _FEWEST_BREAKS:
        return broken_off
    width = max(length for _, length, _, _ in breaks)
    if width < _NARROWEST:
        return broken_off
    full = [(i, first) for i, length, word, first in breaks if length + 1 + word > width - _SLACK]
    if sum(i in broken_off for i, _ in full) >= _FEWEST_BREAKS:
        # Paragraphs follow on each other with no blank line: what ends none shows the width.
        broken_off |= {i for i, _ in full if _BROKEN_OFF.match(text, spans[i - 1][1] - 1)}
    small = sum(first.islower() for _, first in full)
    if len(full) < _FULL_SHARE * len(breaks) or small < _SMALL_LETTER_SHARE * len(full):
        return broken_off
    return {i for i, _ in full} | broken_off
