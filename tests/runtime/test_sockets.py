"""What only a real socket shows: framing of bodies, and connections that are cut."""

from __future__ import annotations

import http.client
import json
import socket
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest

from scripts.local_service import running

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.local_service import LocalService

MIB = 1024 * 1024
PATIENCE = 300.0  # seconds: far more than a busy machine takes for 64 MB
HEAD = b"POST /v1/summaries HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"


def address(service: LocalService) -> tuple[str, int]:
    """Where it listens."""
    parts = urlsplit(service.url)
    return parts.hostname or "", parts.port or 0


def sent(service: LocalService, content: bytes) -> http.client.HTTPResponse:
    """The answer to bytes after which the sender says no more."""
    with socket.create_connection(address(service), timeout=PATIENCE) as connection:
        connection.sendall(content)
        connection.shutdown(socket.SHUT_WR)
        answer = http.client.HTTPResponse(connection)
        answer.begin()
        return answer


@pytest.mark.parametrize(
    "content",
    [
        HEAD + b'Content-Length: 100\r\n\r\n{"text": "A"}',
        CHUNKED + b'5\r\n{"tex',
        CHUNKED + b'5\r\n{"tex\r\nZZ\r\n',
    ],
    ids=["short", "cut", "broken"],
)
def test_a_body_that_is_cut_or_broken_is_400(service: LocalService, content: bytes) -> None:
    """However it is framed, and never a failure of the service."""
    answer = sent(service, content)
    assert (answer.status, answer.getheader("Content-Type")) == (400, "application/problem+json")


def test_a_chunked_body_is_read(service: LocalService) -> None:
    """A sender need not know the length."""
    answer = sent(service, CHUNKED + b'd\r\n{"text": "A"}\r\n0\r\n\r\n')
    assert answer.status == 200


def pieces(content: bytes) -> Iterator[bytes]:
    """A body in parts of 64 kB."""
    for start in range(0, len(content), 65536):
        yield content[start : start + 65536]


@pytest.mark.parametrize("chunked", [False, True])
@pytest.mark.parametrize(
    ("path", "size", "status"),
    [
        ("/v1/summaries", 2 * MIB, 200),
        ("/v1/summaries", 2 * MIB + 1, 413),
        ("/v1/quotes", 40 * MIB, 413),
        ("/v1/stories", 64 * MIB, 200),
        ("/v1/stories", 64 * MIB + 1, 413),
    ],
)
def test_a_body_over_its_limit_is_413_and_the_sender_sees_it(
    service: LocalService, path: str, size: int, status: int, chunked: bool
) -> None:
    """At the limit it is read, one byte more is refused, with and without Content-Length."""
    article = {"text": "Anna Holm met 12 people in Varberg."}
    content = json.dumps({"articles": [article]} if path == "/v1/stories" else article).encode()
    content += b" " * (size - len(content))
    connection = http.client.HTTPConnection(*address(service), timeout=PATIENCE)
    connection.request(
        "POST",
        path,
        pieces(content) if chunked else content,
        {"Content-Type": "application/json"},
        encode_chunked=chunked,
    )
    answer = connection.getresponse()
    body = json.loads(answer.read())
    connection.close()
    assert answer.status == status
    if status == 413:
        assert body["limit"] == (64 * MIB if path == "/v1/stories" else 2 * MIB)


def test_a_connection_serves_more_calls_after_a_refused_one(service: LocalService) -> None:
    """What was not read of a refused body is not taken for the next request."""
    connection = http.client.HTTPConnection(*address(service), timeout=PATIENCE)
    for path, status in (("/nothing", 404), ("/v1/summaries", 415), ("/v1/summaries", 200)):
        media_type = "application/json" if status == 200 else "application/xml"
        connection.request("POST", path, b'{"text": "A"}', {"Content-Type": media_type})
        answer = connection.getresponse()
        answer.read()
        assert answer.status == status
    connection.close()


def test_bad_settings_stop_the_start_and_are_all_named() -> None:
    """An operator sees every problem in the log, at once."""
    wrong = {"STORYFOLD_RETRY_AFTER": "soon", "STORYFOLD_COLOUR": "blue"}
    with pytest.raises(Exception, match="COLOUR") as caught, running(environment=wrong):
        pass
    assert "STORYFOLD_RETRY_AFTER" in str(caught.value)


def folders_of(pid: int) -> set[Path]:
    """The folders that a process holds open."""
    open_files = (link.resolve() for link in Path(f"/proc/{pid}/fd").iterdir())
    return {path for path in open_files if path.is_dir()}


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="there is no /proc on this machine")
def test_nothing_is_left_behind(tmp_path: Path) -> None:
    """The directory of the metrics goes with the service, wherever it was."""
    with running(environment={"TMPDIR": str(tmp_path)}) as service:
        (kept,) = [folder for folder in folders_of(service.process.pid) if any(folder.glob("*.db"))]
    assert not kept.exists()
    assert not list(tmp_path.iterdir())
