"""Countries by name, by their people and by their capitals."""

from __future__ import annotations

import pycountry
import pytest

from service.naming import countries


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("DPRK", "KP"),
        ("U.K.", "GB"),
        ("the U.S.", "US"),
        ("UNITED STATES", "US"),
        ("America", "US"),
        ("Holland", "NL"),
        ("Burma", "MM"),
        ("Côte d’Ivoire", "CI"),
        ("Türkiye", "TR"),
        ("Bosnia", "BA"),
        ("Kosovo", "XK"),
    ],
)
def test_a_country_is_known_by_all_its_names(name: str, code: str) -> None:
    """Official, short, former and abbreviated names give the country's code."""
    assert countries.code(name) == code


@pytest.mark.parametrize("name", ["us", "Us", "uae", "Korea", "Congo", "Europe", "Chinese", ""])
def test_what_names_no_one_country_has_no_code(name: str) -> None:
    """The pronoun "us", a name of two countries, a continent and an adjective are none."""
    assert countries.code(name) is None


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("North Korean", "KP"),
        ("South Koreans", "KR"),
        ("Swedes", "SE"),
        ("Dutch", "NL"),
        ("Frenchmen", "FR"),
        ("Saudi", "SA"),
        ("Filipino", "PH"),
    ],
)
def test_adjectives_and_peoples_tell_their_country(word: str, code: str) -> None:
    """Adjectives, people in the singular and in the plural give the country's code."""
    assert countries.demonym(word) == code


@pytest.mark.parametrize(
    ("city", "code"), [("Pyongyang", "KP"), ("Washington, D.C.", "US"), ("Kiev", "UA")]
)
def test_a_capital_tells_its_country(city: str, code: str) -> None:
    """The seat of a government, in each of its spellings, gives the country's code."""
    assert countries.capital_of(city) == code


def test_no_name_belongs_to_two_countries() -> None:
    """Names, adjectives and capitals of the table are each listed for one country only."""
    for key in ("also", "people", "capitals"):
        holders: dict[str, set[str]] = {}
        for code, entry in countries.entries().items():
            for name in [*entry.get(key, ()), *([entry["name"]] if key == "also" else [])]:
                holders.setdefault(name, set()).add(code)
        assert [name for name, codes in holders.items() if len(codes) > 1] == []


def test_every_country_of_the_standard_is_in_the_table() -> None:
    """The table has the codes of ISO 3166-1 alpha-2, and XK for Kosovo."""
    standard = {country.alpha_2 for country in pycountry.countries}
    assert set(countries.entries()) == standard | {"XK"}


def test_every_name_of_the_standard_is_known() -> None:
    """Official and common names give the code, but for inverted spellings and shared names."""
    missed = [
        (name, country.alpha_2)
        for country in pycountry.countries
        for name in sorted({country.name, getattr(country, "common_name", country.name)})
        if "," not in name and "(" not in name and countries.code(name) != country.alpha_2
    ]
    assert missed == [("Congo", "CG")]
