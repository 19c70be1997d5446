"""Numbers that name a thing: models ("GT 650M"), makes ("his 757"), codes, screens.

Asked of a bare number once its noun is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.word_classes import is_common_noun
from service.reading.grammar.words.phrases import prepositions
from service.reading.grammar.words.verbs import is_third_person
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import CARDINALS, is_numeral
from service.reading.quantities.uncounted.labels import is_labelled

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_SIGNS = frozenset(table("service.reading.numbers", "currencies")["symbols"])
_LONGEST_OF_MILLIONS = 3  # figures before "M" without a comma
_LONGEST_OF_A_RANGE = 4  # figures without separators from which a pair is a code


def is_model(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the GeForce 9400M": so many thousand millions nobody writes without a comma.

    Nor are there 650 million of one thing: "a GT 650M graphics card".
    """
    i, j = measure.core, measure.core_last
    figures = atoms[i].text
    tied = j - i == 2 and not atoms[i + 1].gap and atoms[i + 1].text.isupper()
    if not tied or not figures.isdecimal():
        return False
    letters, noun = lower_at(atoms, i - 1), measure.noun
    named = letters.isalpha() and atoms[i - 1].text.isupper() and letters.upper() not in _SIGNS
    within_name = i > 1 and atoms[i - 2].text[0].isupper()
    one = within_name if noun is None else is_common_noun(noun)
    one = one or (within_name and atoms[i - 1].word.head is noun)  # "GeForce GT 650M chips"
    return len(figures) > _LONGEST_OF_MILLIONS or (named and one and measure.first == i)


def is_designation(atoms: list[Atom], measure: Measure) -> bool:
    """As in "14 AK 47 rifles": the number after the capitals is part of a name, the other counts.

    "14 UN staff and 9 US officers" have a word in between.
    """
    i = measure.core
    if measure.first != i or i < 2 or not atoms[i].text.isdecimal():
        return False
    letters = atoms[i - 1].text
    is_prefix = letters.isalpha() and letters.isupper() and letters not in _SIGNS
    return is_prefix and is_numeral(atoms[i - 2])


def is_make(atoms: list[Atom], measure: Measure) -> bool:
    """As in "the 737-800 took off": two figures with an article and no noun name one thing."""
    if measure.noun is not None or measure.value is None or measure.first != measure.core:
        return False
    return lower_at(atoms, measure.first - 1) in ("a", "an", "the", "his", "her", "my")


def is_one_of_a_make(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "his 757", "a 10": a number with a singular article and no noun is a thing's name."""
    alone = j - i == 1 and atoms[i].text.isdecimal() and lower_at(atoms, j) not in DASHES
    if alone and _has_relative_clause(atoms, i, j):
        return True
    # "hitting four fours and a six"
    alone = alone or (j - i == 1 and lower_at(atoms, i) in CARDINALS and _has_article(atoms, i))
    return alone and lower_at(atoms, i - 1) in ("a", "an", "his", "her", "my")


def _has_relative_clause(atoms: list[Atom], i: int, j: int) -> bool:
    """As in "the 747, which carried the shuttles": one thing with a name of figures."""
    which = lower_at(atoms, j) == "," and lower_at(atoms, j + 1) == "which"
    return (
        which
        and lower_at(atoms, i - 1) == "the"
        and j + 2 < len(atoms)
        and is_third_person(atoms[j + 2].word)
    )


def _has_article(atoms: list[Atom], i: int) -> bool:
    """Whether an article before a numeral is its own: "a six", not "a few", "a one-sided match"."""
    word = atoms[i].word
    own = i > 0 and atoms[i - 1].word.head is word and not prepositions(word)
    return own and lower_at(atoms, i - 1) in ("a", "an")


def is_code(atoms: list[Atom], measure: Measure) -> bool:
    """As in "reference 4556-7721": two long runs of digits side by side count nothing."""
    parts = atoms[measure.core : measure.core_last]
    if measure.noun is not None or len(parts) != 3 or parts[1].text not in DASHES:
        return False
    return all(
        part.text.isdecimal() and len(part.text) >= _LONGEST_OF_A_RANGE
        for part in (parts[0], parts[2])
    )


def is_of_a_screen(atoms: list[Atom], measure: Measure) -> bool:
    """As in "a 480-by-360 resolution": two sides without a unit."""
    link = [atom.lower for atom in atoms[measure.core_last : measure.core_last + 3]]
    by = link in (["-", "by", "-"], ["-", "x", "-"]) and measure.core_last + 3 < len(atoms)
    return by and measure.unit is None and atoms[measure.core_last + 3].digits


def paired(atoms: list[Atom], i: int) -> int:
    """The atom after "7-2A" in "Division 7-2A", behind a word with a capital; else `i`.

    Ratings of a thing go upwards: "a Fiat 6-32A charger". Behind a label none are meant.
    """
    j = i + 2
    named = i > 0 and atoms[i - 1].text[0].isupper() and atoms[i].gap
    tied = named and lower_at(atoms, i + 1) in DASHES and j + 1 < len(atoms)
    if not tied or any(atom.gap for atom in atoms[i + 1 : j + 2]):
        return i
    if not (atoms[i].text.isdecimal() and atoms[j].text.isdecimal()):
        return i
    runs_on = j + 2 < len(atoms) and not atoms[j + 2].gap and atoms[j + 2].text.isalnum()
    if runs_on or len(atoms[j + 1].text) > 1 or not atoms[j + 1].text.isupper():
        return i
    falls = int(atoms[i].text) > int(atoms[j].text)
    return j + 2 if falls or is_labelled(atoms, i) else i
