"""Pairs of articles that may be near, found by the words that few articles have.

Each article looks up its words from the rarest on, until it has seen as many others as the budget
allows. What a common word says of two articles is left out where the budget is spent; the pairs
that are found are then held against each other whole. So the cost is the number of articles times
the budget, whatever they are about.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from service.bulk.merging import UNITS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Others that an article sees, once for each word that it shares with them.
BUDGET = 10_000
MOST = 50  # others that are kept: the nearest by what was seen
# What has to be seen of the nearness, where not all of it was: names of an event are rare words.
SEEN = 0.3

Ints = npt.NDArray[np.int64]
Vector = tuple[npt.NDArray[np.int32], npt.NDArray[np.int32]]  # rising keys, and their weights


def pairs(
    vectors: Sequence[Vector], least: float, budget: int | None = None
) -> list[tuple[int, int, int]]:
    """Pairs whose product is at least so much of one, with their product; the lower place first."""
    floor = least * UNITS * UNITS
    every = len(vectors)
    codes = [
        np.minimum(one, others) * every + np.maximum(one, others)
        for one, others in enumerate(_seen(vectors, floor, budget or BUDGET))
    ]
    whole = np.zeros(max((int(k[-1]) + 1 for k, _ in vectors if len(k)), default=0), np.int64)
    found = []
    spread_of = -1
    for code in np.unique(np.concatenate(codes or [whole])).tolist():
        one, other = divmod(code, every)
        if one != spread_of:  # the vector of one is laid out once for all that it is held against
            if spread_of >= 0:
                whole[vectors[spread_of][0]] = 0
            whole[vectors[one][0]], spread_of = vectors[one][1], one
        keys, weights = vectors[other]
        product = int(whole[keys] @ weights)
        if product >= floor:
            found.append((one, other, product))
    return found


def _seen(vectors: Sequence[Vector], floor: float, budget: int) -> Iterator[Ints]:
    """For each article the others that it saw enough of."""
    holders, weights, starts = _index(vectors)
    spread = np.diff(starts)
    total = np.zeros(len(vectors), dtype=np.int64)
    for one, (keys, own) in enumerate(vectors):
        order = np.lexsort((keys, spread[keys]))
        cost = np.cumsum(spread[keys][order])
        kept = order[: max(1, int(np.searchsorted(cost, budget, side="right")))]
        least = floor if len(kept) == len(order) else SEEN * floor
        for key, weight in zip(keys[kept].tolist(), own[kept].tolist(), strict=True):
            at = slice(starts[key], starts[key + 1])
            total[holders[at]] += weights[at] * weight
        seen = [holders[starts[key] : starts[key + 1]] for key in keys[kept].tolist()]
        touched = np.concatenate([*seen, holders[:0]])
        total[one] = 0
        near = np.unique(touched[total[touched] >= least])
        if len(near) > MOST:
            near = near[np.lexsort((near, -total[near]))[:MOST]]
        yield near
        total[touched] = 0


def _index(vectors: Sequence[Vector]) -> tuple[Ints, Ints, Ints]:
    """Who holds each key, with what weight: the holders of key k stand from starts[k] on."""
    keys = np.concatenate([keys for keys, _ in vectors] or [np.zeros(0, np.int64)])
    weights = np.concatenate([weights for _, weights in vectors] or [keys]).astype(np.int64)
    own = np.repeat(np.arange(len(vectors)), [len(keys) for keys, _ in vectors])
    order = np.argsort(keys, kind="stable")
    most = int(keys.max()) + 1 if len(keys) else 0
    starts = np.concatenate([[0], np.cumsum(np.bincount(keys, minlength=most))])
    return own[order], weights[order], starts.astype(np.int64)
