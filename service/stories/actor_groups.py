"""Which named actors of a story's articles are one.

Equal full names first, then variants of full names, then short forms (short_names). A decision
compares all names of two clusters, and is taken in an order that the names alone give.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.naming import organizations, people
from service.naming.match import Match
from service.stories import entities, short_names
from service.stories.clusters import Clusters

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Actor, Summary
    from service.stories.evidence import Evidence

# More names in one block than this share only a common word: it does not tell anything.
LARGEST_BLOCK = 60
# One pronoun may be another's.
FEWEST_PRONOUNS = 3


@dataclass(frozen=True, slots=False)
class Named:
    """A named actor of one article."""

    article_id: str
    actor: Actor

    @cached_property
    def is_lone(self) -> bool:
        """Whether only a part of the name is known, such as a surname."""
        return self.actor.type == "person" and not people.is_full(self.actor.name)

    @cached_property
    def full(self) -> tuple[str, ...]:
        """The names that tell it from others: the name and those aliases that do not shorten it."""
        name, type_ = self.actor.name, self.actor.type
        if type_ not in ("person", "organization"):
            return (name, *self.actor.aliases)
        compare = people.compare if type_ == "person" else organizations.compare
        telling = (alias for alias in self.actor.aliases if _tells(alias, type_))
        return (name, *(alias for alias in telling if compare(name, alias) is not Match.SHORT))

    @cached_property
    def genders(self) -> frozenset[str]:
        """What courtesy titles tell, or where there is none, several pronouns that all agree."""
        actor = self.actor
        titled = [f"{role} {actor.name}" for role in actor.roles]
        found = {people.parse(form).gender for form in (actor.name, *actor.aliases, *titled)}
        told = frozenset(gender for gender in found if gender)
        if told or actor.type != "person":
            return told
        pronouns = [people.gender_of(m.text) for m in actor.mentions if m.kind == "pronoun"]
        agreed = {gender for gender in pronouns if gender}
        return frozenset(agreed) if len(agreed) == 1 and len(pronouns) >= FEWEST_PRONOUNS else told


def group(summaries: Sequence[Summary], evidence: Evidence) -> list[list[tuple[str, Actor]]]:
    """The named actors of all articles in groups, one for each actor of the story.

    `summaries` come sorted by article id, so the groups depend on their content alone.
    """
    nodes = [
        Named(summary.article.id, actor)
        for summary in summaries
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
                if entities.compare(a, b, type_) is Match.SAME:
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
    pairs = [entities.compare(a, b, type_) for a in names[0] for b in names[1]]
    return Match.DIFFERENT in pairs and Match.SAME not in pairs
