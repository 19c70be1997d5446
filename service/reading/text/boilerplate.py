"""What of a text is not the story: the furniture of a news page that came along with it.

Lines are judged by their shape, their place and the words of `lexicon/boilerplate.toml`. A sentence
of the story lost is worse than noise kept, so a line that could be either stays. So do the words
under a picture, headlines, the place and agency that open a report, and who signs a statement.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from service.lexicon import pattern
from service.reading.text import heading_dates, page_code, paragraphs
from service.reading.text.page_lines import (
    LINK,
    LINK_SIGNS,
    PageLine,
    are_names,
    credits_makers,
    is_byline,
    is_credit,
    is_stamp,
    lexicon_phrases,
    lexicon_words,
    line_of,
    stands_outside,
)
from service.records import Span

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST_LINE = 400  # code points; longer lines are prose, whatever they hold
_BULLET = re.compile(r"[•·▪◦●‣*|>»\s]+")

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_FIELD_DATE = (
    r"\s*[:=]?\s*\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?)?"
)

_CREDIT_IN_MARKS = re.compile(r"\s[(\[|]([^()\[\]|]{2,80})[)\]]?\.?$")
# "(Image: Ann Roe/Post)" within a sentence
_CREDIT_IN_TEXT = re.compile(r"[(\[]([A-Za-z ]{2,20}):[^()\[\]]{2,80}[)\]]")
# "(Reporting by Ann Roe; Editing by Sam Doe)" behind the last sentence
_MAKERS_IN_BRACKETS = re.compile(r"\(([A-Z][^()]{2,300})\)")
# "The north quay Image: Ann Roe." at the end of a caption
_CREDIT_BEHIND_CAPTION = re.compile(r"\s(([A-Z][a-z]+): [^:]{2,60})$")
# "Image copyright Harlow Post Image caption The quay" in a line of text
_CREDIT_BEFORE_CAPTION = pattern(
    "service.reading.text",
    "boilerplate",
    r"\b<picture> <credit_of_picture> [^.:]{2,60}? <picture> <caption_of_picture>\b",
)
_CAPTION_END = re.compile(r"[.!?][\"”’)]?\s+(?=[A-Z])")
_SENTENCE_END = (".", "!", "?", '."', ".”", "!”", "?”", ".’", '!"', '?"', ".)")


def find(text: str) -> tuple[Span, ...]:
    """Spans that are not the story, in reading order, none touching another's text."""
    lines = _lines(text)
    known: dict[str, bool] = {}  # a page of symbols has one line thousands of times
    unread = [_stands_outside(line, known) for line in lines]
    _mark_related(lines, unread)
    _mark_bylines(lines, unread)
    _mark_footers(lines, unread)
    for i in heading_dates.headings(lines):
        unread[i] = False
    spans: list[tuple[int, int]] = []
    field = _leading_field().match(text)
    if field and not (unread and unread[0]):
        spans.append((field.start(1), field.end(1)))
    for line, marked in zip(lines, unread, strict=True):
        if marked:
            spans.append((line.start, line.end))
        else:
            spans.extend(_inside(text, line))
    code = page_code.spans(text)
    if code:
        spans = page_code.united(text, sorted(spans + code))
    return tuple(Span(start, end, text[start:end]) for start, end in spans)


def _stands_outside(line: PageLine, known: dict[str, bool]) -> bool:
    if line.text not in known:
        known[line.text] = stands_outside(line)
    return known[line.text]


def with_stretches(
    text: str, found: Iterable[Span], stretches: Iterable[tuple[int, int]]
) -> tuple[Span, ...]:
    """What was found, and stretches of the text that were not read for another reason."""
    spans = sorted([*((span.start, span.end) for span in found), *stretches])
    united = page_code.united(text, spans)
    return tuple(Span(start, end, text[start:end]) for start, end in united)


def _lines(text: str) -> list[PageLine]:
    made = []
    found = paragraphs.lines(text)
    for i, (start, end, joined) in enumerate(found):
        fragment = joined or (i + 1 < len(found) and found[i + 1].joined)
        if fragment or end - start > _LONGEST_LINE:
            made.append(PageLine(start, end, "", "", [], True))
            continue
        bullet = _BULLET.match(text, start, end)
        made.append(line_of(text[bullet.end() if bullet else start : end], start, end))
    return made


# --------------------------------------------------------------------------- lines by their place


def _mark_related(lines: list[PageLine], unread: list[bool]) -> None:
    """Lists of links: from their heading to the next sentence of the story or the end."""
    i = 0
    while i < len(lines):
        if lines[i].fragment or lines[i].bare not in lexicon_words("headings"):
            i += 1
            continue
        stop = i + 1
        while stop < len(lines) and (unread[stop] or _could_be_link(lines[stop])):
            stop += 1
        if stop > i + 1 or stop == len(lines):
            unread[i:stop] = [True] * (stop - i)
        i = stop


def _could_be_link(line: PageLine) -> bool:
    """A headline rather than a sentence."""
    if line.fragment or len(line.words) > 25:
        return False
    text = line.text
    if text.endswith(("...", "…")):
        return True
    return not text.endswith(_SENTENCE_END) or (text.endswith("?") and len(line.words) <= 14)


def _mark_bylines(lines: list[PageLine], unread: list[bool]) -> None:
    """Who made it, above the story or right below it."""
    prose = [i for i, line in enumerate(lines) if line.fragment or len(line.words) >= 25]
    head = prose[1] if len(prose) > 1 else len(lines)
    tail = max(prose[-1] + 1 if prose else 0, len(lines) - 6)
    for i, line in enumerate(lines):
        if (
            unread[i]
            or line.fragment
            or len(line.words) > 20
            or not (i < min(head, 14) or i >= tail)
        ):
            continue
        stamped = i + 1 < len(lines) and unread[i + 1] and is_stamp(lines[i + 1])
        unread[i] = is_byline(line) or (
            i > 0 and stamped and 2 <= len(line.words) <= 3 and are_names(line.words, full=True)
        )


def _mark_footers(lines: list[PageLine], unread: list[bool]) -> None:
    """Names of sections in capitals, below or between other furniture at the end."""
    i = len(lines) - 1
    while i > 0:
        line = lines[i]
        capitals = len(line.words) <= 4 and line.text.isupper() and not line.fragment
        if not unread[i] and not (capitals and (unread[i - 1] or (i + 1 < len(lines)))):
            break
        unread[i] = True
        i -= 1


# --------------------------------------------------------------------------- inside a line


def _inside(text: str, line: PageLine) -> Iterable[tuple[int, int]]:
    """Links, addresses, handles in brackets, credits and the date of a tweet, within story."""
    source = text[line.start : line.end]
    found: list[tuple[int, int]] = []
    if any(sign in source for sign in LINK_SIGNS):
        found = [(line.start + m.start(), line.start + m.end()) for m in LINK.finditer(source)]
    else:
        tail = source[-90:]
        at = _credit_behind_caption(tail)
        if at is None and (not line.fragment or len(source) > _LONGEST_LINE):
            at = _credit_at_end(tail)
        if at is not None:
            found.append((line.end - len(tail) + at, line.end))
        end = found[0][0] if found else line.end
        found += [m.span() for m in _CREDIT_BEFORE_CAPTION.finditer(text, line.start, end)]
        for match in _CREDIT_IN_TEXT.finditer(text, line.start, end):
            if match[1].strip().casefold() in lexicon_words("credit_starts"):
                found.append(match.span())
        for match in _MAKERS_IN_BRACKETS.finditer(text, line.start, end):
            if all(credits_makers(line_of(part.strip())) for part in match[1].split(";")):
                found.append(match.span())
    return sorted(found)


def _credit_behind_caption(tail: str) -> int | None:
    """Where the credit begins that says of itself what it is: "The quay Image: Ann Roe"."""
    match = _CREDIT_BEHIND_CAPTION.search(tail)
    if match is None or match[2].casefold() not in lexicon_words("credit_starts"):
        return None
    return match.start(1) if is_credit(match[1]) else None


def _credit_at_end(tail: str) -> int | None:
    """Where the credit begins that follows a caption: in brackets, or after its sentence."""
    marked = _CREDIT_IN_MARKS.search(tail)
    if marked:
        return marked.start() + 1 if is_credit(marked.group(1)) else None
    ends = [match.end() for match in _CAPTION_END.finditer(tail)]
    if not ends:
        return None
    last = tail[ends[-1] :]
    return ends[-1] if is_credit(last) or credits_makers(line_of(last)) else None


def leading_date(text: str) -> str | None:
    """The date in a field that opens a text ("date 2025-01-13 The mayor …"), in ISO 8601."""
    field = _leading_field().match(text)
    found = field and _DAY.search(text, field.end(1))
    return found[0] if found else None


@cache
def _leading_field() -> re.Pattern[str]:
    names = "|".join(re.escape(name) for name in lexicon_phrases("fields"))
    return re.compile(rf"\s*((?:{names})(?={_FIELD_DATE}(?!\w)))", re.IGNORECASE)
