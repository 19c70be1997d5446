"""What is shown to whom: progress and problems on standard error, results on standard output."""

from __future__ import annotations

import shutil
import signal
import sys
from typing import NoReturn

from service import settings

WIDEST = 120  # columns; longer lines are hard to read


class Refused(Exception):
    """What a person asked for cannot be done; the message says why and what to do."""


def say(step: str) -> None:
    """One line about what is being done."""
    print(f"storyfold: {step}", file=sys.stderr, flush=True)


def say_to_people(step: str) -> None:
    """The same, where a person looks on: a machine that reads logs finds JSON only."""
    if sys.stderr.isatty():
        say(step)


def colours_wanted() -> bool:
    """Colours are for a person at a terminal, who has not asked for none (NO_COLOR)."""
    return sys.stdout.isatty() and not settings.wants_no_colour()


def width() -> int:
    """Columns of the page."""
    return min(shutil.get_terminal_size((100, 24)).columns, WIDEST)


_STOPS = (signal.SIGINT, signal.SIGTERM)


def end_quietly_on_signals() -> None:
    """Ctrl-C and SIGTERM end a command without a traceback, and with what it has to clean up."""
    for number in _STOPS:
        signal.signal(number, _end)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)


def hold_signals() -> None:
    """Keep those that come from now on for the program that this process becomes."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)


def _end(number: int, _: object) -> NoReturn:
    signal.signal(number, signal.SIG_IGN)  # once is enough
    say_to_people("stopped")
    raise SystemExit(128 + number)
