"""What is remembered from one request to the next, and when it is forgotten.

Names and words come back from article to article, so what was found out about one is kept. A cache
bounds how many it keeps, not how long they are, and a caller may send names of any length. So what
the service takes in is counted, and after a megabyte of it every such cache begins anew: what is
kept is bounded whatever is sent, and ordinary news pays for it once in five hundred articles.
"""

from __future__ import annotations

import threading
from functools import lru_cache
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable
    from functools import _lru_cache_wrapper

T = TypeVar("T")

# Characters taken in between one beginning and the next.
MOST_TAKEN = 1_000_000

_forgotten: list[Callable[[], None]] = []
_lock = threading.Lock()
_taken = 0


def remembered(size: int) -> Callable[[Callable[..., T]], _lru_cache_wrapper[T]]:
    """Keep the last `size` results of a pure function of strings, until `count` forgets them."""

    def wrap(function: Callable[..., T]) -> _lru_cache_wrapper[T]:
        cached = lru_cache(maxsize=size)(function)
        _forgotten.append(cached.cache_clear)
        return cached

    return wrap


class Table(dict[str, T]):
    """What a pure function of a string gives: `Table(size, function)[text]`.

    For what is asked of every word: a look-up takes a third of the time that `remembered` does,
    which keeps the order of its last uses too. One that is full begins anew.
    """

    __slots__ = ("_function", "_size")

    def __init__(self, size: int, function: Callable[[str], T]) -> None:
        super().__init__()
        self._size = size
        self._function = function
        _forgotten.append(self.clear)

    def __missing__(self, text: str) -> T:
        if len(self) >= self._size:
            self.clear()
        found = self[text] = self._function(text)
        return found


def count(characters: int) -> None:
    """Count what was read or merged, in characters or bytes; forget where it is enough."""
    global _taken
    with _lock:
        _taken += characters
        if _taken < MOST_TAKEN:
            return
        _taken = 0
    for forget in _forgotten:
        forget()
