"""The gazetteer: every place that a name may stand for, and what is known of each.

`lexicon/places.tsv` (a script's work) holds countries, regions, cities and seas; `countries.toml`
the names and adjectives of countries; `landmarks.toml` areas, natural features and facilities. The
table is one sorted string that all workers share: a name is found by bisection, and only the rows
of that name become objects.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache, lru_cache
from importlib import resources

from service import lexicon
from service.naming.places import fold

PACKAGE = "service.reading"


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the world. `kind` is a Location's type.

    `region` is the GeoNames code of its first-order region, "" where it has none. `population` is 0
    where unknown. `spellings` is the number of names that GeoNames lists, a measure of how widely a
    place is known. `by_own_name` is False where it was found by another name than its own.
    """

    name: str
    kind: str
    country: str | None
    region: str = ""
    id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    spellings: int = 0
    by_own_name: bool = field(default=True, compare=False)


@lru_cache(maxsize=4096)
def candidates(name: str) -> tuple[Place, ...]:
    """All places of that name in any known spelling, the best known first."""
    key = fold(name)
    found = [*_countries(key), *_landmarks().get(key, ()), *_rows(key)]
    if not found:
        found = _by_generic_word(key)
    return tuple(sorted(found, key=_prominence, reverse=True))


@lru_cache(maxsize=1024)
def country_code(name: str) -> str | None:
    """The ISO 3166-1 alpha-2 code of a country by its name, byname, abbreviation or former name."""
    return _names_of_countries().get(fold(name))


@lru_cache(maxsize=1024)
def capital_of(name: str) -> str | None:
    """The code of the country whose capital has this name: Pyongyang gives KP."""
    return _capitals().get(fold(name))


@lru_cache(maxsize=1024)
def demonym(word: str) -> str | None:
    """The code of the country of an adjective or a people's name: "North Korean", "Swedes"."""
    return _demonyms().get(fold(word))


@lru_cache(maxsize=1024)
def kind_of(name: str) -> str | None:
    """The type of the best known place of that name, or None where no place has it."""
    found = candidates(name)
    return found[0].kind if found else None


@cache
def country(code: str) -> Place | None:
    """A country by its code."""
    places = [place for place in _rows(f"@{code.lower()}") if place.kind == "country"]
    names = lexicon.table(PACKAGE, "countries")["countries"].get(code)
    if not places:
        return None
    return replace(places[0], name=names["name"] if names else places[0].name, by_own_name=True)


@lru_cache(maxsize=4096)
def region(country_code: str, code: str) -> Place | None:
    """A first-order region by the codes of GeoNames: ("RU", "41") is Kursk."""
    places = _rows(f"@{country_code.lower()}.{code.lower()}")
    return replace(places[0], by_own_name=True) if places else None


# --------------------------------------------------------------------------- the table


@cache
def _table() -> bytes:
    return resources.files(PACKAGE).joinpath("lexicon", "places.tsv").read_bytes()


def _lines(key: str) -> list[list[str]]:
    """The rows of a key, by bisection over the bytes of the sorted table."""
    table, wanted = _table(), key.encode() + b"\t"
    low, high = 0, len(table)
    while low < high:
        middle = (low + high) // 2
        start = table.rfind(b"\n", 0, middle) + 1
        if table[start : start + len(wanted)] < wanted:
            end = table.find(b"\n", middle)
            low = len(table) if end < 0 else end + 1
        else:
            high = start
    rows = []
    while table.startswith(wanted, low):
        end = table.find(b"\n", low)
        rows.append(table[low:end].decode().split("\t")[1:])
        low = end + 1
    return rows


def _rows(key: str) -> list[Place]:
    places, seen = [], set()
    for cells in _lines(key):
        if cells[0] != "=":
            places.append(_place(cells))
            continue
        for other in _lines(cells[1]):
            if len(other) > 4 and other[4] == cells[2]:
                places.append(replace(_place(other), by_own_name=False))
    unique = []
    for place in places:
        if (place.id, place.name) not in seen:
            seen.add((place.id, place.name))
            unique.append(place)
    return unique


def _place(cells: list[str]) -> Place:
    name, kind, country, region, id_, latitude, longitude, population, spellings = cells
    return Place(
        name, kind, country or None, region, int(id_) or None,
        float(latitude) if latitude else None, float(longitude) if longitude else None,
        int(population), int(spellings),
    )  # fmt: skip


def _prominence(place: Place) -> tuple[bool, bool, int, int, str, int]:
    known = place.kind in ("country", "area", "natural", "facility") and place.by_own_name
    return known, place.by_own_name, place.population, place.spellings, place.name, place.id or 0


# --------------------------------------------------------------------------- the lexicons


def _countries(key: str) -> list[Place]:
    code = _names_of_countries().get(key)
    place = country(code) if code else None
    return [place] if place else []


@cache
def _names_of_countries() -> dict[str, str]:
    return {
        fold(name): code
        for code, entry in lexicon.table(PACKAGE, "countries")["countries"].items()
        for name in (entry["name"], *entry.get("also", ()))
    }


@cache
def _capitals() -> dict[str, str]:
    return {
        fold(name): code
        for code, entry in lexicon.table(PACKAGE, "countries")["countries"].items()
        for name in entry.get("capitals", ())
    }


@cache
def _demonyms() -> dict[str, str]:
    return {
        fold(word): code
        for code, entry in lexicon.table(PACKAGE, "countries")["countries"].items()
        for word in entry.get("people", ())
    }


@cache
def _landmarks() -> dict[str, list[Place]]:
    return {}


def _by_generic_word(key: str) -> list[Place]:
    return []
