"""The names of places, compared without knowing any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.naming import places
from service.naming.match import Match


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the U.S.", "United States"),
        ("Britain", "the UK"),
        ("Holland", "the Netherlands"),
        ("Burma", "Myanmar"),
        ("Kiev", "Kyiv"),
        ("Lvov", "Lviv"),
        ("Tuva Republic", "Tyva"),
        ("Republic of Tuva", "Tuva"),
        ("Kursk region", "Kursk Oblast"),
        ("province of Leyte", "Leyte Province"),
        ("Fla.", "Florida"),
        ("Saigon", "Ho Chi Minh City"),
        ("St. Louis", "Saint Louis"),
        ("Bogotá", "Bogota"),
        ("Chechnya", "Chechen Republic"),
        ("Mount Everest", "Everest"),
        ("Gaza", "Gaza Strip"),
        ("the Dnieper", "Dnipro River"),
        ("Heathrow", "Heathrow Airport"),
    ],
)
def test_bynames_spellings_and_words_for_kinds_make_one_name(a: str, b: str) -> None:
    """Historic, local, transliterated, abbreviated and official names of a place are the same."""
    assert places.compare(a, b) is Match.SAME
    assert places.compare(b, a) is Match.SAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("North Korea", "South Korea"),
        ("Niger", "Nigeria"),
        ("Iran", "Iraq"),
        ("Republic of the Congo", "Democratic Republic of the Congo"),
        ("Mexico", "Mexico City"),
        ("Mexico", "New Mexico"),
        ("city of Kursk", "Kursk region"),
        ("New York state", "New York City"),
        ("Kansas", "Kansas City"),
        ("Virginia", "West Virginia"),
        ("Lake Chad", "Chad"),
        ("Congo River", "Congo"),
        ("North Island", "South Island"),
        ("Georgia", "South Georgia"),
    ],
)
def test_places_that_share_words_stay_apart(a: str, b: str) -> None:
    """A name inside another, a neighbour of one sound, a city and its region are not the same."""
    assert places.compare(a, b) < Match.SHORT
    assert places.compare(b, a) < Match.SHORT


def test_a_bare_name_may_be_short_for_the_region() -> None:
    """Whether "Kursk" is the region of that name, the names alone do not tell."""
    assert places.compare("Kursk", "Kursk region") is Match.SHORT


@pytest.mark.parametrize("word", ["Miss", "Ill", "Mass", "in", "me", "Or"])
def test_an_abbreviation_counts_only_as_it_is_written(word: str) -> None:
    """`Miss.` is Mississippi and `OR` Oregon, `Miss` and `Or` are no places."""
    assert places.bynames(word) == ()


@given(st.text(max_size=60), st.text(max_size=60))
def test_comparison_is_symmetric_and_every_name_is_itself(a: str, b: str) -> None:
    """For any two texts the answer does not depend on their order."""
    assert places.compare(a, b) is places.compare(b, a)
    assert places.compare(a, a) is Match.SAME


@given(st.sampled_from(["Kiev", "U.K.", "Kursk Oblast", "Tyva", "NYC", "Bombay", "D.C."]))
def test_names_that_match_share_a_blocking_key(name: str) -> None:
    """A place is found again under each of its names through the keys."""
    meant = places.parse(name).main
    assert meant in places.keys(name)
