"""Writes what `make story` prints into README.md: `python -m scripts.readme`, a test compares."""

from __future__ import annotations

import re
import sys
from itertools import groupby
from pathlib import Path
from typing import Any

from service.cli.story_page import Page

README = Path(__file__).resolve().parent.parent / "README.md"
BLOCK = re.compile(r"(<!-- written by: [^\n]+-->\n```text\n)(.*?)(```)", re.DOTALL)
WIDTH = 100  # columns
SHOWN = {"ACTORS": 5, "NUMBERS": 8, "QUOTES": 5}  # lines under each title


def excerpt(story: dict[str, Any]) -> str:
    """The first line of the page, and the first lines of three sections."""
    page = list(Page(False, WIDTH, "story.json").story(story))
    parts = [list(lines) for blank, lines in groupby(page, lambda line: not line) if not blank]
    chosen = [parts[0][:1]]
    chosen += [part[: 1 + SHOWN[part[0]]] for part in parts if part[0] in SHOWN]
    return "\n\n".join("\n".join(lines) for lines in chosen) + "\n"


def shown() -> str:
    """What the page of the project shows now."""
    found = BLOCK.search(README.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError("README.md has no block for what make story prints")
    return found[2]


def main() -> int:
    """Read the seeds and write the block anew."""
    from scripts.local_service import running, seed_articles

    with running() as service:
        block = excerpt(service.post("/v1/stories", {"articles": seed_articles()}).json)
    text = README.read_text(encoding="utf-8")
    README.write_text(BLOCK.sub(lambda m: m[1] + block + m[3], text), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
