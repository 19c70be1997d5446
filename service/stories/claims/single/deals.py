"""What a deal is worth: of one deal between two parties one sum is true, whatever words tell it.

"Orm will buy Velm for $4 billion", "Orm's $3.8 billion takeover of Velm", "Velm agreed to a deal
worth $4.1 billion with Orm".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import topic as topics
from service.stories.claims.same import circumstance
from service.stories.wording import before, behind, tokens

if TYPE_CHECKING:
    from service.stories.claims.node import Node

LEXICON = "service.stories.claims"
BUY = "buy"
# Words in front of a sum and after it in which the noun for the deal stands.
IN_FRONT, AFTER = 6, 3
# Parties to a deal.
PARTIES = 2
# Sums of one deal are seldom further apart.
WIDEST = 2.0


def differ_of_one(left: Node, right: Node) -> bool:
    """Whether two different sums are given for one deal: both sentences name both parties."""
    if left.topic.dimension != right.topic.dimension or not left.topic.dimension.startswith(
        "money "
    ):
        return False
    shared = left.topic.context & right.topic.context
    if sum(word.startswith(topics.ACTOR) for word in shared) < PARTIES:
        return False
    a, b = left.claim.quantity.value, right.claim.quantity.value
    if a is None or b is None or not a or not b or max(a / b, b / a) > WIDEST:
        return False
    return _is_worth(left) and _is_worth(right) and _are_of_one_time(left, right)


def _is_worth(node: Node) -> bool:
    """Whether a sum is what a deal is worth, not what is paid for a share or besides."""
    claim = node.claim
    if claim.negated or claim.quantity.direction is not None or node.circumstance.is_part:
        return False
    after = tokens(behind(claim))[:AFTER]
    if not words(LEXICON, "deals", "besides").isdisjoint([*after, *tokens(claim.text)]):
        return False
    if BUY in node.topic.happenings:
        return True
    near = [*tokens(before(claim))[-IN_FRONT:], *after]
    return not words(LEXICON, "deals", "deals").isdisjoint(near)


def _are_of_one_time(left: Node, right: Node) -> bool:
    """Whether neither sum is of another year or has been given up."""
    a, b = left.circumstance, right.circumstance
    if a.is_superseded or b.is_superseded:
        return False
    return not (a.years and b.years and a.years.isdisjoint(b.years)) and circumstance.shared_place(
        a, b
    )
