"""Places of a story: one name close by is one place, and no man where others know a town."""

from __future__ import annotations

from dataclasses import replace

from service.stories.merge import merge
from tests.unit.stories.build import actor, mentions, place, quote, summary

TOWN = {"country_code": "IR", "latitude": 27.19, "longitude": 56.28}
BANDAR = place("Bandar Ray", geonames_id=7, **TOWN)


def places_of(*summaries):
    """Name, type and articles of the places of a story."""
    return [(p.name, p.type, p.article_ids) for p in merge(summaries).locations]


def actors_of(*summaries):
    """The names of the actors of a story."""
    return [one.name for one in merge(summaries).actors]


def test_a_town_that_one_article_took_for_a_man_is_a_town():
    """One name has one type in a story: the one that more articles give it."""
    read = [summary("x", BANDAR), summary("y", BANDAR), summary("z", actor("Bandar Ray"))]
    assert places_of(*read) == [("Bandar Ray", "city", ("x", "y", "z"))]
    assert actors_of(*read) == []


def test_a_town_takes_the_name_that_its_own_article_read_as_a_man():
    """Where one article reads one name in both ways, the others tell which it is."""
    man = actor("Bandar Ray", mentions=mentions("Bandar Ray", start=40))
    read = [summary("x", BANDAR), summary("y", BANDAR), summary("z", BANDAR, man)]
    assert actors_of(*read) == []
    (town,) = merge(read).locations
    assert [m.start for m in town.mentions if m.article_id == "z"] == [0, 40]


def test_who_speaks_is_no_town():
    """An actor that acts like one stays one, whatever town has its name."""
    man = actor("Bandar Ray", id="actor-1")
    said = quote("The harbour is closed to all ships.", "actor-1")
    assert actors_of(summary("x", BANDAR), summary("y", BANDAR), summary("z", man, said)) == [
        "Bandar Ray"
    ]


def test_a_surname_is_no_town():
    """ "Jordan" is Michael Jordan where the story has him."""
    country = place("Jordan", "country", country_code="JO", latitude=31.0, longitude=36.0)
    read = [
        summary("x", country),
        summary("y", country, actor("Michael Jordan")),
        summary("z", actor("Jordan")),
    ]
    assert actors_of(*read) == ["Michael Jordan"]


def test_one_article_is_not_enough_to_make_a_town():
    """Where as many articles know a man as a town, both stay."""
    assert actors_of(summary("x", BANDAR), summary("z", actor("Bandar Ray"))) == ["Bandar Ray"]


def test_a_name_without_a_point_has_one_reading():
    """An actor that only bears the name gives way to a town, one that acts takes the place's."""
    village = place("Tonrud")
    assert actors_of(summary("x", village), summary("y", actor("Tonrud", "organization"))) == []
    at, hospital = place("Lund Hospital", "facility"), actor("Lund Hospital", "organization")
    said = quote("Two of the patients have left us.", "actor-1")
    speaks = summary("y", replace(hospital, id="actor-1"), said)
    assert actors_of(summary("x", at), summary("y", hospital)) == []
    assert places_of(summary("x", at), speaks) == []
    assert [one.article_ids for one in merge([summary("x", at), speaks]).actors] == [("x", "y")]


def test_an_article_that_has_both_a_place_and_an_actor_keeps_them():
    """The team and its stadium may have one name."""
    at, team = place("Lund Arena", "facility"), actor("Lund Arena", "organization")
    assert len(actors_of(summary("x", at, team), summary("y", team))) == 1
    assert len(places_of(summary("x", at, team), summary("y", team))) == 1


def test_a_town_and_the_district_of_its_name_are_one_place():
    """Close by and with one name they are one; a county has a name of its own."""
    district = replace(BANDAR, type="region", geonames_id=None, latitude=27.2)
    assert len(places_of(summary("x", BANDAR), summary("y", district))) == 1
    county = replace(district, name="Bandar Ray County")
    assert len(places_of(summary("x", BANDAR), summary("y", county))) == 2
    far = replace(district, latitude=29.0)
    assert len(places_of(summary("x", BANDAR), summary("y", far))) == 2


def test_a_name_in_a_headline_s_capitals_is_no_other_name():
    """ "TONRUD" over a text on Tonrud is what others know as a town."""
    headed = actor("Bandar Ray", "organization", "BANDAR RAY")
    assert actors_of(summary("x", BANDAR), summary("y", BANDAR), summary("z", headed)) == []


def test_a_slip_of_the_pen_in_a_place_is_the_place_that_several_have():
    """One article's "Mount Harben" is "Mount Harden"; a number makes another street."""
    known = [summary(id_, place("Mount Harden", "natural")) for id_ in "xy"]
    slip = summary("z", place("Mount Harben", "natural"))
    assert places_of(*known, slip) == [("Mount Harden", "natural", ("x", "y", "z"))]
    assert len(places_of(known[0], slip)) == 2
    streets = [summary(id_, place("45th Street West", "facility")) for id_ in "xy"]
    assert len(places_of(*streets, summary("z", place("46th Street West", "facility")))) == 2
    both = summary("z", *(place(name, "natural") for name in ("Mount Harden", "Mount Harben")))
    assert len(places_of(*known, both)) == 2
