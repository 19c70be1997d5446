"""The quantity phrases of a sentence: numbers with bound, currency, unit and range.

Works on atoms. Which noun is measured, and who says so, is read by others.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.word_classes import NOUNS, complement
from service.reading.numbers import bounds, units
from service.reading.numbers import dates_and_codes as dates
from service.reading.numbers import numeral as numerals
from service.reading.numbers.pieces import DIGIT, lower_at
from service.reading.numbers.spelled import GLYPHS
from service.reading.quantities import denials, former, with_article
from service.reading.quantities.kinds import ages, magnitudes, ratios
from service.reading.quantities.kinds.shares_and_scores import are_odds
from service.reading.quantities.neighbours import connected
from service.reading.quantities.nouns.elided_noun import noun_of
from service.reading.quantities.ranges import joined
from service.reading.quantities.single import single
from service.reading.quantities.uncounted import labels
from service.reading.quantities.uncounted.idioms import (
    are_years,
    is_all_there_is,
    is_code,
    is_counting_nothing,
    is_date_ago,
    is_designation,
    is_group_of_noughts,
    is_idiom,
    is_make,
    is_model,
    is_of_a_screen,
    is_title,
    set_phrase,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records.terms import Comparator

_STARTERS = numerals.STARTERS | ratios.FORMS | with_article.ARTICLES
_SPELLS = frozenset(table("service.reading.quantities", "counted")["spells"])
_CONTENT = frozenset({"VERB", "NOUN", "PROPN"})
_RELATING = words("service.reading.quantities", "counted", "relating")
_TAKING = frozenset(table("service.reading.numbers", "bounds")["taking"]["verbs"])
_CAUSED = frozenset(table("service.reading.numbers", "bounds")["caused"]["verbs"])
# What the figures or their neighbours show to be no number of anything, whatever noun follows.
_NO_NUMBERS = (
    is_counting_nothing,
    is_model,
    is_designation,
    are_odds,
    is_group_of_noughts,
    is_of_a_screen,
)
_PLURALS = frozenset({"NNS", "NNPS"})


def starters(words: list[Word]) -> list[Word]:
    """The words in which a number may start."""
    spelled, has_digit = _STARTERS, DIGIT.search
    return [
        word
        for n, word in enumerate(words)
        if (word.lower in spelled and _may_start(words, n))
        or (not word.text.isalpha() and has_digit(word.text))
    ]


def _may_start(words: Sequence[Atom] | Sequence[Word], n: int) -> bool:
    """Whether a word in which a number may start does: an article only behind a bound."""
    return words[n].lower not in with_article.ARTICLES or with_article.is_number(words, n)


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
            _bind(atoms, ratio)
            past = ratio.last
            found.append(ratio)
            continue
        past = _passed_over(atoms, i)
        if past > i:
            continue
        left = single(atoms, i)
        if left is None:
            continue
        past = left.last
        if found and _is_base(atoms, left.first):
            _end_in_rate(found[-1], left)
            continue
        for measure in joined(atoms, left):
            magnitudes.take_in(atoms, measure)
            ratios.compared(atoms, measure)
            _bind(atoms, measure)
            past = max(past, measure.last)
            measure.denied = denials.is_denied(atoms, measure.first)
            if measure.ratio or not _is_no_claim(atoms, measure):
                found.append(measure)
    return former.joined(atoms, connected(atoms, found))


def _passed_over(atoms: list[Atom], i: int) -> int:
    """The atom after what starts at `i` and is no quantity, whatever it counts; `i` if nothing is.

    In this order: set phrases, "Section 6A", digits that letters run into, dates and codes.
    """
    for rule in (set_phrase, labels.lettered):
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


def _end_in_rate(rate: Measure, base: Measure) -> None:
    """Have the number before "per 100,000 people" count nothing by itself."""
    if rate.last == base.first - 1 and rate.unit is None:
        rate.noun, rate.alone = None, True


def _bind(atoms: list[Atom], measure: Measure) -> None:
    """Widen the phrase by the words of its bound, and open the interval accordingly."""
    start = measure.first
    pair = lower_at(atoms, start - 1) in ("between", "from")
    if pair and (measure.comparator == "between" or measure.change):
        measure.first = start = start - 1
    bound = _bound_before(atoms, measure, start)
    if bound is not None and bound[1] != "equal":
        measure.first = bound[0]
        if lower_at(atoms, bound[0] - 1) in ("from", "between") and (
            measure.comparator == "between" or measure.change
        ):
            measure.first = bound[0] - 1  # "from about 14 to 18"
    tail = bounds.after(atoms, measure.last)
    if tail is not None:
        measure.last = tail[0]
    comparator = bound[1] if bound is not None else bounds.of_verb(atoms, measure.first)
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


def _bound_before(atoms: list[Atom], measure: Measure, start: int) -> tuple[int, Comparator] | None:
    """The bound before a phrase, where its words are no preposition of something else."""
    bound = bounds.before(atoms, start)
    lasting = measure.kind == "duration"
    if bound is None and lasting and _is_over_with_verb(atoms, start - 1):
        return start - 1, "more_than"
    if bound is not None and bound[0] == start - 1:
        word = atoms[start - 1].word
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
    return (word.dep == "prt" or word.tag == "RP") and verb.lemma in _TAKING


def _is_preposition(measure: Measure, word: Word) -> bool:
    """Whether "over" and its like relate what is counted: "chosen over three rivals"."""
    if measure.unit is not None or measure.numeral.fraction or word.lower not in _RELATING:
        return False
    if word.dep != "prep" or word.head.pos not in _CONTENT:
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
    if word.lower != "over" or word.dep != "prep" or word.head.pos == "ADP":
        return False
    return word.head.lemma not in _TAKING or word.head.child("dobj") is not None


def _is_no_claim(atoms: list[Atom], measure: Measure) -> bool:
    if "=" in (lower_at(atoms, measure.first - 1), lower_at(atoms, measure.last)):
        return True  # "($1 = 129 shillings)", "x = 12"
    if measure.unit is not None:
        measure.age = measure.age or ages.is_of_group(atoms, measure)
        unbound = with_article.is_unbound(atoms, measure)
        return unbound or is_idiom(atoms, measure) or is_date_ago(atoms, measure)
    numeral, i, j = measure.numeral, measure.core, measure.core_last
    printed = numeral.fraction and (atoms[i].lower in GLYPHS or lower_at(atoms, i + 1) == "/")
    if printed and j < len(atoms) and atoms[j].word.tag in NOUNS:
        numeral = measure.numeral = replace(numeral, fraction=False)  # "1/2 cup of sugar"
    if j < len(atoms) and atoms[j - 1].digits and not atoms[j].gap and atoms[j].text.isalpha():
        return True  # "5G"
    measure.noun = measure.noun or noun_of(atoms, measure.last, atoms[numeral.last - 1].word)
    if any(rule(atoms, measure) for rule in _NO_NUMBERS):
        return True
    if _is_spell(atoms, measure) or ages.is_age(atoms, measure):
        return False
    if is_all_there_is(atoms, measure) or is_title(measure):
        return True
    if labels.is_sort(atoms, measure) and not _is_large(atoms, measure):
        return True
    plural = measure.noun is not None and measure.noun.tag in _PLURALS
    if measure.comparator == "between" or measure.change or measure.parts:
        return (
            labels.is_labelled(atoms, i)
            or are_years(atoms, i, j, plural=plural)
            or is_make(atoms, measure)
            or is_code(atoms, measure)
        )
    if labels.is_year(atoms, numeral, bounded=measure.comparator is not None, counted=plural):
        return True
    return measure.comparator is None and labels.is_label(atoms, numeral, counted=plural)


def _is_large(atoms: list[Atom], measure: Measure) -> bool:
    """Have a number with a comma that stands before one thing count something else.

    As in "19 votes out of 8,804 cast".
    """
    if "," not in atoms[measure.core].text:
        return False
    measure.noun = None
    return True


def _is_spell(atoms: list[Atom], measure: Measure) -> bool:
    """Read "30 more years", "three straight months" as durations."""
    noun, j = measure.noun, measure.last
    if noun is None or noun.lemma not in _SPELLS or noun.tag not in _PLURALS:
        return False
    if measure.numeral.fraction:
        return False  # "on 20 of 30 days"
    while j < len(atoms) and atoms[j].word.i < noun.i:
        j += 1
    measure.unit, measure.last = units.Unit(noun.lemma, "duration"), j + 1
    measure.core_last = measure.last
    return True
