"""Clocks that are set while callers call, a stop under load, and a run of some length."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from benchmarks import long
from benchmarks.articles import seeds
from scripts.local_service import Answer, running
from tests.runtime.test_faults import ARTICLE, CALLERS, ENVIRONMENT, Calling, is_running, wait_until

if TYPE_CHECKING:
    from pathlib import Path

YEAR = 366 * 86_400
STEADY, MOST_PARTS = 4, 16  # rounds in a row that take no more, of so many at most
# Python's clock of the day, moved by as many seconds as a file says: no test may set a machine's.
CLOCK = """
import pathlib
import time

_own, _step = time.time, pathlib.Path(__file__).with_name("step")
time.time = lambda: _own() + float(_step.read_text())
"""


def test_a_step_of_the_clock_costs_nothing(tmp_path: Path) -> None:
    """A year ahead and a year back, as after a night without power: same workers, same answers."""
    step = tmp_path / "step"
    step.write_text("0")
    (tmp_path / "sitecustomize.py").write_text(CLOCK)
    environment = {**ENVIRONMENT, "PYTHONPATH": str(tmp_path)}
    with running(workers=2, environment=environment) as service:
        expected = service.post("/v1/summaries", ARTICLE).body
        workers = service.workers()
        with Calling(service).around() as calling:
            for seconds in (YEAR, -YEAR, 0):
                step.write_text(str(seconds))
                calling.more(6)
        assert calling.are_right(expected)
        assert calling.lost == 0
        assert service.workers() == workers


def test_a_stop_under_load_tears_no_answer() -> None:
    """Whoever was let in is answered and right, the others find nobody; every process ends."""
    with running(workers=2, environment=ENVIRONMENT) as service:
        expected = service.post("/v1/summaries", ARTICLE).body
        left = [service.process.pid, *service.workers()]
        answers: list[Answer] = []

        def call() -> OSError:
            while True:
                try:
                    answers.append(service.post("/v1/summaries", ARTICLE, timeout=60))
                except OSError as gone:  # a torn answer is no OSError
                    return gone

        with ThreadPoolExecutor(CALLERS) as callers:
            ended = [callers.submit(call) for _ in range(CALLERS)]
            assert wait_until(lambda: len(answers) >= 2 * CALLERS)
            service.process.send_signal(signal.SIGTERM)
            assert all(one.result() for one in ended)
        assert service.process.wait(60) == 0
        assert wait_until(lambda: not [pid for pid in left if is_running(pid)])
    assert {(answer.status, answer.body) for answer in answers} == {(200, expected)}


def test_more_articles_take_no_more_of_anything() -> None:
    """Handles, threads and files of counts; `python -m benchmarks long` sends 5,000."""
    paragraphs = [line.strip() for text in seeds() for line in text.splitlines() if line.strip()]
    given = long.texts(paragraphs)
    with running(workers=2, environment=ENVIRONMENT) as service, ThreadPoolExecutor(4) as callers:
        first = long.fixed_answers(service)

        def part() -> None:
            calls = [("/v1/summaries", {"text": next(given), "language": "en"}) for _ in range(12)]
            many = [{"text": next(given), "language": "en"} for _ in range(2)]
            calls.append(("/v1/stories", {"articles": many}))
            random.Random(1).shuffle(calls)
            assert {answer.status for answer in callers.map(lambda c: service.post(*c), calls)} == {
                200
            }

        def taken() -> tuple[int, int, int]:
            seen = long.look(service)
            return seen.handles, seen.threads, seen.files

        # A worker starts a thread when all that it has are busy: let each start all of them. On a
        # slow machine some start later: growth has to end, not to be absent.
        with ThreadPoolExecutor(8 * CALLERS) as many:
            list(many.map(lambda _: service.post("/v1/summaries", ARTICLE), range(16 * CALLERS)))
        part()
        most, steady = taken(), 0
        for _ in range(MOST_PARTS):
            part()
            now = taken()
            steady = steady + 1 if all(a <= b for a, b in zip(now, most, strict=True)) else 0
            if steady == STEADY:
                break
            most = max(now[0], most[0]), max(now[1], most[1]), max(now[2], most[2])
        assert steady == STEADY, (now, most)
        assert long.fixed_answers(service) == first


@pytest.mark.parametrize("moved", [0.0, 1.5])
def test_the_clock_of_the_test_is_moved(tmp_path: Path, moved: float) -> None:
    """A step that reached nobody would prove nothing."""
    (tmp_path / "step").write_text(str(moved * YEAR))
    (tmp_path / "sitecustomize.py").write_text(CLOCK)
    code = "import time, datetime; print(time.time() - datetime.datetime.now().timestamp())"
    shown = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert abs(float(shown.stdout) - moved * YEAR) < 60
