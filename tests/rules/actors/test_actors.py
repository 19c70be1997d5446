"""Actors of an article: who is one, under which name and role, and how much it is about each."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.read import read_actors
from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse
    from service.records import Actor
    from tests.rules.actors.casts import Read


def named(cast: Cast, name: str) -> Actor:
    (actor,) = [actor for actor in cast.actors if actor.name == name]
    return actor


def test_a_surname_belongs_to_the_person_named_in_full(read: Read) -> None:
    """Full name, title with surname and surname are one actor under the full name."""
    cast = read(
        "Swedish Prime Minister Maria Lindgren resigned on Monday. Lindgren gave no reason. "
        "Ms. Lindgren’s party was surprised."
    )
    actor = named(cast, "Maria Lindgren")
    assert actor.aliases == ("Lindgren",)
    assert len([mention for mention in actor.mentions if mention.kind == "name"]) == 3


def test_a_name_is_one_however_its_page_spaces_it(read: Read) -> None:
    """White space of any kind inside a name is one space; the mention is as the text has it."""
    cast = read("Mayor Anna\u00a0Lindgren resigned in New\u00a0York. Lindgren gave no reason.")
    actor = named(cast, "Anna Lindgren")
    assert actor.aliases == ("Lindgren",)
    assert actor.mentions[0].text == "Anna\u00a0Lindgren"


def test_courtesy_titles_tell_wife_and_husband_apart(read: Read) -> None:
    """Mr. and Mrs. go by the gender of the given name, and past a daughter of that surname."""
    cast = read(
        "Helen Lindgren spoke in Umea. Her husband, Robert Lindgren, was absent. Robert Lindgren "
        "and the couple's daughter, Susan, live in Lund. Susan Lindgren is a doctor. "
        "Mrs. Lindgren thanked Mr. Lindgren."
    )
    last = [named(cast, f"{given} Lindgren").mentions[-1].start for given in ("Helen", "Robert")]
    assert last == sorted(last)
    assert last[0] > max(mention.start for mention in named(cast, "Susan Lindgren").mentions)


def test_one_man_is_mister_all_through(read: Read) -> None:
    """A brother named in full later does not take over "Mr." from him who had it first."""
    cast = read(
        "Olof Lindgren left the bank. Mr. Lindgren gave no reason. Axel Lindgren was surprised. "
        "Mr. Lindgren did not call."
    )
    assert len(named(cast, "Olof Lindgren").mentions) == 3
    assert len(named(cast, "Axel Lindgren").mentions) == 1


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Ann Lindgren, Olof Moberg’s daughter, left. Lindgren was sad. Lindgren wept.", 3),
        ("Ann Lindgren, the firm's former partner, left. Lindgren was sad. Lindgren wept.", 3),
    ],
)
def test_a_surname_of_her_own_is_hers(read: Read, text: str, count: int) -> None:
    """Who is kin to somebody of another surname, or a partner in business, keeps the surname."""
    mentions = named(read(text), "Ann Lindgren").mentions
    assert len([mention for mention in mentions if mention.kind == "name"]) == count


def test_relatives_with_one_surname_stay_apart(read: Read) -> None:
    """The surname alone is that of the person the article is about, not of the wife or son."""
    cast = read(
        "Peter Halvorsen won the vote. Halvorsen thanked his wife, Ingrid Halvorsen, and his son, "
        "Peter Halvorsen Jr., who cheered. Halvorsen will take office in May."
    )
    people = {a.name: [m.text for m in a.mentions] for a in cast.actors if a.type == "person"}
    assert people["Peter Halvorsen"].count("Halvorsen") == 2
    assert {"Ingrid Halvorsen", "Peter Halvorsen Jr."} <= set(people)


def test_an_acronym_is_the_name_that_the_text_gives_it(read: Read) -> None:
    """An acronym in brackets and later by itself is one organization with its expansion."""
    cast = read(
        "The Nordic Council of Farmers (NCF) met on Monday. The NCF said prices would rise."
    )
    actor = named(cast, "Nordic Council of Farmers")
    assert actor.aliases == ("NCF",)


def test_a_capital_is_an_alias_of_its_country(read: Read) -> None:
    """A government by its capital is a metonym mention of the country."""
    cast = read("Japan protested on Monday. Tokyo said the flight had been illegal.")
    actor = named(cast, "Japan")
    assert (actor.country_code, actor.aliases) == ("JP", ("Tokyo",))
    assert [mention.kind for mention in actor.mentions] == ["name", "metonym"]


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("French President Luc Moreau resigned.", "Luc Moreau", "French President"),
        ("Luc Moreau, a spokesman for the army, resigned.", "Luc Moreau", "spokesman for the army"),
        ("They met their leader, Luc Moreau, in Lyon.", "Luc Moreau", "leader"),
        ("Luc Moreau is the mayor of Lyon.", "Luc Moreau", "mayor of Lyon"),
        ("Secretary of State Luc Moreau resigned.", "Luc Moreau", "Secretary of State"),
        ("She is an aide to President Luc Moreau.", "Luc Moreau", "President"),
        ("She is an aide to Mr. Luc Moreau. Luc Moreau is a dean.", "Luc Moreau", "dean"),
    ],
)
def test_roles_are_titles_appositions_and_copulas(
    read: Read, text: str, name: str, role: str
) -> None:
    """A role is kept as the text has it, without article or possessor."""
    assert named(read(text), name).roles == (role,)


def test_a_courtesy_title_is_a_role_of_who_has_no_first_name(read: Read) -> None:
    """Only "Mrs." tells her from a Mr. Dahl in another article; a first name needs no title."""
    text = "Mrs. Dahl closed the meeting. Mr. Peter Lund thanked her."
    assert named(read(text), "Dahl").roles == ("Mrs.",)
    assert named(read(text), "Peter Lund").roles == ()


def test_a_described_group_is_one_actor_without_a_name(read: Read) -> None:
    """Later descriptions of the same group are its mentions."""
    cast = read(
        "Two captured Danish sailors were questioned on Friday. The two sailors said they had been "
        "lost. The two men are in good health."
    )
    (group,) = [actor for actor in cast.actors if actor.type == "group"]
    assert (group.name, group.named) == ("captured Danish sailors", False)
    assert [m.text for m in group.mentions if m.kind == "nominal"] == [
        "Two captured Danish sailors", "two sailors", "two men",
    ]  # fmt: skip


def test_the_men_are_those_who_were_told_apart(read: Read) -> None:
    """A general noun takes up the counted group, not the police; the police are an actor too."""
    cast = read("Police arrested two men on Saturday. The men were armed. The two suspects fled.")
    groups = {a.name: [m.text for m in a.mentions] for a in cast.actors if a.type == "group"}
    assert groups["men"] == ["two men", "men", "two suspects"]
    assert groups["police"] == ["Police"]


def test_a_former_president_is_not_the_president(read: Read) -> None:
    """Who held an office is not taken up by it."""
    cast = read("Former President Luc Moreau was ill. The president spoke on Friday.")
    assert "president" not in [m.text for m in named(cast, "Luc Moreau").mentions]


def test_the_company_is_the_only_one_in_reach(read: Read) -> None:
    """A body's common noun takes up the organization named just before."""
    cast = read("Samsung Electronics declined to comment. The company said it would wait.")
    texts = [mention.text for mention in named(cast, "Samsung Electronics").mentions]
    assert texts == ["Samsung Electronics", "company", "it"]


def test_officials_who_speak_are_a_group(read: Read) -> None:
    """Unnamed speakers are actors."""
    cast = read("Officials said the bridge was safe.")
    assert [(a.name, a.type, a.named) for a in cast.actors] == [("officials", "group", False)]


def test_a_building_is_not_those_inside(read: Read) -> None:
    """As in "outside court", whose preposition may be read as an adjective."""
    cast = read("“It is over,” Ann Holm said outside court.")
    assert [actor.name for actor in cast.actors] == ["Ann Holm"]


def test_her_office_is_no_body_of_that_noun(read: Read) -> None:
    """Those who work for a mayor are not the Office of Bridges that was named before."""
    cast = read("The Office of Bridges shut. Ann Holm was ill. Her office said she would rest.")
    (bridges,) = (actor for actor in cast.actors if "Bridges" in actor.name)
    assert [mention.text for mention in bridges.mentions] == ["Office of Bridges"]


def test_people_in_general_are_no_actors(read: Read) -> None:
    """Who neither speaks nor is a particular one is left out."""
    assert read("A good teacher knows what pupils need.").actors == ()


def test_an_office_is_an_actor_of_its_own(read: Read) -> None:
    """What speaks for somebody is not that person."""
    cast = read("Maria Lindgren was absent. Lindgren’s office said she was ill.")
    assert named(cast, "Lindgren’s office").type == "organization"


def test_the_head_of_a_description_finds_its_actor(read_parse: Callable[[str], Parse]) -> None:
    """`Cast.at` knows words of names, heads of descriptions and pronouns."""
    parse = read_parse("Their leader, Luc Moreau, said he was ready.")
    cast = read_actors(parse, find_names(parse))
    found = [word.text for word in parse.words if cast.at(word.i) is not None]
    assert found == ["leader", "Luc", "Moreau", "he"]


def test_the_main_figure_comes_first(read: Read) -> None:
    """Actors are in order of salience, between 0 and 1, with ids in that order."""
    cast = read(
        "Maria Lindgren resigned on Monday. Lindgren said she was tired. Lindgren had led the "
        "party since 2015. Reporters asked Luc Moreau for comment, but Moreau declined."
    )
    assert cast.actors[0].name == "Maria Lindgren"
    assert [actor.id for actor in cast.actors] == [
        f"actor-{k + 1}" for k in range(len(cast.actors))
    ]
    measures = [actor.salience for actor in cast.actors]
    assert measures == sorted(measures, reverse=True)
    assert all(0 <= measure <= 1 and round(measure, 3) == measure for measure in measures)


def test_a_mention_belongs_to_one_actor(read: Read) -> None:
    """No two actors share a mention, and each mention is the text between its offsets."""
    text = (
        "Donald Marsh met Kim Yong Su, the North Korean envoy, on Friday. Marsh said the North "
        "would disarm. Two aides, who asked not to be named, said it would not. “He is wrong,” "
        "said one of them. The Marsh administration denied it, and Pyongyang did not reply."
    )
    spans = [(m.start, m.end) for a in read(text).actors for m in a.mentions]
    assert len(spans) == len(set(spans))
    mentions = [m for a in read(text).actors for m in a.mentions]
    assert all(text[m.start : m.end] == m.text for m in mentions)


@pytest.mark.parametrize(
    ("text", "name", "mentions"),
    [
        ("OKORO HITS BACK AT CRITICS\n\nTunde Okoro spoke on Monday. Okoro was calm.",
         "Tunde Okoro", ["OKORO", "Tunde Okoro", "Okoro"]),
        ("Ivo Garcia, a 39-year-old plumber from Lima, shook hands. Garcia said he was tired.",
         "Ivo Garcia", ["Ivo Garcia", "Garcia"]),
        ("President Peter Roe spoke. First Lady Jill Roe smiled. Roe waved.",
         "Peter Roe", ["Peter Roe", "Roe"]),
        ("President Ivo Roe Jr. signed it. Roe, the son of the late dictator Ivo Roe, smiled.",
         "Ivo Roe Jr.", ["Ivo Roe Jr.", "Roe"]),
        ("Ann Roe won. Roe was glad. Her husband, Peter Roe, came late. Roe thanked voters.",
         "Ann Roe", ["Ann Roe", "Roe", "Roe"]),
    ],
)  # fmt: skip
def test_a_surname_goes_to_the_one_it_can_stand_for(
    read: Read, text: str, name: str, mentions: list[str]
) -> None:
    """A headline's capitals are no initials; a leader's wife or late father is not the leader.

    Whom an article calls by the surname alone before it names a relative, it goes on calling so.
    """
    actor = named(read(text), name)
    assert [m.text for m in actor.mentions if m.kind == "name"] == mentions


def test_a_surname_is_a_juniors_who_was_named_before_it(read: Read) -> None:
    """However often it comes; where it comes first, it is his father's."""
    cast = read(
        "Deputies arrested Olof Berg Jr. on Monday. Berg gave no reason. They searched Berg’s "
        "house. The sheriff said Berg was calm."
    )
    assert named(cast, "Olof Berg Jr.").aliases == ("Berg",)
    cast = read(
        "President Lund spoke. Lund was calm. Lund praised Nils Lund Jr. on Monday. Lund left."
    )
    assert named(cast, "Nils Lund Jr.").aliases == ()


def test_what_somebody_is_besides_is_a_role_too(read: Read) -> None:
    """Both of "president and chief executive" are told."""
    cast = read("Jonas Berg, the bank's president and chief executive, resigned on Monday.")
    assert named(cast, "Jonas Berg").roles == ("president", "chief executive")


def test_an_office_is_told_with_what_it_is_of(read: Read) -> None:
    """A description of somebody is "chief of staff", not "chief"."""
    cast = read("Jonas Berg, the mayor's former chief of staff, resigned on Monday.")
    assert "former chief of staff" in [
        mention.text for mention in named(cast, "Jonas Berg").mentions
    ]


def test_a_team_is_cited_without_its_city(read: Read) -> None:
    """ "The Tigers" are the team of that name from whichever city."""
    cast = read(
        "The Boston Tigers beat the Denver Hawks on Saturday. Tigers coach Joe Roe was calm."
    )
    assert named(cast, "Boston Tigers").aliases == ("Tigers",)


@pytest.mark.parametrize(
    ("name", "noun"),
    [
        ("Oslo University", "University"),
        ("World Bank", "Bank"),
        ("International Relief Fund", "Fund"),
        ("Nordic Security Council", "Council"),
        ("World Health Organization", "Organization"),
    ],
)
def test_a_capital_makes_no_body_of_its_own(read: Read, name: str, noun: str) -> None:
    """ "The Fund" takes up the body whose name it ends, as "the fund" does."""
    cast = read(f"The {name} met on Monday. The {noun} said that the plan was sound.")
    assert [actor.name for actor in cast.actors] == [name]
    assert [mention.text for mention in cast.actors[0].mentions][1] == noun


@pytest.mark.parametrize(
    "text",
    [
        "Harbour chairman and chief executive Anna Lindgren said on Monday that she would stay.",
        "After the leak the head of the Marston Council Anna Lindgren said that she would stay.",
        "Former Speaker of the House Anna Lindgren praised the system on Monday.",
    ],
)
def test_a_title_of_several_words_is_whose_name_stands_behind_it(read: Read, text: str) -> None:
    """No part of it is somebody else."""
    assert [actor.name for actor in read(text).actors if actor.type == "person"] == [
        "Anna Lindgren"
    ]


def test_a_quotation_behind_a_colon_says_nothing_of_its_speaker(read: Read) -> None:
    """Whom he speaks of is not what he is."""
    cast = read('Mr. Dahl praised her: "The Farms Minister and I agree on this."')
    assert [actor.roles for actor in cast.actors if actor.name == "Dahl"] == [("Mr.",)]
