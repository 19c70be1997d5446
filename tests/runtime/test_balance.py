"""Connections that are kept are shared by the workers, so that a few callers have all of them."""

from __future__ import annotations

import http.client
import time
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from scripts.local_service import running
from tests.runtime.test_faults import children

if TYPE_CHECKING:
    from scripts.local_service import LocalService

WORKERS = 2
CALLERS = 12


def sockets_of(pid: int) -> int:
    """How many sockets a process has open."""
    links = Path(f"/proc/{pid}/fd").iterdir()
    return sum(1 for link in links if str(link.readlink()).startswith("socket:"))


def begun(service: LocalService) -> list[int]:
    """The workers, when all take connections: the last thing before is to make a companion."""
    while len(workers := service.workers()) < WORKERS or not all(map(children, workers)):
        time.sleep(0.05)
    return workers


def test_each_worker_gets_a_share_of_the_connections_that_are_kept() -> None:
    """Without load, one worker would be first every time."""
    with running(workers=WORKERS) as service:
        workers = begun(service)
        before = {pid: sockets_of(pid) for pid in workers}
        host = urlsplit(service.url).netloc
        callers = []
        for _ in range(CALLERS):
            caller = http.client.HTTPConnection(host, timeout=60)
            caller.request("GET", "/healthz")
            assert caller.getresponse().read()
            callers.append(caller)
            time.sleep(0.02)
        shares = [sockets_of(pid) - before[pid] for pid in workers]
        for caller in callers:
            caller.close()
    assert min(shares) >= CALLERS // 3
