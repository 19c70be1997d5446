"""Which numeric claims of a story's articles measure one thing."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.stories.claims import topic as claim_words
from service.stories.claims.topic import UNLISTED
from service.stories.clusters import Clusters
from service.stories.wording import mass, rarity

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.records import NumericClaim, Quantity
    from service.stories.claims.topic import Topic
    from service.stories.evidence import Evidence

# Claims in one block beyond this number are compared with their neighbours alone.
NEIGHBOURS = 60
# How much of the shorter subject two claims must share: with equal numbers, with different ones.
EQUAL_SUBJECT, DIFFERENT_SUBJECT = 0.4, 0.6
# How alike two sentences must be where neither subject nor predicate tells, and where the
# predicates are different happenings.
ALIKE_CONTEXT, SAME_CONTEXT = 0.3, 0.4
# Below this the sentences of two numbers are about different happenings.
FAR_CONTEXT = 0.12
# Figures, zeros at the end left out, that make a number told by itself.
ODD = 3
# "Two countries" are any two: a count up to this is told by no single word.
SMALL, TELLING_WORDS = 3, 2
# Outlets that count one thing differently are seldom further apart than this factor.
WIDEST_RATIO = 4.0
# Sums in two currencies are one only within this factor, under words that both sentences have.
WIDEST_EXCHANGE, FEWEST_SHARED = 2.0, 3


@dataclass(frozen=True, slots=True)
class Node:
    """A claim with its article and topic."""

    article_id: str
    claim: NumericClaim
    topic: Topic


def group(nodes: Sequence[Node], evidence: Evidence) -> list[list[Node]]:
    """The claims in groups by what they measure.

    Equal numbers about the same thing come first, then different numbers, the most alike before
    the others. An article that gives two numbers for it keeps two groups.
    """
    clusters = Clusters([node.article_id for node in nodes], shares_articles=True)
    representatives = _join_repeated(nodes, clusters, evidence)
    weights = rarity(nodes[i].topic.context for i in representatives)
    likeness = _Likeness(nodes, weights)
    edges: list[tuple[float, int, int]] = []
    for a, b in _candidates(nodes, representatives):
        strength = likeness.of(a, b)
        if strength > 0:
            edges.append((-strength, a, b))
    clusters.join_along(
        ((a, b) for _, a, b in sorted(edges)),
        lambda a, b: _agree_within_articles(nodes, clusters.members(a), clusters.members(b)),
    )
    return [[nodes[i] for i in cluster] for cluster in clusters.all()]


def _join_repeated(nodes: Sequence[Node], clusters: Clusters, evidence: Evidence) -> list[int]:
    """Join claims of one topic at once; one of each stands for all in what follows.

    It is the one in the sentence that says most: a headline says less of what it counts.
    """
    keys = [(node.topic.value, node.claim.text, node.claim.sentence.text) for node in nodes]
    twins = {}
    for original, copy in evidence.twins([node.article_id for node in nodes], keys):
        clusters.join(original, copy)
        twins[copy] = original
    first: dict[tuple[object, ...], int] = {}
    fullest: dict[tuple[object, ...], int] = {}
    for i, node in enumerate(nodes):
        if i in twins:
            continue
        topic = node.topic
        key: tuple[object, ...] = (topic.dimension, topic.value, topic.context)
        telling = len(topic.subject) >= TELLING_WORDS or not is_small(topic)
        if topic.happenings or (topic.subject and telling):
            key = (
                topic.dimension, topic.value, topic.counted, topic.subject, topic.happenings,
                topic.turn,
            )  # fmt: skip
        clusters.join(first.setdefault(key, i), i)
        if len(topic.context) > len(nodes[fullest.setdefault(key, i)].topic.context):
            fullest[key] = i
    return sorted(fullest.values())


def _candidates(nodes: Sequence[Node], some: Sequence[int]) -> set[tuple[int, int]]:
    """Pairs worth comparing: equal numbers, or one happening to one kind of thing."""
    blocks: dict[tuple[object, ...], list[int]] = {}
    for i in some:
        topic = nodes[i].topic
        family = topic.dimension.partition(" ")[0]
        blocks.setdefault((family, topic.value), []).append(i)
        for happening in topic.happenings:
            blocks.setdefault((family, happening), []).append(i)
        if family == "money":
            for word in topic.context:
                if word.startswith(claim_words.ACTOR):
                    blocks.setdefault((family, "by", word), []).append(i)
        if not topic.happenings:
            for kind in topic.subject:
                blocks.setdefault((family, "of", kind), []).append(i)
    seen: set[tuple[int, int]] = set()
    for block in blocks.values():
        for at, a in enumerate(block):
            seen.update((a, b) for b in block[at + 1 : at + 1 + NEIGHBOURS])
    return seen


class _Likeness:
    """How far two claims measure one thing, by weights of the words that tell it."""

    def __init__(self, nodes: Sequence[Node], weights: Mapping[str, float]) -> None:
        self._nodes = nodes
        self._weights = weights
        self._masses = [mass(node.topic.context, weights) for node in nodes]
        self._subjects = [mass(node.topic.subject, weights) for node in nodes]

    def of(self, a: int, b: int) -> float:
        """0 where they measure different things; over 2 for equal numbers, else up to 2."""
        left, right = self._nodes[a].topic, self._nodes[b].topic
        differ = left.value != right.value
        odd = not differ and is_odd(self._nodes[a].claim.quantity)
        shared = left.happenings & right.happenings
        is_one_dimension = left.dimension == right.dimension
        if is_one_dimension and differ and not _may_contradict(left, right, shared):
            return 0.0
        if not _comparable(left, right, odd=odd):
            return 0.0
        context = self._shared_context(a, b)
        if not is_one_dimension:
            return self._of_currencies(a, b, context)
        subject = self._shared_subject(a, b)
        is_told = _is_told(left, right)
        if not is_told:
            if context < FAR_CONTEXT:
                return 0.0
            context = min(context, self._shared_besides(left, right))
        if differ:
            is_event = left.dimension == "count" and not shared.isdisjoint(claim_words.events())
            needed = FAR_CONTEXT if is_event and is_told else ALIKE_CONTEXT
            return subject + context if subject >= DIFFERENT_SUBJECT and context >= needed else 0.0
        subject = subject if is_told else 0.0
        strict = _listed(left, right) or is_small(left)
        is_one = _are_equal(subject, context, same=bool(shared), strict=strict)
        return 2.0 + context if is_one or (odd and context >= FAR_CONTEXT) else 0.0

    def _of_currencies(self, a: int, b: int, context: float) -> float:
        """Nothing but the words and the order of magnitude tell that two sums are one."""
        left, right = self._nodes[a], self._nodes[b]
        currencies = {left.claim.quantity.unit, right.claim.quantity.unit}
        if not currencies <= claim_words.near_parity():
            return 0.0
        shared = left.topic.context & right.topic.context
        named = any(word.startswith(claim_words.ACTOR) for word in shared)
        apart = ratio(left.topic, right.topic)
        if left.article_id == right.article_id or not named or len(shared) < FEWEST_SHARED:
            return 0.0
        return context / apart if context >= FAR_CONTEXT and apart <= WIDEST_EXCHANGE else 0.0

    def _shared_subject(self, a: int, b: int) -> float:
        smaller = min(self._subjects[a], self._subjects[b])
        left, right = self._nodes[a].topic.subject, self._nodes[b].topic.subject
        return mass(left & right, self._weights) / smaller if smaller else 0.0

    def _shared_besides(self, left: Topic, right: Topic) -> float:
        """What two sentences share besides words for what is counted and happens.

        1 where one of them says nothing else.
        """
        known = (left.subject & right.subject) | (left.happenings & right.happenings)
        rests = [topic.context - known - claim_words.GENERIC for topic in (left, right)]
        norm = math.sqrt(math.prod(mass(rest, self._weights) for rest in rests))
        return mass(rests[0] & rests[1], self._weights) / norm if norm else 1.0

    def _shared_context(self, a: int, b: int) -> float:
        left, right = self._nodes[a].topic.context, self._nodes[b].topic.context
        norm = math.sqrt(self._masses[a] * self._masses[b])
        return mass(left & right, self._weights) / norm if norm else 0.0


def _is_told(left: Topic, right: Topic) -> bool:
    """Whether words for what is counted tell that two claims count one thing.

    "People" and a country's name do not, nor does one word beside a small number. Shares of voters
    are as many as there are questions.
    """
    telling = (left.subject & right.subject) - claim_words.GENERIC
    named = telling - claim_words.countries_in(telling)
    if left.dimension != "count" and named <= claim_words.people_kinds():
        return False
    return bool(named) and (len(telling) >= TELLING_WORDS or not is_small(left))


def _may_contradict(left: Topic, right: Topic, shared: frozenset[str]) -> bool:
    """Whether two numbers of what both say that happened can be of one thing.

    Verbs of no table may be, those that tell a relation are not.
    """
    known = claim_words.events()
    happened = any(name in known or name[0] == UNLISTED for name in shared)
    return happened and ratio(left, right) <= WIDEST_RATIO


def is_small(topic: Topic) -> bool:
    """Whether the number is one of those that everything comes in."""
    return topic.dimension == "count" and len(topic.value) == 1 and topic.value[0] <= SMALL


def ratio(left: Topic, right: Topic) -> float:
    """How many times the one number is the other; infinite for ranges and across zero."""
    if len(left.value) > 1 or len(right.value) > 1:
        return math.inf
    a, b = left.value[0], right.value[0]
    if a * b <= 0:
        return math.inf
    return float(max(a / b, b / a))


def _listed(left: Topic, right: Topic) -> bool:
    """Whether both predicates are happenings of the table."""
    return all(any(name[0] != UNLISTED for name in topic.happenings) for topic in (left, right))


def _are_equal(subject: float, context: float, *, same: bool, strict: bool) -> bool:
    """Whether equal numbers are of one thing, by subject, predicate and sentence."""
    if same:
        return subject > 0 or context >= FAR_CONTEXT
    if strict:
        alike = context >= ALIKE_CONTEXT and subject >= EQUAL_SUBJECT
        return alike or context >= SAME_CONTEXT
    return context >= (FAR_CONTEXT if subject >= EQUAL_SUBJECT else ALIKE_CONTEXT)


def _comparable(left: Topic, right: Topic, *, odd: bool) -> bool:
    if left.turn != right.turn:
        return False
    money = left.dimension.startswith("money ") and right.dimension.startswith("money ")
    if left.dimension != right.dimension and not money:
        return False
    counting = left.dimension == "count" and left.counted and right.counted and not odd
    if counting and not _count_the_same(left.counted, right.counted):
        return False
    countries = [claim_words.countries_in(topic.subject) for topic in (left, right)]
    if countries[0] and countries[1] and countries[0].isdisjoint(countries[1]):
        return False
    if not left.happenings.isdisjoint(right.happenings):
        return True
    opposed = claim_words.opposed()
    return all(
        opposed.get(name, frozenset()).isdisjoint(right.happenings) for name in left.happenings
    )


def is_odd(quantity: Quantity) -> bool:
    """Whether a number has so many figures that no two things of a story share it by chance."""
    number = quantity.value
    return number is not None and quantity.kind in ("count", "money") and figures(number) >= ODD


@lru_cache(maxsize=1 << 13)
def figures(number: float) -> int:
    """How many figures a number has from the first to the last that is no zero."""
    return len(f"{number:.15g}".partition("e")[0].replace(".", "").strip("-0"))


def _count_the_same(left: frozenset[str], right: frozenset[str]) -> bool:
    if left & right:
        return True
    people = claim_words.people_kinds() | {claim_words.ANYONE}
    anyone = claim_words.ANYONE in left | right
    return anyone and bool(left & people) and bool(right & people)


def _agree_within_articles(nodes: Sequence[Node], left: list[int], right: list[int]) -> bool:
    """Whether no article gives one number in one group and another number in the other."""
    values: dict[str, set[tuple[object, ...]]] = {}
    for i in left:
        values.setdefault(nodes[i].article_id, set()).add(nodes[i].topic.value)
    return all(
        values.get(nodes[i].article_id, {nodes[i].topic.value}) == {nodes[i].topic.value}
        for i in right
    )
