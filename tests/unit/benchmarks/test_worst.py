"""The texts of the search for what costs most."""

from __future__ import annotations

import pytest

from benchmarks.worst import Pattern, filled


@pytest.mark.parametrize("pattern", [("{N} ", "{n}, "), ("a",), ("",), (" ", "")])
def test_a_text_has_the_length_that_is_asked_for(pattern: Pattern) -> None:
    """Also one of a pattern of which nothing, or nothing but space, is left."""
    text = filled(pattern, 100)
    assert len(text) == 100
    assert text.strip()
