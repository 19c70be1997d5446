"""Nouns that numbers count: their singular, and what is counted where no noun stands.

Tables: lexicon/counted.toml and lexicon/measured.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.atoms import lower_at

if TYPE_CHECKING:
    from service.reading.atoms import Atom
    from service.reading.measures import Measure
    from service.reading.parse import Word

_IRREGULAR = {
    "people": "person",
    "men": "man",
    "women": "woman",
    "children": "child",
    "police": "police officer",
}
_TABLE = table("service.reading", "measured")
_HARMING, _GATHERING = frozenset(_TABLE["harming"]), frozenset(_TABLE["gathering"])
_VICTIMS = frozenset(_TABLE["victims"])
_INVARIANT = frozenset(table("service.reading", "counted")["invariant"])


def singular(noun: Word) -> str:
    """The singular of a counted noun."""
    lower = noun.lower
    if lower in _IRREGULAR:
        return _IRREGULAR[lower]
    if noun.tag in ("NNPS", "NNP"):
        return noun.text[:-1] if noun.tag == "NNPS" and lower.endswith("s") else noun.text
    return noun.lemma.lower()


def is_plural(noun: Word) -> bool:
    """Whether a noun is several things or people; "two Super Bowls" is a name."""
    people = noun.tag == "NNPS" and noun.entity in ("NORP", "")
    return noun.tag == "NNS" or people or noun.lower in _INVARIANT


def are_people(atoms: list[Atom], measure: Measure, top: Word) -> bool:
    """Whether a number without its noun counts people: "killed 12", "12 dead", "hundreds marched".

    `top` is the word by which it hangs on the rest of the sentence.
    """
    lemma = top.head.lemma
    if lower_at(atoms, measure.last) in _VICTIMS:
        return True
    if top.dep == "nsubj":
        return lemma in _GATHERING
    return is_harmed(top)


def is_harmed(top: Word) -> bool:
    """Whether a number is what somebody killed, hurt or rescued."""
    return top.dep in ("dobj", "nsubjpass") and top.head.lemma in _HARMING
