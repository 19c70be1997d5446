"""What an event leaves those who are counted as: the "dead" of "left 12 people dead".

The verb says nothing of them without it: who was left dead did not stay behind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.words.nouns import can_stand_in_phrase, is_noun

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_LEAVING = words("service.reading.grammar", "verbs", "leaving")
_FATES = words("service.reading.grammar", "verbs", "fates")
_LONGEST_PHRASE = 6  # atoms from a number to what became of those it counts


def left_as(atoms: list[Atom], measure: Measure, verb: Word) -> Word | None:
    """The word for what became of those that a verb of leaving or finding has for its object.

    It stands right behind them, and before no noun: "left 12 injured players out" tells which.
    """
    if (
        measure.kind != "count"
        or verb.lemma not in _LEAVING
        or verb.i > atoms[measure.first].word.i
    ):
        return None
    for k in range(measure.last, min(measure.last + _LONGEST_PHRASE, len(atoms))):
        word = atoms[k].word
        if word.lower in _FATES:
            before_noun = k + 1 < len(atoms) and is_noun(atoms[k + 1].word)
            return None if before_noun else word
        if not (can_stand_in_phrase(word) or word.lower == "of"):
            return None
    return None
