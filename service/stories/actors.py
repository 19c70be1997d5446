"""The actors of a story: which actors of its articles are one, and their merged record."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from service.naming import countries, organizations, people
from service.naming.match import Match
from service.naming.spelling import fold
from service.records import StoryActor
from service.stories import described, entities
from service.stories.clusters import Clusters

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Actor, Summary
    from service.stories.evidence import Evidence

# The story's actor by article id and the actor's id in that article's Summary.
Ids = dict[tuple[str, str], "StoryActor"]

# More names in one block than this share only a common word: it does not tell anything.
LARGEST_BLOCK = 60
# A lone surname goes to the bearer who is this many times as prominent as the next.
CLEAR_LEAD = 2.0


@dataclass(frozen=True, slots=True)
class Named:
    """A named actor of one article: `full` are the names that tell it from others."""

    article_id: str
    actor: Actor
    full: tuple[str, ...]

    @property
    def is_lone(self) -> bool:
        """Whether only a part of the name is known, such as a surname."""
        return self.actor.type == "person" and not people.is_full(self.actor.name)


def group(summaries: Sequence[Summary], evidence: Evidence) -> list[list[tuple[str, Actor]]]:
    """The actors of all articles in groups, one for each actor of the story.

    `summaries` come sorted by article id, so the groups depend on their content alone.
    """
    nodes = [
        Named(summary.article.id, actor, _full_names(actor))
        for summary in summaries
        for actor in summary.actors
        if actor.named
    ]
    clusters = Clusters([node.article_id for node in nodes])
    _join_equal_names(nodes, clusters)
    _join_full_names(nodes, clusters)
    _Shortened(summaries, nodes, clusters, evidence).join()
    named = [[(nodes[i].article_id, nodes[i].actor) for i in c] for c in clusters.all()]
    return named + described.group(summaries)


def merge(summaries: Sequence[Summary], evidence: Evidence) -> tuple[tuple[StoryActor, ...], Ids]:
    """The actors of all articles, and the story's id of each actor of an article.

    `summaries` come sorted by article id, so the record depends on their content alone.
    """
    groups = group(summaries, evidence)
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
        records.append(replace(record, id=f"actor-{number}"))
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


def compare(a: str, b: str, type_: str) -> Match:
    """What two names tell, read as names of that type of actor."""
    if type_ == "person":
        return people.compare(a, b)
    if type_ == "organization":
        return organizations.compare(a, b)
    return Match.SAME if entities.key(a, type_) == entities.key(b, type_) else Match.UNRELATED


def _full_names(actor: Actor) -> tuple[str, ...]:
    """The name and those aliases that are no short forms of it."""
    if actor.type not in ("person", "organization"):
        return (actor.name, *actor.aliases)
    module = people if actor.type == "person" else organizations
    return (
        actor.name,
        *(
            alias
            for alias in actor.aliases
            if module.compare(actor.name, alias) is not Match.SHORT and _tells(alias, actor.type)
        ),
    )


def _tells(alias: str, type_: str) -> bool:
    if type_ == "person":
        parsed = people.parse(alias)
        return bool(parsed.given or parsed.initials)
    return organizations.has_distinctive_word(alias)


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
    edges: dict[tuple[int, str, str], tuple[int, int]] = {}
    for (type_, _), forms in blocks.items():
        if not 1 < len(forms) <= LARGEST_BLOCK:
            continue
        ordered = sorted(forms)
        for at, a in enumerate(ordered):
            for b in ordered[at + 1 :]:
                if compare(a, b, type_) is Match.SAME:
                    left, right = forms[a], forms[b]
                    aliases = (a != nodes[left].actor.name) + (b != nodes[right].actor.name)
                    edges[(aliases, a, b)] = (left, right)
    _join_same_alias(nodes, edges)
    clusters.join_along(
        (edges[key] for key in sorted(edges)),
        lambda a, b: not _conflict(nodes, clusters.members(a), clusters.members(b)),
    )


def _join_same_alias(
    nodes: list[Named], edges: dict[tuple[int, str, str], tuple[int, int]]
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
    """Whether a name in one cluster cannot be of the bearer of a name in the other."""
    names = [
        sorted({nodes[i].actor.name for i in side if not nodes[i].is_lone})
        for side in (left, right)
    ]
    type_ = nodes[left[0]].actor.type
    pairs = [compare(a, b, type_) for a in names[0] for b in names[1]]
    return Match.DIFFERENT in pairs and Match.SAME not in pairs


class _Shortened:
    """Short forms: each goes to the one full name that it can stand for, or stays alone."""

    def __init__(
        self,
        summaries: Sequence[Summary],
        nodes: list[Named],
        clusters: Clusters,
        evidence: Evidence,
    ) -> None:
        self.nodes = nodes
        self.clusters = clusters
        self.evidence = evidence
        self.countries = {summary.article.id: _countries_in(summary) for summary in summaries}
        self.by_key: dict[tuple[str, str], set[int]] = {}

    def join(self) -> None:
        """Join every short form; those without a full name join each other."""
        self._index()
        lone = [i for i, node in enumerate(self.nodes) if node.is_lone]
        short = [c[0] for c in self.clusters.all() if not self.nodes[c[0]].is_lone]
        decided = [(i, self._choose(i)) for i in [*lone, *short]]
        for i, chosen in decided:
            if chosen is not None:
                self.clusters.join(i, chosen)
        self._join_rest([i for i, chosen in decided if chosen is None and self.nodes[i].is_lone])

    def _index(self) -> None:
        for i, node in enumerate(self.nodes):
            if not node.is_lone:
                for form in node.full:
                    for key in entities.blocking_keys(form, node.actor.type):
                        self.by_key.setdefault((node.actor.type, key), set()).add(i)

    def _choose(self, i: int) -> int | None:
        node = self.nodes[i]
        name, type_ = node.actor.name, node.actor.type
        found: set[int] = set()
        for key in entities.blocking_keys(name, type_):
            found |= self.by_key.get((type_, key), set())
        own = self.clusters.find(i)
        full: dict[int, None] = {}
        for j in sorted(found):
            if self._is_short_of(i, j):
                full.setdefault(self.clusters.find(j))
        fitting = [c for c in full if c != own and self.clusters.can_join(own, c)]
        return self._leader(node, fitting)

    def _is_short_of(self, i: int, j: int) -> bool:
        short, full = self.nodes[i], self.nodes[j]
        name, type_ = short.actor.name, short.actor.type
        longer = (form for form in full.full if len(form) > len(name))
        if not any(compare(name, form, type_) is Match.SHORT for form in longer):
            return False
        if type_ == "organization":
            return self._same_country(short, full)
        return _genders_agree(short.actor, full.actor)

    def _same_country(self, short: Named, full: Named) -> bool:
        """A body named without its country is that country's only where the article is about it."""
        added = set(organizations.parse(full.actor.name).countries)
        added -= set(organizations.parse(short.actor.name).countries)
        return added <= self.countries[short.article_id]

    def _leader(self, node: Named, fitting: list[int]) -> int | None:
        """The one cluster, or the clearly leading one: by shared roles, then by prominence."""
        if len(fitting) < 2:
            return fitting[0] if fitting else None
        if node.actor.type == "organization":
            return None
        roles = _role_words([node.actor])
        ranked = sorted(
            (
                (
                    len(roles & _role_words(self._actors(c))),
                    self._prominence(c),
                    -c,
                )
                for c in fitting
            ),
            reverse=True,
        )
        (shared, mentions, chosen), (next_shared, next_mentions, _) = ranked[:2]
        if shared > next_shared or mentions >= CLEAR_LEAD * next_mentions:
            return -chosen
        return None

    def _actors(self, cluster: int) -> list[Actor]:
        return [self.nodes[i].actor for i in self.clusters.members(cluster)]

    def _prominence(self, cluster: int) -> int:
        members = self.clusters.members(cluster)
        counted = self.evidence.independent(self.nodes[i].article_id for i in members)
        return sum(
            len(self.nodes[i].actor.mentions)
            for i in members
            if self.nodes[i].article_id in counted
        )

    def _join_rest(self, lone: list[int]) -> None:
        by_key: dict[str, list[int]] = {}
        for i in lone:
            for key in entities.blocking_keys(self.nodes[i].actor.name, "person"):
                by_key.setdefault(key, []).append(i)
        for key in sorted(by_key):
            first = by_key[key][0]
            for other in by_key[key][1:]:
                a, b = self.nodes[first].actor, self.nodes[other].actor
                if people.compare(a.name, b.name) is Match.SAME and _genders_agree(a, b):
                    self.clusters.join(first, other)


def _genders_agree(a: Actor, b: Actor) -> bool:
    left, right = _genders(a), _genders(b)
    return not (left and right) or not left.isdisjoint(right)


def _genders(actor: Actor) -> set[str]:
    """The genders that courtesy titles in the names and roles of a person tell."""
    titled = [f"{role} {actor.name}" for role in actor.roles]
    found = {people.parse(form).gender for form in (actor.name, *actor.aliases, *titled)}
    return {gender for gender in found if gender}


def _role_words(actors: Iterable[Actor]) -> set[str]:
    return {word for actor in actors for role in actor.roles for word in fold(role).split()}


def _countries_in(summary: Summary) -> frozenset[str]:
    """The codes of the countries that an article names, in its actors' names and roles too."""
    found = {actor.country_code for actor in summary.actors}
    found |= {place.country_code for place in summary.locations}
    for actor in summary.actors:
        for text in (actor.name, *actor.roles):
            found.update(countries.replace(fold(text).split())[1])
    return frozenset(code for code in found if code)
