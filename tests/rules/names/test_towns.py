"""Small towns that the model takes for a person or a body, or passes over, and roads."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.missed.towns import levels
from service.reading.names.missed.towns import read as towns
from service.reading.names.read import find_names
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.neighbours import Neighbours
from service.reading.vocabulary.place_nouns import PLACE_TYPES

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


def types(parse: Parse) -> dict[str, str]:
    return {found.text: found.type for found in find_names(parse)}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Where something stands or goes, and whose people they are.
        (
            "Crews from Milan, Medina and Humboldt searched the woods in Gibson County. "
            "Families in Medina left.",
            ("Milan", "Medina", "Humboldt"),
        ),
        (
            "Buses bound for Glace Bay were held up near North Sydney. A clinic in New Waterford "
            "closed.",
            ("Glace Bay", "North Sydney"),
        ),
        (
            "Hastings growers fear frost. Orchards in Clive, Flaxmere and Napier have budded.",
            ("Hastings", "Clive", "Flaxmere"),
        ),
        # What is said of a lone name is said of a town, where enough of its neighbours are named.
        (
            "Pataskala will get a bridge, the Licking County engineer said. Work in Newark and "
            "Granville is done, and Hebron has a new road.",
            ("Pataskala",),
        ),
        # Whose people the model takes a town's name for an adjective of, and what a town has.
        (
            "Floods hit Pomeroy in Meigs County, Ohio. Crews from Athens and Middleport came. A "
            "Gallipolis nurse was hurt, and Pomeroy firefighters were thanked.",
            ("Gallipolis", "Pomeroy"),
        ),
        (
            "Floods hit Pomeroy in Meigs County, Ohio. Crews from Athens and Middleport came. A "
            "Gallipolis church was spared.",
            ("Gallipolis",),
        ),
        # Two that the model took for one body.
        ("He fled to Mubi and Madagali from Michika, and then to Gwoza.", ("Mubi", "Madagali")),
        # A name of two words, of which the model read one.
        ("She ran a shop in Keeseville, one in Rouses Point and one in Plattsburgh.",
         ("Rouses Point",)),
        # A village that the model finds, and that the parse makes the subject.
        (
            "Crews from Hebden Bridge, Mytholmroyd and Bacup were called to Todmorden.",
            ("Hebden Bridge", "Mytholmroyd", "Bacup"),
        ),
        # Where somebody is born or lives, whoever is named behind it.
        (
            "She was born in Powderly, the daughter of a miller, and taught in Paris, Texas.",
            ("Powderly",),
        ),
        (
            "Surviving are a son, Dale Roe of Simpsonville, and a sister, Doris Lund of Honea "
            "Path. Burial will be in Laurens.",
            ("Simpsonville", "Honea Path", "Laurens"),
        ),
        # What no table has, near something and with villagers.
        ("The bus crashed near Dhumakar on Sunday.", ("Dhumakar",)),
        ("Villagers of Rikhnikhar blocked the road.", ("Rikhnikhar",)),
        # A district that is no county.
        ("The Ford had a Grant Parish plate, police in Pineville said.", ("Grant Parish",)),
        # The dateline that a colon ends.
        ("Dehradun: At least two men were hurt when a wall fell.", ("Dehradun",)),
        ("HUBBALLI: Farmers blocked the road to Gadag on Monday.", ("HUBBALLI",)),
        # A saint before what makes a district, and a county's word written short.
        ("St. Tammany Parish President Joe Lund said so.", ("St. Tammany Parish",)),
        ("A farmer from Tubbercurry, Co Sligo, was fined.", ("Tubbercurry", "Co Sligo")),
        ("The man, with an address in Bohola, Co. Mayo, was fined.", ("Bohola", "Co. Mayo")),
        # The end of a list that the model took for one body.
        ("Crews from Moscow, Solon and Skowhegan went to Bingham, Maine.", ("Skowhegan", "Solon")),
        # What no table has: of two words near something, who lives there, before two towns.
        ("The bags were found near Orvel Green.", ("Orvel Green",)),
        ("It rained, said Glen Orvel resident Ann Roe.", ("Glen Orvel",)),
        (
            "Growers from Minyip, Rupanyup and Warracknabeal in Victoria now truck grain.",
            ("Minyip",),
        ),
        # A shire, and a hyphened village in apposition.
        ("Councillors in Lachlan Shire voted to close the pool.", ("Lachlan Shire",)),
        ("The gunmen attacked Tse-Ordam, a village in Benue State.", ("Tse-Ordam",)),
    ],
)  # fmt: skip
def test_a_town_is_told_by_the_places_close_to_it(
    text: str, names: tuple[str, ...], read_parse: Callable[[str], Parse]
) -> None:
    """The sentence treats it as a place, and it lies where the article's other places lie."""
    found = types(read_parse(text))
    assert {name for name in names if found.get(name) in PLACE_TYPES} == set(names)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        # A part of somebody's full name.
        ("Ann Medina, of Milan, sued. Lawyers for Medina went to Gibson County.", "Medina"),
        # Who says something.
        ("The fair in Newark and Granville is off, Heath said. Hebron mourns.", "Heath"),
        # A body that has a short name of its town's.
        ("Georgetown University is in Washington. The deal with Georgetown is off.", "Georgetown"),
        # A body near something.
        ("The fire began near Lund Farms Inc. on Monday.", "Lund Farms Inc."),
        # A person, and a house that the model knows for one.
        ("The man was seen near Ann Lund on Monday.", "Ann Lund"),
        # What is far from all that the article names.
        ("Prices in Berlin and Hamburg rose, and Ford cut jobs.", "Ford"),
    ],
)
def test_other_names_are_no_towns(text: str, name: str, read_parse: Callable[[str], Parse]) -> None:
    """A person, a body, a firm with a town's name stays what it is."""
    assert types(read_parse(text)).get(name) not in PLACE_TYPES


@pytest.mark.parametrize(
    ("text", "road"),
    [
        ("The truck rolled on U.S. Highway 85 on Friday.", "U.S. Highway 85"),
        ("Men robbed a shop on North Highland Avenue Sunday night.", "North Highland Avenue"),
        ("A van burned on the A38 at Ivybridge.", "A38"),
        ("Drivers go via the A12, A30 and A47.", "A47"),
        ("Snow closed I-75 and Interstate 81.", "Interstate 81"),
        ("Police patrol along the M18.", "M18"),
        ("The way between Potts Road and U.S. 50 was shut.", "U.S. 50"),
        ("Crews cleared the junction of U.S. 19 and Elm Road.", "U.S. 19"),
    ],
)
def test_roads_are_facilities(text: str, road: str, read_parse: Callable[[str], Parse]) -> None:
    """By the word or letter for a road, with all words of the name."""
    assert types(read_parse(text)).get(road) == "facility"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Pupils reach level B2 at the end.", "B2"),
        ("Traders on Wall Street fear inflation.", "Wall Street"),
        ("She works for the Elm Street Bank.", "Elm Street"),
    ],
)
def test_other_names_are_no_roads(text: str, name: str, read_parse: Callable[[str], Parse]) -> None:
    """A level, a seat of power and a bank are not."""
    assert types(read_parse(text)).get(name) != "facility"


@pytest.mark.parametrize(("second", "is_region"), [(0.1, False), (0.5, True)])
def test_a_region_takes_more_than_one_place_inside_it(second: float, is_region: bool) -> None:
    """One place of Iowa may lie there by chance; one and half a one make the name a region's."""
    region = next(place for place in gazetteer.candidates("Iowa") if place.kind == "region")
    town = next(p for p in gazetteer.candidates("Des Moines") if p.division == region.division)
    atlas = Neighbours()
    for key, sure in (("first", 1.0), ("second", second)):
        atlas.add(key, [town], sure)
    spot = levels.Spot((), "iowa", None, False)
    assert towns._is_close(spot, levels.BARE, atlas) is is_region


@pytest.mark.parametrize(
    ("text", "town"),
    [
        (
            "A train hit a truck in Pierce County, Georgia, said Raphel Baxley. "
            "The mill in Baxley closed. Crews came from Alma and Jesup.",
            "Baxley",
        ),
        (
            "Police from Parkes went to a farm near Peak Hill. Mayor Ken Forbes knew him. "
            "Officers from Forbes and Condobolin wrote the report.",
            "Forbes",
        ),
    ],
)
def test_a_town_may_share_its_name_with_somebody(
    read_parse: Callable[[str], Parse], text: str, town: str
) -> None:
    """Where nothing but a town stands, and its neighbours are named, a surname is the town's."""
    found = [(one.text, one.type) for one in find_names(read_parse(text))]
    assert (town, "city") in found


@pytest.mark.parametrize(
    "text",
    [
        # What follows on a list of places, owns something or sends a word is the person.
        "In Coral Springs, Florida, Clinton questioned the plan. Hillary Clinton left.",
        "Bobby Scott left Fairfax, Virginia. Voters in Scott's district live near Arlington.",
        "A speech from Clinton was heard in Davenport, Iowa, and Moline. Ann Clinton left.",
    ],
)
def test_what_only_may_be_a_town_stays_the_persons(
    read_parse: Callable[[str], Parse], text: str
) -> None:
    """Beside towns a surname is still a person's where a person can stand."""
    found = {one.text: one.type for one in find_names(read_parse(text))}
    assert {found.get("Clinton"), found.get("Scott")} <= {"person", None}


def test_both_ends_of_a_way_are_towns(read_parse: Callable[[str], Parse]) -> None:
    """The model takes "from Goodland to Oakley" for one body."""
    found = types(read_parse("Students from Goodland to Oakley left. Colby is near Hoxie, Kansas."))
    assert {found["Goodland"], found["Oakley"]} == {"city"}


def test_a_capitals_namesake_among_its_neighbours_is_no_government(
    read_parse: Callable[[str], Parse],
) -> None:
    """Cairo in Illinois does not stand for Egypt; where Egypt's neighbours are, it does."""
    local = (
        "Downstream, Cairo will seek help. Mound City and Metropolis, Illinois, flooded. "
        "The ferry at Golconda stopped, as did one near Brookport."
    )
    abroad = "Cairo will seek help. Sudan and Libya agreed."
    for text, kind in ((local, "name"), (abroad, "metonym")):
        cairo = next(one for one in find_names(read_parse(text)) if one.text == "Cairo")
        assert cairo.kind == kind


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("Volunteers from Star City, Tisdale and Kinorvo met in Melfort, Canada.", "Kinorvo"),
        ("Residents of Migvani blocked the road.", "Migvani"),
        ("Melfort will host it. Fans from Tisdale, Nipawin and Humboldt came.", "Melfort"),
        ("A Trundle grain grower died near Peak Hill. Police from Parkes came.", "Trundle"),
    ],
)
def test_small_towns_stand_in_lists_and_before_their_people(
    read_parse: Callable[[str], Parse], text: str, town: str
) -> None:
    """What stands before a list stands before all of it; a trade may have a noun before it."""
    assert types(read_parse(text))[town] == "city"
