"""Each word as one letter, so that a rule is a pattern of letters.

M month   W weekday   u weekdays   w short weekday   D 1 to 31   d 9th   Y four figures of a year
N other whole number   n a, an   O first, second   U unit   S season   T part of the day
K today   R last, this, next   V previous, same, that   p past   e early, end   C clock time
c 0410   y FY2025
P a.m.   Z zone   G date in figures   B 1990s   b 90s, nineties   r 2014–17   q 6–8   Q Q3
J mid-2014   L half   F fiscal   H first word of a feast   x noon   v few   g ago   l later
k earlier   h dash   & and, to   f of   t the   i in   o on   A apostrophe   s 's   , comma
% 6.30   E final, closing   | overnight   * past now   X any other
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import pattern, table
from service.reading.dates.calendar import holiday
from service.reading.dates.calendar.form import FIRST_YEAR, LAST_YEAR
from service.reading.grammar.word_classes import is_preposition
from service.recall import Table

if TYPE_CHECKING:
    from service.reading.parse.words import Word

CACHE = 1 << 13  # words whose letter is remembered
TABLE = table("service.reading.dates", "calendar")
WORDS = {key: frozenset(words) for key, words in TABLE["words"].items()}
MONTHS: dict[str, int] = TABLE["months"]
WEEKDAYS: dict[str, int] = TABLE["weekdays"]
PLURAL_WEEKDAYS = {f"{day}s": number for day, number in WEEKDAYS.items()}
SHORT_WEEKDAYS: dict[str, int] = TABLE["short_weekdays"]
NUMBERS: dict[str, int] = TABLE["numbers"]
ORDINALS: dict[str, int] = TABLE["ordinals"]
UNITS: dict[str, str] = TABLE["units"]
TOLD_SHIFTS: dict[str, int] = TABLE["told_shifts"]

_LETTERS: dict[str, str] = {}
for _letter, _words in (
    ("U", TABLE["units"]),
    ("S", TABLE["seasons"]),
    ("T", TABLE["parts"]),
    ("K", TABLE["deictic"]),
    ("N", TABLE["numbers"]),
    ("O", TABLE["ordinals"]),
    ("b", TABLE["decades"]),
    ("V", TABLE["told_shifts"]),
    ("R", TABLE["shifts"]),
    ("e", TABLE["shades"]),
    ("P", WORDS["halves_of_day"]),
    ("x", WORDS["noon"]),
    ("v", WORDS["vague"]),
    ("l", WORDS["later"]),
    ("k", WORDS["earlier"]),
    ("Z", TABLE["zones"]),
    ("Z", WORDS["open_zones"]),
    ("F", WORDS["fiscal"]),
    ("&", WORDS["joined"]),
    *TABLE["letters"].items(),
):
    _LETTERS |= dict.fromkeys(_words, _letter)
_CAPITAL = (
    dict.fromkeys(MONTHS, "M")
    | dict.fromkeys(WEEKDAYS, "W")
    | dict.fromkeys(PLURAL_WEEKDAYS, "u")
    | dict.fromkeys(SHORT_WEEKDAYS, "w")
)

_numbered = partial(pattern, "service.reading.numbers", "numbers")
_dated = partial(pattern, "service.reading.dates", "calendar")
_FIGURES = (
    ("D", re.compile(r"(?:0?[1-9]|[12]\d|3[01])$")),
    ("Y", re.compile(r"[12]\d{3}$")),
    ("N", re.compile(r"\d{1,3}$")),
    ("c", re.compile(r"0\d[0-5]\d$")),
    ("%", re.compile(r"\d{1,2}\.[0-5]\d$")),
    ("d", _numbered(r"\d{1,2}<ordinal_endings>$")),
    ("C", _dated(r"\d{1,2}[:.]\d\d(?:[ap]\.?m\.?|<hours_behind_figures>)$|\d{1,2}:\d\d(?::\d\d)?$"
                     r"|\d{1,2}[ap]\.?m\.?$|\d{4}<hours_behind_figures>$|\d{1,2}h\d\d$")),
    ("G", re.compile(r"\d{1,2}/\d{1,2}/(?:\d{4}|\d\d)$|\d{4}/\d\d?/\d\d?$|\d\d?\.\d\d?\.\d{4}$"
                     r"|\d{4}-\d\d-\d\d$|9/11$|\d\d?-\d\d?-\d{4}$")),
    ("B", re.compile(r"(?:[12]\d\d0)['’]?s$")),
    ("b", re.compile(r"[2-9]0['’]?s$")),
    ("r", re.compile(r"[12]\d{3}[–—/-](?:[12]\d{3}|\d\d)$")),
    ("q", _numbered(r"\d{1,2}<ordinal_endings>?[–—-]\d{1,2}<ordinal_endings>?$")),
)  # fmt: skip
_FUSED = _dated(r"<fused_shades>[–-]([12]\d{3}|[12]\d\d0s|[a-z]+)$")
_FISCAL = _dated(r"<fiscal_letters>[’']?(?:20)?\d\d$")
# A sentence without any of these has no date in it: what every rule asks for.
TRIGGERS = re.compile(
    r"[MWYKCGBbrQJHxy|]|A[DN]|[D%]P|[c]X|[U]h[e]|[u]g|VS|[TU]kR|qP|cZ|[tRp]S|[RV]T|[RVtpF]U|i[NDn]U|[Od]h?[UL]|U(?:[gkl]|[if]?X\*)"
)


def letters(words: list[Word]) -> str:
    """The words of a sentence as letters; "that" is one only where it is not a conjunction."""
    found = "".join([_LETTER_OF[word.text] for word in words])
    if "V" in found:
        found = "".join(
            [
                "X" if letter == "V" and is_preposition(word) else letter
                for letter, word in zip(found, words, strict=True)
            ]
        )
    return found


def _letter_of(form: str) -> str:
    first, lower = form[0], form.lower()
    if first.isdigit():
        return _figures(lower)
    if first.isupper():
        found = _CAPITAL.get(lower) or _CAPITAL.get(lower.rstrip("."))
        if found:
            return found
        if lower.replace("’", "").replace("'", "") in holiday.OPENING:
            return "H"
    found = _LETTERS.get(lower)
    if found:
        return found
    if _FUSED.match(lower):
        return "J"
    return "y" if _FISCAL.match(lower) else "X"


def _figures(form: str) -> str:
    for letter, shape in _FIGURES:
        if shape.match(form):
            return letter
    return "X"


_ENDINGS = "".join(table("service.reading.numbers", "numbers")["ordinal_endings"])
_LETTER_OF = Table(CACHE, _letter_of)
ZONES: dict[str, int] = TABLE["zones"]


def figures_of(text: str) -> str:
    """What is left of an ordinal in figures without its ending: the "9" of "9th", of "9TH"."""
    return text.lower().rstrip(_ENDINGS)


def number_of(word: Word) -> int | None:
    """The whole number that a word says: "9", "9th", "nine", "ninth", "a"."""
    lower = word.lower
    digits = figures_of(lower)
    if digits.isdecimal():
        return int(digits)
    if lower in TABLE["letters"]["n"]:
        return 1
    return NUMBERS.get(lower, ORDINALS.get(lower))


def is_year(number: int | None) -> bool:
    """Whether a number could be a year."""
    return number is not None and FIRST_YEAR <= number <= LAST_YEAR
