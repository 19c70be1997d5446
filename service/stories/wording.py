"""Words of free text as they are compared: stems of content words, and how rare each is."""

from __future__ import annotations

import math
import re
from collections import Counter
from functools import lru_cache
from itertools import chain, filterfalse, repeat
from typing import TYPE_CHECKING

from anyascii import anyascii

from service.lexicon import table, words
from service.recall import remembered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from collections.abc import Set as AbstractSet

    from service.records import NumericClaim

PACKAGE = "service.stories"
# A stem keeps this many letters, so that short words are left whole.
SHORTEST_STEM = 4

# What a stem weighs that a thousand statements have, beside 1 for one that a single one has.
LEAST_WEIGHT = 0.15
# Statements that share a stem of no weight; fixed, so that adding articles about something else
# changes no weight.
MANY = 400

_DOTTED = re.compile(r"\b(?:[a-z]\.){2,}")
_POSSESSIVE = re.compile(r"(?<=\w)'s\b")
_WORD = re.compile(r"[a-z0-9]+")
_MARK = re.compile(r"[,;:()–—]")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"")
# Nearly every text has these, and few have any other mark that must be looked up.
_TYPOGRAPHIC = [(mark, anyascii(mark)) for mark in "‘’“”–—…\u00a0"]


def without_quoted(text: str) -> str:
    """A text with a space for each stretch in quotation marks: the writer's own words."""
    return _QUOTED.sub(" ", text)


def before(claim: NumericClaim) -> str:
    """The sentence of a claim up to its number."""
    return claim.sentence.text[: max(0, claim.start - claim.sentence.start)]


def behind(claim: NumericClaim) -> str:
    """The sentence of a claim from behind its number."""
    return claim.sentence.text[max(0, claim.end - claim.sentence.start) :]


def clause_before(claim: NumericClaim) -> str:
    """What stands in front of a number in its clause, as the marks of the sentence part it."""
    return _MARK.split(before(claim))[-1]


def tokens(text: str) -> list[str]:
    """The words of a text in order, in lower-case ASCII without apostrophes or possessive."""
    plain = text
    if not plain.isascii():
        for mark, written in _TYPOGRAPHIC:
            plain = plain.replace(mark, written)
    plain = (plain if plain.isascii() else anyascii(plain)).lower()
    if plain.count(".") > 1:
        plain = _DOTTED.sub(lambda dotted: dotted[0].replace(".", "") + " ", plain)
    if "'" in plain:
        plain = _POSSESSIVE.sub("", plain).replace("'", "")
    return _WORD.findall(plain)


@remembered(1 << 15)
def stem(word: str) -> str:
    """What a word's forms and near derivations share: "depends" and "dependent" are one stem."""
    known = _irregular().get(word)
    if known is not None:
        return known
    for ending in _endings().get(word[-1:], ()):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            short = word[: -len(ending)]
            return _irregular().get(short, short)
    return word


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text's content words in order."""
    return stems_of(tokens(text))


def stems_of(some: Iterable[str]) -> tuple[str, ...]:
    """The stems of those of some tokens that are content words."""
    is_function_word = words(PACKAGE, "wording", "function").__contains__
    return tuple(map(stem, filterfalse(is_function_word, some)))


def rarity(documents: Iterable[AbstractSet[str]]) -> dict[str, float]:
    """How much each stem tells: 1 for one that a single document has, less for common ones."""
    count = Counter(chain.from_iterable(documents))
    scale = math.log(MANY)
    weight = {n: max(LEAST_WEIGHT, 1.0 - math.log(n) / scale) for n in set(count.values())}
    return {word: weight[n] for word, n in count.items()}


def mass(some: Iterable[str], weights: Mapping[str, float]) -> float:
    """The weight of a set of stems; the sum is exact, whatever the order."""
    return math.fsum(map(weights.get, some, repeat(1.0)))


@lru_cache(maxsize=1)
def _endings() -> dict[str, list[str]]:
    """The endings by their last letter, each list in the order of the table."""
    found: dict[str, list[str]] = {}
    for ending in table(PACKAGE, "wording")["endings"]:
        found.setdefault(ending[-1], []).append(ending)
    return found


@lru_cache(maxsize=1)
def _irregular() -> dict[str, str]:
    return {
        word: line.split()[0]
        for line in table(PACKAGE, "wording")["irregular"]
        for word in line.split()
    }
