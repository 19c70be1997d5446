"""Words before a number that deny it: "none of the 12", "not one of the 40", "all but two".

Table: lexicon/compared.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom

_TABLE = table("service.reading.quantities", "compared")["denying"]
_BEFORE_OF = [phrase.split() for phrase in _TABLE["before_of"]]
_EXCEPTIONS = [phrase.split() for phrase in _TABLE["exceptions"]]
_LAST_WORDS = {phrase[-1] for phrase in _EXCEPTIONS}
_DETERMINERS = frozenset(_TABLE["determiners"])


def is_denied(atoms: list[Atom], i: int) -> bool:
    """Whether what is said holds for none of the things that the number at atom `i` counts."""
    if lower_at(atoms, i - 1) in _LAST_WORDS and any(
        _end_at(atoms, i, phrase) for phrase in _EXCEPTIONS
    ):
        return True
    j = i - (lower_at(atoms, i - 1) in _DETERMINERS)
    j -= lower_at(atoms, j - 1) == "all"
    if lower_at(atoms, j - 1) != "of":
        return False
    return any(_end_at(atoms, j - 1, phrase) for phrase in _BEFORE_OF)


def _end_at(atoms: list[Atom], i: int, phrase: list[str]) -> bool:
    """Whether a phrase stands right before atom `i`."""
    first = i - len(phrase)
    return first >= 0 and [atom.lower for atom in atoms[first:i]] == phrase
