"""Numbers that are not quantities by their very shape: dates, clock times, ordinals, codes.

Table: lexicon/dates.toml. `passed_over` is asked before any number is read. Identifiers have a
file of their own (`identifiers.py`); labels and addresses, which only the words beside a number
show, are for `quantities/uncounted/labels.py`.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.reading.grammar.word_classes import is_plural_noun, is_singular_name
from service.reading.numbers import identifiers
from service.reading.numbers.days_of_months import day_and_month
from service.reading.numbers.numeral import slashed
from service.reading.numbers.pieces import DASHES, is_glued, lower_at

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom

_TABLE = table("service.reading.numbers", "dates")
_ORDINALS = frozenset(_TABLE["ordinal_endings"])
_CLOCK = frozenset(_TABLE["clock"])
_EMERGENCY, _CALLS = frozenset(_TABLE["emergency"]), frozenset(_TABLE["calls"])
_FIXED = frozenset(_TABLE["fixed"])
_FEET = words("service.reading.numbers", "dates", "feet")
_HOURS = frozenset(_TABLE["hours"])
_NAMED_HOURS = words("service.reading.numbers", "dates", "named_hours")
_OPENING = words("service.reading.numbers", "dates", "before_hours")
_UP_TO = words("service.reading.numbers", "dates", "up_to_hours")
_PARTS_OF_DAYS = words("service.reading.numbers", "dates", "parts_of_days")
_BEFORE_PARTS = words("service.reading.numbers", "dates", "before_parts_of_days")
_ABOUT = words("service.reading.numbers", "dates", "about_hours")
_WORDS_TO_PART = 4  # words from an hour to its part of a day: "on the next morning"
_BEFORE_YEARS = words("service.reading.numbers", "dates", "before_short_years")
_DISPLAYS = frozenset(_TABLE["display_lines"])
_LONGEST_WORD = 60  # bounds the cost: characters; no quantity is spelled with more in one word
_WEB = pattern(
    "service.reading.numbers",
    "dates",
    r"<web_beginnings>|@|#|\w\.<web_ends>\b|_|\\",
    re.IGNORECASE,
)
# Prefixes that a hyphen joins to a number without making a name of it.
_PREFIXES = words("service.reading.numbers", "dates", "prefixes")


_HOURS_OF_A_DAY, _MINUTES = 24, 60


def passed_over(atoms: list[Atom], i: int) -> int:
    """The atom after what starts at `i` and is not a quantity by its very shape, else `i`."""
    atom, form = atoms[i], atoms[i].word.text
    if len(form) > _LONGEST_WORD or (not form.isalnum() and _WEB.search(form)):
        return _after_word(atoms, i)
    past = _spoken_clock(atoms, i)
    if past > i:
        return past
    if not atom.digits:
        return i + 1 if _joined_on_the_left(atoms, i) else i
    for read in RULES:
        last = read(atoms, i)
        if last > i:
            return last
    return i


def _after_word(atoms: list[Atom], i: int) -> int:
    word = atoms[i].word
    while i < len(atoms) and atoms[i].word is word:
        i += 1
    return i


def _tight(atoms: list[Atom], i: int, text: str) -> bool:
    """Whether atom `i` is `text` with no white space before it nor after it."""
    return (
        0 <= i < len(atoms) - 1
        and atoms[i].text == text
        and not atoms[i].gap
        and not atoms[i + 1].gap
    )


def _joined_on_the_left(atoms: list[Atom], i: int) -> bool:
    """Whether a hyphen joins a number word to a word before it: "top-four", "one-two"."""
    if i < 2 or atoms[i].gap or atoms[i - 1].text not in DASHES or atoms[i - 1].gap:
        return False
    if atoms[i - 2].lower == "of" and lower_at(atoms, i - 3) in DASHES:
        return True  # "best-of-seven"
    return atoms[i - 2].text.isalpha() and atoms[i - 2].lower not in _PREFIXES


def _spoken_clock(atoms: list[Atom], i: int) -> int:
    """As in "nine o'clock", "half past nine", "ten past six", "7 or 8 on Monday morning"."""
    following = lower_at(atoms, i + 1)
    if following == "o" and lower_at(atoms, i + 3) == "clock":
        return i + 4
    if lower_at(atoms, i - 1) == "past" and lower_at(atoms, i - 2) in ("half", "quarter"):
        return i + 1
    if following in _UP_TO and lower_at(atoms, i + 2) in _NAMED_HOURS:
        told = atoms[i].lower in _HOURS or atoms[i].digits
        if told and lower_at(atoms, i - 1) in _OPENING:
            return i + 1  # "open between nine and midnight"
    if atoms[i].lower in _HOURS:
        alternative = following == "or" and lower_at(atoms, i + 2) in _HOURS
        end = i + 3 if alternative else i + 1
        at = lower_at(atoms, i - 1 - (lower_at(atoms, i - 1) in _ABOUT)) == "at"
        if (at or alternative) and _is_before_part_of_day(atoms, end):
            return end
    if following == "past" and i + 2 < len(atoms):
        hour = atoms[i + 2]
        return i + 3 if hour.lower in _HOURS else i
    return i


def _is_before_part_of_day(atoms: list[Atom], j: int) -> bool:
    """Whether a part of a day follows: "the next morning", "on Monday evening", "in the morning".

    The number before it is an hour.
    """
    for k in range(j, min(j + _WORDS_TO_PART, len(atoms))):
        if atoms[k].lower in _PARTS_OF_DAYS:
            return k > j
        if atoms[k].lower not in _BEFORE_PARTS:
            return False
    return False


def _short_year(atoms: list[Atom], i: int) -> int:
    """As in "the class of ’08": two figures after an apostrophe, which also opens quotations."""
    mark = atoms[i - 1] if i else None
    if mark is None or mark.text not in "'’‘" or atoms[i].gap or len(atoms[i].text) != 2:
        return i
    if not atoms[i].text.isdecimal() or (not mark.gap and i > 1):
        return i
    named = mark.gap and i > 1 and is_singular_name(atoms[i - 2].word)  # "the Kukiz '15 party"
    dated = mark.text == "’" or named or lower_at(atoms, i - 2) in _BEFORE_YEARS
    plural = i + 1 < len(atoms) and is_plural_noun(atoms[i + 1].word)
    return i + 1 if dated and not plural and lower_at(atoms, i + 1) not in ("%", "percent") else i


def _clock(atoms: list[Atom], i: int) -> int:
    j = i + 1
    while (_tight(atoms, j, ":") or _is_torn_clock(atoms, j)) and atoms[j + 1].digits:
        j += 2
    suffix = lower_at(atoms, j)
    if suffix in ("a", "p") and lower_at(atoms, j + 1) == "." and lower_at(atoms, j + 2) == "m":
        return j + 3
    if suffix in ("am", "pm") or (suffix in _CLOCK and (j > i + 1 or len(atoms[i].text) == 4)):
        return j + 1
    if suffix == "o" and lower_at(atoms, j + 2) == "clock":
        return j + 3
    if j > i + 1:
        return j
    joint = lower_at(atoms, j)
    if (joint == "to" or joint in DASHES) and _ends_in_half(atoms, j + 1):
        return _clock(atoms, j + 1)  # "from 1 to 2 pm", "1-3:30 p.m."
    return i


def _ends_in_half(atoms: list[Atom], k: int) -> bool:
    """Whether a clock time begins at `k` that says which half of the day it is: "3:30 p.m."."""
    if k >= len(atoms) or not atoms[k].digits:
        return False
    j = k + 3 if _tight(atoms, k + 1, ":") else k + 1
    suffix = lower_at(atoms, j)
    spaced = suffix in ("a", "p") and lower_at(atoms, j + 1) == "."
    return suffix in ("am", "pm") or (spaced and lower_at(atoms, j + 2) == "m")


def _is_torn_clock(atoms: list[Atom], j: int) -> bool:
    """Whether a colon at `j` is that of "06: 30", which a page has torn after the hour."""
    if not 0 < j < len(atoms) - 1 or atoms[j].text != ":" or atoms[j].gap:
        return False
    hour, minutes = atoms[j - 1], atoms[j + 1]
    shaped = len(hour.text) <= 2 and len(minutes.text) == 2 and minutes.text.isdecimal()
    return shaped and hour.digits and hour.value < _HOURS_OF_A_DAY and minutes.value < _MINUTES


def _numeric_date(atoms: list[Atom], i: int) -> int:
    """ISO dates, 1/2/2024, telephone numbers, versions, "4·1·1", "9/11", and "24/7"."""
    sign = lower_at(atoms, i + 1)
    if sign in ("-", "/", ".", "–", "·"):
        j, count = i + 1, 1
        while _tight(atoms, j, sign) and atoms[j + 1].digits:
            j, count = j + 2, count + 1
        if count >= 3 or (count == 2 and _is_pair(atoms, i, sign)):
            return j
        if count == 2 and sign == "." and "." in atoms[i].text:
            return j  # "192.168.0.1"
    if i > 0 and atoms[i - 1].text == "+" and not atoms[i].gap and atoms[i - 1].gap:
        return _digits_on(atoms, i)
    if lower_at(atoms, i - 1) == "(" and lower_at(atoms, i + 1) == ")" and len(atoms[i].text) == 3:
        following = i + 2
        if (
            following < len(atoms) - 2
            and atoms[following].digits
            and _tight(atoms, following + 1, "-")
        ):
            return following + 3
    return i


def _is_pair(atoms: list[Atom], i: int, sign: str) -> bool:
    first, second = atoms[i].text, atoms[i + 2].text
    if sign == "/":
        # "24/7", "120/80", "2018/19": whatever is no fraction of news copy
        return f"{first}/{second}" in _FIXED or slashed(atoms, i) is None
    if sign in "-–" and len(first) == 4 and first[:2] in ("19", "20"):
        return len(second) <= 2 or (len(second) == 4 and second[:2] in ("19", "20"))
    return sign == "-" and len(first) == 3 and len(second) == 4


def _digits_on(atoms: list[Atom], i: int) -> int:
    j = i + 1
    while j < len(atoms) and (atoms[j].digits or atoms[j].text in "-() "):
        j += 1
    return j if j - i >= 3 else i


def _ordinal(atoms: list[Atom], i: int) -> int:
    j = i + 1
    if j < len(atoms) and not atoms[j].gap:
        if atoms[j].lower in _ORDINALS and not is_glued(atoms, j + 1):
            return j + 1
        if (
            atoms[j].text in ("s", "’", "'", "′")
            and lower_at(atoms, j + (atoms[j].text != "s")) == "s"
        ):
            return j + 1 + (atoms[j].text != "s")  # "the 1990s", "in his 20s", "2022's"
    return i


def _models(atoms: list[Atom], i: int) -> int:
    """As in "nine 737-800s": figures, a hyphen and figures with the s of a plural."""
    if not (_tight(atoms, i + 1, "-") and atoms[i + 2].digits):
        return i
    plural = lower_at(atoms, i + 3) == "s" and not atoms[i + 3].gap
    return i + 4 if plural and not is_glued(atoms, i + 4) else i


def _identifier(atoms: list[Atom], i: int) -> int:
    """Digits tied to letters: "S23", "TA-35", "COVID-19", "1080p", hashes."""
    if atoms[i].text in _DISPLAYS and lower_at(atoms, i + 1) in ("p", "i") and not atoms[i + 1].gap:
        return i + 2
    if i == 0 or atoms[i].gap:
        return i
    before = atoms[i - 1]
    if before.text in DASHES and not before.gap and i > 1:
        if atoms[i - 2].lower in _FEET and lower_at(atoms, i - 3) in DASHES:
            return i  # "6-foot-8"
        if atoms[i - 2].text.isalpha() and atoms[i - 2].lower not in _PREFIXES:
            return i + 1 if atoms[i - 2].lower != "mid" else _after_word(atoms, i)
        return i
    if before.text.isalpha():
        return after_code(atoms, i)
    return i + 1 if before.text in "#№" else i


def after_code(atoms: list[Atom], i: int) -> int:
    """The atom after digits that letters run into, and what is joined to them: "A320-200"."""
    j = i + 1
    while j + 1 < len(atoms) and not atoms[j].gap and not atoms[j + 1].gap:
        if atoms[j].text not in (*DASHES, "/", "+") or not atoms[j + 1].digits:
            break
        j += 2
    return j


def _emergency_number(atoms: list[Atom], i: int) -> int:
    """As in "a 911 caller", "dialed 999"."""
    if atoms[i].text not in _EMERGENCY:
        return i
    about = {lower_at(atoms, i - 1), lower_at(atoms, i + 1), lower_at(atoms, i + 2)}
    return i if about.isdisjoint(_CALLS) else i + 1


# Of a number in figures; the first that tells.
RULES = (
    *identifiers.RULES,
    _short_year,
    _clock,
    _models,
    _numeric_date,
    day_and_month,
    _identifier,
    _ordinal,
    _emergency_number,
)
