"""Which place of several namesakes an article means, or none where it does not tell.

In this order: what the text says beside the name ("Paris, Texas"); a namesake known the world over
("London"); the regions, then the countries that the article names. A place is never taken for its
size alone: where two readings stay open, none is given.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.reading.names.name import Name
    from service.reading.parse.words import Word
    from service.reading.places.clues import Clue
    from service.reading.vocabulary.gazetteer import Place

# A namesake counts against a place unless it has this many times fewer people, among all places of
# the world and among those of a country that the article names.
FAR_SMALLER, SMALLER = 10, 5
# In an article on a region, its town of that name may stand against a great city abroad that has up
# to so many times its people, as Alexandria in Virginia does.
TOWN = 50
# One country is what an article is about if it names it so many times as often as another.
OFTENER = 3
# Known the world over: a city of half a million, or one that GeoNames names in so many spellings.
LARGE, MANY_SPELLINGS = 500_000, 60
# A lone name without support in the text: a smaller place may have namesakes that no table lists.
WELL_KNOWN, SOME_SPELLINGS = 100_000, 30
SEAT = 100_000
# Oklahoma has four times the people of Oklahoma City; New York is the city first.
OUTGROWN = 4
# Smaller towns share their names with others that GeoNames' table of cities does not list.
VILLAGE = 20_000


@dataclass(slots=True)
class Setting:
    """The countries and first-order regions that an article names, with how often."""

    countries: Counter[str] = field(default_factory=Counter)
    regions: Counter[tuple[str | None, str]] = field(default_factory=Counter)

    def add(self, place: Place) -> None:
        """Count a place that is certain."""
        if place.country:
            self.countries[place.country] += 1
            if place.region and place.kind in ("city", "region"):
                self.regions[place.division] += 1


def read_setting(capitalized: Iterable[Word], names: Iterable[Name]) -> Setting:
    """What countries an article names or speaks of by their people."""
    setting = Setting()
    previous = None
    for word in capitalized:
        code = None
        if previous is not None and previous.i + 1 == word.i:
            code = gazetteer.demonym(f"{previous.text} {word.text}")
        code = code or gazetteer.demonym(word.text)
        if code is not None:
            setting.countries[code] += 1
        previous = word
    for name in names:
        if (code := _country_of_body(name.text)) is not None:
            setting.countries[code] += 1
            continue
        found = gazetteer.candidates(name.text)
        if not found or not found[0].usual:
            continue
        is_alone = len(found) == 1 and found[0].kind != "city"
        if is_alone or (found[0].kind == "city" and _is_known_the_world_over(list(found))):
            setting.add(found[0])
    return setting


@cache
def _bodies() -> dict[str, str]:
    listed = lexicon.table("service.reading.vocabulary", "place_clues")["bodies"]
    return {name: code for code, names in listed.items() for name in names}


def _country_of_body(name: str) -> str | None:
    """The country of a body that is known by its bare name, "the Pentagon"."""
    return _bodies().get(name)


def choose(found: Sequence[Place], clue: Clue, setting: Setting) -> Place | None:
    """The place that is meant, or None where the text leaves it open."""
    fitting = [place for place in found if _is_of_kind(place, clue)]
    if not fitting:
        # "U.S. district judge"; "in Britain, the cities of Leeds and Hull"
        fitting = [place for place in found if place.kind == "country"]
    if clue.says_where and _is_clear(clue) and not _is_of_a_list(found, clue):
        inside = [place for place in fitting if lies_in(place, clue)]
        for pool in ([place for place in inside if place.usual], inside):
            if pool:
                return _largest(pool, SMALLER)
        # A list ("Georgia, Ukraine and", "Ohio, Iowa, Utah"), or a place that no table has.
        is_list = clue.is_listed or _are_peers(found, clue)
        if not is_list and not (fitting and _is_known_the_world_over(fitting)):
            return None
    pool = _by_bare_name([place for place in fitting if place.usual] or fitting)
    return _without_clue(pool, setting) if pool else None


def _by_bare_name(pool: list[Place]) -> list[Place]:
    """With the region first that a city is named for: "Oklahoma" before "Oklahoma City"."""
    if not pool or pool[0].kind != "city":
        return pool
    for region in pool[1:]:
        named_for = pool[0].name == f"{region.name} City" and region.division == pool[0].division
        if region.kind == "region" and named_for and _is_smaller(pool[0], region, OUTGROWN):
            return [region, *(place for place in pool if place is not region)]
    return pool


def _is_clear(clue: Clue) -> bool:
    """Whether what a place lies in is itself a place that is known."""
    return clue.container is None or bool(gazetteer.candidates(clue.container.text))


def _is_of_a_list(found: Sequence[Place], clue: Clue) -> bool:
    """Whether "X, Y and" lists two regions, though a village X lies in Y ("Nevada, Iowa and")."""
    best = found[0] if found else None
    return clue.is_listed and best is not None and best.kind in ("country", "region")


def _are_peers(found: Sequence[Place], clue: Clue) -> bool:
    """Whether neither can lie in the other: two countries, two regions of one country."""
    wholes = gazetteer.candidates(clue.container.text) if clue.container else ()
    if not found or not wholes:
        return False
    regions = [{p.country for p in places if p.kind == "region"} for places in (found, wholes)]
    return found[0].kind == wholes[0].kind == "country" or bool(regions[0] & regions[1])


def lies_in(place: Place, clue: Clue) -> bool:
    """Whether a place lies in what the text says it does."""
    if clue.country is not None and place.country != clue.country:
        return False
    return clue.container is None or whole_of(place, clue.container.text) is not None


def whole_of(place: Place, name: str) -> Place | None:
    """The place of that name in which another lies."""
    for whole in gazetteer.candidates(name):
        if whole.country is None or whole.country != place.country or whole == place:
            continue
        if whole.kind in ("country", "area"):
            return whole
        is_same_region = place.division == (whole.country, whole.region)
        if is_same_region and whole.kind == "region" and place.kind != "region":
            return whole
        if is_same_region and whole.kind == "city" and place.population < whole.population:
            return whole
    return None


def country_of(clue: Clue) -> str | None:
    """The country that the text says a place lies in."""
    if clue.country is not None or clue.container is None or clue.is_listed:
        return clue.country
    wholes = [place for place in gazetteer.candidates(clue.container.text) if place.usual]
    codes = {place.country for place in wholes if place.kind in ("country", "region", "area")}
    return codes.pop() if len(codes) == 1 else None


def country_of_all(found: Sequence[Place], setting: Setting) -> str | None:
    """The country of namesakes that stay open but all lie in one that the article names."""
    codes = {place.country for place in found if place.usual}
    (code,) = codes if len(codes) == 1 else (None,)
    return code if code in setting.countries else None


def _is_of_kind(place: Place, clue: Clue) -> bool:
    """Whether a word such as "region" beside the name suits the place ("the Gulf region")."""
    if clue.kind is None or place.kind in (clue.kind, "area", "facility"):
        return True
    return clue.kind == "region" and place.kind == "natural"


def _without_clue(pool: list[Place], setting: Setting) -> Place | None:
    first = pool[0]
    if first.kind == "country":
        return _country_or_region(pool, setting)
    if first.kind in ("area", "natural", "facility"):
        return first
    named = _in_main_country([p for p in pool if p.country in setting.countries], setting)
    near = [place for place in named if setting.regions[place.division]]
    if _is_known_the_world_over(pool):
        rival = next((place for place in near if place.country != first.country), None)
        if rival is None or first.country in setting.countries or gazetteer.is_capital(first):
            return first
        return rival if _is_smaller(first, rival, 1 / TOWN) else None
    if near:
        return _in_region(near, named, setting)
    rivals = [place for place in pool[1:] if not _is_around(place, first)]
    outweighs = all(_is_smaller(place, first, FAR_SMALLER) for place in rivals)
    if named:
        is_region_elsewhere = first.kind == "region" and outweighs and first not in named
        found = _largest(named, SMALLER)
        return None if is_region_elsewhere or _is_out_of_the_way(found, setting) else found
    if first.kind == "region" and outweighs:
        return first
    return first if not rivals and _is_well_known(first) else None


def _is_out_of_the_way(place: Place | None, setting: Setting) -> bool:
    """Whether it is a small town in a part of the country where the article is not.

    It names other parts; there, too, may be a town of that name which no table has.
    """
    if place is None or place.kind != "city" or place.population >= VILLAGE:
        return False
    return any(country == place.country for country, _ in setting.regions)


def _in_region(near: list[Place], named: list[Place], setting: Setting) -> Place | None:
    """The namesake in a region that the article dwells on, or the largest of the country."""
    if near[0] == named[0] and len(near) == 1:
        return near[0]
    if _is_smaller(near[0], named[0], FAR_SMALLER):
        return _largest(named, SMALLER)
    is_main = all(setting.regions[near[0].division] > setting.regions[p.division] for p in near[1:])
    if setting.regions[near[0].division] > 1 and (len(near) == 1 or is_main):
        return near[0]
    return _largest(near, SMALLER) if near[0] == named[0] else None


def _in_main_country(named: list[Place], setting: Setting) -> list[Place]:
    """Those in the country that the article names far oftener than the others of them, else all."""
    counts = Counter({place.country: setting.countries[place.country or ""] for place in named})
    (main, most), *others = counts.most_common() or [(None, 0)]
    if all(count * OFTENER <= most for _, count in others):
        return [place for place in named if place.country == main]
    return named


def _country_or_region(pool: list[Place], setting: Setting) -> Place | None:
    """A country, unless a region has its name (Georgia) and the article speaks of that part."""
    country = pool[0]
    if any(place.kind == "country" for place in pool[1:]):
        return None
    rival = next(
        (
            place
            for place in pool
            if place.kind == "region"
            and place.country != country.country
            and place.population * 2 > country.population
        ),
        None,
    )
    if rival is None:
        return country
    if setting.countries[country.country or ""]:
        return country
    regions = [key for key in setting.regions if key[0] == rival.country]
    if regions:
        return rival
    return None if setting.countries[rival.country or ""] else country


def _is_known_the_world_over(pool: list[Place]) -> bool:
    first = pool[0]
    if first.kind != "city":
        return first.kind in ("country", "area", "natural")
    rivals = [place for place in pool[1:] if not _is_around(place, first)]
    if gazetteer.is_capital(first) and first.population >= SEAT:
        cities = [place for place in rivals if place.kind == "city"]
        return all(place.population < 2 * first.population for place in cities)
    widely = first.population >= LARGE or first.spellings >= MANY_SPELLINGS
    return widely and all(_is_smaller(place, first, FAR_SMALLER) for place in rivals)


def _is_well_known(place: Place) -> bool:
    return place.population >= WELL_KNOWN or place.spellings >= SOME_SPELLINGS


def _is_around(place: Place, city: Place) -> bool:
    """Whether of two namesakes one is the region that the other lies in."""
    return place.kind != city.kind and place.division == city.division


def _largest(pool: list[Place], factor: int) -> Place | None:
    """The one place of a pool, or the one that all others are far smaller than."""
    first = pool[0]
    rivals = [place for place in pool[1:] if not _is_around(place, first)]
    return first if all(_is_smaller(place, first, factor) for place in rivals) else None


def _is_smaller(place: Place, than: Place, factor: float) -> bool:
    """Whether a place is so many times smaller; of a region without a figure nobody knows."""
    if place.kind == "region" and not place.population:
        return False
    return place.population * factor <= than.population
