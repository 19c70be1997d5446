"""Which dated sentences are no entry of a timeline: each rule by its name, in `RULES`.

An entry says by itself what happened, and its date is that of what it mainly tells. An empty place
is better than the day of a crime on the sentence about its trial.
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import pattern, words
from service.stories.head import drawbacks, lines
from service.stories.timeline import dated
from service.stories.wording import PACKAGE, tokens, without_quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date, Span

# Grains that are no time of an event.
LONG = frozenset(("decade", "century"))
HOURS = frozenset(("minute", "hour"))
# Code points of a sentence that is printed as a line at most.
LONGEST_LINE_PRINTED = 800
# Words of a sentence, besides those of the calendar, that tell something at least.
FEWEST_WORDS = 3
OPENING_MARKS = ('"', "“", "‘", "''", "``")

_pattern = partial(pattern, PACKAGE, "printable")
_STAMP = _pattern(
    r"\b<stamps>: |^(?:\W|\d)*<opening_stamps>\b|^\W*<update_stamps>\b[^a-z]*:"
    r"|\b<broadcasts>\b.*\b<programmes>\b|\b<page_marks>\b|©",
    re.IGNORECASE,
)
_CREDIT = _pattern(r"[A-Z]\w+ [A-Z]\w+/(?:<taken_for> )?[A-Z]")
# "“The Mill” opened on Monday": a title.
_TITLE = re.compile(r"^\W ?[A-Z](?:[^\s”\"’]+ ?){1,5},?[”\"’] [a-z]")
_SAID = _pattern(r"\b<speaking>\b")
_OF_US = _pattern(r"\b<of_us>\b")
_I = re.compile(r"\bI\b(?!\.)")
_FROM_TOLD = _pattern(
    r"\b<beside_told> <told_units>\b|\b<told_units> <counted_from_told>$|^<within_told>\b"
    r"|^<next_told> <told_units>\b",
    re.IGNORECASE,
)
_NEGATION = _pattern(r"(?<!<asking> )\b<negations>\b(?! <no_negations>\b)|n[’']t\b")
# Behind these somebody's words begin: that they say no to something is an event.
_REPORTED = _pattern(r"\b<reporting> ")
_WISH = _pattern(r"\b<wishes>\b")
_THIS = _pattern(r"^(?:<running> )?<this_or_the> <periods>$", re.IGNORECASE)
_DONE = _pattern(r"\b(?:[a-z]{2,}ed|<done>)\b")


def is_printable(date: Date, sentence: Span) -> bool:
    """Whether an editor prints a sentence at a date in it."""
    return not any(refuses(date, sentence) for refuses in RULES.values())


def _is_no_line(_: Date, sentence: Span) -> bool:
    """A page without full stops, and nothing that one reads as one sentence."""
    return len(sentence.text) > LONGEST_LINE_PRINTED


def _names_an_age(date: Date, _: Span) -> bool:
    """As in "musicals of the 1950s", "a 19th-century mill": nothing happens in a decade."""
    return date.granularity in LONG


def _is_a_notice(_: Date, sentence: Span) -> bool:
    """As in "Posted on May 2": a page, and nothing of what happened."""
    line = lines.flat(sentence.text)
    return lines.is_a_notice(line) or _STAMP.search(line) is not None


def _is_a_caption(_: Date, sentence: Span) -> bool:
    """As in "The mill is seen on Monday", "Ann Roe/Lund Wire A boat": what a picture shows."""
    text = lines.flat(sentence.text)
    return drawbacks.is_of("showing", text) or _CREDIT.match(text) is not None


def _says_little(_: Date, sentence: Span) -> bool:
    """As in "1. Friday, May 2"."""
    calendar = words(PACKAGE, "timeline", "calendar")
    told = [word for word in tokens(sentence.text) if word.isalpha() and word not in calendar]
    return len(told) < FEWEST_WORDS


def _is_spoken(date: Date, sentence: Span) -> bool:
    """As in "“We open on Monday,” Roe said": what somebody says of a day is no event of it."""
    line = sentence.text.lstrip()
    if line.startswith(OPENING_MARKS) and (not _TITLE.match(line) or _SAID.search(line)):
        return True
    if line.count("“") != line.count("”") or line.count('"') % 2 == 1:
        return True
    own = without_quoted(line)
    if line.endswith(("'", "’")) or _OF_US.search(own.lower()) or _I.search(own):
        return True
    before, _ = dated.around(date, sentence)
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _is_a_wish(date: Date, sentence: Span) -> bool:
    """As in "The firm hopes to open in May", "passage by Friday": it may never come about."""
    told = dated.words_of_clause(date, sentence)
    return _WISH.search(told) is not None or (date.relation == "by" and not _DONE.search(told))


def _is_a_state(date: Date, sentence: Span) -> bool:
    """As in "The clerk did not come on Monday", "was still at large on Monday"."""
    told = dated.words_of_clause(date, sentence)
    if any(state in told for state in words(PACKAGE, "timeline", "states")):
        return True
    return _NEGATION.search(_REPORTED.split(told, maxsplit=1)[0]) is not None


def _goes_on(date: Date, _: Span) -> bool:
    """As in "4,000 were shot this year": what goes on as the article is written."""
    return _THIS.match(date.text) is not None


def _is_counted_from_what_was_told(date: Date, _: Span) -> bool:
    """As in "Later that year", "two days later", "the next day": a line alone tells no such day."""
    return _FROM_TOLD.search(date.text) is not None


def _is_an_end(date: Date, _: Span) -> bool:
    """As in "He stayed until May": what was so ends, and nothing is told of it."""
    return date.relation == "until"


def _is_no_statement(_: Date, sentence: Span) -> bool:
    """As in "Did it rain on Monday?", and what the parse cut in brackets: "(Roe."."""
    text = sentence.text
    return text.rstrip("!”\"’' ").endswith("?") or text.count("(") != text.count(")")


def _is_a_bare_hour(date: Date, _: Span) -> bool:
    """As in "The doors opened at 7:10 a.m.": its day is only to be guessed from other sentences."""
    if date.granularity not in HOURS or "/" in date.text:
        return False
    return words(PACKAGE, "printable", "days").isdisjoint(tokens(date.text))


RULES: dict[str, Callable[[Date, Span], bool]] = {
    "long": _is_no_line,
    "age": _names_an_age,
    "notice": _is_a_notice,
    "caption": _is_a_caption,
    "little": _says_little,
    "spoken": _is_spoken,
    "wish": _is_a_wish,
    "state": _is_a_state,
    "going on": _goes_on,
    "bare hour": _is_a_bare_hour,
    "from told": _is_counted_from_what_was_told,
    "end": _is_an_end,
    "no statement": _is_no_statement,
}
