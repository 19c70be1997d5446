"""What tells two sums, shares, spans or sizes apart: who is told of, which poll, deed or side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.stories.claims import casualties, fires, happening
from service.stories.claims import topic as topics
from service.stories.wording import behind, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.records import NumericClaim
    from service.stories.claims.node import Node

LEXICON = "service.stories.claims"
# Bounds the cost: characters behind a number that may say its side, or that it is a time.
BEHIND_A_NUMBER = 14
# What is counted where something is done to one person again and again.
TIMES = "time"


def tells_of_another(left: Node, right: Node) -> bool:
    """Another is named before a sum or a span: "fined Orm $3m", "Velm was fined $2m".

    So of things that are counted where neither sentence names both; of seats and votes, which each
    party has, wherever another stands last in front of them: "the Reds won 40 and the Blues 35".
    """
    if None in (left.behind, right.behind) or left.behind == right.behind:
        return False
    if left.topic.dimension == "count":
        if _are_won(left) and _are_won(right):
            return True
        is_of_things = not casualties.counts_people(left.claim)
        apart = right.behind not in left.topic.context and left.behind not in right.topic.context
        return is_of_things and apart
    is_fire = bool(left.topic.subject & right.topic.subject & fires.MEASURES)
    return left.claim.quantity.unit != topics.MAGNITUDE and not is_fire


def _are_won(node: Node) -> bool:
    """Whether votes or seats are counted."""
    return not words(LEXICON, "parts", "won").isdisjoint(node.topic.counted)


def are_of_two_polls(left: Node, right: Node) -> bool:
    """Shares are of polls, and no pollster is named in both."""
    if left.claim.quantity.kind != "percent":
        return False
    known = words(LEXICON, "parts", "polls")
    polls = [not known.isdisjoint(tokens(node.claim.sentence.text)) for node in (left, right)]
    return any(polls) and left.circumstance.bodies.isdisjoint(right.circumstance.bodies)


def are_of_two_deeds(left: Node, right: Node) -> bool:
    """A span is of another deed: "ran the bank for 12 years", "worked there for 25"."""
    if left.claim.quantity.kind != "duration":
        return False
    lasting = {happening.UNLISTED + stem(word) for word in words(LEXICON, "parts", "lasting")}
    a, b = left.topic.happenings - lasting, right.topic.happenings - lasting
    return bool(a or b) and a.isdisjoint(b)


def are_times_of_one_deed(left: Node, right: Node) -> bool:
    """Whether both tell how often one thing was done to one person: "Roe was shot four times"."""
    is_of_times = left.claim.quantity.unit == TIMES == right.claim.quantity.unit
    is_one_holder = not left.circumstance.holders.isdisjoint(right.circumstance.holders)
    is_one_deed = not left.topic.happenings.isdisjoint(right.topic.happenings)
    return is_of_times and is_one_holder and is_one_deed


def aspect(claim: NumericClaim) -> str | None:
    """Which side of a thing a measure is of: "tall", "wide"."""
    if claim.quantity.kind != "measurement":
        return None
    aspects = words(LEXICON, "parts", "aspects")
    near = tokens(behind(claim)[:BEHIND_A_NUMBER])[:2]
    found = next((word for word in near if word in aspects), None)
    return _one_aspect().get(found or "", found)


def _one_aspect() -> Mapping[str, str]:
    """What a word for a side of a thing is told as: "high" and "tall" are of one side."""
    same: Mapping[str, str] = table(LEXICON, "parts")["one_aspect"]
    return same


def is_time(claim: NumericClaim) -> bool:
    """Whether a duration tells when, counted from another time: "three weeks ago"."""
    near = tokens(behind(claim)[:BEHIND_A_NUMBER])[:1]
    return not words(LEXICON, "parts", "counted_from").isdisjoint(near)
