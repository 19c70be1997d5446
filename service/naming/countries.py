"""Countries in names: the code of a country's name, of an adjective or people, of a capital."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from service.lexicon import table
from service.naming.spelling import CACHE, fold
from service.recall import remembered

PACKAGE = "service.naming"
# Longer names in capitals are those of headlines, not abbreviations.
LONGEST_ABBREVIATION = 4


def entries() -> dict[str, dict[str, Any]]:
    """The table as it is, by code."""
    entries: dict[str, dict[str, Any]] = table(PACKAGE, "countries")["countries"]
    return entries


def _key(name: str) -> str:
    return fold(name).removeprefix("the ")


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by folded country name, shared names ("Korea") left out."""
    return {
        _key(name): code
        for code, entry in entries().items()
        for name in (entry["name"], *entry.get("also", ()))
    }


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by folded adjective or name of a people ("north korean")."""
    singular = {
        fold(word): code for code, entry in entries().items() for word in entry.get("people", ())
    }
    return {f"{word}s": code for word, code in singular.items()} | singular


@remembered(CACHE)
def code(name: str) -> str | None:
    """The code of a country by its name, byname, abbreviation or former name.

    An abbreviation is one in capitals only: "us" and "Us" are no country.
    """
    key = _key(name)
    if key in _abbreviations() and any(letter.islower() for letter in name.removeprefix("the ")):
        return None
    return names().get(key)


@remembered(CACHE)
def demonym(word: str) -> str | None:
    """The code of the country of an adjective or a people: "North Korean", "Swedes"."""
    return adjectives().get(fold(word))


@remembered(CACHE)
def capital_of(name: str) -> str | None:
    """The code of the country whose seat of government has this name: "Pyongyang" gives KP."""
    return _capitals().get(_key(name))


def main_name(country_code: str) -> str | None:
    """The name that the news uses for a country."""
    entry = entries().get(country_code)
    return str(entry["name"]) if entry else None


@lru_cache(maxsize=1)
def shared_names() -> dict[str, tuple[str, ...]]:
    """Codes by the folded name of several countries."""
    shared: dict[str, list[str]] = table(PACKAGE, "countries")["shared"]
    return {fold(name): tuple(codes) for name, codes in shared.items()}


@lru_cache(maxsize=1)
def namesakes() -> frozenset[str]:
    """Short names that a country has with "the" only, and a company or a stadium too."""
    return frozenset(table(PACKAGE, "countries")["namesakes"]["articled"])


def replace(words: list[str]) -> tuple[list[str], list[str]]:
    """Folded words without those that name a country or a people, and the codes of these in order.

    `["south", "korea", "national", "intelligence", "service"]` gives the last three and `["KR"]`.
    """
    known, first_words, longest = _by_length()
    if first_words.isdisjoint(words):
        return words, []
    kept: list[str] = []
    codes: list[str] = []
    at = 0
    while at < len(words):
        if words[at] not in first_words:
            kept.append(words[at])
            at += 1
            continue
        for size in range(min(longest, len(words) - at), 0, -1):
            found = known.get(" ".join(words[at : at + size]))
            if found is not None:
                codes.append(found)
                at += size
                break
        else:
            kept.append(words[at])
            at += 1
    return kept, codes


@lru_cache(maxsize=1)
def _by_length() -> tuple[dict[str, str], frozenset[str], int]:
    known = names() | adjectives()
    first_words = frozenset(name.split(" ")[0] for name in known)
    return known, first_words, max(name.count(" ") + 1 for name in known)


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    return frozenset(
        fold(name)
        for entry in entries().values()
        for name in entry.get("also", ())
        if name.replace(".", "").isupper() and len(fold(name)) <= LONGEST_ABBREVIATION
    )


@lru_cache(maxsize=1)
def _capitals() -> dict[str, str]:
    return {
        _key(name): code for code, entry in entries().items() for name in entry.get("capitals", ())
    }
