"""The locks install without resolving, so no later release of anything can stop them."""

from __future__ import annotations

import ensurepip
import os
import re
import subprocess
import sys
import tomllib
from functools import cache
from importlib import metadata
from pathlib import Path

import pytest
from packaging.markers import Marker, default_environment
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.setup import wheels

ROOT = Path(__file__).resolve().parents[2]
PYTHONS = ("3.11", "3.12", "3.13")
LINUX = {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"}
MACOS = {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"}
PLATFORMS = (
    {**LINUX, "platform_machine": "x86_64"},
    {**LINUX, "platform_machine": "aarch64"},
    {**MACOS, "platform_machine": "arm64"},
)
RAY = "requirements-ray.lock"
# Locks of environments apart: where those are, what makes them, and what they were resolved from.
APART = {
    "tests/clients/python.lock": (".venv-clients", "make setup-dev", "tests/clients/python.in"),
    "tests/fuzz/fuzz.lock": (".venv-fuzz", "make fuzzer", "tests/fuzz/fuzz.in"),
    RAY: (".venv-ray", "make test-ray", ""),
}
LOCKS = ("requirements.lock", "requirements-dev.lock", *APART)


@cache
def locked(lock: str) -> list[tuple[str, str, Marker | None]]:
    """Name, version and marker of each entry."""
    entries = re.findall(
        r"^([A-Za-z][^=\s]*)==([^\s;\\]+)(?: ; ([^\\\n]+))?",
        (ROOT / lock).read_text(encoding="utf-8"),
        flags=re.MULTILINE,
    )
    return [(canonicalize_name(n), v, Marker(m) if m else None) for n, v, m in entries]


@cache
def installed(lock: str) -> dict[str, metadata.Distribution]:
    """The distributions of the environment that is made from a lock, by name."""
    if lock in APART:
        folder, made_by, _ = APART[lock]
        folders = list(map(str, ROOT.glob(f"{folder}/lib/python*/site-packages")))
        if not folders and (lock == RAY or not os.environ.get("CI")):
            pytest.skip(f"there is no {folder}: run `{made_by}`")
        found = metadata.distributions(path=folders)
    else:
        found = metadata.distributions()
    return {canonicalize_name(each.name): each for each in found}


@cache
def asked(name: str, lock: str = "requirements-dev.lock") -> tuple[Requirement, ...]:
    """What a distribution asks for, by its own metadata; nothing of one that is not installed."""
    distribution = installed(lock).get(name)
    return tuple(map(Requirement, distribution.requires or ())) if distribution else ()


def roots(lock: str) -> list[Requirement]:
    """What the project itself asks for."""
    if lock in APART and lock != RAY:
        text = (ROOT / APART[lock][2]).read_text(encoding="utf-8")
        return [Requirement(line) for line in text.splitlines() if line and line[0] != "#"]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    lines = list(project["project"]["dependencies"])
    if lock != "requirements.lock":
        lines += project["dependency-groups"]["dev"]
    if lock == RAY:
        lines += project["project"]["optional-dependencies"]["ray"]
    return list(map(Requirement, lines))


def missing(lock: str, environment: dict[str, str]) -> list[str]:
    """Requirements, extras included, that the entries of this environment do not satisfy."""
    here = {
        name: version
        for name, version, marker in locked(lock)
        if marker is None or marker.evaluate(environment)
    }
    found, seen = [], set()
    left = [("the project", requirement, "") for requirement in roots(lock)]
    while left:
        parent, requirement, extra = left.pop()
        if requirement.marker and not requirement.marker.evaluate({**environment, "extra": extra}):
            continue
        name = canonicalize_name(requirement.name)
        if not requirement.specifier.contains(here.get(name, "0"), prereleases=True):
            found.append(f"{parent} asks for {requirement}")
        for wanted in ("", *sorted(requirement.extras)):
            if (name, wanted) not in seen:
                seen.add((name, wanted))
                left += [(name, inner, wanted) for inner in asked(name, lock)]
        if name not in here:
            found.append(f"{parent} asks for {requirement}")
    return found


def environments() -> list[dict[str, str]]:
    """The environments that are supported."""
    plain = {name: str(value) for name, value in default_environment().items()}
    return [
        {**plain, **platform, "python_version": python, "python_full_version": f"{python}.0"}
        for python in PYTHONS
        for platform in PLATFORMS
    ]


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_is_complete(lock: str) -> None:
    """Each requirement of each locked distribution is met inside the lock, its extras too."""
    for environment in environments():
        where = f"{environment['python_version']} on {environment['sys_platform']}"
        assert not missing(lock, environment), where


@pytest.mark.parametrize("lock", LOCKS)
def test_every_entry_is_looked_into(lock: str) -> None:
    """What is locked for here is installed here, in that version: its metadata was read."""
    environment = {name: str(value) for name, value in default_environment().items()}
    wrong = [
        f"{name} {version}"
        for name, version, marker in locked(lock)
        if (marker is None or marker.evaluate(environment))
        and installed(lock)[name].version != version
    ]
    assert not wrong


def test_an_incomplete_lock_would_be_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without one entry, something is missing."""
    whole = locked("requirements.lock")
    rest = [entry for entry in whole if entry[0] != "lxml-html-clean"]
    assert len(rest) == len(whole) - 1
    monkeypatch.setattr(f"{__name__}.locked", lambda lock: rest)
    assert missing("requirements.lock", environments()[0])


def with_extras() -> dict[str, set[str]]:
    """Locked distributions that are asked for with extras, and by whom."""
    found: dict[str, set[str]] = {}
    for name, _, _ in locked("requirements-dev.lock"):
        for requirement in asked(name):
            if requirement.extras and (
                not requirement.marker or requirement.marker.evaluate({"extra": ""})
            ):
                found.setdefault(canonicalize_name(requirement.name), set()).add(name)
    return found


def pips() -> dict[str, list[str]]:
    """The pip that this Python ships and the one that is installed, as commands.

    Debian's Python ships none of its own.
    """
    found = {"installed": [sys.executable, "-m", "pip"]}
    for bundled in Path(ensurepip.__file__).parent.glob("_bundled/pip-*.whl"):
        found["shipped"] = [sys.executable, f"{bundled}/pip"]
    return found


@pytest.mark.parametrize("pip", pips())
@pytest.mark.parametrize("resolving", [False, True], ids=["as we do", "resolving"])
def test_a_lock_that_newer_releases_overtook_still_installs(
    tmp_path: Path, pip: str, resolving: bool
) -> None:
    """Each distribution that is asked for with extras has a newer release than the lock pins."""
    versions = {name: version for name, version, _ in locked("requirements-dev.lock")}
    pairs = {child: parents & versions.keys() for child, parents in with_extras().items()}
    pairs = {child: parents for child, parents in pairs.items() if child in versions and parents}
    assert {"coverage", "lxml"} <= pairs.keys()
    made = [wheels.wheel(tmp_path, child, versions[child]) for child in pairs]
    for child, parents in pairs.items():
        wheels.wheel(tmp_path, child, "99999.0")
        extra = "toml" if child == "coverage" else "extra"
        made += [
            wheels.wheel(tmp_path, f"of-{child}-{n}", "1.0", [f"{child}[{extra}]"])
            for n in range(len(parents))
        ]
    lock = wheels.lock(tmp_path / "overtaken.lock", made)
    target = tmp_path / "installed"
    options = [
        "--require-hashes",
        "--no-index",
        "--find-links",
        str(tmp_path),
        "--target",
        str(target),
    ]
    options += [] if resolving else ["--no-deps"]
    run = subprocess.run(
        [*pips()[pip], "install", "-q", *options, "-r", str(lock)],
        capture_output=True,
        text=True,
        check=False,
    )
    if resolving:  # the fault that this guards against, on the pips that have it
        assert run.returncode == 0 or "must have their versions pinned" in run.stderr
    else:
        assert run.returncode == 0, run.stderr
        assert len(list(target.glob("*.dist-info"))) == len(made)


def test_nothing_installed_contradicts_anything_else() -> None:
    """`pip check`, as after each install."""
    checked = subprocess.run(
        [sys.executable, "-m", "pip", "check"], capture_output=True, text=True, check=False
    )
    assert checked.returncode == 0, checked.stdout


@pytest.mark.parametrize("path", ["scripts/environment.sh", "Dockerfile", ".ci/run", "Makefile"])
def test_nobody_installs_a_lock_by_resolving(path: str) -> None:
    """Wherever pip is given a lock, it is told not to resolve."""
    text = (ROOT / path).read_text(encoding="utf-8").replace("\\\n", " ")
    lines = [line for line in text.splitlines() if "install" in line and "-r " in line]
    assert all("--no-deps --require-hashes" in line for line in lines)
    assert lines or path in {".ci/run", "Makefile"}
