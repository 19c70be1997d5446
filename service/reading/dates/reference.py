"""The day that dates are counted from."""

from __future__ import annotations

import re
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import pattern
from service.reading.dates.calendar.context import Context
from service.reading.dates.calendar.resolve import resolve
from service.reading.dates.expressions.classes import MONTHS
from service.reading.dates.expressions.find import find as find_in
from service.reading.grammar.word_classes import is_preposition
from service.reading.text import boilerplate
from service.records import ReferenceDate

if TYPE_CHECKING:
    from service.reading.dates.calendar.form import Expression
    from service.reading.parse.words import Parse, Sentence

_PUBLISHED = re.compile(r"\d{4}-\d\d-\d\d")
HEAD_PARAGRAPHS = 4  # short lines above the story, where a page prints its date
HEAD_LINES = 8  # lines of the text, titles and bylines included, in which a stamp may stand
LEAST_BESIDE = 4  # words beside the date in a line of the story that is a date line
LONGEST_STAMP = 160  # code points of a stamp's line
DATELINE_WORDS = 18  # words before the dash of a dateline
DASHES = frozenset(("—", "–", "-", "--", ":", ")"))
_YEAR = re.compile(r"\d{4}")  # what every stamp has, asked before them
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_DAY = r"(?P<d>\d{1,2})<ordinal_endings>?"
_pattern = partial(pattern, "service.reading.numbers", "numbers")
_STAMPS = (
    _pattern(rf"(?i)\b(?P<m>{_MONTH})\.? {_DAY},? (?P<y>\d{{4}})\b"),
    _pattern(rf"(?i)\b{_DAY} (?P<m>{_MONTH})\.?,? (?P<y>\d{{4}})\b"),
    re.compile(r"\b(?P<y>\d{4})-(?P<m>\d\d)-(?P<d>\d\d)"),
)


def day(anchor: ReferenceDate) -> date:
    """The day itself."""
    return date.fromisoformat(anchor.date)


def find(published_at: str | None, parse: Parse) -> ReferenceDate | None:
    """The calendar day of `published_at` as written, else the date of the head or the dateline."""
    if published_at and _PUBLISHED.match(published_at):
        return ReferenceDate(published_at[:10], "published_at")
    written = _in_field(parse.text) or _in_lines_above(parse) or _in_dateline(parse)
    return None if written is None else ReferenceDate(written.isoformat(), "text")


def _in_field(text: str) -> date | None:
    """The date in a field that opens the text, as feeds have it: "date 2025-01-13 The mayor …"."""
    written = boilerplate.leading_date(text)
    try:
        return date.fromisoformat(written) if written else None
    except ValueError:  # 2025-02-30
        return None


def _in_lines_above(parse: Parse) -> date | None:
    """A full date that nearly fills a line at the head, or stands in a stamp of the page there."""
    story = [(p.start, p.end) for p in parse.paragraphs]
    for line, _ in zip(re.finditer(r"[^\n]+", parse.text), range(HEAD_LINES), strict=False):
        if len(line.group()) > LONGEST_STAMP or _YEAR.search(line.group()) is None:
            continue
        for stamp in _STAMPS:
            match = stamp.search(line.group())
            if match is None:
                continue
            others = len(line.group().split()) - len(match.group().split())
            at = line.start() + match.start()
            if others <= LEAST_BESIDE or not any(start <= at < end for start, end in story):
                return _date(match)
    return None


def _date(match: re.Match[str]) -> date | None:
    month = match["m"].lower()
    try:
        return date(int(match["y"]), MONTHS.get(month) or int(month), int(match["d"]))
    except ValueError:
        return None


def _in_dateline(parse: Parse) -> date | None:
    for paragraph in parse.paragraphs[:HEAD_PARAGRAPHS]:
        if not paragraph.sentences:
            continue
        sentence = paragraph.sentences[0]
        if DASHES.isdisjoint([word.text for word in sentence.words[:DATELINE_WORDS]]):
            continue
        for one in find_in(sentence.words):
            if one.form.kind == "day" and one.form.number and is_in_dateline(sentence, one):
                interval = resolve(one.form, Context())
                return None if interval is None else interval.start
    return None


def is_in_dateline(sentence: Sentence, one: Expression) -> bool:
    """Whether a date stands before the dash of a dateline: "OSLO, Jan. 9, 2025 (Reuters) —"."""
    if (
        sentence.paragraph.index >= HEAD_PARAGRAPHS
        or sentence is not sentence.paragraph.sentences[0]
    ):
        return False
    opening = sentence.words[:DATELINE_WORDS]
    if not (opening and opening[0].text[0].isupper() and one.first):
        return False
    rest = opening[one.last + 1 :]
    dash = next((k for k, word in enumerate(rest) if word.text in DASHES), None)
    if dash is None:
        return False
    glued = rest[dash].start == opening[one.last + dash].end
    if rest[dash].text == "-" and glued:
        return False
    before = opening[: one.first]
    if is_preposition(before[0]):
        return False  # "On Friday (May 10), voters"
    return all(not w.text[0].isalpha() or w.text[0].isupper() for w in before + rest[:dash])
