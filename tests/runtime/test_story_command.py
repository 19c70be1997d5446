"""`storyfold read` and `storyfold story`, as they are run."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from tests.runtime.terminals import ROOT, STORYFOLD, terminal

if TYPE_CHECKING:
    from pathlib import Path

TEXT = "Anna Holm, the mayor, said on Monday that 12 people had been hurt in Varberg."


def storyfold(
    *arguments: object, text: str = "", **environment: str
) -> subprocess.CompletedProcess[str]:
    """The command with its words, standard input and settings."""
    return subprocess.run(
        [*STORYFOLD, *map(str, arguments)],
        cwd=ROOT,
        env={**os.environ, **environment},
        input=text,
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )


def test_the_story_is_printed_and_written(tmp_path: Path) -> None:
    """People read the page, programs the file; a proxy that answers nobody is not asked."""
    output = tmp_path / "story.json"
    run = storyfold("story", "--output", output, http_proxy="http://192.0.2.1:9")
    assert run.returncode == 0, run.stderr
    assert "Zelenskiy" in run.stdout
    assert "\x1b" not in run.stdout  # no colours where nobody looks
    for title in ("ACTORS", "PLACES", "NUMBERS", "QUOTES"):
        assert f"\n{title}\n" in run.stdout
    assert len(json.loads(output.read_text(encoding="utf-8"))["articles"]) == 5
    assert [path.name for path in tmp_path.iterdir()] == ["story.json"]


def test_articles_of_every_kind_are_read(tmp_path: Path) -> None:
    """Text, a page, JSON and standard input; each by the name of its file."""
    (tmp_path / "plain.txt").write_text(TEXT)
    page = f"<html><body><article><h1>Hurt</h1><p>{TEXT}</p><p>{TEXT}</p></article></body></html>"
    (tmp_path / "page.html").write_text(page)
    (tmp_path / "two.json").write_text(json.dumps([{"text": TEXT, "id": "a"}, {"text": TEXT}]))
    names = [tmp_path / name for name in ("plain.txt", "page.html", "two.json")]
    run = storyfold("read", "--json", *names, "-", text=TEXT)
    assert run.returncode == 0, run.stderr
    found = [json.loads(line) for line in run.stdout.splitlines()]
    ids = [summary["article"]["id"] for summary in found]
    assert ids[:3] == ["plain", "page", "a"]
    assert ids[3] == ids[4] != "two"
    assert found[1]["article"]["text"]
    assert {
        claim["quantity"]["value"] for summary in found for claim in summary["numeric_claims"]
    } == {12}


def test_an_article_is_printed_for_people() -> None:
    """Who, where, how many and who said what, each with its heading."""
    run = storyfold("read", "-", text=TEXT)
    assert run.returncode == 0, run.stderr
    for words in ("ACTORS", "Anna Holm (person, mayor)", "Varberg (city", "says Anna Holm"):
        assert words in run.stdout


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("gone.txt", None, "cannot be read: No such file"),
        ("latin.txt", b"caf\xe9 is open", "is not UTF-8 at byte 3"),
        ("broken.json", b'{"text": ', "is not JSON at line 1"),
        ("odd.json", b'{"text": "A", "titel": "B"}', "#/titel is not a field"),
        ("empty.txt", b" ", "#/text must have a character"),
        ("page.html", b"<html></html>", "no main text was found"),
    ],
)
def test_what_cannot_be_read_is_named(
    tmp_path: Path, name: str, content: bytes | None, words: str
) -> None:
    """One line with the file and the reason, before the model is loaded."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    run = storyfold("read", tmp_path / name)
    (line,) = run.stderr.splitlines()
    assert run.returncode == 2
    assert name in line
    assert words in line


def test_a_file_that_cannot_be_written_is_said_before_the_work(tmp_path: Path) -> None:
    """Not after a minute, and not with a traceback."""
    run = storyfold("story", "--output", tmp_path / "no" / "story.json")
    (line,) = run.stderr.splitlines()
    assert run.returncode == 2
    assert "story.json cannot be written" in line
    assert "--output" in line


def test_two_articles_of_one_text_are_refused(tmp_path: Path) -> None:
    """As the service does."""
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "same.txt").write_text(TEXT)
    run = storyfold("story", tmp_path / "a/same.txt", tmp_path / "b/same.txt")
    assert run.returncode == 2
    assert "two articles have the id" in run.stderr


def test_a_reader_who_has_seen_enough_may_close_the_pipe() -> None:
    """`storyfold read … | head -1` ends without a complaint."""
    shell = str(shutil.which("sh"))
    command = f'"{sys.executable}" -m service.cli read seeds/*.txt --json | head -c 10'
    run = subprocess.run(
        [shell, "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert "Traceback" not in run.stderr
    assert "BrokenPipe" not in run.stderr


def test_who_looks_on_sees_how_far_long_work_is(tmp_path: Path) -> None:
    """One line for each article as its turn comes, at a terminal only."""
    names = [tmp_path / f"{name}.txt" for name in ("first", "second")]
    for name in names:
        name.write_text(TEXT)
    with terminal("read", *names) as shown:
        assert shown.end() == 0
    lines = [line for line in shown.text.splitlines() if line.startswith("storyfold: ")]
    assert lines == [
        "storyfold: loading the model …",
        "storyfold: reading 1 of 2: first",
        "storyfold: reading 2 of 2: second",
    ]
    assert "reading 1 of 2" not in storyfold("read", *names).stderr


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("step", ["loading", "reading 2 of 5"])
def test_a_story_that_is_stopped_leaves_nothing(tmp_path: Path, sent: int, step: str) -> None:
    """No traceback, no half a file, and the status that shells expect of a stop."""
    with terminal("story", "--output", tmp_path / "story.json", TMPDIR=str(tmp_path)) as shown:
        shown.until(step)
        os.killpg(shown.process.pid, sent)
        status = shown.end()
    assert status in {128 + sent, -sent}
    assert "Traceback" not in shown.text
    assert not list(tmp_path.iterdir())
