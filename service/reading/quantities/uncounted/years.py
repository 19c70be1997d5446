"""Bare numbers that are years. Table: quantities/lexicon/labels.toml."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.word_classes import is_full_verb
from service.reading.numbers.days_of_months import is_year_number
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.numbers.spelled import Numeral

_TABLE = table("service.reading.quantities", "labels")
_ERAS = frozenset(_TABLE["eras"])
_YEAR_PREPOSITIONS = frozenset(_TABLE["year_prepositions"])


def is_year(atoms: list[Atom], numeral: Numeral, *, bounded: bool, counted: bool) -> bool:
    """Whether a bare number is a year.

    `bounded`: it has a modifier such as "over". `counted`: a plural noun follows.
    """
    i = numeral.first
    if numeral.last - i != 1 or not is_year_number(atoms, i):
        return False
    if lower_at(atoms, i + 1) in _ERAS and atoms[i + 1].text.isupper():
        return True
    value, dated = atoms[i].value, atoms[i].word.entity == "DATE"
    placed = lower_at(atoms, i - 1) in _YEAR_PREPOSITIONS
    if value >= 2100 and placed and not (counted or bounded):
        verb = i > 1 and is_full_verb(atoms[i - 2].word) and not atoms[i - 3].digits
        return not verb  # "rose by 2100", "by 30cm to 1m by 2100"
    if 1900 <= value < 2100:
        if bounded and counted and value % 50 == 0:
            return False
        return not (value == 2000 and not dated and (counted or bounded))
    if counted or bounded or value % 100 == 0:
        return dated and (placed or lower_at(atoms, i - 1) in ("between", "and"))
    return dated or placed
