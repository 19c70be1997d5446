"""Given names and the gender that they show."""

from __future__ import annotations

from functools import cache

from service import lexicon

PACKAGE = "service.reading.vocabulary"


@cache
def given_names() -> dict[str, str]:
    """The gender of each known given name, in lower case."""
    table = lexicon.table(PACKAGE, "given_names")
    return {
        name: gender
        for lists in (table["more"], table)
        for gender in ("male", "female")
        for name in lists[gender].split()
    }
