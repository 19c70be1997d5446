"""The service as it runs: memory, start, articles a second, latency, and the probe under load."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from benchmarks.articles import of_length, reports
from benchmarks.tables import show
from scripts.local_service import LocalService, running

WORKERS = 2
_LOAD = (
    "import time; import spacy; from service.reading.parse import model; "
    "t = time.perf_counter(); model.load(); print(time.perf_counter() - t)"
)


def main() -> None:
    """Start the service with two workers and measure it."""
    loaded = subprocess.run(
        [sys.executable, "-c", _LOAD], capture_output=True, text=True, check=True
    )
    load = float(loaded.stdout)
    with running(workers=WORKERS) as service:
        rows = [("start to ready, seconds", service.seconds_to_ready)]
        rows += [("loading the model alone, seconds", load)]
        rows += [("start to ready / model load", service.seconds_to_ready / load)]
        rows += [("PSS after the start, MB", proportional_memory(service))]
        rows += _load(service)
        rows += [("PSS after the load, MB", proportional_memory(service))]
        rows += _probe(service)
    with running(workers=WORKERS, environment={"STORYFOLD_COMPANIONS": "0"}) as service:
        _load(service)
        rows += [("PSS after the load without companions, MB", proportional_memory(service))]
    show(f"The service with {WORKERS} workers", ("figure", "value"), rows)


def proportional_memory(service: LocalService) -> float:
    """Megabytes of the master, its workers and their companions.

    Pages that they share are divided among them (PSS).
    """
    kilobytes = 0
    workers = service.workers()
    companions = [pid for worker in workers for pid in _children(worker)]
    for pid in [service.process.pid, *workers, *companions]:
        for line in Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                kilobytes += int(line.split()[1])
    return kilobytes / 1000


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _ask(service: LocalService, text: str) -> float:
    started = time.perf_counter()
    while True:
        answer = service.post("/v1/summaries", {"text": text, "language": "en"})
        if answer.status != 503:
            assert answer.status == 200, answer.body
            return time.perf_counter() - started
        time.sleep(float(answer.headers["Retry-After"]))


def _load(service: LocalService) -> list[tuple[str, float]]:
    texts = reports(120)
    words = sum(len(text.split()) for text in texts)
    with ThreadPoolExecutor(2 * WORKERS) as clients:
        list(clients.map(lambda text: _ask(service, text), texts[:16]))
        started = time.perf_counter()
        taken = sorted(clients.map(lambda text: _ask(service, text), texts))
        seconds = time.perf_counter() - started
    p50, p99 = statistics.median(taken), taken[int(0.99 * len(taken))]
    return [
        (f"articles a second ({words // len(texts)} words each)", len(texts) / seconds),
        ("words a second", words / seconds),
        ("p50 with two clients a worker, ms", 1000 * p50),
        ("p99/p50", p99 / p50),
    ]


def _probe(service: LocalService) -> list[tuple[str, float]]:
    text = of_length(100_000)
    with ThreadPoolExecutor(WORKERS) as clients:
        waiting = [clients.submit(_ask, service, text) for _ in range(WORKERS)]
        probes = []
        while not all(request.done() for request in waiting):
            started = time.perf_counter()
            service.call("/healthz")
            probes.append(time.perf_counter() - started)
            time.sleep(0.01)
        long = statistics.median(request.result() for request in waiting)
    return [
        ("a text of 100,000 code points on every worker, seconds", long),
        ("/healthz meanwhile, median ms", 1000 * statistics.median(probes)),
    ]
