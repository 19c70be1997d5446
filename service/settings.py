"""What an operator can set: read once from the environment into one frozen value.

Every name starts with `STORYFOLD_`. An unknown name or a bad value stops the start, and all of them
are reported together. This is the only module that reads the environment.
"""

from __future__ import annotations

import atexit
import contextlib
import fcntl
import os
import shutil
import tempfile
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

PREFIX = "STORYFOLD_"
MIB = 1024 * 1024
LOG_LEVELS = ("DEBUG", "INFO", "WARNING", "ERROR")
_METRICS = "storyfold-metrics-"  # directories that begin so
_MEMORY = "/dev/shm"  # noqa: S108 - a directory of our own is made in it
_NEW = 10.0  # seconds
_MULTIPROCESS = "PROMETHEUS_MULTIPROC_DIR"  # the name is prometheus_client's


class BadSettings(Exception):
    """Settings that cannot be used; `problems` has one line for each."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("the settings are not usable:\n  " + "\n  ".join(problems))
        self.problems = problems


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings with their defaults. Times are in seconds, sizes in bytes or code points."""

    host: str = "127.0.0.1"
    port: int = 8000
    workers: int = 0  # 0: one for each core
    threads: int = 4
    companions: int = 1  # of each worker, for stories; 0 where memory is short
    timeout: int = 120
    graceful_timeout: int = 60
    queue_timeout: float = 1.0
    retry_after: int = 2
    max_text_chars: int = 100_000
    max_body_bytes: int = 2 * MIB
    max_story_bytes: int = 64 * MIB
    max_articles: int = 50
    max_summaries: int = 200
    max_batch_lines: int = 1000
    max_json_depth: int = 32
    api_keys: tuple[str, ...] = ()
    cors_origins: tuple[str, ...] = ()
    log_level: str = "INFO"
    multiprocess_directory: str | None = None


def _whole(low: int, high: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not (value.isascii() and value.isdecimal() and low <= int(value) <= high):
            raise ValueError(f"must be a whole number from {low} to {high}")
        return int(value)

    return read


def _seconds(value: str) -> float:
    try:
        number = float(value)
    except ValueError:
        number = -1.0
    if not 0 <= number <= 600:
        raise ValueError("must be a number of seconds from 0 to 600")
    return number


def _list(value: str) -> tuple[str, ...]:
    items = tuple(item.strip() for item in value.split(","))
    if not all(items):
        raise ValueError("must be a list with commas between its items, none of them empty")
    return items


def _keys(value: str) -> tuple[str, ...]:
    keys = _list(value)
    if any(len(key) < 16 or not key.isascii() or " " in key for key in keys):
        raise ValueError("must be keys of 16 or more ASCII characters, with commas between them")
    return keys


def _level(value: str) -> str:
    if value.upper() not in LOG_LEVELS:
        raise ValueError(f"must be one of {', '.join(LOG_LEVELS)}")
    return value.upper()


def _host(value: str) -> str:
    if not value.strip():
        raise ValueError("must be an address to listen on")
    return value


_READ: dict[str, Callable[[str], object]] = {
    "host": _host,
    "port": _whole(1, 65_535),
    "workers": _whole(0, 256),
    "threads": _whole(2, 64),  # one reads, another has to answer the probes
    "companions": _whole(0, 1),
    "timeout": _whole(10, 3600),
    "graceful_timeout": _whole(1, 3600),
    "queue_timeout": _seconds,
    "retry_after": _whole(1, 3600),
    "max_text_chars": _whole(1, 1_000_000),
    "max_body_bytes": _whole(1024, 64 * MIB),
    "max_story_bytes": _whole(1024, 1024 * MIB),
    "max_articles": _whole(1, 1000),
    "max_summaries": _whole(1, 10_000),
    "max_batch_lines": _whole(1, 100_000),
    "max_json_depth": _whole(10, 200),  # a Summary in a story is ten levels deep at most
    "api_keys": _keys,
    "cors_origins": _list,
    "log_level": _level,
}


def from_environment(environment: Mapping[str, str] | None = None) -> Settings:
    """The settings of this process. Raises BadSettings with all problems at once.

    A name that is set to nothing counts as not set. Values of keys never appear in a problem.
    """
    environment = os.environ if environment is None else environment
    values: dict[str, object] = {}
    problems: list[str] = []
    for name in sorted(environment):
        if not name.startswith(PREFIX):
            continue
        field = name[len(PREFIX) :].lower()
        read = _READ.get(field)
        if read is None or name != name.upper():
            problems.append(f"{name} is not a setting; there are {_all_names()}")
        elif environment[name]:
            try:
                values[field] = read(environment[name])
            except ValueError as error:
                problems.append(f"{name} {error}")
    if problems:
        raise BadSettings(problems)
    directory = environment.get(_MULTIPROCESS) or None
    return Settings(**values, multiprocess_directory=directory)  # type: ignore[arg-type]


def _all_names() -> str:
    return ", ".join(
        PREFIX + field.name.upper() for field in fields(Settings) if field.name in _READ
    )


def cores() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@cache
def metrics_directory() -> str:
    """A new directory in which the workers of this start keep their metrics.

    In memory where there is such a place, so that neither a full disk nor one that only reads stops
    the service. The process that made it removes it when it ends; one that was forked from it does
    not. What a start that was killed has left is removed by the next.
    """
    parent = _MEMORY if os.access(_MEMORY, os.W_OK) else tempfile.gettempdir()
    directory = tempfile.mkdtemp(prefix=_METRICS, dir=parent)
    fcntl.flock(os.open(directory, os.O_RDONLY), fcntl.LOCK_SH)  # as long as a process has it open
    _remove_abandoned(Path(directory))
    atexit.register(_remove, directory, os.getpid())
    return directory


def remove_metrics_directory() -> None:
    """Leave none behind where this process has made one and ends without its `atexit`."""
    if metrics_directory.cache_info().currsize:
        _remove(metrics_directory(), os.getpid())


def _remove_abandoned(own: Path) -> None:
    """Directories of starts of which no process is left; a new one may not be locked yet."""
    for other in own.parent.glob(f"{_METRICS}*"):
        with contextlib.suppress(OSError):
            if own.stat().st_mtime - other.stat().st_mtime < _NEW:
                continue
            descriptor = os.open(other, os.O_RDONLY)
            try:
                fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(other, ignore_errors=True)
            finally:
                os.close(descriptor)


def _remove(directory: str, owner: int) -> None:
    if os.getpid() == owner:
        shutil.rmtree(directory, ignore_errors=True)


# NumPy reads these when it is imported.
ONE_THREAD = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
# Ray would tell its makers of each use.
NO_REPORTS = {"RAY_USAGE_STATS_ENABLED": "0"}


def prepare_environment() -> None:
    """Set what NumPy and prometheus_client look for when they are imported.

    One thread for each matrix product: the workers are the parallelism, and more threads than
    cores slow all of them down.
    """
    os.environ.update(ONE_THREAD)
    os.environ[_MULTIPROCESS] = metrics_directory()


# glibc reads these when a process starts: what an article took goes back when it is read.
_ALLOCATION = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_TRIM_THRESHOLD_": "4000000",  # bytes, as the next
    "MALLOC_MMAP_THRESHOLD_": "4000000",
}
_EVERYWHERE = {"0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104 - not bound, told apart


def serving_environment(given: Mapping[str, str]) -> dict[str, str]:
    """The environment to start the service in: this process's, with some settings given."""
    own = {f"{PREFIX}{name.upper()}": value for name, value in given.items()}
    return {**_ALLOCATION, **os.environ, **own}


def local_host(host: str) -> str:
    """Where this machine reaches a service that listens on this address."""
    return _EVERYWHERE.get(host, host)


def bracketed(host: str) -> str:
    """An address as it stands before a port: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


def url(own: Settings) -> str:
    """Where a browser on this machine finds the service."""
    return f"http://{bracketed(local_host(own.host))}:{own.port}"


def wants_no_colour() -> bool:
    """Whether a person has asked every program for plain text (no-color.org)."""
    return bool(os.environ.get("NO_COLOR"))
