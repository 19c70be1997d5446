"""Whether articles are about one story, and which of them are not.

Each article has two vectors: the named actors and places that it has, each by the logarithm of its
mentions, and the commonest stems of what is quoted and counted in it. Two articles are as near as
the mean of the two cosines. The story is the largest set of articles that are linked, directly or
through others.
"""

from __future__ import annotations

import math
from collections import Counter
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from service.stories.clusters import Clusters

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import StoryActor, StoryLocation
    from service.stories.evidence import Evidence

# Nearer articles are about one story. Over 60 pairs of reports of one event and 6,500 pairs of
# political reports of one country and time, all of the former and one in 300 of the latter do.
LINKED = 0.38
# How near reports of one event are on the average: a coherence of 1.
ONE_STORY = 0.6
# What a place weighs beside an actor with one mention.
PLACE = 0.5
# The stems of an article that count, which keeps two hundred articles comparable in a moment.
COMMONEST = 60
# Weights are counted in parts of one so small, and so many components are multiplied at a time:
# 13 MB for two hundred articles.
UNITS, COLUMNS = 1 << 16, 4096

Vector = dict[str, float]


def read(
    articles: Sequence[str],
    actors: Iterable[StoryActor],
    locations: Iterable[StoryLocation],
    words: Mapping[str, Mapping[str, int]],
    evidence: Evidence,
) -> tuple[float, frozenset[str]]:
    """The coherence of a story (0 to 1) and the ids of the articles that belong to it.

    `articles` are ids in the order of the story's articles; of two equally large sets of linked
    articles the one with the first article is the story. `words` counts the stems of what each
    article quotes and counts.
    """
    if len(articles) < 2:
        return 1.0, frozenset(articles)
    nearness = _nearness(articles, _entities(articles, actors, locations), _commonest(words))
    number = {article_id: i for i, article_id in enumerate(articles)}
    linked = Clusters(list(articles))
    for (a, b), near in sorted(nearness.items()):
        if near >= LINKED:
            linked.join(number[a], number[b], told_apart=False)
    largest = min(linked.all(), key=lambda members: (-len(members), members[0]))
    pairs = [nearness[pair] for pair in combinations(sorted(evidence.independent(articles)), 2)]
    mean = math.fsum(pairs) / len(pairs) if pairs else ONE_STORY
    return (
        round(min(1.0, mean / ONE_STORY), 3),
        frozenset(articles[i] for i in largest),
    )


def _entities(
    articles: Sequence[str], actors: Iterable[StoryActor], locations: Iterable[StoryLocation]
) -> dict[str, Vector]:
    vectors: dict[str, Vector] = {article_id: {} for article_id in articles}
    for actor in actors:
        if not actor.named:
            continue
        count: dict[str, int] = {}
        for mention in actor.mentions:
            count[mention.article_id] = count.get(mention.article_id, 0) + 1
        for article_id, mentions in count.items():
            vectors[article_id][actor.id] = 1.0 + math.log(mentions) / 2
    for place in locations:
        for article_id in place.article_ids:
            vectors[article_id][place.id] = PLACE
    return vectors


def _commonest(words: Mapping[str, Mapping[str, int]]) -> dict[str, Vector]:
    return {
        article_id: {
            stem: 1.0 + math.log(counts[stem])
            for stem in sorted(sorted(counts), key=counts.__getitem__, reverse=True)[:COMMONEST]
        }
        for article_id, counts in words.items()
    }


def _nearness(
    articles: Sequence[str], entities: Mapping[str, Vector], words: Mapping[str, Vector]
) -> dict[tuple[str, str], float]:
    """How near each two articles are, by their sorted ids."""
    ordered = sorted(articles)
    by_entity = _cosines([entities[article_id] for article_id in ordered])
    by_word = _cosines([words.get(article_id, {}) for article_id in ordered])
    # An article that neither quotes nor counts is told by its entities alone.
    mean = (by_entity + by_word) / 2
    silent = np.array([not words.get(article_id) for article_id in ordered])
    either = silent[:, np.newaxis] | silent[np.newaxis, :]
    near = np.where(either, by_entity, mean).tolist()
    return {(a, b): near[i][j] for (i, a), (j, b) in combinations(enumerate(ordered), 2)}


def _cosines(vectors: Sequence[Vector]) -> npt.NDArray[np.float64]:
    """The cosine of each two vectors, over the components that several of them have.

    The weights are rounded to whole numbers of a small unit. Their products and sums are whole
    numbers that a float holds exactly, so no order of adding and no number of threads changes one.
    """
    holders = Counter(key for vector in vectors for key in vector)
    column = {key: i for i, key in enumerate(k for k, count in holders.items() if count > 1)}
    products = np.zeros((len(vectors), len(vectors)))
    block: npt.NDArray[np.float64] = np.zeros((len(vectors), min(COLUMNS, len(column))))
    entries: dict[int, list[tuple[int, int, float]]] = {}
    for row, vector in enumerate(vectors):
        for key, weight in vector.items():
            if key in column:
                at = column[key]
                entries.setdefault(at // COLUMNS, []).append((row, at % COLUMNS, weight))
    for some in entries.values():
        block[:] = 0
        rows, columns, weights = zip(*some, strict=True)
        block[list(rows), list(columns)] = np.rint(np.array(weights) * UNITS)
        products += block @ block.T
    lengths = np.array([_length(vector) for vector in vectors]) * UNITS
    lengths[lengths == 0] = 1
    cosines: npt.NDArray[np.float64] = products / np.outer(lengths, lengths)
    return cosines


def _length(vector: Vector) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in vector.values()))
