"""Codes of countries and of their subdivisions, as ISO 3166-1 and ISO 3166-2 give them."""

from __future__ import annotations

from functools import cache

from service import lexicon
from service.naming import countries

PACKAGE = "service.naming"


def is_code(code: str) -> bool:
    """Whether a code in upper case is a country's ("AU") or a subdivision's ("US-OH")."""
    return code in countries.entries() or code in _subdivisions()


@cache
def _subdivisions() -> frozenset[str]:
    table = lexicon.table(PACKAGE, "regions")["regions"]
    return frozenset(f"{country}-{part}" for country in table for part in table[country].split())
