"""Whether articles are about one story, and which of them are not.

Each article is a vector of the named actors and the places that it has, an actor by its salience.
Two articles are as near as the cosine of their vectors, with what two articles say alike counted
on top. The story is the largest set of articles that are linked, directly or through others.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

from service.stories.clusters import Clusters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import StoryActor, StoryClaim, StoryLocation, StoryQuote
    from service.stories.evidence import Evidence

# Articles nearer than this are about one story. Two stories of one beat share its countries and
# its capitals (0.1 to 0.25); two reports of one event seldom stay under 0.4.
LINKED = 0.3
# What a place weighs beside an actor of salience 1, and a number or an utterance in common.
PLACE, IN_COMMON = 0.3, 0.15


def read(
    articles: Sequence[str],
    actors: Iterable[StoryActor],
    locations: Iterable[StoryLocation],
    shared: Iterable[StoryClaim | StoryQuote],
    evidence: Evidence,
) -> tuple[float, frozenset[str]]:
    """The coherence of a story (0 to 1) and the ids of the articles that belong to it.

    `articles` are ids in the order of the story's articles; of two equally large sets of linked
    articles the one with the first article is the story.
    """
    if len(articles) < 2:
        return 1.0, frozenset(articles)
    nearness = _nearness(articles, _vectors(articles, actors, locations), shared)
    number = {article_id: i for i, article_id in enumerate(articles)}
    linked = Clusters(list(articles))
    for (a, b), near in sorted(nearness.items()):
        if near >= LINKED:
            linked.join(number[a], number[b], told_apart=False)
    largest = min(linked.all(), key=lambda members: (-len(members), members[0]))
    counted = sorted(evidence.independent(articles))
    pairs = [nearness.get(pair, 0.0) for pair in combinations(counted, 2)]
    mean = math.fsum(pairs) / len(pairs) if pairs else 1.0
    # The square root spreads the scale: reports of one event score 0.6 to 0.9.
    return round(math.sqrt(min(1.0, mean)), 3), frozenset(articles[i] for i in largest)


def _vectors(
    articles: Sequence[str], actors: Iterable[StoryActor], locations: Iterable[StoryLocation]
) -> dict[str, dict[str, float]]:
    vectors: dict[str, dict[str, float]] = {article_id: {} for article_id in articles}
    for actor in actors:
        if not actor.named:
            continue
        count: dict[str, int] = {}
        for mention in actor.mentions:
            count[mention.article_id] = count.get(mention.article_id, 0) + 1
        for article_id, mentions in count.items():
            vectors[article_id][actor.id] = math.sqrt(mentions)
    for place in locations:
        for article_id in place.article_ids:
            vectors[article_id][place.id] = PLACE
    return vectors


def _nearness(
    articles: Sequence[str],
    vectors: dict[str, dict[str, float]],
    shared: Iterable[StoryClaim | StoryQuote],
) -> dict[tuple[str, str], float]:
    """How near each two articles are that have anything in common, by their sorted ids."""
    norms = {a: math.sqrt(math.fsum(x * x for x in v.values())) for a, v in vectors.items()}
    nearness: dict[tuple[str, str], float] = {}
    for a, b in combinations(sorted(articles), 2):
        left, right = vectors[a], vectors[b]
        if len(left) > len(right):
            left, right = right, left
        dot = math.fsum(weight * right[id_] for id_, weight in left.items() if id_ in right)
        if dot:
            nearness[a, b] = dot / (norms[a] * norms[b])
    for entry in shared:
        for pair in combinations(entry.article_ids, 2):
            nearness[pair] = min(1.0, nearness.get(pair, 0.0) + IN_COMMON)
    return nearness
