"""Whether two numbers are told of two times: closed periods, years, months that nothing places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.stories.wording import tokens

if TYPE_CHECKING:
    from service.stories.claims.node import Node

# What a time is told with or without.
ARTICLE = "the"


def another_time(left: Node, right: Node) -> bool:
    """They are told of two times: "4% in 2014", "6% in 2007"; how high a thing is lasts."""
    a, b = left.circumstance, right.circumstance
    is_lasting = a.aspect is not None and b.aspect is not None
    if a.years and b.years and a.years.isdisjoint(b.years) and not is_lasting:
        return True
    if a.period is None or b.period is None:
        return False
    return a.period[1] <= b.period[0] or b.period[1] <= a.period[0]


def another_open_time(left: Node, right: Node) -> bool:
    """One is told of a month that nothing places: "a tremor of 5.1 in May", "4.6 on Sunday".

    People who were counted in May may be counted still.
    """
    if left.topic.dimension == "count":
        return False
    return _has_time_of_its_own(left, right) or _has_time_of_its_own(right, left)


def _has_time_of_its_own(node: Node, other: Node) -> bool:
    """Whether a time that nothing places is told of one alone.

    Not "profit rose in the third quarter", "third-quarter profit".
    """
    period = node.circumstance.open_period
    if period is None or period == other.circumstance.open_period:
        return False
    said = {ARTICLE, *tokens(other.claim.sentence.text)}
    return not said.issuperset(tokens(period))
