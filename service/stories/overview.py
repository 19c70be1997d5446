"""What people read first: at most five facts of the record, in the articles' own words.

Templates put structured fields side by side; no sentence is composed that no article wrote.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel

from service.records import Headline
from service.stories.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import ClaimValue, StoryActor, StoryClaim, StoryQuote
    from service.stories.evidence import Evidence

MOST = 5
# Counts up to this are news only where more outlets have them than any other number.
EVERYDAY = 3
# Fewer words are a piece of a sentence.
SENTENCE = 8
# Longer wordings are cut at a word, so that a headline stays one.
LONGEST = 240
# Wordings of one quote that are held against each other.
MOST_COMPARED = 20


def headlines(
    actors: Sequence[StoryActor],
    claims: Sequence[StoryClaim],
    quotes: Sequence[StoryQuote],
    total: int,
    evidence: Evidence,
) -> tuple[Headline, ...]:
    """The chief actors, the largest disagreement, what most outlets agree on, the leading quote.

    `total` is the number of independent articles.
    """
    found = [
        *_chief_actors(actors, total, evidence),
        *_disagreements(claims, evidence)[:1],
        *_distinct(_agreements(claims, total, evidence))[:2],
        *_most_carried(quotes, total, evidence)[:1],
    ]
    return tuple(found[:MOST])


def _chief_actors(actors: Sequence[StoryActor], total: int, evidence: Evidence) -> list[Headline]:
    named = [actor for actor in actors if actor.named][:3]
    if not named:
        return []
    ids = sorted({article_id for actor in named for article_id in actor.article_ids})
    who = "; ".join(f"{actor.name} ({_articles(actor.article_ids, evidence)})" for actor in named)
    text = f"Chief actors of {total} {'article' if total == 1 else 'articles'}: {who}"
    return [Headline("actors", text, named[0].id, tuple(ids))]


def _disagreements(claims: Sequence[StoryClaim], evidence: Evidence) -> list[Headline]:
    differing = [claim for claim in claims if claim.status == "conflicting"]
    return [
        Headline(
            "disagreement",
            f"Articles differ on {_about(claim)}: {_wordings(claim, evidence)}",
            claim.id,
            claim.article_ids,
        )
        for claim in differing
    ]


def _agreements(claims: Sequence[StoryClaim], total: int, evidence: Evidence) -> list[Headline]:
    agreed = [
        claim
        for claim in claims
        if claim.consensus is not None
        and claim.status in ("agreed", "compatible")
        and (not _is_everyday(claim) or _is_told_by_all(claim, total, evidence))
    ]
    agreed.sort(key=lambda claim: -evidence.weight(claim.article_ids))
    return [
        Headline(
            "agreement",
            f"{evidence.weight(claim.article_ids)} of {total} articles"
            f"{', citing one source' if claim.sources == 1 else ''}: {_shortest_sentence(claim)}",
            claim.id,
            claim.article_ids,
        )
        for claim in agreed
    ]


def _is_everyday(claim: StoryClaim) -> bool:
    """Whether the number is of a kind that every article has: "two men"."""
    return claim.kind == "count" and (claim.consensus or 0) <= EVERYDAY


def _is_told_by_all(claim: StoryClaim, total: int, evidence: Evidence) -> bool:
    """Whether all of several articles count more than one of it; "one man" is seldom a number."""
    return (claim.consensus or 0) > 1 and evidence.weight(claim.article_ids) == total > 1


def _distinct(headlines: Sequence[Headline]) -> list[Headline]:
    """Headlines without those in the words of an earlier one: two numbers, one sentence."""
    first: dict[str, Headline] = {}
    for headline in headlines:
        first.setdefault(headline.text.partition(": ")[2], headline)
    return list(first.values())


def _shortest_sentence(claim: StoryClaim) -> str:
    """The shortest sentence that gives the value of most articles.

    One that says what the entry says comes before one that says something else.
    """
    claims = claim.values[0].claims
    telling = [c for c in claims if c.predicate and c.predicate.text == claim.predicate]
    sentences = {c.sentence.text for c in telling or claims}
    return _cut(min(sentences, key=lambda text: (len(text), text)))


def _most_carried(quotes: Sequence[StoryQuote], total: int, evidence: Evidence) -> list[Headline]:
    """Quotes by outlets that carry them, own words that several have before reported speech.

    What one of several outlets has is not carried.
    """
    carried = [
        quote
        for quote in quotes
        if quote.speaker
        and quote.speaker.name
        and quote.type != "indirect"
        and evidence.weight(quote.article_ids) >= min(2, total)
    ]
    carried.sort(
        key=lambda quote: (
            quote.type != "direct",
            -evidence.weight(quote.article_ids),
            not (quote.speaker and quote.speaker.actor_id),
        )
    )
    return [
        Headline(
            "quote",
            f"{quote.speaker.name} ({_articles(quote.article_ids, evidence)}): {_own_words(quote)}",
            quote.id,
            quote.article_ids,
        )
        for quote in carried
        if quote.speaker
    ]


def _own_words(quote: StoryQuote) -> str:
    """The wording that most outlets carry, whole or within a longer one, of a sentence's length."""
    if quote.type != "direct":
        return _cut(quote.text.removeprefix("that "))
    direct = sorted({v.text for v in quote.variants if v.type == "direct"})
    long_enough = [text for text in direct if len(text.split()) >= SENTENCE] or [quote.text]
    others = [tokens(v.text) for v in quote.variants[:MOST_COMPARED]]
    compared = sorted(long_enough, key=lambda text: (len(text), text))[:MOST_COMPARED]
    chosen = max(compared, key=lambda text: _centrality(tokens(text), others))
    return f"“{_cut(chosen.rstrip(',;: '))}”"


def _centrality(words: list[str], others: list[list[str]]) -> tuple[int, float]:
    """How many wordings have these words in this order, and how like all of them they are."""
    within = sum(f" {' '.join(words)} " in f" {' '.join(other)} " for other in others)
    return within, math.fsum(Indel.normalized_similarity(words, other) for other in others)


def _about(claim: StoryClaim) -> str:
    """What is counted and, as the outlets word it, what is said of it."""
    counted = claim.subject or claim.unit or claim.kind
    words = f"the number of {counted}" if claim.kind == "count" else counted
    return _cut(f"{words} (“{claim.predicate}”)" if claim.predicate else words)


def _wordings(claim: StoryClaim, evidence: Evidence) -> str:
    return ", ".join(f"{_wording(v)} ({_articles(v.article_ids, evidence)})" for v in claim.values)


def _wording(value: ClaimValue) -> str:
    return _cut(value.claims[0].text)


def _articles(article_ids: Sequence[str], evidence: Evidence) -> str:
    count = evidence.weight(article_ids) or 1
    return f"{count} {'article' if count == 1 else 'articles'}"


def _cut(text: str) -> str:
    flat = " ".join(text.split())
    if len(flat) <= LONGEST:
        return flat
    return flat[:LONGEST].rpartition(" ")[0].rstrip(",;: ") + " …"
