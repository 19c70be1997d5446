"""Whether what two people are said to be excludes that they are one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from service.lexicon import table
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable


def contradict(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether roles of two are of different fields: "a striker", "a senator"."""
    a, b = _fields_of(left), _fields_of(right)
    return bool(a) and bool(b) and a.isdisjoint(b)


def _fields_of(roles: Iterable[str]) -> frozenset[int]:
    known = _fields()
    return frozenset(known[word] for role in roles for word in tokens(role) if word in known)


@lru_cache(maxsize=1)
def _fields() -> dict[str, int]:
    lines = table(PACKAGE, "occupations")["fields"]
    return {word: number for number, line in enumerate(lines) for word in line.split()}
