"""Sets of a match, which tell what they count by how they end: "6-4, 3-6, 7-5" are games.

A set is over once a side has so many, and two more than the other. Table:
quantities/lexicon/sports.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.numbers.pieces import DASHES, lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

    Pair = tuple[float, float]

_ENDS: dict[str, list[int]] = table("service.reading.quantities", "sports")["set_ends"]
_BY_ONE: dict[str, list[int]] = table("service.reading.quantities", "sports")["set_ends_by_one"]
_OF_SETS = words("service.reading.quantities", "sports", "of_sets")
_BETWEEN = words("service.reading.quantities", "sports", "between_sets")
_PAIR = 3  # atoms of "6-4"
_TIE_BREAK = 3  # atoms of the "(5)" of "7-6 (5)"
_MOST_SETS = 7
_REACH = 4  # atoms from the word "set" to its score
_AHEAD = 2  # points or games by which a set is won


def counted(atoms: list[Atom], measure: Measure) -> str | None:
    """What a score of sets counts: games or points in each, sets before a bracket of them.

    One alone is known for a set where the word stands beside it: "took the first set 6-4".
    """
    j = measure.last
    if lower_at(atoms, j) == "(" and _over(_row(atoms, j + 1)) is not None:
        return "set"
    row = _row(atoms, _first_of_row(atoms, measure.core))
    named = any(atom.lower in _OF_SETS for atom in atoms[max(measure.first - _REACH, 0) : j + 2])
    return _over(row, fewest=1 if named else 2)


def is_tie_break(atoms: list[Atom], measure: Measure) -> bool:
    """As in "7-6 (5)": the points of the tie-break, a part of the score of its set."""
    k = measure.first - 1
    alone = lower_at(atoms, k) == "(" and lower_at(atoms, measure.last) == ")"
    pair = _pair(atoms, k - _PAIR) if alone else None
    return pair is not None and sorted(pair) == _BY_ONE["game"]


def _over(row: list[Pair], *, fewest: int = 2) -> str | None:
    """What so many sets count that are all over, or None where one is not."""
    if len(row) < fewest:
        return None
    return next((unit for unit in _ENDS if all(_is_over(unit, pair) for pair in row)), None)


def _is_over(unit: str, pair: Pair) -> bool:
    low, high = sorted(pair)
    if [low, high] == _BY_ONE.get(unit):
        return True
    ends = _ENDS[unit]
    if high in ends:
        return high - low >= _AHEAD
    return high > min(ends) and high - low == _AHEAD


def _pair(atoms: list[Atom], i: int) -> Pair | None:
    """The score at atom `i`, its parts without spaces: "6-4"."""
    if i < 0 or i + _PAIR > len(atoms) or atoms[i + 1].text not in DASHES:
        return None
    first, second = atoms[i], atoms[i + 2]
    tight = first.digits and second.digits and not (atoms[i + 1].gap or second.gap)
    return (first.value, second.value) if tight else None


def _row(atoms: list[Atom], i: int) -> list[Pair]:
    """The scores of a list that begins at atom `i`."""
    row: list[Pair] = []
    while len(row) < _MOST_SETS and (pair := _pair(atoms, i)) is not None:
        row.append(pair)
        i += _PAIR
        if lower_at(atoms, i) == "(" and lower_at(atoms, i + 2) == ")":
            i += _TIE_BREAK
        while lower_at(atoms, i) in _BETWEEN:
            i += 1
    return row


def _first_of_row(atoms: list[Atom], i: int) -> int:
    """The atom at which the list of scores begins that has one at atom `i`."""
    for _ in range(_MOST_SETS):
        k = i
        while lower_at(atoms, k - 1) in _BETWEEN:
            k -= 1
        if lower_at(atoms, k - 1) == ")" and lower_at(atoms, k - _TIE_BREAK) == "(":
            k -= _TIE_BREAK
        if _pair(atoms, k - _PAIR) is None:
            break
        i = k - _PAIR
    return i
