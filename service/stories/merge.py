"""Summaries in, one Story out: the order of the merging.

Nothing is used that a Summary does not carry, so articles and stored summaries in any mix give one
record; everything is sorted by content before it is compared, so their order does not matter.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.records import Story, StoryArticle
from service.stories import coherence, duplicates, references
from service.stories.claims import entry as claims
from service.stories.claims import node as claim_nodes
from service.stories.entities import actors, locations, misread
from service.stories.evidence import Evidence
from service.stories.head import lead, overview
from service.stories.quotes import entry as quotes
from service.stories.sourced import widen
from service.stories.timeline import events

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Summary


def merge(summaries: Sequence[Summary]) -> Story:
    """One record of all articles. Raises ValueError for none, or for two with the same id."""
    ordered = sorted(summaries, key=lambda summary: summary.article.id)
    articles = [summary.article for summary in ordered]
    if not ordered or len({article.id for article in articles}) < len(ordered):
        raise ValueError("a story needs summaries of articles with ids of their own")
    originals = duplicates.find(articles)
    evidence = Evidence(originals)
    degree, belonging = coherence.read(ordered, evidence)
    evidence = Evidence(originals, frozenset({article.id for article in articles} - belonging))
    ordered = misread.with_one_reading(ordered, evidence)
    cast, ids = actors.merge(ordered, evidence)
    places, place_ids = locations.merge(ordered, evidence)
    dates, date_ids = references.dates(ordered)
    ordered = [references.in_story(summary, place_ids, date_ids) for summary in ordered]
    articles = [summary.article for summary in ordered]
    known = claim_nodes.StoryIndex(articles, ids, places, dates)
    counted = claims.merge(claims.read(ordered, known), known, evidence)
    said = quotes.merge(quotes.read(ordered, ids), evidence)
    listed = sorted(articles, key=duplicates.order)
    opening = lead.read(ordered, lead.Record(cast, places, counted, dates), evidence)
    head = overview.Overview(
        opening, dates, cast, {article.id: article for article in articles}, evidence
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
        head.lines(counted, said),
        opening,
        timeline=events.merge(ordered, cast, places, counted, said, dates, evidence),
    )
