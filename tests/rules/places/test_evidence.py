"""What an article tells of where it is, and how it weighs on names that may be several places."""

from __future__ import annotations

import pytest

from service.reading.names.name import Name
from service.reading.places import evidence, weights
from service.reading.places.setting import Setting, count, count_shares
from service.reading.vocabulary import gazetteer
from service.records import Article


def setting_of(
    *told: str, home: str | None = None, source: str | None = None, url: str | None = None
) -> Setting:
    """What names that stand for one place each, and an outlet, tell."""
    setting = evidence.read_setting(
        [], [], Article("Text.", "a", home=home, source=source, url=url)
    )
    for name in told:
        count(setting, gazetteer.candidates(name)[0])
    return setting


def name_of(text: str, kind: str = "city") -> Name:
    """A name that stands somewhere in the article."""
    return Name(0, 0, 0, len(text), text, kind)


def region_of(name: str, setting: Setting, key: str = "") -> str | None:
    """The region of the namesake that is meant."""
    place = weights.heaviest(list(gazetteer.candidates(name)), setting, key)
    return gazetteer.region_code(place) if place else None


def test_a_district_outweighs_a_great_city_abroad() -> None:
    """Alexandria beside Rapides Parish is in Louisiana, however large the one in Egypt is."""
    assert region_of("Alexandria", setting_of("Rapides Parish")) == "US-LA"
    assert region_of("Alexandria", setting_of("Egypt")) == "EG-ALX"


def test_a_state_named_once_makes_no_village_of_a_capital() -> None:
    """Paris in an article that names Texas is still Paris, or left open; never taken for a town."""
    assert region_of("Paris", setting_of("Texas")) in (None, "FR-IDF")


def test_a_word_of_its_state_makes_no_rival_of_a_town() -> None:
    """Cleveland is in Ohio though Texas, named once, has a town of it; not in a text on Texas."""
    assert region_of("Cleveland", setting_of("United States", "Texas")) == "US-OH"
    assert region_of("Cleveland", setting_of("United States", *["Texas"] * 4)) != "US-OH"


@pytest.mark.parametrize(
    ("name", "home", "code"),
    [("Columbus", "US-GA", "US-GA"), ("Newcastle", "AU-NSW", "AU-NSW"), ("Columbus", None, None)],
)
def test_the_outlets_home_decides_where_the_text_is_silent(
    name: str, home: str | None, code: str | None
) -> None:
    """A paper at home in Georgia means its own Columbus."""
    assert region_of(name, setting_of(home=home)) == code


def test_a_place_in_the_outlets_name_serves_as_home() -> None:
    """So does the country of its address, but not a suffix that is used everywhere."""
    assert region_of("Springfield", setting_of(source="The Ohio Herald")) == "US-OH"
    assert setting_of(url="https://news.example.co.uk/a").countries["GB"] > 0
    assert not setting_of(url="https://news.example.co/a").countries


def test_a_name_is_no_evidence_for_itself() -> None:
    """What a name gives is taken off when it is weighed."""
    setting = Setting()
    places = gazetteer.candidates("Springfield")
    count_shares(setting, "springfield", [(place, 0.1) for place in places])
    assert all(weights.support(place, setting, "springfield") < 0.01 for place in places)


def test_every_region_has_its_iso_code() -> None:
    """A city's code is that of the first-order region it lies in."""
    assert gazetteer.region_code(gazetteer.candidates("Ocala")[0]) == "US-FL"
    assert gazetteer.region_of_code("US-OH").name == "Ohio"  # type: ignore[union-attr]


def test_no_name_that_needs_no_context_speaks_for_itself() -> None:
    """Paris said twice is no evidence for France; its neighbours in Texas are for the town."""
    names = [name_of(text) for text in ("Paris", "Paris", "Blossom", "Reno", "Lamar County")]
    setting = evidence.read_setting([], names)
    assert region_of("Paris", setting, "paris") == "US-TX"


def test_towns_close_to_each_other_speak_for_each_other_over_a_border() -> None:
    """Kennett, Missouri, and Paragould, Arkansas, lie 40 km apart."""
    setting = evidence.read_setting([], [name_of("Marmaduke"), name_of("Kennett")])
    assert setting.map.near(gazetteer.candidates("Paragould")[0], "", far=True) > 1
    assert setting.map.near(gazetteer.candidates("Berlin")[0], "", far=True) < 1


def test_the_town_of_a_civic_body_speaks_for_its_region() -> None:
    """A school board is a town's; a club of that name may play anywhere."""
    board = evidence.read_setting([], [name_of("Marshfield School Board", "organization")])
    assert board.regions["US", "WI"] > 0
    assert not evidence.read_setting([], [name_of("Marshfield Hawks", "organization")]).regions


def test_where_the_article_dwells_what_few_know_elsewhere_is_no_rival() -> None:
    """Shelby in a text on Montana is none of larger towns in states that it never names."""
    assert region_of("Shelby", setting_of(*["Montana"] * 3, "Wyoming")) == "US-MT"
    assert region_of("Dallas County", setting_of(*["Iowa"] * 4, "Wisconsin")) == "US-IA"
    assert region_of("Columbus", setting_of(*["Georgia"] * 3)) != "US-NE"


def test_no_village_is_in_a_country_that_the_article_barely_names() -> None:
    """Spring Ridge in a text on New South Wales is not the one in Maryland."""
    assert region_of("Spring Ridge", setting_of("United States", *["Tamworth"] * 9)) is None
    assert region_of("Spring Ridge", setting_of("Frederick", *["United States"] * 3)) == "US-MD"
