"""Articles thrown together, put into stories: which of them are about one event.

What an event is, is what the merge asks too (`events`): articles in one group are those that would
belong to one story. A copy goes where its original goes. Neither the order of the articles nor
their ids decide anything but the order of equals.
"""

from __future__ import annotations

import math
from collections import defaultdict
from itertools import combinations
from typing import TYPE_CHECKING

from service.naming.match import Match
from service.records import StoryGroup
from service.stories import coherence, duplicates, events
from service.stories.entities.common import compare

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Summary

MOST_NAMES = 3  # in a label: more is no label
# Bounds the cost: of the weightiest names so many are held against each other.
MOST_COMPARED = 30
# The type of a place, beside those of actors.
PLACE = "place"


def group(summaries: Sequence[Summary]) -> tuple[StoryGroup, ...]:
    """Every article in exactly one group: the largest first, then by the smallest article id.

    Raises ValueError for two articles of one id.
    """
    by_id = {summary.article.id: summary for summary in summaries}
    if len(by_id) < len(summaries):
        raise ValueError("grouping needs articles with ids of their own")
    originals = duplicates.find([by_id[id_].article for id_ in sorted(by_id)])
    ordered = sorted(
        (summary for id_, summary in by_id.items() if id_ not in originals),
        key=lambda summary: (summary.article.sha256, summary.article.id),
    )
    profiles = [events.profile(summary) for summary in ordered]
    near = events.nearness(profiles)
    copies = defaultdict(list)
    for copy, original in sorted(originals.items()):
        copies[original].append(copy)
    found = []
    for part in events.parts(near, [one.times for one in profiles]) if ordered else []:
        own = [ordered[i].article.id for i in part]
        ids = sorted([*own, *(copy for id_ in own for copy in copies[id_])])
        pairs = [float(near[a, b]) for a, b in combinations(part, 2)]
        found.append((ids, coherence.degree(pairs), label(by_id[id_] for id_ in own)))
    found.sort(key=lambda item: (-len(item[0]), item[0][0]))
    return tuple(
        StoryGroup(f"group-{n}", label, tuple(ids), degree)
        for n, (ids, degree, label) in enumerate(found, 1)
    )


def label(summaries: Iterable[Summary]) -> str:
    """The three most salient actors and places; a place by its share of its article's mentions.

    Names of one bearer count together, under the weightier: "Roe", "Ann Roe".
    """
    weights: dict[tuple[str, str], list[float]] = defaultdict(list)
    for summary in summaries:
        counts = [len(actor.mentions) for actor in summary.actors]
        most = max(*counts, *(len(place.mentions) for place in summary.locations), 1, 1)
        for actor in summary.actors:
            if actor.named:
                weights[actor.name, actor.type].append(actor.salience)
        for place in summary.locations:
            weights[place.name, PLACE].append(len(place.mentions) / most)
    ranked = sorted(weights, key=lambda item: (-math.fsum(weights[item]), item))
    kept: list[tuple[str, str]] = []
    for name, type_ in ranked[:MOST_COMPARED]:
        bearer = next((item for item in kept if _is_one(item, (name, type_))), None)
        if bearer is None:
            kept.append((name, type_))
        else:
            weights[bearer] += weights[name, type_]
    kept.sort(key=lambda item: (-math.fsum(weights[item]), item))
    return ", ".join(name for name, _ in kept[:MOST_NAMES])


def _is_one(left: tuple[str, str], right: tuple[str, str]) -> bool:
    """Whether two names with their types may be of one bearer."""
    if left[0] == right[0]:
        return True
    return left[1] == right[1] != PLACE and compare(left[0], right[0], left[1]) >= Match.SHORT
