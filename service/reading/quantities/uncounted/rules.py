"""Which numbers make no claim: tables of rules, of which the first that holds decides.

`OF_UNITS` is asked of a number with a unit. Of a bare number `OF_NO_NUMBER` is asked before it may
be read as a duration or an age, which are claims; then `OF_LINES_AND_TITLES` and one of the last
two.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import is_plural_noun, is_singular_name
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import exact
from service.reading.quantities import with_article
from service.reading.quantities.kinds.sets import is_tie_break
from service.reading.quantities.kinds.shares_and_scores import are_odds
from service.reading.quantities.uncounted import (
    labels,
    model_names,
    number_words,
    set_phrases,
    which_one,
    years,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

    Rule = Callable[[list[Atom], Measure], bool]


_CENTURIES = (18, 19, 20)
_DECADES = words("service.reading.numbers", "dates", "decades")
_EXPLAINING = words("service.reading.numbers", "dates", "explaining")


def is_no_number(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a number counts nothing, whatever stands around it."""
    rules = OF_NO_NUMBER if measure.unit is None else OF_UNITS
    return any(rule(atoms, measure) for rule in rules)


def names_something(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is a year, a label or a part of a name."""
    is_range = measure.comparator == "between" or measure.change or bool(measure.parts)
    rules = (*OF_LINES_AND_TITLES, *(OF_RANGES if is_range else OF_SINGLE_NUMBERS))
    return any(rule(atoms, measure) for rule in rules)


def _tells_which(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a number that stands before one thing tells which: "a 100 zone"."""
    return which_one.is_sort(atoms, measure) and not counts_elsewhere(atoms, measure)


def counts_elsewhere(atoms: list[Atom], measure: Measure) -> bool:
    """As in "19 votes out of 8,804 cast": thousands that stand before one thing count another."""
    return "," in atoms[measure.core].text and which_one.is_sort(atoms, measure)


def _is_equation(atoms: list[Atom], measure: Measure) -> bool:
    """As in "($1 = 129 shillings)", "x = 12"."""
    return "=" in (lower_at(atoms, measure.first - 1), lower_at(atoms, measure.last))


def _runs_into_letters(atoms: list[Atom], measure: Measure) -> bool:
    """As in "5G"."""
    j = measure.core_last
    follows = j < len(atoms) and atoms[j - 1].digits and not atoms[j].gap
    return follows and atoms[j].text.isalpha()


def _is_all_there_is(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number is a line of its own, as page numbers and scoreboards are."""
    inside = measure.last - measure.first < len(atoms) - 4
    if inside or not atoms[measure.core].digits:
        return False
    return not any(a.text.isalnum() for a in (*atoms[: measure.first], *atoms[measure.last :]))


def _is_title(_: list[Atom], measure: Measure) -> bool:
    """As in "2 Timothy": more than one of a thing with a singular name."""
    noun = measure.noun
    if (
        noun is None
        or not is_singular_name(noun)
        or measure.numeral.words
        or measure.numeral.scale != 1
    ):
        return False
    if noun.text[-1] in "sS" or len(noun.text) < 3:
        return False
    return measure.value not in (None, 1) and measure.comparator is None


def _is_group_of_noughts(atoms: list[Atom], measure: Measure) -> bool:
    """As in a "000" that a page has torn off its number."""
    text = atoms[measure.core].text
    alone = measure.core_last - measure.core == 1 and text.isdecimal()
    return alone and measure.value == 0 and len(text) > 1


def _is_decade(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the nineteen seventies"."""
    century = measure.numeral.words and (measure.value or 0) in _CENTURIES
    return century and lower_at(atoms, measure.core_last) in _DECADES


def _is_explained(atoms: list[Atom], measure: Measure) -> bool:
    """As in "4 means that the food is good": a mark whose meaning is given."""
    j = measure.last
    return measure.noun is None and j < len(atoms) and atoms[j].lower in _EXPLAINING


def _is_plural(measure: Measure) -> bool:
    return measure.noun is not None and is_plural_noun(measure.noun)


def _is_labelled(atoms: list[Atom], measure: Measure) -> bool:
    """As in "pages 3 to 5"."""
    return labels.is_labelled(atoms, measure.core)


def _are_years(atoms: list[Atom], measure: Measure) -> bool:
    """Whether all figures of a range are years, as in "from 1994 to 1998"."""
    plural = _is_plural(measure)
    numbers = [k for k in range(measure.core, measure.core_last) if atoms[k].digits]
    return bool(numbers) and all(
        years.is_year(
            atoms,
            exact(k, k + 1, atoms[k].value),
            bounded=False,
            counted=plural and atoms[k].word.entity != "DATE",
        )
        for k in numbers
    )


def _is_year(atoms: list[Atom], measure: Measure) -> bool:
    """As in "in 2014"."""
    bounded, counted = measure.comparator is not None, _is_plural(measure)
    return years.is_year(atoms, measure.numeral, bounded=bounded, counted=counted)


def _is_label(atoms: list[Atom], measure: Measure) -> bool:
    """As in "No. 3", "the Group of Seven"; a number with a bound is not a label."""
    counted = _is_plural(measure)
    return measure.comparator is None and labels.is_label(atoms, measure.numeral, counted=counted)


OF_UNITS: tuple[Rule, ...] = (
    _is_equation,
    with_article.is_unbound,  # "fell over a decade"
    set_phrases.is_idiom,  # "one day he left"
    set_phrases.is_date_ago,  # "six years ago"
)
OF_NO_NUMBER: tuple[Rule, ...] = (
    _is_equation,
    _runs_into_letters,
    number_words.is_counting_nothing,  # "one thing", "a four-door car"
    model_names.is_model,  # "the GeForce 9400M"
    model_names.is_designation,  # "14 AK 47 rifles"
    are_odds,  # "at odds of 33-1"
    is_tie_break,  # "7-6 (5)"
    _is_group_of_noughts,
    model_names.is_of_a_screen,  # "a 480-by-360 resolution"
    _is_decade,  # "the nineteen seventies"
    _is_explained,  # "4 means that the food is good"
    set_phrases.is_excess,  # "too cute by half"
)
OF_LINES_AND_TITLES: tuple[Rule, ...] = (_is_all_there_is, _is_title, _tells_which)
OF_RANGES: tuple[Rule, ...] = (
    _is_labelled,
    _are_years,
    model_names.is_make,  # "the 737-800 took off"
    model_names.is_code,  # "reference 4556-7721"
    which_one.is_behind_its_things,  # "questions 7 to 9"
)
OF_SINGLE_NUMBERS: tuple[Rule, ...] = (
    _is_year,
    _is_label,
    which_one.is_behind_its_thing,  # "in seat 14"
    which_one.is_behind_its_things,  # "papers 3 and 4"
)
