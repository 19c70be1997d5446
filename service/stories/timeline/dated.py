"""The words around a date: the clause that it dates, and years that name a thing."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from service.lexicon import pattern, words
from service.stories import events
from service.stories.head import lines
from service.stories.wording import stem, stems

if TYPE_CHECKING:
    from service.records import Date, Span

PACKAGE = "service.stories"
# Stems that a dated clause has at least: "on Monday" alone says nothing of what happened.
FEWEST = 2
# Grains that tell one thing from others of its kind: "the 2016 election".
NAMING = frozenset(("year", "decade"))

_LAST_WORD = re.compile(r"([^\W\d_]+)\)?\s$")
_OWNED = re.compile(r"[’']s(?: [a-z]+)?\s$")
_JOINT = pattern(PACKAGE, "printable", r"[;:–—]|, | <joints> ")
_BREAK = pattern(PACKAGE, "timeline", r"[,;:“”\"()–—]|\b<opening_a_clause>\b")
DETERMINERS = words(PACKAGE, "timeline", "determiners")
GOING_ON = words(PACKAGE, "timeline", "going_on")


def is_around(date: Date, sentence: Span) -> bool:
    """Whether a date stands in a sentence; some are known by the words that it dates."""
    return sentence.start <= date.start and date.end <= sentence.end


def names_a_thing(date: Date, sentence: Span) -> bool:
    """As in "the 2016 election": the year tells which one is meant, not when the rest happened."""
    if date.granularity not in NAMING or not is_around(date, sentence):
        return False
    before, behind = around(date, sentence)
    if _is_in_name(before, date):
        return True
    follows = behind[:1] == " " and behind[1:2].isalpha()
    if not follows or behind.lower().split()[0] in GOING_ON:
        return False
    if _OWNED.search(before):
        return True  # "Roe's failed 2012 bid"
    opening = date.text.lower().split()[0]
    last = _LAST_WORD.search(before.lower())
    return opening in DETERMINERS or (last is not None and last[1] in DETERMINERS)


def around(date: Date, sentence: Span) -> tuple[str, str]:
    """The text of a sentence before a date in it and after it."""
    if not is_around(date, sentence):
        return "", ""
    return (
        sentence.text[: date.start - sentence.start],
        sentence.text[date.end - sentence.start :],
    )


def words_of_clause(date: Date, sentence: Span) -> str:
    """The words between the joints of a sentence around a date, in lower case."""
    before, behind = around(date, sentence)
    told = [part for part in _JOINT.split(before.lower()) if part.strip()]
    near = told[-1] if told else ""
    return f"{near}{date.text.lower()}{_JOINT.split(behind.lower(), maxsplit=1)[0]}"


def clause(date: Date, sentence: Span) -> frozenset[str]:
    """The stems of the clause that a date stands in, without those of every report.

    As much before it as says something, else the words after it: "On Monday, Roe resigned".
    """
    if not is_around(date, sentence):
        return _telling(sentence.text)
    before, behind = around(date, sentence)
    cuts = [0, *(found.end() for found in _BREAK.finditer(before.lower()))]
    for cut in reversed(cuts):
        content = _telling(before[cut:])
        if len(content) >= FEWEST:
            return content
    return _telling(before) | _telling(_BREAK.split(behind.lstrip(" ,"), maxsplit=1)[0])


def tells_of_harm(clause: frozenset[str]) -> bool:
    """Whether a clause tells how people came to harm, and not what came of it: "was charged"."""
    return not clause.isdisjoint(_stems("harm")) and clause.isdisjoint(_stems("aftermath"))


def has_harm(text: str) -> bool:
    """Whether a text has a word for how people come to harm."""
    return not _stems("harm").isdisjoint(stems(text))


def tells_of_death(one: frozenset[str], two: frozenset[str]) -> bool:
    """Whether two clauses tell of a death: "died on Monday", "confirmed her death on Monday"."""
    dying = _stems("dying")
    return not one.isdisjoint(dying) and not two.isdisjoint(dying)


def is_worth_less(sentence: str) -> bool:
    """Whether a sentence is not a line by itself, or tells what came of an event besides."""
    return not lines.is_a_line(sentence) or tells_of_what_came_of_it(sentence)


def tells_of_what_came_of_it(text: str) -> bool:
    """As in "was charged", "left the hospital after surgery": days after the event itself."""
    return not _stems("aftermath").isdisjoint(stems(text))


def common() -> frozenset[str]:
    """The stems of every report and of the calendar: what they share tells of no event."""
    return events.plain_stems() | _stems("calendar")


def _telling(text: str) -> frozenset[str]:
    return frozenset(stems(text)) - common()


@lru_cache(maxsize=8)
def _stems(name: str) -> frozenset[str]:
    return frozenset(map(stem, words(PACKAGE, "timeline", name)))


def _is_in_name(before: str, date: Date) -> bool:
    """As in "the Safety Order 2005", "at Lund 2012": right after a name."""
    last = _LAST_WORD.search(before)
    return date.text.isdecimal() and last is not None and last.start() > 0 and last[1][0].isupper()
