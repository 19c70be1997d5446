"""What a merged entry rests on: its articles, and how many of them are independent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence

    class Sourced(Protocol):
        """Anything that one article says."""

        @property
        def article_id(self) -> str:
            """The id of the article."""

    Node = TypeVar("Node", bound=Sourced)


class Evidence:
    """The articles of a story.

    `originals` give the id of the original of each copy, `outside` are the ids of the articles on
    another event.
    """

    def __init__(self, originals: Mapping[str, str], outside: frozenset[str] = frozenset()) -> None:
        self.originals = originals
        self.copies = frozenset(originals)
        self.outside = outside

    def by_event(self, nodes: Iterable[Node]) -> list[list[Node]]:
        """The nodes of the story, then those of each article on another event with its copies.

        What two of these lists say is never one thing, however alike it is.
        """
        lists: dict[str, list[Node]] = {"": []}
        for node in nodes:
            id_ = node.article_id
            lists.setdefault(
                self.originals.get(id_, id_) if id_ in self.outside else "", []
            ).append(node)
        return [lists[event] for event in sorted(lists)]

    def independent(self, article_ids: Iterable[str]) -> set[str]:
        """The articles that count: no copies, unless copies are all there is."""
        every = set(article_ids)
        return (every - self.copies or every) if self.copies else every

    def weight(self, article_ids: Iterable[str]) -> int:
        """The number of independent articles."""
        return len(set(article_ids) - self.copies)

    def twins(
        self, article_ids: Sequence[str], keys: Sequence[Hashable]
    ) -> Iterator[tuple[int, int]]:
        """Items of originals, each with the item of a copy that repeats it.

        Items are given by their article and a key; the first of a key in the original is the twin
        of the first of that key in the copy, and so on.
        """
        if not self.copies:
            return
        places: dict[tuple[str, Hashable], list[int]] = {}
        for i, (article_id, key) in enumerate(zip(article_ids, keys, strict=True)):
            places.setdefault((article_id, key), []).append(i)
        for (article_id, key), items in places.items():
            if article_id in self.copies:
                yield from zip(
                    places.get((self.originals[article_id], key), ()), items, strict=False
                )
