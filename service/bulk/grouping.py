"""Very many articles put into stories, at a cost that grows with their number and hardly faster.

What an event is, is what `stories.groups` asks; this asks it without looking at every pair. Two
articles of one event share rare words, so each is held against those that share its rarest ones,
as many as a budget allows (`candidates`). Then the nearest two sets are joined while they are one
event, as `stories.events` does it: the mean nearness between two sets is the product of their sums,
so it is exact however many articles they hold. Where the budget covers every pair, as in a few
hundred articles, the stories are those of `stories.groups`, but that the times which articles tell
of make no pair less near here: a mean over pairs would not be a product of sums any more.

Copies go where their originals go, and count for nothing. Weights are whole numbers and articles
are ordered by their content, so neither the order of the input nor of adding decides anything.
"""

from __future__ import annotations

import heapq
import math
from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

import numpy as np

from service.bulk import candidates
from service.bulk.merging import UNITS
from service.stories import duplicates, events

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.bulk.candidates import Vector

_ONE = UNITS * UNITS  # the product of two equal vectors
# A copy has most of its words from its original, and so most of its weight; its rarest words are
# enough to find it by.
_COPY_AT_LEAST, _COPY_BUDGET = 0.4, 2_000
_BESIDE = 100  # sets that are held against one after each join


@dataclass(frozen=True, slots=True)
class EventProfile:
    """What an article tells of its event; `order` is when it was published."""

    key: str
    order: float
    words: int
    fingerprint: str
    vector: Vector


def event_profile(row: dict[str, Any], column: dict[str, int]) -> EventProfile:
    """A row of `profile_batch`; its keys as numbers, which are the same in every row."""
    keys = np.array([column.setdefault(key, len(column)) for key in row["keys"]], np.int32)
    weights = np.array(row["weights"], np.int32)
    order = np.argsort(keys)
    vector = (keys[order], weights[order])
    return EventProfile(row["sha256"], row["order"], row["words"], row["fingerprint"], vector)


@dataclass(slots=True)
class _Set:
    """Articles of one event so far: the sum of their vectors, and that of the products of pairs."""

    members: list[int]
    total: dict[int, int] = field(default_factory=dict)  # laid out when it is first asked for
    pairs: int = 0
    old: int | None = None
    version: int = 0
    near: dict[int, int] = field(default_factory=dict)  # the sets beside it, with their products

    @property
    def looseness(self) -> float:
        """The mean nearness inside; 0 for a single article."""
        size = len(self.members)
        return 2 * self.pairs / (size * (size - 1)) / _ONE if size > 1 else 0.0


def _inner(one: _Set, other: _Set) -> float:
    """The mean nearness inside the larger of two sets, as `stories.events` has it."""
    looser = min(one.looseness, other.looseness)
    if len(one.members) == len(other.members) or not looser:
        return looser
    return max(one, other, key=lambda each: len(each.members)).looseness


def stories(
    articles: Sequence[EventProfile], days: float = math.inf, begun: Sequence[Sequence[int]] = ()
) -> list[list[int]]:
    """The articles of each story, by their places; every article is in exactly one.

    Articles that were published more `days` apart are not held against each other. Those of a
    story that was `begun` before stay together, and no two such stories become one.
    """
    ranked = sorted(range(len(articles)), key=lambda i: (articles[i].order, articles[i].key, i))
    place = {i: n for n, i in enumerate(ranked)}
    given = [articles[i] for i in ranked]
    old = {place[i]: story for story, members in enumerate(begun) for i in members}
    originals = _within(old, copies(given))
    alone = [n for n in range(len(given)) if n not in originals]
    found = _Agglomeration([given[n] for n in alone], days, [old.get(n) for n in alone]).run()
    by_original = defaultdict(list)
    for copy, original in originals.items():
        by_original[original].append(copy)
    made = []
    for members in found:
        own = [alone[n] for n in members]
        made.append(sorted(ranked[m] for n in own for m in (n, *by_original[n])))
    return sorted(made, key=lambda members: place[min(members, key=place.__getitem__)])


def _within(old: dict[int, int], originals: dict[int, int]) -> dict[int, int]:
    """The copies that are in no other story than their originals, which come into theirs."""
    return {
        copy: original
        for copy, original in originals.items()
        if copy not in old or old.setdefault(original, old[copy]) == old[copy]
    }


def copies(given: Sequence[EventProfile]) -> dict[int, int]:
    """The original of each copy. Articles come in the order of their publishing."""
    near = candidates.pairs([one.vector for one in given], _COPY_AT_LEAST, _COPY_BUDGET)
    earlier: dict[int, set[int]] = defaultdict(set)
    for a, b, _ in near:
        earlier[max(a, b)].add(min(a, b))
    originals: dict[int, int] = {}
    for n, article in enumerate(given):
        if article.words < duplicates.SHORTEST or not article.fingerprint:
            continue
        for m in sorted({originals.get(m, m) for m in earlier[n]}):
            if given[m].words >= duplicates.SHORTEST and duplicates.repeats(article, given[m]):
                originals[n] = m
                break
    return originals


class _Agglomeration:
    """The nearest two sets are joined while they are one event."""

    def __init__(
        self, given: Sequence[EventProfile], days: float, begun: Sequence[int | None]
    ) -> None:
        self._vectors = [one.vector for one in given]
        self._sets = {n: _Set([n], old=begun[n]) for n in range(len(given))}
        self._queue: list[tuple[float, int, int, int, int]] = []
        seconds = days * 86_400
        for a, b, product in candidates.pairs(self._vectors, events.ONE_EVENT):
            apart = abs(given[a].order - given[b].order)
            if apart <= seconds or not math.isfinite(apart):  # nobody knows of an undated one
                self._sets[a].near[b] = self._sets[b].near[a] = product
        self._join_begun(begun)

    def _join_begun(self, begun: Sequence[int | None]) -> None:
        first: dict[int, int] = {}
        for n, story in enumerate(begun):
            if story is not None and first.setdefault(story, n) != n:
                self._join(first[story], n)

    def run(self) -> list[list[int]]:
        """The sets at the end, by their first members."""
        for a in sorted(self._sets):
            self._look(a, [b for b in self._sets[a].near if b > a])
        while self._queue:
            _, a, b, version_a, version_b = heapq.heappop(self._queue)
            if self._is_now(a, version_a) and self._is_now(b, version_b):
                self._join(a, b)
                self._look(a, self._sets[a].near)
        return [sorted(self._sets[n].members) for n in sorted(self._sets)]

    def _is_now(self, n: int, version: int) -> bool:
        return n in self._sets and self._sets[n].version == version

    def _look(self, a: int, others: Iterable[int]) -> None:
        """Queue a set with those of the sets beside it that it is one event with."""
        one = self._sets[a]
        for b in others:
            other = self._sets[b]
            if one.old is not None and other.old is not None and one.old != other.old:
                continue
            mean = one.near[b] / (len(one.members) * len(other.members)) / _ONE
            if mean >= max(events.ONE_EVENT, events.APART * _inner(one, other)):
                low, high = sorted((a, b))
                versions = self._sets[low].version, self._sets[high].version
                heapq.heappush(self._queue, (-mean, low, high, *versions))

    def _join(self, a: int, b: int) -> None:
        one, other = self._sets[a], self._sets[b]
        between = one.near.pop(b, None)
        other.near.pop(a, None)
        one.pairs += other.pairs + (self._product(a, b) if between is None else between)
        beside = {}
        for c in one.near.keys() | other.near.keys():
            third = self._sets[c]
            beside[c] = sum(
                near[c] if c in near else self._product(side, c)
                for side, near in ((a, one.near), (b, other.near))
            )
            third.near.pop(b, None)
            third.near[a] = beside[c]
        one.near = beside
        one.members += other.members
        self._keep_nearest(a)
        total = self._total(a)
        for key, weight in self._total(b).items():
            total[key] = total.get(key, 0) + weight
        del self._sets[b]
        one.old = other.old if one.old is None else one.old
        one.version += 1

    def _keep_nearest(self, a: int) -> None:
        """Of very many sets beside one only the nearest: a huge story would take its square."""
        near = self._sets[a].near
        if len(near) > _BESIDE:
            ranked = sorted(near, key=lambda c: (-near[c] / len(self._sets[c].members), c))
            for c in ranked[_BESIDE:]:
                del near[c], self._sets[c].near[a]

    def _total(self, n: int) -> dict[int, int]:
        one = self._sets[n]
        if not one.total:
            keys, weights = self._vectors[n]
            one.total = dict(zip(keys.tolist(), weights.tolist(), strict=True))
        return one.total

    def _product(self, a: int, b: int) -> int:
        short, long = sorted((self._total(a), self._total(b)), key=len)
        return sum(weight * long[key] for key, weight in short.items() if key in long)
