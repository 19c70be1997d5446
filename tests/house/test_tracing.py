"""What a test times is the code, never the tracing of its lines."""

from __future__ import annotations

import sys

import pytest


@pytest.mark.no_cover
def test_no_lines_are_traced_where_a_test_is_marked_so() -> None:
    """Under xdist as well, where pytest-cov has two tracers."""
    assert sys.gettrace() is None
