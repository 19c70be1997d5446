"""Two processes read a story as one would."""

from __future__ import annotations

import os
import signal
import time
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path

import pytest

from service.reading.companion import Companion, read_all
from service.reading.text.language import UnsupportedLanguage
from service.records import Article


class SlowReader:
    """Gives for a Summary the article's id and the process that read it."""

    def read(self, article):
        time.sleep(0.02)
        if article.language not in (None, "en"):
            raise UnsupportedLanguage(article.language)
        return article.id, os.getpid()


def articles(count, **of_last):
    made = [Article("Text.", f"a-{i}") for i in range(count)]
    return [*made[:-1], Article("Text.", f"a-{count - 1}", **of_last)]


@pytest.fixture
def companion():
    made = Companion(SlowReader())
    yield made
    made.stop()


def results(given, companion):
    reader = SlowReader()
    return read_all(given, lambda i: reader.read(given[i]), companion)


@pytest.mark.parametrize("count", [1, 2, 9])
def test_articles_come_back_in_their_order(companion, count):
    """Whoever reads which article, the Summaries stand in the order of the articles."""
    ids = [future.result()[0] for future in results(articles(count), companion)]
    assert ids == [f"a-{i}" for i in range(count)]


def test_both_processes_read(companion):
    """A story of several articles is shared between the worker and its companion.

    A busy machine may let one of them do all of a story now and then.
    """
    stories = (results(articles(9), companion) for _ in range(20))
    readers = ({future.result()[1] for future in story} for story in stories)
    assert {os.getpid(), companion.pid} in readers


def test_a_lone_article_stays_here(companion):
    """One article is not worth a journey."""
    assert results(articles(1), companion)[0].result()[1] == os.getpid()


def test_without_a_companion_all_is_read_here():
    """No companion, no difference but in time."""
    assert {future.result()[1] for future in results(articles(3), None)} == {os.getpid()}


def test_an_error_of_the_companion_keeps_its_kind_and_its_place(companion):
    """A refused language is told of the article that has it, wherever it was read."""
    *read, last = results(articles(4, language="ru"), companion)
    assert [future.result()[0] for future in read] == ["a-0", "a-1", "a-2"]
    with pytest.raises(UnsupportedLanguage, match="language 'ru' is not served") as refused:
        last.result()
    assert refused.value.language == "ru"


def test_the_list_ends_with_an_article_that_cannot_be_read_here(companion):
    """What stands behind a refused article is not waited for."""
    given = [Article("Text.", "a-0", language="ru"), *articles(3)]
    [only] = results(given, companion)
    assert isinstance(only.exception(), UnsupportedLanguage)


def test_a_killed_companion_costs_time_only(companion):
    """What a companion was given when it died is read by the worker; later stories as well."""
    given = articles(9)
    killed = []

    def read(i):
        if not killed:
            os.kill(companion.pid, signal.SIGKILL)
            killed.append(companion.pid)
        return SlowReader().read(given[i])

    for _ in range(2):
        ids = [future.result()[0] for future in read_all(given, read, companion)]
        assert ids == [article.id for article in given]


def test_a_companion_that_is_stuck_is_ended(companion, monkeypatch):
    """It gets some time to finish; then the worker reads what it was given."""
    monkeypatch.setattr("service.reading.companion.PATIENCE", 0.2)
    os.kill(companion.pid, signal.SIGSTOP)
    ids = [future.result()[0] for future in results(articles(5), companion)]
    assert ids == [f"a-{i}" for i in range(5)]
    assert not companion.is_alive()


def test_a_batch_does_not_wait_for_ever_either(companion, monkeypatch):
    """A result that does not come in time is one of a broken process."""
    monkeypatch.setattr("service.reading.companion.PATIENCE", 0.2)
    os.kill(companion.pid, signal.SIGSTOP)
    with pytest.raises(BrokenProcessPool):
        companion.result(companion.submit(Article("Text.", "a")))


class ExhaustedReader:
    """A reader without memory."""

    def read(self, article):
        raise MemoryError


def test_a_companion_without_memory_ends():
    """Its worker reads the article; a model that memory ran out under reads nothing more."""
    made = Companion(ExhaustedReader())
    with pytest.raises(BrokenProcessPool):
        made.result(made.submit(Article("Text.", "a")))
    made.stop()


def test_a_companion_ends_with_its_parent():
    """A worker that is killed leaves no process behind."""
    reading, writing = os.pipe()
    worker = os.fork()
    if not worker:
        os.write(writing, str(Companion(SlowReader()).pid).encode())
        signal.pause()
    pid = int(os.read(reading, 20))
    os.kill(worker, signal.SIGKILL)
    os.waitpid(worker, 0)
    deadline = time.monotonic() + 60
    while _is_alive(pid) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not _is_alive(pid)


def _is_alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text(encoding="ascii").split()[2] != "Z"
    except FileNotFoundError:
        return False
