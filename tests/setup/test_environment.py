"""`.venv` is made, mended and left alone: scripts/environment.sh, as make calls it."""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from tests.setup import wheels

if TYPE_CHECKING:
    from collections.abc import Callable

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "scripts" / "environment.sh"
OLDER = "3.10"
PATIENCE = 300  # seconds: far more than a machine under load takes to make an environment


class Place:
    """A folder with a lock of one small wheel, and the script run in it."""

    def __init__(self, folder: Path, packages: Path) -> None:
        self.folder = folder
        self.packages = packages
        self.lock = folder / "my.lock"
        self.python = folder / ".venv/bin/python"
        self.settings: dict[str, str] = {}
        self.pin("1.0")

    def pin(self, version: str) -> None:
        """Lock a version of the wheel."""
        wheels.lock(self.lock, [wheels.wheel(self.packages, "inch", version)])

    def environment(self, **more: str) -> dict[str, str]:
        """No index, no cache and no settings of whoever runs the tests."""
        kept = {name: os.environ[name] for name in ("PATH", "HOME") if name in os.environ}
        offline = {
            "PIP_NO_INDEX": "1",
            "PIP_FIND_LINKS": str(self.packages),
            "PYTHON": sys.executable,
        }
        return {**kept, **offline, "PIP_CONFIG_FILE": os.devnull, **self.settings, **more}

    def command(self) -> list[str]:
        """As the Makefile has it."""
        return ["sh", str(SCRIPT), ".venv", "runtime", self.lock.name, "the inch"]

    def run(self, **environment: str) -> subprocess.CompletedProcess[str]:
        """The script, to its end."""
        return subprocess.run(
            self.command(),
            cwd=self.folder,
            env=self.environment(**environment),
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )

    def installed(self) -> str:
        """The version that is importable in the environment."""
        shown = [self.python, "-c", "import inch_made; print(inch_made.VERSION)"]
        return subprocess.run(shown, capture_output=True, text=True, check=True).stdout.strip()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Place:
    """An environment as the first run leaves it."""
    place = Place(
        tmp_path_factory.mktemp("a path with spaces"), tmp_path_factory.mktemp("packages")
    )
    first = place.run()
    assert first.returncode == 0, first.stderr
    assert "making .venv with Python" in first.stderr
    assert "installing the inch" in first.stderr
    assert len(first.stderr.splitlines()) == 2
    place.settings = {"PYTHON": str(quick_python(place, tmp_path_factory.mktemp("quick")))}
    return place


def quick_python(place: Place, folder: Path) -> Path:
    """A Python whose `-m venv` copies what the first run has made, in a tenth of the time."""
    saved, path = folder / "saved", folder / "python3"
    shutil.copytree(place.folder / ".venv", saved, symlinks=True)
    (saved / "runtime.stamp").unlink()
    path.write_text(
        "#!/bin/sh\n"
        f'case "$2" in venv) exec cp -a \'{saved}/.\' "$3";; esac\n'
        f"exec '{sys.executable}' \"$@\"\n"
    )
    path.chmod(0o755)
    return path


@pytest.fixture
def place(made: Place) -> Place:
    """The same for each test; whatever a test breaks is mended by the next."""
    return made


def test_the_second_run_does_nothing_and_says_nothing(place: Place) -> None:
    """Nothing is written either, so a checkout that cannot be written to still serves."""
    assert place.run().returncode == 0
    before = {path: path.stat().st_mtime_ns for path in place.folder.rglob("*")}
    again = place.run()
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert {path: path.stat().st_mtime_ns for path in place.folder.rglob("*")} == before


READ_ONLY = 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && cd "$0" && exec "$@"'


def can_mount() -> bool:
    """Whether this machine lets a test mount a folder for itself."""
    tried = subprocess.run(
        ["unshare", "-m", "sh", "-c", READ_ONLY, ROOT, "true"], capture_output=True, check=False
    )
    return tried.returncode == 0


@pytest.mark.skipif(
    not shutil.which("unshare") or not can_mount(), reason="needs to mount a folder read-only"
)
def test_a_folder_that_cannot_be_written_to_is_no_hindrance(place: Place) -> None:
    """What is set up already is used as it is."""
    assert place.run().returncode == 0
    again = subprocess.run(
        ["unshare", "-m", "sh", "-c", READ_ONLY, place.folder, *place.command()],
        env=place.environment(),
        capture_output=True,
        text=True,
        check=False,
        timeout=PATIENCE,
    )
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")


def test_git_is_not_asked_for(place: Place, tmp_path: Path) -> None:
    """A copy of the files is as good as a clone."""
    asked = tmp_path / "asked"
    git = tmp_path / "git"
    git.write_text(f"#!/bin/sh\ntouch '{asked}'\nexit 127\n")
    git.chmod(0o755)
    assert place.run(PATH=f"{tmp_path}{os.pathsep}{os.environ['PATH']}").returncode == 0
    assert not asked.exists()


def test_another_lock_is_installed_over_it(place: Place) -> None:
    """After a pull, one line, and what was pinned anew is there."""
    place.pin("1.1")
    changed = place.run()
    assert changed.returncode == 0, changed.stderr
    assert len(changed.stderr.splitlines()) == 1
    assert place.installed() == "1.1"


def test_an_install_that_was_cut_off_begins_anew(place: Place) -> None:
    """A half-installed package is no package: the folder is made from scratch."""
    (place.folder / ".venv/unfinished").write_text("")
    mended = place.run()
    assert "an install into it was cut off" in mended.stderr
    assert (mended.returncode, place.installed()) == (
        0,
        "1.1" if "1.1" in place.lock.read_text() else "1.0",
    )


def test_an_interpreter_that_is_gone_is_replaced(place: Place) -> None:
    """The system's Python was removed, and the link points nowhere."""
    for link in place.python.parent.glob("python*"):
        link.unlink()
        link.symlink_to("/nowhere/python3")
    mended = place.run()
    assert "its Python is gone" in mended.stderr
    assert (mended.returncode, bool(place.installed())) == (0, True)


def test_an_interpreter_of_another_version_is_noticed(place: Place) -> None:
    """The system's Python was replaced: what was installed for the other one is not seen by it."""
    config = place.folder / ".venv/pyvenv.cfg"
    version = ".".join(map(str, sys.version_info[:2]))
    config.write_text(config.read_text().replace(f"version = {version}", f"version = {OLDER}"))
    mended = place.run()
    assert f"its Python {OLDER} is now {version}" in mended.stderr
    assert mended.returncode == 0


def test_a_missing_pip_is_put_back(place: Place) -> None:
    """An environment made without pip, or that lost it, takes an install all the same."""
    (site,) = (place.folder / ".venv/lib").glob("*/site-packages")
    for part in site.glob("pip*"):
        shutil.rmtree(part)
    assert place.run().stderr == ""  # nobody needs it yet
    place.pin("1.2")
    mended = place.run()
    assert "pip was missing; put back" in mended.stderr
    assert (mended.returncode, place.installed()) == (0, "1.2")


def test_a_project_that_was_moved_gets_an_environment_of_its_own(place: Place) -> None:
    """The commands in an environment name the path that they were installed under."""
    stamp = place.folder / ".venv/runtime.stamp"
    lines = stamp.read_text().splitlines()
    stamp.write_text("\n".join([lines[0], "/elsewhere/.venv", *lines[2:], ""]))
    mended = place.run()
    assert "the project was moved" in mended.stderr
    assert mended.returncode == 0


def test_a_failed_install_leaves_no_stamp_and_what_was_there(place: Place) -> None:
    """Without a network, say: the next run tries again, and nothing is taken apart."""
    assert place.run().returncode == 0
    was, before = place.lock.read_text(), place.installed()
    place.lock.write_text("furlong==1.0 --hash=sha256:" + "0" * 64 + "\n")
    failed = place.run()
    assert failed.returncode == 1
    assert failed.stderr.splitlines()[-1].startswith("storyfold: pip could not install my.lock")
    assert not (place.folder / ".venv/runtime.stamp").exists()
    assert not (place.folder / ".venv/unfinished").exists()
    place.lock.write_text(was)
    assert (place.run().returncode, place.installed()) == (0, before)


def test_settings_of_the_user_lead_no_package_elsewhere(place: Place, tmp_path: Path) -> None:
    """pip's own variables and Python's search path are for other work."""
    place.pin("1.3")
    elsewhere = {"PIP_TARGET": str(tmp_path), "PIP_USER": "1", "PYTHONPATH": str(tmp_path)}
    assert place.run(**elsewhere).returncode == 0
    assert place.installed() == "1.3"
    assert not list(tmp_path.iterdir())


def heeds_ctrl_c() -> None:
    """A run of the tests in the background is started deaf to it, and so would its children be."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def stopped(place: Place, sent: int, is_there: Callable[[], bool]) -> str:
    """What the script says when it is told to stop once something is there; it has to end."""
    with subprocess.Popen(
        place.command(),
        cwd=place.folder,
        env=place.environment(),
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        preexec_fn=heeds_ctrl_c,
    ) as process:
        try:
            deadline = time.monotonic() + PATIENCE
            while not is_there() and time.monotonic() < deadline:
                time.sleep(0.02)
            assert is_there()
            if sent == signal.SIGINT:
                os.killpg(process.pid, sent)
            else:
                process.send_signal(sent)
            _, said = process.communicate(timeout=PATIENCE)
            while is_running(process.pid) and time.monotonic() < deadline:
                time.sleep(0.02)
            assert not is_running(process.pid)
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
    assert process.returncode == 130
    return said


def is_running(group: int) -> bool:
    """Whether a process of the group is left. One that nobody waits for goes a moment later."""
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_in_the_middle_leaves_no_stamp_and_no_process(place: Place, sent: int) -> None:
    """Ctrl-C goes to all of a terminal's programs, a plain signal to one: both end at once."""
    assert place.run().returncode == 0
    # An install that does not end: pip waits for an address that never answers.
    pip = next((place.folder / ".venv/lib").glob("*/site-packages/pip/__main__.py"))
    was, waits = pip.read_text(), place.folder / "waits"
    pip.write_text(
        "import pathlib, sys, time\n"
        f"if 'install' in sys.argv: pathlib.Path({str(waits)!r}).touch(); time.sleep(600)\n"
    )
    place.pin("2.0" if sent == signal.SIGINT else "2.1")
    assert "stopped; the next run begins anew" in stopped(place, sent, waits.exists)
    waits.unlink()
    assert not (place.folder / ".venv/runtime.stamp").exists()
    pip.write_text(was)
    assert "an install into it was cut off" in place.run().stderr


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_a_stop_while_it_is_made_is_mended_by_the_next_run(
    place: Place, tmp_path: Path, sent: int
) -> None:
    """Half an environment is none."""
    waits = tmp_path / "waits"
    slow = tmp_path / "python3"
    slow.write_text(
        "#!/bin/sh\n"
        f"case \"$2\" in venv) : >'{waits}'; exec sleep 600;; esac\n"
        f"exec '{sys.executable}' \"$@\"\n"
    )
    slow.chmod(0o755)
    shutil.rmtree(place.folder / ".venv", ignore_errors=True)
    quick, place.settings = place.settings, {"PYTHON": str(slow)}
    assert "stopped; the next run begins anew" in stopped(place, sent, waits.exists)
    place.settings = quick
    mended = place.run()
    assert "an install into it was cut off" in mended.stderr
    assert (mended.returncode, bool(place.installed())) == (0, True)


def fake_python(folder: Path, version: str) -> Path:
    """Something that is a Python of another version as far as anybody asks."""
    path = folder / "python3"
    refuse = f'case "$1" in --version) echo "Python {version}";; *) exit 1;; esac\n'
    path.write_text(f"#!/bin/sh\n{refuse}")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def only_fake(folder: Path) -> str:
    """A search path on which the other names of a Python are not."""
    for tool in ("sh", "cksum", "sed", "head", "cat", "rm", "mkdir", "basename", "sleep"):
        (folder / tool).symlink_to(str(shutil.which(tool)))
    return str(folder)


@pytest.mark.parametrize("named", [True, False])
def test_a_python_that_is_not_supported_is_refused_by_name(tmp_path: Path, named: bool) -> None:
    """One line says which was found, which would do, and how to name it."""
    place = Place(tmp_path, tmp_path)
    tools = tmp_path / "tools"
    tools.mkdir()
    fake = fake_python(tools, "3.14.2")
    refused = place.run(PYTHON=str(fake) if named else "", PATH=only_fake(tools))
    assert refused.returncode == 1
    (line,) = refused.stderr.splitlines()
    assert "Python 3.14.2" in line
    assert "3.11, 3.12 or 3.13" in line
    assert "make PYTHON=/path/to/python3" in line
    assert not (tmp_path / ".venv").exists()
