"""Short forms of names: a lone surname, a body without its country, a name read as another type.

Each goes to the one cluster of full names that it can stand for. Where there are several, roles
decide, then prominence, as readers take "Johnson" for the Johnson of the story. Where that does not
decide, it stays alone: a wrong actor is worse than two entries.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.naming import countries, organizations, people
from service.naming.match import Match
from service.naming.spelling import fold
from service.stories.entities import common as entities
from service.stories.entities import occupations
from service.stories.wording import stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Summary
    from service.stories.clusters import Clusters
    from service.stories.entities.node import Named
    from service.stories.evidence import Evidence

# A lone surname goes to the bearer who is this many times as prominent as the next.
CLEAR_LEAD = 2.0
# Bounds the cost: where more full names come into question, none of them is meant clearly.
MOST_BEARERS = 60
# A person's name has no more words than this.
LONGEST_PERSON = 4


# The codes of the countries of an article, by its id.
About = Callable[[str], frozenset[str]]


class Bearers(NamedTuple):
    """A cluster with a full name: its nodes, the number of the first, and what all of them tell.

    `prominence` counts the mentions in independent articles.
    """

    item: int
    names: tuple[str, ...]
    nodes: tuple[Named, ...]
    prominence: int


def join(
    summaries: Sequence[Summary], nodes: Sequence[Named], clusters: Clusters, evidence: Evidence
) -> None:
    """Join every short form to its full name, and those without one to each other."""
    by_id = {summary.article.id: summary for summary in summaries}
    about = cache(lambda article_id: _countries_in(by_id[article_id]))
    index = _index(nodes, clusters, evidence)
    lone = [i for i, node in enumerate(nodes) if node.is_lone]
    others = [cluster[0] for cluster in clusters.all() if not nodes[cluster[0]].is_lone]
    left: list[int] = []
    for i in [*lone, *others]:
        node = nodes[i]
        if node.is_lone and any(not nodes[j].is_lone for j in clusters.members(i)):
            continue
        chosen = _choose(nodes, node.actor.type, i, index, clusters, about)
        members = clusters.members(i)
        if chosen is None and _may_be_a_person(nodes, members):
            chosen = _choose(nodes, "person", i, index, clusters, about)
            if chosen is not None and len(members) > 1:
                # Several articles read a body: the person must be the story's by far.
                bearer = clusters.members(chosen)
                chosen = chosen if len(bearer) >= CLEAR_LEAD * len(members) else None
            left.append(i)
        elif chosen is None and node.is_lone:
            left.append(i)
        if chosen is not None:
            # What an article told apart was looked at: two halves of one name are one.
            clusters.join(i, chosen, told_apart=False)
    _join_each_other(nodes, left, clusters)


def _index(
    nodes: Sequence[Named], clusters: Clusters, evidence: Evidence
) -> dict[tuple[str, str], list[Bearers]]:
    """Clusters of full names by type and blocking key."""
    index: dict[tuple[str, str], list[Bearers]] = {}
    for members in clusters.all():
        first = nodes[members[0]]
        if first.is_lone:
            continue
        counted = evidence.independent(nodes[i].article_id for i in members)
        bearers = Bearers(
            members[0],
            tuple(sorted({name for i in members for name in nodes[i].full})),
            tuple(nodes[i] for i in members),
            sum(len(nodes[i].actor.mentions) for i in members if nodes[i].article_id in counted),
        )
        type_ = first.actor.type
        types = [type_]
        if (
            len(members) == 1
            and _may_be_a_person(nodes, members)
            and people.is_full(first.actor.name)
        ):
            types.append("person")
        for read_as in types:
            keys = {key for name in bearers.names for key in entities.blocking_keys(name, read_as)}
            for key in keys:
                index.setdefault((read_as, key), []).append(bearers)
    return index


def _choose(
    nodes: Sequence[Named],
    type_: str,
    i: int,
    index: dict[tuple[str, str], list[Bearers]],
    clusters: Clusters,
    about: About,
) -> int | None:
    """A node of the cluster that a short form stands for, or None."""
    node = nodes[i]
    name = node.actor.name
    found: dict[int, Bearers] = {}
    for key in entities.blocking_keys(name, type_):
        block = index.get((type_, key), ())
        if len(block) > MOST_BEARERS:
            return None
        for bearers in block:
            found.setdefault(bearers.item, bearers)
    if len(found) > MOST_BEARERS:
        return None
    own = clusters.find(i)
    fitting = [
        bearers
        for item, bearers in sorted(found.items())
        if clusters.find(item) != own
        and _may_join(nodes, clusters, own, bearers)
        and _is_short_of(node, type_, bearers, about)
    ]
    leader = _leader(node, type_, fitting)
    return leader.item if leader else None


def _may_join(nodes: Sequence[Named], clusters: Clusters, own: int, bearers: Bearers) -> bool:
    """Whether no article told the two apart, but as two short forms of what others name in full.

    "Ida" and "Berg"; "LPD" and "Lund Police".
    """
    shared = clusters.articles(own) & clusters.articles(bearers.item)
    return not shared or all(
        _are_halves(nodes[a].actor.name, nodes[b].actor.name, bearers.names)
        or _are_bynames(nodes[a], nodes[b], bearers)
        for a in clusters.members(own)
        for b in clusters.members(bearers.item)
        if nodes[a].article_id == nodes[b].article_id and nodes[a].article_id in shared
    )


def _are_halves(a: str, b: str, full: Iterable[str]) -> bool:
    """Whether one is the given name and the other the surname of a full name."""
    halves = [people.parse(name).words for name in (a, b)]
    if any(len(half) != 1 for half in halves):
        return False
    names = [(parsed.given[:1], parsed.surname) for parsed in map(people.parse, full)]
    return (halves[0], halves[1]) in names or (halves[1], halves[0]) in names


def _are_bynames(a: Named, b: Named, bearers: Bearers) -> bool:
    """Whether one is the acronym and the other a short form of one full name of a body."""
    if any(node.actor.type != "organization" for node in (a, b)):
        return False
    names = (a.actor.name, b.actor.name)
    if all(organizations.parse(name).acronym is None for name in names):
        return False
    return any(
        all(organizations.compare(name, full) >= Match.SHORT for name in names)
        for full in bearers.names
        if full not in names
    )


def _is_short_of(node: Named, type_: str, bearers: Bearers, about: About) -> bool:
    name = node.actor.name
    wanted = {Match.SHORT} if type_ == node.actor.type else {Match.SHORT, Match.SAME}
    found = [(full, entities.compare(name, full, type_)) for full in bearers.names]
    fitting = [
        full
        for full, match in found
        if match in wanted and (len(full) >= len(name) or match is Match.SAME)
    ]
    if bearers.nodes[0].actor.type != type_:
        # What was read as a body is somebody's full name only where the surname is his.
        fitting = [full for full in fitting if people.is_surname_of(name, full)]
    if type_ == "organization":
        return any(_same_country(node, full, about) for full in fitting)
    roles = [role for bearer in bearers.nodes for role in bearer.actor.roles]
    if type_ == "person" and occupations.contradict(node.actor.roles, roles):
        return False
    return bool(fitting) and all(genders_agree(node.genders, b.genders) for b in bearers.nodes)


def _same_country(node: Named, full: str, about: About) -> bool:
    """A body named without its country is that country's only where the article is about it.

    An article that names no country leaves it to the others.
    """
    named = organizations.parse(node.actor.name).countries
    added = set(organizations.parse(full).countries).difference(named)
    return not added or added <= about(node.article_id) or not about(node.article_id)


def _leader(node: Named, type_: str, fitting: list[Bearers]) -> Bearers | None:
    """The one cluster, or the clearly leading one: by shared roles, then by prominence."""
    if len(fitting) > 1 and type_ == "person":
        name = node.actor.name
        borne = [b for b in fitting if any(people.is_surname_of(name, n) for n in b.names)]
        people_of_it = [b for b in borne if b.nodes[0].actor.type == "person"]
        fitting = people_of_it or borne or fitting
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    if type_ != "person":
        return None
    roles = _roles_of([node])
    shared = {bearers.item: len(roles & _roles_of(bearers.nodes)) for bearers in fitting}
    ranked = sorted(fitting, key=lambda b: (-shared[b.item], -b.prominence, b.item))
    first, second = ranked[:2]
    by_role = shared[first.item] > shared[second.item]
    return first if by_role or first.prominence >= CLEAR_LEAD * second.prominence else None


def _roles_of(nodes: Iterable[Named]) -> set[str]:
    return {word for node in nodes for role in node.actor.roles for word in stems(role)}


def _may_be_a_person(nodes: Sequence[Named], members: Sequence[int]) -> bool:
    """Whether an organization has a name that could be a person's ("Kudlow"), the same in all."""
    first = nodes[members[0]]
    if any(nodes[i].actor.type != "organization" for i in members):
        return False
    parsed = organizations.parse(first.actor.name)
    if any(organizations.parse(nodes[i].actor.name).folded != parsed.folded for i in members):
        return False
    known = words(organizations.PACKAGE, "organizations", "generic")
    return (
        parsed.acronym is None
        and parsed.byname is None
        and not parsed.countries
        and parsed.folded == " ".join(parsed.name)
        and len(parsed.name) <= LONGEST_PERSON
        and not any(word in known or word.isdigit() for word in parsed.name)
    )


def _join_each_other(nodes: Sequence[Named], left: list[int], clusters: Clusters) -> None:
    """Short forms without a full name: the same word in two articles is one person."""
    by_key: dict[str, list[int]] = {}
    for i in left:
        for key in entities.blocking_keys(nodes[i].actor.name, "person"):
            by_key.setdefault(key, []).append(i)
    for _, block in sorted(by_key.items()):
        first = block[0]
        for other in block[1:]:
            a, b = nodes[first], nodes[other]
            same = people.compare(a.actor.name, b.actor.name) is Match.SAME
            if same and genders_agree(a.genders, b.genders):
                clusters.join(first, other)


def genders_agree(left: frozenset[str], right: frozenset[str]) -> bool:
    """Whether no courtesy title tells that two persons are of different gender."""
    return not (left and right) or not left.isdisjoint(right)


def _countries_in(summary: Summary) -> frozenset[str]:
    """The codes of the countries of an article, in its actors' names and roles too."""
    found = {actor.country_code for actor in summary.actors}
    found |= {place.country_code for place in summary.locations}
    for actor in summary.actors:
        for text in (actor.name, *actor.roles):
            found.update(countries.replace(fold(text).split())[1])
    return frozenset(code for code in found if code)
