"""Days of a month: "3 March", "May 4-7, 2021", "the 5th, 6th and 9th of June"; and what a year is.

Table: lexicon/dates.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.word_classes import is_adjective, is_plain_noun
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom

_TABLE = table("service.reading.numbers", "dates")
_MONTHS = frozenset(_TABLE["months"])
_ORDINALS = frozenset(_TABLE["ordinal_endings"])
# Days of one month in a row: a longer list is of other numbers.
_MOST_DAYS = 8


def is_month(atoms: list[Atom], i: int) -> bool:
    """Whether the name of a month stands at atom `i`."""
    return lower_at(atoms, i) in _MONTHS and atoms[i].text[0].isupper()


def _is_day(atoms: list[Atom], i: int) -> bool:
    if not (0 <= i < len(atoms) and atoms[i].digits and atoms[i].text.isdecimal()):
        return False
    return len(atoms[i].text) <= 2 and 1 <= atoms[i].value <= 31


def is_year_number(atoms: list[Atom], i: int) -> bool:
    """Whether atom `i` is four digits that could be a year."""
    if not (0 <= i < len(atoms) and atoms[i].digits and atoms[i].text.isdecimal()):
        return False
    return len(atoms[i].text) == 4 and 1000 <= atoms[i].value <= 2199


def day_and_month(atoms: list[Atom], i: int) -> int:
    """The last day or year of a date that a month stands beside; `i` where there is none."""
    before = i - 1 - (lower_at(atoms, i - 1) in (".", ","))
    j = i
    if is_month(atoms, before):
        if _is_counted_after_month(atoms, i):
            return i
        if _is_day(atoms, i):
            j = _more_days(atoms, i + 1)
        elif not is_year_number(atoms, i):
            return i
        else:
            return i + 1
    elif _is_day(atoms, i):
        k = i + 1
        k += lower_at(atoms, k) in _ORDINALS and not atoms[k].gap
        k = _more_days(atoms, k)
        k += lower_at(atoms, k) == "of"
        if not is_month(atoms, k):
            return i
        j = k + 1 + (lower_at(atoms, k + 1) == ".")
    else:
        return i
    year = j + (lower_at(atoms, j) == ",")
    return year + 1 if is_year_number(atoms, year) else j


def _is_counted_after_month(atoms: list[Atom], i: int) -> bool:
    """Whether a number after a month counts: "in June, 15% more", "in May, 15 people died"."""
    if lower_at(atoms, i + 1) in ("%", "percent", "per"):
        return True
    if lower_at(atoms, i - 1) != "," or i + 1 >= len(atoms) or not atoms[i + 1].text.islower():
        return False
    return is_plain_noun(atoms[i + 1].word) or is_adjective(atoms[i + 1].word)


def _more_days(atoms: list[Atom], j: int) -> int:
    """Read on over "-24", "and 25", "to 26" after a day of a month."""
    for _ in range(_MOST_DAYS):
        if j + 1 >= len(atoms) or atoms[j].lower not in ("-", "–", "and", "to", ",", "or"):
            break
        following = j + 1
        after = following + 1
        ordinal = lower_at(atoms, after) in _ORDINALS and not atoms[after].gap
        if not _is_day(atoms, following):
            return j
        stop = lower_at(atoms, after + ordinal)
        if (
            not ordinal
            and stop.isalpha()
            and stop not in _MONTHS
            and (is_plain_noun(atoms[after].word) or is_adjective(atoms[after].word))
        ):
            return j
        if stop in ("%", "percent", "$"):
            return j
        j = after + ordinal
    return j
