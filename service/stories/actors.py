"""The actors of a story: the merged record of each, and the story's ids."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from service.records import StoryActor
from service.stories import actor_groups, described, entities
from service.stories.sourced import changed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Actor, Summary
    from service.stories.evidence import Evidence

# The story's actor by article id and the actor's id in that article's Summary.
Ids = dict[tuple[str, str], "StoryActor"]


def merge(summaries: Sequence[Summary], evidence: Evidence) -> tuple[tuple[StoryActor, ...], Ids]:
    """The actors of all articles, and the story's id of each actor of an article.

    `summaries` come sorted by article id, so the record depends on their content alone.
    """
    groups = actor_groups.group(summaries, evidence) + described.group(summaries, evidence)
    merged = [(_record(members, evidence), members) for members in groups]
    merged.sort(
        key=lambda pair: (
            -evidence.weight(pair[0].article_ids),
            -pair[0].salience,
            pair[0].name,
            pair[1][0][0],
            pair[1][0][1].id,
        )
    )
    ids: Ids = {}
    records = []
    for number, (record, members) in enumerate(merged, 1):
        records.append(changed(record, id=f"actor-{number}"))
        for article_id, actor in members:
            ids[article_id, actor.id] = records[-1]
    return tuple(records), ids


def _record(members: Sequence[tuple[str, Actor]], evidence: Evidence) -> StoryActor:
    counted = evidence.independent(article_id for article_id, _ in members)
    name = entities.name_of(members, evidence)
    type_ = entities.commonest(members, evidence, [actor.type for _, actor in members])
    code = entities.commonest(members, evidence, [actor.country_code for _, actor in members])
    shares = sorted(actor.salience for article_id, actor in members if article_id in counted)
    holders: dict[str, set[str]] = {}
    for article_id, actor in members:
        for role in actor.roles:
            holders.setdefault(role, set()).add(article_id)
    return StoryActor(
        "",
        name,
        type_ or members[0][1].type,
        members[0][1].named,
        entities.aliases_of(members, name, evidence),
        tuple(sorted(holders, key=lambda role: (-evidence.weight(holders[role]), role))),
        code,
        round(math.fsum(shares) / len(shares), 3),
        entities.mentions_of(members),
        tuple(sorted({article_id for article_id, _ in members})),
    )
