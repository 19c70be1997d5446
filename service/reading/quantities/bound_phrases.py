"""The bound of a quantity phrase, which opens its interval; and where "over" is not a bound.

A range keeps both ends: "around 20 to 30" is approximately 20 to 30.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.object import direct_object
from service.reading.grammar.word_classes import NOUNS, complement, is_full_verb, is_particle
from service.reading.grammar.words.nouns import is_adposition, is_substantive
from service.reading.grammar.words.parts import is_prepositional
from service.reading.grammar.words.speech_parts import is_adverbial_particle
from service.reading.numbers import bounds
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records.terms import Comparator

_RELATING = words("service.reading.quantities", "counted", "relating")
_TAKING = frozenset(table("service.reading.numbers", "bounds")["taking"]["verbs"])
_GIVING_OVER = frozenset(table("service.reading.numbers", "bounds")["giving_over"]["verbs"])
_CAUSED = frozenset(table("service.reading.numbers", "bounds")["caused"]["verbs"])


def with_bound(atoms: list[Atom], measure: Measure) -> Measure:
    """The phrase with the words of its bound, and the interval opened accordingly."""
    first = _opened(atoms, measure, measure.first)
    bound = _bound_before(atoms, measure, first)
    if bound is not None and bound[1] != "equal":
        first = _opened(atoms, measure, bound[0])  # "from about 14 to 18"
    tail = bounds.after(atoms, measure.last)
    comparator = bound[1] if bound is not None else bounds.of_verb(atoms, first)
    if comparator in (None, "equal") and tail is not None:
        comparator = tail[1]
    last = measure.last if tail is None else tail[0]
    if first != measure.first or last != measure.last:
        measure = replace(measure, first=first, last=last)
    if comparator is None or comparator == "equal" or measure.change:
        return measure
    return measure.bound_by(comparator)


def _opened(atoms: list[Atom], measure: Measure, first: int) -> int:
    """The "from" or "between" of a range or change that begins at atom `first`; else `first`."""
    ranged = measure.comparator == "between" or measure.change
    return first - (ranged and lower_at(atoms, first - 1) in ("between", "from"))


def _bound_before(atoms: list[Atom], measure: Measure, start: int) -> tuple[int, Comparator] | None:
    """The bound before a phrase, where its words are not the preposition of something else."""
    bound = bounds.before(atoms, start)
    lasting = measure.kind == "duration"
    if bound is None and lasting and _is_over_with_verb(atoms, start - 1):
        return start - 1, "more_than"
    if bound is not None and bound[0] == start - 1:
        word = atoms[start - 1].word
        if word.lower == "over" and start > 1 and atoms[start - 2].word.lemma in _GIVING_OVER:
            return None
        if _is_during(word) if lasting else _is_preposition(measure, word):
            return None
        if measure.kind == "money" and _is_about(atoms, start - 1, measure.last):
            return None
    return bound


def _is_over_with_verb(atoms: list[Atom], i: int) -> bool:
    """Whether "over" is parsed as a particle in "took over two hours"."""
    if lower_at(atoms, i) != "over":
        return False
    word = atoms[i].word
    verb = atoms[i - 1].word if i else word
    return (is_particle(word) or is_adverbial_particle(word)) and verb.lemma in _TAKING


def _is_preposition(measure: Measure, word: Word) -> bool:
    """Whether "over" and its like relate what is counted: "chosen over three rivals"."""
    if measure.unit is not None or measure.numeral.fraction or word.lower not in _RELATING:
        return False
    if not is_prepositional(word) or not (is_full_verb(word.head) or is_substantive(word.head)):
        return False
    thing = complement(word)
    return thing is not None and thing.tag in NOUNS and thing.lower != "times"


def _is_about(atoms: list[Atom], i: int, j: int) -> bool:
    """Whether "over" tells why: "jailed over a €2bn fraud", "a row over $5 million fees"."""
    if atoms[i].lower != "over" or j >= len(atoms) or not i or atoms[j].lower == "worth":
        return False
    before = atoms[i - 1].word
    cause = before.tag in NOUNS or before.lemma in _CAUSED
    return cause and atoms[j].word.tag in NOUNS and atoms[j].gap


def _is_during(word: Word) -> bool:
    """Whether "over" is the preposition of a time, as in "save $9 billion over 12 years".

    It is a bound where the verb says how long: "took over two hours".
    """
    if word.lower != "over" or not is_prepositional(word) or is_adposition(word.head):
        return False
    return word.head.lemma not in _TAKING or direct_object(word.head) is not None
