"""Numbers as the news writes them: figures, words, both, fractions and vague plurals.

Reads atoms; knows neither syntax nor units. `read` gives the number that starts at an atom; what it
counts, and whether it counts anything, is for others to say.
"""

from __future__ import annotations

import math
from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import is_verb_form
from service.reading.numbers import torn, units
from service.reading.numbers.days_of_months import is_month
from service.reading.numbers.million import is_million
from service.reading.numbers.pieces import DASHES, SLASHES, is_glued, lower_at
from service.reading.numbers.spelled import (
    CARDINALS,
    DENOMINATORS,
    GLYPHS,
    PLAIN_SCALE_MARKS,
    SCALE_MARKS,
    SCALES,
    SOME,
    SPACED_MARKS,
    VAGUE,
    Numeral,
    and_a_half,
    exact,
    half,
    scale_words,
    several,
    spelled,
    tidy,
    vague_plural,
)

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom

STARTERS = frozenset({*CARDINALS, *SCALES, *VAGUE, *GLYPHS, *DENOMINATORS}) - words(
    "service.reading.numbers", "numbers", "no_starters"
)
# Figures in a row: longer ones are identifiers, without separators the sooner.
_LONGEST_NUMERAL, _LONGEST_ROUND, _LONGEST_PLAIN = 20, 12, 9
_MINUS = frozenset("-−–")
_MULTIPLIED = frozenset("x×*")
_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


def read(atoms: list[Atom], i: int, *, money: bool = False) -> Numeral | None:
    """The number that starts at atom `i`; `money` where a currency sign stands before it."""
    atom = atoms[i]
    if atom.digits:
        return _signed(atoms, _figures(atoms, i, money=money))
    lower = atom.lower
    if lower in GLYPHS:
        return exact(i, i + 1, GLYPHS[lower], fraction=True)
    if is_verb_form(atom.word):  # "Lee scores twice"
        return None
    if lower in VAGUE and not (lower in SCALES and _after_count(atoms, i)):
        return vague_plural(atoms, i)
    if f"{lower}s" in VAGUE and lower_at(atoms, i + 1) == "of" and lower_at(atoms, i + 2) in VAGUE:
        return vague_plural(atoms, i)  # "hundred of thousands", as it is often printed
    if lower == "half":
        return half(atoms, i)
    if lower in SCALES and lower_at(atoms, i - 1) in SOME:
        return several(atoms, i)
    if lower in CARDINALS or lower in SCALES or lower in DENOMINATORS:
        return _signed(atoms, spelled(atoms, i))
    return None


def _after_count(atoms: list[Atom], i: int) -> bool:
    return lower_at(atoms, i - 1) in CARDINALS or (i > 0 and atoms[i - 1].digits)


def _signed(atoms: list[Atom], numeral: Numeral | None) -> Numeral | None:
    """With "minus" or a minus sign before it, where that is not a dash between two things."""
    if numeral is None or numeral.value is None or numeral.first == 0:
        return numeral
    sign = numeral.first - 1
    if lower_at(atoms, sign) in DASHES and lower_at(atoms, sign - 1) in ("minus", "negative"):
        sign -= 1
    word = lower_at(atoms, sign)
    spelled = word == "minus" or (word == "negative" and numeral.first - sign <= 2)
    printed = (
        word in _MINUS
        and atoms[numeral.first].digits
        and not atoms[numeral.first].gap
        and (sign == 0 or atoms[sign].gap or lower_at(atoms, sign - 1) in ("(", "$", "€", "£"))
        and not (sign > 0 and atoms[sign - 1].digits)
    )
    if not (spelled or printed) or lower_at(atoms, sign - 1) in ("or", "/"):
        return numeral  # "plus or minus 3" is an error to both sides
    value = -numeral.value
    return replace(numeral, first=sign, value=value, lower=value, upper=value, plain=-numeral.plain)


def _figures(atoms: list[Atom], i: int, *, money: bool) -> Numeral | None:
    value, j = atoms[i].value, i + 1
    last = max(_last_group(atoms, i), torn.last_group(atoms, i, money=money))
    while j < last:  # "10 000", "10, 000"
        j += atoms[j].text == ","
        value, j = value * 1000 + atoms[j].value, j + 1
    if j == i + 1:
        decimal = torn.decimal(atoms, i, money=money)
        value, j = _power(atoms, value, j) if decimal is None else (decimal, i + 3)
    if not math.isfinite(value) or len(atoms[i].text) > _LONGEST_NUMERAL:
        return None
    longest = _LONGEST_ROUND if value % 1000 == 0 else _LONGEST_PLAIN
    if atoms[i].text.isdecimal() and len(atoms[i].text) > longest:
        return None
    fraction = slashed(atoms, i)
    if fraction is not None:
        return fraction
    if lower_at(atoms, j) in GLYPHS:
        value, j = value + GLYPHS[lower_at(atoms, j)], j + 1
    elif j + 2 < len(atoms) and atoms[j].digits and atoms[j].gap:
        part = slashed(atoms, j)
        if part is not None and part.value is not None:
            value, j = value + part.value, part.last
    elif lower_at(atoms, j) == "-" and j + 3 < len(atoms) and atoms[j + 1].digits:
        part = None if atoms[j].gap or atoms[j + 1].gap else slashed(atoms, j + 1)
        if part is not None and part.value is not None:  # "4-1/4 cents"
            value, j = value + part.value, part.last
    value, j = and_a_half(atoms, value, j)
    scale, j = _scale(atoms, j, money=money)
    total = tidy(value * scale)
    return exact(i, j, total, scale=scale, plain=value)


def _last_group(atoms: list[Atom], i: int) -> int:
    """The atom after the last group of three digits that a space sets off: "10 000".

    A telephone number begins with nought or goes on with a group of another length.
    """
    if not atoms[i].text.isdecimal() or len(atoms[i].text) > 3 or atoms[i].text[0] == "0":
        return i + 1
    j = i + 1
    while j < min(len(atoms), i + 6) and atoms[j].digits and atoms[j].spaced:
        whole = atoms[j].text.partition(".")[0]
        if len(whole) != 3 or not whole.isdecimal():
            return i + 1
        j += 1
        if "." in atoms[j - 1].text:
            break
    return j


def _power(atoms: list[Atom], value: float, j: int) -> tuple[float, int]:
    """Take in the power of ten of "1.5 x 10^8" and "10⁶"."""
    if lower_at(atoms, j) in _MULTIPLIED and lower_at(atoms, j + 1) == "10":
        factor, base = value, j + 1
    else:
        factor, base = 1.0, j - 1
    if atoms[base].text != "10" or base + 1 >= len(atoms) or atoms[base + 1].gap:
        return value, j
    k = base + 1 + (atoms[base + 1].text == "^")
    if k >= len(atoms) or atoms[k].gap:
        return value, j
    exponent = atoms[k].text.translate(_SUPERSCRIPTS) if k == base + 1 else atoms[k].text
    if not exponent.isdecimal() or (k == base + 1 and exponent == atoms[k].text):
        return value, j
    return (tidy(factor * 10.0 ** int(exponent)), k + 1) if len(exponent) < 3 else (value, j)


def slashed(atoms: list[Atom], i: int) -> Numeral | None:
    """The fraction "1/2", not a date or "24/7"."""
    if not (lower_at(atoms, i + 1) in SLASHES and i + 2 < len(atoms) and atoms[i + 2].digits):
        return None
    if (
        atoms[i + 1].gap
        or atoms[i + 2].gap
        or "/" in (lower_at(atoms, i + 3), lower_at(atoms, i - 1))
    ):
        return None
    if is_month(atoms, i + 3):
        return None  # "on 9/10 June"
    above, below = atoms[i].value, atoms[i + 2].value
    if not 0 < above < below or below not in (2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100):
        return None
    return exact(i, i + 3, above / below, plain=above / below, fraction=True)


def _scale(atoms: list[Atom], j: int, *, money: bool) -> tuple[float, int]:
    """The product of the scale words at `j`, and the atom after them."""
    if j < len(atoms) and not atoms[j].gap and not is_glued(atoms, j + 1):
        marks = SCALE_MARKS if money else PLAIN_SCALE_MARKS
        mark = marks.get(atoms[j].text)
        if mark is None and not money and atoms[j].text == "m" and is_million(atoms, j):
            mark = 1e6
        if mark is not None and not (atoms[j].text == "K" and _is_display(atoms, j)):
            return mark, j + 1
    elif j < len(atoms) and atoms[j].gap and _is_spaced_mark(atoms, j, money=money):
        return SCALE_MARKS[atoms[j].text], j + 1
    return scale_words(atoms, j)


def _is_spaced_mark(atoms: list[Atom], j: int, *, money: bool) -> bool:
    """Whether a mark of scale stands at `j` after a space: "$3 bn", "8 B rupees"."""
    mark = atoms[j].text
    if mark in SPACED_MARKS["money" if money else "plain"]:
        initial = len(mark) == 1 and lower_at(atoms, j + 1) == "." and j + 2 < len(atoms)
        return not initial  # "for $5 M. Holm left"
    return mark in SPACED_MARKS["before_money"] and units.is_currency(atoms, j + 1)


def _is_display(atoms: list[Atom], j: int) -> bool:
    return atoms[j - 1].text in ("2", "4", "5", "8")
