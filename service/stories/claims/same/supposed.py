"""Whether one of two numbers alone is not said to be so: a guess, or a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties
from service.stories.claims.single import gauges
from service.stories.wording import tokens

if TYPE_CHECKING:
    from service.stories.claims.node import Node

LEXICON = "service.stories.claims"


def is_only_supposed(left: Node, right: Node) -> bool:
    """One alone is not said to be so: "12 died", "as many as 20 could have died".

    Jobs go as planned: "it will cut 80 jobs", "it plans to cut 90". A fine that "must be paid" is
    one that was imposed.
    """
    is_gauge = bool(left.topic.subject & right.topic.subject & gauges.names())
    are_plans = any(map(_is_to_come, (left, right)))
    if all(map(_is_plan_for_jobs, (left, right))):
        return False
    a, b = (_is_supposed(node, is_plan=are_plans) for node in (left, right))
    return not is_gauge and a != b


def _is_plan_for_jobs(node: Node) -> bool:
    """Whether jobs are to go: "it plans to cut 80 jobs", "it would cut 80 jobs, it said"."""
    if not casualties.are_jobs_lost(node.topic.happenings):
        return False
    claim = node.claim
    verb = tokens(claim.predicate.text)[:1] if claim.predicate else []
    return not words(LEXICON, "parts", "planning").isdisjoint(verb) or not claim.hypothetical


def _is_to_come(node: Node) -> bool:
    """Whether a number is told as one to come: "owners will pay 48 pence"."""
    predicate = node.claim.predicate
    said = tokens(predicate.text)[:1] if predicate else []
    return not words(LEXICON, "parts", "to_come").isdisjoint(said)


def _is_supposed(node: Node, *, is_plan: bool = False) -> bool:
    """Whether a number is a guess; "it said it would cut 40 jobs" reports what will be.

    So of a plan that another report tells as one: "owners would pay 50", "will pay 48".
    """
    claim = node.claim
    verb = tokens(claim.predicate.text)[:1] if claim.predicate else []
    is_reported = (claim.attribution is not None or is_plan) and verb == ["would"]
    return claim.hypothetical and not is_reported
