"""What makes a sentence a worse lead than another: a voice not the paper's own, a past state.

A lead is the reporter's statement of what happened, as it stands by the latest report. A sentence
with a drawback leads only where no sentence without one says nearly as much.
"""

from __future__ import annotations

import math
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.naming import people
from service.stories.claims import casualties
from service.stories.head import lines
from service.stories.wording import PACKAGE, tokens, without_quoted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from service.records import ArticleInfo, SourcedClaim, Span, StoryClaim, Summary

# So far into a sentence "the suspect" was told of before; further on the sentence itself has told.
TELLING = 16
# Words after "one of" in which those are named of whom it is one: "one of the three victims".
LONGEST_OF = 4
# Words in which the verb of a main clause stands that has one.
NEAR_THE_BEGINNING = 10
# Sentences at the head of an article that tell what has become of people.
OPENING = 2

SURNAME, FULL_NAME = "surname", "full name"

# "Local News Two men were shot": the name of a page before a sentence.
_LABELLED = pattern(
    PACKAGE, "page_lines", r"(?:[A-Z][\w-]*|\d+)(?: (?:[A-Z][\w-]*|\d+)){0,2} News <openers>\b"
)


def form(said: str, name: str) -> str:
    """Which form of a person's name a mention has: "Lo Sardo" is a surname, too."""
    is_short = len(said.split()) < len(name.split()) and not people.is_full(said)
    return SURNAME if is_short else FULL_NAME


def of_sentence(text: str, forms: frozenset[str]) -> float:
    """What is left of a sentence's worth by its words; `forms` are those of its persons' names."""
    line = lines.without_dateline(lines.flat(text))
    left = [worth for test, worth in _TESTS if test(line)]
    is_known = forms == {SURNAME} or speaks_of_the_known(line)
    return math.prod(left) * (KNOWN if is_known else 1.0)


def speaks_of_the_known(text: str) -> bool:
    """Whether a sentence speaks of what was told before: news begins with "a".

    It begins with "the" and a common noun, or says "the suspect" without a word on which.
    """
    first, _, rest = text.partition(" ")
    if first.lower() == "the" and rest[:1].islower():
        return True
    numerals = words("service.stories.claims", "counted", "numerals")
    known = words(PACKAGE, "overview", "told") - numerals
    telling = words(PACKAGE, "overview", "telling_which")
    found = [*tokens(text)[:TELLING], "", ""]
    return any(
        a == "the" and b in known and c not in telling and d != "of"
        for a, b, c, d in zip(found, found[1:], found[2:], found[3:], strict=False)
    )


def is_hearsay(text: str) -> bool:
    """Whether a sentence passes on what others are said to report, or what only seems so."""
    return _has_phrase(text, "hearsay") or not words(PACKAGE, "overview", "seeming").isdisjoint(
        tokens(without_quoted(text))
    )


def is_a_commentators(text: str) -> bool:
    """Whether the writer speaks as "we" or to "you", or judges: "is certainly making"."""
    found = tokens(without_quoted(text))
    return not words(PACKAGE, "overview", "commenting").isdisjoint(found)


def is_of_one_of_them(text: str) -> bool:
    """Whether a sentence is on one of those whom it takes as told of: "One of the victims is"."""
    found = tokens(text)[: LONGEST_OF + 2]
    those = words(PACKAGE, "overview", "told") | words("service.stories.claims", "parts", "victim")
    return found[:2] == ["one", "of"] and not those.isdisjoint(found[2:])


def is_of_the_hour(text: str) -> bool:
    """Whether a sentence says what goes on as it is written: "firemen are responding"."""
    return _has_phrase(text, "of_the_hour")


def is_of_nothing(text: str) -> bool:
    """Whether a sentence says what did not come of it: "there were no injuries"."""
    return _has_phrase(text, "nothing")


def is_of_before(text: str) -> bool:
    """Whether a sentence tells what had happened before something else did: "had been arrested"."""
    return _opens_with(text, "had")


def points_elsewhere(text: str) -> bool:
    """Whether a sentence points to what was told before, or to details instead of giving them."""
    return _has_phrase(text, "pointing")


def has_a_label(text: str) -> bool:
    """Whether the name of a page or a station stands glued before a sentence."""
    return bool(_LABELLED.match(text))


def _opens_with(text: str, name: str) -> bool:
    """Whether a phrase stands near the beginning, and not in a clause on whom or which."""
    found = tokens(text)[:NEAR_THE_BEGINNING]
    relative = words(PACKAGE, "overview", "relative")
    main = takewhile(lambda word: word not in relative, found)
    return _has_phrase(" ".join(main), name)


def _has_phrase(text: str, name: str) -> bool:
    said = f" {' '.join(tokens(without_quoted(text)))} "
    return any(f" {phrase} " in said for phrase in words(PACKAGE, "overview", name))


# A sentence on what readers seem to know, "The cache of letters", "Roe apologized", is worth less.
KNOWN = 0.6
# Each is a sentence that an editor would put behind one of the paper's own on what happened.
_TESTS: tuple[tuple[Callable[[str], bool], float], ...] = (
    (is_hearsay, 0.6),
    (is_a_commentators, 0.6),
    (is_of_one_of_them, 0.5),
    (is_of_the_hour, 0.6),
    (is_of_nothing, 0.6),
    (is_of_before, 0.6),
    (points_elsewhere, 0.7),
    (has_a_label, 0.6),
)


class Latest:
    """The state of a story by its latest reports: numbers, courts, and what became of people."""

    # What a sentence is worth that later reports have overtaken, and one silent on the dead and
    # hurt whom most articles open with.
    OVERTAKEN, SILENT = 0.5, 0.6

    def __init__(self, summaries: Sequence[Summary], claims: Iterable[StoryClaim]) -> None:
        self._days = {s.article.id: day_of(s.article) for s in summaries}
        heads = {s.article.id: s.article.key_sentences[:OPENING] for s in summaries}
        self._last: dict[int, str] = {}
        for id_, head in heads.items():
            if head and (day := self._days[id_]) is not None:
                reached = stage(head[0].text)
                self._last[reached] = max(day, self._last.get(reached, day))
        telling = sum(
            _tells_of_casualties(" ".join(s.text for s in head)) for head in heads.values()
        )
        self._is_of_casualties = 2 * telling > len(heads)
        self._past: dict[str, list[int]] = {}
        for claim in claims:
            if claim.status == "updated":
                for one in _overtaken(claim):
                    self._past.setdefault(one.article_id, []).append(one.start)

    def left(self, article_id: str, span: Span) -> float:
        """What is left of a sentence's worth as the latest reports have it."""
        worth = 1.0
        if self._is_overtaken(article_id, span):
            worth *= self.OVERTAKEN
        if self._is_of_casualties and not _tells_of_casualties(span.text):
            worth *= self.SILENT
        return worth

    def _is_overtaken(self, article_id: str, span: Span) -> bool:
        """Whether a later article opens with a later state of the case, or gives a later number."""
        if any(span.start <= at < span.end for at in self._past.get(article_id, ())):
            return True
        own, day = stage(span.text), self._days.get(article_id)
        if not own or day is None:
            return False
        return any(reached > own and last > day for reached, last in self._last.items())


def _overtaken(claim: StoryClaim) -> list[SourcedClaim]:
    """The numbers of an entry that a later report has put another for."""
    return [
        one
        for value in claim.values
        if value.value is not None and value.value != claim.latest
        for one in value.claims
    ]


def _tells_of_casualties(text: str) -> bool:
    """Whether a text says what has become of people, or what was done to them: "the shooting"."""
    outcomes = frozenset(table(PACKAGE, "overview")["outcomes"])
    became = casualties.said_in(text) & outcomes - words(PACKAGE, "overview", "loose_outcomes")
    return bool(became) or not words(PACKAGE, "overview", "deeds").isdisjoint(tokens(text))


def stage(text: str) -> int:
    """How far a case has come by a sentence: charged, pleaded, convicted, sentenced; else 0."""
    stages: dict[str, int] = table(PACKAGE, "overview")["stages"]
    ahead = words(PACKAGE, "overview", "ahead")
    found = ["", *tokens(text)]
    return max((stages[b] for a, b in pairwise(found) if b in stages and a not in ahead), default=0)


def day_of(article: ArticleInfo) -> str | None:
    """The day of an article: when it was published, else the day its text counts from."""
    if article.published_at:
        return article.published_at[:10]
    return article.reference_date.date if article.reference_date else None
