"""`storyfold bulk`, as it is run: with the model, killed in the middle, taken up again."""

from __future__ import annotations

import json
import os
import pty
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.runtime.terminals import terminal
from tests.runtime.test_story_command import ROOT, storyfold

PATIENCE = 120  # seconds: far more than a machine under load takes
TEXT = "Anna Holm, the mayor, said on Monday that {} people had been hurt in Varberg."


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Sixty articles, and a line that is none."""
    path = tmp_path_factory.mktemp("in") / "articles.jsonl"
    lines = [json.dumps({"text": TEXT.format(n), "id": f"a-{n}"}) for n in range(12, 72)]
    path.write_text("\n".join([*lines, "{"]))
    return path


@pytest.fixture(scope="module")
def whole(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive read by one worker, without a cut."""
    out = tmp_path_factory.mktemp("whole") / "out"
    run = storyfold("bulk", "read", archive, "--out", out, *ALONE)
    assert run.returncode == 3, run.stderr
    assert run.stdout == ""
    assert len(run.stderr.splitlines()) == 2  # the sums, and where the problems are
    assert "61 articles, 1 of them refused" in run.stderr
    return out


SMALL = ("--part-rows", 10, "--format", "jsonl")
ALONE = (*SMALL, "--workers", 1)


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_it_answers_what_the_service_answers(archive: Path, whole: Path) -> None:
    """The Summaries of `storyfold read`, byte for byte."""
    (first,) = (whole / "summaries-000000.jsonl").read_bytes().splitlines()[:1]
    alone = storyfold("read", "--json", "-", text=archive.read_text().splitlines()[0])
    assert f'"summary":{alone.stdout.strip()}}}'.encode() in first


def test_a_job_that_was_killed_goes_on_with_the_same_bytes(
    archive: Path, whole: Path, tmp_path: Path
) -> None:
    """SIGKILL leaves no process behind and nothing that looks whole and is not."""
    out = tmp_path / "out"
    words = [str(word) for word in ("bulk", "read", archive, "--out", out, "--workers", 2, *SMALL)]
    with subprocess.Popen(
        [sys.executable, "-m", "service.cli", *words], cwd=ROOT, stderr=subprocess.DEVNULL
    ) as process:
        until_a_part_is_whole(out)
        children = Path(f"/proc/{process.pid}/task/{process.pid}/children").read_text().split()
        process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL, "it was done before it could be killed"
    assert len(children) == 2
    deadline = time.monotonic() + PATIENCE
    while any(is_alive(int(pid)) for pid in children) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not any(is_alive(int(pid)) for pid in children)
    assert not (out / "manifest.json").exists()
    again = storyfold("bulk", "read", archive, "--out", out, *SMALL)
    assert again.returncode == 2
    assert "--resume" in again.stderr
    resumed = storyfold("bulk", "read", archive, "--out", out, "--resume", *ALONE)
    assert resumed.returncode == 3, resumed.stderr
    assert written(out) == written(whole)


def test_a_job_that_is_stopped_leaves_nobody_behind_and_goes_on(
    archive: Path, whole: Path, tmp_path: Path
) -> None:
    """Ctrl-C reaches the workers too: no traceback, and what is whole is not read again."""
    out = tmp_path / "out"
    with terminal("bulk", "read", archive, "--out", out, "--workers", 2, *SMALL) as shown:
        until_a_part_is_whole(out)
        os.killpg(shown.process.pid, signal.SIGINT)
        status = shown.end()
        with pytest.raises(ProcessLookupError):
            os.killpg(shown.process.pid, 0)
    assert status == 128 + signal.SIGINT
    assert "Traceback" not in shown.text
    assert not (out / "manifest.json").exists()
    resumed = storyfold("bulk", "read", archive, "--out", out, "--resume", *ALONE)
    assert resumed.returncode == 3, resumed.stderr
    assert written(out) == written(whole)


def until_a_part_is_whole(out: Path) -> None:
    """Wait, not for ever, for the first entry of the ledger."""
    ledger = out / "parts.jsonl"
    deadline = time.monotonic() + PATIENCE
    while not (ledger.exists() and ledger.read_bytes()) and time.monotonic() < deadline:
        time.sleep(0.002)


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that has ended and waits to be collected does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("--address", "10.0.0.1:6379"), "say --engine ray with it"),
        (("--out", "/proc/none"), "/proc/none cannot be written"),
        (("--part-rows", "0"), "must be a whole number"),
    ],
)
def test_what_does_not_go_is_said(
    archive: Path, tmp_path: Path, words: tuple[str, ...], why: str
) -> None:
    """In words, and with nothing done."""
    run = storyfold("bulk", "read", archive, "--out", tmp_path / "out", *words)
    assert run.returncode == 2
    assert why in run.stderr
    assert "Traceback" not in run.stderr


def test_what_is_not_installed_is_named(archive: Path, tmp_path: Path) -> None:
    """With the line that installs it."""
    (tmp_path / "pyarrow.py").write_text("raise ModuleNotFoundError(name='pyarrow')")
    words = ("bulk", "read", archive, "--out", tmp_path / "out")
    run = storyfold(*words, PYTHONPATH=str(tmp_path))
    assert run.returncode == 2
    assert "need pyarrow, which is not installed: pip install 'storyfold[bulk]'" in run.stderr


def test_what_cannot_be_read_is_said_before_the_model_is_loaded(tmp_path: Path) -> None:
    """In one line."""
    run = storyfold("bulk", "read", tmp_path / "none.jsonl", "--out", tmp_path / "out")
    assert run.returncode == 2
    assert len(run.stderr.splitlines()) == 1
    assert "none.jsonl is no file" in run.stderr
    assert not (tmp_path / "out").exists()


def test_summaries_become_stories(tmp_path: Path) -> None:
    """The five articles of the examples are one story, whatever else is in the archive."""
    (tmp_path / "in").mkdir()
    for path in (ROOT / "seeds").glob("*.txt"):
        (tmp_path / "in" / path.name).write_bytes(path.read_bytes())
    (tmp_path / "in/other.txt").write_text(TEXT.format(12))
    read, made = tmp_path / "read", tmp_path / "made"
    run = storyfold("bulk", "read", tmp_path / "in", "--out", read, "--workers", 1)
    assert run.returncode == 0, run.stderr
    run = storyfold("bulk", "stories", read, "--out", made, "--workers", 1, "--format", "jsonl")
    assert run.returncode == 0, run.stderr
    assert "6 articles, 2 stories" in run.stderr
    stories = [
        json.loads(line) for line in (made / "stories-000000.jsonl").read_text().splitlines()
    ]
    (story,) = [story for story in stories if len(story["article_ids"]) == 5]
    assert len(story["story"]["articles"]) == 5
    again = storyfold("bulk", "stories", tmp_path, "--out", tmp_path / "none")
    assert (again.returncode, len(again.stderr.splitlines())) == (2, 1)


def test_people_see_how_far_it_is(archive: Path, tmp_path: Path) -> None:
    """Articles a second and the time left, on a line of their own."""
    master, terminal = pty.openpty()
    words = ["bulk", "read", str(archive), "--out", str(tmp_path / "out"), "--workers", "1"]
    with subprocess.Popen(
        [sys.executable, "-m", "service.cli", *words], cwd=ROOT, stderr=terminal
    ) as process:
        os.close(terminal)
        shown = b""
        while piece := readable(master):
            shown += piece
        os.close(master)
    assert process.returncode == 3
    assert "61 articles, 1 of them refused" in shown.decode()
    assert "\x1b[K" in shown.decode()


def readable(descriptor: int) -> bytes:
    """What a terminal shows next; nothing once its program has ended."""
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""
