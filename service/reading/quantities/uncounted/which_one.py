"""Bare numbers that tell which one of its kind a thing is: "a 100 zone", "in seat 14".

A thing that has a number for its name has no article: "in tower 2", not "in the tower 2". Table:
quantities/lexicon/labels.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.word_classes import is_adjective, is_common_noun
from service.reading.grammar.words.nouns import (
    is_noun,
    is_noun_or_quality,
    is_plural_common,
    tells_how_many,
)
from service.reading.vocabulary.people import PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_INVARIANT = frozenset(table("service.reading.quantities", "counted")["invariant"])
_GAUGES = (
    words("service.reading.quantities", "labels", "gauges")
    | words("service.reading.quantities", "measured", "magnitudes")
    | words("service.reading.quantities", "measured", "numbers")
)
_ROW = words("service.reading.quantities", "labels", "in_rows")
_SHORTEST_ROW = 3  # atoms of "3 and 4"
_LONGEST = 4  # digits of a number that things are named with: "local 1199"


def is_sort(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a number tells which one, since what follows is one thing: "a 100 zone".

    "A 12 person jury" and "a 100-seat hall" have so many.
    """
    j, noun = measure.core_last, measure.noun
    if measure.comparator is not None or measure.parts or not atoms[measure.core].digits:
        return False
    if noun is None or j >= len(atoms) or atoms[j].word is not noun or not is_common_noun(noun):
        return False
    whole = (measure.value or 0) > 1 and (measure.value or 0) % 1 == 0
    whole = whole and measure.numeral.scale == 1
    behind = atoms[j + 1].word if j + 1 < len(atoms) else None
    alone = behind is None or not (is_noun(behind) or is_adjective(behind))
    return whole and alone and _is_one_thing(atoms[j]) and noun.lemma not in PERSON_NOUNS


def is_behind_its_thing(atoms: list[Atom], measure: Measure) -> bool:
    """As in "in seat 14", "wore bib 212", "Witness 3 said": behind a thing without article.

    Behind a gauge it is a size: "population 940".
    """
    i, j = measure.core, measure.core_last
    plain = j - i == 1 and i > 0 and atoms[i].text.isdecimal() and len(atoms[i].text) <= _LONGEST
    if not plain or measure.first != i or measure.last != j or measure.noun is not None:
        return False
    number, thing = atoms[i].word, atoms[i - 1]
    if number.head is not thing.word or not tells_how_many(number):
        return False
    if not _is_one_thing(thing) or thing.word.lemma in _GAUGES:
        return False
    first = thing.word.sentence.at(thing.word.left)
    if first is None or not (is_noun(thing.word) and is_noun(first)):
        return False  # "the only seat"
    if j < len(atoms) and is_noun_or_quality(atoms[j].word):
        return False
    # "gold 4, silver 2"
    return i == 1 or (thing.text.islower() and atoms[i - 2].text[-1].isalnum())


def is_behind_its_things(atoms: list[Atom], measure: Measure) -> bool:
    """As in "papers 3 and 4 were leaked", "questions 7, 8 and 9": right behind several things."""
    i = measure.core
    if not atoms[i].text.isdecimal() or measure.noun is not None or measure.parts:
        return False
    first, last = i, measure.core_last
    while first > 1 and atoms[first - 1].lower in _ROW and atoms[first - 2].text.isdecimal():
        first -= 2
    while last + 1 < len(atoms) and atoms[last].lower in _ROW and atoms[last + 1].text.isdecimal():
        last += 2
    if last - first < _SHORTEST_ROW or first < 1 or len(atoms[i].text) > _LONGEST:
        return False
    things, behind = atoms[first - 1].word, atoms[last].word if last < len(atoms) else None
    if not is_plural_common(things) or things.lemma in _GAUGES or things.left < things.i:
        return False
    return behind is None or not is_noun_or_quality(behind)


def _is_one_thing(atom: Atom) -> bool:
    """Whether a common noun is printed in the singular, and is no plural without an s."""
    return atom.text[-1] not in "sS" and atom.lower not in _INVARIANT and atom.text[1:].islower()
