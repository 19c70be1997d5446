"""The gazetteer: every place that a name may stand for, and what is known of each.

`lexicon/places.tsv` (a script's work) holds countries, regions, cities and seas. The names of
countries, bynames, and landmarks (areas, natural features, facilities) are in `service/naming`.
Only the rows of a name that is asked for become objects (`place_table`).
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, cast

from service import lexicon
from service.naming import countries, places
from service.naming.places import fold
from service.reading.vocabulary import as_written, place_table
from service.reading.vocabulary.place import Place as Place
from service.recall import remembered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from service.records.terms import LocationType

PACKAGE = "service.reading.vocabulary"
CACHE = 8192  # bounds the cost: names kept
# "South Florida" lies where nearly all who live in a Florida do: others have so many times fewer.
FEW = 10
# People of a city that has parts by its name ("North Siegen"), and is itself no part of another.
QUARTER = 100_000
VILLAGE = 5_000  # people: of fewer a name alone is no sign of a place
# Bounds the cost: a longer text is no name and would only fill the cache.
LONGEST_NAME = 100

country_code = countries.code
capital_of = countries.capital_of
demonym = countries.demonym


@remembered(CACHE)
def candidates(name: str) -> tuple[Place, ...]:
    """All places of that name in any known spelling, the best known first."""
    if len(name) > LONGEST_NAME:
        return ()
    key = fold(name)
    landmarks = _landmarks().get(key, [])
    within = {place.country for place in landmarks if place.country}
    # Of a landmark such as Times Square the table has the quarter too, as a city.
    rows = [row for row in _rows(key) if row.country not in within or row.population >= QUARTER]
    rows = [*map(_made_usual(rows, key), rows)]
    found = [*_countries(name, key), *_by_byname(name), *landmarks, *rows]
    if found and all(place.kind == places.REGION for place in found):
        found += _regions_of_bare_name(key)
    if not found:
        found = _by_word_for_kind(key)
    elif all(place.is_hamlet for place in found) and not _is_of_a_county(key):
        found += _by_word_for_kind(key)  # "South China" is not the one in Maine
    found = as_written.marked(found, name)
    known = {
        (place.kind, place.id or (place.name, place.is_hamlet and place.region)): place
        for place in reversed(found)
    }
    return tuple(sorted(known.values(), key=lambda place: _prominence(place, found), reverse=True))


@remembered(CACHE)
def kind_of(name: str) -> LocationType | None:
    """The type of the best known place of that name, or what its words tell, or None.

    A village makes no place of a word: people, firms and languages bear the names of many.
    """
    if demonym(name) is not None and country_code(name) is None:
        return None
    found = [place for place in candidates(name) if not _is_village(place)]
    if found:
        return found[0].kind
    return places.without_kind(fold(name))[1] if len(name) <= LONGEST_NAME else None


def is_district(name: str) -> bool:
    """Whether a region of the second order has the name: "Grant Parish"."""
    return any(place.kind == "region" and "." in place.region for place in candidates(name))


def is_a_known_facility(name: str) -> bool:
    """Whether the table of landmarks has a ground, house or the like of that name."""
    return any(place.kind == "facility" for place in _landmarks().get(fold(name), ()))


def _is_village(place: Place) -> bool:
    is_small = place.kind == "city" and place.population < VILLAGE
    return is_small or (place.kind == "region" and "." in place.region and not place.iso)


def _is_of_a_county(key: str) -> bool:
    """Whether a name is that of a county behind another word: North Loup, of Loup County."""
    whole = next(iter(candidates(key.partition(" ")[2])), None)
    return whole is not None and whole.kind == places.REGION and "." in whole.region


def _has_parts(place: Place) -> bool:
    """Whether "North" before its name tells a part of it: a village of North Roe is its own."""
    return place.kind in ("country", "region") or (
        place.kind == "city" and place.population >= QUARTER
    )


def is_capital(place: Place) -> bool:
    """Whether a place is a country's seat of government, not a village of its name."""
    if place.kind != "city" or capital_of(place.name) != place.country or place.country is None:
        return False
    return place.id == _seat_of(place.name, place.country)


@remembered(CACHE)
def _seat_of(name: str, code: str) -> int | None:
    """The id of the largest city of that name in a country."""
    cities = [row for row in _rows(fold(name)) if row.kind == "city" and row.country == code]
    return max(cities, key=lambda row: row.population).id if cities else None


@cache
def country(code: str) -> Place | None:
    """A country by its code."""
    found = _rows(f"@{code.lower()}")
    return replace(found[0], name=countries.main_name(code) or found[0].name) if found else None


@remembered(CACHE)
def region_of_code(iso: str) -> Place | None:
    """The region of an ISO 3166-2 code: "US-OH" is Ohio."""
    found = _rows(f"@@{iso.lower()}")
    return replace(found[0], usual=True) if found else None


def region_code(place: Place) -> str | None:
    """The ISO 3166-2 code of a region, or of the region that a city or facility lies in."""
    if place.iso or not place.region or place.country is None:
        return place.iso
    whole = region(place.country, place.region.partition(".")[0])
    return whole.iso if whole else None


@remembered(CACHE)
def region(country_code: str, code: str) -> Place | None:
    """A first-order region by the codes of GeoNames: ("RU", "41") is Kursk."""
    found = _rows(f"@{country_code.lower()}.{code.lower()}")
    return replace(found[0], usual=True) if found else None


def regions_of_cities(found: Sequence[Place]) -> list[Place]:
    """The first-order regions that cities of their name stand for elsewhere: "Lagos State"."""
    regions = [
        (city, region(city.country, city.division[1]))
        for city in found
        if city.kind == "city" and city.usual and city.country is not None
    ]
    return [
        whole
        for city, whole in regions
        if whole is not None and whole not in found and fold(whole.name) == fold(city.name)
    ]


# --------------------------------------------------------------------------- the table


def _rows(key: str) -> list[Place]:
    found = []
    for cells in place_table.lines(key):
        if cells[0] == "=":
            same = (
                row for row in place_table.lines(cells[1]) if row[0] != "=" and row[4] == cells[2]
            )
            found += [replace(_place(cells[1], row), usual=False) for row in same]
        else:
            found.append(_place(key, cells))
    return found


def _place(key: str, cells: list[str]) -> Place:
    name, kind, country, region, id_, latitude, longitude, population, spellings, iso = cells
    return Place(
        name or key.title(),
        cast("LocationType", kind),  # the table is built with these
        country or None,
        region,
        int(id_) or None,
        float(latitude) if latitude else None,
        float(longitude) if longitude else None,
        int(population),
        int(spellings),
        iso=iso or None,
    )


def _prominence(place: Place, found: list[Place]) -> tuple[bool, bool, bool, int, int, str, int]:
    """Countries, then capitals and landmarks, then by people; a city before a region around it."""
    is_landmark = place.usual and (
        place.kind in ("area", "natural", "facility") or is_capital(place)
    )
    around = [
        other.population
        for other in found
        if place.kind == "city" and other.kind == "region" and place.is_within(other)
    ]
    people = max(around) + 1 if around else place.population
    return (
        place.kind == "country",
        is_landmark,
        place.usual,
        people,
        place.spellings,
        place.name,
        place.id or 0,
    )


# --------------------------------------------------------------------------- the lexicons


def _countries(name: str, key: str) -> list[Place]:
    code = countries.code(name)
    codes = (code,) if code else countries.shared_names().get(key, ())
    return [place for code in codes if (place := country(code))]


def _by_byname(name: str) -> list[Place]:
    found = []
    for kind, code, main in places.bynames(name):
        same = [row for row in _rows(fold(main)) if (row.kind, row.country) == (kind, code)]
        found += [replace(row, usual=True) for row in sorted(same, key=_size)[-1:]]
    return found


def _made_usual(rows: list[Place], key: str) -> Callable[[Place], Place]:
    """Makes the name of a region the usual one of the city that it is named after, too.

    So is a name that only adds what a place is: "County Sligo", of Sligo.
    """
    divisions = {row.division for row in rows if row.kind == "region" and row.usual}
    core, kind = places.without_kind(key)
    return lambda row: (
        replace(row, usual=True)
        if (row.kind == "city" and row.division in divisions)
        or (row.kind == kind and core == fold(row.name) != key)
        else row
    )


def _size(place: Place) -> tuple[bool, int]:
    return place.usual, place.population


@cache
def _landmarks() -> dict[str, list[Place]]:
    """Areas, natural features and facilities by folded name; seas with a point of the table."""
    found: dict[str, list[Place]] = {}
    for kind, entries in lexicon.table(places.PACKAGE, "landmarks").items():
        for name, entry in entries.items():
            codes = entry.get("in", ())
            row = next((row for row in _rows(fold(name)) if row.kind == kind), None)
            point = (row.latitude, row.longitude) if row else (None, None)
            latitude, longitude = entry.get("at", point)
            place = Place(
                name.removeprefix("the "),
                cast("LocationType", kind),
                codes[0] if len(codes) == 1 else None,
                id=row.id if row else None,
                latitude=latitude,
                longitude=longitude,
                iso=entry.get("region"),
            )
            for other in (name, *entry.get("also", ())):
                found.setdefault(fold(other), []).append(place)
    return found


def _regions_of_bare_name(key: str) -> list[Place]:
    """First-order regions that the table has without the word: "Eastern Region" of Ghana."""
    core, kind = places.without_kind(key)
    if core == key or kind != places.REGION:
        return []
    return [row for row in _rows(core) if row.kind == places.REGION and row.iso and row.usual]


def _by_word_for_kind(key: str) -> list[Place]:
    """`Kursk oblast` is the region of the places named Kursk, `eastern Ukraine` a part of it."""
    core, kind = places.without_kind(key)
    if core != key:
        found = candidates(core)
        hidden = [*_rows(f"~{core}"), *regions_of_cities(found)] if kind == places.REGION else []
        return [*(place for place in found if place.kind == kind), *hidden]
    direction, _, rest = key.partition(" ")
    if direction in places.degrees():  # "far north Queensland"
        direction, _, rest = rest.partition(" ")
    if rest and direction in places.directions():
        whole = [place for place in candidates(rest) if _has_parts(place)]
        if whole and all(
            other.country == whole[0].country or other.population * FEW <= whole[0].population
            for other in whole
        ):
            divisions = {
                other.division
                for other in whole
                if other.population * FEW > whole[0].population and other.kind != "country"
            }
            (division,) = divisions if len(divisions) == 1 else ((None, ""),)
            first, part = whole[0], Place(key.title(), "area", whole[0].country, division[1])
            if first.kind == "city":  # a part of it is there; one of a region may be far off
                part = replace(part, latitude=first.latitude, longitude=first.longitude)
            return [part]
    return []
