"""Whether one number that two claims give is of one thing, by what it is a number of.

A story tells of few sums, measures and spans, and of few crowds: one number of them in two articles
is one thing where their sentences have little more in common than the story. `SELDOM_TWICE` is the
table of what is so, each with how alike the sentences must be.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.stories.claims import casualties
from service.stories.claims import topic as topics
from service.stories.claims.same import contradiction, telling
from service.stories.wording import before, behind, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.stories.claims.node import Node
    from service.stories.claims.topic import Topic

LEXICON = "service.stories.claims"
# Figures that make a measure exact: less is measured in one unit than is counted.
FIGURES_OF_A_MEASURE = 2
# So many of one kind are seldom as many as others of it in a story.
MANY_OF_A_KIND = 10
# So many of anything are one in sentences that are alike.
MANY_OF_ANYTHING = 100
# Characters behind an age in which the next two words stand.
NEXT = 30
# Kinds of numbers of which one holder has no two of one size by chance.
OF_A_HOLDER = frozenset(["measurement", "money"])
# Kinds of which a story tells few numbers.
FEW_OF_A_STORY = frozenset(["duration", "measurement", "money", "percent", "ratio"])
# Actors that tell what a sum was paid or offered for.
PARTIES_NAMED = 2
# How alike sentences must be: not at all, as those of a story are, as those that say the same.
IN_ANY_SENTENCES = 0.0
IN_SENTENCES_OF_A_STORY = 0.12
IN_CLOSE_SENTENCES = 0.18
IN_ALIKE_SENTENCES = 0.3


class Pair(NamedTuple):
    """Two claims, and how alike their sentences are."""

    left: Node
    right: Node
    alike: float


def is_of_one(pair: Pair) -> bool:
    """Whether the actors who are named tell that a number is of one thing."""
    return _is_between_two_parties(pair) or _is_of_one_holder(pair)


def is_told_by_itself(pair: Pair) -> bool:
    """Whether a number is of one thing whatever noun goes with it.

    "Some 1,483 ships", "1,483 vessels"; in sentences that are alike, "100 raids", "raided 100
    ships", "a man, 41", "the 41-year-old" and "12 years".
    """
    quantity = pair.left.claim.quantity
    if telling.is_odd(quantity):
        return True
    if not _is_of_two_articles(pair) or pair.alike < IN_ALIKE_SENTENCES:
        return False
    is_large = quantity.kind == "count" and telling.is_many(pair.left.topic, MANY_OF_ANYTHING)
    return is_large or quantity.kind in ("age", "duration")


def is_seldom_twice(pair: Pair, context: float) -> bool:
    """Whether a rule of the table holds; `context` is what the sentences share besides."""
    return _is_of_two_articles(pair) and any(
        context >= needed and rule(pair) for needed, rule in SELDOM_TWICE
    )


def count_the_same(left: Topic, right: Topic) -> bool:
    """Whether one kind is counted, or people and a kind of them.

    "Three patients were killed" may be "three people"; without a fate they are any three. Many
    people are the same by whatever noun: "26 Somalis", "26 pirates".
    """
    a, b = left.counted, right.counted
    if a & b or _are_as_many_people(left, right):
        return True
    shared = left.happenings & right.happenings & casualties.fates()
    people = (topics.all_people_kinds() if shared else topics.people_kinds()) | {topics.ANYONE}
    return topics.ANYONE in a | b and bool(a & people) and bool(b & people)


def _are_as_many_people(left: Topic, right: Topic) -> bool:
    if left.value != right.value or not telling.is_many(left, MANY_OF_A_KIND):
        return False
    people = topics.all_people_kinds() | {topics.ANYONE}
    return all(not people.isdisjoint(topic.counted) for topic in (left, right))


def _is_of_two_articles(pair: Pair) -> bool:
    """Whether two articles give it: who writes a number twice may tell of two things."""
    return pair.left.article_id != pair.right.article_id


def _named_in_both(pair: Pair) -> frozenset[str]:
    """The actors that both sentences name or mean."""
    shared = pair.left.topic.context & pair.right.topic.context
    return frozenset(word for word in shared if word.startswith(topics.ACTOR))


def _is_between_two_parties(pair: Pair) -> bool:
    """Whether one sum is told with the same two actors: "Roe's $4 billion takeover of Poe"."""
    return pair.left.claim.quantity.kind == "money" and len(_named_in_both(pair)) >= PARTIES_NAMED


def _is_of_one_holder(pair: Pair) -> bool:
    """Whether a measure or a sum of one size is of one holder: "Roe weighs 80 kg"."""
    kinds = {node.claim.quantity.kind for node in pair[:2]}
    shared = pair.left.circumstance.holders & pair.right.circumstance.holders
    return bool(shared) and len(kinds) == 1 and kinds <= OF_A_HOLDER


def _are_as_many_of_a_kind(pair: Pair) -> bool:
    """So many of one kind: "60 residents were moved", "60 residents had to leave".

    Not "20,000 marched in Lund", "20,000 in Velm".
    """
    a, b = pair.left.topic, pair.right.topic
    if a.dimension != "count" or not telling.is_many(a, MANY_OF_A_KIND):
        return False
    is_one_kind = bool(a.counted & b.counted - topics.GENERIC) or _are_as_many_people(a, b)
    return is_one_kind and not contradiction.is_of_another(*pair[:2])


def _are_those_told_of(pair: Pair) -> bool:
    """Those whom the other has told of: "five people were shot", "the five victims"."""
    left, right = pair.left, pair.right
    if left.topic.dimension != "count" or telling.is_small(left.topic):
        return False
    a, b = left.circumstance.scope, right.circumstance.scope
    are_people = all(casualties.counts_people(node.claim) for node in (left, right))
    fates, known = casualties.fates(), words(LEXICON, "parts", "definite")
    return (a <= b or b <= a) and are_people and any(
        not one.topic.happenings & fates
        and other.topic.happenings & fates
        and not known.isdisjoint(tokens(before(one.claim))[-2:])
        for one, other in ((left, right), (right, left))
    )  # fmt: skip


def _is_an_exact_measure(pair: Pair) -> bool:
    """A measure or a sum of two figures and more: "a depth of 3.4 miles", "$32 million".

    A sum only where both sentences name one actor. Not "$32 million", "$30 to 34 million".
    """
    quantity = pair.left.claim.quantity
    if quantity.kind not in OF_A_HOLDER or quantity.value is None:
        return False
    are_ranges = {node.claim.quantity.comparator == "between" for node in pair[:2]}
    if len(are_ranges) > 1 or telling.figures(quantity.value) < FIGURES_OF_A_MEASURE:
        return False
    is_told = quantity.kind != "money" or bool(_named_in_both(pair))
    return is_told and not contradiction.is_of_another(*pair[:2])


def _is_one_of_few(pair: Pair) -> bool:
    """A span, a share, a sum: "a seven-month inquiry", "the inquiry took seven months".

    Shares of voters are as many as there are questions.
    """
    kinds = {node.claim.quantity.kind for node in pair[:2]}
    people = topics.all_people_kinds() | {topics.ANYONE}
    if kinds == {"percent"} and any(not people.isdisjoint(n.topic.subject) for n in pair[:2]):
        return False
    return (
        len(kinds) == 1 and kinds <= FEW_OF_A_STORY and not contradiction.is_of_another(*pair[:2])
    )


def _is_age_of_one(pair: Pair) -> bool:
    """An age of one person: "Roe, 41", and of whom the other sentence tells it.

    "Roe left on Monday; she is 41" names her, too. Not where each tells it of somebody else.
    """
    if pair.left.claim.quantity.kind != "age":
        return False
    told = [node.circumstance.holders for node in pair[:2]]
    if all(told):
        return not told[0].isdisjoint(told[1])
    return not (told[0] or told[1]).isdisjoint(_named_in_both(pair))


def is_age_by_which_one_is_called(pair: Pair) -> bool:
    """An age that stands for one who was told of: "they jailed the 61-year-old", "Roe, 61".

    Not "the 19-year-old daughter of the driver".
    """
    nodes = pair[:2]
    known = words(LEXICON, "parts", "definite")
    return any(
        bearing.bearer is not None
        and called.bearer is None
        and called.claim.quantity.kind == bearing.claim.quantity.kind == "age"
        and not known.isdisjoint(tokens(before(called.claim))[-1:])
        and words(LEXICON, "parts", "kin").isdisjoint(tokens(behind(called.claim)[:NEXT])[:2])
        for bearing, called in (nodes, nodes[::-1])
    )


def _is_age_of_one_told_of(pair: Pair) -> bool:
    """An age by which one is called who was told of before: "the 15-year-old"."""
    known = words(LEXICON, "parts", "definite")
    return pair.left.claim.quantity.kind == "age" and any(
        not known.isdisjoint(tokens(before(node.claim))[-1:]) for node in pair[:2]
    )


SELDOM_TWICE: tuple[tuple[float, Callable[[Pair], bool]], ...] = (
    (IN_SENTENCES_OF_A_STORY, _are_as_many_of_a_kind),
    (IN_SENTENCES_OF_A_STORY, _are_those_told_of),
    (IN_ANY_SENTENCES, _is_an_exact_measure),
    (IN_ANY_SENTENCES, _is_age_of_one),
    (IN_ANY_SENTENCES, is_age_by_which_one_is_called),
    (IN_CLOSE_SENTENCES, _is_one_of_few),
    (IN_CLOSE_SENTENCES, _is_age_of_one_told_of),
)
