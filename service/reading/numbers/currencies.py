"""Which country's money is meant: bare dollars, shillings and rupees, and hundredths such as cents.

What an article names decides, then where its outlet is at home. Table: lexicon/currencies.toml.
"""

from __future__ import annotations

import re
from types import MappingProxyType
from typing import TYPE_CHECKING

from service.lexicon import pattern, table
from service.naming import countries
from service.reading.numbers.spelled import tidy
from service.reading.parse.words import among

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.parse.words import Parse

_TABLE = table("service.reading.numbers", "currencies")
_SHARED: dict[str, dict[str, str]] = _TABLE["shared"]
_DOLLARS: dict[str, str] = _TABLE["dollars"]
# Of each hundredth, the money of the countries that have it; "" is what it is without any.
_HUNDREDTHS: dict[str, dict[str, str]] = _TABLE["hundredths"]
_SIGNS: dict[str, str] = _TABLE["symbols"]
_SIGN_FORMS = frozenset(sign.lower() for sign in _SIGNS)
_NAMES: dict[str, str] = _TABLE["names"]
_NOUNS = frozenset(name.rpartition(" ")[2] for name in _NAMES)  # the last words of names
_HUNDRED = 100
_NOWHERE: Mapping[str, int] = MappingProxyType({})
_US = "US"
# "US$5", "5 American dollars" tell the country themselves.
_US_DOLLARS = pattern("service.reading.numbers", "currencies", r"<american>", re.IGNORECASE)


def worth(unit: str, other: str) -> float | None:
    """How many of another unit of money one is: a cent 0.01 dollars, a pound 100 pence."""
    if other in _HUNDREDTHS.get(unit, {}).values():
        return 1 / _HUNDRED
    return _HUNDRED if unit in _HUNDREDTHS.get(other, {}).values() else None


class Currencies:
    """The money of the countries that one article names, or of where its outlet is at home.

    `located` are the countries of the places that it names, with how often: who writes of Miami and
    of Nassau may mean either dollar, who writes of Perth and once of Japan means Australia's.
    """

    def __init__(
        self, parse: Parse, home: str | None = None, located: Mapping[str, int] = _NOWHERE
    ) -> None:
        self._parse = parse
        self._home = home
        self._located = located
        self._countries: set[str] | None = None
        self._signs: set[str] | None = None
        self._told: dict[str, str | None] = {}  # by a name that several moneys share

    def meant(self, unit: str | None, text: str) -> tuple[str | None, bool]:
        """The code of the money that a unit means, and whether the amount is in its hundredths.

        The unit itself where nothing tells. `text` is the amount as it is printed.
        """
        if unit == "USD":
            return self._dollars(text), False
        if unit == "INR" and "₹" not in text:
            return self._one_of(_SHARED["rupee"]) or unit, False  # "Rs" and "rupees"
        if unit in _SHARED:
            if unit not in self._told:
                self._told[unit] = _told(self._parse, unit)
            return self._told[unit] or self._one_of(_SHARED[unit]) or unit, False
        if unit in _HUNDREDTHS:
            code = _named_in(text, _HUNDREDTHS[unit]) or self._whole_of(unit)
            return (code, True) if code is not None else (unit, False)
        return unit, False

    def _dollars(self, text: str) -> str:
        """The dollars that a bare sign or name means: those of the only country that is named."""
        bare = "$" in text or "dollar" in text.lower() or "buck" in text.lower()
        if not bare or _US_DOLLARS.search(text):
            return "USD"
        local = _DOLLARS.get(self._home) if self._home is not None else None
        local = local or self._of_the_story()
        # Who writes "A$5" beside "$4" means the American one by the latter.
        return "USD" if local is None or local in self._printed() else local

    def _of_the_story(self) -> str | None:
        """The dollars of the only country named, or of that of most places where no other has any.

        Not where America is named: its dollars need no name.
        """
        named = self._named() | self._located.keys()
        having = named & _DOLLARS.keys()
        if len(having) != 1 or _US in having:
            return _DOLLARS.get(min(named)) if len(named) == 1 and len(self._located) <= 1 else None
        country = min(having)
        mostly = len(named) == 1 or self._has_most_places(country)
        return _DOLLARS[country] if mostly else None

    def _has_most_places(self, country: str) -> bool:
        """Whether more than half of the places that the article names lie in a country."""
        return self._located.get(country, 0) * 2 > sum(self._located.values())

    def _one_of(self, codes: dict[str, str]) -> str | None:
        """The money of the one country named that has it, or of the outlet's home.

        Of several countries it is that of the one where most of the places lie.
        """
        for mentioned in (self._named(), self._located.keys()):
            found = sorted(mentioned & codes.keys())
            if len(found) > 1:
                found = [country for country in found if self._has_most_places(country)]
                return codes[found[0]] if found else None
            if found:
                return codes[found[0]]
        return None if self._home is None else codes.get(self._home)

    def _whole_of(self, unit: str) -> str | None:
        """The money of which a unit is the hundredth: the one printed, else that of a country."""
        codes = _HUNDREDTHS[unit]
        printed = self._printed().intersection(codes.values())
        if len(printed) == 1:
            (code,) = printed
            return self._dollars("$") if code == "USD" else code
        found = {codes[country] for country in self._named().intersection(codes)}
        if not printed and len(found) == 1:
            return found.pop()
        home = codes.get(self._home) if self._home is not None else None
        if home is not None or found or printed:
            return home
        return codes.get("")

    def _named(self) -> set[str]:
        """The codes of the countries that the article names by name, adjective or capital."""
        if self._countries is None:
            self._countries = _named(self._parse)
        return self._countries

    def _printed(self) -> set[str]:
        """The money whose signs or names stand in the article."""
        if self._signs is None:
            self._signs = set()
            signs = among(self._parse.by_form, _SIGN_FORMS)
            for word in signs + among(self._parse.by_lemma, _NOUNS):
                before = self._parse.words[word.i - 1].lower if word.i else ""
                code = _SIGNS.get(word.text) or _NAMES.get(f"{before} {word.lemma}")
                code = code or _NAMES.get(word.lemma)
                if code is not None:
                    self._signs.add(code)
        return self._signs


def _told(parse: Parse, unit: str) -> str | None:
    """The one money of a name that the article tells: its crowns are the "Danish crowns"."""
    codes = _SHARED[unit]
    forms = frozenset((unit, f"{unit}s", *_TABLE["forms"].get(unit, ())))
    found = set()
    for word in among(parse.by_form, forms):
        before = word.before
        country = None if before is None else countries.demonym(before.text)
        if country in codes:
            found.add(codes[country])
    return found.pop() if len(found) == 1 else None


def _named_in(text: str, codes: dict[str, str]) -> str | None:
    """The money of the country that an amount itself names: "31 Canadian cents"."""
    for word in text.split():
        country = countries.demonym(word) or (_US if _US_DOLLARS.match(word) else None)
        if country in codes:
            return codes[country]
    return None


def hundredth(value: float | None) -> float | None:
    """An amount in hundredths as one in whole units of its money."""
    return None if value is None else tidy(value / _HUNDRED)


def _named(parse: Parse) -> set[str]:
    """The codes of all countries that the words of an article name, alone or in pairs."""
    found: set[str] = set()
    seen: set[str] = set()  # each form is looked up once
    for word in parse.capitalized:
        following = parse.words[word.i + 1] if word.i + 1 < len(parse.words) else word
        pair = f"{word.text} {following.text}" if following.text[0].isupper() else word.text
        for form in (word.text, pair):
            if form in seen:
                continue
            seen.add(form)
            code = countries.code(form) or countries.demonym(form) or countries.capital_of(form)
            if code is not None:
                found.add(code)
    return found
