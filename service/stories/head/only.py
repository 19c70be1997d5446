"""What one outlet alone has, where it matters to the story.

Candidates are quotes of those whom the story is about and sentences with a number, that one
independent article has. A candidate must speak of what several articles speak of, and add to it;
the one that says most of it leads, a sentence that tells what came of the event before another.
None stands that another article tells too, as far as the record holds what it wrote.
"""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.stories import events
from service.stories.head import drawbacks, latest, lines, spoken
from service.stories.wording import PACKAGE, stem, stems, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from collections.abc import Set as AbstractSet

    from service.records import ArticleInfo, StoryActor, StoryClaim, StoryQuote, StorySpeaker

# How many of the story's stems in a line count.
MOST_COUNTED = 5
# The least number of stems of a line that no line above it has.
NEW = 4
# Words in a row that two lines share by more than chance.
RUN = 5
# Counts and spans up to this are no news by themselves: "two women", "a one-day trial".
EVERYDAY = 3
# Days before its article after which what a number is of is background.
RECENT = 60
# What a sentence gains that reports the outcome.
OUTCOME = 3
# What does not reach this is left out: not every detail matters.
MATTERS = 4
_YEAR = re.compile(r"(?:19|20)\d\d")

# Another article that has more than this part of a line's stems tells the same in other words.
TOLD = 0.4


class Found(NamedTuple):
    """A line that one outlet alone has: its words and the entry behind it."""

    text: str
    entry: StoryClaim | StoryQuote


class Only:
    """What is asked of a line: `actors` are the chief ones, `articles` the independent ones."""

    def __init__(self, actors: Sequence[StoryActor], articles: Sequence[ArticleInfo]) -> None:
        self._ranks = {actor.id: rank for rank, actor in enumerate(actors)}
        self._names = {word for actor in actors for word in tokens(actor.name)[-1:]}
        self._persons = {actor.id for actor in actors if actor.type == "person"}
        self._roles = {actor.id: actor.roles for actor in actors if actor.type == "person"}
        self._told = frozenset(article.id for article in articles)
        self._articles = articles
        self._openings = {
            (a.id, min(a.key_sentences, key=lambda span: span.start).text)
            for a in articles
            if a.key_sentences
        }
        self._core = events.opening_stems(articles)
        self._days = {a.id: day for a in articles if (day := latest.day_of(a)) is not None}
        self._holders: Counter[tuple[str, str | None, float | None]] = Counter()

    def read(
        self, claims: Sequence[StoryClaim], quotes: Iterable[StoryQuote], above: Sequence[str]
    ) -> list[Found]:
        """The lines, the one that matters most first; `above` are the lines that stand already."""
        self._holders = Counter(
            (claim.kind, claim.unit, claim.highest) for claim in claims for _ in claim.article_ids
        )
        tolls = {place for claim in claims if lines.outcome(claim) for place in _places(claim)}
        every = list(quotes)
        found = [
            (text, Found(f"{self._who(quote.speaker)}: “{text}”", quote))
            for quote in filter(self._is_alone, every)
            if quote.speaker is not None and (text := self._of_quote(quote)) is not None
        ]
        found += [
            (text, Found(text, claim))
            for claim in filter(self._is_alone, claims)
            if (text := self._of_claim(claim, tolls)) is not None
        ]
        elsewhere = _by_article(self._articles, claims, every)
        known = frozenset(s for line in above for s in stems(line))
        runs = frozenset(run for line in above for run in _runs(line))
        ranked = [
            (-worth, self._rank(line.entry), text, line)
            for text, line in found
            if runs.isdisjoint(_runs(text))
            and not drawbacks.is_of_the_hour(text)
            and not _is_told_elsewhere(text, line.entry.article_ids[0], elsewhere)
            and (worth := self._worth(text, known)) is not None
        ]
        return [line for *_, line in sorted(ranked, key=lambda item: item[:3])]

    def _is_alone(self, entry: StoryClaim | StoryQuote) -> bool:
        return len(entry.article_ids) == 1 and entry.article_ids[0] in self._told

    def _rank(self, entry: StoryClaim | StoryQuote) -> int:
        """By how much the story is about the speaker, then the sentences."""
        speaker = getattr(entry, "speaker", None)
        return self._ranks.get(speaker.actor_id if speaker else "", len(self._ranks))

    def _who(self, speaker: StorySpeaker) -> str:
        return spoken.who_is(speaker.name or "", self._roles.get(speaker.actor_id or "", ()))

    def _of_quote(self, quote: StoryQuote) -> str | None:
        speaker = quote.speaker.actor_id if quote.speaker else None
        is_chief = quote.type == "direct" and speaker in self._ranks
        said = spoken.own_words(quote) if is_chief else None
        name = quote.speaker.name if quote.speaker and speaker in self._persons else None
        return None if said and name and spoken.names_its_speaker(said, name) else said

    def _of_claim(self, claim: StoryClaim, tolls: AbstractSet[tuple[str, int]]) -> str | None:
        """The sentence of a number that stands by itself and names one of the story's.

        Tolls have lines of their own: a sentence with one tells what came of it, too.
        """
        if claim.kind == "age" or lines.outcome(claim) is not None or self._opens(claim):
            return None
        if self._is_no_news(claim):
            return None
        text = lines.without_dateline(lines.flat(claim.values[0].claims[0].sentence.text))
        if not lines.is_a_line(text) or self._is_on_somebody_untold(text) or _is_background(text):
            return None
        if drawbacks.speaks_of_the_known(text) or drawbacks.is_of("unknown", text):
            return None
        if not tolls.isdisjoint(_places(claim)) and _weighty().isdisjoint(stems(text)):
            return None
        return None if self._names.isdisjoint(tokens(text)) else text

    def _is_no_news(self, claim: StoryClaim) -> bool:
        """Whether a number is a small one, another article's too, or of a time long before."""
        if claim.kind in ("count", "duration") and (claim.highest or 0) <= EVERYDAY:
            return True
        if self._holders.get((claim.kind, claim.unit, claim.highest), 0) > 1:
            return True
        day = self._days.get(claim.article_ids[0])
        if day is None or claim.to is None:
            return False
        return (date.fromisoformat(day) - date.fromisoformat(claim.to[:10])).days > RECENT

    def _opens(self, claim: StoryClaim) -> bool:
        """Whether a number stands in the sentence that opens its article: that is the event."""
        one = claim.values[0].claims[0]
        return (one.article_id, one.sentence.text) in self._openings

    def _is_on_somebody_untold(self, text: str) -> bool:
        """Whether a pronoun stands before any name: who "he" is was told before."""
        for word in tokens(text):
            if word in self._names:
                return False
            if word in words(PACKAGE, "overview", "personal"):
                return True
        return False

    def _worth(self, text: str, known: AbstractSet[str]) -> int | None:
        own = frozenset(stems(text))
        shared = len(own & self._core)
        if shared < events.ON_THE_STORY or len(own - known) < NEW:
            return None
        worth = min(shared, MOST_COUNTED) + (0 if own.isdisjoint(_weighty()) else OUTCOME)
        return worth if worth >= MATTERS else None


def _is_background(text: str) -> bool:
    """Whether a sentence tells of another year: "he was indicted in 1990", "last season"."""
    found = tokens(text)
    past = words(PACKAGE, "overview", "background")
    return any(map(_YEAR.fullmatch, found)) or any(f"{a} {b}" in past for a, b in pairwise(found))


def _places(claim: StoryClaim) -> set[tuple[str, int]]:
    """The sentences of the claims of an entry, by article and start."""
    return {(one.article_id, one.sentence.start) for value in claim.values for one in value.claims}


def _by_article(
    articles: Sequence[ArticleInfo], claims: Iterable[StoryClaim], quotes: Iterable[StoryQuote]
) -> dict[str, set[str]]:
    """The stems of all that the record has of each article's text."""
    found: dict[str, set[str]] = {}
    for article in articles:
        found[article.id] = {s for span in article.key_sentences for s in stems(span.text)}
    for claim in claims:
        for value in claim.values:
            for one in value.claims:
                found.setdefault(one.article_id, set()).update(stems(one.sentence.text))
    for quote in quotes:
        for variant in quote.variants:
            found.setdefault(variant.article_id, set()).update(stems(variant.text))
    return found


def _is_told_elsewhere(text: str, article_id: str, elsewhere: dict[str, set[str]]) -> bool:
    """Whether another article tells a line too, in whatever words, as far as the record shows."""
    own = frozenset(stems(text)) - events.plain_stems()
    return any(
        len(own & others) > TOLD * len(own)
        for other, others in elsewhere.items()
        if other != article_id
    )


def _runs(text: str) -> set[tuple[str, ...]]:
    """Every few words in a row: what two lines share of them, one has from the other."""
    found = tokens(text)
    return {tuple(found[i : i + RUN]) for i in range(len(found) - RUN + 1)}


@lru_cache(maxsize=1)
def _weighty() -> frozenset[str]:
    return frozenset(map(stem, words(PACKAGE, "overview", "weighty")))
