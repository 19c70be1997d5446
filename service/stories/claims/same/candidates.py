"""Which pairs of claims are worth comparing: those that share a number, a thing or a happening.

Claims of one block beyond `NEIGHBOURS` are compared with their neighbours alone, so that many
claims of one kind cost no square of their number.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from service.stories.claims import agreement, casualties
from service.stories.claims import topic as topics
from service.stories.claims.single import gauges

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Mapping, Sequence

    from service.stories.claims.node import Node

# Bounds the cost: claims in a block of more are compared with so many neighbours alone.
NEIGHBOURS = 60


def pairs(nodes: Sequence[Node], some: Sequence[int], more: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs of places of nodes.

    `some` stand for all of one number and topic; `more` are others of them, of which one may say
    what the first does not.
    """
    shared: dict[Hashable, list[int]] = defaultdict(list)
    for i in some:
        for key in _shared_by(nodes[i]):
            shared[key].append(i)
    numbers: dict[Hashable, list[int]] = defaultdict(list)
    for i in sorted((*some, *more)):
        topic = nodes[i].topic
        numbers[_family(nodes[i]), topic.value].append(i)
    single: dict[Hashable, list[int]] = defaultdict(list)
    for i, node in enumerate(nodes):
        for key in _single(node):
            single[key].append(i)
    return _near(shared) | _near(numbers) | _near(single)


def _near(blocks: Mapping[Hashable, Sequence[int]]) -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, a in enumerate(block):
            found.update((a, b) for b in block[at + 1 : at + 1 + NEIGHBOURS])
    return found


def _family(node: Node) -> str:
    return node.topic.dimension.partition(" ")[0]


def _shared_by(node: Node) -> Iterator[Hashable]:
    """What a claim shares with others: its number, what happened, who is named, what it is of."""
    topic, family = node.topic, _family(node)
    yield (family, topic.value)
    if (before := node.claim.quantity.previous) is not None:
        yield (family, (agreement.exact(before),))
    for sense in topic.happenings:
        yield (family, sense)
    if family in ("money", "score"):
        for word in topic.context:
            if word.startswith(topics.ACTOR):
                yield (family, "by", word)
    for kind in _of(node, family):
        yield (family, "of", kind)


def _of(node: Node, family: str) -> frozenset[str]:
    """The words for what is counted; beside a happening only where they tell much.

    Every match has sides, and every story has people.
    """
    topic = node.topic
    is_of_votes = node.claim.quantity.unit == "vote"
    if not topic.happenings or is_of_votes or family not in ("count", "score"):
        return topic.subject or topic.context
    return topic.counted - topics.GENERIC if family == "count" else frozenset()


def _single(node: Node) -> Iterator[Hashable]:
    """What a story tells one number of: a toll of its event, a gauge, the age of a person."""
    if node.opens:
        for told in node.topic.happenings & casualties.fates() or node.topic.subject:
            yield ("opening", told)
    for gauge in node.topic.subject & gauges.names():
        yield ("gauge", gauge)
    if node.bearer is not None:
        yield (node.claim.quantity.kind, node.bearer.id)
