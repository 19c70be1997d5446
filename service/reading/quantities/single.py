"""One number with what belongs to it alone: currency, unit and rate."""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.word_classes import is_common_noun, is_of_noun_phrase, is_plain_noun
from service.reading.numbers import numeral as numerals
from service.reading.numbers import units
from service.reading.numbers.days_of_months import is_year_number
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.spelled import exact, scale_words, tidy
from service.reading.quantities import with_article
from service.reading.quantities.kinds import ages
from service.reading.quantities.measure import Measure

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.numbers.spelled import Numeral
    from service.reading.numbers.units import Unit

_ONE = words("service.reading.quantities", "counted", "a_single")
_EACH = words("service.reading.quantities", "counted", "each")
_BELOW_ZERO: tuple[str, ...] = tuple(table("service.reading.numbers", "units")["below_zero"])
_QUOTES = frozenset("\"'’”“‘")
_FOOT_MARKS = frozenset("'’′")
_DOUBLE_MARKS = frozenset('"”')
_QUARTER = 0.25
_AFTER_FEET, _INCHES_OF_A_FOOT = 4, 12
_TALLEST = 300  # feet or inches that a bare mark may stand for


def single(atoms: list[Atom], i: int) -> Measure | None:
    """The number that starts at atom `i`, with its currency or unit, or None."""
    currency = units.currency_before(atoms, i)
    if atoms[i].lower == "half" and [a.lower for a in atoms[max(i - 2, 0) : i]] == ["and", "a"]:
        return with_article.one_and_a_half(atoms, i)
    if atoms[i].lower in with_article.ARTICLES:
        return with_article.one(atoms, i)
    numeral = numerals.read(atoms, i, money=currency is not None)
    if numeral is None:
        return None
    numeral, more = _with_plus(atoms, numeral)
    first, j = numeral.first, numeral.last
    if currency is not None:
        first = min(first, currency[0])
    measure = Measure(first, j, first, j, numeral, numeral.value, numeral.lower, numeral.upper)
    if currency is not None:
        measure = replace(measure, prefix=True, unit=currency[1])
    measure = _with_unit(atoms, measure.at_least() if more else measure)
    if lower_at(atoms, measure.last) == _BELOW_ZERO[0]:
        measure = _below_zero(atoms, measure)
    if measure.unit is None and lower_at(atoms, j) == "-" and atoms[j - 1].lower == "half":
        return None  # "half-brother"
    if lower_at(atoms, measure.last) == "and":
        measure = _with_half(atoms, measure)
    return ages.with_words_of_age(atoms, _with_rate(atoms, measure))


def _below_zero(atoms: list[Atom], measure: Measure) -> Measure:
    """As in "12 degrees below zero", "30 below zero": so many degrees less than none."""
    j = measure.last + len(_BELOW_ZERO)
    unit = measure.unit or units.Unit("degree", "measurement")
    zero = tuple(atom.lower for atom in atoms[measure.last : j]) == _BELOW_ZERO
    if not zero or measure.value is None or not unit.name.startswith("degree"):
        return measure
    return replace(measure.up_to(j).of_value(-measure.value), unit=unit)


def _with_half(atoms: list[Atom], measure: Measure) -> Measure:
    """The number with the half behind it: "two years and a half"."""
    if [a.lower for a in atoms[measure.last + 1 : measure.last + 3]] != ["a", "half"]:
        return measure
    if measure.unit is None or measure.value is None or measure.numeral.scale != 1:
        return measure
    value = measure.value + 0.5
    numeral = exact(measure.numeral.first, measure.numeral.last, value, plain=value)
    return replace(measure, numeral=numeral).up_to(measure.last + 3).of_value(value)


def _with_plus(atoms: list[Atom], numeral: Numeral) -> tuple[Numeral, bool]:
    """As in "20-plus trillion": the number with its scale word, and whether "plus" parts them."""
    j = numeral.last
    if numeral.value is None or numeral.scale != 1 or lower_at(atoms, j + 1) != "plus":
        return numeral, False
    scale, last = scale_words(atoms, j + 2)
    if scale == 1 or lower_at(atoms, j) != "-":
        return numeral, False
    value = tidy(numeral.value * scale)
    return exact(numeral.first, last, value, scale=scale, plain=numeral.value), True


def _with_unit(atoms: list[Atom], measure: Measure) -> Measure:
    """The number with the unit behind it, where one stands there."""
    numeral, j = measure.numeral, measure.last
    k = j
    following = lower_at(atoms, j)
    if (numeral.vague and following == "of") or (
        numeral.value == 0.5 and following in ("a", "an")  # "half an hour"
    ):
        k = j + 1
    elif numeral.fraction and lower_at(atoms, j) == "of" and lower_at(atoms, j + 1) in _ONE:
        k = j + 2  # "a quarter of a percentage point", "half of 1 percent"
    one = numeral.value is not None and abs(numeral.value) <= 1
    scale = math.inf if numeral.vague else numeral.scale
    found = units.doubtful_money_after(atoms, k, scale=scale)
    if found is None or lower_at(atoms, found[0]) == "of":  # "2 million pounds of beef"
        found = units.unit_after(atoms, k, single=one) or found
    if found is None and measure.unit is None and numeral.value is not None:
        found = _after_plus(atoms, measure)
        measure = measure if found is None else measure.at_least()
    if found is None and numeral.fraction and numeral.value == _QUARTER:
        found = _quarter_point(atoms, k)
    if found is None and _are_inches(atoms, measure):
        found = k, units.Unit("inch", "measurement")
    if found is not None and (
        _is_quotation(atoms, measure, k) or _is_of_another_kind(atoms, measure, k, found[1])
    ):
        found = None
    if found is not None and (measure.unit is None or found[1].kind == "money"):
        return replace(measure, unit=measure.unit or found[1]).up_to(found[0])
    return measure


def _is_of_another_kind(atoms: list[Atom], measure: Measure, k: int, unit: units.Unit) -> bool:
    """Whether what looks like a unit is a name or has a year: "six HP laptops", "2034 dollar bond".

    Abbreviations of units stand after figures, and sums of money in the plural.
    """
    if measure.numeral.words and unit.kind == "measurement":
        return atoms[k].text.isupper()
    if unit.kind != "money" or measure.prefix or k + 1 >= len(atoms) or not atoms[k].gap:
        return False
    year = is_year_number(atoms, measure.core) and 1900 <= (measure.value or 0) < 2100
    return year and is_common_noun(atoms[k].word) and is_plain_noun(atoms[k + 1].word)


def _are_inches(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the 6-foot-8 forward": what comes after feet."""
    i = measure.first
    if i < _AFTER_FEET or atoms[i].gap or not (measure.value or 0) < _INCHES_OF_A_FOOT:
        return False
    return atoms[i - 1].text == "-" and atoms[i - 2].lower in ("foot", "feet", "ft")


def _quarter_point(atoms: list[Atom], k: int) -> tuple[int, Unit] | None:
    """As in "a quarter point", "a quarter-point cut": said of interest rates."""
    k += lower_at(atoms, k) == "-"
    if lower_at(atoms, k) != "point":
        return None
    return k + 1, units.Unit("percentage_point", "percent")


def _is_quotation(atoms: list[Atom], measure: Measure, k: int) -> bool:
    """Whether what looks like a foot or inch sign closes a quotation, or is an apostrophe."""
    if k >= len(atoms) or atoms[k].text not in _QUOTES:
        return False
    if measure.numeral.words or not 0 < (measure.value or 0) <= _TALLEST:
        return True
    if k + 1 < len(atoms) and not atoms[k + 1].gap and atoms[k + 1].text.isalpha():
        return True
    i = measure.first
    inches = atoms[k].text in _DOUBLE_MARKS
    if inches and i > 1 and atoms[i - 1].text in _FOOT_MARKS and atoms[i - 2].digits:
        return False  # the inches of 5'10"
    before = [atom.text for atom in atoms[max(k - 40, 0) : k]]
    if not inches:
        return any(text in _QUOTES for text in before)
    return _is_open(before, atoms[k].text)


def _is_open(before: list[str], mark: str) -> bool:
    """Whether a quotation that a mark may close is open before it; another mark of inches is not.

    A straight mark right after figures is none that opens or closes.
    """
    if mark == "”" and "“" in before:
        return "”" not in before[len(before) - before[::-1].index("“") :]
    marks = [
        n
        for n, text in enumerate(before)
        if text == mark and not (n and before[n - 1][-1].isdecimal())
    ]
    return len(marks) % 2 == 1


def _after_plus(atoms: list[Atom], measure: Measure) -> tuple[int, Unit] | None:
    """The unit of "15-plus years" and "100+ km"."""
    j = measure.last
    j += lower_at(atoms, j) == "-" and lower_at(atoms, j + 1) == "plus"
    if lower_at(atoms, j) not in ("plus", "+"):
        return None
    return None if lower_at(atoms, j + 1) in _QUOTES else units.unit_after(atoms, j + 1)


def _each(atoms: list[Atom], measure: Measure) -> tuple[int, str] | None:
    """The "each" of "six doses at £18 each", not that of "paid $5 each Tuesday"."""
    j = measure.last
    if measure.unit is None or measure.unit.kind != "money" or lower_at(atoms, j) not in _EACH:
        return None
    runs_on = j + 1 < len(atoms) and is_of_noun_phrase(atoms[j + 1].word)
    return None if runs_on else (j + 1, "each")


def _with_rate(atoms: list[Atom], measure: Measure) -> Measure:
    """The number with "per barrel" behind it; a rate of a physical unit is a unit of its own."""
    unit = measure.unit
    if unit is None or unit.kind not in ("money", "measurement"):
        return measure
    rate = units.rate_after(atoms, measure.last) or _each(atoms, measure)
    if rate is None:
        return measure
    if unit.kind == "measurement":
        unit = units.Unit(f"{unit.name} {rate[1]}", "measurement")
    return replace(measure, last=rate[0], unit=unit)
