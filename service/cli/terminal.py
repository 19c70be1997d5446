"""What is shown to whom: progress and problems on standard error, results on standard output."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import sys
import time
from typing import TYPE_CHECKING, NoReturn

from service import settings

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from types import FrameType

WIDEST = 120  # columns; longer lines are hard to read
ONE_STOP = 2.0  # seconds in which a second signal is of the same stop: a group's, or a doubled one


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


on_a_stop = contextlib.ExitStack()  # what is to be done before a command is ended at once

_STOPS = (signal.SIGINT, signal.SIGTERM)


def end_on_signals() -> None:
    """Ctrl-C and SIGTERM end a command without a traceback, and with what it has to clean up.

    A second one, from somebody who has waited, ends it at once.
    """
    _hear(_end)


def end_at_once_on_signals() -> None:
    """The same while libraries are loaded, when nothing has to be cleaned up but `on_a_stop`.

    What is raised in the midst of an import can be caught there, or come out as another error: the
    stop would be lost, or look like a failure.
    """
    _hear(_end_at_once)


@contextlib.contextmanager
def loading() -> Iterator[None]:
    """A time in which signals end a command at once; after it they are as `end_on_signals` says."""
    end_at_once_on_signals()
    try:
        yield
    finally:
        end_on_signals()


def hold_signals() -> None:
    """Keep those that come from now on for the program that this process becomes."""
    signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS)


def _hear(handler: Callable[[int, FrameType | None], None]) -> None:
    for number in _STOPS:
        signal.signal(number, handler)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)


def _end(number: int, _: FrameType | None) -> NoReturn:
    since = time.monotonic()

    def again(number: int, _: FrameType | None) -> None:
        if time.monotonic() - since > ONE_STOP:
            _end_at_once(number, _)

    _hear(again)
    _say_stopped()
    raise SystemExit(128 + number)


def _end_at_once(number: int, _: FrameType | None) -> NoReturn:
    for other in _STOPS:
        signal.signal(other, signal.SIG_IGN)
    _say_stopped()
    on_a_stop.close()
    os._exit(128 + number)


def _say_stopped() -> None:
    """The line for people, past the stream: a signal in the midst of a line may not print another.

    Python's streams cannot be entered anew, and what they raise would take the place of the stop.
    """
    with contextlib.suppress(OSError, ValueError):  # closed, or of no file
        if sys.stderr.isatty():
            os.write(sys.stderr.fileno(), b"storyfold: stopped\n")
