"""Periods by name: weeks, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from dataclasses import replace

from service.reading.dates.calendar.form import Expression, Form
from service.reading.dates.expressions.classes import TABLE, TOLD_SHIFTS, UNITS, WORDS
from service.reading.dates.expressions.rule import (
    Found,
    has_plural_mark,
    is_one_of,
    month_of,
    over,
    rule,
    shift_of,
)
from service.reading.grammar.word_classes import is_adjective, is_bound_before
from service.reading.grammar.words.nouns import is_one
from service.reading.grammar.words.verbs import is_modal

DECADE = 10  # years
MONTHS_IN_QUARTER = 3
_PERSON_LIKE = frozenset(("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"))


def _year_or_shift(found: Found) -> tuple[int | None, str | None, int | None]:
    """The year after a period: "2014", "last year"."""
    year = found.number("y")
    unit = found.at("u")
    if unit is not None and UNITS[unit.lower] == "year":
        return year, "year", shift_of(found.at("r2"))
    return year, None, None


def month_of_year(found: Found) -> list[Expression] | None:
    """As in "March 2024", "October last year", "May of this year"."""
    year, unit, shift = _year_or_shift(found)
    month, same = found.month(), found.at("v")
    if same is not None:
        return [found.make(Form("month", None, month, unit="told", shift=TOLD_SHIFTS[same.lower]))]
    if year is None and unit is None:
        return None
    return [found.make(Form("month", year, month, unit=unit, shift=shift))]


def month_by_shift(found: Found) -> list[Expression] | None:
    """As in "Last October", "this May"."""
    return [found.make(Form("month", None, found.month(), shift=shift_of(found.at("r"))))]


def month_beside_last(found: Found) -> list[Expression] | None:
    """As in "The following March", "that October": beside or in the year last told."""
    word = found.words[found.end - 1]
    if word.entity in _PERSON_LIKE or is_modal(word):
        return None
    form = _beside_last(found, Form("month", None, month_of(word)))
    return None if form is None else [found.make(form)]


def season_beside_last(found: Found) -> list[Expression] | None:
    """As in "That summer", "the following spring"."""
    word = found.words[found.end - 1]
    form = _beside_last(found, Form("season", None, TABLE["seasons"][word.lower]))
    return None if form is None or not is_one(word) else [found.make(form)]


def _beside_last(found: Found, form: Form) -> Form | None:
    step = TOLD_SHIFTS.get(found.words[found.end - 2].lower)
    return None if step is None else replace(form, unit="told", shift=step)


def month(found: Found) -> list[Expression] | None:
    """As in "In October": a name that is also another word needs words of time before it."""
    word = found.words[found.start]
    lower = word.lower.rstrip(".")
    before = found.before()
    if word.head.i > word.i and is_one_of(word.head.lower, "contracts"):
        return None  # "December wheat"
    if before == "%" and word.text.isupper():
        return None  # "0% APR": a rate by the year
    if is_one_of(lower, "months_that_are_words"):
        if word.entity in _PERSON_LIKE or is_modal(word):
            return None
        joined = before in ("-", "–") and found.letters[found.start - 2 : found.start - 1] in "eM"
        joined = joined or found.letters[found.end : found.end + 2] in ("hM", "&M")
        joined = joined or found.letters[: found.start].endswith(("Mhhh", "Mh&h"))
        if not (is_one_of(before, "before_month") or joined):
            return None
    elif is_one_of(before, "repeated") or word.entity == "PERSON":
        return None
    following = found.after()
    if following is not None and following.text[0].isdigit() and following.start == word.end:
        return None
    return [found.make(Form("month", None, month_of(word)))]


def season(found: Found) -> list[Expression] | None:
    """As in "Last autumn", "the summer of 2024", "spring 2020", "in the spring"."""
    word = found.at("s")
    if word is None or not (is_one(word) or is_adjective(word)):
        return None
    year, unit, shift = _year_or_shift(found)
    if shift is None:
        shift = shift_of(found.at("r"))
    number = TABLE["seasons"][word.lower]
    if year is None and shift is None:
        named = found.match.group().startswith("t") and found.before() in WORDS["before_year"]
        if not named or (
            is_one_of(word.lower, "seasons_that_are_words")
            and not is_one_of(found.before(), "before_such_a_season")
        ):
            return None
        following = found.after()
        if following is not None and (following.lower == "of" or is_bound_before(word)):
            return None
    return [found.make(Form("season", year, number, unit=unit, shift=shift))]


def quarter(found: Found) -> list[Expression] | None:
    """As in "The third quarter of 2024", "third-quarter", "Q3 2024"."""
    year, unit, shift = _year_or_shift(found)
    word = found.at("q")
    if word is not None:
        number: int | None = int(word.text[1])
        grain = "quarter" if word.lower[0] == "q" else "half"
        if word.lower[0] == "h" and year is None:
            return None
    else:
        grain = "quarter" if found.at("half") is None else "half"
        number = found.number("n") or _edge(found, grain)
        if grain == "quarter" and found.words[found.match.start("k")].lower != "quarter":
            return None
    if number is None or number > (4 if grain == "quarter" else 2):
        return None
    if year is None and unit is None and not _is_of_business(found):
        return None
    if found.at("f") is not None:
        return [found.make(Form("open", unit=grain))]
    return [found.make(Form("quarter", year, number, unit=grain, shift=shift))]


def quarter_by_month(found: Found) -> list[Expression] | None:
    """As in "the December quarter", "the March 2024 quarter": the one that ends with that month."""
    month, unit = found.month(), found.at("k")
    if unit is None or unit.lower != "quarter" or month is None or month % MONTHS_IN_QUARTER:
        return None
    year, step, shift = _year_or_shift(found)
    year = found.number("y0") if year is None else year
    number = month // MONTHS_IN_QUARTER
    return [
        found.make(Form("quarter", year, number, unit="quarter", shift=shift if step else None))
    ]


def _edge(found: Found, grain: str) -> int | None:
    """As in "The last quarter of 2024", "the latter half of last year": only with the year."""
    word = found.at("edge")
    if word is None or found.at("u3") is not None:
        return None
    if is_one_of(word.lower, "edges_that_end"):
        return 4 if grain == "quarter" else 2
    return 1 if is_one_of(word.lower, "edges_that_begin") else None


def _is_of_business(found: Found) -> bool:
    """No quarter of a match: words of business stand in the sentence."""
    return any(w.lower in WORDS["business"] for w in found.words)


def fiscal(found: Found) -> list[Expression] | None:
    """As in "Fiscal 2024", "the last financial year": periods that no calendar decides."""
    unit = found.at("u") or found.at("k")
    if unit is not None and UNITS[unit.lower] not in ("year", "quarter"):
        return None
    return [found.make(Form("open", unit="year" if unit is None else UNITS[unit.lower]))]


def fiscal_by_number(found: Found) -> list[Expression] | None:
    """As in "FY2025"."""
    return [found.make(Form("open", unit="year"))]


def fused(found: Found) -> list[Expression] | None:
    """As in "Mid-2014", "early-1990s", "mid-1990's", "mid-January", printed as one word."""
    word = found.words[found.start]
    shade, _, rest = re.split(r"([–-])", word.lower, maxsplit=1)
    first, modifier = found.start, TABLE["shades"][shade]
    if rest.isdecimal():
        number = int(rest)
        if has_plural_mark(found, word) and number % DECADE == 0:
            form = Form("decade", number)
            return [over(found.words, first, first + 2, form, modifier=modifier)]
        form = Form("year", number)
    elif rest[:-1].isdecimal():
        form = Form("decade", int(rest[:-1]))
    elif rest in TABLE["months"]:
        form = Form("month", None, TABLE["months"][rest])
    else:
        return None
    return [over(found.words, first, first + 1, form, modifier=modifier)]


_OF_YEAR = r"(?:(?:,|f)?t?(?P<y>Y)|(?:,|f)?(?P<r2>R)(?P<u>U)|(?:f)t(?P<u3>U))"

RULES = (
    rule(rf"t?(?P<m>M)(?P<y0>Y)?h?(?P<k>U)(?:{_OF_YEAR})?", quarter_by_month),
    rule(r"(?P<m>M)(?:\.?,?f?(?P<y>Y)|,?f?(?P<r2>R)(?P<u>U)|f?t?(?P<v>V)U)", month_of_year),
    rule(r"(?:t[RV]|V)M", month_beside_last),
    rule(r"(?P<r>R)p?(?P<m>M)", month_by_shift),
    rule(r"M", month),
    rule(r"(?:t[RV]|V)S", season_beside_last),
    rule(r"t?(?:(?P<r>R)p?)?(?P<s>S)(?:,?f?(?P<y>Y)|,?f?(?P<r2>R)(?P<u>U))?", season),
    rule(rf"t?(?P<f>F)?(?P<n>[Od])h?(?:(?P<k>U)|(?P<half>L))(?:{_OF_YEAR})?", quarter),
    rule(rf"t(?P<edge>[RE])(?:(?P<k>U)|(?P<half>L))(?:{_OF_YEAR})", quarter),
    rule(rf"(?P<q>Q)(?:{_OF_YEAR})?", quarter),
    rule(r"t?(?:[RV]|[Od]h?)?F(?:(?P<u>U)Y?|Y|[Od]h?(?P<k>U))", fiscal),
    rule(r"y", fiscal_by_number),
    rule(r"J", fused),
)
