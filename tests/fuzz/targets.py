"""What must hold for any bytes that are sent: one function for each way in."""

from __future__ import annotations

import json
from functools import cache
from typing import TYPE_CHECKING

from service.app import create_app
from service.serving.intake import Intake, State
from service.settings import Settings
from tests.plain_reader import PlainReader

if TYPE_CHECKING:
    from collections.abc import Callable

    from flask.testing import FlaskClient

LIMITS = {"/v1/stories": 4_000, "/v1/summaries/batch": 0}
LIMIT = 1_000  # bytes of any other body
OVER = (State.LINE_TOO_LONG, State.HEAD_TOO_LONG, State.TOO_LARGE)


@cache
def client() -> FlaskClient:
    """The app over a reader without a model."""
    app = create_app(Settings(max_body_bytes=20_000, max_story_bytes=50_000), PlainReader())
    return app.test_client()


def head(data: bytes) -> None:
    """However the bytes of a connection are cut, the request in them is the same."""
    whole = _received([data])
    step = 1 + (data[0] if data else 0) % 7
    pieces = _received([data[i : i + step] for i in range(0, len(data), step)])
    assert (whole.state in OVER) == (pieces.state in OVER)
    if whole.state is State.COMPLETE and pieces.state is State.COMPLETE:
        assert (whole.method, whole.path) == (pieces.method, pieces.path)
        shorter = min(len(whole.request()), len(pieces.request()))
        assert whole.request()[:shorter] == pieces.request()[:shorter]
    if not whole.must_continue:
        assert data.endswith(whole.request() + whole.after())


def _received(pieces: list[bytes]) -> Intake:
    intake = Intake(0.0, LIMITS, LIMIT)
    for piece in pieces:
        if intake.state in (State.HEAD, State.BODY):
            intake.feed(piece, 0.0)
    return intake


def article(data: bytes) -> None:
    """An article, or a problem that says what is wrong with it."""
    _ask("/v1/summaries", data, "application/json")


def story(data: bytes) -> None:
    """A story or a problem."""
    _ask("/v1/stories", data, "application/json")


def text(data: bytes) -> None:
    """Any UTF-8 is a text."""
    _ask("/v1/summaries?language=en", data, "text/plain")


def page(data: bytes) -> None:
    """Any page has a text, or none."""
    _ask("/v1/summaries?language=en", data, "text/html")


def lines(data: bytes) -> None:
    """A line of an answer for each line that is not blank."""
    answer = client().post("/v1/summaries/batch", data=data, content_type="application/x-ndjson")
    assert answer.status_code < 500
    if answer.status_code == 200:
        given = [json.loads(line) for line in answer.data.splitlines()]
        assert len(given) == sum(bool(line.strip()) for line in data.split(b"\n"))
        assert not [one for one in given if one.get("problem", {}).get("status") == 500]


def query(data: bytes) -> None:
    """Whatever stands in a query."""
    _ask("/v1/quotes?" + data.decode("latin-1"), b"Anna Holm spoke.", "text/plain")


def _ask(path: str, data: bytes, content_type: str) -> None:
    answer = client().post(path, data=data, content_type=content_type)
    assert answer.status_code < 500
    json.loads(answer.data)


TARGETS: dict[str, Callable[[bytes], None]] = {
    made.__name__: made for made in (head, article, story, text, page, lines, query)
}
BEGINNINGS: dict[str, tuple[bytes, ...]] = {
    "head": (
        b"POST /v1/quotes HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}GET / HTTP/1.1\r\n\r\n",
        b"POST /v1/stories HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n",
        b"POST /v1/dates HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n{}",
    ),
    "article": (
        b'{"text":"Anna Holm met 12.","id":"a","language":"en","options":{"offset_unit":"utf8"}}',
        b'{"text":"\\ud83d\\ude00","published_at":"2025-01-01T10:00:00Z","home":"US-OH"}',
    ),
    "story": (
        b'{"articles":[{"text":"Holm spoke."}],"summaries":[],"options":{"offset_unit":"utf16"}}',
    ),
    "text": (b"Anna Holm said \xe2\x80\x9cno\xe2\x80\x9d.", b"\xf0\x9f\x98\x80\r\n\x00"),
    "page": (
        b"<!doctype html><html><head><title>T</title></head><body><article><p>Anna Holm met 12 "
        b"people in Varberg on Monday, she said.</p></article><script>x</script></body></html>",
    ),
    "lines": (b'{"text":"One."}\n\n{"text":"Two.","id":"b"}\nnonsense\n',),
    "query": (b"title=T&source=S&published_at=2025-01-01&home=AU&language=en&offset_unit=utf8",),
}
