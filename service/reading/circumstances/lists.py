"""Numbers in a list, each with its day or its place: "two on Monday and three on Tuesday"."""

from __future__ import annotations

import math
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from service.records import NumericClaim

FEWEST = 2  # days or places of a list


def own(starts: Mapping[str, int], claim: NumericClaim, numbers: Sequence[int]) -> Collection[str]:
    """Of the days tied to a claim those up to the next number, where that before has one as well.

    As in "two died on Monday and three on Tuesday"; all in "of the 300 held on Monday, 20 left in
    May". `starts`: the days by id; `numbers`: where those of the article begin.
    """
    at = bisect_left(numbers, claim.start)
    if len(starts) < FEWEST or at == 0 or numbers[at - 1] < claim.sentence.start:
        return starts
    last = numbers[at + 1] if at + 1 < len(numbers) else math.inf
    if not any(numbers[at - 1] < date < claim.start for date in starts.values()):
        return starts
    return {id_ for id_, date in starts.items() if claim.end <= date < last} or starts


def lead(starts: Sequence[int], begin: int, end: int, numbers: Sequence[int]) -> bool:
    """Whether each place of a sentence stands before its number.

    As in "in Kent 15 were hurt, and in Essex eight". `starts`: the places tied to one number.
    """
    first, past = bisect_left(numbers, begin), bisect_left(numbers, end)
    if len(starts) < FEWEST or past - first < len(starts):
        return False
    before = [bisect_left(numbers, start) for start in starts]
    leads = before[0] == first and before[-1] < past
    return leads and len(set(before)) == len(before)
