"""Countries in names: the code of a country's name, and of an adjective or people of it."""

from __future__ import annotations

from functools import lru_cache

from service.lexicon import table

PACKAGE = "service.naming"


@lru_cache(maxsize=1)
def names() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by folded country name, shared names ("Korea") left out."""
    lines = table(PACKAGE, "countries")["countries"]
    return {
        name.strip(): code
        for code, line in lines.items()
        for name in line.partition("|")[0].split(",")
    }


@lru_cache(maxsize=1)
def adjectives() -> dict[str, str]:
    """ISO 3166-1 alpha-2 codes by folded adjective or name of a people ("north korean")."""
    lines = table(PACKAGE, "countries")["countries"]
    return {
        word.replace("_", " "): code
        for code, line in lines.items()
        for word in line.partition("|")[2].split()
    }


@lru_cache(maxsize=1)
def _by_length() -> tuple[dict[str, str], int]:
    known = names() | adjectives()
    return known, max(name.count(" ") + 1 for name in known)


def replace(words: list[str]) -> tuple[list[str], list[str]]:
    """Folded words without those that name a country or a people, and the codes of these in order.

    `["south", "korea", "national", "intelligence", "service"]` gives the last three and `["KR"]`.
    """
    known, longest = _by_length()
    kept: list[str] = []
    codes: list[str] = []
    at = 0
    while at < len(words):
        for size in range(min(longest, len(words) - at), 0, -1):
            code = known.get(" ".join(words[at : at + size]))
            if code is not None:
                codes.append(code)
                at += size
                break
        else:
            kept.append(words[at])
            at += 1
    return kept, codes
