"""Two different numbers can measure one thing only if nothing said sets them apart.

Each rule of `RULES` is a reason why they are two, and one is enough. `EQUAL_RULES` part equal
numbers as well. `likeness` asks only of claims that share what is counted and what happened.
"""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties, fires, happening
from service.stories.claims.same import circumstance, measures, periods, supposed, telling
from service.stories.claims.single import ages, gauges, toll
from service.stories.wording import behind, tokens

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.stories.claims.node import Node
    from service.stories.claims.topic import Topic

LEXICON = "service.stories.claims"
# Outlets that count one thing differently are seldom further apart than this factor.
WIDEST_RATIO = 4.0
# Where a sentence names so many holders, a sum is of one of them: "Reds ($5m), Blues ($7m)".
HOLDERS_LISTED = 2
# Words after "two" in which it stands how badly they were hurt: "two of them seriously".
GRADED = 3
# Bounds the cost: characters in which those words stand.
BEHIND_A_PART = 40
# Words after a number in which the noun stands: one adjective before it.
DESCRIBED = 2
_MARK = re.compile(r"[,;:.()–—]")


def keeps_equal_apart(left: Node, right: Node) -> bool:
    """Whether two claims with one number are of two things all the same."""
    if any(rule(left, right) for rule in EQUAL_RULES):
        return True
    small = left.topic.dimension == "count" and (left.topic.value[0] or 0) <= telling.SMALL
    return small and (periods.another_time(left, right) or _another_place(left, right))


def tells_apart(left: Node, right: Node, *, alike: bool = False) -> bool:
    """Whether one of the rules tells that two different numbers are of two things.

    In sentences that are `alike` no verb need tell of one event: "the bill is put at $3m", "the
    bill will come to $4m". A relation is none: "Ohio has 66 delegates", "Utah has 40".
    """
    shared = left.topic.happenings & right.topic.happenings
    needs_event = not alike or not shared.isdisjoint(words(LEXICON, "predicates", "relations"))
    return any(rule(left, right) for rule in RULES if needs_event or rule is not _share_no_event)


def _share_no_event(left: Node, right: Node) -> bool:
    """No event joins them, of which one number is true: "Ohio has 66 delegates", "Utah has 40"."""
    if left.topic.subject & right.topic.subject & gauges.names():
        return False
    known = happening.events()
    shared = left.topic.happenings & right.topic.happenings
    if left.topic.dimension != "count" and left.circumstance.scope:
        # What a thing measures needs no event: "the tower is 90 metres tall".
        said = left.topic.happenings | right.topic.happenings
        if left.circumstance.scope == right.circumstance.scope and said <= (shared or said - known):
            return False
    return not any(name in known or name[0] == happening.UNLISTED for name in shared)


def _something_else_happened(left: Node, right: Node) -> bool:
    """Something else became of them: "nine were shot", "two were shot and killed".

    Only people are killed or captured: "11 rifles were seized", "found 14 rifles".
    """
    if not all(map(casualties.tells_of_people, (left.claim, right.claim))):
        return False
    fates = casualties.fates()
    a, b = left.topic.happenings & fates, right.topic.happenings & fates
    return a != b or (bool(a) and _are_shot(left) != _are_shot(right))


def _are_shot(node: Node) -> bool:
    """Whether all who were hit are counted: "nine were shot", not "he shot two others"."""
    return happening.HIT in node.topic.happenings and not node.circumstance.is_of_others


def _far_apart(left: Node, right: Node) -> bool:
    """One is many times the other: "12 died here", "400 have died this year"."""
    return ratio(left.topic, right.topic) > WIDEST_RATIO


def _one_of_them(left: Node, right: Node) -> bool:
    """One is a single one of them: "a man was shot", "one officer", "four men were shot"."""
    some = left.circumstance.scope or right.circumstance.scope
    return bool(some) and any(node.topic.value == (1,) for node in (left, right))


def _part_and_whole(left: Node, right: Node) -> bool:
    """One is a part: "13 were wounded", "seven of them are men".

    "Seven men and six women were wounded" tells of all men: "nine men were wounded" differs.
    """
    return any(
        node.circumstance.is_part
        or (node.circumstance.is_addend and node.circumstance.scope <= gauges.names())
        for node in (left, right)
    )


def may_both_stand(left: Node, right: Node) -> bool:
    """Whether one report gives two numbers of one thing: one given up, or of two authorities."""
    if left.circumstance.is_superseded or right.circumstance.is_superseded:
        return True
    a, b = left.claim.attribution, right.claim.attribution
    if a is None or b is None:
        return False
    is_other = a.actor_id != b.actor_id if a.actor_id and b.actor_id else a.text != b.text
    return is_other and not tells_apart(left, right)


def _given_up(left: Node, right: Node) -> bool:
    """One was told at first and no longer holds: "police initially said that three were hurt"."""
    return left.circumstance.is_superseded != right.circumstance.is_superseded


def _another_grade(left: Node, right: Node) -> bool:
    """Some are hurt worse than others: "three critically injured", "four injured"."""
    return left.circumstance.grade != right.circumstance.grade


def _another_ruin(left: Node, right: Node) -> bool:
    """Some are destroyed, others damaged: "40 homes burned down", "120 homes were damaged"."""
    is_of_ruins = happening.DESTROY in left.topic.happenings & right.topic.happenings
    return is_of_ruins and _stands_still(left) != _stands_still(right)


def _stands_still(node: Node) -> bool:
    """Whether what is counted is damaged, no more."""
    parts = (node.claim.predicate, node.claim.subject)
    said = [word for part in parts if part is not None for word in tokens(part.text)]
    return not words(LEXICON, "parts", "damaged").isdisjoint(said)


def _another_scope(left: Node, right: Node) -> bool:
    """Others are counted: "five people", "two officers"; "villages", "the worst-hit villages".

    "People in Lund" are "people" of a sentence that tells of Lund; "nine died" and "seven miners
    died" open reports on one event.
    """
    a, b = left.circumstance.scope, right.circumstance.scope
    if left.opens and right.opens and toll.of_all_there(left, right):
        return False
    if left.topic.dimension == "count":
        a, b = a - _known_place(left, right), b - _known_place(right, left)
        is_one_holder = not left.circumstance.holders.isdisjoint(right.circumstance.holders)
        # "Joel Nash was shot six times", "Nash was shot four times".
        return not (a <= b or b <= a) if is_one_holder else a != b
    return not (a <= b or b <= a)


def _known_place(node: Node, other: Node) -> frozenset[str]:
    """The words for the place of what is counted, where the other sentence names it."""
    where = node.circumstance.location
    return node.circumstance.located if where <= other.topic.context and where else frozenset()


def _another_place(left: Node, right: Node) -> bool:
    """They are told of two places: "three died at the stadium", "one at the theatre"."""
    return not circumstance.shared_place(left.circumstance, right.circumstance)


def _another_holder(left: Node, right: Node) -> bool:
    """They are two parties': "the Reds offered $140 million", "the Blues $200 million".

    Whose a number is may be told by the one body of its sentence: "profit at Orm", "Orm said that
    profit".
    """
    a, b = left.circumstance.holders, right.circumstance.holders
    is_gauge = bool(left.topic.subject & (fires.MEASURES | gauges.names()))
    if left.topic.dimension == "count" or is_gauge:
        return bool(a) and bool(b) and a.isdisjoint(b)
    bodies = [node.circumstance.bodies for node in (left, right)]
    if bodies[0] and bodies[1] and bodies[0].isdisjoint(bodies[1]):
        return True
    if a != b and any(
        not one and other == body for one, other, body in ((a, b, bodies[0]), (b, a, bodies[1]))
    ):
        return False
    return a.isdisjoint(b) and bool(a or b)


def _another_measure(left: Node, right: Node) -> bool:
    """Another side of one thing is measured: "90 metres tall", "20 metres wide"."""
    return left.circumstance.aspect != right.circumstance.aspect


def _is_point_in_time(left: Node, right: Node) -> bool:
    """One is a time, not a length: "nine days ago", "for three weeks"."""
    return left.circumstance.is_time != right.circumstance.is_time


def _is_footnote_mark(left: Node, right: Node) -> bool:
    """A footnote's mark is not a count."""
    return left.circumstance.is_mark or right.circumstance.is_mark


def _other_people(left: Node, right: Node) -> bool:
    """Men are counted and women are: "three men and two women", "two men and three women".

    So with ages: "a man, 20", "a woman of 20".
    """
    known = words(LEXICON, "parts", "exclusive")
    a, b = left.circumstance.scope & known, right.circumstance.scope & known
    is_of_people = left.topic.dimension == "count" or left.claim.quantity.kind == "age"
    return is_of_people and bool(a) and bool(b) and a.isdisjoint(b)


def counts_doers(node: Node) -> bool:
    """Whether those who did it are counted, by the noun after: "four (masked) suspects"."""
    noun = tokens(_MARK.split(behind(node.claim), maxsplit=1)[0])[:DESCRIBED]
    return not words(LEXICON, "parts", "doers").isdisjoint(noun)


def _is_addend_of_all(left: Node, right: Node) -> bool:
    """One is listed beside others, the other tells of all: "two men and a boy", "two people"."""
    return any(
        part.circumstance.is_listed and part.circumstance.scope and not all_.circumstance.scope
        for part, all_ in ((left, right), (right, left))
        if not all_.circumstance.is_listed
    )


def _are_some_and_all(left: Node, right: Node) -> bool:
    """One is of those hurt worse: "seven officers were hurt, two badly", "two were hurt"."""
    if left.topic.dimension != "count" or left.circumstance.scope != right.circumstance.scope:
        return False
    return any(
        counts_the_worse_hurt(part) and not all_.circumstance.is_part
        for part, all_ in ((left, right), (right, left))
    )


def counts_the_worse_hurt(node: Node) -> bool:
    """Whether some of those told of are counted, who were hurt worse: "two of them seriously"."""
    grades = words(LEXICON, "parts", "grades")
    return node.circumstance.is_part and not grades.isdisjoint(
        tokens(behind(node.claim)[:BEHIND_A_PART])[:GRADED]
    )


def _comes_on_top(left: Node, right: Node) -> bool:
    """One comes on top of a count, the other is the count: "nine more bodies", "nine dead"."""
    return left.circumstance.is_on_top != right.circumstance.is_on_top


def is_of_another(left: Node, right: Node) -> bool:
    """Whether an equal number is said of two places, times, sides or holders."""
    a, b = left.circumstance, right.circumstance
    if a.holders and b.holders and a.holders.isdisjoint(b.holders):
        return True
    is_told_of_bodies = (a.bodies and b.bodies) or max(
        len(a.bodies), len(b.bodies)
    ) >= HOLDERS_LISTED
    if left.topic.dimension != "count" and is_told_of_bodies and a.bodies.isdisjoint(b.bodies):
        return True
    # "150 miles off Orm" may be "150 miles east of Orm".
    sides = (a.aspect, b.aspect)
    return (
        _another_place(left, right)
        or periods.another_time(left, right)
        or (None not in sides and _another_measure(left, right))
    )


ALSO_OF_EQUAL_NUMBERS: tuple[Callable[[Node, Node], bool], ...] = (
    _is_footnote_mark,
    _is_point_in_time,
    _comes_on_top,
)
RULES: tuple[Callable[[Node, Node], bool], ...] = (
    *ALSO_OF_EQUAL_NUMBERS,
    supposed.is_only_supposed,
    _share_no_event,
    _something_else_happened,
    _one_of_them,
    _part_and_whole,
    _given_up,
    _another_grade,
    _another_ruin,
    _another_scope,
    _another_holder,
    _another_place,
    periods.another_time,
    periods.another_open_time,
    measures.tells_of_another,
    measures.are_of_two_polls,
    measures.are_of_two_deeds,
    ages.are_of_two,
    ages.has_aged,
    _another_measure,
    toll.are_others_and_all,
    toll.differ_by_doer,
    _far_apart,
)


EQUAL_RULES = (
    *ALSO_OF_EQUAL_NUMBERS,
    _other_people,
    _is_addend_of_all,
    _are_some_and_all,
    toll.are_of_two_events,
    ages.are_of_two_beside,
    ages.have_two_bearers,
)


def ratio(left: Topic, right: Topic) -> float:
    """How many times the one number is the other; infinite for ranges and across zero."""
    if len(left.value) > 1 or len(right.value) > 1:
        return math.inf
    a, b = left.value[0], right.value[0]
    if a is None or b is None or a * b <= 0:
        return math.inf
    return float(max(a / b, b / a))
