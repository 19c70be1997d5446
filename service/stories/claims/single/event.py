"""Whether two numbers count all those, or all the homes, that one event befell.

A story is on one event: of those who died in it, were saved or driven out one number is true.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties, happening
from service.stories.claims import topic as topics
from service.stories.claims.single import toll

if TYPE_CHECKING:
    from service.stories.claims.node import Node

LEXICON = "service.stories.claims"
# Deaths, cases and arrests are one for each of those who met with them; wounds may be several.
OF_ONE_EACH = (casualties.KILL, casualties.SICKEN, casualties.CAPTURE)
# What happens to people in the event of a story alone.
OF_ONE_EVENT = frozenset(
    [happening.RESCUE, casualties.DISPLACE, casualties.CAPTURE, casualties.MISS]
)


def are_casualties(left: Node, right: Node) -> bool:
    """Whether both count people to whom one thing happened, and neither tells which people.

    A story is on one event: its two wounded are the same in all articles.
    """
    shared = (
        left.topic.happenings & right.topic.happenings & (casualties.fates() | {happening.RESCUE})
    )
    a, b = left.circumstance.scope, right.circumstance.scope
    if not shared or left.topic.dimension != "count" or not (a <= b or b <= a):
        return False
    return all(
        casualties.counts_people(node.claim) or casualties.counted_by(node.claim) in OF_ONE_EACH
        for node in (left, right)
    )


def are_all_of_the_event(left: Node, right: Node) -> bool:
    """Whether both count all to whom one thing happened: "95 people were rescued", "140 saved".

    Or homes that one thing befell: what a fire has destroyed is told with few words beside. Of the
    killed and the wounded a report may tell besides those of its event.
    """
    scopes = [node.circumstance.scope - words(LEXICON, "parts", "saved") for node in (left, right)]
    if scopes[0] != scopes[1]:
        return False
    if any((node.topic.value[0] or 0) < toll.SMALLEST_TOLL for node in (left, right)):
        return False
    shared = left.topic.happenings & right.topic.happenings
    if scopes[0]:
        return scopes[0] <= words(LEXICON, "parts", "buildings") and happening.DESTROY in shared
    return bool(shared & OF_ONE_EVENT) and are_casualties(left, right)


def are_a_crowd(left: Node, right: Node) -> bool:
    """Whether both count people who marched or rallied in one town."""
    a, b = left.circumstance, right.circumstance
    is_one_deed = happening.PROTEST in left.topic.happenings & right.topic.happenings
    if not is_one_deed or a.scope != b.scope:
        return False
    return any(not some.isdisjoint(b.places.get(kind, ())) for kind, some in a.places.items())


def open_with_one_number(left: Node, right: Node) -> bool:
    """Whether both are what reports of one event open with, a toll or a quake's magnitude."""
    a, b = left.circumstance.scope, right.circumstance.scope
    is_quake = left.claim.quantity.unit == topics.MAGNITUDE == right.claim.quantity.unit
    if not (left.opens and right.opens):
        return False
    if is_quake:
        return a == b
    return are_casualties(left, right) and (a == b or toll.of_all_there(left, right))
