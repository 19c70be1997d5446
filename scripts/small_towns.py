"""Towns that are too small for GeoNames' lists of places: those with a post office, or an airfield.

They have a name, a region and a point, but no number of GeoNames and no figure of people. The point
of a town that only an airfield names is the airfield's.
"""

from __future__ import annotations

from collections import defaultdict
from math import hypot
from operator import itemgetter
from typing import TYPE_CHECKING, NamedTuple

from scripts.gazetteer_sources import airports, districts, geonames, kept
from service.naming.places import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

# Degrees within which two places of one name and region are one town and what is around it.
ONE_TOWN = 1.0
# Where airfields bear the names of towns and hamlets, and of little else; the post is that of "US".
BY_AIRFIELDS = ("AU", "CA", "US")
# Words in the name of a town; "Karijini National Park" is none, "Sault Ste Marie" is.
LONGEST = 3
# A hamlet of so few letters is a word first.
SHORTEST = 4


class Town(NamedTuple):
    """A small town: its region is that of GeoNames, "OH.101", or "OH" where no county is known."""

    name: str
    country: str
    region: str
    latitude: float
    longitude: float


def small_towns() -> Iterator[Town]:
    """Towns that no list of GeoNames has by any name, each once, in the order of their source."""
    known: dict[tuple[str, str, str], list[tuple[float, float]]] = defaultdict(list)
    for city in geonames("cities500").values():
        if city["countrycode"] not in BY_AIRFIELDS:
            continue
        here = (city["latitude"], city["longitude"])
        for name in {city["name"], *city["alternatenames"]}:
            known[_place(name, city["countrycode"], city["admin1code"])].append(here)
    for town in (*_with_post_office(), *_with_airfield()):
        same = known[_place(town.name, town.country, town.region)]
        if any(hypot(town.latitude - y, town.longitude - x) < ONE_TOWN for y, x in same):
            continue
        same.append((town.latitude, town.longitude))
        yield town


def _place(name: str, country: str, region: str) -> tuple[str, str, str]:
    return fold(name), country, region.partition(".")[0]


def _with_post_office() -> Iterator[Town]:
    counties = {region.code for region in districts()}
    for state, county, name, latitude, longitude in kept("us_post_towns.tsv"):
        within = f"{state}.{county}" if f"US.{state}.{county}" in counties else state
        if len(name) >= SHORTEST:
            yield Town(name, "US", within, float(latitude), float(longitude))


def _with_airfield() -> Iterator[Town]:
    regions = {
        (region.code.partition(".")[0], fold(name)): region.code.partition(".")[2]
        for region in districts()
        if region.code.count(".") == 1
        for name in (region.name, *region.others)
    }
    for field in sorted(airports(), key=itemgetter("icao")):
        name, within = field["city"], regions.get((field["country"], fold(field["subd"])))
        is_town = name.istitle() and len(name) >= SHORTEST and len(name.split()) <= LONGEST
        if within and field["country"] in BY_AIRFIELDS and is_town:
            yield Town(name, field["country"], within, float(field["lat"]), float(field["lon"]))
