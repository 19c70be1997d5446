"""Whose turn it is: complete requests wait in line, for a bounded time, for one of few places.

A worker reads one article at a time, so more requests in the app at once would only wait there,
each in a thread. Calls that read one article and calls that read many have places of their own:
a story of fifty articles does not keep everybody out. No clock of its own: `now` is given.
"""

from __future__ import annotations

import math
from collections import deque
from enum import Enum
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator

Caller = TypeVar("Caller")

LONGEST_RETRY = 60  # seconds: longer, and callers give up rather than come back
_FIRST_GUESS = 0.05  # seconds that an article takes, until some have been read
_WEIGHT = 0.1  # of the last request in the mean of the seconds that one takes


class Kind(Enum):
    """What a request asks for, as far as its turn goes."""

    ARTICLE = "article"
    MANY = "many"
    QUICK = "quick"


MANY = ("/v1/stories", "/v1/groups", "/v1/summaries/batch")


def kind_of(method: str, path: str) -> Kind:
    """Only calls that read articles wait; probes, documents and refusals do not."""
    if method != "POST" or not path.startswith("/v1/"):
        return Kind.QUICK
    return Kind.MANY if path in MANY else Kind.ARTICLE


class Line(Generic[Caller]):
    """Callers of one kind: `places` of them in the app, the others in the order they came."""

    def __init__(self, places: int, patience: float) -> None:
        self._places = places
        self._patience = patience
        self._inside = 0
        self._waiting: deque[tuple[float, Caller]] = deque()
        self._seconds = _FIRST_GUESS

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def inside(self) -> int:
        """How many are in the app."""
        return self._inside

    def join(self, caller: Caller, now: float) -> None:
        """Stand at the end of the line."""
        self._waiting.append((now, caller))

    def leave(self, caller: Caller) -> None:
        """Go away unserved."""
        self._waiting = deque(entry for entry in self._waiting if entry[1] != caller)

    def admit(self) -> Iterator[Caller]:
        """Those whose turn it is now; each has to `finish`."""
        while self._waiting and self._inside < self._places:
            self._inside += 1
            yield self._waiting.popleft()[1]

    def expire(self, now: float) -> Iterator[Caller]:
        """Those who have waited as long as anybody should; they are out of the line."""
        while self._waiting and self._waiting[0][0] + self._patience <= now:
            yield self._waiting.popleft()[1]

    def next_deadline(self) -> float | None:
        """When the first in line will have waited too long."""
        return self._waiting[0][0] + self._patience if self._waiting else None

    def finish(self, seconds: float) -> None:
        """One who was admitted is done, after so many seconds."""
        self._inside -= 1
        self._seconds += _WEIGHT * (seconds / self._places - self._seconds)

    def retry_after(self, least: int) -> int:
        """In how many whole seconds those in line now will have been served."""
        expected = math.ceil(len(self._waiting) * self._seconds)
        return min(max(least, least + expected - 1), max(least, LONGEST_RETRY))
