"""How a sentence names its persons: so that a reader knows them, or as those who were told of.

News names a person in full with a word on who it is: "Ana Costa, the mayor", "Mayor Costa". A bare
surname is of one who was told of; so is a bare name that opens a sentence further down.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.naming import people
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

# A word with a capital before a surname is a title: "Mayor Costa", "Sgt. Costa".
_TITLE = re.compile(r"(?:^|\W)([A-Z][\w-]*\.?) $")


class Named(NamedTuple):
    """A person's name in an article: where, whose, and whether it is a part of a longer one."""

    start: int
    actor_id: str
    is_short: bool


def is_short(said: str, name: str) -> bool:
    """Whether a mention is less than a name in full: "Lo Sardo" is a surname, too."""
    return len(said.split()) < len(name.split()) and not people.is_full(said)


def are_known(text: str, start: int, named: Iterable[Named]) -> bool:
    """Whether a sentence that starts there takes the first of its persons as told of.

    Further on a surname may be of one whom all know: "an aide of the Costa government".
    """
    inside = sorted(named)
    if not inside or not inside[0].is_short or _has_title(text[: inside[0].start - start]):
        return False
    return all(one.is_short for one in inside if one.actor_id == inside[0].actor_id)


def takes_as_known(line: str, surnames: Collection[str], told: str) -> bool:
    """Whether a line opens with a bare surname that what stands above it does not tell.

    "Costa received 47%" does not say who that is; "Costa Rica received" is no surname.
    """
    first, _, rest = line.partition(" ")
    return first in surnames and not rest[:1].isupper() and first not in told


def open_it(start: int, named: Iterable[Named]) -> bool:
    """Whether the name of a person opens a sentence, with no word before on who it is."""
    return any(one.start == start for one in named)


def _has_title(before: str) -> bool:
    found = _TITLE.search(before)
    return found is not None and tokens(found[1])[:1] != [] and not _opens_a_clause(found[1])


def _opens_a_clause(word: str) -> bool:
    """Whether a capital is that of a sentence: "While Costa"."""
    return word.lower() in words(PACKAGE, "lead", "circumstances")
