"""The service under more work than it can do at once, and at its end."""

from __future__ import annotations

import json
import signal
import statistics
import time
from concurrent.futures import ThreadPoolExecutor
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from benchmarks.articles import of_length
from scripts.local_service import running

if TYPE_CHECKING:
    from concurrent.futures import Future

    from scripts.local_service import Answer, LocalService

LONGEST = of_length(100_000)


def read_longest(service: LocalService) -> tuple[float, Answer]:
    """Seconds and answer, once the article has got its turn."""
    while True:
        started = time.perf_counter()
        answer = service.post("/v1/summaries", {"text": LONGEST, "language": "en"})
        if answer.status != 503:
            return time.perf_counter() - started, answer


def is_read(service: LocalService, request: Future[tuple[float, Answer]]) -> Answer:
    """Wait until the long article has the gate: until a short one no longer gets through."""
    while not request.done():
        answer = service.post("/v1/summaries", {"text": "A short one.", "language": "en"})
        if answer.status == 503:
            return answer
        time.sleep(0.1)
    pytest.fail("the long article was read before a second one came")


def test_the_probe_is_quick_while_a_long_article_is_read() -> None:
    """The median /healthz takes under 5 % of the time of the request that keeps the worker busy."""
    with running(workers=1) as service, ThreadPoolExecutor(1) as client:
        request = client.submit(read_longest, service)
        probes = []
        while not request.done():
            started = time.perf_counter()
            assert service.call("/healthz").status == 200
            probes.append(time.perf_counter() - started)
            time.sleep(0.005)
        seconds, answer = request.result()
    assert answer.status == 200
    assert len(probes) > 10
    assert statistics.median(probes) < 0.05 * seconds


def test_who_waits_too_long_is_told_when_to_come_back() -> None:
    """An article that does not get its turn in time is a clean 503 with Retry-After."""
    environment = {"STORYFOLD_QUEUE_TIMEOUT": "0.05", "STORYFOLD_RETRY_AFTER": "7"}
    with (
        running(workers=1, environment=environment) as service,
        ThreadPoolExecutor(1) as client,
    ):
        request = client.submit(read_longest, service)
        refused = is_read(service, request)
        assert request.result()[1].status == 200
        accepted = service.post("/v1/summaries", {"text": "Another.", "language": "en"})
    assert (refused.status, refused.headers["Retry-After"]) == (503, "7")
    assert refused.headers["Content-Type"] == "application/problem+json"
    assert refused.json["status"] == 503
    assert accepted.status == 200


def test_a_stop_lets_the_request_in_flight_finish() -> None:
    """After SIGTERM nobody new is let in, and who is being answered gets the whole answer."""
    environment = {"STORYFOLD_QUEUE_TIMEOUT": "0.05"}
    with (
        running(workers=1, environment=environment) as service,
        ThreadPoolExecutor(1) as client,
    ):
        request = client.submit(read_longest, service)
        is_read(service, request)
        service.process.send_signal(signal.SIGTERM)
        _, answer = request.result()
        assert service.process.wait(30) == 0
        with pytest.raises(OSError, match="refused"):
            service.call("/healthz")
    assert answer.status == 200
    assert answer.json["article"]["characters"] == len(LONGEST)


def test_who_was_let_in_before_a_stop_is_served_after_it() -> None:
    """A request that a worker has begun to receive, or has in line, when it is told to stop."""
    body = b'{"text": "Anna Holm met 12 people in Varberg.", "language": "en"}'
    request = b"POST /v1/summaries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
    request += b"Content-Length: %d\r\n\r\n" % len(body) + body
    with running(workers=1) as service:
        address = urlsplit(service.url)
        connection = HTTPConnection(address.hostname or "", address.port or 0, timeout=60)
        connection.request("GET", "/healthz")
        connection.getresponse().read()  # so the connection is with the worker
        connection.sock.sendall(request[:-1])
        until_it_answers_another(service)
        service.process.send_signal(signal.SIGTERM)
        until_it_takes_nobody_new(service)
        connection.sock.sendall(request[-1:])
        answer = HTTPResponse(connection.sock)
        answer.begin()
        read = json.loads(answer.read())
        connection.close()
        assert service.process.wait(30) == 0
    assert (answer.status, answer.getheader("Connection")) == (200, "close")
    assert read["numeric_claims"]


def until_it_answers_another(service: LocalService) -> None:
    """What was sent before on another connection has been taken by then."""
    assert service.call("/readyz").status == 200


def until_it_takes_nobody_new(service: LocalService) -> None:
    """The listening socket is closed, as its worker has heard the signal."""
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        try:
            service.call("/healthz", timeout=5)
        except OSError:
            return
    pytest.fail("a service that was told to stop takes new connections")


def test_matrix_products_take_one_thread_of_a_worker() -> None:
    """Whatever the environment asks for: a worker has its main thread and those for requests."""
    asked = {"OMP_NUM_THREADS": "8", "OPENBLAS_NUM_THREADS": "8", "STORYFOLD_COMPANIONS": "0"}
    asked["STORYFOLD_QUEUE_TIMEOUT"] = "60"
    with (
        running(workers=1, environment={**asked, "STORYFOLD_THREADS": "2"}) as service,
        ThreadPoolExecutor(2) as clients,
    ):
        texts = [of_length(5_000 + i) for i in range(4)]
        answers = clients.map(
            lambda text: service.post("/v1/summaries", {"text": text, "language": "en"}), texts
        )
        assert {answer.status for answer in answers} == {200}
        (worker,) = service.workers()
        assert len(list(Path(f"/proc/{worker}/task").iterdir())) <= 1 + 2 + 2 + 2
