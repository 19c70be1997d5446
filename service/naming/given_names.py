"""Whether given names can be of one person: nicknames, pet forms, initials, slips of the pen."""

from __future__ import annotations

from functools import lru_cache

from service.lexicon import table
from service.naming.spelling import CACHE, fold, is_misspelled, is_spelled_like
from service.recall import remembered

PACKAGE = "service.naming"
# Last letters that tell a man's name from a woman's: "Mario", "Maria".
GENDERS = frozenset("ao")
# A shorter given name has no pet form with another ending.
SHORTEST_PET = 3
# Initials written together, "HW": up to so many.
LONGEST_SPREAD = 3


@remembered(CACHE)
def is_same_given_name(a: str, b: str) -> bool:
    """Whether two folded given names may be one: an initial, a nickname, a foreign form."""
    if a == b or (a[0] == b[0] and 1 in (len(a), len(b))):
        return True
    if nickname_sets(a) & nickname_sets(b):
        return True
    if a[:-1] == b[:-1] and frozenset((a[-1], b[-1])) == GENDERS:
        return False
    if is_spelled_like(a, b) or _is_pet_form(a, b):
        return True
    return not (nickname_sets(a) and nickname_sets(b)) and is_misspelled(a, b)


def _is_pet_form(a: str, b: str) -> bool:
    """Whether two given names have one ending in its two spellings: "Bettie", "Betty"."""
    a, b = sorted((a, b))
    return len(a) > SHORTEST_PET and a.endswith("ie") and b.endswith("y") and a[:-2] == b[:-1]


def agree(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the given names before one surname can be of one person."""
    short, full = _spread(short), _spread(full)
    if len(short) > len(full):
        short, full = full, short
    if not short:
        return True
    if not is_same_given_name(short[0], full[0]):
        # "Ted" of "Rafael Edward": a nickname of the middle name, or "J. Edgar" cited as "Edgar".
        # An initial is no middle name that anybody goes by: "Paul L. Roe" is not "Lee Roe".
        return len(short) == 1 and any(
            len(name) > 1 and is_same_given_name(short[0], name) for name in full[1:]
        )
    if len(short) == len(full):
        return all(map(is_same_given_name, short[1:], full[1:]))
    # Middle names may be left out from the last on: "George W." is not "George H. W.".
    return all(map(is_same_given_name, short[1:], full[1:])) or _leave_out(short[1:], full[1:])


def _leave_out(some: tuple[str, ...], every: tuple[str, ...]) -> bool:
    """Whether names in full stand in order among others: "Ann Roe-Poe" of "Ann D. Roe-Poe"."""
    left = iter(every)
    return all(len(name) > 1 and name in left for name in some)


def _spread(given: tuple[str, ...]) -> tuple[str, ...]:
    """Initials written together ("JK", "HW") one by one."""
    spread: list[str] = []
    for name in given:
        is_initials = 2 <= len(name) <= LONGEST_SPREAD and not set(name) & set("aeiouy")
        spread.extend(name if is_initials else [name])
    return tuple(spread)


@lru_cache(maxsize=1)
def _nicknames() -> dict[str, frozenset[int]]:
    return numbered(table(PACKAGE, "nicknames")["sets"])


def nickname_sets(name: str) -> frozenset[int]:
    """The numbers of the sets of given names that a name belongs to."""
    return _nicknames().get(name, frozenset())


def numbered(lines: list[str]) -> dict[str, frozenset[int]]:
    """The numbers of the lines that each word stands in."""
    sets: dict[str, set[int]] = {}
    for number, line in enumerate(lines):
        for name in fold(line).split():
            sets.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in sets.items()}
