"""What people read first: at most five facts of the record, in the articles' own words.

Templates put structured fields side by side; no sentence is composed that no article wrote.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.records import Headline

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
        *_agreements(claims, total, evidence)[:2],
        *_most_carried(quotes, evidence)[:1],
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
        if claim.consensus is not None and claim.status in ("agreed", "compatible")
    ]
    agreed.sort(key=lambda claim: (-evidence.weight(claim.article_ids), _is_everyday(claim)))
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


def _shortest_sentence(claim: StoryClaim) -> str:
    """The shortest sentence that gives the value of most articles."""
    sentences = {c.sentence.text for c in claim.values[0].claims}
    return _cut(min(sentences, key=lambda text: (len(text), text)))


def _most_carried(quotes: Sequence[StoryQuote], evidence: Evidence) -> list[Headline]:
    return [
        Headline(
            "quote",
            f"{quote.speaker.name}: {_own_words(quote)} ({_articles(quote.article_ids, evidence)})",
            quote.id,
            quote.article_ids,
        )
        for quote in quotes
        if quote.speaker and quote.speaker.name and quote.type != "indirect"
    ]


def _own_words(quote: StoryQuote) -> str:
    """The shortest sentence-long wording in the speaker's own words: what the outlets share."""
    direct = {v.text for v in quote.variants if v.type == "direct"}
    long_enough = [text for text in direct if len(text.split()) >= SENTENCE] or [quote.text]
    chosen = _cut(min(long_enough, key=lambda text: (len(text), text)))
    return f"“{chosen}”" if quote.type == "direct" else chosen


def _about(claim: StoryClaim) -> str:
    words = ", ".join(part for part in (claim.subject, claim.predicate) if part)
    return _cut(words or claim.unit or claim.kind)


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
