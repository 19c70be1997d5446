"""How likely each namesake is: how well it is known, and what the article says of where it lies.

A weight is a power of ten. A place starts from its people; an article's country, region and
district each add at most what stands below, the more of its names lie there. So a town of 47,000
outweighs a great city of its name abroad where the article names its county, and no village does so
because an article names its state once. Where the first does not outweigh the next by the margin,
nothing is said.
"""

from __future__ import annotations

from math import hypot, log10
from typing import TYPE_CHECKING

from service.reading.places.reach import (
    LITTLE,
    NAMED,
    OVER_AND_OVER,
    WELL_KNOWN,
    is_foreign,
    is_out_of_the_way,
    is_well_known,
    within_reach,
)
from service.reading.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.reading.places.setting import Setting
    from service.reading.vocabulary.gazetteer import Place

Area = tuple[str | None, str]
# What a place's surroundings add at most, each in powers of ten.
COUNTRY, REGION, DISTRICT, NEAR = 3.0, 2.0, 2.0, 3.0
# The mentions that add half of it, the names close by that do, and how many lie there by chance.
HALF, HALF_NEAR, CHANCE = 0.5, 1.0, 0.5
# A capital, and a place that GeoNames names in many spellings, is known far beyond its size.
CAPITAL, WIDELY_NAMED, MANY_SPELLINGS = 3.0, 0.5, 60
# A first-order region, "Wyoming", is meant sooner than a town of its name.
FIRST_ORDER = 0.5
# Found by a spelling that only GeoNames' long list has; a district by its bare name.
ODD_SPELLING, BARE_DISTRICT = -1.0, -1.0
# Spelled as the text spells it, where its namesakes are not: between what one mention of their
# country adds to them (2.0) and what two do (2.4).
AS_WRITTEN = 2.2
# An article that names parts of a country, but not the one a place lies in; twice that for a town
# that few know.
ELSEWHERE = -1.0
# The only place of its name that any table has.
ONLY_ONE = 1.0
# Degrees between two entries of one town.
ONE_TOWN = 0.15
# Between the middles of two towns that have grown together across a border.
NEXT_DOOR = 0.3
# Between the middles of a city and of a place that may be a part of it.
SUBURBS = 0.6
# A place without a figure has some hundreds of people.
FEWEST = 300
# One that GeoNames' lists leave out has fewer, and is meant only where much speaks for it.
HAMLET = 30
# The least lead over the next namesake, with and without support in the text; the least weight.
MARGIN, BARE_MARGIN = 0.6, 1.3
LEAST = 5.0
# A city of at least LARGE people, and TOWN times those of a namesake, rules that out unless the
# article names the town's county or keeps naming its state: Mecca is not the one in California.
LARGE, TOWN = 500_000, 50
# So many times as large a city is the likelier one, though the article names the town's state once.
PASSED_OVER = 40
# So many for a city of a million: Guadalajara is the one in Mexico.
MILLION, PASSED_OVER_BY_A_MILLION = 1_000_000, 10
# Names close by that make a town of a country's name the one that is meant.
NEIGHBOURS = 2.0
# People of a place that an outlet's name may name: smaller ones are other words ("Star", "Mail").
SEEN_IN_OUTLETS = 15_000


def areas(place: Place) -> tuple[Area, ...]:
    """The country, the region and the district of a place."""
    if place.country is None:
        return ()
    if place.kind not in ("city", "region") or not place.region:
        return ((place.country, ""),)
    whole = ((place.country, ""), place.division)
    return whole if place.district is None else (*whole, place.district)


def needs_no_context(found: Sequence[Place]) -> bool:
    """Whether a name needs no context: the only place of it, or a country, sea or great city."""
    first = found[0]
    if not first.usual:
        return False
    if len(found) == 1:
        return first.kind != "city" or prior(first) + ONLY_ONE >= LEAST
    if first.kind in ("area", "natural", "facility"):
        return True
    rivals = [place for place in found[1:] if not is_around(place, first)]
    if first.kind == "country":
        return not any(place.kind in ("region", "country") and place.usual for place in rivals)
    known = is_well_known(first) and first.population >= WELL_KNOWN
    return known and all(prior(place) + REGION + COUNTRY < prior(first) for place in rivals)


def prior(place: Place) -> float:
    """How likely a place is meant by its name, the article apart."""
    known = place.prior
    if known is None:
        known = _prior(place)
        object.__setattr__(place, "prior", known)  # asked again in every article
    return known


def _prior(place: Place) -> float:
    weight = log10(HAMLET if place.is_hamlet else max(place.population, FEWEST))
    if gazetteer.is_capital(place):
        weight += CAPITAL
    if place.spellings >= MANY_SPELLINGS:
        weight += WIDELY_NAMED
    if not place.usual:
        weight += ODD_SPELLING
    if place.as_written:
        weight += AS_WRITTEN
    if place.kind == "region":
        weight += BARE_DISTRICT if "." in place.region else FIRST_ORDER
    return weight


def likely(found: Sequence[Place], setting: Setting, most: int) -> list[Place]:
    """The best known of many namesakes, and those in regions that the article speaks of."""
    if len(found) <= most:
        return list(found)
    named = [
        place for place in found[most:] if place.region and setting.regions.get(place.division)
    ]
    return [*found[:most], *named[:most]]


def support(place: Place, setting: Setting, key: str) -> float:
    """What the article's other names add."""
    if place.country is None:
        return 0.0
    weight = 0.0
    mass = setting.of_country(place.country, key)
    if mass > 0:
        weight = COUNTRY * _full(mass) * (mass / max(setting.most(), mass, 1e-9))
    if place.kind not in ("city", "region") or not place.region:
        return weight
    mass = setting.of_region(place.division, key)
    if mass > 0:
        weight += REGION * _full(mass)
    if place.district is not None:
        weight += DISTRICT * _full(_in_district(place, setting, key))
    return weight + NEAR * _full(_close_by(place, setting, key), HALF_NEAR)


def _in_district(place: Place, setting: Setting, key: str) -> float:
    """How many of the article's other names are of the place's district."""
    return max(setting.of_district(place.district, key), 0.0) if place.district else 0.0


def _close_by(place: Place, setting: Setting, key: str) -> float:
    """How many of them may be close to it; a few of many namesakes are by chance."""
    if place.kind == "region" and "." not in place.region:
        return 0.0
    return max(setting.map.near(place, key, far=True) - CHANCE, 0.0)


def _full(mass: float, half: float = HALF) -> float:
    """Two thirds for one mention, four fifths for two, never more than one."""
    return mass / (mass + half)


def shares(found: Iterable[Place], setting: Setting, key: str) -> list[tuple[Place, float]]:
    """How likely each of the namesakes is, of one in all."""
    scored = [(place, 10.0 ** (prior(place) + support(place, setting, key))) for place in found]
    total = sum(weight for _, weight in scored) or 1.0
    return [(place, weight / total) for place, weight in scored]


def heaviest(pool: Sequence[Place], setting: Setting, key: str) -> Place | None:
    """The namesake that the article means, or None where no one outweighs the others."""
    pool = within_reach(pool, setting, key)
    backing = {id(place): support(place, setting, key) for place in pool}
    scored = sorted(
        ((prior(place) + backing[id(place)], -n, place) for n, place in enumerate(pool)),
        key=lambda row: row[:2],
        reverse=True,
    )
    best, _, first = scored[0]
    around = [
        place
        for _, _, place in scored
        if place is first or is_around(place, first) or _is_the_same(place, first)
    ]
    first = min(around, key=pool.index) if around else first
    backed = backing[id(first)]
    rivals = [
        weight
        for weight, _, place in scored
        if place not in around
        and not _are_grown_together(place, first)
        and not _is_passed_over(place, first, setting, key)
    ]
    margin = MARGIN if backed else BARE_MARGIN
    if rivals and best - max(rivals) < margin:
        return None
    if any(dwarfs(place, first) for place in pool) and not is_at_home(first, setting, key):
        return None
    if is_foreign(first, setting, key):
        return None
    if len(pool) > len(around) and is_out_of_the_way(first, setting, key):
        return None
    if not backed:
        # "Hawaiian Gardens": of two words or parts, and of one place in the world; "Rapides
        # Parish". So is a county that has a code: "Co Sligo".
        is_one = (
            not rivals
            and (" " in first.name or "-" in first.name or first.iso)
            and (best + ONLY_ONE >= LEAST if first.kind == "city" else len(pool) == 1)
        )
        return first if is_one or is_well_known(first) else None
    weight = best + (ONLY_ONE if not rivals else 0.0) + _elsewhere(first, setting, key)
    return first if weight >= LEAST else None


def _is_the_same(place: Place, town: Place) -> bool:
    """Whether GeoNames has a town twice: the place and the municipality around it."""
    if place.kind != town.kind or place.division != town.division:
        return False
    return _apart(place, town) < ONE_TOWN


def _are_grown_together(place: Place, town: Place) -> bool:
    """Whether two towns of one name are neighbours, on two banks of a river: Kansas City."""
    return place.kind == town.kind == "city" and _apart(place, town) < NEXT_DOOR


def is_close(quarter: Place, city: Place) -> bool:
    """Whether one can be a quarter of the other, or a suburb."""
    return _apart(quarter, city) < SUBURBS


def _apart(place: Place, other: Place) -> float:
    """Degrees between two places; more than the globe has where a point is unknown."""
    if None in (place.latitude, place.longitude, other.latitude, other.longitude):
        return 360.0
    return hypot(place.latitude - other.latitude, place.longitude - other.longitude)  # type: ignore[operator]


def _is_passed_over(town: Place, city: Place, setting: Setting, key: str) -> bool:
    """Whether a town is not a rival of a well-known city of so many times its people.

    A word of its state elsewhere in the article does not make it one: Cleveland, and "a mill in
    Texas".
    """
    times = PASSED_OVER_BY_A_MILLION if city.population >= MILLION else PASSED_OVER
    is_small = city.population >= WELL_KNOWN and city.population > times * town.population
    return city.kind == town.kind == "city" and is_small and not is_at_home(town, setting, key)


def dwarfs(place: Place, town: Place) -> bool:
    """Whether a great city is far too large for a town of its name to be meant."""
    is_great = place.kind == "city" and place.population >= LARGE
    return is_great and place is not town and place.population > TOWN * town.population


def is_at_home(place: Place, setting: Setting, key: str) -> bool:
    """Whether the article names the place's county, or its region over and over."""
    dwelt = setting.of_region(place.division, key)
    near = max(_in_district(place, setting, key), _close_by(place, setting, key))
    return near >= NAMED / 2 or dwelt >= OVER_AND_OVER


def _elsewhere(place: Place, setting: Setting, key: str) -> float:
    """A weight off where the article is in other parts of the country."""
    if place.kind not in ("city", "region") or place.country not in setting.parted:
        return 0.0
    is_known = place.population >= WELL_KNOWN
    if setting.of_region(place.division, key) > LITTLE:
        return 0.0
    if setting.regions[place.division] > LITTLE:
        # Only the name itself speaks for its region: Noank, in a text on Georgia's towns.
        if is_well_known(place):
            return 0.0
        return (
            3 * ELSEWHERE
            if _is_elsewhere(place, setting, OVER_AND_OVER)
            else (ELSEWHERE if _is_elsewhere(place, setting, 1.0) else 0.0)
        )
    return ELSEWHERE if is_known else 2 * ELSEWHERE


def _is_elsewhere(place: Place, setting: Setting, least: float) -> bool:
    """Whether the article names one other region of the place's country so often."""
    return any(
        weight >= least and code == place.country and (code, first) != place.division
        for (code, first), weight in setting.regions.items()
    )


def has_neighbours(town: Place, setting: Setting, key: str) -> bool:
    """Whether a town of a country's name lies where the article is: Peru, Lebanon in Missouri.

    Several names must lie close by, or one where the article is in its region over and over.
    """
    near = setting.map.near(town, key, far=True)
    dwells = setting.of_region(town.division, key) >= OVER_AND_OVER
    return near >= (NEIGHBOURS / 2 if dwells else NEIGHBOURS)


def is_around(place: Place, city: Place) -> bool:
    """Whether of two namesakes one is the region that the other lies in."""
    return place.kind != city.kind and (place.is_within(city) or city.is_within(place))
