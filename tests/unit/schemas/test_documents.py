"""Reading JSON strictly, at a cost that grows with the body and no faster."""

from __future__ import annotations

import time
from typing import Any

import pytest

from schemas import documents
from service.problems import Malformed


@pytest.mark.parametrize(
    ("content", "depth"),
    [
        (b"1", 0),
        (b"[]", 1),
        (b'{"a": [1, {"b": []}]}', 4),
        (b'["[[[[", "{{{\\"[[["]', 1),
        (b'["\\\\", ["\\\\\\"", []]]', 3),
        (b"[[], [[]], []]", 3),
    ],
)
def test_depth_is_that_of_the_brackets_outside_strings(content: bytes, depth: int) -> None:
    """Escaped quotes and backslashes do not end a string too soon or too late."""
    padded = b"[" + b"[]," * 40 + content + b"]"  # enough brackets to be looked at closely
    assert not documents.is_deeper(padded, max(depth + 1, 2))
    if depth >= 2:
        assert documents.is_deeper(padded, depth)


@pytest.mark.parametrize(
    "content",
    [
        b"[" * 1000,
        b'{"a":' * 1000,
        b"[" * 1000 + b"]" * 1000,
        b"[[]" * 1000,
        b'"' + b"[" * 50 + b'"' + b"[" * 33,
    ],
)
def test_deep_nesting_is_seen_whether_closed_or_not(content: bytes) -> None:
    """Before the parser is asked."""
    assert documents.is_deeper(content, 32)


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b'{"a": 1, "b": [1.5, null, true, "\\u00e9"]}', {"a": 1, "b": [1.5, None, True, "é"]}),
        (b' "\\ud83d\\ude00" ', "😀"),
        (b'"\\ud800"', "\ud800"),
        (b"1e308", 1e308),
        (b"1e-999", 0.0),
        (b"[-0.0]", [-0.0]),
    ],
)
def test_json_is_read_as_it_is(content: bytes, value: Any) -> None:
    """Unpaired surrogates are left for the schema to place."""
    assert documents.decode_json(content, 32) == value


@pytest.mark.parametrize(
    "content",
    [b'{"a": 1, "a": 1}', b'[{"b": {"a": 1, "\\u0061": 2}}]', b"NaN", b"[-1e400]", b"\x80"],
)
def test_what_other_readers_let_through_is_refused(content: bytes) -> None:
    """Names twice (also when one is escaped), NaN, numbers that overflow, other encodings."""
    with pytest.raises(Malformed):
        documents.decode_json(content, 32)


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
@pytest.mark.parametrize(
    "piece",
    [b'"\\"', b'"\\', b"[]", b"[[]", b'""', b"\\", b'{"":', b"]["],
    ids=repr,
)
def test_no_body_takes_more_than_linear_time(piece: bytes) -> None:
    """Eight times as many bytes of anything take no more than some eight times as long."""

    def seconds(size: int) -> float:
        content = piece * (size // len(piece))
        started = time.process_time()
        for wrapped in (content, b'["' + content, b"[" * 33 + content):
            with pytest.raises(Malformed):
                documents.decode_json(wrapped, 32)
        return time.process_time() - started

    seconds(1000)
    # What else the machine does may slow either down: one round that says so is enough.
    rounds = (seconds(4_000_000) / max(seconds(500_000), 0.002) for _ in range(3))
    assert any(times < 30 for times in rounds)
