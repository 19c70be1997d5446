"""Bodies and heads that are made to cost much: each is refused at once, over a real socket."""

from __future__ import annotations

import gzip
import json
import time
from typing import TYPE_CHECKING

import pytest

from tests.runtime.test_hostile_callers import BODY, HEAD, connect, head_and_body

if TYPE_CHECKING:
    from scripts.local_service import LocalService

PROMPT = (
    5.0  # seconds: what an article waits for its turn, and a busy machine; the answer is at once
)
LARGEST = 30_000  # bytes of an answer that says what is wrong
KEYS = json.dumps({f"key{n}": n for n in range(10_000)}).encode()
BOMB = gzip.compress(b" " * 100_000_000)


def posted(body: bytes, head: bytes = HEAD) -> bytes:
    """The bytes of a request with a body."""
    return head + b"Content-Length: %d\r\n\r\n" % len(body) + body


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (posted(b'{"text":' + b"[" * 500_000), 400),
        (posted(b'{"a":' * 300_000), 400),
        (posted(KEYS), 422),
        (posted(b'{"text": ' + b"9" * 1_000_000 + b"}"), 400),
        (posted(BOMB, HEAD + b"Content-Encoding: gzip\r\n"), 415),
        (posted(BOMB, HEAD + b"Content-Encoding: br\r\n"), 415),
        (posted(BODY, HEAD + b"Host: y\r\n"), 400),
    ],
    ids=["lists", "objects", "keys", "digits", "gzip", "br", "two hosts"],
)
def test_a_body_that_is_made_to_cost_is_refused_at_once(
    service: LocalService, content: bytes, expected: int
) -> None:
    """With a short problem, before anything is unpacked or read."""
    started = time.monotonic()
    with connect(service) as connection, connection.makefile("rb") as stream:
        connection.sendall(content)
        status, body = head_and_body(stream)
    assert (status, json.loads(body)["status"]) == (expected, expected)
    assert len(body) < LARGEST
    assert time.monotonic() - started < PROMPT


def test_a_request_without_a_host_is_read_like_any_other(service: LocalService) -> None:
    """Nothing here depends on the name that a caller has for the service."""
    with connect(service) as connection, connection.makefile("rb") as stream:
        connection.sendall(posted(BODY, HEAD.replace(b"Host: x\r\n", b"")))
        status, body = head_and_body(stream)
    assert (status, len(json.loads(body)["numeric_claims"])) == (200, 1)
