"""A second process that reads articles of a story beside its worker.

A worker reads one article at a time, so a story of many articles would leave the other cores idle.
Its companion is forked from it before it serves, shares the model's memory with it, and takes
articles from the end of the story while the worker takes them from the start. Sending articles to
other workers was the alternative: they may be busy with requests of their own, which a story would
then hold up, where the operating system divides the cores fairly between processes.
"""

from __future__ import annotations

import contextlib
import ctypes
import multiprocessing
import os
import signal
import sys
import threading
from collections import deque
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait as wait_for
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from service.records import Article, Summary

# One article is being read and one waits, so that the companion need not wait for its worker.
AHEAD = 2

# How long a companion may take over what it was given: ten times what a busy machine does. One
# that is stopped, or stuck, is ended then, and its worker reads the articles.
PATIENCE = 5.0  # seconds, and for each code point:
PATIENCE_A_CHARACTER = 0.0002
_PR_SET_PDEATHSIG = 1  # of prctl(2)


class ArticleReader(Protocol):
    """What reads an article: `service.reading.reader.Reader`."""

    def read(self, article: Article) -> Summary:
        """The Summary of an article, in code points."""


_reader: ArticleReader | None = None


class Companion:
    """A forked process with the reader of the process that made it.

    `close` are file descriptors that the child must not keep, such as a server's listening
    sockets. Make it while the process has one thread.
    """

    def __init__(self, reader: ArticleReader, close: Iterable[int] = ()) -> None:
        global _reader
        _reader = reader
        self._pool = ProcessPoolExecutor(
            1,
            mp_context=multiprocessing.get_context("fork"),
            initializer=_begin,
            initargs=(tuple(close),),
        )
        self._given: dict[Future[Summary], int] = {}
        self.pid: int = self._pool.submit(os.getpid).result()

    def submit(self, article: Article) -> Future[Summary] | None:
        """Have an article read; None where the companion has ended."""
        try:
            future = self._pool.submit(_read, article)
        except (BrokenProcessPool, RuntimeError):
            return None
        self._given[future] = len(article.text)
        future.add_done_callback(lambda done: self._given.pop(done, None))
        return future

    def patience(self) -> float:
        """In how many seconds it has read what it was given, if it can."""
        return PATIENCE + PATIENCE_A_CHARACTER * sum(list(self._given.values()))

    def result(self, future: Future[Summary]) -> Summary:
        """What it has read, once it has; raises BrokenProcessPool where it does not in time."""
        wait([future], self.patience())
        if not future.done():
            self.kill()
        return future.result()

    def is_alive(self) -> bool:
        """Whether its process has not ended."""
        return any(child.pid == self.pid for child in multiprocessing.active_children())

    def kill(self) -> None:
        """End the process at once; what it was given is broken then."""
        if self.is_alive():
            with contextlib.suppress(ProcessLookupError):
                os.kill(self.pid, signal.SIGKILL)

    def stop(self) -> None:
        """End the process once it has read what it was given."""
        self._pool.shutdown()


def read_all(
    articles: Sequence[Article],
    read: Callable[[int], Summary],
    companion: Companion | None,
) -> list[Future[Summary]]:
    """The articles of a story read, each as a finished future: a Summary or what `read` raised.

    `read` reads the article at an index in this process. Which process reads an article changes
    nothing in its Summary. Where an article cannot be read here, the list ends with it.
    """
    results: list[Future[Summary]] = [Future() for _ in articles]
    todo = deque(range(len(articles)))
    given: dict[Future[Summary], int] = {}
    while todo or given:
        while companion is not None and len(todo) > 1 and len(given) < AHEAD:
            future = companion.submit(articles[todo[-1]])
            if future is None:
                companion = None
            else:
                given[future] = todo.pop()
        if not todo:
            patience = None if companion is None else companion.patience()
            finished = wait(given, patience, return_when=FIRST_COMPLETED).done
            if not finished and companion is not None:
                companion.kill()
                companion = None
        else:
            index = todo.popleft()
            try:
                results[index].set_result(read(index))
            except Exception as error:
                results[index].set_exception(error)
                return results[: index + 1]
            finished = {future for future in given if future.done()}
        for future in finished:
            index = given.pop(future)
            if isinstance(future.exception(), BrokenProcessPool):
                todo.append(index)
            else:
                results[index] = future
    return results


def _begin(close: tuple[int, ...]) -> None:
    for descriptor in close:
        os.close(descriptor)
    if sys.platform == "linux":  # ends also a companion that is stopped, which no thread of it can
        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """A worker that was killed cannot tell its companion."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait_for([parent.sentinel])
        os._exit(0)


def _read(article: Article) -> Summary:
    if _reader is None:
        raise RuntimeError("a companion is forked from a process that has a reader")
    try:
        return _reader.read(article)
    except MemoryError:
        os._exit(1)  # its worker reads the article; what has run out of memory reads no other
