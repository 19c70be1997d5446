"""Which country's money a name stands for that several have: shillings, rupees, pesos.

Table: lexicon/currencies.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table
from service.naming import countries

if TYPE_CHECKING:
    from service.reading.parse.words import Parse

_SHARED: dict[str, dict[str, str]] = table("service.reading.numbers", "currencies")["shared"]


class Currencies:
    """The money of the countries that one article names."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._countries: set[str] | None = None

    def meant(self, unit: str | None) -> str | None:
        """The code of the currency where the article names one country that has it, else the unit.

        A country is named by its name, its adjective or its capital.
        """
        codes = _SHARED.get(unit) if unit is not None else None
        if codes is None:
            return unit
        if self._countries is None:
            self._countries = _named(self._parse)
        found = sorted(self._countries.intersection(codes))
        return codes[found[0]] if len(found) == 1 else unit


def _named(parse: Parse) -> set[str]:
    """The codes of all countries that the words of an article name, alone or in pairs."""
    found: set[str] = set()
    for word in parse.capitalized:
        following = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else word
        for form in (word.text, f"{word.text} {following.text}"):
            code = countries.code(form) or countries.demonym(form) or countries.capital_of(form)
            if code is not None:
                found.add(code)
    return found
