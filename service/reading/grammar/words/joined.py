"""Nouns that "and" joins into one phrase: "wool coats and scarves", "Lawmakers and the mayor"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import NOUNS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from service.reading.parse.words import Word

_MOST = 5  # bounds the cost: nouns of a list
_LONGEST_JOINED_NOUN = 8  # bounds the cost: words before a joined noun that belong to it
_LONGEST_JOINT = 2  # words: ", and"
_CUTTING = frozenset(
    ("CD", "VBZ", "VBD", "VBP", "MD", "WDT", "WP", ",", ":", ".", "-LRB-", "-RRB-")
)
_CUTTING_COUNTED = _CUTTING | {"DT", "PRP$", "PDT", "VBG"}
_OWN_NUMBERS = words("service.reading.grammar", "function_words", "own_numbers")


def conjunctions(words: Iterable[Word]) -> list[Word]:
    """Those of some words that join like with like: "and", "or", "but"."""
    return [word for word in words if word.pos == "CCONJ"]


def joined_end(noun: Word, last: int, end_of: Callable[[Word], int], *, counted: bool) -> int:
    """The last word of the nouns that are joined to a noun whose own phrase ends at `last`.

    `last` where none are. An amount before the first, `counted`, is of both where the second has
    nothing of its own: "30 delays and cancellations" are 30 in all, "a 500-seat hall and a pool"
    do not seat so many.
    """
    counted = counted or noun.child("nummod") is not None
    known = noun.child("det", "poss") is not None
    link, end = noun, last
    for _ in range(_MOST):
        following = link.child("conj")
        if following is None or following.tag not in NOUNS or following.i <= end:
            return last
        joint = _joint(noun, end, following.left)
        if joint is None or not _is_plain(following, counted=counted):
            return last
        if counted and (following.tag != noun.tag or end_of(following) > following.i):
            return last
        own = following.child("det", "poss") is not None
        if own and not known and not (joint and link is noun):
            return last  # "oil, the Albatross, and a ferry"
        link, end = following, end_of(following)
        if joint:
            return last if _has_own_number(noun, end) else end
    return last


def _joint(noun: Word, end: int, first: int) -> bool | None:
    """Whether "and" stands between two words, and nothing else; False for a comma alone."""
    if not 1 <= first - end - 1 <= _LONGEST_JOINT:
        return None
    all_words = noun.sentence.words
    between = all_words[end + 1 - all_words[0].i : first - all_words[0].i]
    if between[-1].dep == "cc":
        return True if len(between) == 1 or between[0].text == "," else None
    return False if len(between) == 1 and between[0].text == "," else None


def _is_plain(noun: Word, *, counted: bool) -> bool:
    """Whether a joined noun has no number, clause or comma of its own."""
    if noun.i - noun.left > _LONGEST_JOINED_NOUN:
        return False
    all_words = noun.sentence.words
    own = all_words[noun.left - all_words[0].i : noun.i - all_words[0].i]
    cutting = _CUTTING_COUNTED if counted else _CUTTING
    if counted and any(word.lower in _OWN_NUMBERS for word in own):
        return False
    return not any(word.tag in cutting for word in own)


def _has_own_number(noun: Word, end: int) -> bool:
    """As in "12 mills and sales of 24 tonnes", or "and his son 24", which is of another clause."""
    behind = noun.sentence.at(end + 1)
    if behind is not None and behind.lower == "of":
        behind = behind.after
    return behind is not None and behind.tag in ("CD", "$")


def is_linked_on(word: Word) -> bool:
    """Whether "and" or "or" leads on from it to what is joined to it."""
    return word.child("cc") is not None


def joins(word: Word) -> bool:
    """Whether it is the "and" or "or" that hangs on the first of what it joins."""
    return word.dep == "cc"


def lists(word: Word) -> bool:
    """Whether it is tagged as a conjunction or a comma, as between the parts of a list."""
    return word.tag in ("CC", ",")


def link_from(word: Word) -> Word | None:
    """The "and" or "or" that leads on from a word to what is joined to it."""
    return word.child("cc")
