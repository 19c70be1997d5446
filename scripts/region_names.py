"""English names of first-order regions: CLDR's where it goes by GeoNames' codes, else GeoNames'."""

from __future__ import annotations

import re
from collections import defaultdict

from rapidfuzz.fuzz import ratio

from scripts.gazetteer_sources import first_order, kept
from service.naming.places import fold

# CLDR's names of regions that end in the middle of a word: "Marl" for Marlborough.
CUT_SHORT = frozenset(("nzmbh",))
# Two names are one from so much in common on, in percent.
SAME = 90
# Less is in common between the names of two regions, in percent.
ALIKE = 60
_NUMBERED = re.compile(r"Province \d+")
_FOOTNOTE = re.compile(r"[¹²³]")
_GENERIC_PREFIX = re.compile(
    r"^(?:autonomous republic|free state|(?:metropolitan )?department|province|state|republic|"
    r"region|county|governorate|principality|canton|emirate|district|territory)s? of (?:the )?",
    re.IGNORECASE,
)


def english_titles() -> dict[str, str]:
    """CLDR's names of first-order regions by ISO code, where its codes are those of GeoNames.

    Iran and Morocco have given their codes to other regions, so that CLDR's "Tehran" has the code
    of Fars: of a country in which one name stands under the code of another region none is taken.
    Nor is a number ("Province 3") where GeoNames has a name by now.
    """
    of_code = {
        code: _FOOTNOTE.sub("", name)
        for code, name in kept("cldr_subdivisions_en.tsv")
        if code not in CUT_SHORT
    }
    found: dict[str, dict[str, str]] = defaultdict(dict)
    known: dict[str, dict[str, set[str]]] = defaultdict(dict)
    for code, _, iso, _, _, name, names in first_order():
        country = code.partition(".")[0]
        known[country][iso] = {_squeezed(plain(one, names)) for one in (name, *names)}
        title = of_code.get(iso.lower().replace("-", ""))
        if title and not _NUMBERED.fullmatch(title):
            found[country][iso] = title
    return {
        iso: title
        for country, titles in found.items()
        if not is_renumbered(titles, known[country])
        for iso, title in titles.items()
    }


def is_renumbered(titles: dict[str, str], known: dict[str, set[str]]) -> bool:
    """Whether a region's name is that of another code, and not at all that of its own."""
    for iso, title in titles.items():
        key = _squeezed(title)
        if max(ratio(key, name) for name in known[iso]) >= ALIKE:
            continue
        others = (names for other, names in known.items() if other != iso)
        if any(ratio(key, name) >= SAME for names in others for name in names):
            return True
    return False


def _squeezed(name: str) -> str:
    return fold(name).replace(" ", "")


def plain(name: str, names: list[str]) -> str:
    """The English name of a region in GeoNames, without its generic words."""
    english = (one.removesuffix(" Province") for one in names if one.endswith(" Province"))
    return next(english, _GENERIC_PREFIX.sub("", name)) or names[0]
