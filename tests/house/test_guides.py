"""The guides say what is there: each names the files of its folder, and each file named exists."""

from __future__ import annotations

import ast
import re
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SERVICE = ROOT / "service"
# A file of the code or a table, in backticks or in running text: `read.py`, lexicon/cues.toml.
NAMED = re.compile(r"(?<![\w./-])((?:[\w-]+/)*[\w-]+\.(?:py|toml|tsv|yaml))\b")
# A folder in backticks: `missed/towns/`.
FOLDER = re.compile(r"`((?:[\w-]+/)+)`")
# Code in backticks, which may name a file without its ending: `claims/entry.py`, `entry.merge`.
CODE = re.compile(r"`([^`]+)`")
# What every folder may have: its guide need not name it, and it is spoken of as such.
UNNAMED = frozenset(("__init__", "lexicon"))


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@cache
def docstrings(path: Path) -> tuple[str, ...]:
    """All docstrings of a file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    held = (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)
    found = (ast.get_docstring(node) for node in ast.walk(tree) if isinstance(node, held))
    return tuple(text for text in found if text)


def guides() -> list[Path]:
    """The folders of the service, itself included."""
    return sorted(file.parent for file in SERVICE.rglob("__init__.py"))


def contents(folder: Path) -> list[str]:
    """The files and folders of a folder, by their stems."""
    files = [file.name.partition(".")[0] for file in folder.glob("*.py")]
    folders = [inner.name for inner in folder.iterdir() if (inner / "__init__.py").is_file()]
    return sorted({*files, *folders} - UNNAMED)


@pytest.mark.parametrize("folder", guides(), ids=name_of)
def test_a_guide_names_every_file_of_its_folder(folder: Path) -> None:
    """Who reads a guide sees what is in the folder, a new file included."""
    guide = (docstrings(folder / "__init__.py") or ("",))[0]
    named = {part for code in CODE.findall(guide) for part in re.split(r"[/.]", code)}
    assert not [stem for stem in contents(folder) if stem not in named]


def exists(path: Path, name: str) -> bool:
    """Whether a file or folder lies where a docstring of `path` says.

    A bare name lies in its own folder, or at the top of the checkout; one with its folder may count
    from any folder around: from `quotes/` `parse/words.py` is that of `reading/`.
    """
    around = [folder for folder in path.parents if folder.is_relative_to(ROOT)]
    return any((one / name).exists() for one in (around if "/" in name else (around[0], ROOT)))


@pytest.mark.parametrize("path", sorted(SERVICE.rglob("*.py")), ids=name_of)
def test_a_docstring_names_files_that_exist(path: Path) -> None:
    """A file that was moved or renamed takes along what is said of it."""
    named = {
        name
        for text in docstrings(path)
        for name in (*NAMED.findall(text), *FOLDER.findall(text))
        if name.strip("/") not in UNNAMED
    }
    assert not sorted(name for name in named if not exists(path, name))
