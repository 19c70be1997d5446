"""Whether the "m" after digits is a million: "sales of 412m", not "ran 400m".

What is measured decides; the order of the rules is that of `_RULES`. Table: lexicon/millions.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import is_full_verb, is_plural_noun
from service.reading.grammar.words.verbs import may_follow_many
from service.reading.numbers import units
from service.reading.numbers.pieces import lower_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.numbers.pieces import Atom

_TABLE = table("service.reading.numbers", "millions")
_LENGTHS_AFTER = frozenset(_TABLE["lengths_after"])
_LENGTHS_BEFORE = frozenset(_TABLE["lengths_before"])
_LENGTH_VERBS = frozenset(_TABLE["length_verbs"])
_BEFORE_PLACES = frozenset(_TABLE["before_places"])
_SUMS = frozenset(_TABLE["sums"])
_THE_WHOLE = words("service.reading.numbers", "millions", "before_wholes")
_REACH_BEFORE = 9  # bounds the cost: atoms from a word for a length to the number
_ATOMS_TO_MILLIONS = 40  # atoms of a sentence looked at for what is told in millions


def is_million(atoms: list[Atom], j: int) -> bool:
    """Whether the "m" at atom `j`, right after digits, is a million; a metre if nothing tells."""
    for rule in _RULES:
        answer = rule(atoms, j)
        if answer is not None:
            return answer
    return False


def _is_of_a_currency(atoms: list[Atom], j: int) -> bool | None:
    """As in "20m euros", "a 475m euro hit"."""
    return True if units.is_currency(atoms, j + 1) else None


def _is_said_of_a_length(atoms: list[Atom], j: int) -> bool | None:
    """As in "30m tall", "the 100m final", "200m from the school"."""
    k = j + 1 + (lower_at(atoms, j + 1) == "-")
    if lower_at(atoms, k) in _LENGTHS_AFTER or lower_at(atoms, j - 2) == "the":
        return False
    if lower_at(atoms, k) == "from" and lower_at(atoms, k + 1) in _BEFORE_PLACES:
        return False
    squared = lower_at(atoms, j + 1) in ("/", "²", "³") and not atoms[j + 1].gap
    return False if squared else None


def _counts_things(atoms: list[Atom], j: int) -> bool | None:
    """As in "5m people", "35m of its devices"."""
    following = atoms[j + 1 : j + 3]
    if any(atom.gap and is_plural_noun(atom.word) for atom in following):
        return True
    if lower_at(atoms, j + 1) == "of" and lower_at(atoms, j + 2) in _THE_WHOLE:
        return any(is_plural_noun(atom.word) for atom in atoms[j + 3 : j + 6]) or None
    return None


def _is_measured_before(atoms: list[Atom], j: int) -> bool | None:
    """As in "a height of 30m", "swam 400m", "20ft (6m)"."""
    for atom in atoms[max(j - 1 - _REACH_BEFORE, 0) : j - 1]:
        if atom.lower in _LENGTHS_BEFORE or atom.word.lemma in _LENGTH_VERBS:
            return False
    return None


def _is_sum_in_millions(atoms: list[Atom], j: int) -> bool | None:
    """As in "viewers rose to 2.5m", "the fund has 30m in the bank"."""
    near = atoms[max(j - _ATOMS_TO_MILLIONS, 0) : j + _ATOMS_TO_MILLIONS]
    is_sum = any(units.is_currency_sign(atom.text) or atom.word.lemma in _SUMS for atom in near)
    return True if is_sum else None


def _does_something(atoms: list[Atom], j: int) -> bool | None:
    """As in "1.2m tuned in": no length does anything."""
    verb = atoms[j + 1].word if j + 1 < len(atoms) else None
    if verb is None or not is_full_verb(verb) or not may_follow_many(verb):
        return None
    acts = not is_past_participle(verb) or verb in (atoms[j].word.head, atoms[j - 1].word.head)
    return True if acts else None


_RULES: tuple[Callable[[list[Atom], int], bool | None], ...] = (
    _is_of_a_currency,
    _is_said_of_a_length,
    _counts_things,
    _is_measured_before,
    _is_sum_in_millions,
    _does_something,
)
