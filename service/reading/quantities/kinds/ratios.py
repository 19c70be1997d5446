"""How many times as large: "doubled", "twice as likely", "a tenfold rise", "5 times the average".

Table: quantities/lexicon/compared.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.word_classes import TENSED, is_plain_noun, is_verb_form
from service.reading.grammar.words.nouns import is_comparative, is_gradable, is_noun_or_quality
from service.reading.grammar.words.speech_parts import is_number
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import exact, is_numeral
from service.reading.quantities.measure import Measure

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.records.terms import Direction

_TABLE = table("service.reading.quantities", "compared")
_MULTIPLYING: dict[str, float] = _TABLE["multiplying"]
_TIMES: dict[str, float] = _TABLE["times"]
_NOT_MULTIPLYING = frozenset(_TABLE["not_multiplying"]["following"])
_UNLESS_NUMBER = frozenset(_TABLE["not_multiplying"]["unless_number"])
_GROWING = words("service.reading.quantities", "compared", "growing")
_COMPARING = frozenset(_TABLE["comparing"]["words"])
_MEANS = words("service.reading.quantities", "compared", "means")
_YARDSTICKS = words("service.reading.quantities", "compared", "yardsticks")
_WHOLES = words("service.reading.quantities", "compared", "wholes")
_OF_TIME = words("service.reading.quantities", "compared", "of_time")
_LIMITS = words("service.reading.quantities", "compared", "limits")
_OF_RATIOS = words("service.reading.quantities", "compared", "of_ratios")
_BEFORE_RATIOS = words("service.reading.quantities", "compared", "before_ratios") | words(
    "service.reading.quantities", "compared", "outnumbering"
)
_REACH_OF_RATIO = 6  # atoms from "outnumbered" to the ratio
_ATOMS_TO_LIMIT = 4  # atoms of "the legal drink-drive" before "limit"
_ATOMS_BEHIND_TO = 3  # atoms from "to" to the number in "doubled to about $5"


def is_word_of_ratio(word: Word) -> bool:
    """Whether a word may begin a ratio without any number: "doubled", "twice"."""
    return word.lower in _TIMES or (word.lemma in _MULTIPLYING and is_verb_form(word))


# Every form in which a word of ratio is printed: what is none of these is not looked at further.
FORMS = frozenset(_TIMES) | {
    form
    for verb in _MULTIPLYING
    for form in (verb, f"{verb}s", f"{verb}d", f"{verb.removesuffix('e')}ing", f"{verb}ed")
}


def read(atoms: list[Atom], i: int) -> Measure | None:
    """The ratio that a word at atom `i` tells, or None."""
    lower, word = atoms[i].lower, atoms[i].word
    if lower in _TIMES and not is_verb_form(word):
        folded = lower.endswith("fold")
        if not (folded or _compares(atoms, i + 1)):
            return None  # "twice a week"
        if lower in _MULTIPLYING and lower_at(atoms, i + 1) not in _WHOLES:
            return None  # "a double more"
        return _of(i, i + 1, _TIMES[lower])
    if word.lemma in _MULTIPLYING and is_verb_form(word) and _multiplies(atoms, i):
        return _of(i, i + 1, _MULTIPLYING[word.lemma])
    return None


def _multiplies(atoms: list[Atom], i: int) -> bool:
    """Whether it is no other verb, as in "doubled over", nor a part, as in "double-digit"."""
    following = lower_at(atoms, i + 1)
    if following in _UNLESS_NUMBER:
        return any(
            is_numeral(atom) or atom.text in "$€£"
            for atom in atoms[i + 2 : i + 2 + _ATOMS_BEHIND_TO]
        )
    if lower_at(atoms, i + 1) == "-" and not atoms[i + 1].gap:
        return False  # "double-digit"
    return following not in _NOT_MULTIPLYING


def _compares(atoms: list[Atom], j: int) -> bool:
    """Whether what stands after "twice" or "five times" compares: "as likely", "the average".

    "Served twice as mayor" and "three times the team lost" tell how often.
    """
    word = lower_at(atoms, j)
    if word in _MEANS and j + 1 < len(atoms):
        return is_plain_noun(atoms[j + 1].word)  # "eight times average earnings"
    if word in ("over", "above"):  # "three times over the limit"
        return any(atom.lower in _LIMITS for atom in atoms[j + 1 : j + 1 + _ATOMS_TO_LIMIT])
    if word not in _COMPARING:
        compares = word.endswith("er") and lower_at(atoms, j + 1) == "than"  # whatever its tag
        fainter = j < len(atoms) and (compares or is_comparative(atoms[j].word))
        fainter = fainter and word not in _OF_TIME
        return fainter or word in _YARDSTICKS  # "11 times earnings"
    if word == "as":
        return j + 1 < len(atoms) and is_gradable(atoms[j + 1].word)
    if word not in _WHOLES or word == "what":
        return True
    k = j + 1
    while k < min(j + 5, len(atoms)) and _is_of_whole(atoms[k].word):
        k += 1
    return not (k < len(atoms) and atoms[k].word.tag in TENSED)


def compared(atoms: list[Atom], measure: Measure) -> Measure:
    """Read "five times as likely", "3 times the average" and "a 10-fold rise" as ratios."""
    j = measure.last
    if measure.unit is not None and measure.unit.name != "time":
        return measure
    if lower_at(atoms, j) == "-" and lower_at(atoms, j + 1) in ("fold", "times"):
        j += 1
    word = lower_at(atoms, j)
    if word == "fold":
        measure = measure.up_to(j + 1)
    elif measure.unit is not None and _compares(atoms, j):
        pass  # "3.5x the price"
    elif word == "times" and (_compares(atoms, j + 1) or _grows(atoms, measure)):
        measure = measure.up_to(j + 1)
    else:
        return measure
    return replace(measure, unit=None, ratio=True)


def to_one(atoms: list[Atom], left: Measure, right: Measure) -> Measure | None:
    """As in "a two-to-one majority", "outnumbered them 10 to 1": how many times as many."""
    if right.value != 1 or right.unit is not None or left.unit is not None:
        return None
    behind = atoms[right.last].word.lemma if right.last < len(atoms) else ""
    before = {atom.word.lemma for atom in atoms[max(left.first - _REACH_OF_RATIO, 0) : left.first]}
    if behind not in _OF_RATIOS and before.isdisjoint(_BEFORE_RATIOS):
        return None
    return replace(left.up_to(right.last).of_value(left.value), ratio=True)


def _grows(atoms: list[Atom], measure: Measure) -> bool:
    """Whether something rose so many times, as in "profit rose 2.4 times to $9"."""
    verb = atoms[measure.first - 1].word if measure.first else None
    return verb is not None and is_verb_form(verb) and verb.lemma in _GROWING


def turned(atoms: list[Atom], measure: Measure) -> Direction | None:
    """The direction of "doubled" and "halved", None for other ratios."""
    word = atoms[measure.core].word
    size = _MULTIPLYING.get(word.lemma) if is_verb_form(word) else None
    return None if size is None else "up" if size > 1 else "down"


def _of(i: int, last: int, value: float) -> Measure:
    numeral = exact(i, last, value, plain=value, words=True)
    return Measure(i, last, i, last, numeral, value, value, value, ratio=True)


def _is_of_whole(word: Word) -> bool:
    return is_noun_or_quality(word) or is_number(word)
