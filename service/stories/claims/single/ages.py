"""Ages of one person: whose an age is by its place, and whether time explains that two differ.

"Ann Roe, 41, left", "Ann Roe, a 41-year-old" and "the 41-year-old Ann Roe" say whose it is; in
"Roe's 14-year-old son" and "when he was 18" the nearest name does not, or it is of another time.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import partial
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import pattern, words
from service.stories.wording import PACKAGE, before, behind, tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.records import NumericClaim
    from service.stories.claims.node import Node

_pattern = partial(pattern, "service.stories.claims", "parts")
# Between a name and its age: "Roe, 41", "Roe, aged 41", "Roe Jr., 41".
_BEHIND_NAME = _pattern(r"^\.?(?:, | \()(?:<aged> )?$")
# Between a name and the words for its bearer: "Roe, a 41-year-old nurse".
_APPOSED = _pattern(r"^\.?, <articles> $")
# Between an age and its name: "the 41-year-old plumber Ann Roe", "41-year-old Sgt. Ann Roe".
_BEFORE_NAME = re.compile(r"^(?: [A-Za-z][A-Za-z-]+\.?){0,3} $")
# Behind an age of another time: "Roe, 27 (at the time of the theft)"; in front of it: "turns".
_OF_ANOTHER_TIME = _pattern(r"^[\s,(]*(?:<at_another_time>|in (?:1[89]|20)\d\d)\b")
_AHEAD = _pattern(r"\b<turning> $")
# In front of a byname, which may be nobody's name in another report.
_ALIAS = _pattern(r"\b<aliases> $")
# Bounds the cost: characters in which a name may stand behind an age.
FARTHEST_NAME = 60
# Characters between a name and what is said of it: from ", " to ". (aged ", and from ", a " to
# "., the ".
BEHIND_A_NAME, BEHIND_AN_ARTICLE = range(2, 9), range(4, 8)
# Days within which few have a birthday, and those of a year.
SAME_TIME, YEAR = 31, 365.25


class Bearer(NamedTuple):
    """A person of the story: its id and the words of its name."""

    id: str
    words: frozenset[str]


def bearers(
    claims: Sequence[NumericClaim], names: Sequence[tuple[int, int, Bearer]]
) -> Mapping[str, Bearer]:
    """By the id of a claim the person by whose name an age stands; `names` with their places.

    Who has two ages in one article is none: relatives share a name.
    """
    by_end = {end: (start, who) for start, end, who in names}
    starts = sorted(((start, who) for start, _, who in names), key=itemgetter(0))
    found: dict[str, Bearer] = {}
    told: dict[str, set[object]] = {}
    for claim in claims:
        value = claim.quantity.value
        if claim.quantity.kind != "age" or value is None or claim.quantity.unit != "year":
            continue
        who = _bearer(claim, by_end, starts)
        if who is not None:
            found[claim.id] = who
            told.setdefault(who.id, set()).add(value)
    return {claim_id: who for claim_id, who in found.items() if len(told[who.id]) == 1}


def _bearer(
    claim: NumericClaim,
    by_end: Mapping[int, tuple[int, Bearer]],
    starts: Sequence[tuple[int, Bearer]],
) -> Bearer | None:
    in_front, rest = before(claim), behind(claim)
    if claim.negated or claim.hypothetical or _OF_ANOTHER_TIME.match(rest):
        return None
    if _AHEAD.search(in_front):
        return None
    if claim.text.isdigit():
        for gap in BEHIND_A_NAME:
            found = by_end.get(claim.start - gap)
            if found is not None and _BEHIND_NAME.match(in_front[-gap:]):
                start, who = found
                is_byname = _ALIAS.search(in_front[: max(0, start - claim.sentence.start)])
                return None if is_byname else who
        return None
    for gap in BEHIND_AN_ARTICLE:
        apposed = by_end.get(claim.start - gap)
        if apposed is not None and _APPOSED.match(in_front[-gap:]):
            return apposed[1]
    at = bisect_left(starts, claim.end, key=itemgetter(0))
    if at == len(starts) or starts[at][0] - claim.end > FARTHEST_NAME:
        return None
    start, who = starts[at]
    between = rest[: start - claim.end]
    is_apposed = _BEFORE_NAME.match(between) and words(PACKAGE, "wording", "function").isdisjoint(
        tokens(between)
    )
    return who if is_apposed else None


def differ_of_one(left: Node, right: Node) -> bool:
    """Whether two different ages are given of one person for one time."""
    return _is_explained_by_time(left, right) is False


def has_aged(left: Node, right: Node) -> bool:
    """Whether one person has grown older between two reports."""
    return _is_explained_by_time(left, right) is True


def _is_explained_by_time(left: Node, right: Node) -> bool | None:
    """Whether time explains that two ages of one person differ; None where nothing tells it.

    A birthday explains one year more in a report of a month later; what reports without a day give
    may be of any time.
    """
    if left.bearer is None or right.bearer is None or left.bearer.id != right.bearer.id:
        return None
    if any(node.claim.quantity.kind != "age" for node in (left, right)):
        return None
    if left.day is None or right.day is None:
        return None
    passed = (right.day - left.day).days
    older = (right.claim.quantity.value or 0) - (left.claim.quantity.value or 0)
    if passed < 0:
        passed, older = -passed, -older
    return passed > SAME_TIME and 0 <= older <= passed / YEAR + 1


def have_two_bearers(left: Node, right: Node) -> bool:
    """Whether ages stand by two names that share no word: "Ann Roe, 41", "Paul Poe, 41"."""
    if left.bearer is None or right.bearer is None or left.bearer.id == right.bearer.id:
        return False
    return left.bearer.words.isdisjoint(right.bearer.words)


def are_of_two(left: Node, right: Node) -> bool:
    """Ages are one only of one named person, and of one time: "elected at 27", "who is 41"."""
    if left.claim.quantity.kind != "age":
        return False
    a, b = left.circumstance, right.circumstance
    return a.is_at_age or b.is_at_age or a.holders.isdisjoint(b.holders)


def are_of_two_beside(left: Node, right: Node) -> bool:
    """One sentence tells an age twice: "Ann Roe, 41, and Paul Poe, 41".

    "A girl of 15 fell, and the 15-year-old limps" speaks of one who is known.
    """
    if left.claim.quantity.kind != "age" or left.article_id != right.article_id:
        return False
    later = max(left.claim, right.claim, key=lambda claim: claim.start)
    is_known = tokens(before(later))[-1:] == ["the"]
    return left.claim.sentence.start == right.claim.sentence.start and not is_known
