"""The tolls that a report opens with: of what became of people, each the first number of all.

A report gives the toll of its event among its first numbers; what it says further down may be of a
part, of another day or of another event.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties
from service.stories.claims import topic as topics
from service.stories.wording import behind, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import NumericClaim
    from service.stories.claims.node import Node

LEXICON = "service.stories.claims"
# So many numbers open a report: those of its headline and its first paragraphs.
OPENING_NUMBERS = 6
# Fewer is a single person, of whom a report may tell beside the toll.
SMALLEST_TOLL = 2
# What a magnitude is of that opens a report on a quake.
QUAKE = frozenset([topics.QUAKE])
# Words around one who did it in which it stands that he died, too.
AROUND_A_DOER = 4


def opening(nodes: Sequence[Node]) -> frozenset[int]:
    """The places of those claims of an article, in its order, that give the toll of its event."""
    found: set[int] = set()
    told: set[str] = set()
    for i, node in enumerate(nodes[:OPENING_NUMBERS]):
        fates = node.topic.happenings & casualties.fates() or node.topic.subject & QUAKE
        if _counts_all(node) and not fates <= told:
            found.add(i)
            told |= fates
    return frozenset(found)


def _counts_all(node: Node) -> bool:
    """Whether people are counted, and not as a part, on top of others, or as it was thought."""
    at, claim = node.circumstance, node.claim
    if claim.quantity.unit == topics.MAGNITUDE:
        return not (at.is_superseded or at.is_mark)
    if node.topic.dimension != "count" or claim.quantity.value is None or claim.hypothetical:
        return False
    is_some = at.is_part or at.is_addend or at.is_on_top or at.is_superseded or at.is_mark
    return (
        casualties.tells_of_people(claim)
        and not _is_of_two_fates(claim)
        and not (is_some or claim.negated)
        and claim.quantity.value >= SMALLEST_TOLL
    )


def _is_of_two_fates(claim: NumericClaim) -> bool:
    """Whether a number is of two kinds together: "five were killed or hurt"."""
    return any(a == "or" and casualties.said_in(b) for a, b in pairwise(tokens(behind(claim))))


def of_all_there(left: Node, right: Node) -> bool:
    """Whether what people are called by is what they all did there, or says nothing of them."""
    known = {topics.kind_of(word) for word in words(LEXICON, "parts", "there")}
    return left.circumstance.scope <= known and right.circumstance.scope <= known


def tells_of_dead_doers(node: Node) -> bool:
    """Whether a claim says that who did it died: "two people, then himself", "and the gunman"."""
    if casualties.KILL not in node.topic.happenings:
        return False
    found = tokens(node.claim.sentence.text)
    doers = words(LEXICON, "parts", "doers")
    if not words(LEXICON, "parts", "himself").isdisjoint(found):
        return True
    return any(
        word in doers
        and bool(
            {*found[max(0, i - AROUND_A_DOER) : i + AROUND_A_DOER + 1]}
            & (words(LEXICON, "parts", "including") | words(LEXICON, "parts", "fatal"))
        )
        for i, word in enumerate(found)
    )


def are_others_and_all(left: Node, right: Node) -> bool:
    """Others are counted, and with the one beside them all: "he hurt two others", "three hurt"."""
    a, b = left.circumstance.is_of_others, right.circumstance.is_of_others
    others, all_ = (left, right) if a else (right, left)
    is_one_more = (all_.topic.value[0] or 0) - (others.topic.value[0] or 0) == 1
    return left.topic.dimension == "count" and a != b and is_one_more


def is_of_years_before(node: Node) -> bool:
    """Whether people are counted to whom something happened a year and more before the report."""
    period, day = node.circumstance.period, node.day
    if period is None or day is None or not node.topic.happenings & casualties.fates():
        return False
    return period[1] <= f"{day.year - 1:04}-{day.month:02}-{day.day:02}"


def are_of_two_events(left: Node, right: Node) -> bool:
    """One is told of an event years before, the other is what a report on a new one opens with.

    "At least five died", "in 2011, five were killed at a festival in Velm" further down.
    """
    if not left.circumstance.years.isdisjoint(right.circumstance.years):
        return False
    return any(
        is_of_years_before(old) and not old.opens and new.opens and not is_of_years_before(new)
        for old, new in ((left, right), (right, left))
    )


def differ_by_doer(left: Node, right: Node) -> bool:
    """One toll has the one who did it: "three died, the gunman among them", "he killed two"."""
    is_one_more = abs((left.topic.value[0] or 0) - (right.topic.value[0] or 0)) == 1
    is_toll = casualties.KILL in left.topic.happenings & right.topic.happenings
    return is_toll and is_one_more and (left.beside_dead_doer or right.beside_dead_doer)
