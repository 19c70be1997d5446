"""Request ids and trace contexts."""

from __future__ import annotations

import re
import uuid

import pytest

from service.web import tracing

PARENT = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"
FORM = re.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}")


@pytest.mark.parametrize(
    "given",
    [
        None,
        "",
        PARENT[:-1],
        PARENT + "-x",
        PARENT.upper(),
        PARENT.replace("4bf92f3577b34da6a3ce929d0e0e4736", "0" * 32),
        PARENT.replace("00f067aa0ba902b7", "0" * 16),
        "ff" + PARENT[2:],
        "00-x",
    ],
)
def test_a_broken_trace_is_replaced_by_a_new_one(given: str | None) -> None:
    """Trace Context, section 4.3: start anew."""
    made = tracing.trace(given)
    assert FORM.fullmatch(made.header)
    assert made.trace_id != PARENT[3:35]
    assert made.flags == "00"


@pytest.mark.parametrize(
    "given", [PARENT, f" {PARENT} ", "01" + PARENT[2:], "cc" + PARENT[2:] + "-later"]
)
def test_a_trace_is_continued(given: str) -> None:
    """Also one of a later version, as far as it is known."""
    made = tracing.trace(given)
    assert (made.trace_id, made.flags) == (PARENT[3:35], "01")
    assert made.span_id != PARENT[36:52]


@pytest.mark.parametrize(
    "given", ["3F2B8C1E-5A77-4C57-9D8C-2F1F0A6F9A11", "{3f2b8c1e5a774c579d8c2f1f0a6f9a11}"]
)
def test_a_uuid_is_kept_in_its_canonical_form(given: str) -> None:
    """However it is written."""
    assert tracing.request_id(given) == "3f2b8c1e-5a77-4c57-9d8c-2f1f0a6f9a11"


@pytest.mark.parametrize("given", [None, "", "7", "x" * 10_000, "3f2b8c1e"])
def test_what_is_no_uuid_is_replaced(given: str | None) -> None:
    """By a random one."""
    made = tracing.request_id(given)
    assert uuid.UUID(made).version == 4
    assert made != tracing.request_id(given)
