"""An article that stands for the number one, before a unit: "an hour and a half".

One article is read only where a bound makes a number of it: "less than an inch", "up to a year".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.numbers import bounds, units
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import DENOMINATORS, exact, is_numeral
from service.reading.quantities.measure import Measure
from service.units import sizes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word

_TABLE = table("service.reading.numbers", "bounds")["article"]
ARTICLES = frozenset(_TABLE["articles"])
_BOUNDS, _BOUNDS_WITH_TO = frozenset(_TABLE["behind"]), frozenset(_TABLE["behind_and_to"])
_DIMENSIONS, _SHARES = frozenset(_TABLE["dimensions"]), frozenset(_TABLE["shares"])
_NOT_BEFORE, _HALVES = frozenset(_TABLE["not_before"]), tuple(_TABLE["halves"])
_LONGEST_AMOUNT = 3  # atoms of "2 per cent"
_LONGEST_UNIT = 4  # atoms of a unit's name with its article


def is_counted_by_bound(words: Sequence[Atom] | Sequence[Word], i: int) -> bool:
    """Whether a bound stands before the article at place `i`, which alone makes a number of it."""
    before = words[i - 1].lower if i else ""
    if before == "to":
        return i > 1 and words[i - 2].lower in _BOUNDS_WITH_TO
    return before in _BOUNDS


def one(atoms: list[Atom], i: int) -> Measure | None:
    """The measure of "less than an inch", at its article; "over a pint" tells when they talked."""
    if lower_at(atoms, i + 1) in _SHARES:
        return None
    found = units.unit_after(atoms, i + 1, single=True)
    if found is None or sizes.dimension(found[1].name) not in _DIMENSIONS:
        return None
    j = found[0]
    behind = " ".join(atom.lower for atom in atoms[j : j + 3])
    if lower_at(atoms, j) in _NOT_BEFORE or behind.startswith(_HALVES):
        return None
    bound = bounds.before(atoms, i)
    if bound is None or bound[1] == "equal" or _is_compared(atoms, bound[0]):
        return None
    numeral = exact(i, i + 1, 1.0, plain=1.0, words=True)
    return Measure(i, j, i, j, numeral, 1.0, 1.0, 1.0, unit=found[1])


def _is_compared(atoms: list[Atom], first: int) -> bool:
    """Whether an amount stands before a bound, which compares it: "2 percent more than a year"."""
    before = atoms[max(first - _LONGEST_AMOUNT, 0) : first]
    if not before or before[-1].text == ",":
        return False
    return before[-1].lower in DENOMINATORS or any(map(is_numeral, before))


def is_unbound(atoms: list[Atom], measure: Measure) -> bool:
    """Whether an article was left without its bound: "fell over a decade" tells when."""
    return (
        atoms[measure.core].lower in ARTICLES and measure.value == 1 and measure.comparator is None
    )


def one_and_a_half(atoms: list[Atom], i: int) -> Measure | None:
    """As in "an hour and a half", read at its last word."""
    for first in range(max(i - 2 - _LONGEST_UNIT, 0), i - 2):
        if atoms[first].lower not in ARTICLES:
            continue
        found = units.unit_after(atoms, first + 1, single=True)
        if found is not None and found[0] == i - 2:
            numeral = exact(first, i + 1, 1.5, plain=1.5, words=True)
            return Measure(first, i + 1, first, i + 1, numeral, 1.5, 1.5, 1.5, unit=found[1])
    return None
