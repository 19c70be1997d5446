"""The country where an outlet is at home, by what a caller says of the article.

Table: lexicon/outlets.toml.
"""

from __future__ import annotations

from itertools import pairwise
from urllib.parse import urlsplit

from service.lexicon import table
from service.naming import countries

_TABLE = table("service.naming", "outlets")
_GENERIC = frozenset(_TABLE["generic_domains"])
_OTHERWISE: dict[str, str] = _TABLE["domains"]
_LETTERS_OF_A_COUNTRY = 2


def country_of(home: str | None, source: str | None, url: str | None) -> str | None:
    """The country of `home`, else of the place that the outlet is named after, else of its site.

    `home` is an ISO 3166-1 or 3166-2 code, `source` the outlet's name.
    """
    if home is not None:
        return home.partition("-")[0]
    return _named_after(source) or _of_site(url)


def _named_after(source: str | None) -> str | None:
    """The one country in an outlet's name: "The Times of India", "Jamaica Observer"."""
    words = [] if source is None else source.replace(",", " ").split()
    forms = [*words, *(f"{a} {b}" for a, b in pairwise(words))]
    found = {
        code
        for form in forms
        if (code := countries.code(form) or countries.demonym(form) or countries.capital_of(form))
    }
    return found.pop() if len(found) == 1 else None


def _of_site(url: str | None) -> str | None:
    """The country of an address: "https://www.example.com.au/a"."""
    try:
        host = urlsplit(url).hostname if url is not None else None
    except ValueError:
        return None
    domain = host.rpartition(".")[2].lower() if host is not None else ""
    if domain in _OTHERWISE:
        return _OTHERWISE[domain]
    if len(domain) != _LETTERS_OF_A_COUNTRY or domain in _GENERIC:
        return None
    code = domain.upper()
    return code if code in countries.entries() else None
