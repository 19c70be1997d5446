"""One at a time, in the order they came, and no caller waits longer than it asked to.

A `threading.Lock` lets whoever comes at the right moment pass those who wait: a story that reads
fifty articles in a row would keep others out. Here a turn goes to who has waited longest.
"""

from __future__ import annotations

import threading
from collections import deque


class Gate:
    """A lock that is handed on in the order of asking."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._turns: deque[threading.Lock] = deque()
        self._held = False

    def enter(self, seconds: float) -> bool:
        """Wait for a turn for at most so many seconds. True has to be followed by `leave`."""
        with self._guard:
            if not self._held:
                self._held = True
                return True
            if seconds <= 0:
                return False
            turn = threading.Lock()
            turn.acquire()
            self._turns.append(turn)
        if turn.acquire(timeout=seconds):
            return True
        with self._guard:
            if turn in self._turns:
                self._turns.remove(turn)
                return False
        return True  # the turn came between the end of the wait and the look at the line

    def leave(self) -> None:
        """Hand the turn to who has waited longest."""
        with self._guard:
            if self._turns:
                self._turns.popleft().release()
            else:
                self._held = False
