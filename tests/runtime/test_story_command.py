"""`make story`, as it is run."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import urllib.error
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


def test_the_story_is_printed_and_written_and_the_service_stopped(tmp_path: Path) -> None:
    """People read the page, programs the file, and nothing is left running."""
    output = tmp_path / "story.json"
    run = subprocess.run(
        [sys.executable, "-m", "scripts.story", "--output", str(output)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert run.returncode == 0, run.stderr
    assert "Zelenskiy" in run.stdout
    assert "\x1b" not in run.stdout  # no colours where nobody looks
    for title in ("ACTORS", "PLACES", "NUMBERS", "QUOTES"):
        assert f"\n{title}\n" in run.stdout
    assert len(json.loads(output.read_text(encoding="utf-8"))["articles"]) == 5
    url = re.search(r"http://127\.0\.0\.1:\d+", run.stderr)
    assert url is not None
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(f"{url[0]}/healthz", timeout=5)
