"""Terms of imprisonment: one length is true of the sentence that somebody has got.

"Ann Roe was jailed for seven years", "Roe got a seven-year sentence", "the court sentenced Roe to
five years". What somebody faces, has served or was spared is another matter.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from operator import itemgetter
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.wording import before, behind, clause_before, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.records import NumericClaim
    from service.stories.claims.node import Node
    from service.stories.claims.single.ages import Bearer

LEXICON = "service.stories.claims"
# Words behind a term in which the noun for it stands: "seven-year (prison) sentence".
AFTER = 2
# Words in front of one in which it stands that it was given: "will spend (at least)".
BEFORE_A_TERM = 2
# The word between what a court did and the term: "jailed for", "sentenced to", "a sentence of".
LINKS = words(LEXICON, "counted", "before_terms")


def bearers(
    claims: Sequence[NumericClaim], names: Sequence[tuple[int, int, Bearer]]
) -> Mapping[str, Bearer]:
    """By the id of a claim the person whose term it is: the one named last before the number.

    Who has two terms in one article is none: "five years for theft and two for perjury".
    """
    starts = sorted(((start, who) for start, _, who in names), key=itemgetter(0))
    found: dict[str, Bearer] = {}
    told: dict[str, set[object]] = {}
    spans = [claim for claim in claims if claim.quantity.kind == "duration"]
    linked = Counter(claim.sentence.start for claim in spans if _is_linked(claim))
    for claim in spans:
        is_only = linked[claim.sentence.start] <= _is_linked(claim)
        if not is_only or not is_term(claim):
            continue
        at = bisect_left(starts, claim.start, key=itemgetter(0)) - 1
        if at >= 0 and starts[at][0] >= claim.sentence.start:
            who = starts[at][1]
            found[claim.id] = who
            told.setdefault(who.id, set()).add((claim.quantity.value, claim.quantity.unit))
    return {claim_id: who for claim_id, who in found.items() if len(told[who.id]) == 1}


def _is_linked(claim: NumericClaim) -> bool:
    """Whether a span may be one of several terms: "to four years for theft, and to two for"."""
    return not (LINKS | {"and"}).isdisjoint(tokens(before(claim))[-1:])


def is_term(claim: NumericClaim) -> bool:
    """Whether a span is a term that a court has given, whole and for good."""
    quantity = claim.quantity
    if claim.negated or claim.hypothetical or quantity.comparator != "equal":
        return False
    in_front, after = tokens(clause_before(claim)), tokens(behind(claim))[:AFTER]
    if not words(LEXICON, "parts", "no_sentence").isdisjoint([*tokens(before(claim)), *after]):
        return False
    return (
        _is_told_in_front(in_front)
        or _is_sent_inside(in_front)
        or _is_told_behind(after)
        or _is_to_be_served(in_front, after)
    )


def _is_sent_inside(in_front: Sequence[str]) -> bool:
    """As in "was sent to prison for 8 years"."""
    return not LINKS.isdisjoint(in_front[-1:]) and " ".join(in_front[-3:-1]) in words(
        LEXICON, "parts", "sent_inside"
    )


def _is_to_be_served(in_front: Sequence[str], after: Sequence[str]) -> bool:
    """As in "will spend 8 years behind bars", "was given 8 years in prison"."""
    given = words(LEXICON, "parts", "given_a_term")
    is_inside = " ".join(after) in words(LEXICON, "parts", "inside_prison")
    return is_inside and not given.isdisjoint(in_front[-BEFORE_A_TERM:])


def _is_told_in_front(found: Sequence[str]) -> bool:
    """As in "jailed on Friday for 7 years", not "jailed for a fraud of 7 years"."""
    told = words(LEXICON, "parts", "sentenced")
    last = max((i for i, word in enumerate(found) if word in told), default=len(found))
    between = found[last + 1 :]
    return not LINKS.isdisjoint(between[-1:]) and words(LEXICON, "parts", "of_the_deed").isdisjoint(
        between[:-1]
    )


def _is_told_behind(found: Sequence[str]) -> bool:
    """As in "a 7-year sentence", "a 7-year prison term"."""
    nouns = words(LEXICON, "parts", "terms")
    if found[:1] and found[0] in words(LEXICON, "parts", "prisons"):
        return not nouns.isdisjoint(found[1:2])
    return not (nouns & words(LEXICON, "parts", "sentenced")).isdisjoint(found[:1])


def differ_of_one(left: Node, right: Node) -> bool:
    """Whether two different terms are given of one person, in no two years."""
    if any(node.claim.quantity.kind != "duration" for node in (left, right)):
        return False
    if left.bearer is None or right.bearer is None or left.bearer.id != right.bearer.id:
        return False
    a, b = left.circumstance.years, right.circumstance.years
    return not (a and b and a.isdisjoint(b))
