"""Which worker takes the next connection: one that has fewest.

All workers are woken by a new connection, and without load the same one is first every time. Its
callers then stay with it, as connections are kept: four callers got half of what two workers give.
So each worker shows how many it has in memory that all share, and lets one with fewer go first.
"""

from __future__ import annotations

import mmap

MOST_WORKERS = 64  # that can be balanced; more of them take connections as they come
_FREE = -1  # a place that no worker has
_CLOSED = 2**31 - 1  # shown by a worker that takes no connection any more
_INT = 4  # bytes


class Balance:
    """The connections of each worker of a master, by its place. Made before the first fork.

    What is read is a hint: a worker that stands still keeps nobody waiting, since others wait for
    it a moment only (`receiving.GIVE_WAY_SECONDS`).
    """

    def __init__(self, places: int = MOST_WORKERS) -> None:
        self._counts = memoryview(mmap.mmap(-1, places * _INT)).cast("i")
        for place in range(places):
            self._counts[place] = _FREE

    def take_place(self) -> int | None:
        """A place for a worker that is about to be forked, in the master; None if all are taken."""
        for place, count in enumerate(self._counts):
            if count == _FREE:
                self._counts[place] = 0
                return place
        return None

    def give_back(self, place: int | None) -> None:
        """The place of a worker that has ended, in the master."""
        if place is not None:
            self._counts[place] = _FREE

    def show(self, place: int | None, connections: int, *, is_open: bool) -> None:
        """How many connections a worker has, and whether it takes more."""
        if place is not None:
            self._counts[place] = connections if is_open else _CLOSED

    def another_has_fewer(self, place: int | None) -> bool:
        """Whether the next connection is for another worker than the one of this place."""
        if place is None:
            return False
        own = self._counts[place]
        return any(0 <= count < own for count in self._counts)


workers = Balance()
