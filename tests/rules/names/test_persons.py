"""What belongs to a person's name, and which names are of teams, bands and armed groups."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

    Read = Callable[[str], list[Name]]


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    return lambda text: find_names(read_parse(text))


def typed(names: list[Name]) -> dict[str, str]:
    return {name.text: name.type for name in names}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Helen Marsh KC opened the case.", "Helen Marsh"),
        ("Oliver Dent, OBE, retired on Friday.", "Oliver Dent"),
        ("Rosa Lund, M.D., runs the ward.", "Rosa Lund"),
        ("Walter Crane Sr. said he was glad.", "Walter Crane Sr."),
        ("Paulo da Costa Junior agreed.", "Paulo da Costa Junior"),
        ("“We wait,” said Edwin “Badger” Cole, a baker.", "Edwin “Badger” Cole"),
    ],
)
def test_a_person_has_a_suffix_and_a_nickname_but_no_letters(
    read: Read, text: str, name: str
) -> None:
    assert typed(read(text)) == {name: "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Governor Anyang' Otunga suspended the licence.", "Anyang' Otunga"),
        ("The licence was suspended by Ochieng’ Otunga, he said.", "Ochieng’ Otunga"),
    ],
)
def test_an_apostrophe_that_owns_nothing_is_a_letter_of_a_name(
    read: Read, text: str, name: str
) -> None:
    """A singular owner has an "s" behind the mark, a plural one before it."""
    assert typed(read(text)) == {name: "person"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("“We wait,” said police officer Dean Holroyd.", "Dean Holroyd"),
        ("The prize went to striker Prince Boadu.", "Prince Boadu"),
        ("The prize went to Dean Holroyd of the faculty.", "Holroyd"),
        ("The prize went to the heir, Prince Harry.", "Harry"),
    ],
)
def test_a_title_behind_another_is_a_given_name(read: Read, text: str, name: str) -> None:
    """As in "police officer Dean Roe"; before a given name it is a title still."""
    assert name in typed(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("April Norris resigned on Monday.", "April Norris"),
        ("August Fischer said he was tired.", "August Fischer"),
        ("Will May said he would stay.", "Will May"),
        ("Sunday Okonjo scored twice.", "Sunday Okonjo"),
    ],
)
def test_a_month_or_a_day_can_be_a_name(read: Read, text: str, name: str) -> None:
    assert typed(read(text)) == {name: "person"}


@pytest.mark.parametrize(
    "text",
    [
        "In August Fischer said he was tired.",
        "The mayor said Sunday Fischer would stay.",
    ],
)
def test_a_date_before_a_name_is_none_of_it(read: Read, text: str) -> None:
    assert "Fischer" in typed(read(text))


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Her first band, the Lanterns, split up in 1970.", "Lanterns"),
        ("The Red Lanterns and the Owls played.", "Red Lanterns"),
        ("Bristol City beat Exeter City on Saturday.", "Bristol City"),
        ("They set up the Karl and Ruth Marsh Foundation.", "Karl and Ruth Marsh Foundation"),
        ("Four Harrier mercenaries died.", "Harrier"),
        ("Staff of two U.S. Tarnmoor plants left. Tarnmoor said that it was sorry.", "Tarnmoor"),
    ],
)
def test_teams_bands_and_groups_are_bodies(read: Read, text: str, name: str) -> None:
    assert typed(read(text))[name] == "organization"


def test_fighters_of_a_country_or_a_town_have_no_name(read: Read) -> None:
    names = typed(read("On Monday several Aleppo fighters and two Syrian rebels fled."))
    assert "organization" not in names.values()


@pytest.mark.parametrize(
    "text",
    [
        "Harbour's senior vice president of sales, Philip Storm, showed the bus.",
        "The bank's chairman, Ida Nordby, resigned.",
    ],
)
def test_an_office_before_a_comma_shows_a_person(read: Read, text: str) -> None:
    """With or without what the office is of."""
    assert "person" in typed(read(text)).values()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Mr. Slate said he would run. Voters like Mr. Slate.", "person"),
        ("The magazine Slate reported it. Slate asked Mr. Roe for a comment.", "organization"),
    ],
)
def test_mr_makes_a_person_of_the_name_of_a_known_body(read: Read, text: str, kind: str) -> None:
    """Most of its mentions have to stand behind a title that only people have."""
    assert typed(read(text))["Slate"] == kind


def test_a_title_and_a_given_name_show_a_surname_that_the_model_takes_for_a_people(
    read: Read,
) -> None:
    found = typed(read("Guards have held Chief Ikenna Okolie, a former chairman of the mill."))
    assert found["Ikenna Okolie"] == "person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Alhaji Sadiq Danjuma spoke at the quay.", "Sadiq Danjuma"),
        ("The lawyer, Barrister Amina Okolie, left.", "Amina Okolie"),
        ("Datuk Wong Seng opened the bridge.", "Wong Seng"),
        ("Commodore Jun Abad said that the ship was safe.", "Jun Abad"),
        ("Spinner Ravi Kolte took six wickets.", "Ravi Kolte"),
        ("Shri Gopal Nair said that he was glad.", "Gopal Nair"),
    ],
)
def test_titles_of_many_countries_are_no_part_of_a_name(read: Read, text: str, name: str) -> None:
    assert typed(read(text)) == {name: "person"}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Norvik cut its forecast on Monday.", "organization"),
        ("Norvik said on Monday its profit fell.", "organization"),
    ],
)
def test_who_has_what_is_its_is_a_body(read: Read, text: str, kind: str) -> None:
    """Nothing of a person's is "its"; a name in full may tell of a company's."""
    assert typed(read(text)) == {"Norvik": kind}
    assert typed(read(text.replace("Norvik", "Ann Norvik"))) == {"Ann Norvik": "person"}


def test_a_score_parts_two_sides(read: Read) -> None:
    """As in a headline: "Rovers 3-1 Albion"."""
    names = [name.text for name in read("Tarn Rovers 3-1 Lund Wanderers\n\nIt rained all day.")]
    assert names == ["Tarn Rovers", "Lund Wanderers"]


def test_the_nickname_of_a_team_is_a_club_but_behind_a_given_name(read: Read) -> None:
    """As in "Karori Stags", then "the Stags"; Tony Stags is somebody."""
    text = "Karori Stags edged Lund Wanderers. The Stags led early, and Tony Stags said so."
    found = {(name.text, name.type) for name in read(text)}
    assert ("Karori Stags", "organization") in found
    assert ("Tony Stags", "person") in found


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Ivy Manners trained as a nurse.", "Ivy Manners", "person"),
        ("Her rival Dora Lane won.", "Dora Lane", "person"),
        ("Alison Park was glad. Mr Park said so.", "Park", "person"),
        ("Police closed Dora Lane on Monday.", "Dora Lane", "facility"),
    ],
)
def test_a_given_name_tells_somebody_from_what_the_surname_means(
    read: Read, text: str, name: str, kind: str
) -> None:
    """A surname may be a common noun or a street's; who is somebody's rival is no street."""
    assert typed(read(text))[name] == kind


@pytest.mark.parametrize(
    ("text", "absent"),
    [
        ("Its Resident Electoral Commissioner, Prof. Emeka Eze, agreed.",
         "Resident Electoral Commissioner"),
        ("The driver of the Civic was hurt.", "Civic"),
        ("They met at the Chan tournament.", "Chan"),
    ],
)  # fmt: skip
def test_an_office_and_what_is_driven_or_sold_are_nobody(
    read: Read, text: str, absent: str
) -> None:
    """Whose office it is stands beside it; a car and a product act for nobody."""
    assert absent not in typed(read(text))


def test_a_lone_name_before_what_a_site_is_called_is_nobody(read: Read) -> None:
    assert typed(read("They met at Qanater prison.")).get("Qanater") != "person"
