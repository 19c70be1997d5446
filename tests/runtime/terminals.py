"""A command with a terminal of its own, as a person has it."""

from __future__ import annotations

import os
import pty
import select
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
STORYFOLD = (sys.executable, "-m", "service.cli")


def heeds_ctrl_c() -> None:
    """A run of the tests in the background is started deaf to it, and so would its children be."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


class Terminal:
    """A command with a terminal of its own, and what it has printed there."""

    def __init__(self, *words: object, **environment: str) -> None:
        self._own, other = pty.openpty()
        self.started = time.monotonic()
        self.process = subprocess.Popen(
            [*STORYFOLD, *map(str, words)],
            cwd=ROOT,
            env={
                **os.environ,
                "STORYFOLD_WORKERS": "1",
                "STORYFOLD_COMPANIONS": "0",
                **environment,
            },
            stdin=other,
            stdout=other,
            stderr=other,
            start_new_session=True,
            preexec_fn=heeds_ctrl_c,
        )
        os.close(other)
        self.text = ""

    def until(self, word: str, patience: float = 300) -> float:
        """Seconds since the start until a word is on the screen."""
        deadline = time.monotonic() + patience
        while word not in self.text and time.monotonic() < deadline and self._more():
            pass
        assert word in self.text, self.text
        return time.monotonic() - self.started

    def end(self) -> int:
        """Whatever else it prints, and its exit status."""
        deadline = time.monotonic() + 180
        while self._more() and time.monotonic() < deadline:
            pass
        return self.process.wait(max(1, deadline - time.monotonic()))

    def _more(self) -> bool:
        if not select.select([self._own], [], [], 0.5)[0]:
            return self.process.poll() is None
        try:
            piece = os.read(self._own, 65536)
        except OSError:  # the other side is closed
            return False
        self.text += piece.decode(errors="replace")
        return bool(piece)

    def close(self) -> None:
        """Leave nothing behind."""
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self._own)


@contextmanager
def terminal(*words: object, **environment: str) -> Iterator[Terminal]:
    """Run it, and end it whatever happens."""
    shown = Terminal(*words, **environment)
    try:
        yield shown
    finally:
        shown.close()
