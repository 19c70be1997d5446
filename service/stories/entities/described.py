"""Described actors: the unnamed people whom several articles speak of."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import table, words
from service.naming import countries
from service.naming.spelling import fold
from service.recall import remembered
from service.stories.clusters import Clusters
from service.stories.wording import PACKAGE, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import Actor, Summary
    from service.stories.evidence import Evidence

# Bounds the cost: descriptions of one kind of people beyond this number tell no group.
LARGEST_BLOCK = 200


class Description(NamedTuple):
    """What is said of an unnamed actor, over all its forms.

    `kinds` number the kinds of people that its head nouns name (or are the nouns themselves),
    `countries` are codes, `states` tell captured from wounded, `counts` are number words and
    `details` the stems of all other words.
    """

    kinds: frozenset[str]
    countries: frozenset[str]
    states: frozenset[int]
    counts: frozenset[str]
    details: frozenset[str]


def group(summaries: Sequence[Summary], evidence: Evidence) -> list[list[tuple[str, Actor]]]:
    """The described actors of all articles in groups; most stay alone."""
    nodes = [
        (summary.article.id, actor, describe(actor))
        for summary in summaries
        for actor in summary.actors
        if not actor.named
    ]
    articles = [article_id for article_id, _, _ in nodes]
    clusters = Clusters(articles)
    for original, copy in evidence.twins(articles, [(a.type, a.name) for _, a, _ in nodes]):
        clusters.join(original, copy)
    _join_offices(summaries, nodes, clusters)
    blocks: dict[tuple[str, str], list[int]] = {}
    for i in _join_alike(nodes, clusters):
        _, actor, found = nodes[i]
        for kind in found.kinds:
            blocks.setdefault((actor.type, kind), []).append(i)
    edges: dict[tuple[int, int, int], None] = {}
    for _, block in sorted(blocks.items()):
        for at, a in enumerate(block[:LARGEST_BLOCK]):
            for b in block[at + 1 : LARGEST_BLOCK]:
                if nodes[a][0] == nodes[b][0]:
                    continue
                shared = likeness(nodes[a][2], nodes[b][2], nodes[a][1].type)
                if shared:
                    edges[(-shared, a, b)] = None
    clusters.join_along(((a, b) for _, a, b in sorted(edges)), lambda _a, _b: True)
    return [[(nodes[i][0], nodes[i][1]) for i in cluster] for cluster in clusters.all()]


def _join_alike(nodes: Sequence[tuple[str, Actor, Description]], clusters: Clusters) -> list[int]:
    """Join equal descriptions that tell enough at once; one of each stands for all that follows."""
    first: dict[tuple[str, Description], int] = {}
    alone = []
    for i, (_, actor, found) in enumerate(nodes):
        tells = likeness(found, found, actor.type)
        if not tells or not clusters.join(first.setdefault((actor.type, found), i), i):
            alone.append(i)
    return sorted([*first.values(), *alone])


def _join_offices(
    summaries: Sequence[Summary],
    nodes: Sequence[tuple[str, Actor, Description]],
    clusters: Clusters,
) -> None:
    """Join bodies and offices under one description that names whose they are.

    "The Trump administration" and "Israel's prime minister" are the same in every article.
    """
    names = {
        summary.article.id: {
            word for actor in summary.actors if actor.named for word in fold(actor.name).split()
        }
        for summary in summaries
    }
    first: dict[tuple[str, str], int] = {}
    for i, (article_id, actor, found) in enumerate(nodes):
        form = fold(actor.name).removeprefix("the ")
        owned = bool(found.countries) or not names[article_id].isdisjoint(form.split())
        if actor.type in ("organization", "person") and owned and not found.counts:
            clusters.join(first.setdefault((actor.type, form), i), i)


def likeness(a: Description, b: Description, type_: str) -> int:
    """How many particulars two descriptions share; 0 where they may be of different people."""
    if a.kinds.isdisjoint(b.kinds) or (a.states and b.states and a.states.isdisjoint(b.states)):
        return 0
    if a.countries and b.countries and a.countries != b.countries:
        return 0
    if a.counts and b.counts and a.counts.isdisjoint(b.counts):
        return 0
    same_country = len(a.countries & b.countries)
    same_state = len(a.states & b.states)
    details = len(a.details & b.details)
    shared = same_country + same_state + details + len(a.counts & b.counts)
    if type_ == "group":
        if bool(a.states) != bool(b.states):
            return 0
        return shared if shared >= 2 or (a == b and shared) else 0
    # One person is the same only under the same description, and that must tell something.
    return shared if a == b and same_country and details else 0


def describe(actor: Actor) -> Description:
    """The particulars of a described actor in all its forms."""
    forms = [_particulars(form) for form in (actor.name, *actor.aliases)]
    if len(forms) == 1:
        return forms[0]
    return Description(
        frozenset().union(*(form.kinds for form in forms)),
        frozenset().union(*(form.countries for form in forms)),
        frozenset().union(*(form.states for form in forms)),
        frozenset().union(*(form.counts for form in forms)),
        frozenset().union(*(form.details for form in forms)),
    )


@remembered(1 << 13)
def _particulars(form: str) -> Description:
    rest, codes = countries.replace(tokens(form))
    head = _head(rest)
    numbers = words(PACKAGE, "groups", "numbers")
    counts = frozenset(word for word in rest if word in numbers or word.isdigit())
    return Description(
        frozenset(_kinds().get(head, (stem(head),)) if head else ()),
        frozenset(codes),
        frozenset(state for word in rest for state in _states().get(word, ())),
        counts,
        frozenset(stem(word) for word in rest if word not in _known() and word not in counts),
    )


def _head(form: list[str]) -> str | None:
    for at, word in enumerate(form):
        if at and word in words(PACKAGE, "groups", "links"):
            return form[at - 1]
    return form[-1] if form else None


@lru_cache(maxsize=1)
def _known() -> frozenset[str]:
    """Words that are not details of a description."""
    return words(PACKAGE, "wording", "function") | _kinds().keys() | _states().keys()


@lru_cache(maxsize=1)
def _kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in table(PACKAGE, "groups")["kinds"]:
        for word in line.split():
            found.setdefault(word, []).append(line.split()[0])
    return {word: tuple(kinds) for word, kinds in found.items()}


@lru_cache(maxsize=1)
def _states() -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, line in enumerate(table(PACKAGE, "groups")["states"]):
        for word in line.split():
            found.setdefault(word, []).append(number)
    return {word: tuple(numbers) for word, numbers in found.items()}
