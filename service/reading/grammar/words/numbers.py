"""What a number is to the words beside it, and which words may stand between it and its noun."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_DEPENDENT_BEFORE = frozenset(
    ("nummod", "amod", "compound", "nmod", "npadvmod", "quantmod", "poss", "advmod")
)
# Tags of qualities, participles, hyphens, prefixes, numbers and marks.
_BEFORE_COUNTED = frozenset(
    {"JJ", "JJR", "JJS", "VBN", "VBG", "HYPH", "CD", "AFX", "POS", "RBR", "$", "``", "''"}
)


def is_cardinal(word: Word) -> bool:
    """Whether it is tagged as a number: "12", "twelve"."""
    return word.tag == "CD"


def qualifies_number(word: Word) -> bool:
    """Whether it says more of a number: the "about" of "about 12"."""
    return word.dep == "quantmod"


def is_dependent_before(word: Word) -> bool:
    """Whether it can hang on a noun after it: number, quality, noun, owner, size or degree."""
    return word.dep in _DEPENDENT_BEFORE


def is_degree_of(amount: Word, quality: Word) -> bool:
    """Whether an amount says how much of a quality there is: the "feet" of "three feet wide"."""
    return amount.dep in ("npadvmod", "advmod") and quality.pos in ("ADJ", "ADV")


def is_within_amount(word: Word) -> bool:
    """Whether it is a number, or what bounds or names one: the "20" of "more than 20 days"."""
    return word.dep in ("nummod", "quantmod", "compound")


def is_said_of_size(word: Word) -> bool:
    """Whether it may stand between a change and its size: "rose only another 2 percent"."""
    return word.pos in ("ADV", "DET", "ADJ", "PART")


def is_before_counted(word: Word) -> bool:
    """Whether it may stand between a number and its noun: quality, hyphen, prefix, mark, owner."""
    return word.tag in _BEFORE_COUNTED


def runs_on_in_compound(word: Word) -> bool:
    """Whether a noun before it only goes on to what is counted: "30 car-park attendants"."""
    return word.tag in ("HYPH", "POS", "CD")


def is_money_sign(word: Word) -> bool:
    """Whether it is tagged as the sign of a currency: "$", "US$"."""
    return word.tag == "$"
