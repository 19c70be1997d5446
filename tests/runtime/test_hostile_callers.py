"""Callers that are slow, many, gone or wrong: the others are served, and nothing is left over."""

from __future__ import annotations

import json
import select
import socket
import threading
import time
from contextlib import ExitStack, suppress
from typing import IO, TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from benchmarks.articles import of_length
from scripts.local_service import running
from service.serving.receiving import SEND_BUFFER
from tests.runtime.test_server import counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.local_service import LocalService

BODY = json.dumps({"text": "Anna Holm met 12 people in Varberg."}).encode()
BATCH = b"POST /v1/summaries/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
HEAD = b"POST /v1/summaries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
REQUEST = HEAD + b"Content-Length: %d\r\n\r\n" % len(BODY) + BODY
MANY = 200  # connections; more than threads by far, fewer than the file handles of a small machine
PROMPT = 2.0  # seconds: far more than an answer takes, far less than a slow caller does
TRIED = 6.0  # seconds: no slow caller has been given up by then
PATIENCE = 60.0  # seconds: far more than a machine under load takes to read an article
SLOW_READERS = 5  # a worker has four places for articles and two threads for files
SMALL = 4096  # bytes
LINES = 400  # each with an answer of some 100 kB
LONGER_THAN_A_LINE = 4.0  # seconds, also on a busy machine
NOW_AND_THEN = 0.6  # seconds between two bytes: all of a body takes far longer than it may


@pytest.fixture(scope="module")
def alone() -> Iterator[LocalService]:
    """A service of one worker, so that whoever stops it stops it for all."""
    with running(workers=1, environment={"STORYFOLD_COMPANIONS": "0"}) as service:
        yield service


def connect(service: LocalService, room: int = 0) -> socket.socket:
    """A new connection, with so much room for what has come and is not read."""
    parts = urlsplit(service.url)
    connection = socket.socket()
    if room:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, room)
    connection.settimeout(30)
    connection.connect((parts.hostname or "", parts.port or 0))
    return connection


def head_and_body(stream: IO[bytes]) -> tuple[int, bytes]:
    """The status and the body of the next answer."""
    code = int(stream.readline().split()[1])
    length = 0
    while line := stream.readline().strip():
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            length = int(value)
    return code, stream.read(length)


def status(stream: IO[bytes]) -> int:
    """The status of the next answer, whose body is taken too."""
    return head_and_body(stream)[0]


def is_served(service: LocalService) -> bool:
    """Whether another caller gets an answer, and the probe, without delay; a busy machine may try.

    Not for longer than the least that a slow caller is heard out.
    """
    until = time.perf_counter() + TRIED
    while (started := time.perf_counter()) < until:
        with suppress(OSError):
            text = {"text": "Anna Holm met 12 people."}
            answered = service.post("/v1/summaries", text, timeout=PROMPT).status
            probed = service.call("/healthz", timeout=PROMPT).status
            if (answered, probed) == (200, 200) and time.perf_counter() - started < PROMPT:
                return True
    return False


@pytest.mark.parametrize("sent", [0, 10, len(REQUEST) - 1], ids=["idle", "in head", "in body"])
def test_callers_that_stop_sending_keep_nobody_out(alone: LocalService, sent: int) -> None:
    """Hundreds of them, whatever they have sent so far."""
    with ExitStack() as stack:
        for _ in range(MANY):
            stack.enter_context(connect(alone)).sendall(REQUEST[:sent])
        assert is_served(alone)


def test_a_request_that_does_not_arrive_in_time_is_408(alone: LocalService) -> None:
    """The caller is told so, and the connection ends; a byte now and then wins no more time."""
    with connect(alone) as silent, connect(alone) as in_head, connect(alone) as in_body:
        silent.sendall(REQUEST[:-1])
        in_head.sendall(REQUEST[:10])
        in_body.sendall(REQUEST[: -len(BODY)])
        callers = (silent, in_head, in_body)
        for nth in range(len(BODY) - 1):
            time.sleep(NOW_AND_THEN)
            told = select.select(callers, [], [], 0)[0]
            if len(told) == len(callers):
                break
            for slow, rest in ((in_head, REQUEST[10:]), (in_body, BODY)):
                if slow not in told:
                    slow.sendall(rest[nth : nth + 1])
        for caller in callers:
            with caller.makefile("rb") as stream:
                assert status(stream) == 408
                assert stream.read(1) == b""


LARGE = "3 men, 4 dogs, 5 cats, 6 cows, 7 hens and 8 owls. " * 1000  # its answer is 25 times that
FILE = b"GET /docs/swagger-ui-bundle.js HTTP/1.1\r\nHost: x\r\n\r\n"


def article(text: str) -> bytes:
    """A request that reads a text."""
    body = json.dumps({"text": text, "language": "en"}).encode()
    return HEAD + b"Content-Length: %d\r\n\r\n" % len(body) + body


@pytest.mark.parametrize(
    ("request_", "seconds"), [(FILE, TRIED), (article(LARGE), PATIENCE)], ids=["files", "articles"]
)
def test_callers_that_do_not_read_their_answer_keep_nobody_out(
    alone: LocalService, request_: bytes, seconds: float
) -> None:
    """More of them than there are threads, each with an answer that no buffer holds."""
    with ExitStack() as stack:
        for _ in range(SLOW_READERS):
            connection = stack.enter_context(connect(alone, room=SMALL))
            connection.sendall(request_)
            assert select.select([connection], [], [], seconds)[0]  # its answer has begun
        assert is_served(alone)
        with connection.makefile("rb") as stream:  # and whoever reads in time gets all of it
            code, whole = head_and_body(stream)
    assert code == 200
    assert len(whole) > 2 * SEND_BUFFER  # as Linux counts what is asked for


def test_a_batch_is_read_no_faster_than_its_answer_is_taken(alone: LocalService) -> None:
    """So memory stays flat behind a caller who does not read, and the others are served."""
    line = json.dumps({"text": LARGE[:2000], "language": "en"}).encode() + b"\n"
    head = b"POST /v1/summaries/batch HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-ndjson\r\n"
    request = head + b"Content-Length: %d\r\n\r\n" % (LINES * len(line)) + LINES * line

    def articles() -> float:
        return counted(alone, "storyfold_pipeline_duration_seconds_count", component="parse")

    def send(connection: socket.socket) -> None:
        with suppress(OSError):  # it is closed at the end of the test
            connection.sendall(request)

    before = articles()
    with connect(alone, room=SMALL) as connection:
        sender = threading.Thread(target=send, args=(connection,))
        sender.start()
        assert select.select([connection], [], [], PATIENCE)[0]
        seen = before
        while (now := articles()) != seen:
            seen = now
            time.sleep(LONGER_THAN_A_LINE)
        assert is_served(alone)
        connection.shutdown(socket.SHUT_RDWR)
        sender.join()
    assert 0 < seen - before < LINES / 5  # as many as fit into the buffers of a connection


def test_requests_sent_one_behind_the_other_are_answered_in_order(alone: LocalService) -> None:
    """A caller need not wait for an answer before the next request."""
    with connect(alone) as connection, connection.makefile("rb") as stream:
        connection.sendall(REQUEST + b"GET /nothing HTTP/1.1\r\nHost: x\r\n\r\n" + REQUEST)
        assert [status(stream) for _ in range(3)] == [200, 404, 200]


def test_who_has_left_is_not_read(alone: LocalService) -> None:
    """The turn of a caller who is gone goes to the next."""
    request = article(of_length(60_000))
    begun = time.monotonic()
    with connect(alone) as connection, connection.makefile("rb") as stream:
        connection.settimeout(PATIENCE)
        connection.sendall(request)
        assert status(stream) == 200
    a_reading = time.monotonic() - begun
    for _ in range(30):
        with connect(alone) as connection:
            connection.sendall(request)
            time.sleep(0.06)
    # A few are read, whose turn it was before they left; all of them would take 30 readings.
    deadline = time.monotonic() + 12 * a_reading
    while not is_served(alone):
        assert time.monotonic() < deadline


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"GET / HTTP/1.1\r\nHost: x\r\n" + b"a: b\r\n" * 20_000, 431),
        (b"GET /" + b"a" * 60_000 + b" HTTP/1.1\r\nHost: x\r\n\r\n", 414),
        (b"nonsense\r\n\r\n", 400),
        (HEAD + b"Expect: a-pony\r\nContent-Length: 0\r\n\r\n", 417),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\nZZ\r\n\r\n", 400),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n-E\r\n", 400),
        (HEAD + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}-9\r\n\r\n", 400),
        (BATCH + b"Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n-E\r\n", 400),
        (HEAD + b"Content-Length: 2\r\nContent-Length: 9\r\n\r\n{}", 400),
        (HEAD + b"Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", 400),
        (HEAD + b"Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n", 400),
    ],
    ids=[
        "head",
        "line",
        "nonsense",
        "expectation",
        "chunk",
        "chunk of a negative size",
        "chunk that does not end where it says",
        "negative in a batch",
        "lengths",
        "length and chunks",
        "codings",
    ],
)
def test_what_never_reaches_the_app_is_a_problem_too(
    alone: LocalService, content: bytes, expected: int
) -> None:
    """With the media type and the members of every other one."""
    with connect(alone) as connection:
        connection.sendall(content)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    head, _, body = answer.partition(b"\r\n\r\n")
    assert int(head.split()[1]) == expected
    assert b"application/problem+json" in head
    problem = json.loads(body)
    assert problem["status"] == expected
    assert problem["instance"].startswith("urn:uuid:")


def test_a_title_in_any_script_fits_into_a_query(alone: LocalService) -> None:
    """A thousand characters of four bytes each, escaped."""
    title = "%F0%9F%98%80" * 1000
    answer = alone.call(f"/v1/quotes?title={title}", b"All well.", {"Content-Type": "text/plain"})
    assert answer.status == 200
    assert answer.json["article"]["title"] == "😀" * 1000


def test_more_callers_than_can_be_served_are_told_when_to_come_back(alone: LocalService) -> None:
    """Each has an answer within the wait that is set and its own reading: 200, or a 503."""
    text = {"text": of_length(20_000), "language": "en"}
    begun = time.perf_counter()
    assert alone.post("/v1/summaries", text).status == 200
    a_reading = time.perf_counter() - begun
    found: list[tuple[int, float, bool]] = []

    def call() -> None:
        started = time.perf_counter()
        answer = alone.post("/v1/summaries", text)
        waited = time.perf_counter() - started
        found.append((answer.status, waited, "Retry-After" in answer.headers))

    threads = [threading.Thread(target=call) for _ in range(60)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {status for status, _, _ in found} == {200, 503}
    assert all(told == (status == 503) for status, _, told in found)
    longest_wait = 1.0  # seconds: the default; four are read side by side, beside sixty threads
    assert max(waited for _, waited, _ in found) < longest_wait + max(4 * PROMPT, 12 * a_reading)
