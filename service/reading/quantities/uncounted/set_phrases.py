"""Numbers of set phrases and dates: "the whole nine yards", "one day he left", "six years ago".

`set_phrase` is asked before a number is read, `is_excess` of one without a unit, the others of one
with a unit. Tables: quantities/lexicon/compared.toml, quantities/lexicon/counted.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.words.nouns import is_adposition
from service.reading.grammar.words.parts import is_adjectival
from service.reading.numbers.pieces import PIECE, Spellings, lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_AFTER_A_TIME = words("service.reading.quantities", "counted", "after_a_time")
_AGO = words("service.reading.quantities", "counted", "ago")
_HIGHER = words("service.reading.quantities", "counted", "higher")
_EARLIER = words("service.reading.quantities", "counted", "earlier")
_LONGEST_BEFORE = 4  # bounds the cost: atoms of a set phrase before its numeral
_SPELLED: list[str] = table("service.reading.quantities", "compared")["idioms"]["phrases"]
_PHRASES = Spellings()
for _phrase in _SPELLED:
    _PHRASES.add(_phrase, None)
_PHRASES.longest_first()
_IN_PHRASES = {piece for phrase in _SPELLED for piece in PIECE.findall(phrase)}


def set_phrase(atoms: list[Atom], i: int) -> int:
    """The atom after the set phrase in which the numeral at `i` stands, else `i`."""
    if atoms[i].lower not in _IN_PHRASES:
        return i
    for first in range(max(i - _LONGEST_BEFORE, 0), i + 1):
        found = _PHRASES.match(atoms, first)
        if found is not None and first + found[0] > i:
            return first + found[0]
    return i


def is_idiom(atoms: list[Atom], measure: Measure) -> bool:
    """As in "one day he left", "not one bit"; "in one day", "one day later" are durations."""
    i = measure.core
    if atoms[i].lower != "one" or measure.unit is None or measure.unit.name not in ("day", "bit"):
        return False
    before = atoms[i - 1] if i else None
    hyphened = measure.core_last - i > 2
    if hyphened or lower_at(atoms, measure.last) in _AFTER_A_TIME:
        return False
    return before is None or not is_adposition(before.word)


def is_excess(atoms: list[Atom], measure: Measure) -> bool:
    """As in "too cute by half": far too much so; what is "cut by half" is a change."""
    i = measure.core
    if atoms[i].lower != "half" or lower_at(atoms, i - 1) != "by" or i < 3:
        return False
    return lower_at(atoms, i - 3) == "too" and is_adjectival(atoms[i - 2].word)


def is_date_ago(atoms: list[Atom], measure: Measure) -> bool:
    """As in "six years ago", "higher than 12 months earlier": a date, and no length of time."""
    if measure.kind != "duration":
        return False
    behind = lower_at(atoms, measure.last)
    compared = lower_at(atoms, measure.core - 1) == "than"
    compared = compared and lower_at(atoms, measure.core - 2) in _HIGHER
    return behind in _AGO or (compared and behind in _EARLIER)
