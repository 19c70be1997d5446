"""The actors of a story: the merged record of each, and the story's ids."""

from __future__ import annotations

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING

from service.records import StoryActor
from service.stories.entities import common as entities
from service.stories.entities import described
from service.stories.entities import full_names as actor_groups
from service.stories.sourced import changed, numbered

if TYPE_CHECKING:
    from service.records import Actor, Summary
    from service.records.terms import ActorType
    from service.stories.evidence import Evidence

# The story's actor by article id and the actor's id in that article's Summary.
Ids = dict[tuple[str, str], "StoryActor"]
# The actors of articles that are one in the story, each with its article.
Members = Sequence[tuple[str, "Actor"]]


def merge(summaries: Sequence[Summary], evidence: Evidence) -> tuple[tuple[StoryActor, ...], Ids]:
    """The actors of all articles, and the story's id of each actor of an article.

    `summaries` come sorted by article id, so the record depends on their content alone.
    """
    groups = actor_groups.group(summaries, evidence) + described.group(summaries, evidence)
    merged = sorted(
        ((_record(members, evidence), members) for members in groups),
        key=lambda pair: _order(pair[0], pair[1], evidence),
    )
    records = numbered("actor", [record for record, _ in merged])
    ids = _by_own_id(records, [members for _, members in merged])
    records = tuple(
        _with_members(record, members, ids)
        for record, (_, members) in zip(records, merged, strict=True)
    )
    return records, _by_own_id(records, [members for _, members in merged])


def _by_own_id(records: Sequence[StoryActor], groups: Sequence[Members]) -> Ids:
    return {
        (article_id, actor.id): record
        for record, members in zip(records, groups, strict=True)
        for article_id, actor in members
    }


def _with_members(record: StoryActor, members: Members, ids: Ids) -> StoryActor:
    """The record of a group with the story's ids of the actors that make it up."""
    found = {
        ids[article_id, member].id
        for article_id, actor in members
        for member in actor.member_ids
        if (article_id, member) in ids
    }
    return changed(record, member_ids=tuple(sorted(found - {record.id}))) if found else record


def _order(record: StoryActor, members: Members, evidence: Evidence) -> tuple[object, ...]:
    article_id, first = members[0]
    return (
        -evidence.weight(record.article_ids),
        -record.salience,
        record.name,
        article_id,
        first.id,
    )


def _record(members: Members, evidence: Evidence) -> StoryActor:
    counted = entities.voters(members, evidence)
    name = entities.name_of(members, counted)
    type_: ActorType | None = entities.commonest(counted, [actor.type for _, actor in counted])
    code = entities.commonest(counted, [actor.country_code for _, actor in counted])
    shares = [actor.salience for _, actor in counted]
    roles = ((role, article_id) for article_id, actor in members for role in actor.roles)
    return StoryActor(
        "",
        name,
        type_ or members[0][1].type,
        members[0][1].named,
        entities.aliases_of(members, name, evidence),
        tuple(role for role, _ in entities.most_carried(roles, evidence)),
        code,
        round(math.fsum(shares) / len(shares), 3),
        entities.mentions_of(members),
        (),
        tuple(sorted({article_id for article_id, _ in members})),
    )
