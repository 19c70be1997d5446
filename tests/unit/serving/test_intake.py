"""Requests as their bytes come: where one ends, and when it has gone too far."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.serving import intake
from service.serving.intake import Intake, State

LIMITS = {"/v1/stories": 200, "/v1/summaries/batch": 0}
HEAD = b"POST /v1/summaries HTTP/1.1\r\nHost: x\r\n"
SIZED = HEAD + b"Content-Length: 5\r\n\r\nhello"
CHUNKED = HEAD + b"Transfer-Encoding: chunked\r\n\r\n"
WHOLE = CHUNKED + b"3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nTrailer: a\r\n\r\n"


def fed(*pieces: bytes, limit: int = 100) -> Intake:
    """What has come so far."""
    received = Intake(0.0, LIMITS, limit)
    for piece in pieces:
        received.feed(piece, 0.0)
    return received


@pytest.mark.parametrize("request_", [SIZED, WHOLE, HEAD + b"\r\n", b"GET / HTTP/1.1\r\n\r\n"])
@given(data=st.data())
def test_a_request_ends_where_it_ends_however_it_is_cut(
    request_: bytes, data: st.DataObject
) -> None:
    """And what comes behind it belongs to the next one."""
    cuts = sorted(data.draw(st.lists(st.integers(0, len(request_)), max_size=6)))
    received = Intake(0.0, LIMITS, 100)
    for start, end in zip([0, *cuts], [*cuts, len(request_)], strict=True):
        assert end == len(request_) or received.state in (State.HEAD, State.BODY)
        if start < end:
            received.feed(request_[start:end], 0.0)
        if end < len(request_):
            assert received.state in (State.HEAD, State.BODY)
    assert received.state is State.COMPLETE
    assert (received.request(), received.after()) == (request_, b"")


@pytest.mark.parametrize("request_", [SIZED, WHOLE])
def test_what_is_sent_behind_a_request_is_kept_for_the_next(request_: bytes) -> None:
    """A caller need not wait for an answer (RFC 9112, section 9.3.2)."""
    received = fed(request_ + SIZED)
    assert (received.request(), received.after()) == (request_, SIZED)


@pytest.mark.parametrize(
    ("size", "state"), [(100, State.BODY), (101, State.TOO_LARGE)], ids=["at", "past"]
)
def test_a_body_over_its_limit_is_too_large_before_it_comes(size: int, state: State) -> None:
    """The announced length is enough, or the announced length of a chunk."""
    assert fed(HEAD + b"Content-Length: %d\r\n\r\n" % size).state is state
    assert fed(CHUNKED + b"%x\r\n" % size).state is state


def test_a_body_over_its_limit_is_too_large_when_it_comes_at_once_too() -> None:
    """With its end."""
    chunk = b"65\r\n" + b"a" * 101 + b"\r\n0\r\n\r\n"
    assert fed(CHUNKED + chunk, limit=101).state is State.COMPLETE
    assert fed(CHUNKED + chunk, limit=100).state is State.TOO_LARGE


def test_a_path_may_have_a_limit_of_its_own() -> None:
    """A story has more to send; a batch is read by the app as it comes."""
    head = b"POST %s HTTP/1.1\r\nContent-Length: 200\r\n\r\n"
    assert fed(head % b"/v1/stories").state is State.BODY
    assert fed(head % b"/v1/summaries").state is State.TOO_LARGE
    assert fed(head % b"/v1/summaries/batch").state is State.COMPLETE


def test_a_request_line_has_a_longest_length() -> None:
    """At the limit it is read, one byte more is not."""
    room = intake.MAX_REQUEST_LINE - len(b"GET / HTTP/1.1") - 1
    at, past = (b"GET /" + b"a" * n + b" HTTP/1.1\r\n\r\n" for n in (room, room + 1))
    assert fed(at).state is State.COMPLETE
    assert fed(past).state is State.LINE_TOO_LONG


def test_a_head_that_does_not_end_is_too_long() -> None:
    """However many header fields it has."""
    head = b"GET / HTTP/1.1\r\n" + b"a: b\r\n" * 20_000
    assert fed(head[: intake.MAX_HEAD - 1]).state is State.HEAD
    assert fed(head[: intake.MAX_HEAD]).state is State.HEAD_TOO_LONG


@pytest.mark.parametrize(
    "broken",
    [
        CHUNKED + b"ZZ\r\nabc\r\n",
        CHUNKED + b"1" * 300,
        CHUNKED + b"2\r\nab\r\n-5\r\n",
        CHUNKED + b"+2\r\nab\r\n",
        CHUNKED + b"1_0\r\n",
        CHUNKED + b"2\r\nabcd",
        HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
        HEAD + b"Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n",
        b"nonsense\r\n\r\n",
    ],
)
def test_what_cannot_be_framed_is_for_the_parser_to_refuse(broken: bytes) -> None:
    """It is handed on as it is."""
    received = fed(broken)
    assert received.state is State.COMPLETE
    assert received.request() == broken


@pytest.mark.parametrize(
    ("line", "behind", "lines"),
    [
        (b"1;" + b"x" * 246 + b"\r\nA\r\n", b"", 265),
        (b"Trailer: " + b"x" * 239 + b"\r\n", b"0\r\n", 262),
    ],
    ids=["extensions", "trailers"],
)
def test_framing_has_its_limit_too(line: bytes, behind: bytes, lines: int) -> None:
    """What is sent around a body cannot be a hundred times the body."""
    assert fed(CHUNKED + behind, *[line] * lines, limit=1_000).state is State.BODY
    assert fed(CHUNKED + behind, *[line] * (lines + 1), limit=1_000).state is State.TOO_LARGE


def test_chunks_of_one_byte_are_a_body_like_any_other() -> None:
    """Up to the limit of the body."""
    assert fed(CHUNKED, b"1\r\nA\r\n" * 50_000, b"0\r\n\r\n", limit=50_000).state is State.COMPLETE
    assert fed(CHUNKED, b"1\r\nA\r\n" * 50_001, limit=50_000).state is State.TOO_LARGE


def test_who_waits_for_leave_to_go_on_gets_it_once() -> None:
    """`Expect: 100-continue` is answered here, and the app is not asked again."""
    received = fed(HEAD + b"Expect: 100-continue\r\nContent-Length: 5\r\n\r\n")
    assert received.must_continue
    received.feed(b"hello", 0.0)
    assert received.request() == SIZED


def test_a_body_has_time_by_its_size() -> None:
    """A long one may take longer, at no less than the slowest rate."""
    small, large = fed(HEAD + b"Content-Length: 5\r\n\r\n"), Intake(0.0, LIMITS, 10**7)
    large.feed(HEAD + b"Content-Length: %d\r\n\r\n" % (intake.SLOWEST * 30), 0.0)
    assert small.deadline < intake.BODY_SECONDS + 1
    assert large.deadline == intake.BODY_SECONDS + 30
