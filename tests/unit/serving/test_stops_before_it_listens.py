"""A worker that is told to stop between its fork and its own signal handlers."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
# What gunicorn does in a new worker; a signal came when the master's handlers were still set.
FORKED = """
import os, queue, runpy, signal, sys, types
hooks = runpy.run_path("service/gunicorn.conf.py")
server = types.SimpleNamespace(SIG_QUEUE=queue.SimpleQueue())
for number in map(int, sys.argv[2:]):
    server.SIG_QUEUE.put_nowait(number)
signal.signal(signal.SIGTERM, lambda *_: None)
hooks["post_fork"](server, None)
if sys.argv[1] == "later":
    os.kill(os.getpid(), signal.SIGTERM)
print("listens")
"""
TERM, CHLD = "15", "17"


@pytest.mark.parametrize(
    ("words", "status", "printed"),
    [
        (("never",), 0, "listens\n"),
        (("never", CHLD), 0, "listens\n"),
        (("never", CHLD, TERM), 0, ""),
        (("later",), -15, ""),
    ],
    ids=["not told", "another signal", "told before", "told after"],
)
def test_a_worker_that_is_told_to_stop_early_ends(
    words: tuple[str, ...], status: int, printed: str
) -> None:
    """Whether the signal met the master's handler or came after; else it was lost."""
    run = subprocess.run(
        [sys.executable, "-c", FORKED, *words],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    assert (run.returncode, run.stdout) == (status, printed), run.stderr
