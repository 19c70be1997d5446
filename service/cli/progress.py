"""How far a long job is: a line that is written anew, for people; nothing where nobody looks on."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Self

_SECONDS = 0.5  # between one line and the next
_BAR = 24  # columns
_CLEAR = "\r\x1b[K"


class Progress:
    """Counts what is done; `whole` is what all of it amounts to, in the unit of `at`."""

    def __init__(self, things: str, whole: int) -> None:
        self._things = things
        self._whole = max(1, whole)
        self._shows = sys.stderr.isatty()
        self._begun = self._shown = time.monotonic()
        self._done = self._since = self._refused = 0
        self._at_first: int | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._shows:
            print(_CLEAR, end="", file=sys.stderr, flush=True)

    def skip(self, finished: Sequence[Any]) -> None:
        """Count what an earlier run has done."""
        self._done = sum(part.rows for part in finished)
        self._refused = sum(part.refused for part in finished)

    def seen(self, rows: int, refused: int, at: int) -> None:
        """So many more are done, which leads so far."""
        now = time.monotonic()
        if self._at_first is None:
            self._begun, self._at_first = now, at
        else:
            self._since += rows
        self._done += rows
        self._refused += refused
        if self._shows and now - self._shown >= _SECONDS:
            self._shown = now
            line = self.line(now - self._begun, at)
            print(f"{_CLEAR}{line}", end="", file=sys.stderr, flush=True)

    def line(self, seconds: float, at: int) -> str:
        """The line after so many seconds."""
        share = min(1.0, at / self._whole)
        bar = "█" * round(share * _BAR)
        speed = self._since / seconds if seconds else 0.0
        run = at - (self._at_first or 0)
        left = f", {_time((self._whole - at) * seconds / run)} left" if run > 0 else ""
        refused = f", {self._refused:,} refused" if self._refused else ""
        done = f"{self._done:,} {self._things}"
        return f"{bar:░<{_BAR}} {share:4.0%}  {done}, {speed:,.1f}/s{left}{refused}"


def _time(seconds: float) -> str:
    minutes, rest = divmod(round(max(0.0, seconds)), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"
