"""`storyfold serve` as a person at a terminal meets it, and as a machine does."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from contextlib import closing
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import OPENER
from service.cli import serve
from tests.runtime.terminals import ROOT, STORYFOLD, terminal

if TYPE_CHECKING:
    from pathlib import Path

SERVE = [*STORYFOLD, "serve"]
NO_WAY = "http://192.0.2.1:9"  # an address for examples (RFC 5737): nobody answers there


def free_port(host: str = "127.0.0.1") -> int:
    """A port that nobody has just now."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with closing(socket.socket(family)) as listener:
        listener.bind((host, 0))
        port: int = listener.getsockname()[1]
        return port


def test_a_person_is_told_what_happens_in_words(tmp_path: Path) -> None:
    """Loading and where at once, ready when it is, stopped at Ctrl-C; a proxy changes nothing."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    settings = {"STORYFOLD_PORT": str(port), "http_proxy": NO_WAY, "TMPDIR": str(tmp_path)}
    with terminal("serve", **settings) as shown:
        loading = shown.until(url)
        ready = shown.until("ready: ")
        assert loading < max(1.0, 0.3 * ready)
        lines = shown.text.splitlines()
        assert re.fullmatch(rf"storyfold: loading the model; then {url}", lines[0])
        assert lines[1].startswith(f"storyfold: ready: {url} ")
        assert len(lines) == 2
        with OPENER.open(f"{url}/readyz", timeout=5) as answer:
            assert answer.status == 200
        probe = [sys.executable, "-m", "service.cli.probe"]
        assert subprocess.run(probe, cwd=ROOT, env={**os.environ, **settings}).returncode == 0
        os.killpg(shown.process.pid, signal.SIGINT)
        assert shown.end() == 0
    assert shown.text.splitlines()[-1] == "storyfold: stopped"
    assert "Traceback" not in shown.text
    assert not list(tmp_path.iterdir())
    assert subprocess.run(probe, cwd=ROOT, env={**os.environ, **settings}).returncode == 1


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("after", [0.0, 0.4, 1.2])
def test_a_stop_while_it_loads_is_no_failure(sent: int, after: float, tmp_path: Path) -> None:
    """At whatever step: no traceback, nothing left running or in the temporary folder."""
    with terminal("serve", STORYFOLD_PORT=str(free_port()), TMPDIR=str(tmp_path)) as shown:
        shown.until("loading")
        time.sleep(after)
        os.killpg(shown.process.pid, sent)
        status = shown.end()
    assert status in {128 + sent, -sent, 0}
    assert "Traceback" not in shown.text
    assert not list(tmp_path.iterdir())


def refused(**environment: str) -> str:
    """What is said of a start that cannot work."""
    run = subprocess.run(
        SERVE,
        cwd=ROOT,
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert (run.returncode, run.stdout) == (2, "")
    assert "Traceback" not in run.stderr
    assert len(run.stderr.splitlines()) <= 3
    return run.stderr


def test_a_taken_port_is_said_at_once_and_what_to_do() -> None:
    """Before the model is loaded."""
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = refused(STORYFOLD_PORT=str(port))
    assert f"port {port} is taken" in said
    assert "STORYFOLD_PORT" in said


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("STORYFOLD_PORT", "http", "whole number from 1 to 65535"),
        ("STORYFOLD_PROT", "8000", "is not a setting"),
        ("STORYFOLD_HOST", "no.such.host.invalid", "no address of this machine"),
        ("STORYFOLD_HOST", "192.0.2.1", "no address of this machine"),
    ],
)
def test_a_bad_setting_is_named_without_a_traceback(name: str, value: str, words: str) -> None:
    """What is wrong, and what would do."""
    said = refused(**{name: value})
    assert name in said
    assert words in said


def has_ipv6() -> bool:
    """Whether this machine has the loopback of IPv6."""
    try:
        free_port("::1")
    except OSError:
        return False
    return True


@pytest.mark.skipif(not has_ipv6(), reason="there is no IPv6 on this machine")
@pytest.mark.parametrize("host", ["::1", "::"])
def test_it_listens_on_ipv6(host: str) -> None:
    """On the loopback alone, or on every address."""
    port = free_port("::1")
    with terminal("serve", STORYFOLD_HOST=host, STORYFOLD_PORT=str(port)) as shown:
        shown.until(f"ready: http://[::1]:{port} ")
        with OPENER.open(f"http://[::1]:{port}/readyz", timeout=5) as answer:
            assert answer.status == 200
        shown.process.send_signal(signal.SIGTERM)
        assert shown.end() == 0


def test_no_ipv6_is_said_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine without it names the setting."""

    def no_socket(*_: object) -> None:
        raise OSError(97, "Address family not supported by protocol")

    monkeypatch.setattr(serve.socket, "socket", no_socket)
    with pytest.raises(serve.Refused, match="STORYFOLD_HOST=::1 is no address of this machine"):
        serve._require_free("::1", 8000)
