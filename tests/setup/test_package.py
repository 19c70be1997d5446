"""The wheel in an environment of its own: what `pip install` gives, without the repository."""

from __future__ import annotations

import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import sysconfig
import time
import urllib.request
import zipfile
from pathlib import Path

import pytest

from scripts.local_service import OPENER
from service import __version__

ROOT = Path(__file__).resolve().parents[2]
BUILT_FROM = (
    "pyproject.toml", "setup.py", "README.md", "LICENSE", "NOTICE", "openapi.yaml", "schemas",
    "service", "scripts/package", "scripts/sources/UNICODE-LICENSE.txt",
)  # fmt: skip
TEXT = "Anna Holm, the mayor, said on Monday that 12 people had been hurt in Varberg."


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Built from a copy of what it is made of."""
    source = tmp_path_factory.mktemp("source")
    for name in BUILT_FROM:
        (source / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(
                ROOT / name, source / name, ignore=shutil.ignore_patterns("__pycache__")
            )
        else:
            shutil.copy(ROOT / name, source / name)
    built = tmp_path_factory.mktemp("built")
    options = ["-q", "--no-deps", "--no-build-isolation", "--no-index", "-w", str(built)]
    subprocess.run([sys.executable, "-m", "pip", "wheel", *options, str(source)], check=True)
    (made,) = built.glob("storyfold-*.whl")
    return made


@pytest.fixture(scope="module")
def command(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The command in a new environment, which sees the locked dependencies and nothing else."""
    folder = tmp_path_factory.mktemp("environment")
    subprocess.run([sys.executable, "-m", "venv", "--without-pip", folder], check=True)
    (site,) = folder.glob("lib/*/site-packages")
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n")
    options = ["-q", "--no-deps", "--no-index", str(wheel)]
    python = str(folder / "bin/python")
    subprocess.run(
        [sys.executable, "-m", "pip", "--python", python, "install", *options], check=True
    )
    return folder / "bin/storyfold"


def run(command: Path, *words: str, text: str = "") -> subprocess.CompletedProcess[str]:
    """The command, far from the repository."""
    return subprocess.run(
        [command, *words],
        cwd=command.parent,
        input=text,
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )


def test_it_has_one_name_at_the_top_and_all_that_it_needs(wheel: Path) -> None:
    """No `service` of ours in anybody's site-packages; no article of a newspaper either."""
    names = zipfile.ZipFile(wheel).namelist()
    tops = {name.split("/")[0] for name in names}
    assert tops == {"storyfold", f"storyfold-{__version__}.dist-info"}
    for needed in (
        "py.typed",
        "bulk.py",
        "openapi.yaml",
        "service/examples/invented.json",
        "schemas/articles.py",
    ):
        assert f"storyfold/{needed}" in names
    assert any(name.endswith("lexicon/places.tsv") for name in names)
    assert any(name.endswith("UNICODE-LICENSE.txt") for name in names)
    assert not [name for name in names if "seeds" in name]


def test_it_can_be_imported_and_says_its_version(command: Path) -> None:
    """`import storyfold` works, and `import service` finds nothing."""
    python = command.with_name("python")
    code = (
        "import storyfold as s, importlib.util as u; print(s.__version__, u.find_spec('service'))"
    )
    shown = run(python, "-c", code)
    assert shown.stdout == f"{__version__} None\n", shown.stderr
    assert run(command, "version").stdout == f"storyfold {__version__}\n"
    assert "COMMAND" in run(command, "--help").stdout


def test_it_reads_an_article_and_merges_its_examples(command: Path) -> None:
    """The model, the word lists and the invented articles are there."""
    read = run(command, "read", "--json", "-", text=TEXT)
    assert read.returncode == 0, read.stderr
    assert json.loads(read.stdout)["actors"][0]["name"] == "Anna Holm"
    merged = run(command, "story", "--json")
    assert merged.returncode == 0, merged.stderr
    ids = {article["id"] for article in json.loads(merged.stdout)["articles"]}
    assert ids == {"coast-wire", "evening-ledger", "harbour-post"}


def test_it_is_a_library(command: Path) -> None:
    """`storyfold.read`, `storyfold.story`, and the functions that an engine calls."""
    code = f"""
import pyarrow as pa
import storyfold
from storyfold.bulk import read_batch

article = storyfold.read({TEXT!r})
made = read_batch(pa.table({{"text": [{TEXT!r}, " "]}}))
print(article.actors[0].name, len(storyfold.story([article]).story.articles))
print(made["summary"][0].as_py().encode() == article.to_json(), made["problem"][1].as_py()[:9])
print(storyfold.Client, issubclass(storyfold.Refused, ValueError))
"""
    shown = run(command.with_name("python"), "-c", code)
    assert shown.stdout.splitlines() == [
        "Anna Holm 1",
        'True {"type":"',
        "<class 'storyfold.service.library.client.Client'> True",
    ], shown.stderr


def test_it_serves(command: Path) -> None:
    """The contract, its page, the examples, and a story of them."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://127.0.0.1:{port}"
    environment = {**os.environ, "STORYFOLD_WORKERS": "1", "STORYFOLD_COMPANIONS": "0"}
    words = [command, "serve", "--port", str(port)]
    with subprocess.Popen(
        words, cwd=command.parent, env=environment, stdout=subprocess.DEVNULL
    ) as process:
        try:
            until_ready(f"{url}/readyz", process)
            assert fetched(f"{url}/openapi.yaml") == (ROOT / "openapi.yaml").read_bytes()
            assert b"swagger" in fetched(f"{url}/docs")
            examples = fetched(f"{url}/examples.json")
            story = json.loads(fetched(f"{url}/v1/stories", examples))
            assert len(story["articles"]) == 3
        finally:
            process.send_signal(signal.SIGTERM)
            assert process.wait(300) == 0


def until_ready(url: str, process: subprocess.Popen[bytes]) -> None:
    """Wait for it, not for ever."""
    deadline = time.monotonic() + 400
    while time.monotonic() < deadline and process.poll() is None:
        try:
            fetched(url)
            return
        except OSError:
            time.sleep(0.1)
    pytest.fail("the installed service was not ready in time")


def fetched(url: str, body: bytes | None = None) -> bytes:
    """GET, or POST as JSON."""
    request = urllib.request.Request(url, body, {"Content-Type": "application/json"})
    with OPENER.open(request, timeout=300) as answer:
        content: bytes = answer.read()
        return content
