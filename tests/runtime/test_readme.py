"""The README's examples: each curl line is sent and its answer compared with the one printed."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from scripts.local_service import Answer, LocalService

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"```sh\n(curl .+?)```\n+```json\n(.+?)```", README, flags=re.DOTALL)
ADDRESS = "127.0.0.1:8000"


def send(command: str, service: LocalService) -> Answer:
    """What curl would do, for the options that the README uses."""
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
def test_the_readme_shows_what_is_answered(command: str, shown: str, service: LocalService) -> None:
    """A reader who types the line gets what the README says, apart from what it leaves out."""
    answer = send(command, service)
    found = is_within(json.loads(shown), answer.json)
    assert found, f"{command} answers {answer.status} and not what the README shows"


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
