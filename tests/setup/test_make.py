"""`make`, as people type it: what it hands on, and how it ends."""

from __future__ import annotations

import os
import shlex
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from scripts.local_service import OPENER
from tests.runtime.terminals import heeds_ctrl_c
from tests.runtime.test_serve_command import free_port

ROOT = Path(__file__).resolve().parents[2]
PATIENCE = 500.0  # seconds: far more than a machine under load takes
# What `make` sets up is tested beside this file; here the packages of the tests are used.
# By its path from here, which has no space in it wherever the project lies.
SET_UP = ("ENVIRONMENT=true", f"BIN={os.path.relpath(Path(sys.executable).parent, ROOT)}")
OWN = {"STORYFOLD_COMPANIONS": "0", "STORYFOLD_WORKERS": "1"}


@pytest.mark.parametrize(
    ("words", "environment", "expected"),
    [
        ((), {}, (None, None, None)),
        ((), {"PORT": "8001", "WORKERS": "3"}, ("8001", "3", None)),
        (("PORT=8001", "WORKERS=3"), {}, ("8001", "3", None)),
        (
            (),
            {"STORYFOLD_PORT": "8002", "STORYFOLD_WORKERS": "2", "STORYFOLD_HOST": "::1"},
            ("8002", "2", "::1"),
        ),
        (
            (),
            {"STORYFOLD_PORT": "8002", "PORT": "8001", "STORYFOLD_WORKERS": "2", "WORKERS": "3"},
            ("8002", "2", None),
        ),
        (
            ("PORT=8001", "WORKERS=3"),
            {"STORYFOLD_PORT": "8002", "STORYFOLD_WORKERS": "2"},
            ("8001", "3", None),
        ),
    ],
    ids=["none", "plain", "typed", "own", "own before plain", "typed before own"],
)
def test_what_is_set_reaches_the_service(
    tmp_path: Path,
    words: tuple[str, ...],
    environment: dict[str, str],
    expected: tuple[str | None, ...],
) -> None:
    """What is typed counts first, then the service's own names, then plain ones."""
    python = tmp_path / "python"
    # A shell, as the first line of a script cannot name a program whose path has a space in it.
    python.write_text(
        f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -c "import os; print([os.environ.get('
        "'STORYFOLD_' + name) for name in ('PORT', 'WORKERS', 'HOST')])\"\n"
    )
    python.chmod(0o755)
    run = subprocess.run(
        ["make", "serve", "ENVIRONMENT=true", f"BIN={tmp_path}", *words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (run.returncode, run.stdout) == (0, f"{list(expected)}\n"), run.stderr


def members(session: int) -> list[int]:
    """The processes of a session that have not ended."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, of = path.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(of) == session and state != "Z":
            found.append(int(path.parent.name))
    return found


def until(is_so: object, what: str) -> None:
    """Wait for it, not for ever."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if is_so():  # type: ignore[operator]
                return
        except OSError:
            pass
        time.sleep(0.05)
    pytest.fail(what)


def is_ready(port: int) -> bool:
    with OPENER.open(f"http://127.0.0.1:{port}/readyz", timeout=5) as answer:
        return bool(answer.status == 200)


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks into /proc")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_of_make_is_a_stop_of_the_service(sent: int) -> None:
    """Ctrl-C reaches all of a terminal's programs, a supervisor's signal make alone."""
    port = free_port()
    with subprocess.Popen(
        ["make", "serve", *SET_UP, f"PORT={port}"],
        cwd=ROOT,
        env={**os.environ, **OWN},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heeds_ctrl_c,
    ) as process:
        try:
            until(lambda: is_ready(port), "it was not ready in time")
            if sent == signal.SIGINT:
                os.killpg(process.pid, sent)
            else:
                process.send_signal(sent)
            _, said = process.communicate(timeout=PATIENCE)
            until(lambda: not members(process.pid), "something is left over")
        finally:
            for pid in members(process.pid):
                os.kill(pid, signal.SIGKILL)
    assert "Traceback" not in said
