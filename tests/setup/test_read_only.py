"""A checkout that nobody may write in, once its environment is made: a mounted image, say."""

from __future__ import annotations

import ctypes
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.runtime.terminals import heeds_ctrl_c
from tests.runtime.test_serve_command import free_port
from tests.setup.test_make import OWN, PATIENCE, is_ready, until

ROOT = Path(__file__).resolve().parents[2]
NEEDED = ("Makefile", "openapi.yaml", "requirements.lock", "schemas", "scripts", "seeds", "service")
PR_CAPBSET_DROP, CAP_DAC_OVERRIDE = 24, 1  # names and numbers of Linux: prctl(2), capabilities(7)


def heeds_permissions() -> None:
    """Root may write anywhere; without this capability it may not, as others may not."""
    heeds_ctrl_c()
    if os.geteuid() == 0:
        ctypes.CDLL(None).prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE, 0, 0, 0)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """What the two commands need, and the environment of these tests, not to be written to."""
    folder = tmp_path / "a read-only checkout"
    folder.mkdir()
    for name in NEEDED:
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy2
        copy(ROOT / name, folder / name)
    (folder / ".venv").symlink_to(Path(sys.executable).parent.parent)
    for path in (folder, *folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(path.stat().st_mode & ~0o222)
    refused = subprocess.run(
        ["touch", "new"], cwd=folder, preexec_fn=heeds_permissions, check=False, capture_output=True
    )
    if refused.returncode == 0:
        pytest.skip("this user may write where nobody may")
    return folder


pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="takes a capability of Linux away"),
    pytest.mark.skipif(
        not (Path(sys.executable).parent.parent / "runtime.stamp").exists(),
        reason="make has not made the environment of these tests",
    ),
]


def make(checkout: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """`make` in it, to its end."""
    return subprocess.run(
        ["make", *words],
        cwd=checkout,
        env={**os.environ, **OWN},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
        preexec_fn=heeds_permissions,
    )


def test_the_story_goes_where_it_may_be_written(checkout: Path, tmp_path: Path) -> None:
    """One line says why it cannot be written here and what to do, and doing so works."""
    said = make(checkout, "story")
    assert said.returncode == 2
    line = said.stderr.splitlines()[0]
    assert "story.json cannot be written" in line
    assert "OUTPUT=" in line
    elsewhere = tmp_path / "story.json"
    run = make(checkout, "story", f"OUTPUT={elsewhere}")
    assert run.returncode == 0, run.stderr
    assert len(json.loads(elsewhere.read_bytes())["articles"]) == 5


def test_it_serves_from_there(checkout: Path) -> None:
    """Nothing is written beside the code, not even a process id."""
    port = free_port()
    with subprocess.Popen(
        ["make", "serve", f"PORT={port}"],
        cwd=checkout,
        env={**os.environ, **OWN},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
        preexec_fn=heeds_permissions,
    ) as process:
        try:
            until(lambda: is_ready(port), "it was not ready in time")
        finally:
            os.killpg(process.pid, signal.SIGTERM)
    assert process.returncode in {0, 2, -signal.SIGTERM}  # make passes on that it was told to stop
