"""A stop is never lost, whatever a command is in the midst of at Ctrl-C or SIGTERM."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.runtime.terminals import ROOT

if TYPE_CHECKING:
    from pathlib import Path

BEGIN = """
import os, signal, sys, time
from pathlib import Path
from service.cli import terminal

left = Path(sys.argv[1])
left.touch()

def stop():
    try:
        os.kill(os.getpid(), signal.SIGTERM)
        time.sleep(0.01)
    except BaseException:  # as some libraries do while they are imported
        print("went on", flush=True)
"""


def ends(program: str, left: Path) -> tuple[int, str, bool]:
    """The status of a program, what it has printed, and whether its file is still there."""
    run = subprocess.run(
        [sys.executable, "-c", BEGIN + program, str(left)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )
    return run.returncode, run.stdout, left.exists()


AT_ONCE = "terminal.on_a_stop.callback(left.unlink)\nterminal.end_at_once_on_signals()\nstop()\n"
LOADING = (
    "terminal.on_a_stop.callback(left.unlink)\nterminal.end_on_signals()\n"
    "with terminal.loading():\n    stop()\n"
)


@pytest.mark.parametrize("program", [AT_ONCE, LOADING], ids=["from the first", "for a while"])
def test_a_stop_in_an_import_that_catches_everything_is_heard(program: str, tmp_path: Path) -> None:
    """Nothing is raised that could be caught; what would be left is cleaned up all the same."""
    assert ends(program, tmp_path / "left") == (143, "", False)


def test_a_stop_at_work_lets_the_work_clean_up(tmp_path: Path) -> None:
    """With what it has for that, once; a second signal of the same stop changes nothing."""
    program = (
        "terminal.end_on_signals()\n"
        "try:\n    os.kill(os.getpid(), signal.SIGTERM)\n    time.sleep(9)\n"
        "finally:\n    os.kill(os.getpid(), signal.SIGINT)\n    left.unlink()\n"
    )
    assert ends(program, tmp_path / "left") == (143, "", False)


def test_a_second_stop_after_a_while_ends_what_went_on(tmp_path: Path) -> None:
    """A stop that was caught, and somebody who has waited."""
    program = (
        "terminal.on_a_stop.callback(left.unlink)\nterminal.ONE_STOP = 0.05\n"
        "terminal.end_on_signals()\nstop()\ntime.sleep(0.1)\nstop()\n"
    )
    assert ends(program, tmp_path / "left") == (143, "went on\n", False)


MIDST = """
import io

class Screen(io.FileIO):
    def write(self, data):
        stop_here()
        return super().write(data)

    def isatty(self):
        return True

def stop_here():
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(0.01)

sys.stderr = io.TextIOWrapper(io.BufferedWriter(Screen(2, "wb", closefd=False)))
"""


@pytest.mark.parametrize("heard", ["end_on_signals", "end_at_once_on_signals"])
def test_a_stop_in_the_midst_of_a_line_is_a_stop(heard: str, tmp_path: Path) -> None:
    """A stream that is written to cannot be entered anew: what it raised hid the stop."""
    program = MIDST + f"terminal.{heard}()\nterminal.say('loading')\n"
    assert ends(program, tmp_path / "left")[0] == 143
