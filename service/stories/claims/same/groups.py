"""Which numeric claims of a story's articles measure one thing."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties, happening
from service.stories.claims.same import candidates, contradiction, telling
from service.stories.claims.same import likeness as likenesses
from service.stories.claims.single import ages
from service.stories.clusters import Clusters
from service.stories.wording import before, rarity, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.stories.claims.node import Node
    from service.stories.evidence import Evidence

LEXICON = "service.stories.claims"
# What those who did it have done to others.
HARM = frozenset([casualties.KILL, casualties.WOUND])
# So many claims of one number and topic are compared with the same number of others.
SPEAKERS = 3


def group(nodes: Sequence[Node], evidence: Evidence) -> list[list[Node]]:
    """The claims in groups by what they measure.

    Equal numbers about the same thing come first, then different numbers, the most alike before
    the others. An article that gives two numbers for it keeps two groups.
    """
    clusters = Clusters([node.article_id for node in nodes], shares_articles=True)
    representatives, more = _join_repeated(nodes, clusters, evidence)
    weights = rarity(nodes[i].topic.context for i in representatives)
    likeness = likenesses.Likeness(nodes, weights)
    edges: list[tuple[float, int, int]] = []
    compared = candidates.pairs(nodes, representatives, more)
    for a, b in compared:
        strength = likeness.of(a, b)
        if strength > 0:
            edges.append((-strength, a, b))
    clusters.join_along(
        ((a, b) for _, a, b in sorted(edges)),
        lambda a, b: _may_be_one(nodes, clusters.members(a), clusters.members(b)),
    )
    return [[nodes[i] for i in cluster] for cluster in clusters.all()]


def _join_repeated(
    nodes: Sequence[Node], clusters: Clusters, evidence: Evidence
) -> tuple[list[int], list[int]]:
    """Join claims of one topic at once; one of each stands for all in what follows.

    It is the one in the sentence that says most: a headline says less of what it counts. A few more
    stand for all where others give the same number, if it is no everyday one. A number that a copy
    has changed stands for itself: others may give it, too.
    """
    keys = [(node.topic.value, node.claim.text, node.claim.sentence.text) for node in nodes]
    twins = {}
    changed = set()
    for original, copy in evidence.twins([node.article_id for node in nodes], keys):
        clusters.join(original, copy)
        twins[copy] = original
    masked = [_masked(node) for node in nodes]
    for original, copy in evidence.twins([node.article_id for node in nodes], masked):
        # The same sentence with another number: what is counted has not changed.
        if copy not in twins and original not in twins:
            clusters.join(original, copy)
            twins[copy] = original
            changed.add(copy)
    first: dict[tuple[object, ...], int] = {}
    told: dict[tuple[object, ...], list[int]] = {}
    for i, node in enumerate(nodes):
        if i in twins and i not in changed:
            continue
        topic = node.topic
        key: tuple[object, ...] = (topic.dimension, topic.value, topic.context)
        tells = len(topic.subject) >= likenesses.TELLING_WORDS or not telling.is_small(topic)
        if topic.happenings or (topic.subject and tells):
            key = (
                topic.dimension, topic.value, topic.counted, topic.subject, topic.happenings,
                topic.turn, node.circumstance.is_listed, contradiction.counts_the_worse_hurt(node),
            )  # fmt: skip
        clusters.join(first.setdefault(key, i), i)
        told.setdefault(key, []).append(i)
    ranked = [
        sorted(some, key=lambda i: (-len(nodes[i].topic.context), i)) for some in told.values()
    ]
    more = [
        i for some in ranked if not telling.is_small(nodes[some[0]].topic) for i in some[1:SPEAKERS]
    ]
    return sorted(some[0] for some in ranked), sorted(more)


def _masked(node: Node) -> tuple[object, ...]:
    """The sentence of a claim without numbers, and where in it the claim stands."""
    claim = node.claim
    numerals = words(LEXICON, "counted", "numerals")
    kept = [
        word for word in tokens(claim.sentence.text) if word not in numerals and not word.isdigit()
    ]
    return (node.topic.dimension, " ".join(kept), len(tokens(before(claim))))


def _may_be_one(nodes: Sequence[Node], left: list[int], right: list[int]) -> bool:
    """Whether two groups tell of one thing: no fates that exclude each other, no two numbers.

    "Two men were killed" and "two were wounded" are not one through "deadly for two", nor are the
    four suspects and the four who were hurt through "all four are from Lund".
    """
    fates = _fates_of(nodes, left), _fates_of(nodes, right)
    if happening.exclude(*fates):
        return False
    did_it = [any(contradiction.counts_doers(nodes[i]) for i in some) for some in (left, right)]
    if did_it[0] != did_it[1] and not HARM.isdisjoint(fates[did_it[0]]):
        return False
    borne = [[nodes[i] for i in some if nodes[i].bearer is not None] for some in (left, right)]
    if any(ages.have_two_bearers(a, b) for a in borne[0][:SPEAKERS] for b in borne[1][:SPEAKERS]):
        return False
    return _agree_within_articles(nodes, left, right)


def _fates_of(nodes: Sequence[Node], some: list[int]) -> frozenset[str]:
    """What most of a group's claims that tell it say has become of people."""
    votes = Counter(
        fate
        for i in some
        if nodes[i].topic.dimension == "count"
        for fate in nodes[i].topic.happenings & casualties.fates()
    )
    most = max(votes.values(), default=0)
    return frozenset(fate for fate, count in votes.items() if 2 * count > most)


def _agree_within_articles(nodes: Sequence[Node], left: list[int], right: list[int]) -> bool:
    """Whether no article gives one number in one group and another number in the other.

    A number that it tells as given up parts none ("it was 4.2, first rated as 4.4"), nor do those
    of two authorities ("police counted 3,000, the organizers 9,000").
    """
    own: dict[str, list[Node]] = {}
    for i in left:
        own.setdefault(nodes[i].article_id, []).append(nodes[i])
    return all(
        likenesses.is_one_number(node, nodes[i]) or contradiction.may_both_stand(node, nodes[i])
        for i in right
        for node in own.get(nodes[i].article_id, ())
    )
