"""What one article dates, with the sentence that says it and what stands in that sentence."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.stories.timeline import dated, printable
from service.stories.wording import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from service.records import (
        Date,
        NumericClaim,
        Quote,
        Span,
        StoryActor,
        StoryClaim,
        StoryLocation,
        StoryQuote,
        Summary,
    )

NEST = 8  # spans that can stand around one place
# Nothing happened at these: "before 2016" says only what it was not.
OUTSIDE = frozenset(("before", "after"))
LONGEST_JOINT = 12  # code points between the two ends of a range: " and ", " through "


@dataclass(frozen=True, slots=True)
class Moment:
    """A date of an article and its sentence, with ids of the story's entries.

    `clause` are the stems of the clause that the date stands in, `acts` those of them that are no
    part of a name, `telling` the stems of the sentence that are neither that nor words of every
    report. `persons` are the ids of people with a name, `towns` those of cities.
    """

    article_id: str
    date: Date
    sentence: Span
    is_whole: bool
    is_printable: bool
    opens: bool
    stems: frozenset[str]
    clause: frozenset[str]
    acts: frozenset[str]
    telling: frozenset[str]
    actor_ids: frozenset[str]
    persons: frozenset[str]
    location_ids: frozenset[str]
    towns: frozenset[str]
    claim_ids: frozenset[str]
    quote_ids: frozenset[str]
    counts: frozenset[float]


class Entries:
    """The entries of a story, found again by article and place."""

    def __init__(
        self,
        cast: Sequence[StoryActor],
        places: Sequence[StoryLocation],
        counted: Sequence[StoryClaim],
        said: Sequence[StoryQuote],
    ) -> None:
        self.claims = {
            (claim.article_id, claim.id): entry.id
            for entry in counted
            for value in entry.values
            for claim in value.claims
        }
        self.quotes = {
            (variant.article_id, variant.id): entry.id
            for entry in said
            for variant in entry.variants
        }
        self.persons = frozenset(a.id for a in cast if a.named and a.type == "person")
        self.towns = frozenset(place.id for place in places if place.type == "city")
        named: list[StoryActor | StoryLocation] = [actor for actor in cast if actor.named]
        named += places
        self.names = frozenset(
            stem
            for entity in named
            for name in (entity.name, *(alias.text for alias in entity.aliases))
            for stem in stems(name)
        )
        self._actors = _mentions(cast)
        self._places = _mentions(places)

    def actors(self, article_id: str, span: Span) -> frozenset[str]:
        """The actors that a span of an article names."""
        return _within(self._actors.get(article_id, ()), span)

    def places(self, article_id: str, span: Span) -> frozenset[str]:
        """The places that a span of an article names."""
        return _within(self._places.get(article_id, ()), span)


def _mentions(
    entities: Sequence[StoryActor] | Sequence[StoryLocation],
) -> dict[str, list[tuple[int, int, str]]]:
    found: dict[str, list[tuple[int, int, str]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            found.setdefault(mention.article_id, []).append((mention.start, mention.end, entity.id))
    return found


def _within(mentions: Sequence[tuple[int, int, str]], span: Span) -> frozenset[str]:
    return frozenset(id_ for start, end, id_ in mentions if span.start <= start and end <= span.end)


def read(summary: Summary, dates: Sequence[Date], entries: Entries) -> Iterator[Moment]:
    """The moments of an article, in the order of its `dates`, whose ids its claims name."""
    if not dates:
        return
    article_id = summary.article.id
    held: dict[str, list[NumericClaim]] = {}
    spoken: dict[str, list[Quote]] = {}
    for claim in summary.numeric_claims:
        for when in {claim.when, claim.attribution.when if claim.attribution else None}:
            if when is not None:
                held.setdefault(when, []).append(claim)
    for quote in summary.quotes:
        if quote.when is not None:
            spoken.setdefault(quote.when, []).append(quote)
    sentences = _Sentences(summary)
    for date in _with_ranges_joined(dates):
        if date.from_ is None or date.relation in OUTSIDE:
            continue
        quotes = spoken.get(date.id, [])
        if date.relation is None and not quotes:
            continue
        claims = held.get(date.id, [])
        sentence, is_whole = sentences.of(date, claims, quotes)
        is_told = sentences.tells(date)
        if sentence is None or not (claims or quotes or not dated.names_a_thing(date, sentence)):
            continue
        yield Moment(
            article_id,
            date,
            sentence,
            is_whole,
            is_told and printable.is_printable(date, sentence),
            sentences.opens(sentence),
            (words := frozenset(stems(sentence.text))),
            (clause := dated.clause(date, sentence)),
            clause - entries.names,
            words - entries.names - dated.common() - frozenset(stems(date.text)),
            (actors := entries.actors(article_id, sentence)),
            actors & entries.persons,
            (places := entries.places(article_id, sentence)),
            places & entries.towns,
            frozenset(found for c in claims if (found := entries.claims.get((article_id, c.id)))),
            frozenset(found for q in quotes if (found := entries.quotes.get((article_id, q.id)))),
            frozenset(c.quantity.value for c in claims if c.quantity.value is not None),
        )


def _with_ranges_joined(dates: Sequence[Date]) -> Iterator[Date]:
    """As in "between 2009 and 2016": one event from the first to the last, not two."""
    last: Date | None = None
    for date in dates:
        if last is not None:
            joined = _is_end_of(last, date)
            yield replace(last, to=date.to) if joined else last
            last = None
            if joined:
                continue
        if date.relation == "since":
            last = date
        else:
            yield date
    if last is not None:
        yield last


def _is_end_of(first: Date, last: Date) -> bool:
    return (
        last.relation == "until"
        and 0 < last.start - first.end <= LONGEST_JOINT
        and None not in (first.from_, last.to)
        and (first.from_ or "") < (last.to or "")
        and len(first.to or "") == len(last.to or "")
    )


class _Sentences:
    """The spans of an article's own text that its Summary carries."""

    def __init__(self, summary: Summary) -> None:
        self._told = _Spans(summary.article.key_sentences)
        self._first = min((one.start for one in summary.article.key_sentences), default=None)
        self._dates = {id_ for one in summary.article.key_sentences for id_ in one.date_ids}
        self._claims = _Spans(claim.sentence for claim in summary.numeric_claims)
        self._quotes = _Spans(span for quote in summary.quotes for span in quote.spans)

    def of(
        self, date: Date, claims: Sequence[NumericClaim], quotes: Sequence[Quote]
    ) -> tuple[Span | None, bool]:
        """The sentence of a date, else the words that it dates; and whether it is a sentence.

        Reported speech is shown with who said it: "Roe said on Monday that the mill would close",
        not "that the mill would close".
        """
        for own in (self._told, self._claims, self._quotes):
            span = own.around(date)
            if span is not None:
                return self._whole_or_none(span, own is not self._quotes)
        if claims:
            return claims[0].sentence, True
        spans = [span for quote in quotes for span in quote.spans[:1]]
        if not spans:
            return None, False
        longest = max(spans, key=lambda s: (s.end - s.start, -s.start))
        found = self._told.around(longest)
        return (found, True) if found is not None else self._whole_or_none(longest, False)

    def opens(self, span: Span) -> bool:
        """Whether a sentence is the first that an article has."""
        return span.start == self._first

    def tells(self, date: Date) -> bool:
        """Whether a sentence mainly tells of a date."""
        return date.id in self._dates

    @staticmethod
    def _whole_or_none(span: Span, is_whole: bool) -> tuple[Span | None, bool]:
        """A piece of a sentence ("that the mill would close") tells nothing by itself."""
        return (span if is_whole or span.text[:1].isupper() else None), is_whole


class _Spans:
    """Spans by their place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        found = {(span.start, span.end): span for span in spans}
        self._spans = [found[at] for at in sorted(found)]
        self._starts = [span.start for span in self._spans]

    def around(self, place: Date | Span) -> Span | None:
        """The widest span that holds a date, or other words."""
        at = bisect_right(self._starts, place.start)
        for span in self._spans[max(at - NEST, 0) : at]:
            if place.end <= span.end:
                return span
        return None
