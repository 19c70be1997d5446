"""How far the articles are about one event, and which of them are about another.

The articles are put together by their nearness (events), the nearest first, each set against the
mean of another. The story is the set with most independent articles; on a tie, the set that more
single articles are close to. An article is cast out only on evidence of another
event: two that go together and tell something else, or one alone that has hardly anything in common
with the story. A short one has too little to tell.
"""

from __future__ import annotations

import math
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np

from service.stories import events, times

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Summary
    from service.stories.evidence import Evidence

# An article alone is on another event where it is less near to the story than this, in the middle
# between its nearest article and the mean of all.
FOREIGN = 0.14
# A short article plainly tells another event where it names so many, and has no more in common with
# the story than the words of any report ("said", "on Sunday").
FEWEST_NAMED, STRANGE = 2, 0.02
# How near reports of one event are on the average: a coherence of 1.
ONE_STORY = 0.45


def read(summaries: Sequence[Summary], evidence: Evidence) -> tuple[float, frozenset[str]]:
    """The coherence of a story (0 to 1) and the ids of the articles that belong to it.

    A copy goes where its original goes, and does not count.
    """
    ids = [summary.article.id for summary in summaries]
    # By content, so that no id decides where two are equally near.
    ordered = sorted(
        (summary for summary in summaries if summary.article.id not in evidence.copies),
        key=lambda summary: (summary.article.sha256, summary.article.id),
    )
    if len(ordered) < 2:
        return 1.0, frozenset(ids)
    profiles = [events.profile(summary) for summary in ordered]
    near = events.nearness(profiles)
    pairs = [float(near[a, b]) for a, b in combinations(range(len(ordered)), 2)]
    parts = events.parts(near, [profile.times for profile in profiles])
    foreign = {ordered[i].article.id for i in _outside(parts, near, profiles)}
    return (
        degree(pairs),
        frozenset(id_ for id_ in ids if evidence.originals.get(id_, id_) not in foreign),
    )


def degree(pairs: Sequence[float]) -> float:
    """How far articles are about one event (0 to 1), of the nearness of each two; 1 for one."""
    return round(min(1.0, math.fsum(pairs) / len(pairs) / ONE_STORY), 3) if pairs else 1.0


def _outside(
    parts: Sequence[Sequence[int]], near: events.Matrix, profiles: Sequence[events.Profile]
) -> set[int]:
    """The articles on another event than the story's; none where two events are level."""
    longest = max(map(len, parts))
    rivals = [part for part in parts if len(part) == longest]
    alone = [part[0] for part in parts if len(part) == 1]
    near_to = [
        _near_alone(part, alone, near, profiles) if len(rivals) > 1 else 0 for part in rivals
    ]
    most = max(near_to)
    if near_to.count(most) > 1:
        return set()
    story = rivals[near_to.index(most)]
    apart = [i for i in alone if i not in story]
    foreign = {
        i
        for i, degree_ in zip(apart, _to_story(apart, story, near, profiles), strict=True)
        if degree_ < FOREIGN and not _tells_too_little(i, story, near, profiles)
    }
    return foreign.union(*(part for part in parts if len(part) > 1 and part is not story))


def _near_alone(
    part: Sequence[int],
    alone: Sequence[int],
    near: events.Matrix,
    profiles: Sequence[events.Profile],
) -> int:
    """How many of the articles that stand alone are near to a set."""
    others = [i for i in alone if i not in part] if len(part) == 1 else alone
    return int(np.count_nonzero(_to_story(others, part, near, profiles) >= FOREIGN))


def _tells_too_little(
    i: int, story: Sequence[int], near: events.Matrix, profiles: Sequence[events.Profile]
) -> bool:
    own = profiles[i]
    if not own.is_brief:
        return False
    return own.named < FEWEST_NAMED or float(np.max(near[i, list(story)])) > STRANGE


def _to_story(
    some: Sequence[int],
    story: Sequence[int],
    near: events.Matrix,
    profiles: Sequence[events.Profile],
) -> events.Matrix:
    """How near articles are to a set: between its nearest article and the mean of all.

    In one go, so that a hundred articles that have nothing in common cost no more than a story.
    """
    pairs = near[np.ix_(some, story)]
    when = times.beside(frozenset().union(*(profiles[j].times for j in story)))
    factors = np.array(
        [
            events.OF_OTHER_TIMES if when and times.none_of(profiles[i].times, when) else 1.0
            for i in some
        ]
    )
    degrees: events.Matrix = factors * (pairs.max(axis=1, initial=0) + pairs.mean(axis=1)) / 2
    return degrees
