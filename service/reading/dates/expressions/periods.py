"""Periods by name: weeks, months, quarters, seasons, years, decades, centuries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.reading.dates.calendar.form import Expression, Form
from service.reading.dates.expressions.classes import TABLE, TOLD_SHIFTS, UNITS, WORDS, is_year
from service.reading.dates.expressions.rule import Found, is_one_of, month_of, over, rule, shift_of

if TYPE_CHECKING:
    from service.reading.parse.words import Word

CENTURY, DECADE = 100, 10  # years
MODERN = (1900, 2060)  # years that need no preposition to be one
PLURALS = frozenset(("NNS", "NNPS"))
_PERSON_LIKE = frozenset(("PERSON", "ORG", "GPE", "FAC", "PRODUCT", "WORK_OF_ART", "LOC"))


def _year_or_shift(found: Found) -> tuple[int | None, str | None, int | None]:
    """The year behind a period: "2014", "last year"."""
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


def month(found: Found) -> list[Expression] | None:
    """As in "In October": a name that is also another word needs words of time before it."""
    word = found.words[found.start]
    lower = word.lower.rstrip(".")
    before = found.before()
    if is_one_of(lower, "months_that_are_words"):
        if word.entity in _PERSON_LIKE or word.tag == "MD":
            return None
        joined = before in ("-", "–") and found.letters[found.start - 2 : found.start - 1] in "eM"
        joined = joined or found.letters[found.end : found.end + 2] in ("hM", "&M")
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
    if word is None or word.tag not in ("NN", "NNP", "JJ"):
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
        if following is not None and (following.lower == "of" or word.dep == "compound"):
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
        number = found.number("n")
        grain = "quarter" if found.at("half") is None else "half"
        if grain == "quarter" and found.words[found.match.start("k")].lower != "quarter":
            return None
    if number is None or number > (4 if grain == "quarter" else 2):
        return None
    if year is None and unit is None and not _is_of_business(found):
        return None
    if found.at("f") is not None:
        return [found.make(Form("open", unit=grain))]
    return [found.make(Form("quarter", year, number, unit=grain, shift=shift))]


def _is_of_business(found: Found) -> bool:
    """No quarter of a match: words of business stand in the sentence."""
    return any(w.lower in WORDS["business"] for w in found.words)


def fiscal(found: Found) -> list[Expression] | None:
    """As in "Fiscal 2024", "the last financial year": periods that no calendar decides."""
    unit = found.at("u") or found.at("k")
    if unit is not None and UNITS[unit.lower] not in ("year", "quarter"):
        return None
    return [found.make(Form("open", unit="year" if unit is None else UNITS[unit.lower]))]


def fused(found: Found) -> list[Expression] | None:
    """As in "Mid-2014", "early-1990s", "mid-1990's", "mid-January", printed as one word."""
    word = found.words[found.start]
    shade, _, rest = re.split(r"([–-])", word.lower, maxsplit=1)
    first, modifier = found.start, TABLE["shades"][shade]
    if rest.isdecimal():
        number = int(rest)
        if _has_plural_mark(found, word) and number % DECADE == 0:
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


def years_as_one(found: Found) -> list[Expression] | None:
    """As in "2014–17", "2024/25", printed as one word."""
    word = found.words[found.start]
    first, sign, second = re.split(r"([–—/-])", word.text)
    one = int(first)
    two = int(second) if len(second) == 4 else one // CENTURY * CENTURY + int(second)
    if not one < two or not is_year(two) or one < MODERN[0] - CENTURY:
        return None
    if sign == "/" or (two == one + 1 and not is_one_of(found.before(), "before_years")):
        return None  # a season of sport, a school year
    cut = word.start + len(first)
    return [
        Expression(found.start, found.start, word.start, cut, Form("year", one), None, "since"),
        Expression(found.start, found.start, cut + 1, word.end, Form("year", two), None, "until"),
    ]


def years(found: Found) -> list[Expression] | None:
    """As in "1914-1918", "1995-96", without blanks between."""
    words = found.words[found.start : found.end]
    one, digits = int(words[0].text), words[2].text
    if (
        words[0].end != words[1].start
        or words[1].end != words[2].start
        or len(digits) not in (2, 4)
    ):
        return None
    two = int(digits) if len(digits) == 4 else one // CENTURY * CENTURY + int(digits)
    if not one < two or not is_year(two) or found.letters[found.end : found.end + 1] == "h":
        return None
    if two == one + 1 and not (is_one_of(found.before(), "before_years") or found.before() == "of"):
        return None  # a season of sport, a school year
    first = found.start
    return [
        over(found.words, first, first + 1, Form("year", one), relation="since"),
        over(found.words, first + 2, first + 3, Form("year", two), relation="until"),
    ]


def year(found: Found) -> list[Expression] | None:
    """As in "In 2014", "the 2014 election", "2014 was": four figures that count nothing."""
    word = found.words[found.match.start("y")]
    number = int(word.text)
    if found.letters[found.end : found.end + 2] in ("hD", "hN") and found.after().start == word.end:  # type: ignore[union-attr]
        return None
    if not _is_year_here(found, word, number):
        return None
    if _is_a_decade(found, word, number):
        first = found.start - (found.before() == "the")
        return [found.make(Form("decade", number), first, found.end + 1)]
    return [found.make(Form("year", number))]


def _is_a_decade(found: Found, word: Word, number: int) -> bool:
    """As in "The 1930's", "the late 1980's": an older spelling of "the 1930s"."""
    before = found.before()
    is_named = before == "the" or before in TABLE["shades"] or before in ("-", "–")
    return number % DECADE == 0 and is_named and _has_plural_mark(found, word)


def _has_plural_mark(found: Found, word: Word) -> bool:
    following = found.after()
    return following is not None and following.start == word.end and following.lower in ("'s", "’s")


def _is_year_here(found: Found, word: Word, number: int) -> bool:
    before, following = found.before(), found.after()
    nearby = "" if following is None else following.lower
    if is_one_of(nearby, "not_years") or is_one_of(nearby, "era"):
        return False
    if is_one_of(before, "numbered"):
        return False
    if following is not None and following.text in (":", "/") and following.start == word.end:
        return False
    modern = MODERN[0] <= number <= MODERN[1]
    if word.head is not word and word.dep == "nummod" and word.head.i > word.i:
        if word.head.tag in PLURALS and (number % CENTURY == 0 or not modern):
            return False
        return modern
    if is_one_of(before, "before_old_year"):
        return True
    if is_one_of(before, "before_year") or is_one_of(before, "before_year_loosely"):
        return modern or (number > 1700 and before in ("of", "from", "to", "by", "(", "-", "–"))
    if word.sentence.words[0] is word and len(word.sentence.words) == 1:
        return True
    return modern and not _is_a_model(found, word, number)


def _is_a_model(found: Found, word: Word, number: int) -> bool:
    """As in "Windows 2000", "the Boeing 1900", "a title: '1984'"."""
    k = found.start
    before = found.words[k - 1] if k else None
    if word.dep == "dobj" or (before is not None and before.text in ("'", '"', "“", "‘")):
        return True
    if number % CENTURY == 0:
        return True
    if before is not None and (before.tag in ("CD", "SYM") or before.text == "/"):
        return True
    return word.dep == "pobj" and word.tag != "CD"


def decade(found: Found) -> list[Expression] | None:
    """As in "The 1990s", "the ’60s", "the nineties"."""
    word = found.words[found.match.start("b")]
    lower = word.lower
    named: dict[str, int] = TABLE["decades"]
    if lower in named:
        return [found.make(Form("decade", named[lower]))] if found.match.group()[0] == "t" else None
    digits = "".join(c for c in lower if c.isdecimal())
    if len(digits) == 4:
        return [found.make(Form("decade", int(digits)))]
    if "A" not in found.match.group() and not lower.startswith(("'", "’", "‘")):
        return None
    return [found.make(Form("decade", 1900 + int(digits)))]


def century(found: Found) -> list[Expression] | None:
    """As in "The 19th century", "20th-century"."""
    number = found.number("n")
    if number is None or UNITS[found.words[found.end - 1].lower] != "century" or number < 11:
        return None
    if is_one_of("" if found.after() is None else found.after().lower, "era"):  # type: ignore[union-attr]
        return None
    return [found.make(Form("century", number))]


def short_year(found: Found) -> list[Expression] | None:
    """As in "In '80", "the class of ’08"."""
    word = found.words[found.end - 1]
    if (
        len(word.text) != 2
        or not word.text.isdecimal()
        or word.start != found.words[found.start].end
    ):
        return None
    before, following = found.before(), found.after()
    if not is_one_of(before, "before_short_year"):
        return None
    if following is not None and is_one_of(following.lower, "behind_share"):
        return None
    return [found.make(Form("short_year", int(word.text)))]


_OF_YEAR = r"(?:(?:,|f)?t?(?P<y>Y)|(?:,|f)?(?P<r2>R)(?P<u>U)|(?:f)t(?P<u3>U))"

RULES = (
    rule(r"(?P<m>M)(?:\.?,?f?(?P<y>Y)|,?f?(?P<r2>R)(?P<u>U)|f?t?(?P<v>V)U)", month_of_year),
    rule(r"(?P<r>R)p?(?P<m>M)", month_by_shift),
    rule(r"M", month),
    rule(r"t?(?:(?P<r>R)p?)?(?P<s>S)(?:,?f?(?P<y>Y)|,?f?(?P<r2>R)(?P<u>U))?", season),
    rule(rf"t?(?P<f>F)?(?P<n>[Od])h?(?:(?P<k>U)|(?P<half>L))(?:{_OF_YEAR})?", quarter),
    rule(rf"(?P<q>Q)(?:{_OF_YEAR})?", quarter),
    rule(r"t?(?:[RV]|[Od]h?)?F(?:(?P<u>U)Y?|Y|[Od]h?(?P<k>U))", fiscal),
    rule(r"J", fused),
    rule(r"r", years_as_one),
    rule(r"(?P<y>Y)h(?P<y2>[DNY])", years),
    rule(r"(?P<y>Y)", year),
    rule(r"t?A?(?P<b>[Bb])", decade),
    rule(r"AD|AN", short_year),
    rule(r"t?(?P<n>[Od])h?U", century),
)
