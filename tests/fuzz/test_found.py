"""What the fuzzer has begun with and what it has found, once more; and a short run where it is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.fuzz.targets import BEGINNINGS, TARGETS

ROOT = Path(__file__).resolve().parents[2]
FOUND = sorted(Path(__file__).with_name("found").glob("*-*"))
PYTHON = ROOT / ".venv-fuzz" / "bin" / "python"
SECONDS = 3  # for each


@pytest.mark.parametrize("name", TARGETS)
def test_what_the_search_begins_with_holds(name: str) -> None:
    """Ordinary requests of every kind."""
    for content in (b"", *BEGINNINGS[name]):
        TARGETS[name](content)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_is_mended(path: Path) -> None:
    """Each file is named after its target."""
    TARGETS[path.name.partition("-")[0]](path.read_bytes())


@pytest.mark.timeout(1200)
def test_a_short_search_finds_nothing(tmp_path: Path) -> None:
    """`make fuzz` searches longer."""
    if not PYTHON.exists():
        assert not os.environ.get("CI"), "the project's own runs search, too: make fuzzer"
        pytest.skip("there is no .venv-fuzz: run `make fuzz`")
    run = subprocess.run(
        [PYTHON, "-m", "tests.fuzz.run", ",".join(TARGETS), str(SECONDS), tmp_path / "found"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
        capture_output=True,
        text=True,
        check=False,
        timeout=1000,
    )
    assert run.returncode == 0, run.stderr[-3000:]
    assert re.findall(r"^fuzz (\w+):", run.stderr, flags=re.MULTILINE) == list(TARGETS)
