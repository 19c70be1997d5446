"""The pool of processes on this machine.

They are forked from one that has the model, so they share its memory. A few tables are under way at
a time, and come back in the order they were given: memory stays flat, and who was quicker decides
nothing.
"""

from __future__ import annotations

import gc
import multiprocessing
import signal
import threading
from collections import deque
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from service.bulk import batches
from service.reading import companion

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import pyarrow as pa

    Batch = Callable[[pa.Table], pa.Table]

AHEAD = 2  # tables for each process that wait for it, so that it need not wait


class WorkerLost(Exception):
    """A process ended in the middle of its work, as one does that the system takes memory from."""


class Runner(Protocol):
    """What a pure function of tables is run on."""

    def map(self, function: Batch, tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
        """What the function makes of each table, in their order."""


class Pool:
    """The engine of one machine."""

    def __init__(self, executor: ProcessPoolExecutor, workers: int) -> None:
        self._executor = executor
        self._most = workers * (1 + AHEAD)

    def map(self, function: Batch, tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
        """What the function makes of each table, in their order. Raises WorkerLost."""
        given: deque[Future[pa.Table]] = deque()
        try:
            for table in tables:
                given.append(self._executor.submit(function, table))
                if len(given) >= self._most:
                    yield given.popleft().result()
            while given:
                yield given.popleft().result()
        except BrokenProcessPool:
            raise WorkerLost(
                "a worker was ended from outside, perhaps for want of memory: go on with --resume, "
                "with fewer --workers"
            ) from None
        finally:
            for future in given:
                future.cancel()


@contextmanager
def pool(workers: int) -> Iterator[Pool]:
    """So many processes, which end with this one, however it ends."""
    batches.reader()
    gc.collect()
    gc.freeze()  # what is loaded stays out of collections, and so in memory that all share
    executor = ProcessPoolExecutor(
        workers, mp_context=multiprocessing.get_context("fork"), initializer=_begin
    )
    try:
        executor.submit(int).result()  # all are forked now, before this process has more threads
        yield Pool(executor, workers)
    finally:
        executor.shutdown(wait=True, cancel_futures=True)
        gc.unfreeze()


def _begin() -> None:
    for number in (signal.SIGINT, signal.SIGTERM):  # theirs is to end with their parent
        signal.signal(number, signal.SIG_IGN)
    threading.Thread(target=companion.end_with_parent, daemon=True).start()
