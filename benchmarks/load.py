"""The service under more callers than it can serve: `make bench-load`, two workers.

Closed loop: each caller sends its next request when it has its answer. Open loop: requests come at
a rate, whether or not the last ones are answered. Slow callers send a byte a second beside them.
Only this machine is called, on a service started here, for some seconds each.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import statistics
import time
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from benchmarks.tables import plot, show
from scripts.local_service import running, seed_articles

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

SECONDS = 8.0  # of each part: some hundred answers
PROBE_PAUSE = 0.02  # seconds between two looks at /healthz
CLOSED = (1, 4, 64, 300)  # callers
OPEN = (0.5, 1.0, 2.0, 10.0)  # times the answers a second that four callers get
SLOW = 300  # callers that send a byte a second, beside four that do not
MOST_OPEN = 400  # connections of the open loop at a time
COLUMNS = (
    "load", "200 a second", "503 a second", "others", "longest wait, s", "p50 of 200, ms",
    "p99, ms", "p50 of 503, ms", "p99, ms", "p50 of /healthz, ms", "p99, ms",
)  # fmt: skip


@dataclass
class Seen:
    """What callers and probes have seen."""

    answers: list[tuple[int, float]] = field(default_factory=list)
    probes: list[float] = field(default_factory=list)
    failures: int = 0


class Load:
    """Callers of one service, all in one thread."""

    def __init__(self, url: str) -> None:
        parts = urlsplit(url)
        self._address = parts.hostname or "", parts.port or 0
        body = json.dumps(seed_articles()[1]).encode()
        head = "POST /v1/summaries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
        self._request = f"{head}Content-Length: {len(body)}\r\n\r\n".encode() + body
        self.seen = Seen()

    def run(self, name: str, *callers: Coroutine[Any, Any, None]) -> tuple[Any, ...]:
        """Let callers call beside a probe, and give a row of what came of it."""
        self.seen = Seen()
        asyncio.run(self._together(*callers))
        return self._row(name)

    async def _together(self, *callers: Coroutine[Any, Any, None]) -> None:
        await asyncio.gather(self.probe(time.perf_counter() + SECONDS), *callers)

    async def closed(self, until: float) -> None:
        """Send one request after the other."""
        while time.perf_counter() < until:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                reader, writer = await asyncio.open_connection(*self._address)
                with contextlib.closing(writer):
                    while time.perf_counter() < until and await self._call(reader, writer):
                        pass

    async def open(self, rate: float, until: float) -> None:
        """Send requests at a rate, each over a connection of its own."""
        under_way: set[asyncio.Task[None]] = set()
        while time.perf_counter() < until:
            if len(under_way) < MOST_OPEN:
                task = asyncio.create_task(self._once())
                under_way.add(task)
                task.add_done_callback(under_way.discard)
            await asyncio.sleep(1 / rate)
        await asyncio.gather(*under_way)

    async def _once(self) -> None:
        with contextlib.suppress(OSError, asyncio.IncompleteReadError):
            reader, writer = await asyncio.open_connection(*self._address)
            with contextlib.closing(writer):
                await self._call(reader, writer)

    async def slow(self, until: float) -> None:
        """Send a byte a second, from the start again where the service has had enough."""
        while time.perf_counter() < until:
            with contextlib.suppress(OSError):
                _, writer = await asyncio.open_connection(*self._address)
                with contextlib.closing(writer):
                    for byte in self._request:
                        if time.perf_counter() >= until:
                            return
                        writer.write(bytes([byte]))
                        await writer.drain()
                        await asyncio.sleep(1)

    async def probe(self, until: float) -> None:
        """Look at /healthz again and again."""
        while time.perf_counter() < until:
            started = time.perf_counter()
            reader, writer = await asyncio.open_connection(*self._address)
            with contextlib.closing(writer):
                writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
                await reader.read()
            self.seen.probes.append(time.perf_counter() - started)
            await asyncio.sleep(PROBE_PAUSE)

    async def _call(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """One request and its answer; whether the connection can serve another."""
        started = time.perf_counter()
        writer.write(self._request)
        head = (await reader.readuntil(b"\r\n\r\n")).lower()
        length = next(
            int(line.split(b":")[1])
            for line in head.split(b"\r\n")
            if line.startswith(b"content-length:")
        )
        await reader.readexactly(length)
        self.seen.answers.append((int(head.split()[1]), time.perf_counter() - started))
        return b"connection: close" not in head

    def _row(self, name: str) -> tuple[Any, ...]:
        answers = self.seen.answers
        good, busy = (
            sorted(seconds for status, seconds in answers if status == wanted)
            for wanted in (200, 503)
        )
        return (
            name,
            round(len(good) / SECONDS, 1),
            round(len(busy) / SECONDS, 1),
            len(answers) - len(good) - len(busy),
            round(max((seconds for _, seconds in answers), default=0.0), 2),
            *_halves_and_hundredths(good),
            *_halves_and_hundredths(busy),
            *_halves_and_hundredths(sorted(self.seen.probes)),
        )


def _halves_and_hundredths(seconds: list[float]) -> tuple[int | str, int | str]:
    """The median and the 99th of a hundred, in milliseconds, of times that are sorted."""
    if not seconds:
        return "", ""
    return round(1000 * statistics.median(seconds)), round(1000 * seconds[int(len(seconds) * 0.99)])


def main() -> None:
    """Print a row for each load."""
    with running(workers=2) as service:
        load = Load(service.url)
        rows = []
        for callers in CLOSED:
            until = time.perf_counter() + SECONDS
            calling = [load.closed(until) for _ in range(callers)]
            rows.append(load.run(f"{callers} in turn", *calling))
        four = rows[CLOSED.index(4)][1]
        for times in OPEN:
            until = time.perf_counter() + SECONDS
            rows.append(load.run(f"{times:g} times as many come", load.open(times * four, until)))
        until = time.perf_counter() + SECONDS
        calling = [load.closed(until) for _ in range(4)]
        slow = [load.slow(until) for _ in range(SLOW)]
        rows.append(load.run(f"4 beside {SLOW} slow", *calling, *slow))
    show("Two workers under load", COLUMNS, rows)
    plot(
        "load",
        "Two workers under load",
        ("callers that each send their next request behind an answer", "a second"),
        {
            "read (200)": [(n, rows[i][1]) for i, n in enumerate(CLOSED)],
            "told to come back (503)": [(n, rows[i][2]) for i, n in enumerate(CLOSED)],
        },
    )
