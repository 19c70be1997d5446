"""Which dated sentences are no entry of a timeline: each rule by its name, in `RULES`.

An entry says by itself what happened, and its date is that of what it mainly tells. An empty place
is better than the day of a crime on the sentence about its trial.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import pattern, words
from service.stories.head import lines
from service.stories.timeline import dated, tied
from service.stories.wording import PACKAGE, stem, tokens, without_quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date, Span

# Grains that are no time of an event.
LONG = frozenset(("decade", "century"))
# Code points of a sentence that is printed as a line at most.
LONGEST = 800
# Words before a pronoun that can only say when: "In 2014, after two years, he ran".
LONGEST_OPENING = 9
# Words of a sentence, besides those of the calendar, that tell something at least.
FEWEST_WORDS = 3
OPENING_MARKS = ('"', "“", "‘", "''", "``")

_pattern = partial(pattern, PACKAGE, "printable")
_STAMP = _pattern(
    r"\b<stamps>: |^(?:\W|\d)*<opening_stamps>\b|^\W*update\b[^a-z]*:"
    r"|\b<broadcasts>\b.*\b<programmes>\b|\b<page_marks>\b|©",
    re.IGNORECASE,
)
# "“The Mill” opened on Monday": a title.
_TITLE = re.compile(r"^\W ?[A-Z](?:[^\s”\"’]+ ?){1,5},?[”\"’] [a-z]")
_OF_US = _pattern(r"\b<of_us>\b")
_JOINT = _pattern(r"[;:–—]|, | <joints> ")
_NEGATION = _pattern(r"(?<!whether or )\b<negations>\b(?! <no_negations>\b)|n[’']t\b")
# Behind these somebody's words begin: that they say no to something is an event.
_REPORTED = _pattern(r"\b<reporting> ")
_WISH = _pattern(r"\b<wishes>\b")
_THIS = _pattern(r"^(?:<running> )?(?:this|the) <periods>$", re.IGNORECASE)
_IS = _pattern(r"\b<present>\b")
_DONE = _pattern(r"\b(?:[a-z]{2,}ed|<done>)\b")


def is_printable(date: Date, sentence: Span) -> bool:
    """Whether an editor prints a sentence at a date in it."""
    return not any(refuses(date, sentence) for refuses in RULES.values())


def _is_no_line(_: Date, sentence: Span) -> bool:
    """A page without full stops, and nothing that one reads as one sentence."""
    return len(sentence.text) > LONGEST


def _names_an_age(date: Date, _: Span) -> bool:
    """As in "musicals of the 1950s", "a 19th-century mill": nothing happens in a decade."""
    return date.granularity in LONG


def _is_a_notice(_: Date, sentence: Span) -> bool:
    """As in "Posted on May 2": a page, and nothing of what happened."""
    line = lines.flat(sentence.text)
    return lines.is_a_notice(line) or _STAMP.search(line) is not None


def _says_little(_: Date, sentence: Span) -> bool:
    """As in "1. Friday, May 2"."""
    calendar = words(PACKAGE, "timeline", "calendar")
    told = [word for word in tokens(sentence.text) if word.isalpha() and word not in calendar]
    return len(told) < FEWEST_WORDS


def _is_spoken(date: Date, sentence: Span) -> bool:
    """As in "“We open on Monday,” Roe said": what somebody says of a day is no event of it."""
    line = sentence.text.lstrip()
    if line.startswith(OPENING_MARKS) and not _TITLE.match(line):
        return True
    if line.count("“") != line.count("”") or line.count('"') % 2 == 1:
        return True
    if line.endswith(("'", "’")) or _OF_US.search(without_quoted(line).lower()):
        return True
    before, _ = _around(date, sentence)
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _leans(_: Date, sentence: Span) -> bool:
    """As in "In 2014, he ran for mayor", "All of them", "Her family left": it does not say who."""
    line = lines.flat(sentence.text)
    found = tokens(line)
    opening = found[found[:1] != [] and found[0] in words(PACKAGE, "timeline", "connecting") :]
    calendar = words(PACKAGE, "timeline", "calendar")
    leaning = words(PACKAGE, "timeline", "leaning")
    if not leaning.isdisjoint(opening[:1]) and calendar.isdisjoint(opening[1:2]):
        return True
    of_them = words(PACKAGE, "printable", "of_them")
    if opening[1:2] == ["of"] and not of_them.isdisjoint(opening[2:3]):
        return True
    return _opens_with_a_pronoun(line)


def _opens_with_a_pronoun(line: str) -> bool:
    """Whether a pronoun is the first of whom a sentence tells, behind words that say when."""
    calendar = words(PACKAGE, "timeline", "calendar")
    days = calendar - words(PACKAGE, "timeline", "saying")
    pronouns = words(PACKAGE, "overview", "personal") | {"it"}
    found = line.split(maxsplit=LONGEST_OPENING)[:LONGEST_OPENING]
    if found and found[0].strip(",").lower() not in words(PACKAGE, "timeline", "opening"):
        return False
    for last, word in pairwise(found):
        plain = word.strip(",.;:()").lower()
        if plain in pronouns:
            return last.endswith(",") or last.lower() in days or last[:1].isdecimal()
        if word[:1].isupper() and plain not in calendar:
            return False
    return False


def _is_a_wish(date: Date, sentence: Span) -> bool:
    """As in "The firm hopes to open in May", "passage by Friday": it may never come about."""
    told = _clause(date, sentence)
    return _WISH.search(told) is not None or (date.relation == "by" and not _DONE.search(told))


def _is_a_state(date: Date, sentence: Span) -> bool:
    """As in "The clerk did not come on Monday", "was still at large on Monday"."""
    if date.relation == "until":
        return False
    told = _clause(date, sentence)
    if any(state in told for state in words(PACKAGE, "timeline", "states")):
        return True
    return _NEGATION.search(_REPORTED.split(told, maxsplit=1)[0]) is not None


def _is_present(_: Date, sentence: Span) -> bool:
    """As in "Today, the mill is a museum": not as in "Two are dead after a crash on Monday"."""
    told = sentence.text.lower()
    if _IS.search(told) is None or _DONE.search(told) is not None:
        return False
    return not dated.tells_of_harm(frozenset(map(stem, tokens(told))))


def _goes_on(date: Date, _: Span) -> bool:
    """As in "4,000 were shot this year": what goes on as the article is written."""
    return _THIS.match(date.text) is not None


RULES: dict[str, Callable[[Date, Span], bool]] = {
    "long": _is_no_line,
    "age": _names_an_age,
    "notice": _is_a_notice,
    "little": _says_little,
    "spoken": _is_spoken,
    "leaning": _leans,
    "wish": _is_a_wish,
    "state": _is_a_state,
    "present": _is_present,
    "going on": _goes_on,
    "tied to something else": tied.is_of_something_else,
}


def _clause(date: Date, sentence: Span) -> str:
    """The words between the joints of a sentence around a date, in lower case."""
    before, behind = _around(date, sentence)
    told = [part for part in _JOINT.split(before.lower()) if part.strip()]
    near = told[-1] if told else ""
    return f"{near}{date.text.lower()}{_JOINT.split(behind.lower(), maxsplit=1)[0]}"


def _around(date: Date, sentence: Span) -> tuple[str, str]:
    """The text of a sentence before a date in it and after it."""
    if not dated.is_around(date, sentence):
        return "", ""
    return (
        sentence.text[: date.start - sentence.start],
        sentence.text[date.end - sentence.start :],
    )
