"""`storyfold bulk --engine ray`: the bytes of the local run, though a machine is lost on the way.

Ray is not among what `make setup-dev` installs: `make test-ray` has it.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from service.bulk.cluster import as_sent
from service.settings import NO_REPORTS
from tests.runtime.test_story_command import ROOT, storyfold

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Anna Holm, the mayor, said on Monday that {} people had been hurt in Varberg.\n\n"
MINUTES = 4  # that the job may take

needs_ray = pytest.mark.skipif(
    importlib.util.find_spec("ray") is None, reason="Ray is not installed: make test-ray"
)


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


@needs_ray
@pytest.mark.timeout(900)
def test_a_lost_node_changes_no_byte(tmp_path: Path) -> None:
    """Two nodes, of which one is killed in the middle; then the stories on the one that is left."""
    archive = tmp_path / "articles.jsonl"
    articles = [{"text": TEXT.format(n) * 12, "id": f"a-{n}"} for n in range(12, 412)]
    archive.write_text("\n".join(map(json.dumps, articles)))
    asked = ("--part-rows", "20", "--format", "jsonl")
    local = tmp_path / "local"
    run = storyfold("bulk", "read", archive, "--out", local, *asked)
    assert run.returncode == 0, run.stderr
    with subprocess.Popen(
        [sys.executable, "-m", "tests.runtime.two_nodes"],
        cwd=ROOT,
        env={**os.environ, **NO_REPORTS},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as nodes:
        assert nodes.stdin is not None
        assert nodes.stdout is not None
        address = nodes.stdout.readline().split()[-1]
        out = tmp_path / "ray"
        engine = ("--engine", "ray", "--address", address)
        words = ["bulk", "read", archive, "--out", out, *asked, *engine]
        with subprocess.Popen(
            [sys.executable, "-m", "service.cli", *map(str, words)],
            cwd=ROOT,
            stderr=subprocess.PIPE,
            text=True,
        ) as process:
            ledger = out / "parts.jsonl"
            deadline = time.monotonic() + 60 * MINUTES
            while not (ledger.exists() and len(ledger.read_bytes().splitlines()) >= 4):
                assert process.poll() is None, process.stderr and process.stderr.read()
                assert time.monotonic() < deadline
                time.sleep(0.05)
            nodes.stdin.write("kill\n")
            nodes.stdin.flush()
            assert nodes.stdout.readline() == "killed\n"
            assert process.poll() is None, "it was done before a node could be lost"
            process.wait(60 * MINUTES)
        assert process.returncode == 0
        assert written(out) == written(local)
        stories = []
        for name, how in (("local", ()), ("ray", engine)):
            made = tmp_path / f"{name}-stories"
            run = storyfold("bulk", "stories", local, "--out", made, "--format", "jsonl", *how)
            assert run.returncode == 0, run.stderr
            stories.append(written(made))
        assert stories[0] == stories[1]
        nodes.stdin.close()
        nodes.wait(60)


def test_tables_are_cut_as_they_were_sent() -> None:
    """However many come back in one."""
    import pyarrow as pa

    whole = pa.table({"a": range(10)})
    for pieces in ([whole], [whole.slice(n, 1) for n in range(10)], [whole[:7], whole[7:]]):
        made = list(as_sent(pieces, [3, 4, 3]))
        assert [table["a"].to_pylist() for table in made] == [[0, 1, 2], [3, 4, 5, 6], [7, 8, 9]]
