"""Numbers that only name something, known by their shape: phones, coordinates, citations, codes.

Table: lexicon/dates.toml. Each rule gives the atom after what it recognises at `i`, else `i`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.word_classes import is_adjective, is_plain_noun
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import CARDINALS

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom

_TABLE = table("service.reading.numbers", "dates")
_ERAS, _CIRCA = frozenset(_TABLE["eras_before"]), frozenset(_TABLE["circa"])
_FISCAL, _PHONING = frozenset(_TABLE["fiscal"]), frozenset(_TABLE["phoning"])
_PRIMES = ("′", "’", "'")
_DEGREES = frozenset("°º˚")
_MINUTES = frozenset("'’′\"”″")
_POINTS = words("service.reading.numbers", "dates", "points_of_compass")
_ORDINALS = {1: "st", 2: "nd", 3: "rd"}
_PHONE = 7  # digits of the shortest telephone number
_MOST_GROUPS = 6  # bounds the cost: of digits in a telephone number
_CALL_REACH = 6  # atoms between a word for calling and the number


def telephone(atoms: list[Atom], i: int) -> int:
    """As in "555 0142", "0800 123 456", "call 131 564": groups of digits that count nothing."""
    j, figures = i, ""
    while j < min(i + _MOST_GROUPS, len(atoms)) and atoms[j].digits and atoms[j].text.isdecimal():
        if j > i and not atoms[j].spaced:
            break
        figures += atoms[j].text
        j += 1
    if j - i < 2:
        return i
    sizes = [len(atom.text) for atom in atoms[i:j]]
    dialled = sizes[0] == 3 and sizes[1] == 4 and not atoms[i + 1].text.startswith(("19", "20"))
    if len(figures) >= _PHONE and (figures[0] == "0" or dialled):
        return j
    called = any(atom.lower in _PHONING for atom in atoms[max(i - _CALL_REACH, 0) : i])
    return j if called else i


def coordinate(atoms: list[Atom], i: int) -> int:
    """As in "32° 34’ S", "12.5°N"; "32°" alone is a temperature or an angle."""
    j = i + 1
    if lower_at(atoms, j) not in _DEGREES and lower_at(atoms, j) != "degrees":
        return i
    j += 1
    while j + 1 < len(atoms) and atoms[j].digits and atoms[j + 1].text in _MINUTES:
        j += 2
    point = lower_at(atoms, j)
    if point not in _POINTS or (len(point) == 1 and not atoms[j].text.isupper()):
        return i
    single = len(point) == 1 and (j + 1 == len(atoms) or not atoms[j + 1].text.isalpha())
    return j + 1 if single or lower_at(atoms, j + 1) in (",", "and", ".", "latitude") else i


def hyphened_name(atoms: list[Atom], i: int) -> int:
    """As in "7-Eleven": figures tied to a numeral that is written as a name."""
    joined = i + 2 < len(atoms) and not atoms[i + 1].gap and not atoms[i + 2].gap
    if not joined or atoms[i + 1].text not in DASHES or atoms[i + 2].lower not in CARDINALS:
        return i
    return i + 3 if atoms[i + 2].text[0].isupper() else i


def locant(atoms: list[Atom], i: int) -> int:
    """As in "bis(2-chloroaniline)": a place in a molecule, glued to a word by a bracket."""
    past = _primed(atoms, i)
    if past > i or i < 2 or atoms[i].gap or atoms[i - 1].text != "(" or atoms[i - 1].gap:
        return past
    return i + 1 if atoms[i - 2].text.isalpha() and lower_at(atoms, i + 1) in DASHES else i


def _primed(atoms: list[Atom], i: int) -> int:
    """As in "4,4′-methylene": places with a prime, and the name of a group after a hyphen."""
    j = i
    while lower_at(atoms, j + 1) in (",", *_PRIMES) and j + 2 < len(atoms) and not atoms[j + 1].gap:
        j += 1 if lower_at(atoms, j + 1) in _PRIMES else 2
    primed = j > i and lower_at(atoms, j) in _PRIMES
    named = lower_at(atoms, j + 1) in DASHES and lower_at(atoms, j + 2).isalpha()
    return j + 1 if primed and named and not atoms[j + 1].gap and not atoms[j + 2].gap else i


def citation(atoms: list[Atom], i: int) -> int:
    """As in "18 U.S.C. 1001", "§ 12"."""
    if lower_at(atoms, i - 1) == "§":
        return i + 1
    j = i + 1
    while j + 1 < len(atoms) and _is_initial(atoms, j):
        j += 2
    if j - i < 5:  # at least two initials with their full stops
        return i
    j += lower_at(atoms, j) == "§"
    return j + 1 if j < len(atoms) and atoms[j].digits else i


def _is_initial(atoms: list[Atom], j: int) -> bool:
    letter = atoms[j].text
    return len(letter) == 1 and letter.isupper() and atoms[j + 1].text == "."


def era(atoms: list[Atom], i: int) -> int:
    """As in "A.D. 79", "built c. 1450": "c. 1,450 people" are counted."""
    if not atoms[i].text.isdecimal() or len(atoms[i].text) > 4:
        return i
    before = i - 1 - (lower_at(atoms, i - 1) == ".")
    if lower_at(atoms, before) == "d" and lower_at(atoms, before - 2) == "a":
        return i + 1
    if lower_at(atoms, before) in _ERAS and atoms[before].text.isupper():
        return i + 1
    following = atoms[i + 1].word if i + 1 < len(atoms) else None
    counts = following is not None and (is_plain_noun(following) or is_adjective(following))
    year = len(atoms[i].text) == 4 and 1000 <= atoms[i].value < 2100
    return i + 1 if year and lower_at(atoms, before) in _CIRCA and not counts else i


def fiscal_year(atoms: list[Atom], i: int) -> int:
    """As in "FY2013-14", "FY 14"."""
    if lower_at(atoms, i - 1) not in _FISCAL:
        return i
    j = i + 1
    while j + 1 < len(atoms) and atoms[j].text in (*DASHES, "/") and atoms[j + 1].digits:
        j += 2
    return j


def spaced_ordinal(atoms: list[Atom], i: int) -> int:
    """As in "the 23 rd running", where a page has torn the ending off."""
    if not atoms[i].text.isdecimal() or len(atoms[i].text) > 3 or i + 2 >= len(atoms):
        return i
    number = int(atoms[i].text)
    ending = "th" if 10 < number % 100 < 20 else _ORDINALS.get(number % 10, "th")
    return i + 2 if atoms[i + 1].text == ending and atoms[i + 2].text.isalpha() else i


RULES = (telephone, coordinate, hyphened_name, locant, citation, era, fiscal_year, spaced_ordinal)
