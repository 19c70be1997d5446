"""Names that their neighbours, brackets or titles tell the kind and the edges of."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Read = Callable[[str], dict[str, str]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """Types by name."""
    return lambda text: {name.text: name.type for name in find_names(read_parse(text))}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The Fraud and Anti-Waste Commission (FAWC) met.", "Fraud and Anti-Waste Commission"),
        ("The Department for Farming, Fishing and Rural Affairs replied on Monday.",
         "Department for Farming, Fishing and Rural Affairs"),
        ("The Bornu State Emergency Response Agency (BOSERA) said roads were shut.", "BOSERA"),
    ],
)  # fmt: skip
def test_a_body_keeps_what_its_list_or_acronym_tells(read: Read, text: str, name: str) -> None:
    """A department's portfolio goes over its commas; an acronym reaches as far as its letters."""
    assert read(text).get(name) == "organization"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ann Roe, Priya Raman, Lucy Holm and Peter Berg are on the list.", "Priya Raman"),
        ("Harbour's Polly Ostrand said families were paying.", "Polly Ostrand"),
        ("Witness Tunde Okoro said the driver slept.", "Tunde Okoro"),
        ("Police spokesman SP Amina Bello said he was held.", "Amina Bello"),
    ],
)
def test_a_person_is_told_by_company_and_title(read: Read, text: str, name: str) -> None:
    """Names in one list are of one kind; whoever a body owns and who speaks is a person."""
    assert read(text).get(name) == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("He will speak in Milton Keynes on Friday.", "Milton Keynes"),
        ("KATHMANDU, Nov 4 (AFP) - At least nine people died.", "KATHMANDU"),
        ("Haley campaigned in Adel and Newton.", "Newton"),
    ],
)
def test_a_place_is_told_by_the_words_before_it(read: Read, text: str, name: str) -> None:
    """Behind "in", and before the date of a dateline, stands a place."""
    assert read(text).get(name) not in (None, "person", "organization")


@pytest.mark.parametrize("people", ["Iowans", "Texans", "Californians", "New Yorkers"])
def test_inhabitants_are_no_name(read: Read, people: str) -> None:
    """The people of a state or city are neither an actor nor a place."""
    assert people not in read(f"Both campaigns tried to persuade {people} to brave the cold.")


def test_both_halves_of_joined_countries_are_read(read: Read) -> None:
    """ "North and South Korea" names two countries."""
    found = read("North and South Korea signed the accord in June.")
    assert found == {"North": "country", "South Korea": "country"}


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("TOP STORIES\n\nMEGASTORE TO BUY RIVAL CHAIN FOR $4 BILLION The sale is expected to "
         "please those who own the shares, two analysts told us on Monday.", "BUY"),
        ("POLLS TIGHTEN AGAIN AHEAD OF THE VOTE IN OHIO - The race is close, says a new survey "
         "that was out on Monday and that both camps read with care.",
         "POLLS TIGHTEN AGAIN AHEAD OF THE VOTE IN OHIO"),
        ("Ann Holm and Peter Holm met the press. Ann Holm smiled. Later the Holms left.", "Holms"),
    ],
)  # fmt: skip
def test_capitals_and_plurals_make_no_name(read: Read, text: str, absent: str) -> None:
    """A row of capitals names only who is named elsewhere; a family has no name of its own."""
    assert absent not in read(text)


def test_a_campaign_fund_leaves_the_candidate_his_name(read: Read) -> None:
    """ "X Super PAC" is a fund named for X."""
    found = read("Ann Holm spoke. The Ann Holm Super PAC bought airtime for Holm on Monday.")
    assert found == {"Ann Holm": "person", "Holm": "person"}


def test_known_people_in_a_row_are_not_one_body(read: Read) -> None:
    """ "Holm, Okoro and Berg" are three people who were named before."""
    found = read(
        "Ann Holm, Tunde Okoro and Peter Berg ran. Holm was paid. Holm, Okoro and Berg earned more."
    )
    assert {"Holm", "Okoro", "Berg"} <= found.keys()
    assert not any("," in name for name in found)


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("East Elmshire Police said officers were called at noon.", "East Elmshire Police",
         "organization"),
        ("In The Hague, South Africa asked the court for an order.", "South Africa", "country"),
        ("BEIJING, May 12 (Reuters) - Harbour Motors will recall its cars.", "BEIJING", "city"),
        ("Det Ch Insp Sarah Whitlam said they were keen to hear.", "Sarah Whitlam", "person"),
    ],
)  # fmt: skip
def test_a_name_keeps_to_itself(read: Read, text: str, name: str, kind: str) -> None:
    """A body's noun, a country behind a comma, a date and a rank do not mislead."""
    found = read(text)
    assert found.get(name) == kind
    assert not {"May", "Det Ch", "Hague, South Africa"} & found.keys()


def test_a_minister_s_portfolio_is_no_body(read: Read) -> None:
    """ "Railway Minister" is an office."""
    assert "Railway" not in read("Railway Minister Ashok Rao on Sunday said signals had failed.")


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The game at the Emirates on Saturday ended in a draw.", "Emirates", "facility"),
        ("Emirates said it would buy 50 jets.", "Emirates", "organization"),
        ("The carrier Emirates bought 50 jets.", "Emirates", "organization"),
        ("The Emirates said it would join the talks.", "Emirates", "country"),
        ("Troops in the Emirates were moved.", "Emirates", "country"),
        ("Iceland, the frozen food retailer, said it would cut prices.", "Iceland", "organization"),
        ("Iceland, the host of the talks, said it would cut taxes.", "Iceland", "country"),
    ],
)
def test_not_all_that_is_called_like_a_country_is_one(
    read: Read, text: str, name: str, kind: str
) -> None:
    """A company is shown by its noun or a missing article, a stadium by "at the"."""
    assert read(text)[name] == kind


@pytest.mark.parametrize(
    ("rest", "code"),
    [
        ("", None),
        (" South Korea's president was there.", "KR"),
        (" Pyongyang had agreed.", "KP"),
        (" North Korea and South Korea had agreed.", None),
    ],
)
def test_a_name_of_two_countries_is_the_one_that_the_text_names(
    read_parse: Callable[[str], Parse], rest: str, code: str | None
) -> None:
    """ "Korea" alone is a country of neither code."""
    names = find_names(read_parse(f"Korea sent a delegation to Japan.{rest}"))
    assert (names[0].text, names[0].type, names[0].country) == ("Korea", "country", code)


def test_a_place_that_no_gazetteer_has_is_not_cited_by_its_last_word(read: Read) -> None:
    """Who is named in full and by surname is a person, however unusual the given name."""
    found = read("Olu Adeyemi sued the ministry. Adeyemi lost.")
    assert found == {"Olu Adeyemi": "person", "Adeyemi": "person"}


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("In Sigi, a district of Sulawesi, people fled. They went to Sigi.", "Sigi", "city"),
        ("PALU, Indonesia (Reuters) - It hit northeast of Palu, the capital of the province.",
         "Palu", "city"),
        ("Rivers in the district of Sigi rose.", "Sigi", "city"),
        ("Two villages near Palu were cut off.", "Palu", "city"),
        ("The 33-year-old from Agra took the last wicket.", "Agra", "city"),
        ("The Indigenous party Pachakutik, with nine seats, could decide.", "Pachakutik",
         "organization"),
        ("Brandenjay's Tom Keeler was more cautious.", "Brandenjay", "organization"),
        ("Jean Holm, a broker at HSBC, who was there, agreed.", "HSBC", "organization"),
        ("Its mission chief, Selamawit Tessema, said talks could begin.", "Selamawit Tessema",
         "person"),
        ("EY said it regretted the case.", "EY", "organization"),
        ("She bought shares in Harvio.", "Harvio", "organization"),
        ("Analysts at Metzler agreed.", "Metzler", "organization"),
        ("Orders fell at carmakers such as Mitsuoka.", "Mitsuoka", "organization"),
        ("Whitmore boss Neil Fearon made three changes.", "Whitmore", "organization"),
        ("A man surnamed Wang was held.", "Wang", "person"),
        ("Hanjung Heavy Industries fell. Hanjung declined to comment.", "Hanjung", "organization"),
        ("Dahl Heavy Industries fell. Ann Dahl wept. Dahl said she was sorry.", "Dahl", "person"),
        ("Harlow District Court ordered it on Monday.", "Harlow District Court", "organization"),
        ("Carmaker Volvano cut its forecast.", "Volvano", "organization"),
        ("Its president, Vladimir Reyes Plaza, agreed.", "Vladimir Reyes Plaza", "person"),
        ("Interpol said it had no request.", "Interpol", "organization"),
        ("Scholz spoke to reporters on Monday.", "Scholz", "person"),
    ],
)  # fmt: skip
def test_the_noun_beside_a_name_tells_its_kind(read: Read, text: str, name: str, kind: str) -> None:
    """An apposition, a body's noun, an office or an employee outweighs the sound of a name."""
    assert read(text)[name] == kind


def test_a_thing_is_no_actor(read: Read) -> None:
    """An asteroid, a ship or a storm has a name, yet is nobody and nowhere."""
    assert read("The asteroid Bennu passed, and Ann Holm saw it.") == {"Ann Holm": "person"}
