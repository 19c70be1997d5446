"""Which way something moved "by" so much, and whether "up" tells where a value went.

Table: lexicon/changes.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.word_classes import is_particle, is_verb, is_verb_form, only_links
from service.reading.grammar.words.nouns import is_substantive
from service.reading.grammar.words.speech_parts import is_adverb, is_number
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure
    from service.records.terms import Direction

_CHANGES = table("service.reading.quantities", "changes")
_UP, _DOWN = frozenset(_CHANGES["up"]), frozenset(_CHANGES["down"])
_EITHER = frozenset(_CHANGES["either"])
_UP_WORDS, _DOWN_WORDS = frozenset(_CHANGES["up_words"]), frozenset(_CHANGES["down_words"])
_UP_NOUNS, _DOWN_NOUNS = frozenset(_CHANGES["up_nouns"]), frozenset(_CHANGES["down_nouns"])
_OTHER_VERBS = frozenset(_CHANGES["other_verbs"])


def by(atoms: list[Atom], k: int, measure: Measure) -> Direction | None:
    """The direction of what happens "by" so much: the nearest verb or noun of change before it."""
    link = atoms[k].word
    k -= lower_at(atoms, k - 1) == ","  # "has declined, too, by nine points"
    for n in range(k - 1, max(k - 7, -1), -1):
        word, lower = atoms[n].word, atoms[n].lower
        lemma = word.lemma.lower()
        if lower in _UP_WORDS or lower in _DOWN_WORDS:
            if is_particle(word) and not is_moved(atoms, n):
                return None  # "picked up by two vans"
            if lower == "off" and measure.unit is None:
                return None  # "were taken off by 11 boats"
            return "up" if lower in _UP_WORDS else "down"
        if lower_at(atoms, n + 1) in _OTHER_VERBS:
            return None  # "edged out a rival by 12 votes"
        if lemma in _UP or lemma in _UP_NOUNS:
            return "up"
        if lemma in _DOWN or lemma in _DOWN_NOUNS:
            return "down"
        if is_verb(word) or only_links(word) or is_number(word):
            break
    above = link.head
    if measure.unit is None or not is_verb_form(above) or above.lemma not in _UP | _DOWN:
        return None
    return "up" if above.lemma in _UP else "down"  # "fell for the sixth month, by 0.8 percent"


def is_moved(atoms: list[Atom], k: int) -> bool:
    """Whether "up" or "lower" tells where a value went, not the particle of another verb."""
    if k == 0:
        return True
    before = atoms[k - 1].word
    if is_verb(before):
        lemma = before.lemma.lower()
        return lemma in _EITHER or lemma in _UP or lemma in _DOWN
    if before.lower == "last":  # "was last up 2 percent"
        return True
    named = is_adverb(before) or is_substantive(before) or is_number(before)
    return named or atoms[k - 1].text in ",(—–-"
