"""The names of places: one spelling to look them up by."""

from __future__ import annotations

from functools import lru_cache

from service.naming import spelling

_SHORT = {"st": "saint", "ste": "sainte", "mt": "mount", "mtn": "mountain", "ft": "fort"}


@lru_cache(maxsize=spelling.CACHE)
def fold(name: str) -> str:
    """A place's name as folded words, without leading article and with written-out "Saint".

    `St. Louis` and `Saint-Louis` fold to one key, as do `the U.S.` and `US`.
    """
    words = spelling.fold(name).split()
    if len(words) > 1:
        if words[0] == "the":
            del words[0]
        words = [_SHORT.get(word, word) for word in words[:-1]] + words[-1:]
    return " ".join(words)
