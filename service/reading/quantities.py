"""The quantity phrases of a sentence: numbers with bound, currency, unit and range.

Works on atoms. Which noun is measured, and who says so, is read by others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading import bounds, dates, labels, numerals, units
from service.reading.atoms import DASHES, has_digit, lower_at
from service.reading.counted import counted, is_one_of_a_kind, is_pronoun
from service.reading.linked import connected
from service.reading.measures import single
from service.reading.number_words import exact
from service.reading.ranges import joined

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.measures import Measure
    from service.reading.parse import Word

_TABLE = table("service.reading", "counted")
_AGEING, _PERSONS = frozenset(_TABLE["ageing"]), frozenset(_TABLE["persons"])
_SPELLS, _PEOPLE = frozenset(_TABLE["spells"]), frozenset(_TABLE["people"])
_PLURALS = frozenset({"NNS", "NNPS"})


def is_starter(word: Word) -> bool:
    """Whether a number may start in this word."""
    return word.lower in numerals.STARTERS or has_digit(word.text)


def read(atoms: list[Atom]) -> list[Measure]:
    """The quantity phrases of a sentence, in reading order."""
    found: list[Measure] = []
    i = 0
    while i < len(atoms):
        if not (atoms[i].digits or atoms[i].lower in numerals.STARTERS):
            i += 1
            continue
        if units.currency_before(atoms, i) is None:
            past = dates.passed_over(atoms, i)
            if past > i:
                i = past
                continue
        left = single(atoms, i)
        if left is None:
            i += 1
            continue
        i = max(i + 1, left.last)
        for measure in joined(atoms, left):
            _bind(atoms, measure)
            i = max(i, measure.last)
            if not _is_no_claim(atoms, measure):
                found.append(measure)
    return connected(atoms, found)


def _bind(atoms: list[Atom], measure: Measure) -> None:
    """Widen the phrase by the words of its bound, and open the interval accordingly."""
    start = measure.first
    pair = lower_at(atoms, start - 1) in ("between", "from")
    if pair and (measure.comparator == "between" or measure.change):
        measure.first = start = start - 1
    bound = bounds.before(atoms, start)
    if bound is not None and measure.kind == "duration" and _is_during(atoms[bound[0]].word):
        bound = None
    if bound is not None and bound[1] != "equal":
        measure.first = bound[0]
        if lower_at(atoms, bound[0] - 1) in ("from", "between") and (
            measure.comparator == "between" or measure.change
        ):
            measure.first = bound[0] - 1  # "from about 14 to 18"
    tail = bounds.after(atoms, measure.last)
    if tail is not None:
        measure.last = tail[0]
    comparator = bound[1] if bound is not None else None
    if comparator in (None, "equal") and tail is not None:
        comparator = tail[1]
    if comparator in (None, "equal") or measure.change:
        return
    if measure.comparator != "between" and measure.value is not None:
        if comparator in ("more_than", "at_least"):
            measure.upper = None
        elif comparator in ("less_than", "at_most"):
            measure.lower = None
    measure.comparator = comparator


def _is_during(word: Word) -> bool:
    """Whether "over" is the preposition of a time, as in "save $9 billion over 12 years"."""
    return word.lower == "over" and word.dep == "prep" and word.head.pos != "ADP"


def _is_no_claim(atoms: list[Atom], measure: Measure) -> bool:
    if measure.unit is not None:
        return _is_idiom(atoms, measure)
    numeral, i, j = measure.numeral, measure.core, measure.core_last
    if j < len(atoms) and atoms[j - 1].digits and not atoms[j].gap and atoms[j].text.isalpha():
        return True  # "5G"
    measure.noun = counted(atoms, measure.last, atoms[numeral.last - 1].word)
    if numeral.words and j - i == 1:
        if _is_classifying(atoms, j):
            return True
        if atoms[i].lower == "one" and not is_one_of_a_kind(atoms, i):
            return True
        if measure.noun is None and is_pronoun(atoms, i, j):
            return True
    if _is_spell(atoms, measure) or _is_age(atoms, measure):
        return False
    if _is_all_there_is(atoms, measure) or _is_title(measure):
        return True
    plural = measure.noun is not None and measure.noun.tag in _PLURALS
    if measure.comparator == "between" or measure.change:
        return _are_years(atoms, i, j, plural=plural)
    if labels.is_year(atoms, numeral, bounded=measure.comparator is not None, counted=plural):
        return True
    return measure.comparator is None and labels.is_label(atoms, numeral, counted=plural)


def _is_spell(atoms: list[Atom], measure: Measure) -> bool:
    """Read "30 more years", "three straight months" as durations."""
    noun, j = measure.noun, measure.last
    if noun is None or noun.lemma not in _SPELLS or noun.tag not in _PLURALS:
        return False
    while j < len(atoms) and atoms[j].word.i < noun.i:
        j += 1
    measure.unit, measure.last = units.Unit(noun.lemma, "duration"), j + 1
    measure.core_last = measure.last
    return True


def _is_age(atoms: list[Atom], measure: Measure) -> bool:
    """Read "people under 30", "those 35 or older", "she is 51" and "Costa turned 70" as ages."""
    before = atoms[measure.first - 1].word if measure.first else None
    if measure.noun is not None or not 0 < (measure.value or 0) < 120:
        return False
    grouped = before is not None and measure.comparator is not None
    grouped = grouped and before is not None and before.lemma.lower() in _PEOPLE
    if not (grouped or _is_said_of_a_person(atoms[measure.core].word)):
        return False
    measure.unit, measure.age = units.Unit("year", "duration"), True
    return True


def _is_said_of_a_person(number: Word) -> bool:
    verb = number.head
    if number.dep not in ("attr", "acomp", "dobj", "oprd", "npadvmod") or verb.lemma not in _AGEING:
        return False
    subject = verb.child("nsubj")
    return subject is not None and (subject.lower in _PERSONS or subject.entity == "PERSON")


def _is_idiom(atoms: list[Atom], measure: Measure) -> bool:
    """As in "one day he left", "not one bit"; "in one day" is a duration."""
    i = measure.core
    if atoms[i].lower != "one" or measure.unit is None or measure.unit.name not in ("day", "bit"):
        return False
    before = atoms[i - 1] if i else None
    hyphened = measure.core_last - i > 2
    return not hyphened and (before is None or before.word.pos != "ADP")


def _is_all_there_is(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is a line of its own, as page numbers and scoreboards are."""
    inside = measure.last - measure.first < len(atoms) - 4
    if inside or measure.numeral.words or measure.numeral.fraction:
        return False
    return not any(a.text.isalnum() for a in (*atoms[: measure.first], *atoms[measure.last :]))


def _is_title(measure: Measure) -> bool:
    """As in "2 Timothy": more than one of a thing with a singular name."""
    noun = measure.noun
    if noun is None or noun.tag != "NNP" or measure.numeral.words:
        return False
    if noun.text[-1] in "sS" or len(noun.text) < 3:
        return False
    return measure.value not in (None, 1) and measure.comparator is None


def _is_classifying(atoms: list[Atom], j: int) -> bool:
    """As in "four-door", "two-party": hyphened to a noun, a number word tells the sort."""
    return (
        lower_at(atoms, j) in DASHES
        and not atoms[j].gap
        and j + 1 < len(atoms)
        and not atoms[j + 1].gap
        and atoms[j + 1].text.isalpha()
    )


def _are_years(atoms: list[Atom], i: int, j: int, *, plural: bool) -> bool:
    numbers = [k for k in range(i, j) if atoms[k].digits]
    return bool(numbers) and all(
        labels.is_year(
            atoms,
            exact(k, k + 1, atoms[k].value),
            bounded=False,
            counted=plural and atoms[k].word.entity != "DATE",
        )
        for k in numbers
    )
