"""A batch over a real socket: streamed both ways, beside other callers."""

from __future__ import annotations

import http.client
import json
import socket
import threading
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from benchmarks.articles import of_length

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.local_service import LocalService

HEADERS = {"Content-Type": "application/x-ndjson"}
COUNT = 80
SINGLE = 8  # calls: one of two workers has the batch, and hardly all of them go to the other


def lines(count: int = COUNT) -> Iterator[bytes]:
    """Articles as lines, one by one."""
    for number in range(count):
        yield json.dumps({"id": f"a{number}", "text": of_length(2_000 + number)}).encode() + b"\n"


def test_lines_are_answered_before_the_last_one_is_sent(service: LocalService) -> None:
    """A caller that reads as it writes needs no memory for the whole."""
    parts = urlsplit(service.url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port, timeout=300)
    first = threading.Event()

    def body() -> Iterator[bytes]:
        yield from lines(20)
        assert first.wait(300)
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


def test_a_broken_chunk_ends_an_answer_with_a_problem(service: LocalService) -> None:
    """What was read before it is answered."""
    line = b"".join(lines(8))
    head = "".join(f"{name}: {value}\r\n" for name, value in HEADERS.items())
    sent = f"POST /v1/summaries/batch HTTP/1.1\r\nHost: x\r\n{head}".encode()
    sent += b"Transfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n-E\r\n" % (len(line), line)
    parts = urlsplit(service.url)
    with socket.create_connection((parts.hostname or "", parts.port or 0), 60) as connection:
        connection.sendall(sent)
        answer = b"".join(iter(lambda: connection.recv(65536), b""))
    *read, broken = (json.loads(one) for one in answer.splitlines() if one.startswith(b"{"))
    assert {"summary"} == {kind for one in read for kind in one}
    assert broken["problem"]["status"] == 400


def _wait_for_socket(connection: http.client.HTTPConnection) -> object:
    while connection.sock is None:
        threading.Event().wait(0.01)
    return connection.sock


def test_single_calls_are_served_beside_a_batch(service: LocalService) -> None:
    """None of them has to wait for its end, and the batch is whole and in order.

    A busy machine may hold one up: one round in which none is held up is enough.
    """
    assert any(singles_come_through(service) for _ in range(5))


def singles_come_through(service: LocalService) -> bool:
    """Whether a batch is still read when some single calls that came behind it are answered."""
    answers = []

    def send() -> None:
        answers.append(service.call("/v1/summaries/batch", b"".join(lines()), HEADERS))

    sender = threading.Thread(target=send)
    sender.start()
    texts = [{"text": f"Anna Holm left {n}."} for n in range(SINGLE)]
    assert {service.post("/v1/summaries", text).status for text in texts} == {200}
    came_through = sender.is_alive()
    sender.join()
    found = [json.loads(line)["summary"]["article"]["id"] for line in answers[0].body.splitlines()]
    assert found == [f"a{number}" for number in range(COUNT)]
    return came_through
