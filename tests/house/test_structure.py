"""The rules of the house that no other tool checks."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from service.lexicon import HEADER

ROOT = Path(__file__).resolve().parents[2]
LONGEST_FILE = 330
# Conditions in a function: more than ruff's branches, each "and", "or" and comprehension counts.
MOST_CONDITIONS = 30
FORBIDDEN_NAMES = re.compile(r"(Manager|Engine|Handler|Utils?|Helpers?)$")
# Hosts that packages come from: a project that names one works only where that one is reachable.
REGISTRY = re.compile(
    r"(pypi|pythonhosted|npmjs|yarnpkg|debian|crates|docker|ghcr|quay|conda|anaconda)"
    r"\.(org|com|io)\b"
)


def tracked(*patterns: str) -> list[Path]:
    """The files that git knows, new ones included."""
    listing = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [path for line in listing.stdout.splitlines() if (path := ROOT / line).is_file()]


SOURCES = tracked("service/*.py", "schemas/*.py", "scripts/*.py", "benchmarks/*.py")
SHIPPED = tracked("service/*.py", "schemas/*.py")


def name_of(path: object) -> str:
    return str(Path(str(path)).relative_to(ROOT))


def test_there_is_a_house_to_check() -> None:
    """An empty list of files would make every rule below hold."""
    assert len(SHIPPED) > 20
    assert {"service/app.py", "schemas/__init__.py"} <= {name_of(path) for path in SHIPPED}


def test_import_contracts_are_kept() -> None:
    """Who may import whom is written in pyproject.toml and holds."""
    lint_imports = Path(sys.executable).parent / "lint-imports"
    checked = subprocess.run(
        [lint_imports, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout[-3000:]


@pytest.mark.parametrize("path", SOURCES, ids=name_of)
def test_files_stay_short(path: Path) -> None:
    """A file of more than about 300 lines holds two subjects."""
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST_FILE


def conditions_in(function: ast.AST) -> int:
    """How often a function asks: its branches, loops, and what is joined by "and" and "or"."""
    asking = (ast.If, ast.IfExp, ast.For, ast.While, ast.ExceptHandler, ast.match_case)
    count = 0
    for node in ast.walk(function):
        if isinstance(node, ast.BoolOp):
            count += len(node.values) - 1
        elif isinstance(node, ast.comprehension):
            count += 1 + len(node.ifs)
        else:
            count += isinstance(node, asking)
    return count


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_functions_ask_few_questions(path: Path) -> None:
    """A function of more conditions holds several rules: each gets its name, the order a table."""
    found = {
        node.name: conditions_in(node)
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef)
    }
    assert not {name: count for name, count in found.items() if count > MOST_CONDITIONS}


@pytest.mark.parametrize(
    "path", [p for p in SHIPPED if name_of(p) != "service/settings.py"], ids=name_of
)
def test_only_settings_reads_the_environment(path: Path) -> None:
    """Configuration is read once, in one place."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    reads = [
        ast.unparse(node)
        for node in ast.walk(tree)
        if (isinstance(node, ast.Attribute) and ast.unparse(node) in {"os.environ", "os.getenv"})
        or (isinstance(node, ast.ImportFrom) and node.module == "os" and "env" in ast.unparse(node))
    ]
    assert not reads


@pytest.mark.parametrize("path", SHIPPED, ids=name_of)
def test_names_say_what_a_thing_is(path: Path) -> None:
    """A class is named after its part in the newsroom, not after being a piece of software."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    classes = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]
    assert not [name for name in classes if FORBIDDEN_NAMES.search(name)]


@pytest.mark.parametrize("path", tracked("service/*/lexicon/*.toml"), ids=name_of)
def test_every_lexicon_states_what_it_is(path: Path) -> None:
    """A word list without subject, source and licence cannot be reviewed."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    assert all(isinstance(content.get(line), str) and content[line].strip() for line in HEADER)


@pytest.mark.parametrize("path", tracked("service/*/lexicon/*.tsv"), ids=name_of)
def test_every_table_states_what_it_is(path: Path) -> None:
    """The comment lines at the top of a table say about, source and licence."""
    with path.open(encoding="utf-8") as lines:
        top = "".join(line for line in lines if line.startswith("#"))
    assert all(f"#{line}\t" in top for line in HEADER)


def test_no_file_names_a_registry() -> None:
    """Packages are named, the place they come from is the reader's own setting."""
    named = []
    for path in tracked():
        if path.suffix in {".png", ".ico", ".woff2"} or path == Path(__file__):
            continue
        text = path.read_text(encoding="utf-8", errors="replace")
        named += [f"{name_of(path)}: {hit[0]}" for hit in REGISTRY.finditer(text)]
    assert not named


@pytest.mark.parametrize(
    "lock", ["requirements.lock", "requirements-dev.lock", "requirements-ray.lock"]
)
def test_every_package_is_pinned_by_hash(lock: str) -> None:
    """A lock file holds exact versions and hashes, and no address to take them from."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.findall(r"^(\S+?)==(\S+).*?(?=^\S|\Z)", text, flags=re.MULTILINE | re.DOTALL)
    assert len(entries) > 40
    for entry in re.split(r"^(?=[A-Za-z])", text, flags=re.MULTILINE):
        if "==" in entry:
            assert "--hash=sha256:" in entry, entry.splitlines()[0]
    assert not re.search(
        r"^\s*(-i|-f|--(extra-)?index-url|--find-links|\w+ @ )", text, flags=re.MULTILINE
    )


def test_the_locks_agree() -> None:
    """Tests run against the versions that are served."""

    def pins(lock: str) -> set[str]:
        text = (ROOT / lock).read_text(encoding="utf-8")
        return set(re.findall(r"^\S+==[^\s\\]+(?: ;[^\\]+)?", text, flags=re.MULTILINE))

    assert pins("requirements.lock") <= pins("requirements-dev.lock")


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """A dependency that was added to pyproject.toml was also locked (`make lock`)."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))

    def missing(requirements: list[str], lock: str) -> set[str]:
        locked = set(re.findall(r"^(\S+?)==", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE))
        names = {re.split(r"[\[<>=~!; ]", line)[0].lower() for line in requirements}
        return {name.replace("_", "-") for name in names} - locked

    assert not missing(project["project"]["dependencies"], "requirements.lock")
    assert not missing(project["dependency-groups"]["dev"], "requirements-dev.lock")
