"""The real service under gunicorn on a free port of 127.0.0.1: for commands, tests, benchmarks.

The listening socket is made here and handed over open, so no other process can take the port in
between. Only the process started here is ended. Standard library only.
"""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parent.parent
SEEDS = ROOT / "seeds"
# As `make serve` and the container start it: what an article took is given back.
ALLOCATION = {
    "MALLOC_ARENA_MAX": "1",
    "MALLOC_TRIM_THRESHOLD_": "4000000",
    "MALLOC_MMAP_THRESHOLD_": "4000000",
}


# A proxy that is set for the world outside has no way back to this machine.
OPENER = urllib.request.build_opener(urllib.request.ProxyHandler({}))


class ServiceError(RuntimeError):
    """The service did not start, or answered something else than was asked for."""


@dataclass(frozen=True)
class Answer:
    """A response: its status, headers and body as sent."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True)
class LocalService:
    """A running service: its address, its gunicorn master, where it logs, and how it started."""

    url: str
    process: subprocess.Popen[bytes]
    log: Path
    seconds_to_ready: float

    def call(
        self,
        path: str,
        body: bytes | None = None,
        headers: Mapping[str, str] | None = None,
        timeout: float = 300,
    ) -> Answer:
        """GET the path, or POST the body to it; an error status is an answer too."""
        request = urllib.request.Request(self.url + path, data=body, headers=dict(headers or {}))
        try:
            with OPENER.open(request, timeout=timeout) as response:
                return Answer(response.status, dict(response.headers), response.read())
        except urllib.error.HTTPError as error:
            with error:
                return Answer(error.code, dict(error.headers), error.read())

    def post(self, path: str, content: Any, timeout: float = 300) -> Answer:
        """POST a value as JSON."""
        headers = {"Content-Type": "application/json"}
        return self.call(path, json.dumps(content).encode(), headers, timeout)

    def workers(self) -> list[int]:
        """The process ids of gunicorn's workers."""
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        return [int(pid) for pid in children.read_text().split()]


@contextlib.contextmanager
def running(
    workers: int = 1, environment: Mapping[str, str] | None = None, patience: float = 120
) -> Iterator[LocalService]:
    """The service, ready; stopped on leaving, requests in flight finished.

    `environment` adds to this process's. Raises ServiceError with the end of the log if the
    service is not ready within `patience` seconds.
    """
    with tempfile.TemporaryDirectory(prefix="storyfold-") as folder, socket.socket() as listener:
        log = Path(folder) / "log"
        listener.bind(("127.0.0.1", 0))
        listener.listen(128)
        url = f"http://127.0.0.1:{listener.getsockname()[1]}"
        started = time.perf_counter()
        with log.open("wb") as stream:
            process = _start(workers, environment or {}, listener, stream)
        # The service holds the socket now; a copy kept open here would accept callers for nobody.
        listener.close()
        try:
            _wait_until_ready(url, process, log, patience)
            yield LocalService(url, process, log, time.perf_counter() - started)
        finally:
            stop(process)


def _start(
    workers: int, environment: Mapping[str, str], listener: socket.socket, stream: IO[bytes]
) -> subprocess.Popen[bytes]:
    descriptor = listener.fileno()
    command = [sys.executable, "-m", "gunicorn", "--config", "service/gunicorn.conf.py"]
    command += ["--bind", f"fd://{descriptor}"]
    return subprocess.Popen(
        command,
        cwd=ROOT,
        env={**os.environ, **ALLOCATION, "STORYFOLD_WORKERS": str(workers), **environment},
        stdin=subprocess.DEVNULL,
        stdout=stream,
        stderr=subprocess.STDOUT,
        pass_fds=[descriptor],
        start_new_session=True,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,
    )


_LIBC = ctypes.CDLL(None)
_PR_SET_PDEATHSIG = 1  # of prctl(2)


def _end_with_parent() -> None:
    """The service is asked to stop also where the process that started it is killed."""
    _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _wait_until_ready(
    url: str, process: subprocess.Popen[bytes], log: Path, patience: float
) -> None:
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with OPENER.open(f"{url}/readyz", timeout=5):
                return
        except OSError:
            time.sleep(0.05)
    end = log.read_text(encoding="utf-8", errors="replace")[-3000:]
    what = "was not ready in time" if process.poll() is None else "ended before it was ready"
    raise ServiceError(f"the service {what}; its log ends:\n{end}")


def stop(process: subprocess.Popen[bytes], patience: float = 60) -> None:
    """End a service started here: asked first, killed only if it does not listen."""
    if process.poll() is None:
        process.send_signal(signal.SIGTERM)
    try:
        process.wait(patience)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def seed_articles() -> list[dict[str, Any]]:
    """The five articles of seeds/ as the service takes them, ids being the numbers of the files."""
    return [
        {"id": path.name[:3], "text": path.read_text(encoding="utf-8"), "language": "en"}
        for path in sorted(SEEDS.glob("*.txt"))
    ]
