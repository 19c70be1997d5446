"""Summaries in, one Story out: the order of the merging.

Nothing is used that a Summary does not carry, so articles and stored summaries in any mix give one
record; everything is sorted by content before it is compared, so their order does not matter.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from service.records import Story, StoryArticle
from service.stories import coherence, duplicates, overview, references
from service.stories.claims import entry as claims
from service.stories.entities import actors, locations
from service.stories.evidence import Evidence
from service.stories.quotes import entry as quotes
from service.stories.sourced import widen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Summary
    from service.stories.claims import groups as claim_groups
    from service.stories.quotes import groups as quote_groups


def merge(summaries: Sequence[Summary]) -> Story:
    """One record of all articles. Raises ValueError for none, or for two with the same id."""
    ordered = sorted(summaries, key=lambda summary: summary.article.id)
    articles = [summary.article for summary in ordered]
    if not ordered or len({article.id for article in articles}) < len(ordered):
        raise ValueError("a story needs summaries of articles with ids of their own")
    originals = duplicates.find(articles)
    evidence = Evidence(originals)
    cast, ids = actors.merge(ordered, evidence)
    places, place_ids = locations.merge(ordered, evidence)
    dates, date_ids = references.dates(ordered)
    ordered = [references.in_story(summary, place_ids, date_ids) for summary in ordered]
    claim_nodes, quote_nodes = claims.read(ordered, ids), quotes.read(ordered, ids)
    counted = claims.merge(claim_nodes, evidence)
    said = quotes.merge(quote_nodes, evidence)
    listed = sorted(articles, key=duplicates.order)
    degree, belonging = coherence.read(
        [article.id for article in listed], cast, places, _words(claim_nodes, quote_nodes), evidence
    )
    return Story(
        tuple(
            widen(
                article,
                StoryArticle,
                duplicate_of=originals.get(article.id),
                belongs=article.id in belonging,
            )
            for article in listed
        ),
        cast,
        places,
        counted,
        said,
        dates,
        ordered[0].model,
        degree,
        overview.headlines(cast, counted, said, len(articles) - len(originals), evidence),
    )


def _words(
    claim_nodes: Iterable[claim_groups.Node], quote_nodes: Iterable[quote_groups.Node]
) -> dict[str, Counter[str]]:
    """How often each article uses each stem in what it counts and quotes."""
    used: dict[str, list[frozenset[str]]] = defaultdict(list)
    for node in claim_nodes:
        used[node.article_id].append(node.topic.context)
    for said in quote_nodes:
        used[said.article_id].append(said.stems)
    return {article_id: Counter(chain.from_iterable(stems)) for article_id, stems in used.items()}
