"""Figures that a page has torn after their comma or point: "$1, 199", "4. 5 pounds".

Some pages set a space after every mark. A list in English ends in "and" or "or", and news copy
begins no sentence with figures, so two figures of one sentence that lead to one unit are one
number. "14, 000" is one in any case; where two things may be counted, the number stays open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import is_participle
from service.reading.numbers import units
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import SCALE_MARKS, SCALES

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom

_GROUP = 3  # figures between two commas of a number
_MOST_DECIMALS = 2  # figures behind a torn point: "$12. 50"
# What leads to one number, and never to the first of two things that are counted.
_LEADING = words("service.reading.numbers", "torn", "leading")
# "By about 9, 200 had left": a clock time.
_TIMING = words("service.reading.numbers", "torn", "timing")
_LISTING = words("service.reading.numbers", "torn", "listing")


def last_group(atoms: list[Atom], i: int, *, money: bool) -> int:
    """The atom after the last group of three figures that follows a torn comma, else `i + 1`."""
    j = i + 1
    if not atoms[i].text.isdecimal() or len(atoms[i].text) > _GROUP or atoms[i].text[0] == "0":
        return j
    while lower_at(atoms, j) == "," and _is_group(atoms, j + 1):
        j += 2
    if j == i + 1 or all(atoms[k].text == "000" for k in range(i + 2, j, 2)):
        return j
    listed = lower_at(atoms, j) in _LISTING and j + 1 < len(atoms) and atoms[j + 1].digits
    if money:
        return i + 1 if listed or units.is_currency(atoms, j) else j
    return j if not listed and _leads_to_one(atoms, i) else i + 1


def decimal(atoms: list[Atom], i: int, *, money: bool) -> float | None:
    """The value of figures with a torn point: "4. 5 pounds", "$1. 2 million"."""
    if not atoms[i].text.replace(",", "").isdecimal() or i + 2 >= len(atoms):
        return None
    point, behind = atoms[i + 1], atoms[i + 2]
    if point.text != "." or point.gap or not behind.spaced or not behind.text.isdecimal():
        return None
    if len(behind.text) > _MOST_DECIMALS or not (money or _is_measured(atoms, i + 3)):
        return None
    return float(f"{atoms[i].text.replace(',', '')}.{behind.text}")


def _is_group(atoms: list[Atom], j: int) -> bool:
    if j >= len(atoms) or not atoms[j].digits or not atoms[j].spaced:
        return False
    return atoms[j].text.isdecimal() and len(atoms[j].text) == _GROUP


def _leads_to_one(atoms: list[Atom], i: int) -> bool:
    """Whether what stands before a number leads to one: "about 1, 400", "buying 1, 700 acres"."""
    before = lower_at(atoms, i - 1)
    if i == 0 or before in DASHES:
        return False
    if before in _LEADING:
        return lower_at(atoms, i - 2) not in _TIMING
    return is_participle(atoms[i - 1].word) and before.isalpha()


def _is_measured(atoms: list[Atom], j: int) -> bool:
    """Whether a unit, a scale or the magnitude of a quake follows."""
    following = lower_at(atoms, j)
    if following in SCALES or following in ("magnitude", "quake", "earthquake", "tremor"):
        return True
    if following == "on" and lower_at(atoms, j + 2) == "richter":
        return True
    if j < len(atoms) and not atoms[j].gap and atoms[j].text in SCALE_MARKS:
        return True
    return j < len(atoms) and units.unit_after(atoms, j) is not None
