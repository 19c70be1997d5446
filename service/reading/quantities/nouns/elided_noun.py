"""The noun that a number counts where it stands apart or is left out until later.

As in "a four-party pact", "17,000 speeding and 210 parking tickets", "four-, five- and six-seat
planes", "at least four, perhaps more, ships".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import is_adjective, is_common_noun, is_plural_noun
from service.reading.grammar.words.nouns import is_one, is_plural_common
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import is_numeral
from service.reading.quantities.nouns.counted_noun import counted
from service.reading.quantities.nouns.noun_kinds import are_victims, is_perishing

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

SORTS = words("service.reading.quantities", "counted", "sorts")
_NUMERALS = words("service.reading.quantities", "counted", "numeral_nouns")
_INVARIANT = words("service.reading.quantities", "counted", "invariant")
_MORE = words("service.reading.quantities", "counted", "further")
_LONGEST_LIST = 10  # atoms of a list of hyphened numbers
_LONGEST_ASIDE = 4  # atoms between the commas of ", probably more,"


def noun_of(atoms: list[Atom], j: int, number: Word) -> Word | None:
    """The noun that a number which ends before atom `j` counts, or None."""
    if is_perishing(atoms, j) and number.lower not in ("one", "1"):
        return None
    if are_victims(atoms, j):
        return None
    for rule in _RULES:
        found = rule(atoms, j, number)
        if found is not None:
            return found
    return counted(atoms, j, number)


def hyphened(atoms: list[Atom], j: int, number: Word | None = None) -> Word | None:
    """The noun that a hyphen joins to a number: "a four-party pact" has four parties.

    "Two-way" and "three-star" tell a sort.
    """
    if lower_at(atoms, j) not in DASHES or atoms[j].gap or j + 1 >= len(atoms):
        return None
    word = atoms[j + 1].word
    if atoms[j + 1].gap or not is_one(word) or not atoms[j + 1].text.islower():
        return None
    if word.lower in SORTS or (number is not None and number.lower == "one"):
        return None
    return word


def lacks_hyphen(atoms: list[Atom], measure: Measure, noun: Word) -> bool:
    """Whether a singular after a number above one tells of the noun after it.

    Of "three term governor" others write "three-term".
    """
    j = measure.core_last
    if j + 1 >= len(atoms) or atoms[j].word is not noun or measure.value in (None, 0, 1):
        return False
    single = is_common_noun(noun) and noun.lower not in _INVARIANT and atoms[j].text.islower()
    return single and is_one(atoms[j + 1].word) and atoms[j + 1].gap


def is_tied_by_hyphen(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a hyphen ties a number to what it counts: both of "five- and six-seat planes"."""
    j = measure.core_last
    return lower_at(atoms, j) in DASHES and not atoms[j].gap


def _hyphened_later(atoms: list[Atom], j: int, _number: Word) -> Word | None:
    """As in "four-, five- and six-seat planes"."""
    if lower_at(atoms, j) not in DASHES or atoms[j].gap:
        return None
    if lower_at(atoms, j + 1) not in (",", "and", "or", "to"):
        return None
    for k in range(j + 2, min(j + _LONGEST_LIST, len(atoms) - 1)):
        numeral = is_numeral(atoms[k])
        if numeral and (found := hyphened(atoms, k + 1)) is not None:
            return found
        if not (numeral or atoms[k].lower in (",", "and", "or", "to", "-")):
            return None
    return None


def _numeral(atoms: list[Atom], j: int, _number: Word) -> Word | None:
    """As in "nine fours and two sixes"."""
    return atoms[j].word if j < len(atoms) and is_numeral_noun(atoms[j].word) else None


def is_numeral_noun(word: Word) -> bool:
    """Whether a numeral in the plural is a thing that is counted: the "fours" of a batsman."""
    return word.lower in _NUMERALS


def _behind_an_aside(atoms: list[Atom], j: int, _number: Word) -> Word | None:
    """As in "at least four, perhaps more, ships"."""
    if lower_at(atoms, j) != ",":
        return None
    closing = next(
        (k for k in range(j + 1, min(j + 1 + _LONGEST_ASIDE, len(atoms))) if atoms[k].text == ","),
        None,
    )
    if closing is None or _MORE.isdisjoint(atom.lower for atom in atoms[j + 1 : closing]):
        return None
    found = counted(atoms, closing + 1)
    return found if found is not None and is_plural_noun(found) else None


def _is_singular(word: Word) -> bool:
    return is_one(word) or is_gerund(word) or is_adjective(word)


def _shared_with_the_next(atoms: list[Atom], j: int, number: Word) -> Word | None:
    """As in "17,000 speeding and 210 parking tickets"."""
    k = j
    while k < min(j + 2, len(atoms)) and _is_singular(atoms[k].word):
        k += 1
    if k == j or lower_at(atoms, k) not in ("and", "or") or k + 2 >= len(atoms):
        return None
    if not is_numeral(atoms[k + 1]) or number.lower in ("one", "1"):
        return None
    modifier = atoms[k + 2].word
    found = counted(atoms, k + 2)
    shared = _is_singular(modifier) and found is not None and is_plural_common(found)
    return found if shared and found is not modifier else None


_RULES = (_numeral, hyphened, _hyphened_later, _behind_an_aside, _shared_with_the_next)
