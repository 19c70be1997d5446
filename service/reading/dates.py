"""Numbers that are no quantity: dates, clock times, ordinals, labels, addresses, identifiers.

Table: lexicon/dates.toml. `passed_over` reads what is recognised by its own shape, before any
number is read; `is_label` and `is_year` judge a number that has neither unit nor currency.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import table

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.numerals import Numeral

_TABLE = table("service.reading", "dates")
_MONTHS = frozenset(_TABLE["months"])
_ORDINALS = frozenset(_TABLE["ordinal_endings"])
_CLOCK = frozenset(_TABLE["clock"])
_ERAS = frozenset(_TABLE["eras"])
_YEAR_PREPOSITIONS = frozenset(_TABLE["year_prepositions"])
_LABELS = frozenset(_TABLE["labels"])
_CAPITAL_LABELS = frozenset(_TABLE["labels_when_capital"])
_STREETS = frozenset(_TABLE["streets"])
_DIRECTIONS = frozenset(_TABLE["directions"])
_FIXED = frozenset(_TABLE["fixed"])
_DISPLAYS = frozenset(_TABLE["display_lines"])
_NAMES = frozenset(_TABLE["name_entities"])
_WEB = re.compile(r"https?:|www\.|@|#|\w\.(?:com|org|net|co|gov|edu)\b|_|\\", re.IGNORECASE)
_DASHES = frozenset("-–—‐‑")
# Prefixes that a hyphen joins to a number without making a name of it.
_PREFIXES = frozenset(
    {"sub", "minus", "negative", "under", "over", "near", "an", "a", "of", "to", "up", "about"}
)


def passed_over(atoms: list[Atom], i: int) -> int:
    """The atom after what starts at `i` and is no quantity by its very shape; `i` if nothing is."""
    atom = atoms[i]
    if _WEB.search(atom.word.text):
        return _after_word(atoms, i)
    if not atom.digits:
        return i + 1 if _joined_on_the_left(atoms, i) else i
    for read in (_clock, _numeric_date, _day_and_month, _identifier, _ordinal):
        last = read(atoms, i)
        if last > i:
            return last
    return i


def _after_word(atoms: list[Atom], i: int) -> int:
    word = atoms[i].word
    while i < len(atoms) and atoms[i].word is word:
        i += 1
    return i


def _lower(atoms: list[Atom], i: int) -> str:
    return atoms[i].lower if 0 <= i < len(atoms) else ""


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
    if i < 2 or atoms[i].gap or atoms[i - 1].text not in _DASHES or atoms[i - 1].gap:
        return False
    return atoms[i - 2].text.isalpha() and atoms[i - 2].lower not in _PREFIXES


def _clock(atoms: list[Atom], i: int) -> int:
    j = i + 1
    while _tight(atoms, j, ":") and atoms[j + 1].digits:
        j += 2
    suffix = _lower(atoms, j)
    if suffix in ("a", "p") and _lower(atoms, j + 1) == "." and _lower(atoms, j + 2) == "m":
        return j + 3
    if suffix in ("am", "pm") or (suffix in _CLOCK and (j > i + 1 or len(atoms[i].text) == 4)):
        return j + 1
    if suffix == "o" and _lower(atoms, j + 2) == "clock":
        return j + 3
    if j > i + 1:
        return j
    # "from 1 to 2 pm"
    if _lower(atoms, j) in ("to", "-", "–") and _lower(atoms, j + 2) in ("am", "pm"):
        return j + 3
    return i


def _numeric_date(atoms: list[Atom], i: int) -> int:
    """ISO dates, 1/2/2024, telephone numbers, versions, "9/11", and "24/7"."""
    for sign in ("-", "/", ".", "–"):
        j, count = i + 1, 1
        while _tight(atoms, j, sign) and atoms[j + 1].digits:
            j, count = j + 2, count + 1
        if count >= 3 or (count == 2 and _is_pair(atoms, i, sign)):
            return j
    if i > 0 and atoms[i - 1].text == "+" and not atoms[i].gap and atoms[i - 1].gap:
        return _digits_on(atoms, i)
    if _lower(atoms, i - 1) == "(" and _lower(atoms, i + 1) == ")" and len(atoms[i].text) == 3:
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
        years = len(first) == 4 and len(second) in (2, 4) and first[:2] in ("19", "20")
        return years or f"{first}/{second}" in _FIXED
    if sign in "-–" and len(first) == 4 and first[:2] in ("19", "20"):
        return len(second) in (2, 4) and (len(second) == 2 or second[:2] in ("19", "20"))
    return sign == "-" and len(first) == 3 and len(second) == 4


def _digits_on(atoms: list[Atom], i: int) -> int:
    j = i + 1
    while j < len(atoms) and (atoms[j].digits or atoms[j].text in "-() "):
        j += 1
    return j if j - i >= 3 else i


def _is_month(atoms: list[Atom], i: int) -> bool:
    return _lower(atoms, i) in _MONTHS and atoms[i].text[0].isupper()


def _is_day(atoms: list[Atom], i: int) -> bool:
    if not (0 <= i < len(atoms) and atoms[i].digits and atoms[i].text.isdecimal()):
        return False
    return len(atoms[i].text) <= 2 and 1 <= atoms[i].value <= 31


def _is_year_number(atoms: list[Atom], i: int) -> bool:
    if not (0 <= i < len(atoms) and atoms[i].digits and atoms[i].text.isdecimal()):
        return False
    return len(atoms[i].text) == 4 and 1000 <= atoms[i].value <= 2199


def _day_and_month(atoms: list[Atom], i: int) -> int:
    """The last day or year of a date that a month stands beside; `i` where there is none."""
    before = i - 1 - (_lower(atoms, i - 1) in (".", ","))
    j = i
    if _is_month(atoms, before):
        if _is_day(atoms, i):
            j = _more_days(atoms, i + 1)
        elif not _is_year_number(atoms, i):
            return i
        else:
            return i + 1
    elif _is_day(atoms, i):
        k = i + 1
        k += _lower(atoms, k) in _ORDINALS and not atoms[k].gap
        k = _more_days(atoms, k)
        k += _lower(atoms, k) == "of"
        if not _is_month(atoms, k):
            return i
        j = k + 1 + (_lower(atoms, k + 1) == ".")
    else:
        return i
    year = j + (_lower(atoms, j) == ",")
    return year + 1 if _is_year_number(atoms, year) else j


def _more_days(atoms: list[Atom], j: int) -> int:
    """Read on over "-24", "and 25", "to 26" after a day of a month."""
    while j + 1 < len(atoms) and atoms[j].lower in ("-", "–", "and", "to", ",", "or"):
        following = j + 1
        after = following + 1
        ordinal = _lower(atoms, after) in _ORDINALS and not atoms[after].gap
        if not _is_day(atoms, following):
            return j
        stop = _lower(atoms, after + ordinal)
        if (
            not ordinal
            and stop.isalpha()
            and stop not in _MONTHS
            and atoms[after].word.pos in ("NOUN", "ADJ")
        ):
            return j
        if stop in ("%", "percent", "$"):
            return j
        j = after + ordinal
    return j


def _ordinal(atoms: list[Atom], i: int) -> int:
    j = i + 1
    if j < len(atoms) and not atoms[j].gap:
        if atoms[j].lower in _ORDINALS and not _runs_on(atoms, j + 1):
            return j + 1
        if (
            atoms[j].text in ("s", "’", "'", "′")
            and _lower(atoms, j + (atoms[j].text != "s")) == "s"
        ):
            return j + 1 + (atoms[j].text != "s")  # "the 1990s", "in his 20s", "2022's"
    return i


def _runs_on(atoms: list[Atom], i: int) -> bool:
    return i < len(atoms) and not atoms[i].gap and atoms[i].text.isalnum()


def _identifier(atoms: list[Atom], i: int) -> int:
    """Digits tied to letters: "S23", "TA-35", "COVID-19", "1080p", hashes."""
    if atoms[i].text in _DISPLAYS and _lower(atoms, i + 1) in ("p", "i") and not atoms[i + 1].gap:
        return i + 2
    if i == 0 or atoms[i].gap:
        return i
    before = atoms[i - 1]
    if before.text in _DASHES and not before.gap and i > 1:
        if atoms[i - 2].text.isalpha() and atoms[i - 2].lower not in _PREFIXES:
            return i + 1 if atoms[i - 2].lower != "mid" else _after_word(atoms, i)
        return i
    if before.text.isalpha():
        return i + 1
    return i + 1 if before.text in "#№" else i


# ------------------------------------------------------------------------------- bare numbers


def is_year(atoms: list[Atom], numeral: Numeral, *, bounded: bool, counted: bool) -> bool:
    """Whether a bare number is a year. `counted`: a plural noun that is no part of a date follows."""
    i = numeral.first
    if numeral.last - i != 1 or not _is_year_number(atoms, i):
        return False
    if _lower(atoms, i + 1) in _ERAS and atoms[i + 1].text.isupper():
        return True
    value, dated = atoms[i].value, atoms[i].word.entity == "DATE"
    after = _lower(atoms, i - 1)
    if value >= 1900 and value < 2100:
        round_number = value in (2000,) or (bounded and value % 50 == 0)
        if counted and (bounded or (round_number and not dated)):
            return False
        return not (bounded and not dated and after not in _YEAR_PREPOSITIONS)
    if counted or bounded or value % 100 == 0:
        return dated and after in _YEAR_PREPOSITIONS
    return dated or after in _YEAR_PREPOSITIONS


def is_label(atoms: list[Atom], numeral: Numeral, *, counted: bool) -> bool:
    """Whether a bare number is part of a name, an address, a label or a list mark."""
    i, j = numeral.first, numeral.last
    before = i - 1
    while _lower(atoms, before) in (".", "#", "№") or (
        _lower(atoms, before) == "-" and not atoms[i].gap
    ):
        before -= 1
    if before >= 0 and _is_labelled(atoms, before, i):
        return True
    if _is_list_mark(atoms, i, j) or _is_address(atoms, i, j):
        return True
    return _is_in_a_name(atoms, numeral, counted=counted)


def _is_labelled(atoms: list[Atom], before: int, i: int) -> bool:
    word = atoms[before]
    if word.lower not in _LABELS or (
        i - before > 1 and word.lower not in ("no", "nos", "vol", "fig", "cat", "apt", "ext", "tel")
    ):
        return False
    return word.lower not in _CAPITAL_LABELS or word.text[0].isupper()


def _is_list_mark(atoms: list[Atom], i: int, j: int) -> bool:
    """ "1." or "(2)" at the start of a paragraph."""
    first = atoms[0].word.sentence
    if first.paragraph.sentences[0] is not first or i > 1:
        return False
    opened = i == 1 and atoms[0].text in "([•·-–—*"
    if i == 1 and not opened:
        return False
    return _lower(atoms, j) in (".", ")", "]", ":") or (opened and atoms[0].text in "([")


def _is_address(atoms: list[Atom], i: int, j: int) -> bool:
    """A house number: a capitalised name with a word for a street in it follows."""
    if j - i != 1 or not atoms[i].text.isdecimal():
        return False
    for k in range(j, min(j + 6, len(atoms))):
        text = atoms[k].text
        if not (text[0].isupper() or text[0].isdigit() or text in "." or text in _ORDINALS):
            return False
        if (
            atoms[k].lower in _STREETS
            and text[0].isupper()
            and (k > j or atoms[k].lower in ("rue", "ave", "via", "calle"))
        ):
            return True
    return False


def _is_in_a_name(atoms: list[Atom], numeral: Numeral, *, counted: bool) -> bool:
    i, j = numeral.first, numeral.last
    word = atoms[i].word
    following = atoms[j] if j < len(atoms) else None
    previous = atoms[i - 1] if i else None
    # "787 Dreamliner", "21 Savage", "Three Mile Island"
    if word.entity in _NAMES and not word.entity_begins:
        return not (
            counted
            and atoms[i].word.tag == "CD"
            and word.entity in ("ORG", "GPE", "PERSON", "NORP")
        )
    if word.entity in _NAMES and following is not None and following.word.entity == word.entity:
        return following.text[0].isupper() and not following.word.entity_begins
    if previous is None or counted or numeral.words or numeral.scale != 1:
        return False
    # "Windows 10", "the Big 12": a capitalised word just before, nothing counted after.
    if not (previous.text[0].isupper() and previous.text.isalpha() and i > 1):
        return False
    plain = atoms[i].text.isdecimal() and previous.word.pos in ("PROPN", "NOUN", "ADJ", "X")
    return plain and not previous.word.tag.startswith("VB")
