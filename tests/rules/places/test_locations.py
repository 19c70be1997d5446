"""Places of whole texts, read with the real model."""

from __future__ import annotations

from time import process_time
from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.names.read import find_names
from service.reading.places import read as locations

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Location


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Callable[[str], tuple[Location, ...]]:
    """Text to locations."""

    def read(text: str) -> tuple[Location, ...]:
        parse = read_parse(text)
        return locations.read_locations(parse, find_names(parse), Cast(()))

    return read


def named(found: tuple[Location, ...], name: str) -> Location:
    """The one location that has this name among its forms."""
    (place,) = [place for place in found if name in (place.name, *place.aliases)]
    return place


def test_a_place_has_its_type_number_and_point(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """A city known the world over comes with country, GeoNames id and coordinates."""
    place = named(read("The storm hit London on Monday. Roads in London were closed."), "London")
    assert (place.type, place.country_code, place.geonames_id) == ("city", "GB", 2643743)
    assert place.latitude == pytest.approx(51.5, abs=0.1)
    assert len(place.mentions) == 2


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        # A town that has a country's name, among those of its county.
        (
            "The fair in Peru is over. Cooks came from Keeseville, Rouses Point and Plattsburgh.",
            "Peru",
            5131009,
        ),
        # A list goes on behind what could hold the first of it.
        (
            "Crews from East Millinocket, Medway and Lincoln met in Bangor, in Penobscot County.",
            "East Millinocket",
            4963318,
        ),
        # The state, not the county of its name abroad.
        ("The Lagos State governor left Abuja. Nigeria waits.", "Lagos State", 2332453),
        # A city on an island of its name, and a region of whose villages something is said.
        ("The island of Montreal has many bridges. Quebec pays for them.", "Montreal", 6077243),
        ("Floods reached the villages of Zamfara, Nigeria said.", "Zamfara", 2595349),
        # Not the great city of the name.
        (
            "PARIS - Bands from Reno and Blossom will march at the Lamar County Fair.",
            "PARIS",
            4717560,
        ),
    ],
)
def test_places_close_by_tell_namesakes_apart(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, number: int
) -> None:
    """What lies where the article's other places lie is meant."""
    assert named(read(text), name).geonames_id == number


def test_what_the_text_leaves_open_is_null(read: Callable[[str], tuple[Location, ...]]) -> None:
    """One of many Springfields has no country, number or point: none is guessed."""
    place = named(read("A fire broke out in Springfield on Monday, police said."), "Springfield")
    assert (place.country_code, place.geonames_id, place.latitude) == (None, None, None)


@pytest.mark.parametrize(
    ("text", "name", "number"),
    [
        ("A man was shot in Paris, Texas, on Monday.", "Paris", 4717560),
        ("He was born in Turan, in the Russian republic of Tuva.", "Turan", 1488950),
        ("Shells fell on the Lebanese city of Tripoli on Sunday.", "Tripoli", 266826),
        ("The river rose in Alexandria, Va., on Monday.", "Alexandria", 4744091),
        ("Police in Cambridge arrested two men. Massachusetts is mourning.", "Cambridge", 4931972),
        ("It was brought by Oregon, Idaho and Washington.", "Washington", 5815135),
    ],
)
def test_the_text_tells_which_namesake(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, number: int
) -> None:
    """Containment after a comma, by "in", by a people's adjective, by a state's abbreviation."""
    assert named(read(text), name).geonames_id == number


@pytest.mark.parametrize(
    "text",
    [
        "Russian troops in the city of Odessa were shelled on Monday.",
        "Roads in Odessa in the wake of Russia were closed.",
        "He stayed in Odessa in talks with Russia.",
    ],
)
def test_who_is_in_a_place_does_not_tell_where_it_is(
    read: Callable[[str], tuple[Location, ...]], text: str
) -> None:
    """Troops of one country may stand in a town of another."""
    assert named(read(text), "Odessa").country_code in ("UA", None)


def test_two_namesakes_in_one_article_are_two_places(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Portland in Oregon and Portland in Maine are not merged because they share a name."""
    found = read("The company moved from Portland, Ore., to a new plant in Portland, Maine.")
    portlands = [place for place in found if place.name == "Portland"]
    assert [place.geonames_id for place in portlands] == [5746545, 4975802]


def test_spellings_of_one_city_are_one_place(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Kiev and Kyiv are one location with two forms of the name."""
    place = named(read("Trams stopped in Kyiv on Monday. Schools in Kiev were closed."), "Kiev")
    assert {place.name, *place.aliases} == {"Kiev", "Kyiv"}
    assert place.geonames_id == 703448


def test_a_region_and_its_city_are_told_apart(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """A region named once as such is meant by the bare name too; "the city of" is the city."""
    found = read("Shells hit the Kursk region. In Kursk, sirens sounded all night.")
    assert (named(found, "Kursk").type, len(named(found, "Kursk").mentions)) == ("region", 2)
    found = read("Rockets hit the Kharkiv region on Monday. The city of Kharkiv was spared.")
    assert sorted(place.type for place in found) == ["city", "region"]


def test_a_state_and_the_capital_of_its_name_are_told_apart(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "Washington state" does not make the capital a state."""
    found = read("They met in Washington. Fires burned in Washington state on Tuesday.")
    assert {(place.type, place.geonames_id) for place in found} >= {
        ("city", 4140963),
        ("region", 5815135),
    }


def test_an_unknown_village_keeps_the_country_it_is_in(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """What no table has is still a place, in the country that the text gives it."""
    text = "A landslide buried the village of Tamboranga, in the Philippine province of Leyte."
    found = [place for place in read(text) if place.name == "Tamboranga"]
    assert all((p.country_code, p.geonames_id) == ("PH", None) for p in found)
    assert named(read(text), "Leyte").country_code == "PH"


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The ship crossed the Black Sea on Monday.", "Black Sea", "natural"),
        ("He has travelled the Middle East for years.", "Middle East", "area"),
        ("Flights from Heathrow Airport were late.", "Heathrow Airport", "facility"),
        ("The army fought in the Donbas on Monday.", "Donbas", "area"),
        ("Snow fell in Bavaria on Monday.", "Bavaria", "region"),
    ],
)
def test_seas_areas_and_buildings_have_their_type(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, kind: str
) -> None:
    """Each type of place is told."""
    assert named(read(text), name).type == kind


def test_every_mention_is_its_slice_and_in_one_place_only(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Mentions are exact, in reading order, and never in two locations."""
    text = (
        "KYIV, Ukraine (AP) — Rockets fell on Odessa, Kharkiv and the Donbas region on Monday.\n\n"
        "In Washington, D.C., and Paris, Texas, people marched. Roads in Odesa were closed."
    )
    found = read(text)
    spans = [(m.start, m.end) for place in found for m in place.mentions]
    assert all(text[m.start : m.end] == m.text for place in found for m in place.mentions)
    assert len(spans) == len(set(spans))
    firsts = [place.mentions[0].start for place in found]
    assert firsts == sorted(firsts)
    assert [place.id for place in found] == [f"location-{n + 1}" for n in range(len(found))]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The golf club, Mar-a-Lago, was closed.", "Mar-a-Lago"),
        ("Boats waited at the Bab el-Mandeb for days.", "Bab el-Mandeb"),
        ("He has been called to the Situation Room twice.", "Situation Room"),
    ],
)
def test_a_landmark_that_the_model_misses_is_read(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str
) -> None:
    """A known name of several words is a place even where the model sees a date or nothing."""
    assert named(read(text), name).mentions[0].text == name


def test_a_city_that_the_model_takes_for_a_product_is_read(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """A known place right after "to" or "in" is one, whatever the model calls it."""
    place = named(read("He flew to Kramatorsk in Ukraine."), "Kramatorsk")
    assert (place.type, place.country_code) == ("city", "UA")


def test_a_part_of_a_longer_name_is_no_landmark(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """A casino named after the Taj Mahal is not the Taj Mahal."""
    found = read("Revenue fell at Trump Taj Mahal in May, the casinos said.")
    assert [place for place in found if place.country_code == "IN"] == []


@pytest.mark.parametrize("state", ["California", "Oklahoma", "Maryland", "Pennsylvania"])
def test_a_state_in_a_list_of_states_is_one(
    read: Callable[[str], tuple[Location, ...]], state: str
) -> None:
    """In a list no state lies in the next one, nor is it a village of its name there."""
    found = read(f"The tax rose in {state}, New Jersey, West Virginia and Ohio last year.")
    place = named(found, state)
    assert (place.type, place.country_code) == ("region", "US")
    assert place.geonames_id is not None


def test_a_small_town_is_that_of_the_scene(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Adel in a report from Iowa is not the larger one in Georgia."""
    found = read("DES MOINES, Iowa (AP) — She spoke in Adel on Friday, then in Ankeny, Iowa.")
    assert named(found, "Adel").region_code == "US-IA"


@pytest.mark.parametrize(
    ("text", "name", "kind", "code"),
    [
        ("It snowed in Ohio, Georgia, Kentucky and Missouri.", "Georgia", "region", "US"),
        # A state that a city is named for.
        ("It snowed in states including Georgia, Oklahoma and Ohio.", "Georgia", "region", "US"),
        ("He was born in Korea. South Korea's president called.", "Korea", "country", "KR"),
        ("He was born in Korea.", "Korea", "country", None),
    ],
)
def test_a_name_that_countries_share_follows_the_text(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, kind: str, code: str | None
) -> None:
    """A state is no country, and "Korea" is the one that is named elsewhere."""
    place = named(read(text), name)
    assert (place.type, place.country_code) == (kind, code)


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        # What the last of a list lies in, all do.
        ("Crews from Newark and Heath in Licking County, Ohio, came.", "Newark", "US-OH"),
        # A district in a body's name, too.
        (
            "ALEXANDRIA – It rained, the Rapides Parish Sheriff's Office said.",
            "ALEXANDRIA",
            "US-LA",
        ),
        # Regions have governors and coasts; cities have not.
        ("New York Gov. Ann Roe signed the bill.", "New York", "US-NY"),
        ("A storm reached Washington's coast on Monday.", "Washington", "US-WA"),
        ("The governor of Georgia spoke in Atlanta on Monday.", "Georgia", "US-GA"),
        # No comma parts them.
        ("Troops marched in Maiduguri Borno State on Monday.", "Maiduguri", "NG-BO"),
    ],
)
def test_the_region_is_by_relation_stands_around(
    text: str, name: str, code: str, read: Callable[[str], tuple[Location, ...]]
) -> None:
    """Each place has the code of the region that the article puts it in."""
    assert named(read(text), name).region_code == code


def test_a_country_before_a_country_is_none_of_its_villages(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "In Russia, U.S. officials said" does not mean Russia, Ohio."""
    found = read("The plant burned in Russia, U.S. officials said.")
    assert named(found, "Russia").country_code == "RU"


def test_a_road_is_a_facility(read: Callable[[str], tuple[Location, ...]]) -> None:
    """Whatever other words its name has."""
    found = read("The crash was on County Road 12 near Ocilla, Georgia.")
    assert named(found, "County Road 12").type == "facility"


def test_the_seat_behind_a_partys_letter_is_a_place(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "R-Ocilla" names the town that a member sits for."""
    assert named(read("Ann Roe, R-Ocilla, said she would vote."), "Ocilla").type == "city"


@pytest.mark.parametrize("state", ["Ohio", "Calif."])
def test_a_state_behind_a_party_is_a_place(
    read: Callable[[str], tuple[Location, ...]], state: str
) -> None:
    """ "D-Ohio" names the state that a member sits for, whether or not the model sees a name."""
    assert named(read(f"Sen. Ann Roe, D-{state}, left the hall."), state).type == "region"


def test_a_surname_is_no_town(read: Callable[[str], tuple[Location, ...]]) -> None:
    """Whoever is named in full makes a place of the surname only where the text says so."""
    found = read("Anna Woodward wrote it. Woodward's home lies in Woodward, Oklahoma.")
    assert [
        mention.start for place in found for mention in place.mentions if mention.text == "Woodward"
    ] == [48]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Near Bangor, Maine, 75 cars got tangled in pileups.", "Bangor"),
        ("London, Ontario, has a new mayor. The mayor spoke on Monday.", "London"),
        ("Mahlon Abdo was shot near the bridge. Miss Abdo, of Hayes, was 20.", "Hayes"),
    ],
)
def test_a_place_is_found_behind_what_hides_it(
    text: str, name: str, read: Callable[[str], tuple[Location, ...]]
) -> None:
    """A preposition in capitals, a government of its name, a person before it."""
    assert named(read(text), name).type == "city"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Mahlon Abdo, known as Montana, was shot on Friday.", "Montana"),
        ("Valerie Berk, M.S., R.D., spoke at the clinic.", "M.S."),
        ("Mahlon Abdo was 20. (Harlow Police/PA)", "PA"),
    ],
)
def test_a_nickname_and_a_degree_are_no_places(
    text: str, name: str, read: Callable[[str], tuple[Location, ...]]
) -> None:
    """They belong to the person before them."""
    assert name not in {place.name for place in read(text)}


def test_a_river_is_no_town_of_its_name(read: Callable[[str], tuple[Location, ...]]) -> None:
    """ "The Green River" is natural, and no table has its point; Green River is in Wyoming."""
    place = named(read("The Green River flooded a street in Columbia, Kentucky."), "Green River")
    assert (place.type, place.latitude) == ("natural", None)


def test_a_county_may_be_written_short(read: Callable[[str], tuple[Location, ...]]) -> None:
    """As in Ireland, and in American headlines."""
    found = read("A pier at Killybegs, Co Donegal, cost 9 million euros. Work began in Sligo.")
    assert named(found, "Co Donegal").region_code == "IE-DL"


@pytest.mark.parametrize(
    ("text", "name", "point"),
    [
        # A list of villages: none is a quarter of a city's district far away.
        (
            "Councillors met in Tiverton. Residents of Copplestone, Bow and Sandford wrote in. "
            "The road to Crediton is shut.",
            "Bow",
            (50.8, -3.8),
        ),
        # A town of a country's name where the article dwells, though few others lie close.
        (
            "SULLIVAN, Mo. — Crawford and Phelps County will share a tower, said Steelville. "
            "“The next tower is in Lebanon,” the sheriff said in Rolla.",
            "Lebanon",
            (37.7, -92.7),
        ),
        # A quarter of what follows, not the town upstate.
        ("He grew up in the Park Slope neighborhood of Brooklyn.", "Park Slope", (40.7, -74.0)),
        # Who sits for a state.
        ("Ann Roe, Republican of New York, spoke with Albany.", "New York", (42.7, -75.5)),
        ("Sen. Ann Roe of Washington spoke with Seattle.", "Washington", (47.3, -120.9)),
        # A capital of a state is no state.
        ("He spoke in Osogbo, the state capital of Osun. Nigeria waits.", "Osogbo", (7.8, 4.6)),
        ("The dam in Rockingham, WA, is full. Perth drinks from it.", "Rockingham", (-32.3, 115.7)),
    ],
)
def test_a_namesake_is_told_by_where_the_article_is(
    text: str, name: str, point: tuple[float, float], read: Callable[[str], tuple[Location, ...]]
) -> None:
    """What is close by, and what the text says beside the name."""
    place = named(read(text), name)
    assert (place.latitude, place.longitude) == pytest.approx(point, abs=0.1)


def test_no_region_abroad_is_taken_by_an_odd_name(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """The Gambia's North Bank Division is not meant in a text on Nigeria."""
    found = read(
        "Makurdi, Nigeria, is calm. The police of Nigeria said a camp at North Bank in Makurdi "
        "holds people from Guma, Nigeria. Benue is in Nigeria."
    )
    assert named(found, "North Bank").latitude is None


def test_no_small_town_elsewhere_is_taken_for_one_that_no_table_has(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """A Noank in Georgia has a few houses; the one in Connecticut is not meant."""
    found = read(
        "OCILLA, Ga. — A truck left the highway east of Noank on Monday. The driver, from "
        "Fitzgerald, was taken to Tifton, then to Macon. He had worked in Ashburn."
    )
    assert named(found, "Noank").latitude is None


@pytest.mark.parametrize(
    ("text", "roads"),
    [
        (
            "A shop at the corner of Ashland and Porter avenues burned.",
            ["Ashland", "Porter"],
        ),
        ("A barn in the 700 block of W. Lindell burned down.", ["W. Lindell"]),
        ("Deputies found the car on Holm Circle.", ["Holm Circle"]),
        ("The crash on Texas 71 closed two lanes.", ["Texas 71"]),
        ("Buses will avoid Holm's Road and Corran Road.", ["Holm's Road", "Corran Road"]),
        ("She lived at the Coral Terrace apartments.", ["Coral Terrace"]),
        ("They met near 57th Street.", ["57th Street"]),
    ],
)
def test_roads_and_houses_are_facilities_though_towns_have_their_names(
    read: Callable[[str], tuple[Location, ...]], text: str, roads: list[str]
) -> None:
    """What "block of", "avenues" or "apartments" shows to be no town gets no town's point."""
    found = read(text)
    assert [place.name for place in found] == roads
    assert all((place.type, place.latitude) == ("facility", None) for place in found)


@pytest.mark.parametrize(
    "text",
    ["They marched through London and Paris streets.", "He was tried at Harlow Crown Court."],
)
def test_towns_that_have_streets_and_courts_are_no_roads(
    read: Callable[[str], tuple[Location, ...]], text: str
) -> None:
    """ "Through London and Paris streets" names two towns, a crown court no place called Court."""
    assert all(place.type != "facility" for place in read(text))


def test_a_road_named_for_a_town_leaves_the_town_its_point(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """What is told of one spot, a street's name, is not told of the town elsewhere."""
    found = read("Shots fell at Dallas and Elm streets. Police in Dallas, Texas, were called.")
    assert [(place.type, place.latitude is None) for place in found if place.name == "Dallas"] == [
        ("facility", True),
        ("city", False),
    ]


def test_a_city_of_a_million_is_meant_before_small_namesakes(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Where nothing speaks for any, Guadalajara is not left open for the one in Spain."""
    assert (
        named(read("GUADALAJARA — Two men were hurt on Sunday."), "GUADALAJARA").country_code
        == "MX"
    )


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        ("Floods hit Marlborough and Nelson in New Zealand.", "Marlborough", "NZ-MBH"),
        ("The hurling final in Munster draws crowds from all over Ireland.", "Munster", "IE-M"),
        ("Farmers met in Cork, Ireland, on Monday.", "Cork", "IE-M"),
    ],
)
def test_regions_that_one_source_leaves_out_or_misprints_are_known(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, code: str
) -> None:
    """Ireland's provinces and Marlborough have their codes."""
    assert named(read(text), name).region_code == code


def test_what_no_table_has_lies_where_the_text_says(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """A township or hospital has the country and region of what holds it, and no point."""
    found = read(
        "SALEM, Ore. – She was born in Zorbel Township, Wayne County, Michigan, and treated at "
        "Corran Hospital in Portland."
    )
    town, house = named(found, "Zorbel Township"), named(found, "Corran Hospital")
    assert (town.region_code, town.latitude) == ("US-MI", None)
    assert (house.country_code, house.region_code, house.latitude) == ("US", "US-OR", None)


def test_what_goes_on_behind_a_comma_holds_nothing(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "Beyond Zorbel, Liverpool have a second team" puts Zorbel nowhere."""
    found = read("In the town of Zorbel, Liverpool have a second team.")
    assert named(found, "Zorbel").region_code is None


def test_a_county_is_the_one_that_its_town_lies_in(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Floyd, Virginia tells which Floyd County is meant, though Nebraska is named."""
    text = (
        "Two cranes fell in a Floyd County mill. FLOYD, Va. (AP) – A fitter was thanked. One of "
        "them came by train from Nebraska."
    )
    assert named(read(text), "Floyd County").region_code == "US-VA"


def test_a_town_left_open_is_in_no_country_that_the_article_only_touches(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """Newbridge is in no table for Kildare: its namesakes in Britain do not make it British."""
    found = read(
        "The Kildare team played in Newbridge. They had won in Dublin, Athy and Cork, Ireland, "
        "before they lost in Derry."
    )
    assert named(found, "Newbridge").country_code is None


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The truck fled north and crossed Corran Creek at noon.", "Corran Creek", "natural"),
        ("The road over the Lindal Hill was closed.", "Lindal Hill", "natural"),
        ("Corran National Park has elephants.", "Corran National Park", "facility"),
        ("He was booked into Harlow County Jail.", "Harlow County Jail", "facility"),
        ("Ann Roe, who grew up in Castlemolm, won.", "Castlemolm", "city"),
    ],
)
def test_landforms_parks_and_homes_are_places(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, kind: str
) -> None:
    """Though the model takes them for bodies or persons."""
    assert named(read(text), name).type == kind


@pytest.mark.parametrize(
    ("text", "regions"),
    [
        (
            "Officials in Bell, Coryell and Lampasas counties in Texas warned residents.",
            ["US-TX"] * 3,
        ),
        ("The storm hit Clark and Floyd counties in southern Indiana.", ["US-IN"] * 2),
        ("She has taught in Lake and Sumter counties, Florida.", ["US-FL"] * 2),
    ],
)
def test_counties_that_share_their_noun_are_counties(
    read: Callable[[str], tuple[Location, ...]], text: str, regions: list[str]
) -> None:
    """ "Clark and Floyd counties in Indiana" has two, whatever the model takes the names for."""
    found = [place for place in read(text) if place.geonames_id is None and place.type == "region"]
    assert [place.region_code for place in found] == regions
    assert all(place.latitude is not None for place in found)


def test_a_word_before_a_state_written_short_is_a_town_there(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """As "Liberal, Kan.", where the model reads no name."""
    found = read("She taught in Enid, then in Liberal, Kan., and retired.")
    assert named(found, "Liberal").region_code == "US-KS"


def test_who_wrote_a_report_is_no_place_of_its_dateline(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "By Ann Lindal. LONDON (Reuters) -" has one place."""
    found = read("By Ann Lindal. LONDON (Reuters) - The keeper of a mill was fined.")
    assert [place.name for place in found] == ["LONDON"]


@pytest.mark.parametrize(("name", "code"), [("Washington", "US-WA"), ("Georgia", "US-GA")])
def test_behind_a_party_a_city_and_a_country_are_states(
    read: Callable[[str], tuple[Location, ...]], name: str, code: str
) -> None:
    """ "D-Washington" sits for a state."""
    found = read(f"Ann Roe, D-{name}, said she would vote.")
    assert named(found, name).region_code == code


def test_a_district_that_no_table_has_keeps_the_point_of_its_town(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "The Impfondo and Zorbel districts" of Congo: the first is a known town."""
    found = read("Schools are shut in the Impfondo and Zorbel districts of the Republic of Congo.")
    assert named(found, "Impfondo").latitude is not None


def test_a_part_of_a_city_is_where_the_city_is(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """South Leeds has the point of Leeds and no number; northern Kenya may be far from Kenya's."""
    found = read("The fire was in South Leeds. There were more in Northern Kenya.")
    part, north = named(found, "South Leeds"), named(found, "Northern Kenya")
    assert (part.geonames_id, part.region_code) == (None, "GB-ENG")
    assert part.latitude == pytest.approx(53.8, abs=0.1)
    assert (north.country_code, north.latitude) == ("KE", None)


def test_a_town_called_city_has_the_point_of_the_town(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "Marion City Manager" names Marion; "Exeter City" in Britain is a club."""
    found = read("Marion City Manager Ann Roe left Marion, Ohio, on Monday.")
    assert [place.region_code for place in found] == ["US-OH", "US-OH"]
    assert all(place.latitude is None for place in read("The Exeter City striker scored."))


def test_a_small_town_of_another_state_needs_more_than_its_name(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """No town in Mississippi is meant in a text on Colorado, though no other has its name."""
    text = "A Kosciusko man was hurt in Kosciusko. Police in Denver and Pueblo, Colorado, said so."
    assert all(place.region_code != "US-MS" for place in read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Officers went to the Lindal Hill Apartments on Tuesday.",
            "Lindal Hill Apartments",
        ),
        ("She lives near Ann Roe International Airport.", "Ann Roe International Airport"),
    ],
)
def test_houses_are_whole_and_no_towns(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str
) -> None:
    """Apartments are no city, and an airport's name begins with whom it is named for."""
    assert named(read(text), name).type == "facility"


def test_a_broadcasters_call_sign_is_no_place(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """American stations have four letters, the first a K or W."""
    found = read("DENVER, Colo. (KUTZ) — A man died on Monday.")
    assert [place.name for place in found] == ["DENVER", "Colo."]


@pytest.mark.parametrize(
    ("text", "name", "code"),
    [
        (
            "Shots were fired in Cleveland. The Northern Ohio Fugitive Task Force made an arrest.",
            "Cleveland",
            "US-OH",
        ),
        ("A Rapides Parish jury convicted a man on Monday.", "Rapides Parish", "US-LA"),
        (
            "A shed on Zorbel Road in Dallas, Texas, burned down. Zorbel Road is shut.",
            "Zorbel Road",
            "US-TX",
        ),
        ("Residents of Zorbel Road in Dallas and a trader met.", "Zorbel Road", "US-TX"),
    ],
)
def test_states_inside_bodies_and_beside_roads_tell(
    read: Callable[[str], tuple[Location, ...]], text: str, name: str, code: str
) -> None:
    """A body's "Northern Ohio" is of Ohio; a road that is told to lie in Dallas lies there."""
    assert named(read(text), name).region_code == code


def test_a_quarter_is_no_far_town_of_its_name(
    read: Callable[[str], tuple[Location, ...]],
) -> None:
    """ "The city's Lakeside neighborhood" is not the Lakeside in another state."""
    found = read("Shots were fired in Shreveport, Louisiana, in the city's Lakeside neighborhood.")
    assert named(found, "Lakeside").latitude is None
    found = read("He was taken to a clinic in Uptown, police in Pittsburgh, Pennsylvania, said.")
    assert named(found, "Uptown").latitude is None


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
def test_many_counties_of_one_towns_name_take_linear_time(
    read_parse: Callable[[str], Parse],
) -> None:
    """Eight times as many cost about eight times as much, not sixty."""

    def seconds(count: int) -> float:
        parse = read_parse(
            "The firm left Marion, Ohio. Marion County shut the road to Marion. " * count
        )
        names = find_names(parse)
        rounds = []
        for _ in range(3):  # a collection of garbage may fall into one
            begun = process_time()
            locations.read_locations(parse, names, Cast(()))
            rounds.append(process_time() - begun)
        return min(rounds)

    assert seconds(1_600) < 24 * seconds(200)
