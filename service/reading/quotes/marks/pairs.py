"""Which stretches of a paragraph stand in quotation marks.

Marks are paired by their shape and by what stands beside them, since writers mix straight, curly,
single, doubled single (the old New York Times style) and guillemet marks in one article and often
turn a curly one the wrong way. Conventions (The Chicago Manual of Style, 13.30 and 13.34; Guardian
style guide, "quotation marks"): a quote that goes on in the next paragraph opens again there and is
closed only once, at its end, and so it does where the line breaks of a page were lost; a mark left
open ends with its paragraph; a quote within a quote uses the other kind of mark. Apostrophes,
elisions ('em, '90s) and inches are never marks.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import pattern
from service.reading.quotes.marks.tags import tag_in_small_letters

if TYPE_CHECKING:
    from collections.abc import Iterable

# An apostrophe between two letters is no mark.
_NOT_IN_WORD = r"(?:(?<![‘’'`])|(?<![^\W_].)|(?![^\W_]))"
_MARK = re.compile(rf"[“”„‟«»‘’‹›\"'`]{_NOT_IN_WORD}")
# A set of marks first: so the scan skips from mark to mark. Of ' and ` it takes two.
_DOUBLE = re.compile(r"[“”„‟«»\"'`‘’](?:(?<!['`‘’])|(?<=')'|(?<=`)`|(?<=‘)‘|(?<=’)’)")
_SINGLE = re.compile(rf"[‘’‹›'`]{_NOT_IN_WORD}")
_FEET_AND_INCHES = re.compile(r"\d\s?['’′]\s?\d{1,2}(?:\.\d+|\s?½)?$")
_ELISION = pattern(
    "service.reading.quotes", "reporting_words", r"['’‘](?:<elided>|\d0s)\b", re.IGNORECASE
)
_OPENS_BELOW = re.compile(r"\s*['‘](?=[A-Z])")
_OPENS_AFTER = frozenset(" \t\xa0\u2009\u202f([{—–-/‘'“\"")
_SHAPES = {
    "“": "open", "”": "close", "„": "open", "«": "open", "»": "close", "``": "open",
    "‘‘": "open", "’’": "close",
}  # fmt: skip
_SENTENCE_PUNCTUATION = frozenset(".,!?…;:")
_SENTENCE_ENDS = frozenset(".!?…")
_LONGEST_INNER = 500  # bounds the cost: characters of a quote within a quote
_MOST_BLANKS = 9  # characters between a mark and the word beside it, on pages that pad lines


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch in quotation marks, as offsets in the article.

    `start` and `end` include the marks, `inner_start` and `inner_end` do not. `closed` is False
    where the paragraph ends first; `resumed` is True where it goes on from an unclosed quotation in
    the paragraph before. `paragraph` is the index of its paragraph. `single` tells single marks.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    paragraph: int
    closed: bool = True
    resumed: bool = False
    single: bool = False


@dataclass(frozen=True, slots=True)
class _Mark:
    start: int
    end: int
    kind: str


def find_quotations(text: str, paragraphs: Iterable[tuple[int, int]]) -> list[Quotation]:
    """The outermost quotations of `text`, in reading order; `paragraphs` are (start, end) pairs."""
    found: list[Quotation] = []
    unclosed = unclosed_single = False
    bounds = list(paragraphs)
    for index, (start, end) in enumerate(bounds):
        if _MARK.search(text, start, end) is None:
            unclosed = unclosed_single = False
            continue
        piece = text[start:end]
        doubles, unclosed = _double_quotations(piece, start, index, unclosed)
        below = bounds[index + 1][0] if index + 1 < len(bounds) else len(text)
        opens_again = _OPENS_BELOW.match(text, below) is not None
        together = _with_singles(piece, start, index, doubles, unclosed_single, opens_again)
        unclosed_single = bool(together) and together[-1].single and not together[-1].closed
        found.extend(together)
    return found


def _faces(piece: str, start: int, end: int) -> str:
    """Whether a mark opens, closes, or could do either, by its neighbours."""
    before = piece[start - 1] if start else " "
    after = piece[end] if end < len(piece) else " "
    if before.isspace() and after.isspace() and start:
        return _floats(piece, start, end)
    may_close = not (before.isspace() or after.isalnum())
    if before in _OPENS_AFTER and not after.isspace():
        return "either" if may_close else "open"
    return "close" if may_close else "either"


def _floats(piece: str, start: int, end: int) -> str:
    """Which way a mark faces that has space on both sides: `We are tired, " he said.`.

    After a pause and before a small letter it can only close.
    """
    after = piece[end : end + _MOST_BLANKS].lstrip()[:1]
    return (
        "close"
        if _visible_before(piece, start) in _SENTENCE_PUNCTUATION and after.islower()
        else "either"
    )


def _double_marks(piece: str) -> list[_Mark]:
    marks = []
    for match in _DOUBLE.finditer(piece):
        start, end, mark = match.start(), match.end(), match.group()
        if mark in ('"', "''", "”") and _FEET_AND_INCHES.search(piece[max(0, start - 9) : start]):
            continue
        kind = _faces(piece, start, end)
        if kind == "either" or mark in "«»":
            kind = _SHAPES.get(mark, "either")
        marks.append(_Mark(start, end, kind))
    return marks


def _double_quotations(
    piece: str, offset: int, index: int, carried: bool
) -> tuple[list[Quotation], bool]:
    """The quotations in double marks of one paragraph, and whether the last is left open."""
    marks = _double_marks(piece)
    if not marks:
        return [], False
    closers = [k for k, mark in enumerate(marks) if mark.kind == "close"]
    found: list[Quotation] = []
    opened: _Mark | None = None
    depth = 0
    resumed = False
    for k, mark in enumerate(marks):
        if opened is None:
            if mark.kind != "close":
                opened, depth = mark, 1
                resumed = carried and not found and mark.start == _first_visible(piece)
            elif k == 0 and carried:
                whole = (offset, offset + mark.end, offset, offset + mark.start)
                found.append(Quotation(*whole, index, resumed=True))
            continue
        if mark.kind == "open" and not _is_turned(piece, opened, mark):
            if _begins_sentence(piece, mark):
                # A new paragraph of the quotation; or the mark that closed it was lost.
                end = _visible_end(piece, mark.start)
                ended = _Mark(end, end, "close")
                found.append(_quotation(opened, ended, offset, index, resumed, closed=False))
                opened, depth, resumed = mark, 1, True
            else:
                left = len(closers) - bisect_left(closers, k)
                depth += left > depth or _is_curly_in_straight(piece, opened, mark)
                opened = opened if left else mark
            continue
        depth -= 1
        if depth == 0:
            found.append(_quotation(opened, mark, offset, index, resumed))
            opened = None
    if opened is None:
        return found, False
    last = len(piece.rstrip())
    if last > opened.end:
        end_mark = _Mark(last, last, "close")
        found.append(_quotation(opened, end_mark, offset, index, resumed, closed=False))
    return found, True


def _begins_sentence(piece: str, mark: _Mark) -> bool:
    """Whether a mark stands between the end of a sentence and a capital: `We lost. "I saw`."""
    return (
        _visible_before(piece, mark.start) in _SENTENCE_ENDS
        and piece[mark.end : mark.end + 1].isupper()
    )


def _is_curly_in_straight(piece: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether a quote within a quote opens by another kind of mark: `"The “deal” is off`."""
    return piece[opened.start] == '"' and piece[mark.start] == "“"


def _is_turned(piece: str, opened: _Mark, mark: _Mark) -> bool:
    """Whether a curly mark that looks like an opening one closes a straight one: `"Go, “Roe said`.

    Programs that set marks by the space before them turn those after a stray space. One that a
    curly mark closes before the next straight one opens a quote within the quote.
    """
    if piece[mark.start] != "“":
        return False
    if _visible_before(piece, mark.start) == "," and tag_in_small_letters().match(piece, mark.end):
        return True  # `“We are late, “police said`
    if piece[opened.start] != '"':
        return False
    near = piece[mark.end : mark.end + _LONGEST_INNER]
    if 0 <= near.find("”") < (near.find('"') if '"' in near else len(near)):
        return False
    return _visible_before(piece, mark.start) in _SENTENCE_PUNCTUATION


def _visible_end(piece: str, end: int) -> int:
    """Where the text before a mark ends, a few blanks left out."""
    low = max(0, end - _MOST_BLANKS)
    return low + len(piece[low:end].rstrip())


def _visible_before(piece: str, end: int) -> str:
    """The last visible character before a mark, or "" after many blanks."""
    return piece[max(0, end - _MOST_BLANKS) : end].rstrip()[-1:]


def _quotation(
    opened: _Mark,
    closed_by: _Mark,
    offset: int,
    index: int,
    resumed: bool = False,
    closed: bool = True,
    single: bool = False,
) -> Quotation:
    return Quotation(
        offset + opened.start,
        offset + closed_by.end,
        offset + opened.end,
        offset + closed_by.start,
        index,
        closed,
        resumed,
        single,
    )


def _first_visible(piece: str) -> int:
    return len(piece) - len(piece.lstrip())


def _with_singles(
    piece: str,
    offset: int,
    index: int,
    doubles: list[Quotation],
    carried: bool,
    opens_again: bool,
) -> list[Quotation]:
    """Doubles and singles of a paragraph; a double inside a single is part of it.

    A single mark may stay open only where the next paragraph opens again with one.
    """
    marks = _single_marks(piece, offset, doubles)
    if not marks:
        return doubles
    singles: list[Quotation] = []
    opened: _Mark | None = None
    firm = [k for k, mark in enumerate(marks) if mark.kind == "close"]
    for k, mark in enumerate(marks):
        if mark.kind == "open":
            opened = opened or mark
            continue
        if opened is None:
            continue
        # A possessive of a plural looks like a closing mark; a firmer one further on wins.
        unsure = opens_again or bisect_left(firm, k) < len(firm)
        if mark.kind == "possessive" and unsure:
            continue
        if mark.start > opened.end:
            resumed = carried and not singles and opened.start == _first_visible(piece)
            singles.append(_quotation(opened, mark, offset, index, resumed, single=True))
        opened = None
    if opened is not None and opens_again and _opens_sentence(piece, opened):
        resumed = carried and not singles and opened.start == _first_visible(piece)
        last = len(piece.rstrip())
        end = _Mark(last, last, "close")
        singles.append(_quotation(opened, end, offset, index, resumed, False, single=True))
    return _outermost(doubles, singles)


def _opens_sentence(piece: str, mark: _Mark) -> bool:
    """Whether a capital follows a mark, and nothing or the end of a clause stands before it."""
    before = _visible_before(piece, mark.start)
    return piece[mark.end : mark.end + 1].isupper() and before in {"", *_SENTENCE_PUNCTUATION}


def _outermost(doubles: list[Quotation], singles: list[Quotation]) -> list[Quotation]:
    merged = sorted([*doubles, *singles], key=lambda one: (one.start, -one.end))
    found: list[Quotation] = []
    for one in merged:
        if not found or one.start >= found[-1].end:
            found.append(one)
    return found


def _single_marks(piece: str, offset: int, doubles: list[Quotation]) -> list[_Mark]:
    """Single marks outside double ones: `open`, `close`, or `possessive` where it could be one."""
    if not _SINGLE.search(piece):
        return []
    starts = [one.start - offset for one in doubles]
    ends = [one.end - offset for one in doubles]
    marks = []
    for match in _SINGLE.finditer(piece):
        at = match.start()
        inside = bisect_left(starts, at + 1) - 1
        if inside >= 0 and at < ends[inside]:
            continue
        kind = _single_kind(piece, at)
        if kind:
            marks.append(_Mark(at, at + 1, kind))
    return marks


def _single_kind(piece: str, at: int) -> str | None:
    mark = piece[at]
    before = piece[at - 1] if at else " "
    after = piece[at + 1] if at + 1 < len(piece) else " "
    if mark in "‹›":
        return "open" if mark == "‹" else "close"
    if before in _OPENS_AFTER and not after.isspace():
        if mark == "’" or (mark != "‘" and _ELISION.match(piece, at)):
            return None
        return "open" if after.isalnum() or after in '“"[($#@…' else None
    if mark == "‘" or mark == "`" or before.isspace() or after.isalnum():
        return None
    if before in "sSzZxX" and after.isspace():
        return "possessive"
    return "close"
