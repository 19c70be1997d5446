"""What the pages say is what happens: each example is run, and compared with what is printed."""

from __future__ import annotations

import json
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from scripts import readme
from scripts.local_service import seed_articles

if TYPE_CHECKING:
    from scripts.local_service import Answer, LocalService

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CALLS = (ROOT / "docs/calls.md").read_text(encoding="utf-8")
PAGES = [
    ROOT / "README.md",
    ROOT / "CONTRIBUTING.md",
    ROOT / "SECURITY.md",
    *(ROOT / "docs").glob("*.md"),
]
EXAMPLES = re.findall(r"```sh\n(curl .+?)```\n+```json\n(.+?)```", CALLS, flags=re.DOTALL)
ONE_SCREEN = 110  # lines, of which a third are what commands print
ADDRESS = "127.0.0.1:8000"


def send(command: str, service: LocalService) -> Answer:
    """What curl would do, for the options that the pages use."""
    words = iter(shlex.split(command.replace("\\\n", " "))[1:])
    path, headers, body = "", {}, None
    for word in words:
        if word == "-H":
            name, value = next(words).split(": ", 1)
            headers[name] = value
        elif word in {"-d", "--data-binary"}:
            value = next(words)
            body = (ROOT / value[1:]).read_bytes() if value.startswith("@") else value.encode()
        elif word != "-s":
            assert word.startswith(ADDRESS), f"the test does not know {word}"
            path = word.removeprefix(ADDRESS)
    return service.call(path, body, headers)


def is_within(shown: Any, answered: Any) -> bool:
    """Whether all that is shown was answered; fields and items may be left out of what is shown."""
    if isinstance(shown, dict):
        return isinstance(answered, dict) and all(
            key in answered and is_within(value, answered[key]) for key, value in shown.items()
        )
    if isinstance(shown, list):
        rest = iter(answered) if isinstance(answered, list) else iter(())
        return all(any(is_within(value, item) for item in rest) for value in shown)
    return bool(shown == answered and isinstance(shown, bool) == isinstance(answered, bool))


def test_there_are_five_examples() -> None:
    """A pattern that found none would test nothing."""
    assert len(EXAMPLES) == 5


@pytest.mark.parametrize(("command", "shown"), EXAMPLES, ids=lambda text: text[:40])
def test_the_page_of_calls_shows_what_is_answered(
    command: str, shown: str, service: LocalService
) -> None:
    """A reader who types the line gets what the page says, apart from what it leaves out."""
    answer = send(command, service)
    found = is_within(json.loads(shown), answer.json)
    assert found, f"{command} answers {answer.status} and not what the page shows"


@pytest.mark.parametrize(
    ("shown", "answered", "expected"),
    [
        ({"a": 1}, {"a": 1, "b": 2}, True),
        ({"a": 1}, {"b": 2}, False),
        ([2, 3], [1, 2, 3], True),
        ([3, 2], [1, 2, 3], False),
        ([{"a": None}], [{"a": None, "b": 1}], True),
        (True, 1, False),
        ([1], {"a": 1}, False),
    ],
)
def test_what_is_shown_may_leave_out_but_not_change(
    shown: Any, answered: Any, expected: bool
) -> None:
    """The comparison itself can fail."""
    assert is_within(shown, answered) is expected


def code(language: str, page: str = README) -> list[str]:
    """The blocks of a page in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```", page, flags=re.MULTILINE | re.DOTALL)


def ran(command: list[str], service: LocalService, text: str) -> str:
    """What a program prints that is told to ask this service."""
    there = text.replace(ADDRESS, service.url.removeprefix("http://"))
    run = subprocess.run(
        command, input=there, cwd=ROOT, capture_output=True, text=True, check=False, timeout=300
    )
    assert run.returncode == 0, run.stderr
    return run.stdout


def test_the_readme_fits_a_screen() -> None:
    """What a newcomer has to know; the rest is in docs/."""
    assert len(README.splitlines()) <= ONE_SCREEN


def test_the_readme_shows_what_make_story_prints(service: LocalService) -> None:
    """Written by a script; after a change of what is read: python -m scripts.readme."""
    story = service.post("/v1/stories", {"articles": seed_articles()}).json
    assert readme.shown() == readme.excerpt(story), "run: python -m scripts.readme"


def test_the_line_for_a_shell_works(service: LocalService) -> None:
    """curl, and Python's own printer of JSON."""
    if not shutil.which("curl"):
        pytest.skip("there is no curl on this machine")
    (line,) = (block for block in code("sh") if block.startswith("curl"))
    assert json.loads(ran(["bash", "-eo", "pipefail"], service, line))["quotes"][0]["speaker"]


def test_the_python_of_the_readme_works(service: LocalService) -> None:
    """As it stands, with nothing installed."""
    (program,) = code("python")
    assert ran([sys.executable, "-"], service, program) == "at least 12 people Anna Holm\n"


def test_the_javascript_of_the_readme_works(service: LocalService) -> None:
    """As a module under Node.js; the same lines work in a page of the service."""
    (program,) = code("js")
    node = shutil.which("node", path=f"{Path(sys.executable).parent}:/usr/local/bin:/usr/bin")
    assert node, "there is no Node.js: install the development packages (make setup-dev)"
    printed = ran([node, "--input-type=module"], service, program)
    assert re.fullmatch(r"5 articles, .+\n", printed)


def test_the_clone_line_and_the_commands_are_there(tmp_path: Path) -> None:
    """The first block: clone, then make's own targets."""
    block = code("sh")[0]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for target in re.findall(r"^make (\w+)", block, flags=re.MULTILINE):
        assert re.search(rf"^{target}:", makefile, flags=re.MULTILINE)
    clone = block.splitlines()[0]
    if not (ROOT / ".git").exists() or not shutil.which("git"):
        pytest.skip("there is no repository to clone here")
    run = ["bash", "-ec", f"{clone}\ntest -f Makefile"]
    subprocess.run(
        run, cwd=tmp_path, env={"REPOSITORY": str(ROOT), "PATH": "/usr/bin:/bin"}, check=True
    )


@pytest.mark.parametrize("page", PAGES, ids=lambda path: path.name)
def test_links_lead_somewhere(page: Path) -> None:
    """Every link inside the project has a file."""
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert not [link for link in links if not (page.parent / link).exists()]


def test_every_setting_is_in_the_table() -> None:
    """An operator finds what there is, with its default."""
    from dataclasses import fields

    from service.settings import PREFIX, Settings

    table = (ROOT / "docs/running.md").read_text(encoding="utf-8")
    names = {PREFIX + field.name.upper() for field in fields(Settings)}
    assert not [
        name for name in names - {f"{PREFIX}MULTIPROCESS_DIRECTORY"} if f"`{name}`" not in table
    ]
