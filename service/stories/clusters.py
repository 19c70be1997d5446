"""Joining items into clusters, decision by decision in an order that their content gives."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Clusters:
    """A partition of items 0 to n-1 that only ever grows coarser.

    Each item belongs to an article. Reading has kept the items of one article apart, so two
    clusters that share an article are never joined, unless `shares_articles` lets them.
    """

    def __init__(self, articles: list[str], *, shares_articles: bool = False) -> None:
        self._parent = list(range(len(articles)))
        self._members = [[i] for i in range(len(articles))]
        self._articles = [{article} for article in articles]
        self._shares_articles = shares_articles

    def find(self, item: int) -> int:
        """The cluster that an item is in, by the number of one of its items."""
        root = item
        while self._parent[root] != root:
            root = self._parent[root]
        while self._parent[item] != root:
            self._parent[item], item = root, self._parent[item]
        return root

    def members(self, item: int) -> list[int]:
        """The items of the cluster that an item is in; what comes to it comes behind them."""
        return self._members[self.find(item)]

    def articles(self, item: int) -> set[str]:
        """The articles of the cluster that an item is in."""
        return self._articles[self.find(item)]

    def can_join(self, a: int, b: int) -> bool:
        """Whether no article has told the two apart."""
        return self._shares_articles or self.articles(a).isdisjoint(self.articles(b))

    def join(self, a: int, b: int, *, told_apart: bool = True) -> bool:
        """Join two clusters; False where an article tells them apart and that counts."""
        left, right = self.find(a), self.find(b)
        if left == right:
            return True
        if told_apart and not self.can_join(left, right):
            return False
        if len(self._members[left]) < len(self._members[right]):
            left, right = right, left
        self._parent[right] = left
        self._members[left] += self._members[right]
        self._articles[left] |= self._articles[right]
        self._members[right] = []
        return True

    def join_along(
        self, pairs: Iterable[tuple[int, int]], allowed: Callable[[int, int], bool]
    ) -> None:
        """Join pair after pair where `allowed` of their two clusters holds at that moment."""
        for a, b in pairs:
            left, right = self.find(a), self.find(b)
            if left != right and self.can_join(left, right) and allowed(left, right):
                self.join(left, right)

    def all(self) -> list[list[int]]:
        """Every cluster as a sorted list of items, in the order of the first."""
        return sorted(sorted(members) for members in self._members if members)
