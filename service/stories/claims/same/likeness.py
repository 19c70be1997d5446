"""How far two claims measure one thing."""

from __future__ import annotations

import math
from functools import lru_cache
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import agreement, fires, happening
from service.stories.claims import topic as topics
from service.stories.claims.happening import UNLISTED
from service.stories.claims.same import contradiction, equal, measures, periods, telling
from service.stories.claims.single import ages, deals, event, gauges, terms
from service.stories.wording import before, mass, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.stories.claims.node import Node
    from service.stories.claims.topic import Topic

# How much of the shorter subject two claims must share: with equal numbers, with different ones.
EQUAL_SUBJECT, DIFFERENT_SUBJECT = 0.4, 0.6
# How alike two sentences must be where neither subject nor predicate tells, and where the
# predicates are different happenings.
ALIKE_CONTEXT, SAME_CONTEXT = 0.3, 0.4
# Below this the sentences of two numbers are about different happenings.
FAR_CONTEXT = 0.12
# Sentences so alike say the same, by whatever verb.
SAME_WORDS = 0.55
# "Two countries" are told by no single word.
TELLING_WORDS = 2
# What a number that is told as the state after another shares with it: a whole subject (1) and a
# whole sentence (1), the top of the scale for two different numbers. Only a bound of that scale.
FOLLOWS = 2.0
# Sums in two currencies are one only within this factor, under words that both sentences have.
WIDEST_EXCHANGE, FEWEST_SHARED = 2.0, 3


class Likeness:
    """How far two claims measure one thing, by weights of the words that tell it."""

    def __init__(self, nodes: Sequence[Node], weights: Mapping[str, float]) -> None:
        self._nodes = nodes
        self._weights = weights
        self._masses = [mass(node.topic.context, weights) for node in nodes]
        self._subjects = [mass(node.topic.subject, weights) for node in nodes]
        # By claim and by what it shares with another: most of those that share it share the same.
        self._rests: dict[tuple[int, frozenset[str]], float] = {}

    def weight(self, a: int, b: int) -> float:
        """0 where they measure different things; over 2 for equal numbers, else up to 2.

        Whether something sets two alike apart is asked after, by `may_be_one`.
        """
        left, right = self._nodes[a], self._nodes[b]
        context = self._shared_context(a, b)
        if _are_scores(left.topic, right.topic):
            return _of_scores(left.topic, right.topic, context)
        differ = not is_one_number(left, right)
        if differ and left.article_id == right.article_id:
            return 0.0
        if differ and (_follows(left, right) or _are_given_of_one(left, right)):
            return FOLLOWS
        pair = equal.Pair(left, right, context)
        odd = not differ and equal.is_told_by_itself(pair)
        if not _comparable(left.topic, right.topic, odd=odd):
            return 0.0
        if not _is_one_dimension(left.topic, right.topic):
            return self._of_currencies(a, b, context)
        is_same = _is_same_by_wording(left.topic, right.topic) or any(
            rule(left, right) for rule in (event.are_casualties, event.are_a_crowd)
        )
        if not is_same and context < FAR_CONTEXT and not _is_told_by_a_word(pair, differ=differ):
            return 0.0
        of = self._of_different if differ else self._of_equal
        return of(a, b, context, is_same=is_same)

    def may_be_one(self, a: int, b: int) -> bool:
        """Whether nothing tells two apart that are alike."""
        left, right = self._nodes[a], self._nodes[b]
        if _are_scores(left.topic, right.topic):
            return True
        differ = not is_one_number(left, right)
        if differ and (_follows(left, right) or _are_given_of_one(left, right)):
            return True
        if contradiction.keeps_equal_apart(left, right):
            return False
        if not differ or not _is_one_dimension(left.topic, right.topic):
            return True
        alike = min(self._shared_context(a, b), self._shared_besides(a, b)) >= SAME_WORDS
        return not contradiction.tells_apart(left, right, alike=alike)

    def _of_different(self, a: int, b: int, alike: float, *, is_same: bool) -> float:
        nodes = self._nodes[a], self._nodes[b]
        left, right = nodes[0].topic, nodes[1].topic
        subject = self._shared_subject(a, b)
        context = 1.0 if _is_bare(left, right) else min(alike, self._shared_besides(a, b))
        needed = FAR_CONTEXT if _tell_one_event(left, right) and is_same else ALIKE_CONTEXT
        if measured := _gauges_of_both(left, right):
            # The word for what is measured is the evidence, whatever else the sentences say.
            subject, needed = 1.0, FAR_CONTEXT if measured <= gauges.of_many() else 0.0
        if measures.are_times_of_one_deed(*nodes):
            needed = FAR_CONTEXT
        if event.are_all_of_the_event(*nodes):
            needed = 0.0
        if event.open_with_one_number(*nodes):
            subject, needed = 1.0, 0.0
        return subject + context if subject >= DIFFERENT_SUBJECT and context >= needed else 0.0

    def _of_equal(self, a: int, b: int, alike: float, *, is_same: bool) -> float:
        pair = equal.Pair(self._nodes[a], self._nodes[b], alike)
        left, right = pair.left.topic, pair.right.topic
        context = alike if is_same else min(alike, self._shared_besides(a, b))
        if equal.is_of_one(pair):
            return 2.0 + context
        if _gauges_of_both(left, right) and not contradiction.is_of_another(pair.left, pair.right):
            return 2.0 + context
        strict = _listed(left, right) or telling.is_small(left)
        is_one = (
            _are_equal(
                self._shared_subject(a, b) if is_same else 0.0,
                context,
                same=bool(left.happenings & right.happenings),
                strict=strict,
            )
            or (equal.is_told_by_itself(pair) and context >= FAR_CONTEXT)
            or equal.is_seldom_twice(pair, context)
        )
        return 2.0 + context if is_one else 0.0

    def _of_currencies(self, a: int, b: int, context: float) -> float:
        """Nothing but the words and the order of magnitude tell that two sums are one."""
        left, right = self._nodes[a], self._nodes[b]
        currencies = {left.claim.quantity.unit, right.claim.quantity.unit}
        if not currencies <= topics.near_parity() or any(map(_is_converted, (left, right))):
            return 0.0
        shared = left.topic.context & right.topic.context
        named = any(word.startswith(topics.ACTOR) for word in shared)
        apart = contradiction.ratio(left.topic, right.topic)
        if left.article_id == right.article_id or not named or len(shared) < FEWEST_SHARED:
            return 0.0
        return context / apart if context >= FAR_CONTEXT and apart <= WIDEST_EXCHANGE else 0.0

    def _shared_subject(self, a: int, b: int) -> float:
        smaller = min(self._subjects[a], self._subjects[b])
        left, right = self._nodes[a].topic.subject, self._nodes[b].topic.subject
        return mass(left & right, self._weights) / smaller if smaller else 0.0

    def _shared_besides(self, a: int, b: int) -> float:
        """What two sentences share besides words for what is counted and happens.

        1 where one of them says nothing else.
        """
        left, right = self._nodes[a].topic, self._nodes[b].topic
        known = (left.subject & right.subject) | (left.happenings & right.happenings)
        norm = math.sqrt(self._rest(a, known) * self._rest(b, known))
        if not norm:
            return 1.0
        shared = (left.context & right.context) - known - topics.GENERIC
        return mass(shared, self._weights) / norm if shared else 0.0

    def _rest(self, a: int, known: frozenset[str]) -> float:
        """The weight of what a sentence says besides what it shares with another."""
        rest = self._rests.get((a, known))
        if rest is None:
            said = self._nodes[a].topic.context - known - topics.GENERIC
            rest = self._rests[a, known] = mass(said, self._weights)
        return rest

    def _shared_context(self, a: int, b: int) -> float:
        shared = self._nodes[a].topic.context & self._nodes[b].topic.context
        if not shared:
            return 0.0
        norm = math.sqrt(self._masses[a] * self._masses[b])
        return mass(shared, self._weights) / norm if norm else 0.0


def _is_told_by_a_word(pair: equal.Pair, *, differ: bool) -> bool:
    """Whether one word tells what is measured, whatever else the two sentences say."""
    if _gauges_of_both(pair.left.topic, pair.right.topic):
        return True
    return not differ and equal.is_age_by_which_one_is_called(pair)


def _gauges_of_both(left: Topic, right: Topic) -> frozenset[str]:
    """The names of what both measure, of which a story tells one number."""
    return left.subject & right.subject & gauges.names()


def _tell_one_event(left: Topic, right: Topic) -> bool:
    """Whether both tell of an event of which one number is true, or how far a fire has come."""
    if left.subject & right.subject & fires.MEASURES:
        return True
    shared = left.happenings & right.happenings
    return left.dimension == "count" and not shared.isdisjoint(happening.events())


def _is_bare(left: Topic, right: Topic) -> bool:
    """Whether one of two sentences says nothing but its number: "turnout was 71 per cent".

    Nor do other words for what both say happened, for the unit and the bound: "over 400 were hurt".
    """
    shared = left.happenings & right.happenings
    known = (left.subject & right.subject) | happening.stems_of(shared) | _written_units()
    return any(topic.context - topics.GENERIC <= known for topic in (left, right))


def _is_converted(node: Node) -> bool:
    """Whether a sum in brackets is the one before it in another currency: "4.2m euros ($4.9m)"."""
    told = tokens(before(node.claim))
    return before(node.claim).endswith("(") and any(map(str.isdigit, "".join(told[-3:])))


def is_one_number(left: Node, right: Node) -> bool:
    """Whether two claims give one number, but for the rounding of their units."""
    if left.topic.value == right.topic.value:
        return True
    a, b = left.claim.quantity, right.claim.quantity
    return left.topic.dimension == right.topic.dimension and (
        agreement.same(a, b) or agreement.same(b, a)
    )


def _follows(left: Node, right: Node) -> bool:
    """Whether one number is told as the state after the other: "26 ships, up from 14".

    Not "up from 14 a decade ago".
    """
    a, b = left.claim.quantity, right.claim.quantity
    if not any(
        later.direction is not None
        and later.previous is not None
        and later.previous == earlier.value
        for later, earlier in ((a, b), (b, a))
    ):
        return False
    ago = words("service.stories.claims", "parts", "counted_from")
    if not ago.isdisjoint(tokens(left.claim.sentence.text) + tokens(right.claim.sentence.text)):
        return False
    if left.article_id == right.article_id or left.topic.dimension != right.topic.dimension:
        return False
    if periods.another_time(left, right):
        return False
    return bool(
        (left.topic.counted or left.topic.subject) & (right.topic.counted or right.topic.subject)
    )


def _are_scores(left: Topic, right: Topic) -> bool:
    """Whether both are results of one kind."""
    return left.dimension.startswith("score") and left.dimension == right.dimension


def _of_scores(left: Topic, right: Topic, context: float) -> float:
    """Two results are of one match where both sides, or one and most of the words, are the same."""
    named = {word for word in left.context & right.context if word.startswith(topics.ACTOR)}
    equal = sorted(left.value, key=str) == sorted(right.value, key=str)
    of_one_side = not left.subject.isdisjoint(right.subject) and context >= SAME_CONTEXT
    if len(named) >= 2 or of_one_side:
        return 2.0 + context if equal else context
    return 2.0 + context if named and equal and context >= FAR_CONTEXT else 0.0


def _is_one_dimension(left: Topic, right: Topic) -> bool:
    return left.dimension == right.dimension or _is_in_hundredths(left, right)


def _is_in_hundredths(left: Topic, right: Topic) -> bool:
    """Whether one sum is in hundredths of a currency that the other names."""
    cent = f"money {agreement.CENT}"
    return (left.dimension == cent) != (right.dimension == cent) and all(
        topic.dimension.startswith("money ") for topic in (left, right)
    )


def _is_same_by_wording(left: Topic, right: Topic) -> bool:
    """Whether words for what is counted tell that two claims count one thing.

    "People" and a country's name do not, nor does one word beside a small number. Shares of voters
    are as many as there are questions.
    """
    shared = (left.subject & right.subject) - topics.GENERIC
    named = shared - topics.countries_in(shared)
    if left.dimension != "count" and named <= topics.people_kinds():
        return False
    return bool(named) and (len(shared) >= TELLING_WORDS or not telling.is_small(left))


def _are_given_of_one(left: Node, right: Node) -> bool:
    """Whether two numbers are of one person's age or term or of one deal, whatever else is said."""
    return any(of.differ_of_one(left, right) for of in (ages, deals, terms))


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
    odd = odd or bool(_gauges_of_both(left, right))
    counting = left.dimension == "count" and left.counted and right.counted and not odd
    if counting and not equal.count_the_same(left, right):
        return False
    countries = [topics.countries_in(topic.subject) for topic in (left, right)]
    if countries[0] and countries[1] and countries[0].isdisjoint(countries[1]):
        return False
    return not happening.exclude(left.happenings, right.happenings)


@lru_cache(maxsize=1)
def _written_units() -> frozenset[str]:
    """The stems of words that write a share, a sum or a bound."""
    return frozenset(map(stem, words("service.stories.claims", "counted", "written_units")))
