"""Names of things, and capitals that make no name: neither is anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

    Read = Callable[[str], dict[str, str]]


WORKS = ("Armory", "Plant")


@pytest.fixture
def read(read_parse: Callable[[str], Parse]) -> Read:
    """Types by name."""
    return lambda text: {name.text: name.type for name in find_names(read_parse(text))}


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("She bought a Brellow on Monday and a second Brellow on Friday.", "Brellow"),
        ("The gallery hung forty Brellows in the hall.", "Brellows"),
        ("The cars have a feature known as Brellow. Brellow needs no permit.", "Brellow"),
        ("Users can install Brellow from the site for nothing.", "Brellow"),
        ("Thousands walked to the shrine during the Quarim last week.", "Quarim"),
        ("The Quarim takes place every third year in the valley.", "Quarim"),
        ("Harbour showed the Brellow V30 in Lisbon on Monday.", "Brellow V30"),
        ("The newest version of Brellow is slower than the old one.", "Brellow"),
        ("It ships with Brellow HD Graphics 4000 for nothing.", "Brellow HD Graphics 4000"),
        ("The patrol vessel INS Brellow freed a crew. The Brellow sailed on.", "Brellow"),
        ("Harbour sells the Late Macbook Pro in three sizes.", "Late Macbook Pro"),
        ("The Harbour Annual Conference drew a crowd on Monday.", "Harbour Annual Conference"),
        ("She left the Harbour Seamanship Course for Girls early.", "Harbour Seamanship Course"),
        ("Ten leaders left the Summit of the Islands early.", "Summit of the Islands"),
        ("She sat in the Oval Office with a map.", "Oval Office"),
        ("She had a desk on Capitol Hill for years.", "Capitol Hill"),
        ("Carriers wrote to the EU Fisheries Commissioner on Monday.", "EU Fisheries Commissioner"),
    ],
)
def test_a_thing_is_no_actor(read: Read, text: str, thing: str) -> None:
    """What is counted, installed, held during a week or sold in versions does not act."""
    found = read(text)
    assert found.get(thing) not in ("person", "organization"), found


def test_a_thing_is_one_with_its_maker_and_in_initials(read: Read) -> None:
    """Once the text tells what it is, every form of it is that."""
    found = read(
        "Harbour Brellow is a browser. The Harbour Brellow, or HB, is fast. People like HB."
    )
    assert not {"Harbour Brellow", "HB"} & found.keys()


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("A Mr. Dalby called the office. Mr. Dalby left no number.", "Dalby", "person"),
        ("A new Lowland Growers Association was founded in Harlow on Monday.",
         "Lowland Growers Association", "organization"),
        ("All 12 Senate Republicans voted against it.", "Republicans", "organization"),
        ("Harbour said it would close. Harbour fell. Harbour rose. A Harbour is seldom seen, "
         "Harbour said. Harbour said it knew. Harbour shares rose.", "Harbour", "organization"),
    ],
)  # fmt: skip
def test_who_is_counted_may_still_act(read: Read, text: str, name: str, kind: str) -> None:
    """A title, a body's noun, a party and what else the text shows outweigh the article."""
    assert read(text).get(name) == kind


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Rain fell. Footage showed a bus in the ditch. Nobody was hurt.", "Footage"),
        ("He called for Prudential oversight of Lowland farms.", "Prudential"),
        ("Ann Dahl is vice president of Corporate Marketing at the mill.", "Corporate Marketing"),
        ("The photos came from the Office of Congressman Ann Dahl.", "Office of Congressman"),
        ("She won the Dahl Award for Health and Welfare in June.", "Health and Welfare"),
        ("Labour's Shadow Farms Minister Ann Dahl agreed.", "Shadow"),
        ("Ann Dahl, Mayor of Lund for Thirty Years, Dies at 77", "Dies"),
        ("He took the Walther from the shelf.", "Walther"),
        ("To pay for Obamacare, taxes rose.", "Obamacare"),
        ("Workers pay into Social Security every month.", "Social Security"),
        ("London police Const. Kim Fell said the man was 40.", "Const"),
    ],
)
def test_a_capital_alone_makes_no_name(read: Read, text: str, word: str) -> None:
    """A word that only opens sentences, an adjective and a title cut short are nobody."""
    assert word not in read(text)


def test_a_verb_in_small_letters_ends_a_name(read: Read) -> None:
    """No name goes over its own verb."""
    found = read("The Brellow Q10 combines Harbour's keyboard and a screen.")
    assert not any("combines" in name for name in found)


@pytest.mark.parametrize("title", ["Msgr.", "Det."])
def test_a_title_cut_short_ends_no_sentence(read_parse: Callable[[str], Parse], title: str) -> None:
    """Whoever is named behind it is not torn off what he says."""
    parse = read_parse(f"The town's spokesman, {title} Kim Fell, said the man was 40.")
    assert len(parse.sentences) == 1


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Bolton Wanderers have a boost for their trip on Saturday.", "Bolton Wanderers"),
        ("Brellow Rising, a conservative action committee, posted the footage.",
         "Brellow Rising"),
    ],
)  # fmt: skip
def test_clubs_and_committees_are_bodies(read: Read, text: str, name: str) -> None:
    """A place with a club's ending is a club; a body's noun behind the comma tells a body."""
    assert read(text).get(name) == "organization"


def test_a_platform_whose_founder_is_named_is_a_body(read: Read) -> None:
    """It is no medium where somebody is its own."""
    assert read("The boy met Facebook founder Ann Dahl on Monday.").get("Facebook")
    assert read("The boy met Facebook co-founder Ann Dahl on Monday.").get("Facebook")
    assert not read("The boy wrote a Facebook post on Monday.").get("Facebook")


def test_a_plural_that_somebody_has_is_of_things(read: Read) -> None:
    """A family may be "the Dahls"; nobody owns or counts one."""
    found = read("Dahl's Brellows are old. Ann Dahl sold 20 Brellows. The shop took the Brellows.")
    assert "Brellows" not in found


@pytest.mark.parametrize(
    ("text", "type_"),
    [
        ("Troops trained at the Harlow State Armory before the march.", "facility"),
        ("The minister opened the Ashby Nut Processing Plant on Monday.", "facility"),
        ("The Harlow Steel Plant said it would hire welders.", "organization"),
    ],
)
def test_a_works_is_where_things_are_done(read: Read, text: str, type_: str) -> None:
    """A plant or an armory behind an article is a facility, unless it speaks."""
    assert [type_] == [t for name, t in read(text).items() if name.split()[-1] in WORKS]


@pytest.mark.parametrize(
    ("text", "nothing"),
    [
        ("She received the Anton Berg Award for her work.", "Anton Berg Award"),
        ("The ship is named in the National Harbour Strategy.", "National Harbour Strategy"),
        ("The bank lent 11 billion (Dh472. 5bn) to the port.", "Dh472"),
        ("The Deputy Minister for Rural Policy and Food spoke on Monday.",
         "Rural Policy and Food"),
        ("Harbour bought the house from Marston Quay, LLC, a firm in Lund. LLC is a legal form.",
         "LLC"),
    ],
)  # fmt: skip
def test_an_award_a_sum_and_a_legal_form_are_nobody(read: Read, text: str, nothing: str) -> None:
    """What is given or spent has no part in a story, and a legal form is no name."""
    assert nothing not in read(text)


def test_a_surname_that_is_a_law_is_still_somebody(read: Read) -> None:
    """ "Ann Law" is no law."""
    assert read("Mayor Ann Law said that she would stay.")["Ann Law"] == "person"


def test_kin_have_the_names_of_people(read: Read) -> None:
    """Though the name is a town's as well."""
    assert read("Ann Roe's brother, Francisco, came home in May.")["Francisco"] == "person"


def test_a_list_of_partners_is_one_firm(read: Read) -> None:
    """People are joined by "and", partners by "&"."""
    found = read("She joined the law firm Dorn, Lund, Marr & Stroud in May.")
    assert found["Dorn, Lund, Marr & Stroud"] == "organization"
    assert "Dorn, Lund" not in read("She met Dorn, Lund, Marr and Stroud in May.")


def test_a_ship_is_nobody_by_its_short_name_either(read: Read) -> None:
    """Nor is what opens its name; a body of the same letters is one."""
    found = read(
        "The freighter MV Amber Falcon lost power. The Falcon's owner, Nordal Lines, sent a tug."
    )
    assert found == {"Nordal Lines": "organization"}
    assert "INS" not in read("The warship INS Varuni was on patrol on Monday.")
    assert read("INS Commissioner Ann Dahl said that she would stay.")["INS"] == "organization"


def test_a_boat_is_nobody_though_its_name_is_a_womans(read: Read) -> None:
    assert not read("The freighter hit the fishing boat Rosa Linda at dawn.")


def test_an_exchange_and_a_ticker_in_brackets_are_nobody(read: Read) -> None:
    found = read("Brellow Foods Inc. (NYSE: BRF, TSX: BRF) said that it would sell two mills.")
    assert list(found) == ["Brellow Foods Inc."]
    assert "NYSE" in read("The NYSE said that it would open late.")


def test_an_ordinal_stays_in_the_name_of_a_unit(read: Read) -> None:
    assert "4th Lancer Battalion" in read("She served in the 4th Lancer Battalion until May.")


def test_a_press_release_has_its_company_behind_the_dateline(read: Read) -> None:
    found = read("FRESNO, Calif.--(LUND WIRE)--Brellow Foods Inc. today opened a mill in Ohio.")
    assert found["Brellow Foods Inc."] == "organization"
    assert found["Calif."] == "region"
