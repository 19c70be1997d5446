"""The outline of the world is what the script makes of the locked package."""

from __future__ import annotations

import pytest

from scripts import build_outline


def test_a_line_over_the_edge_of_the_map_goes_on_beyond_it() -> None:
    """It does not run back across the whole map."""
    assert build_outline._path([(359.0, 10.0), (1.0, 11.0), (2.0, 12.0)]) == "M359,10L361,11L362,12"


@pytest.mark.skipif(not build_outline.SOURCE.exists(), reason="node_modules are not installed")
def test_the_outline_is_that_of_the_locked_package() -> None:
    """Made anew it has the same bytes."""
    assert build_outline.main(["--check"]) == 0
