"""Given names and the gender that they show."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.records.terms import KNOWN_GENDERS

if TYPE_CHECKING:
    from service.records.terms import Gender

PACKAGE = "service.reading.vocabulary"


@cache
def given_names() -> dict[str, Gender]:
    """The gender of each known given name, in lower case."""
    table = lexicon.table(PACKAGE, "given_names")
    return {
        name: gender
        for lists in (table["more"], table)
        for gender in KNOWN_GENDERS
        for name in lists[gender].split()
    }
