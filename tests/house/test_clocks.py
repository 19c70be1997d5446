"""Waits and durations are taken from clocks that nobody sets."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SET_BY_OTHERS = {"time.time", "time.time_ns", "datetime.now", "datetime.utcnow", "datetime.today"}


@pytest.mark.parametrize(
    "path", sorted((ROOT / "service").rglob("*.py")), ids=lambda path: str(path.relative_to(ROOT))
)
def test_a_step_of_the_clock_changes_nothing(path: Path) -> None:
    """`time.monotonic` and `time.perf_counter` go on whatever the date is set to."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    assert not names & SET_BY_OTHERS
