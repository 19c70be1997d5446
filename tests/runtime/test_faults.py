"""What kills, stops or starves a process: the service comes back by itself, and nothing is wrong.

Real processes, real signals. Each test leaves a service that has all its processes again.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import socket
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest

from benchmarks.articles import of_length
from scripts.local_service import ROOT, Answer, LocalService, running, seed_articles
from tests.runtime.test_server import counted

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="looks into /proc")

PATIENCE = 180.0  # seconds: far more than a machine under load takes to start a worker
ENVIRONMENT = {"STORYFOLD_QUEUE_TIMEOUT": "30"}
ARTICLE = {"id": "a", "text": seed_articles()[1]["text"], "language": "en"}
STORY = {"articles": seed_articles()}
WORDS = {  # three in a row of what is read: no log has those by chance
    " ".join(words)
    for article in seed_articles()
    for words in zip(*(article["text"].split()[n:] for n in range(3)), strict=False)
}
COUNT = "storyfold_http_requests_total"
READ = {"route": "/v1/summaries", "method": "POST", "status": "200"}
CALLERS = 4


@pytest.fixture(scope="module")
def service() -> Iterator[LocalService]:
    """Two workers with their companions; whatever befalls them, no text gets into their log."""
    with running(workers=2, environment=ENVIRONMENT) as started:
        yield started
        told = started.log.read_text(encoding="utf-8")
        assert '"event": "request"' in told
        assert not [words for words in WORDS if words in told]


@pytest.fixture(scope="module")
def expected(service: LocalService) -> dict[str, bytes]:
    """The right answers, from before anything went wrong."""
    summary, story = service.post("/v1/summaries", ARTICLE), service.post("/v1/stories", STORY)
    assert (summary.status, story.status) == (200, 200)
    return {"/v1/summaries": summary.body, "/v1/stories": story.body}


def children(pid: int) -> list[int]:
    """The processes that a process has started."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        found += [int(child) for child in task.read_text().split()]
    return found


def companions(service: LocalService) -> list[int]:
    """Those of all workers."""
    return [child for worker in service.workers() for child in children(worker)]


def is_running(pid: int) -> bool:
    """Whether a process exists and has not ended."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(is_so: Callable[[], bool]) -> bool:
    """Whether something comes true in time."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if is_so():
                return True
        except OSError:
            pass
        time.sleep(0.05)
    return False


def is_whole(service: LocalService, without: set[int] | None = None) -> bool:
    """Whether there are two workers with a companion each, and none of some processes."""
    now = {*service.workers(), *companions(service)}
    ready = service.call("/readyz", timeout=5).status == 200
    return ready and len(now) == 4 and not now & (without or set())


def failures(service: LocalService) -> list[str]:
    """What failed inside, by the log."""
    lines = service.log.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if '"event": "failure"' in line]


class Calling:
    """Callers that read the article again and again, and what they got."""

    def __init__(self, service: LocalService) -> None:
        self._service = service
        self._over = threading.Event()
        self.answers: list[Answer] = []
        self.lost = 0

    def call(self) -> None:
        """One caller, until it is over."""
        while not self._over.is_set():
            try:
                self.answers.append(self._service.post("/v1/summaries", ARTICLE, timeout=PATIENCE))
            except OSError:
                self.lost += 1

    @contextmanager
    def around(self) -> Iterator[Calling]:
        """Callers while something goes wrong, with some answers before it and behind."""
        with ThreadPoolExecutor(CALLERS) as pool:
            try:
                for _ in range(CALLERS):
                    pool.submit(self.call)
                self.more(4)
                yield self
                self.more(4)
            finally:
                self._over.set()

    def more(self, number: int) -> None:
        """Wait for so many more answers."""
        enough = len(self.answers) + number
        assert wait_until(lambda: len(self.answers) >= enough)

    def are_right(self, expected: bytes) -> bool:
        """Whether all that was answered was read, and read right."""
        return {(answer.status, answer.body) for answer in self.answers} == {(200, expected)}


def test_a_killed_worker_costs_only_the_requests_that_it_had(
    service: LocalService, expected: dict[str, bytes]
) -> None:
    """As the kernel kills when memory is out; its companion goes with it, the counts stay."""
    before = counted(service, COUNT, **READ)
    victim = service.workers()[0]
    gone = {victim, *children(victim)}
    with Calling(service).around() as calling:
        os.kill(victim, signal.SIGKILL)
        assert wait_until(lambda: is_whole(service, without=gone))
    assert calling.are_right(expected["/v1/summaries"])
    assert calling.lost <= CALLERS
    assert not [pid for pid in gone if is_running(pid)]
    told = counted(service, COUNT, **READ) - before
    assert len(calling.answers) <= told <= len(calling.answers) + calling.lost


def test_a_killed_companion_is_replaced(service: LocalService, expected: dict[str, bytes]) -> None:
    """During a story, whose record is the same; afterwards there is one again."""
    gone = set(companions(service))
    with ThreadPoolExecutor(1) as pool:
        story = pool.submit(service.post, "/v1/stories", STORY)
        time.sleep(0.05)
        for pid in gone:
            os.kill(pid, signal.SIGKILL)
        answer = story.result()
    assert (answer.status, answer.body) == (200, expected["/v1/stories"])
    assert wait_until(lambda: is_whole(service, without=gone))


def test_a_companion_that_is_stuck_is_given_up(
    service: LocalService, expected: dict[str, bytes]
) -> None:
    """The story is read without it, and it is ended and replaced."""
    assert wait_until(lambda: is_whole(service))
    stuck = set(companions(service))
    for pid in stuck:
        os.kill(pid, signal.SIGSTOP)
    answers = [service.post("/v1/stories", STORY) for _ in range(2)]
    for pid in stuck:
        if is_running(pid) and pid in companions(service):
            os.kill(pid, signal.SIGCONT)  # of the worker that was not asked
    assert {(one.status, one.body) for one in answers} == {(200, expected["/v1/stories"])}
    assert wait_until(lambda: is_whole(service) and set(companions(service)) != stuck)


def test_a_worker_replaced_during_a_story_finishes_it(
    service: LocalService, expected: dict[str, bytes]
) -> None:
    """Both workers are told to end while they read."""
    gone = {*service.workers(), *companions(service)}
    with ThreadPoolExecutor(2) as pool:
        stories = [pool.submit(service.post, "/v1/stories", STORY) for _ in range(2)]
        time.sleep(0.1)
        for pid in service.workers():
            os.kill(pid, signal.SIGTERM)
        answers = [story.result() for story in stories]
    assert {(one.status, one.body) for one in answers} == {(200, expected["/v1/stories"])}
    assert wait_until(lambda: is_whole(service, without=gone))


@pytest.mark.parametrize("name", ["SIGHUP", "SIGUSR1"])
def test_signals_that_operators_send_lose_nothing(
    service: LocalService, expected: dict[str, bytes], name: str
) -> None:
    """New workers (SIGHUP) or a log opened anew (SIGUSR1), while callers call."""
    before = {*service.workers(), *companions(service)}
    with Calling(service).around() as calling:
        service.process.send_signal(getattr(signal, name))
        gone = before if name == "SIGHUP" else set()
        assert wait_until(lambda: is_whole(service, without=gone))
    assert calling.are_right(expected["/v1/summaries"])
    assert calling.lost == 0


def test_a_worker_without_memory_says_so_and_goes_on(
    service: LocalService, expected: dict[str, bytes]
) -> None:
    """An allocation that fails is a 503 or the end of a worker, never a wrong answer."""
    long = {"text": of_length(100_000), "language": "en"}
    limited = service.workers()
    for pid in limited:
        size = int(Path(f"/proc/{pid}/statm").read_text().split()[0]) * resource.getpagesize()
        unlimited = resource.RLIM_INFINITY
        resource.prlimit(pid, resource.RLIMIT_AS, (size + 1_000_000, unlimited))
    with ThreadPoolExecutor(2) as pool:
        asked = [pool.submit(service.post, "/v1/summaries", long) for _ in range(2)]
        found = {one.result().status for one in asked if one.exception() is None}
    for pid in limited:
        if is_running(pid):
            resource.prlimit(pid, resource.RLIMIT_AS, (unlimited, unlimited))
    assert found <= {200, 503}, failures(service)
    assert wait_until(lambda: is_whole(service) and service.workers() != limited)
    # Each had one of the two: until the other is replaced too, it may say that it has no memory.
    right = expected["/v1/summaries"]
    assert wait_until(lambda: all(answers(service, right) for _ in range(4)))


def answers(service: LocalService, right: bytes) -> bool:
    """Whether an article is read; what is not refused has to be right."""
    again = service.post("/v1/summaries", ARTICLE)
    assert again.status == 503 or (again.status, again.body) == (200, right)
    return again.status == 200


def test_without_file_handles_the_silent_make_room(
    service: LocalService, expected: dict[str, bytes]
) -> None:
    """More connections than a worker has handles for, and another caller is served."""
    limits = {pid: resource.prlimit(pid, resource.RLIMIT_NOFILE) for pid in service.workers()}
    parts = urlsplit(service.url)
    with ExitStack() as stack:
        for pid, (_, most) in limits.items():
            used = len(list(Path(f"/proc/{pid}/fd").iterdir()))
            resource.prlimit(pid, resource.RLIMIT_NOFILE, (used + 6, most))
        for _ in range(40):
            address = parts.hostname or "", parts.port or 0
            stack.enter_context(socket.create_connection(address, timeout=30))
        answer = service.post("/v1/summaries", ARTICLE)
        for pid, limit in limits.items():
            resource.prlimit(pid, resource.RLIMIT_NOFILE, limit)
    assert answer.body == expected["/v1/summaries"], failures(service)
    assert wait_until(lambda: is_whole(service))


def folder_of_counts(pid: int) -> Path:
    """Where the service of a process keeps its counts."""
    opened = [handle.readlink() for handle in Path(f"/proc/{pid}/fd").iterdir()]
    return next(path for path in opened if path.name.startswith("storyfold-metrics-"))


def test_a_killed_master_leaves_no_process_and_the_next_start_no_file() -> None:
    """Its workers and their companions end, a stuck one too; what it counted in is removed."""
    with running(workers=2, environment=ENVIRONMENT) as service:
        left = [*service.workers(), *companions(service)]
        kept = folder_of_counts(service.process.pid)
        os.kill(companions(service)[0], signal.SIGSTOP)
        service.process.kill()
        assert wait_until(lambda: not [pid for pid in left if is_running(pid)])
        os.utime(kept, (0, 0))
        with running(environment={**ENVIRONMENT, "STORYFOLD_COMPANIONS": "0"}) as other:
            assert not kept.exists()
            own = folder_of_counts(other.process.pid)
            assert own.is_dir()
    assert not own.exists()


def test_a_service_ends_with_whoever_started_it_for_a_test() -> None:
    """A test run that is killed leaves no server behind."""
    code = (
        "from scripts.local_service import running\n"
        "with running(environment={'STORYFOLD_COMPANIONS': '0'}) as service:\n"
        "    print(service.process.pid, *service.workers(), flush=True)\n"
        "    input()\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as parent:
        assert parent.stdout is not None
        pids = [int(pid) for pid in parent.stdout.readline().split()]
        parent.kill()
    assert len(pids) == 2
    assert wait_until(lambda: not [pid for pid in pids if is_running(pid)])


def _can_mount() -> bool:
    try:
        tried = subprocess.run(
            ["unshare", "--mount", "true"], capture_output=True, check=False, timeout=20
        )
    except OSError:
        return False
    return tried.returncode == 0


@pytest.mark.parametrize("state", ["full", "read-only"])
def test_a_folder_for_temporary_files_that_takes_none_stops_nothing(
    tmp_path: Path, state: str
) -> None:
    """The service keeps its counts in memory; a worker that is replaced meanwhile comes back."""
    if not _can_mount():
        pytest.skip("this user may not mount")
    spoil = {
        "full": 'head -c 2000000 /dev/zero > "$TMPDIR/full"; ',
        "read-only": 'mount -o remount,ro "$TMPDIR"; ',
    }[state]
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    script = 'mount -t tmpfs -o size=1m none "$TMPDIR"; ' + spoil
    script += f'exec "{sys.executable}" -m service.cli serve'
    environment = {
        **os.environ,
        "STORYFOLD_PORT": str(port),
        "STORYFOLD_WORKERS": "1",
        "TMPDIR": str(tmp_path),
    }
    process = subprocess.Popen(
        ["unshare", "--mount", "sh", "-c", script],
        cwd=ROOT,
        env=environment,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    service = LocalService(f"http://127.0.0.1:{port}", process, Path(os.devnull), 0.0)
    try:
        assert wait_until(lambda: service.call("/readyz", timeout=5).status == 200)
        assert service.post("/v1/summaries", ARTICLE).status == 200
        (worker,) = service.workers()
        os.kill(worker, signal.SIGKILL)
        assert wait_until(lambda: worker not in service.workers() and _reads(service))
        assert counted(service, COUNT, **READ) == 2
    finally:
        process.terminate()
        assert process.wait(PATIENCE) == 0


def _reads(service: LocalService) -> bool:
    answer: Any = service.post("/v1/summaries", ARTICLE)
    return answer.status == 200 and bool(json.loads(answer.body)["actors"])
