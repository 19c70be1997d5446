"""Word lists and tables as data that a journalist can review.

A lexicon is a TOML file in a folder named `lexicon` beside the code that reads it. Its top says
what it is (`about`), where it comes from (`source`) and its terms (`licence`); NOTICE repeats
the licences that ask for it. Code names no words: it asks for a table.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib import resources
from typing import Any

HEADER = ("about", "source", "licence")
_LISTED = re.compile(r"(?<!\?P)<([a-z_]+)>")


@cache
def table(package: str, name: str) -> dict[str, Any]:
    """The table `name`.toml in the `lexicon` folder of a package, without its header.

    Raises FileNotFoundError for an unknown name and ValueError for a header that lacks a line.
    """
    text = resources.files(package).joinpath("lexicon", f"{name}.toml").read_text(encoding="utf-8")
    content = tomllib.loads(text)
    missing = [line for line in HEADER if not content.pop(line, None)]
    if missing:
        raise ValueError(f"{name}.toml lacks {', '.join(missing)}: every lexicon states them")
    return content


@cache
def words(package: str, name: str, key: str) -> frozenset[str]:
    """One list of a table, as a set; a string is a list of its words."""
    found = table(package, name)[key]
    return frozenset(found.split() if isinstance(found, str) else found)


def pattern(package: str, name: str, written: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern in which "<key>" stands for any one of the words of that list of a table.

    "<before_a_date> (?:<days>|<months>)": the words are reviewed in the table, how they stand to
    each other is read here.
    """
    lists = table(package, name)
    return re.compile(
        _LISTED.sub(lambda key: f"(?:{'|'.join(map(re.escape, lists[key[1]]))})", written), flags
    )
