"""The magnitude of an earthquake: "a magnitude 6.9 quake", "a 6.9 tremor", "measured 7.1".

Table: quantities/lexicon/compared.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.word_classes import is_adjective
from service.reading.grammar.words.nouns import is_hyphen, is_noun_or_quality, is_one
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.units import Unit

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "compared")["quakes"]
_QUAKES, _NAMES = frozenset(_TABLE["nouns"]), frozenset(_TABLE["names"])
_MEASURING = frozenset(_TABLE["measuring"])
_GREATEST: int = _TABLE["greatest"]
_MAGNITUDE = Unit("magnitude", "measurement")
_SCALE_REACH = 4  # atoms from a number to "Richter", "moment" or "magnitude scale"
_SUBJECT_REACH = 10  # atoms from the quake to the verb that measures it


def is_named_before(atoms: list[Atom], i: int) -> bool:
    """Whether "magnitude" leads to the number at atom `i`, joined to it or not."""
    j = i - 1
    if lower_at(atoms, j) in DASHES or lower_at(atoms, j) in ("of", "at"):
        j -= 1
    return lower_at(atoms, j) in _NAMES


def with_magnitude(atoms: list[Atom], measure: Measure) -> Measure:
    """The magnitude of a quake that a bare number is, or the number as it is."""
    value = measure.value if measure.comparator != "between" else measure.upper
    if measure.unit is not None or value is None or not 0 < value <= _GREATEST:
        return measure
    i, j = measure.core, measure.last
    if is_named_before(atoms, i):
        return replace(measure, unit=_MAGNITUDE)
    k = j + (lower_at(atoms, j) in DASHES or lower_at(atoms, j) == "in")
    if lower_at(atoms, k) in _NAMES:
        return replace(measure, unit=_MAGNITUDE).up_to(k + 1)
    if _is_on_a_scale(atoms, j) or _is_of_a_quake(atoms, measure) or _is_measured(atoms, measure):
        return replace(measure, unit=_MAGNITUDE)
    return measure


def _is_on_a_scale(atoms: list[Atom], j: int) -> bool:
    """As in "7.1 on the Richter scale"."""
    words = [atom.lower for atom in atoms[j : j + _SCALE_REACH + 1]]
    return words[:1] == ["on"] and "scale" in words and ("richter" in words or "magnitude" in words)


def _is_of_a_quake(atoms: list[Atom], measure: Measure) -> bool:
    """As in "a 6.9 quake": "six quakes" are counted."""
    if not _is_graded(atoms, measure):
        return False
    j = measure.last
    while j < len(atoms) and j < measure.last + 3 and _may_name(atoms[j].word):
        if atoms[j].word.lemma.lower() in _QUAKES:
            return True
        j += 1
    return False


def _may_name(word: Word) -> bool:
    """Whether it may stand in the phrase of one quake: "six quakes" are counted."""
    return is_one(word) or is_adjective(word) or is_hyphen(word)


def _is_measured(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the quake measured 6.9"."""
    i = measure.first
    verb = atoms[i - 1].word if i else None
    if verb is None or verb.lemma not in _MEASURING or not _is_graded(atoms, measure):
        return False
    if measure.last < len(atoms) and is_noun_or_quality(atoms[measure.last].word):
        return False
    before = atoms[max(i - 1 - _SUBJECT_REACH, 0) : i - 1]
    return any(atom.word.lemma in _QUAKES for atom in before)


def _is_graded(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a number has a decimal, as magnitudes have that nothing else tells."""
    return "." in atoms[measure.core].text
