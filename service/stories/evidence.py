"""What a merged entry rests on: its articles, and how many of them are independent."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Evidence:
    """The articles of a story; `copies` are those that repeat another."""

    copies: frozenset[str]

    def independent(self, article_ids: Iterable[str]) -> set[str]:
        """The articles that count: no copies, unless copies are all there is."""
        every = set(article_ids)
        return every - self.copies or every

    def weight(self, article_ids: Iterable[str]) -> int:
        """The number of independent articles."""
        return len(set(article_ids) - self.copies)
