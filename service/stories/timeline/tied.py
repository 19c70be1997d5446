"""What a date is tied to, where that is not what its sentence mainly tells: rules by name."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.stories.timeline import dated
from service.stories.wording import PACKAGE, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Date, Span

# Code points before a date in which the clause is looked for that it stands in.
LONGEST_CLAUSE = 500

_pattern = partial(pattern, PACKAGE, "tied")
_NO_AMOUNT = "".join(f"(?<!{word} )" for word in table(PACKAGE, "tied")["of_amounts"])
_COMPARED = _pattern(rf"\b(?:{_NO_AMOUNT}than(?: <behind_than>\b|(?= $))|<comparing>\b)[^,;:–—]*$")
_OR_BEFORE, _OR_BEHIND = re.compile(r"\d{4} or $"), re.compile(r"^ or \d{4}\b")
# Years in a row: of "in 2001 and 2005" the first has the sentence, of more years none.
_ROW_BEFORE, _ROW_BEHIND = re.compile(r"\d{4}(?:,| and|, and) $"), re.compile(r"^, \d{4}\b")
# "The fire", "Roe’s": what stands between it and its noun is which one it is.
_DETERMINER = _pattern(r"(?:\b<determiners>|[’']s) (?:<parts> |mid-?)?$")
_NOUN_BEHIND = re.compile(r"^(?:, \d{4})?,? ([a-z]+)")
_SAID = _pattern(r"\b<saying>(?: <behind_saying>)* $")
_LATER = _pattern(r"\b<periods> after [^,;:–—]*$")
_OWN_VERB = _pattern(r"\b<own_verbs>\b")
_SUBORDINATE = _pattern(
    r"\b<subordinating> (?:<before_a_subject> )?(?:(?:[\w’'-]+ ){1,3}?|(?=being ))"
    r"(?:[a-z]+ed|<past>)\b[^,;:–—]*$"
)
_PARTICIPLE = _pattern(
    r"\b<finite>\b(?:(?!\b<joining>\b)[^,;:–—])* (?!(?:<no_nouns>|[a-z]+ly) )[\w’'-]+ (?!said )"
    r"(?:[a-z]+ed|<participles>)(?: <parts>)?(?: <before_a_date>)? $"
)
_THAT = re.compile(r"(?:^|\s)(\S+) that [^,;:–—]*$")
_CLOSES = _pattern(r"^(?: <ranges> \d{4})?,")
_ASIDE = _pattern(r", <relatives> [^,;:–—]*$")
_OF_A_LIFE = _pattern(r"\b<births>\b")


def is_of_something_else(date: Date, sentence: Span) -> bool:
    """Whether a date is that of a noun, a participle or a clause of another time."""
    if not dated.is_around(date, sentence):
        return False
    before = sentence.text[: date.start - sentence.start][-LONGEST_CLAUSE:].lower()
    behind = sentence.text[date.end - sentence.start :]
    return any(refuses(date, before, behind) for refuses in RULES.values())


def _is_compared(_: Date, before: str, __: str) -> bool:
    """As in "higher than last year"."""
    return _COMPARED.search(before) is not None


def _is_one_of_two(_: Date, before: str, behind: str) -> bool:
    """As in "in 2012 or 2013"."""
    return bool(_OR_BEFORE.search(before) or _OR_BEHIND.match(behind))


def _is_of_a_noun(date: Date, before: str, behind: str) -> bool:
    """As in "jailed for the May 2 raid"; "The May 2 raid drew protests" is about the raid."""
    follows = _NOUN_BEHIND.match(behind)
    if len(tokens(before)) < len(("for", "the")) or follows is None:
        return False
    idle = dated.GOING_ON | words(PACKAGE, "timeline", "calendar")
    own = date.text.endswith(("’s", "'s"))
    return not own and follows[1] not in idle and _DETERMINER.search(before) is not None


def _is_of_what_led_to_it(_: Date, before: str, __: str) -> bool:
    """As in "jailed for killing a man in June": the month of the deed.

    "Charged with murder on Monday" is about Monday, and so is what police "said on Monday".
    """
    if _SAID.search(before) is not None:
        return False
    found = tokens(before)
    outcomes = words(PACKAGE, "timeline", "outcomes")
    own = before.rpartition(", ")[2]  # "A hearing for Roe, charged with murder, was held on"
    if own != before and _OWN_VERB.search(own) and outcomes.isdisjoint(tokens(own)):
        return False
    at = next((n for n, word in enumerate(found) if word in outcomes), len(found))
    linking = words(PACKAGE, "timeline", "linking")
    link = next((n for n in range(at + 1, len(found)) if found[n] in linking), len(found))
    return not words(PACKAGE, "timeline", "deeds").isdisjoint(found[link + 1 :])


def _is_subordinate(_: Date, before: str, __: str) -> bool:
    """As in "its dearest deal since it bought a bank in 2002", "caught days after the raid in May".

    How people came to harm stands: "The hunt began after he shot two men on Monday".
    """
    if _LATER.search(before) is not None:
        return True
    found = _SUBORDINATE.search(before)
    if found is None:
        return False
    harm = dated.tells_of_harm(frozenset(map(stem, tokens(found[0]))))
    return not harm or dated.tells_of_what_came_of_it(before)


def _is_of_a_participle(_: Date, before: str, __: str) -> bool:
    """As in "The strike was held against the cuts announced on Sunday"."""
    return _PARTICIPLE.search(before) is not None


def _is_of_an_event_that(_: Date, before: str, __: str) -> bool:
    """As in "a fire that killed nine last year": not as in "said that nine were killed"."""
    found = _THAT.search(before)
    return found is not None and found[1] in words(PACKAGE, "timeline", "events")


def _is_aside(date: Date, before: str, behind: str) -> bool:
    """As in "Roe, who was mayor in 2012, left": "who was born in 1990" is told of a life."""
    if date.granularity != "year" or _CLOSES.match(behind) is None:
        return False
    found = _ASIDE.search(before)
    return found is not None and _OF_A_LIFE.search(found[0]) is None


def _is_in_a_row(date: Date, before: str, behind: str) -> bool:
    """As in "in 1998, 2001 and 2005": a record of years, and no event of each."""
    if date.granularity != "year":
        return False
    return bool(_ROW_BEFORE.search(before) or _ROW_BEHIND.match(behind))


RULES: dict[str, Callable[[Date, str, str], bool]] = {
    "compared": _is_compared,
    "one of two": _is_one_of_two,
    "row": _is_in_a_row,
    "noun": _is_of_a_noun,
    "what led to it": _is_of_what_led_to_it,
    "subordinate": _is_subordinate,
    "participle": _is_of_a_participle,
    "event that": _is_of_an_event_that,
    "aside": _is_aside,
}
