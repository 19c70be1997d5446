"""Which named actors of a story's articles are one.

Equal full names first, then variants of full names, aliases, slips of the pen, and then short forms
(`short_names.py`). A decision compares all names of two clusters, and is taken in an order that the
names alone give.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import person_names
from service.naming.match import Match
from service.naming.spelling import fold
from service.stories.clusters import Clusters
from service.stories.entities import common as entities
from service.stories.entities import occupations, short_names
from service.stories.entities.node import Named, ages_differ, ages_in

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Actor, Summary
    from service.stories.evidence import Evidence

# Edges of names that a slip of the pen parts come after those of names and of aliases.
SLIPS = 3
# Names of one person that share no given name letter by letter come after those that do.
NICKNAMED = 0.5
# Bounds the cost: more names in one block share only a common word, which tells nothing.
LARGEST_BLOCK = 60


def group(summaries: Sequence[Summary], evidence: Evidence) -> list[list[tuple[str, Actor]]]:
    """The named actors of all articles in groups, one for each actor of the story.

    `summaries` come sorted by article id, so the groups depend on their content alone.
    """
    nodes = [
        Named(summary.article.id, actor, ages[actor.id])
        for summary in summaries
        for ages in [ages_in(summary)]
        for actor in summary.actors
        if actor.named
    ]
    clusters = Clusters([node.article_id for node in nodes])
    keys = [(node.actor.type, node.actor.name) for node in nodes]
    for original, copy in evidence.twins([node.article_id for node in nodes], keys):
        clusters.join(original, copy)
    _join_equal_names(nodes, clusters)
    _join_full_names(nodes, clusters)
    short_names.join(summaries, nodes, clusters, evidence)
    return [[(nodes[i].article_id, nodes[i].actor) for i in c] for c in clusters.all()]


def _join_equal_names(nodes: list[Named], clusters: Clusters) -> None:
    """Join what has the same full name, letter by letter, before anything is compared."""
    by_name: dict[tuple[str, str], int] = {}
    for i, node in enumerate(nodes):
        if not node.is_lone:
            key = (node.actor.type, entities.key(node.actor.name, node.actor.type))
            first = by_name.setdefault(key, i)
            clusters.join(first, i)


def _join_full_names(nodes: list[Named], clusters: Clusters) -> None:
    """Join variants of full names, the names themselves before their aliases."""
    blocks: dict[tuple[str, str], dict[str, int]] = {}
    for i, node in enumerate(nodes):
        if node.is_lone:
            continue
        for form in node.full:
            for key in entities.blocking_keys(form, node.actor.type):
                blocks.setdefault((node.actor.type, key), {}).setdefault(form, i)
    edges: dict[tuple[float, str, str], tuple[int, int]] = {}
    for (type_, _), forms in blocks.items():
        if not 1 < len(forms) <= LARGEST_BLOCK:
            continue
        ordered = sorted(forms)
        for at, a in enumerate(ordered):
            for b in ordered[at + 1 :]:
                left, right = forms[a], forms[b]
                aliases = (a != nodes[left].actor.name) + (b != nodes[right].actor.name)
                if entities.compare(a, b, type_) is Match.SAME:
                    loose = NICKNAMED if type_ == "person" and not _share_a_given(a, b) else 0
                    edges[(aliases + loose, a, b)] = (left, right)
                elif type_ == "person" and not aliases and person_names.is_slip(a, b):
                    edges[(SLIPS, a, b)] = (left, right)
    _join_same_alias(nodes, edges)
    clusters.join_along(
        (edges[key] for key in sorted(edges)),
        lambda a, b: not _conflict(nodes, clusters.members(a), clusters.members(b)),
    )


def _share_a_given(a: str, b: str) -> bool:
    """Whether two names share a given name or a nickname: "Ann Roe", 'Joanna "Ann" Roe'."""
    left, right = person_names.parse(a), person_names.parse(b)
    return not {*left.given, *left.nickname}.isdisjoint((*right.given, *right.nickname))


def _join_same_alias(
    nodes: list[Named], edges: dict[tuple[float, str, str], tuple[int, int]]
) -> None:
    """Actors that share a full name as an alias: "SBU" beside two translations of it."""
    holders: dict[tuple[str, str], int] = {}
    for i, node in enumerate(nodes):
        if node.is_lone:
            continue
        for form in node.full:
            key = (node.actor.type, entities.key(form, node.actor.type))
            first = holders.setdefault(key, i)
            if first != i:
                edges[(1, form, f"{i:09d}")] = (first, i)


def _conflict(nodes: list[Named], left: list[int], right: list[int]) -> bool:
    """Whether a name in one cluster cannot be of the bearer of a name in the other.

    A slip of the pen ("Josh Haver", "Josh Harver") is not another name where age or office is the
    same.
    """
    names = [
        sorted({nodes[i].actor.name for i in side if not nodes[i].is_lone})
        for side in (left, right)
    ]
    type_ = nodes[left[0]].actor.type
    if type_ == "person" and set(names[0]).isdisjoint(names[1]):
        roles = [[role for i in side for role in nodes[i].actor.roles] for side in (left, right)]
        if occupations.contradict(*roles):
            return True
    ages = [frozenset(age for i in side for age in nodes[i].ages) for side in (left, right)]
    if ages_differ(*ages):
        return True
    pairs = [entities.compare(a, b, type_) for a in names[0] for b in names[1]]
    if Match.SAME in pairs:
        return False
    slips = type_ == "person" and any(
        person_names.is_slip(a, b) for a in names[0] for b in names[1]
    )
    if slips:
        return not _are_told_alike(nodes, left, right)
    return Match.DIFFERENT in pairs


def _are_told_alike(nodes: list[Named], left: list[int], right: list[int]) -> bool:
    """Whether two clusters are of one age, or of one office that takes several words to say."""
    ages = [frozenset(age for i in side for age in nodes[i].ages) for side in (left, right)]
    offices = [
        {fold(role) for i in side for role in nodes[i].actor.roles if " " in role}
        for side in (left, right)
    ]
    return not ages[0].isdisjoint(ages[1]) or not offices[0].isdisjoint(offices[1])
