"""A batch over a real socket: streamed both ways, beside other callers."""

from __future__ import annotations

import http.client
import json
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from benchmarks.articles import of_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.local_service import LocalService

HEADERS = {"Content-Type": "application/x-ndjson"}
COUNT = 40


def lines(count: int = COUNT) -> Iterator[bytes]:
    """Articles as lines, one by one."""
    for number in range(count):
        yield json.dumps({"id": f"a{number}", "text": of_length(2_000 + number)}).encode() + b"\n"


def test_lines_are_answered_before_the_last_one_is_sent(service: LocalService) -> None:
    """A caller that reads as it writes needs no memory for the whole."""
    parts = urlsplit(service.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=60)
    first = threading.Event()

    def body() -> Iterator[bytes]:
        yield from lines(20)
        assert first.wait(60)
        yield from lines(3)

    def send() -> None:
        connection.request(
            "POST",
            "/v1/summaries/batch",
            body(),
            {**HEADERS, "Connection": "close"},
            encode_chunked=True,
        )

    sender = threading.Thread(target=send)
    sender.start()
    raw = connection.sock or _wait_for_socket(connection)
    with raw.makefile("rb") as stream:
        while stream.readline().strip():
            pass
        stream.readline()  # the size of the first chunk
        assert list(json.loads(stream.readline())) == ["summary"]
        first.set()
        sender.join()
        rest = stream.read()
    connection.close()
    assert rest.count(b'{"summary":') == 22


def _wait_for_socket(connection: http.client.HTTPConnection) -> object:
    while connection.sock is None:
        threading.Event().wait(0.01)
    return connection.sock


def test_single_calls_are_served_beside_a_batch(service: LocalService) -> None:
    """None of them is turned away, and the batch is whole and in order."""
    answers = []

    def send() -> None:
        answers.append(service.call("/v1/summaries/batch", b"".join(lines()), HEADERS))

    sender = threading.Thread(target=send)
    sender.start()
    single = [service.post("/v1/summaries", {"text": "Anna Holm left."}).status for _ in range(10)]
    sender.join()
    assert single == [200] * 10
    found = [json.loads(line)["summary"]["article"]["id"] for line in answers[0].body.splitlines()]
    assert found == [f"a{number}" for number in range(COUNT)]
