"""The lead of a story: the articles' own sentence that says most of what most of them say.

Candidates are the sentences that open the articles and those that hold a number. What a sentence
says are the actors and places that it names, the numbers in it and its content words; each counts
as often as other independent articles have it, too. A sentence gains little by its length.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import TYPE_CHECKING, Generic, TypeVar

from service.frozen import dataclass
from service.lexicon import words
from service.records import Lead
from service.stories import events
from service.stories.head import drawbacks, latest, lines, persons
from service.stories.wording import PACKAGE, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import (
        ClaimValue,
        SourcedDate,
        Span,
        StoryActor,
        StoryClaim,
        StoryLocation,
        Summary,
    )
    from service.stories.evidence import Evidence

# Opening sentences of an article that may lead, and what each place further back costs.
OPENING, LATER = 4, 0.85
# What is left of a sentence further down that opens with a name: it goes on from the one before.
FOLLOWING = 0.8
# And of one that says "today" where nothing tells which day that was.
UNDATED = 0.9
# A number is told at the head of a report or it is not what the report is about.
WITHIN = 8
# What one who is named, a place, a number and a day weigh beside a word.
ACTOR, PLACE, NUMBER, DAY = 3.0, 2.0, 3.0, 1.5
# A number of those who were killed or hurt is the news itself.
TOLL = 6.0
# Longer and shorter sentences than these are no line that an editor prints at the head.
SHORTEST_LEAD, LONGEST_LEAD = 8, 45
# A sentence of so many words loses nothing by its length; a longer one what it has more.
READABLE = 30
# At most this share of the words of a lead may stand in quotation marks.
MOST_QUOTED = 0.4
# "More than five years ago" and "Police have also": words that a sentence opens with.
LONGEST_AGO, BEFORE_ALSO = 5, 4
# A headline that was copied twice into a sentence repeats so many words.
REPEATED = 5

# What ends a sentence, and what may stand behind it.
ENDS, CLOSING = (".", "!"), "”\"’')"

Told = TypeVar("Told", str, persons.Named)

_LABEL = re.compile(r"[A-Z][A-Z ]{3,}:")  # "UPDATE:", "BREAKING NEWS:"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may lead, with what it says; `left` of its worth by its drawbacks."""

    article_id: str
    span: Span
    place: int
    actors: frozenset[str]
    locations: frozenset[str]
    numbers: frozenset[str]
    tolls: frozenset[str]
    days: frozenset[str]
    words: frozenset[str]
    left: float


@dataclass(frozen=True, slots=True)
class Record:
    """What of the record a lead is chosen by."""

    actors: Sequence[StoryActor]
    locations: Sequence[StoryLocation]
    claims: Sequence[StoryClaim]
    dates: Sequence[SourcedDate]


def read(summaries: Iterable[Summary], record: Record, evidence: Evidence) -> Lead | None:
    """The sentence that says most of what most independent articles of the story say."""
    told = [
        summary
        for summary in summaries
        if summary.article.id not in evidence.outside and summary.article.id not in evidence.copies
    ]
    candidates = _candidates(told, record)
    if not candidates:
        return None
    shares = _shares(candidates)
    total = len({candidate.article_id for candidate in candidates})
    best = min(
        candidates,
        key=lambda c: (-_worth(c, shares, total), len(c.span.text), c.span.text, c.article_id),
    )
    start, end = _period(best, record.dates)
    return Lead(
        best.article_id,
        best.span.start,
        best.span.end,
        best.span.text,
        tuple(sorted(best.actors, key=_number)),
        tuple(sorted(best.locations, key=_number)),
        start,
        end,
    )


def _candidates(summaries: Sequence[Summary], record: Record) -> list[Candidate]:
    actors = _Mentions(
        (m.article_id, m.start, a.id) for a in record.actors if a.named for m in a.mentions
    )
    places = _Mentions((m.article_id, m.start, p.id) for p in record.locations for m in p.mentions)
    numbers = _Mentions(
        (claim.article_id, claim.start, _as_told(entry, value))
        for entry in record.claims
        for value in entry.values
        for claim in value.claims
    )
    tolls = frozenset(
        _as_told(entry, value)
        for entry in record.claims
        if lines.outcome(entry) is not None
        for value in entry.values
    )
    days = _Mentions((d.article_id, d.start, f"{d.from_} {d.to}") for d in record.dates if d.from_)
    names = _Mentions(
        (m.article_id, m.start, persons.Named(m.start, a.id, persons.is_short(m.text, a.name)))
        for a in record.actors
        if a.named and a.type == "person"
        for m in a.mentions
        if m.kind == "name"
    )
    states = latest.Latest(summaries, record.claims)
    found = []
    for summary in summaries:
        id_ = summary.article.id
        for n, span in enumerate(_sentences(summary)):
            found.append(
                Candidate(
                    id_,
                    span,
                    n,
                    actors.within(id_, span),
                    places.within(id_, span),
                    (counted := numbers.within(id_, span)),
                    counted & tolls,
                    (dated := days.within(id_, span)),
                    frozenset(stems(span.text)),
                    _left(span, n, names.within(id_, span), is_dated=bool(dated))
                    * states.left(id_, span),
                )
            )
    people = frozenset(actor.id for actor in record.actors if actor.type == "person")
    whole = [
        candidate
        for candidate in found
        if _stands_alone(lines.mended(candidate.span.text))
        and (candidate.actors & people or not _is_of_somebody(candidate.span.text))
    ]
    whole = whole or found
    return [candidate for candidate in whole if not _is_of_the_past(candidate)] or whole


def _as_told(entry: StoryClaim, value: ClaimValue) -> str:
    """A number as several say it: of an entry on which they differ, each value by itself."""
    return f"{entry.id}={value.value}" if entry.status == "conflicting" else entry.id


def _left(span: Span, place: int, named: frozenset[persons.Named], *, is_dated: bool) -> float:
    """What its words, its names and its day leave of a sentence's worth."""
    left = drawbacks.of_sentence(span.text, persons.are_known(span.text, span.start, named))
    if not is_dated and drawbacks.is_of("days_of_writing", span.text):
        left *= UNDATED
    return left * (FOLLOWING if place and persons.open_it(span.start, named) else 1.0)


def _is_of_the_past(candidate: Candidate) -> bool:
    """Whether a sentence begins with what was years before the news: "Nine years ago, the firm"."""
    opening = tokens(candidate.span.text)[:LONGEST_AGO]
    past = words(PACKAGE, "overview", "past")
    return any(f"{one} {next_}" in past for one, next_ in pairwise(opening))


def _sentences(summary: Summary) -> list[Span]:
    """The sentences of an article that may lead: its opening ones, else those with a number."""
    opening = summary.article.key_sentences[:OPENING]
    if opening:
        return list(opening)
    spans = {claim.sentence.start: claim.sentence for claim in summary.numeric_claims}
    return [spans[start] for start in sorted(spans)][:WITHIN]


class _Mentions(Generic[Told]):
    """What is told by article and by where: ids, or names."""

    def __init__(self, placed: Iterable[tuple[str, int, Told]]) -> None:
        by_article: dict[str, list[tuple[int, Told]]] = defaultdict(list)
        for article_id, start, id_ in placed:
            by_article[article_id].append((start, id_))
        self._placed: dict[str, list[tuple[int, Told]]] = {
            article_id: sorted(some) for article_id, some in by_article.items()
        }

    def within(self, article_id: str, span: Span) -> frozenset[Told]:
        """Those that a stretch of an article mentions."""
        placed = self._placed.get(article_id, [])
        low, high = bisect_left(placed, (span.start,)), bisect_left(placed, (span.end,))
        return frozenset(id_ for _, id_ in placed[low:high])


def _shares(candidates: Sequence[Candidate]) -> Mapping[str, int]:
    """In how many articles' candidates each thing is said."""
    holders: dict[str, set[str]] = defaultdict(set)
    for candidate in candidates:
        for said in _said(candidate):
            holders[said].add(candidate.article_id)
    return {said: len(articles) for said, articles in holders.items()}


def _said(candidate: Candidate) -> dict[str, float]:
    """What a sentence says, each with its weight."""
    plain = events.plain_stems()
    said = {f"word {stem}": events.LITTLE if stem in plain else 1.0 for stem in candidate.words}
    said |= dict.fromkeys(candidate.actors, ACTOR)
    said |= dict.fromkeys(candidate.locations, PLACE)
    said |= dict.fromkeys(candidate.numbers, NUMBER)
    said |= dict.fromkeys(candidate.tolls, TOLL)
    said |= {f"day {day}": DAY for day in candidate.days}
    return said


def _worth(candidate: Candidate, shares: Mapping[str, int], total: int) -> float:
    """How much a sentence says of what the articles say, by its place and its length."""
    said = _said(candidate)
    # With one article all is said once; with more, what one article alone says counts little.
    shared = math.fsum(
        weight * (shares[what] - 1 if total > 1 else 1) for what, weight in sorted(said.items())
    )
    length = len(tokens(candidate.span.text))
    too_long = max(1.0, length / READABLE)
    return shared * candidate.left * LATER**candidate.place / too_long


def _is_of_somebody(text: str) -> bool:
    """Whether a sentence says "he" or "she": one that names nobody does not say of whom."""
    return not words(PACKAGE, "overview", "somebody").isdisjoint(tokens(text))


def _stands_alone(text: str) -> bool:
    """Whether a sentence can be read first: of a line's length, and no quotation for the most."""
    length = len(tokens(text))
    if not SHORTEST_LEAD <= length <= LONGEST_LEAD or any(
        mark in text for mark in words(PACKAGE, "page_lines", "marks")
    ):
        return False
    if (
        not text.rstrip(CLOSING).endswith(ENDS)
        or lines.is_torn(text)
        or lines.is_a_notice(text)
        or lines.refers_back(text)
    ):
        return False
    found = tokens(text)
    if _LABEL.match(text) or found[0] in words(PACKAGE, "overview", "leaning"):
        return False
    if " ".join(found[:2]) in words(PACKAGE, "overview", "leaning_phrases"):
        return False
    if "also" in found[:BEFORE_ALSO] or _says_it_twice(found):
        return False
    parts = text.replace("”", "“").replace('"', "“").split("“")
    return len(tokens(" ".join(parts[1::2]))) <= MOST_QUOTED * length


def _says_it_twice(found: Sequence[str]) -> bool:
    """Whether a sentence repeats a run of its words, as where a headline was copied into it."""
    runs = [tuple(found[i : i + REPEATED]) for i in range(len(found) - REPEATED + 1)]
    return len(set(runs)) < len(runs)


def _period(best: Candidate, dates: Iterable[SourcedDate]) -> tuple[str | None, str | None]:
    """The first day that a lead names."""
    inside = [
        date
        for date in dates
        if date.article_id == best.article_id
        and best.span.start <= date.start < best.span.end
        and date.from_
    ]
    first = min(inside, key=lambda date: date.start, default=None)
    return (first.from_, first.to) if first else (None, None)


def _number(id_: str) -> int:
    return int(id_.rpartition("-")[2])
