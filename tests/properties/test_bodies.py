"""What can be sent can be read, and a Summary comes back as it was given."""

from __future__ import annotations

import json
from typing import Any

import orjson
from hypothesis import given
from hypothesis import strategies as st
from marshmallow.experimental.context import Context

from schemas import documents
from schemas.fields import Limits
from schemas.summaries import SummarySchema
from service import offsets
from service.problems import Malformed
from service.records import Article
from service.web.answers import encode
from tests.plain_reader import PlainReader
from tests.properties.test_offsets import TEXTS

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)


def depth(value: Any) -> int:
    """Levels of nesting."""
    inner = (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else None
    )
    return 0 if inner is None else 1 + max(map(depth, inner), default=0)


@given(VALUES, st.booleans())
def test_json_is_read_as_the_standard_library_wrote_it(value: Any, ascii_only: bool) -> None:
    """Nothing that is JSON is refused or changed."""
    content = json.dumps(value, ensure_ascii=ascii_only).encode()
    assert documents.decode_json(content, 200) == value


@given(VALUES)
def test_nesting_is_measured_exactly(value: Any) -> None:
    """Deeper than one less than its depth, not deeper than its depth."""
    padded = [[[]] * 40, value]
    content = json.dumps(padded).encode()
    levels = max(3, 1 + depth(value))
    assert not documents.is_deeper(content, levels)
    assert documents.is_deeper(content, levels - 1)


@given(st.binary(max_size=300))
def test_bytes_are_read_or_refused(content: bytes) -> None:
    """Never anything else; and what is read, another strict reader reads alike."""
    try:
        value = documents.decode_json(content, 32)
    except Malformed:
        return
    assert orjson.loads(json.dumps(value)) == value


@given(TEXTS, st.sampled_from(offsets.UNITS))
def test_a_summary_comes_back_as_it_was_given(text: str, unit: str) -> None:
    """Written, read, and written again: the same record and the same bytes."""
    summary = offsets.convert(PlainReader().read(Article(text, "a")), text, unit)
    written = encode(summary)
    with Context(Limits(100_000, 50, 200)):
        loaded = SummarySchema().load(documents.decode_json(written, 32))
    assert loaded == summary
    assert encode(loaded) == written
