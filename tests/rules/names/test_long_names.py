"""Countries of several words, read with the real model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Trinidad and Tobago", "TT"),
        ("Antigua and Barbuda", "AG"),
        ("Saint Kitts and Nevis", "KN"),
        ("Timor-Leste", "TL"),
        ("DR Congo", "CD"),
        ("Democratic Republic of the Congo", "CD"),
        ("Republic of the Congo", "CG"),
        ("French Guiana", "GF"),
        ("Democratic People’s Republic of Korea", "KP"),
    ],
)
def test_a_country_of_several_words_is_one_name(
    read_parse: Callable[[str], Parse], name: str, code: str
) -> None:
    """However the model cuts it, the whole is one name, of that country."""
    names = find_names(read_parse(f"The storm hit {name} on Monday. Roads in {name} were closed."))
    assert [(found.text, found.type, found.country) for found in names] == [
        (name, "country", code),
        (name, "country", code),
    ]


def test_a_longer_name_around_it_stays_whole(read_parse: Callable[[str], Parse]) -> None:
    """A body that has a country in its name is not cut at the country."""
    names = find_names(read_parse("The Government of the Republic of Korea Trust sold its shares."))
    assert all(found.type != "country" or found.text != "Korea" for found in names)


def test_two_places_with_and_between_stay_two(read_parse: Callable[[str], Parse]) -> None:
    """Only names of one country are joined over "and"."""
    names = find_names(read_parse("He visited Germany and France on Monday."))
    assert [found.text for found in names] == ["Germany", "France"]
