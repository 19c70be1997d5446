"""A person's name taken apart: titles, given names, surname, suffix."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.naming.spelling import CACHE, fold, may_be_misspelled
from service.recall import remembered
from service.records.terms import KNOWN_GENDERS

if TYPE_CHECKING:
    from service.records.terms import Gender

PACKAGE = "service.naming"
# Of names of fewer letters one letter makes another name; a surname alone is no full name.
SHORTEST_SLIP, FEWEST_NAMES = 5, 2
# "JFK", "MBS": longer capitals are words in capitals.
LONGEST_INITIALS = 4

# A nickname inside a name: 'Ann "Nan" Roe', "Ann (Nan) Roe".
_NICKNAME = re.compile(
    r"(?<=\s)(?:[\"“”]([^\"“”()]{1,30})[\"“”]|['‘]([^'‘’\"]{1,30})['’]|\(([^()]{1,30})\))(?=\s)"
)
ROMAN = re.compile(r"[ivx]+")
_JOINED_ARTICLE = re.compile(r"\b([EA]l)(?=[A-Z][a-z])")


@dataclass(frozen=True, slots=True)
class PersonName:
    """A person's name in parts, all folded.

    `words` are the names in the order written, without titles, suffix and articles of surnames;
    `article` says that one was left out before the last; `gender` is `male` or `female` where a
    courtesy title tells it; `regnal` says that a title such as Pope or Queen stood before it;
    `initials` are the letters of a name such as "JFK"; `nickname` is one that stands inside it.
    """

    words: tuple[str, ...]
    article: bool
    suffix: str | None
    gender: Gender | None
    regnal: bool
    initials: str | None
    nickname: tuple[str, ...] = ()

    @property
    def given(self) -> tuple[str, ...]:
        """The words before the surname, in the order of English."""
        return _given_and_surname(self.words)[0]

    @property
    def surname(self) -> tuple[str, ...]:
        """The last word with the particles before it ("von der Leyen", "bin Salman")."""
        return _given_and_surname(self.words)[1]

    @property
    def may_begin_with_family(self) -> bool:
        """Whether the first word may be the family name: "Kim Gu", "Mao Dun"."""
        return self.words[0] in words(PACKAGE, "personal", "family_first")


@remembered(CACHE)
def _given_and_surname(words: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    start = max(len(words) - 1, 0)
    given = 1 if words and words[0] in table(PACKAGE, "personal")["given_patronymics"] else 0
    while start > given and words[start - 1] in _particles():
        start -= 1
    return words[:start], words[start:]


@remembered(CACHE)
def parse(name: str) -> PersonName:
    """A name in parts. Titles are read only before a name, a suffix only after it."""
    lists = table(PACKAGE, "personal")
    inside = _NICKNAME.search(name)
    nickname = fold(inside[1] or inside[2] or inside[3]).removeprefix("the ") if inside else ""
    name = f"{name[: inside.start()]}{name[inside.end() + 1 :]}" if inside else name
    # "J.K." are two names, not one, and "ElBaradei" is one with its article.
    spaced = _JOINED_ARTICLE.sub(r"\1 ", name.replace(".", ". "))
    titles, core = _without_titles(fold(spaced).split())
    suffix = None
    if len(core) > 1 and core[-1] in lists["suffixes"]:
        suffix = {"junior": "jr", "senior": "sr"}.get(core[-1], core[-1])
        core = core[:-1]
    gender = next((g for g in KNOWN_GENDERS if any(t in lists[g] for t in titles)), None)
    # An article stands before a surname: behind everything it is one ("Ash"), in front perhaps a
    # given name.
    kept = 1 if core[:1] and core[0] in lists["given_articles"] and _stands_apart(spaced) else 0
    bare = core[:kept] + [word for word in core[kept:-1] if word not in lists["articles"]]
    bare += core[max(kept, len(core) - 1) :]
    return PersonName(
        tuple(bare),
        len(core) > kept + 1 and core[-2] in lists["articles"],
        suffix,
        gender,
        any(title in lists["regnal"] for title in titles) or _is_numbered(bare, suffix),
        _initials_of(name, core),
        tuple(nickname.split()),
    )


def _is_numbered(names: list[str], suffix: str | None) -> bool:
    """Whether it is a monarch's or a pope's: one name and its number, "Elizabeth II"."""
    return len(names) == 1 and suffix is not None and ROMAN.fullmatch(suffix) is not None


def without_article(name: PersonName, other: PersonName) -> PersonName:
    """A surname alone where it begins with the article of the other's: "Al Roe", "Ann al-Roe"."""
    if not other.article or len(name.words) != 2:
        return name
    is_article = name.words[0] in table(PACKAGE, "personal")["articles"]
    return replace(name, words=name.words[1:]) if is_article else name


def is_slip(a: str, b: str) -> bool:
    """Whether one letter parts two full names, not the first of a name: "Haver", "Harver".

    It tells that they are one only beside other evidence. A last vowel may tell a woman's name.
    """
    left, right = parse(a).words, parse(b).words
    if len(left) != len(right) or len(left) < FEWEST_NAMES:
        return False
    other = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    if len(other) != 1:
        return False
    x, y = other[0]
    if min(len(x), len(y)) < SHORTEST_SLIP or x[0] != y[0] or x[:-1] == y[:-1]:
        return False
    return x not in (y + x[-1], y[:-1]) and may_be_misspelled(x, y)


def gender_of(pronoun: str) -> Gender | None:
    """The gender that a pronoun tells, if one."""
    lists = table(PACKAGE, "personal")
    return next((g for g in KNOWN_GENDERS if pronoun.lower() in lists[f"{g}_pronouns"]), None)


def _without_titles(folded: list[str]) -> tuple[list[str], list[str]]:
    start = 0
    while start < len(folded) - 1 and folded[start] in _titles():
        start += 1
    return folded[:start], folded[start:]


def _stands_apart(name: str) -> bool:
    """Whether a short first word has a capital and a space behind it: "Al Roe", not "al-Roe"."""
    first, _, _ = name.strip().partition(" ")
    return first[:1].isupper() and first.isalpha()


def _initials_of(name: str, core: list[str]) -> str | None:
    bare = name.replace(".", "")
    if len(core) == 1 and bare.isupper() and 2 <= len(core[0]) <= LONGEST_INITIALS:
        return core[0]
    return None


@lru_cache(maxsize=1)
def _titles() -> frozenset[str]:
    lists = table(PACKAGE, "personal")
    return frozenset(word for key in ("male", "female", "regnal", "other") for word in lists[key])


@lru_cache(maxsize=1)
def _particles() -> frozenset[str]:
    lists = table(PACKAGE, "personal")
    return frozenset([*lists["particles"], *lists["patronymics"]])
