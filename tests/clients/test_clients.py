"""Four generators take `openapi.yaml` as it is, and a small program with each sends a story.

openapi-typescript with openapi-fetch and @hey-api/openapi-ts under `tsc --strict`,
openapi-python-client, and datamodel-code-generator. `make setup-dev` installs them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from scripts.local_service import running
from tests import specification

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
HERE = Path(__file__).resolve().parent
NODE = ROOT / "node_modules"
PYTHON = ROOT / ".venv-clients/bin"
READ = "a b conflicting"  # the ids of the story, and what it says of the first number


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    """A service to ask."""
    with running() as service:
        yield service.url


def tool(folder: Path, *words: object) -> str:
    """What a tool prints that has to succeed."""
    beside = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    run = subprocess.run(
        [str(word) for word in words],
        cwd=folder,
        env={**os.environ, "PATH": beside, "CONTRACT": str(specification.PATH), "CI": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=400,
    )
    assert run.returncode == 0, run.stdout + run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def typescript(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Both programs with what was generated for them, compiled strictly."""
    assert (NODE / ".bin/openapi-ts").exists(), "run: make setup-dev"
    folder = tmp_path_factory.mktemp("typescript")
    shutil.copytree(HERE / "ts", folder, dirs_exist_ok=True)
    (folder / "node_modules").symlink_to(NODE)
    (folder / "package.json").write_text('{"type": "module"}')
    tool(folder, NODE / ".bin/openapi-typescript", specification.PATH, "-o", "schema.ts")
    tool(folder, NODE / ".bin/openapi-ts")
    tool(folder, NODE / ".bin/tsc", "-p", ".")
    return folder


@pytest.mark.parametrize("program", ["fetch", "sdk"])
def test_typescript_sends_a_story_and_reads_it(
    typescript: Path, address: str, program: str
) -> None:
    """Under strict types: a misspelt field would not compile."""
    assert tool(typescript, "node", f"out/{program}.js", address).strip() == READ


def test_strict_types_catch_a_wrong_request(typescript: Path) -> None:
    """The request is typed, which an `anyOf` of requirements once made it not."""
    program = (typescript / "fetch.ts").read_text(encoding="utf-8")
    wrong = program.replace("body: { articles }", "body: { articles: 1 }")
    assert wrong != program
    (typescript / "wrong.ts").write_text(wrong)
    with pytest.raises(AssertionError, match="'number' is not assignable"):
        tool(typescript, NODE / ".bin/tsc", "-p", ".", "--noEmit")
    (typescript / "wrong.ts").unlink()


def test_a_python_client_sends_a_story_and_reads_it(tmp_path: Path, address: str) -> None:
    """openapi-python-client."""
    assert PYTHON.exists(), "run: make setup-dev"
    out = tmp_path / "storyfold_client"
    words = ("generate", "--path", specification.PATH, "--output-path", out, "--meta", "none")
    tool(tmp_path, PYTHON / "openapi-python-client", *words)
    shutil.copy(HERE / "story_by_client.py", tmp_path)
    assert tool(tmp_path, PYTHON / "python", "story_by_client.py", address).strip() == READ


def test_python_models_send_a_story_and_read_it(tmp_path: Path, address: str) -> None:
    """datamodel-code-generator, with pydantic."""
    assert PYTHON.exists(), "run: make setup-dev"
    words = ("--input", specification.PATH, "--input-file-type", "openapi", "--output", "models.py")
    model = ("--output-model-type", "pydantic_v2.BaseModel")
    tool(tmp_path, PYTHON / "datamodel-codegen", *words, *model)
    shutil.copy(HERE / "story_by_models.py", tmp_path)
    assert tool(tmp_path, PYTHON / "python", "story_by_models.py", address).strip() == READ
