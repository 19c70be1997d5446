"""Which of several namesakes is meant, from the text beside a name and the places around it."""

from __future__ import annotations

from collections import Counter

import pytest

from service.reading.names.name import Name
from service.reading.places import senses as place_senses
from service.reading.places.clues import Clue
from service.reading.places.senses import choose
from service.reading.places.setting import Setting
from service.reading.vocabulary import gazetteer


def said(kind: str | None = None, inside: str | None = None, country: str | None = None) -> Clue:
    """A clue; `inside` is the name of what the place lies in."""
    container = Name(0, 0, 0, len(inside), inside, "region") if inside else None
    return Clue(kind, container, country)


def meant(
    name: str, clue: Clue | None = None, *countries: str, region: str = "", times: int = 1
) -> object:
    """Country and region of the place that is chosen, or None."""
    setting = Setting(Counter(countries))
    if region:
        setting.regions[countries[0], region] += times
    place = choose(gazetteer.candidates(name), clue or Clue(), setting, "")
    return place and (place.kind, place.country, place.division[1])


@pytest.mark.parametrize(
    ("name", "inside", "place"),
    [
        ("Paris", "Texas", ("city", "US", "TX")),
        ("Springfield", "Ill.", ("city", "US", "IL")),
        ("Springfield", "Massachusetts", ("city", "US", "MA")),
        ("London", "Ontario", ("city", "CA", "08")),
        ("Turan", "Tuva", ("city", "RU", "79")),
        ("Hyderabad", "Pakistan", ("city", "PK", "05")),
        ("Tripoli", "Lebanon", ("city", "LB", "09")),
        ("Manhattan", "New York City", ("city", "US", "NY")),
        ("Bakhmut", "Donbas", ("city", "UA", "05")),
    ],
)
def test_what_a_place_lies_in_decides(name: str, inside: str, place: tuple[str, ...]) -> None:
    """A container beside the name picks the namesake in it, however small."""
    assert meant(name, said(inside=inside)) == place


def test_a_name_without_support_stays_open() -> None:
    """Of many Springfields none is meant by default, nor is a small place whose name is rare."""
    assert meant("Springfield") is None
    assert meant("Birmingham") is None
    assert meant("Turan") is None
    assert meant("Orange County", None, "US") is None


@pytest.mark.parametrize(
    ("name", "country"), [("London", "GB"), ("Paris", "FR"), ("Moscow", "RU"), ("Chicago", "US")]
)
def test_a_city_known_the_world_over_needs_none(name: str, country: str) -> None:
    """A great city without a namesake of any size is meant, in whatever country one reads."""
    assert meant(name)[1] == country  # type: ignore[index]
    assert meant(name, None, "AU")[1] == country  # type: ignore[index]


def test_of_two_towns_grown_together_the_larger_goes_by_the_bare_name() -> None:
    """Unless the article is in the other's state, Kansas City is the one in Missouri."""
    assert meant("Kansas City") == ("city", "US", "MO")
    assert meant("Kansas City", None, "US", region="KS", times=2) == ("city", "US", "KS")


def test_the_countries_of_the_article_decide_between_great_namesakes() -> None:
    """Birmingham is one city in a British article and another in an American one."""
    assert meant("Birmingham", None, "GB") == ("city", "GB", "ENG")
    assert meant("Birmingham", None, "US") == ("city", "US", "AL")
    assert meant("Birmingham", None, "GB", "US") is not None


def test_a_region_that_an_article_dwells_on_goes_before_its_country() -> None:
    """Portland in an article on Maine is not the one in Oregon; one mention leaves it open."""
    assert meant("Portland", None, "US", region="ME", times=2) == ("city", "US", "ME")
    assert meant("Portland", None, "US", region="ME") is None
    assert meant("Cleveland", None, "US", region="TX", times=2) != ("city", "US", "TX")


def test_a_great_city_abroad_yields_to_a_town_of_the_region_unless_it_is_a_capital() -> None:
    """Alexandria in an article on Virginia is no city of Egypt; Paris in one on Texas is Paris."""
    assert meant("Alexandria", None, "US", region="VA") == ("city", "US", "VA")
    assert meant("Alexandria", None, "EG")[1] == "EG"  # type: ignore[index]
    assert meant("Paris", None, "US", region="TX", times=9)[1] == "FR"  # type: ignore[index]


def test_region_and_city_of_one_name_are_told_apart_by_the_word_beside() -> None:
    """ "Kursk region" is the region, "the city of Kursk" the city."""
    assert meant("Kursk", said(kind="region")) == ("region", "RU", "41")
    assert meant("Kursk", said(kind="city")) == ("city", "RU", "41")
    assert meant("New York", said(kind="region")) == ("region", "US", "NY")


def test_a_region_with_a_city_that_is_told_from_it_goes_by_the_bare_name() -> None:
    """Quebec City is never "Quebec" alone where the province is far larger; New York may be."""
    assert meant("Quebec", None, "CA") == ("region", "CA", "10")
    assert meant("Quebec City", None, "CA") == ("city", "CA", "10")
    assert meant("New York", None, "US") == ("city", "US", "NY")


def test_a_region_in_a_list_of_regions_is_none_of_the_next_ones_counties() -> None:
    """ "Washington, Pennsylvania and Ohio" lists states, though a Washington County is in one."""
    container = Name(0, 0, 0, 12, "Pennsylvania", "region")
    assert meant("Washington", Clue("region", container, None, is_listed=True), "US") == (
        "region",
        "US",
        "WA",
    )


def test_a_country_and_a_state_of_one_name_are_told_apart_by_what_else_is_named() -> None:
    """Georgia is the country beside Georgians, the state beside other states, else open."""
    assert meant("Georgia", None, "GE") == ("country", "GE", "")
    assert meant("Georgia", None, "US", region="FL") == ("region", "US", "GA")
    assert meant("Georgia", None, "US") is None


def test_a_place_that_no_table_has_keeps_the_country_that_the_text_gives() -> None:
    """A village is in the country of its province, without number and coordinates."""
    clue = said(kind="city", inside="Leyte Province")
    assert meant("Xylobanda", clue) is None
    assert place_senses.country_of(clue) == "PH"


def test_a_word_for_a_kind_does_not_undo_a_country() -> None:
    """In "U.S. district judge" the country stays one; an unknown region is not the city."""
    assert meant("U.S.", said(kind="region")) == ("country", "US", "")
    assert meant("Britain", said(kind="city")) == ("country", "GB", "")
    assert meant("Chicago", said(kind="region")) is None


def test_the_country_an_article_is_about_outweighs_one_named_in_passing() -> None:
    """Vancouver is in Canada for an article on Canada that mentions the United States once."""
    assert meant("Vancouver", None, "CA", "CA", "CA", "US") == ("city", "CA", "02")


def test_a_container_that_nobody_knows_decides_nothing() -> None:
    """ "Smith's Miami office" leaves Miami what it is."""
    assert meant("Miami", said(inside="Xylobanda"), "US") == ("city", "US", "FL")


def test_a_list_is_not_taken_for_a_container() -> None:
    """In "Georgia, Florida and Ohio" Georgia does not lie in Florida."""
    container = Name(0, 0, 0, 7, "Florida", "region")
    listed = Clue(None, container, None, is_listed=True)
    assert meant("Georgia", listed, "US", region="FL") == ("region", "US", "GA")
    assert place_senses.country_of(listed) is None


def test_namesakes_of_one_country_leave_the_country_certain() -> None:
    """Which Orange County is open, that it is American is not, if the article is on America."""
    counties = gazetteer.candidates("Orange County")
    assert place_senses.country_of_all(counties, Setting(Counter({"US": 1})), "") == "US"
    assert place_senses.country_of_all(counties, Setting(), "") is None
    springfields = gazetteer.candidates("Springfield")
    assert place_senses.country_of_all(springfields, Setting(Counter({"US": 1})), "") is None


def test_a_town_that_is_said_to_lie_elsewhere_is_another() -> None:
    """The one Bountiful of the tables is in Utah; a great city stays what it is."""
    assert meant("Bountiful", said(inside="British Columbia")) is None
    assert meant("Tokyo", said(inside="Bavaria")) == ("city", "JP", "40")


@pytest.mark.parametrize(
    ("name", "countries", "place"),
    [
        ("St. Louis", (), ("city", "US", "MO")),
        ("St. Louis", ("SN",), None),
        ("St. Louis", ("SN", "SN"), ("city", "SN", "14")),
        ("Berwick-upon-Tweed", (), ("city", "GB", "ENG")),
    ],
)
def test_a_name_is_meant_as_it_is_written(
    name: str, countries: tuple[str, ...], place: tuple[str, str, str] | None
) -> None:
    """A hyphen or a short form tells namesakes apart, less than the country that a text names."""
    assert meant(name, None, *countries) == place


@pytest.mark.parametrize(("country", "is_open"), [("US", True), ("CN", False), ("FR", False)])
def test_a_river_abroad_is_not_meant_where_the_article_has_a_town_of_its_name(
    country: str, is_open: bool
) -> None:
    """The Pearl River is China's, but stays open in a text on America, which has such towns."""
    setting = Setting(Counter([country] * 3))
    rivers = gazetteer.candidates("Pearl River")
    assert (choose(rivers, Clue("natural"), setting, "pearl river") is None) is is_open


@pytest.mark.parametrize(
    ("name", "city", "is_meant"),
    [
        ("Golden Temple", "Vellore", False),
        ("Penn Station", "Baltimore", False),
        ("St. Peter's Basilica", "Rome", True),
        ("Augusta National", "Augusta", True),
        ("Fort Hood", "Killeen", True),
    ],
)
def test_a_landmark_is_not_meant_in_another_city(name: str, city: str, is_meant: bool) -> None:
    """Its namesake there has no point; a neighbour's city, or one across a border, is no other."""
    found = meant(name, said(inside=city))
    assert (found is not None) == is_meant


@pytest.mark.parametrize(
    ("name", "country", "region"),
    [
        ("Eastern Region", "GH", "05"),
        ("Eastern Province", "ZM", "03"),
        ("Eastern Region", "UG", "E"),
    ],
)
def test_a_region_by_its_word_is_that_of_the_country(name: str, country: str, region: str) -> None:
    """Whatever country the table has under the whole name, "region" included."""
    assert meant(name, None, country, country) == ("region", country, region)
