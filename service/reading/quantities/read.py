"""The quantity phrases of a sentence: numbers with bound, currency, unit and range.

Works on atoms. Which noun is measured, and who says so, is read by others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.word_classes import NOUNS, is_plural_noun
from service.reading.numbers import dates_and_codes as dates
from service.reading.numbers import numeral as numerals
from service.reading.numbers import units
from service.reading.numbers.pieces import DIGIT, lower_at
from service.reading.numbers.spelled import GLYPHS
from service.reading.parse.words import among
from service.reading.quantities import bound_phrases, denials, former, with_article
from service.reading.quantities.kinds import ages, exchange, magnitudes, ratios
from service.reading.quantities.neighbours import connected
from service.reading.quantities.nouns.elided_noun import noun_of
from service.reading.quantities.ranges import joined
from service.reading.quantities.single import single
from service.reading.quantities.uncounted import labels, model_names
from service.reading.quantities.uncounted import rules as no_claims
from service.reading.quantities.uncounted.set_phrases import set_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Parse, Word
    from service.reading.quantities.measure import Measure

_STARTERS = numerals.STARTERS | ratios.FORMS | with_article.ARTICLES
_SPELLS = frozenset(table("service.reading.quantities", "counted")["spells"])


def starters(parse: Parse) -> list[Word]:
    """The words of an article in which a number may start."""
    index, has_digit = parse.by_form, DIGIT.search
    figures = {form for form in index if not form.isalpha() and has_digit(form)}
    return [
        word
        for word in among(index, _STARTERS | figures)
        if word.lower in figures or _may_start(parse.words, word.i)
    ]


def _may_start(words: Sequence[Atom] | Sequence[Word], n: int) -> bool:
    """Whether a word in which a number may start does: an article only after a bound."""
    return words[n].lower not in with_article.ARTICLES or with_article.is_counted_by_bound(words, n)


def read(atoms: list[Atom]) -> list[Measure]:
    """The quantity phrases of a sentence, in reading order."""
    found: list[Measure] = []
    past = 0
    starts = _STARTERS
    for i in [i for i, atom in enumerate(atoms) if atom.digits or atom.lower in starts]:
        if i < past or not _may_start(atoms, i):
            continue
        ratio = ratios.read(atoms, i)
        if ratio is not None:
            found.append(bound_phrases.with_bound(atoms, ratio))
            past = found[-1].last
            continue
        past = _passed_over(atoms, i)
        if past > i:
            continue
        left = single(atoms, i)
        if left is None:
            continue
        past = left.last
        if found and _is_base(atoms, left.first):
            found[-1] = _before_its_base(found[-1], left)
            continue
        for part in joined(atoms, left):
            measure = _with_words_around(atoms, part)
            past = max(past, measure.last)
            counted = measure if measure.ratio else _counted(atoms, measure)
            if counted is not None:
                found.append(counted)
    return former.joined(atoms, connected(atoms, found))


def _with_words_around(atoms: list[Atom], measure: Measure) -> Measure:
    """A number as a magnitude or ratio, where it is one, with its bound and what denies it."""
    measure = ratios.compared(atoms, magnitudes.with_magnitude(atoms, measure))
    measure = bound_phrases.with_bound(atoms, measure)
    denied = denials.is_denied(atoms, measure.first)
    return replace(measure, denied=True) if denied else measure


def _counted(atoms: list[Atom], measure: Measure) -> Measure | None:
    """A number with the noun that it counts, or the duration or age that it is; None for no claim.

    The order is that of the tables in `uncounted/rules.py`.
    """
    measure = _with_noun(atoms, measure)
    if no_claims.is_no_number(atoms, measure):
        return None
    measure = _with_duration(atoms, measure)
    if measure.unit is None and no_claims.names_something(atoms, measure):
        return None
    if measure.noun is not None and no_claims.counts_elsewhere(atoms, measure):
        return replace(measure, noun=None)
    return measure


def _passed_over(atoms: list[Atom], i: int) -> int:
    """The atom after what starts at `i` and is not a quantity, whatever it counts; else `i`.

    In this order: set phrases, "Section 6A", "Division 7-2A", digits that letters run into, dates
    and codes.
    """
    for rule in (set_phrase, labels.lettered, model_names.paired):
        past = rule(atoms, i)
        if past > i:
            return past
    if units.currency_before(atoms, i) is not None or magnitudes.is_named_before(atoms, i):
        return i
    return dates.after_code(atoms, i) if _is_glued(atoms, i) else dates.passed_over(atoms, i)


def _is_glued(atoms: list[Atom], i: int) -> bool:
    """Whether letters run into the digits, as in broken encoding and identifiers: "MÃ¼nchen2"."""
    return i > 0 and not atoms[i].gap and atoms[i].digits and atoms[i - 1].text[-1].isalpha()


def _is_base(atoms: list[Atom], i: int) -> bool:
    """Whether "per" or "for every" stands before atom `i`."""
    word = lower_at(atoms, i - 1)
    return word == "per" or (word == "every" and lower_at(atoms, i - 2) == "for")


def _before_its_base(rate: Measure, base: Measure) -> Measure:
    """The number before "per 100,000 people", which counts nothing by itself."""
    if rate.last == base.first - 1 and rate.unit is None:
        return replace(rate, noun=None, alone=True)
    return rate


def _with_noun(atoms: list[Atom], measure: Measure) -> Measure:
    """A bare number with the noun that it counts; one with a unit as an age, where it is one."""
    if measure.unit is not None:
        is_age = not measure.age and ages.is_of_group(atoms, measure)
        return replace(measure, age=True) if is_age else measure
    numeral, i, j = measure.numeral, measure.core, measure.core_last
    printed = numeral.fraction and (atoms[i].lower in GLYPHS or lower_at(atoms, i + 1) == "/")
    if printed and j < len(atoms) and atoms[j].word.tag in NOUNS:
        measure = replace(measure, numeral=replace(numeral, fraction=False))  # "1/2 cup of sugar"
    measure = exchange.as_rate(atoms, measure)
    if measure.unit is not None:
        return measure
    noun = None
    if measure.noun is None:
        noun = noun_of(atoms, measure.last, atoms[numeral.last - 1].word)
    return measure if noun is None else replace(measure, noun=noun)


def _with_duration(atoms: list[Atom], measure: Measure) -> Measure:
    """The duration that a bare number is ("30 more years"), or somebody's age; else as it is."""
    if measure.unit is not None:
        return measure
    noun = measure.noun
    if noun is not None and _is_spell(measure, noun):
        j = measure.last
        while j < len(atoms) and atoms[j].word.i < noun.i:
            j += 1
        return replace(measure, unit=units.Unit(noun.lemma, "duration")).up_to(j + 1)
    return ages.in_years(measure) if ages.is_age(atoms, measure) else measure


def _is_spell(measure: Measure, noun: Word) -> bool:
    """As in "30 more years", "three straight months"; not "on 20 of 30 days"."""
    is_time = noun.lemma in _SPELLS and is_plural_noun(noun)
    return is_time and not measure.numeral.fraction
