"""Which actors of different articles are one."""

from __future__ import annotations

import pytest

from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, group, mentions, quantity, summary


def names(*summaries):
    return [(a.name, len(a.article_ids)) for a in merge(summaries).actors]


@pytest.mark.parametrize(
    ("type_", "a", "b"),
    [
        ("person", "Mikhail Saakashvili", "Mikheil Saakashvili"),
        ("person", "Юлия Тимошенко", "Yulia Tymoshenko"),
        ("person", "Robert Mugabe", "Mugabe"),
        ("person", "Park Chan-wook", "Chan-wook Park"),
        ("person", "Robert Fico", "Bob Fico"),
        ("organization", "European Court of Human Rights", "ECHR"),
        ("organization", "Poland's Border Guard", "Border Guard of Poland"),
        ("organization", "Ministry of Defence", "Defense Ministry"),
        ("organization", "Republicans", "GOP"),
        ("country", "Britain", "United Kingdom"),
    ],
)
def test_joins_the_forms_of_one_name(type_, a, b):
    """Two outlets' forms of one name are one actor, and both forms are kept."""
    story = merge([summary("x", actor(a, type_)), summary("y", actor(b, type_))])
    (only,) = story.actors
    assert {only.name, *(alias.text for alias in only.aliases)} == {a, b}
    assert only.article_ids == ("x", "y")


@pytest.mark.parametrize(
    ("type_", "a", "b"),
    [
        ("person", "George Bush", "Barbara Bush"),
        ("person", "Kim Dae-jung", "Kim Young-sam"),
        ("person", "Douglas Fairbanks", "Douglas Fairbanks Jr."),
        ("organization", "Bank of Greece", "Bank of Cyprus"),
        ("organization", "Russian Defence Ministry", "Ukraine's Ministry of Defence"),
        ("country", "North Korea", "South Korea"),
        ("region", "Arkansas", "Kansas"),
    ],
)
def test_keeps_bearers_of_like_names_apart(type_, a, b):
    """Relatives, namesakes and a name inside another stay two actors."""
    story = merge([summary("x", actor(a, type_)), summary("y", actor(b, type_))])
    assert len(story.actors) == 2


def test_what_one_article_tells_apart_is_never_joined():
    """A reader of the whole article saw two actors: no other article makes them one."""
    first = summary("x", actor("Donald Petrie"), actor("Donald J. Petrie Jr."))
    second = summary("y", actor("Donald Petrie"))
    assert names(first, second) == [("Donald Petrie", 2), ("Donald J. Petrie Jr.", 1)]


def test_a_lone_surname_goes_to_the_clearly_leading_bearer():
    """Of two bearers of a surname, the one whom the story is about is meant."""
    chief = actor("Ana Costa", mentions=mentions("Costa", "Costa", "Costa", "Costa"))
    first = summary("x", chief, actor("Rui Costa"))
    assert names(first, summary("y", actor("Costa"))) == [("Ana Costa", 2), ("Rui Costa", 1)]


def test_a_lone_surname_of_two_equal_bearers_stays_alone():
    """Where nothing tells which of two is meant, neither is."""
    first = summary("x", actor("Ana Costa"), actor("Rui Costa"))
    assert ("Costa", 1) in names(first, summary("y", actor("Costa")))


def test_a_lone_surname_joins_no_two_bearers():
    """A wire text sent twice gives its surname to one bearer, not to a second one as well."""
    text = " ".join(f"word{n}" for n in range(60))
    wire = (actor("Ana Costa"), actor("Costa"))
    chief = actor("Eva Costa", mentions=mentions("Eva Costa", "Costa"))
    story = merge(
        [
            summary("w", *wire, text=text),
            summary("x", *wire, text=text),
            summary("y", chief),
            summary("z", actor("Rui Costa")),
        ]
    )
    assert [(a.name, a.article_ids) for a in story.actors] == [
        ("Eva Costa", ("w", "x", "y")),
        ("Ana Costa", ("w", "x")),
        ("Rui Costa", ("z",)),
    ]


def test_a_role_tells_whose_surname_it_is():
    """A shared role decides between two bearers of a surname."""
    first = summary("x", actor("Ana Costa", roles=("mayor",)), actor("Rui Costa", roles=("coach",)))
    second = summary("y", actor("Costa", roles=("the coach",)))
    assert ("Rui Costa", 2) in names(first, second)


def test_a_body_without_its_country_joins_only_where_that_country_is_spoken_of():
    """ "The intelligence service" of an article on another country is another service."""
    full = summary("x", actor("Bulgaria's State Archives Agency", "organization"))
    near = summary(
        "y", actor("State Archives Agency", "organization"),
        actor("Bulgaria", "country", country_code="BG"),
    )  # fmt: skip
    far = summary(
        "z", actor("State Archives Agency", "organization"),
        actor("Peru", "country", country_code="PE"),
    )  # fmt: skip
    assert ("Bulgaria's State Archives Agency", 2) in names(full, near)
    assert ("State Archives Agency", 1) in names(full, far)


def test_an_acronym_defined_in_one_article_joins_in_all():
    """An article that gives both forms joins the articles that give one."""
    both = summary("x", actor("Agency for Sea Rescue", "organization", "Sirius Rescue", "ZRG"))
    assert names(both, summary("y", actor("ZRG", "organization"))) == [("Agency for Sea Rescue", 2)]


def test_a_name_read_as_another_type_joins_the_person():
    """A surname that one article's reading took for an organization is the person's."""
    story = merge(
        [summary("x", actor("Larry Kudlow")), summary("y", actor("Kudlow", "organization"))]
    )
    assert [a.article_ids for a in story.actors] == [("x", "y")]


@pytest.mark.parametrize(
    ("a", "b", "count"),
    [
        ("two captured Chadian soldiers", "captured Chadian fighters", 1),
        ("two captured Chadian soldiers", "three captured Chadian soldiers", 2),
        ("two captured Chadian soldiers", "wounded Chadian soldiers", 2),
        ("two captured Chadian soldiers", "captured Malian soldiers", 2),
        ("the protesters", "the residents", 2),
    ],
)
def test_described_groups_join_on_what_they_are(a, b, count):
    """A group is one in two articles under the same kind, country, state and number."""
    assert len(merge([summary("x", group(a)), summary("y", group(b))]).actors) == count


def test_described_people_of_one_article_stay_as_they_are():
    """Nothing is joined inside an article."""
    story = merge([summary("x", group("captured Chadian soldiers"), group("the Chadian captives"))])
    assert len(story.actors) == 2


def test_the_name_has_most_words_then_most_mentions():
    """The fullest form names the actor; of equally long ones the one most mentioned."""
    story = merge(
        [
            summary("x", actor("Ana Kosta", mentions=mentions("Ana Kosta"))),
            summary("y", actor("Ana Costa", mentions=mentions("Ana Costa", "Ana Costa"))),
        ]
    )
    assert story.actors[0].name == "Ana Costa"


def test_lists_come_by_articles_then_salience_and_ids_follow():
    """The actor of most outlets is first, then the most salient."""
    story = merge(
        [
            summary("x", actor("Ana Costa", salience=0.2), actor("Eva Holm", salience=0.9)),
            summary("y", actor("Ana Costa", salience=0.4), actor("Per Dahl", salience=0.8)),
        ]
    )
    assert [(a.id, a.name, a.salience) for a in story.actors] == [
        ("actor-1", "Ana Costa", 0.3),
        ("actor-2", "Eva Holm", 0.9),
        ("actor-3", "Per Dahl", 0.8),
    ]


def test_a_body_without_its_country_is_the_one_that_the_story_knows():
    """An article that names no country leaves it to the others which ministry is meant."""
    full = actor("U.S. Department of Justice", "organization")
    short = actor("Justice Department", "organization")
    assert len(merge([summary("a", full), summary("b", short)]).actors) == 1
    abroad = actor("Canada", "country", country_code="CA")
    assert len(merge([summary("a", full), summary("b", short, abroad)]).actors) == 3


def test_a_longer_name_read_as_a_body_is_the_persons():
    """One article's reading of a middle name as a body's does not split the person."""
    known = actor("Mitch McConnell")
    misread = actor("Addison Mitchell McConnell", "organization")
    assert len(merge([summary("a", known), summary("b", misread)]).actors) == 1


def test_a_headline_s_capitals_give_way_to_small_letters():
    """Forms that differ only in case are one, shown as running text has it."""
    assert names(
        summary("x", actor("ANN HOLM", "person")), summary("y", actor("Ann Holm", "person"))
    ) == [("Ann Holm", 2)]


def test_a_surname_under_other_pronouns_is_a_relatives():
    """Where no title tells who is meant, what an article calls the bearer throughout does."""
    he = actor("Rui Costa", mentions=pronouns("he", "his", "him", "he"))
    she = actor("Costa", mentions=pronouns("she", "her", "she", "her"))
    him = actor("Costa", mentions=pronouns("he", "him", "his", "he"))
    assert len(merge([summary("a", he), summary("b", she)]).actors) == 2
    assert len(merge([summary("a", he), summary("b", him)]).actors) == 1


def pronouns(*forms):
    return mentions(*forms, kind="pronoun")


def test_a_courtesy_title_tells_two_bearers_of_a_surname_apart():
    """Mr. Holm of one article is not Mrs. Holm of another, even where neither has a first name."""
    his, hers = actor("Holm", roles=("Mr.",)), actor("Holm", roles=("Mrs.",))
    assert names(summary("x", his), summary("y", hers)) == [("Holm", 1), ("Holm", 1)]
    assert names(summary("x", his), summary("y", his)) == [("Holm", 2)]


def test_the_name_shown_is_what_most_articles_use_of_the_full_forms():
    """One outlet's headline adds a word; a surname is no name beside a full one."""
    read = [actor("Ida Berg Checks"), actor("Ida Berg"), actor("Ida Berg"), actor("Berg")]
    story = merge([summary(f"a{n}", one) for n, one in enumerate(read)])
    assert names(*[summary(f"a{n}", one) for n, one in enumerate(read[1:])]) == [("Ida Berg", 3)]
    assert "Ida Berg" in [a.name for a in story.actors]


def test_namesakes_of_two_trades_are_two():
    """A baker and a minister of one surname are not one; a minister and a minister are."""
    minister = actor("Tom Marsh", roles=("minister",))
    assert len(names(actor_summary("x", "Marsh", "baker"), summary("y", minister))) == 2
    assert len(names(actor_summary("x", "Marsh", "minister"), summary("y", minister))) == 1
    assert len(names(actor_summary("x", "Rui Costa", "striker"),
                     actor_summary("y", "Rui Costa Lima", "senator"))) == 2  # fmt: skip


def actor_summary(id_, name, role):
    return summary(id_, actor(name, roles=(role,)))


def test_two_whose_ages_differ_are_two():
    """A father and his son have one name in two forms."""
    father = aged("x", "William Berg", 60)
    assert len(names(father, aged("y", "Bill Berg", 24))) == 2
    assert len(names(father, aged("y", "Bill Berg", 61))) == 1


def aged(id_, name, years):
    age = claim(quantity(years, "year", kind="age"), name)
    return summary(id_, actor(name), age)


def test_the_halves_of_a_name_in_one_article_are_one():
    """A brief that says "Ida" and "Berg" means one."""
    whole = [summary(id_, actor("Ida Berg")) for id_ in "xyz"]
    assert names(*whole, summary("v", actor("Ida"), actor("Berg"))) == [("Ida Berg", 4)]


def test_an_acronym_and_a_short_name_of_one_article_are_one_body_where_another_names_it_in_full():
    """What an article does not say, another tells: "LPD" and "Lund Police" are one."""
    short = summary("x", actor("Lund Police", "organization"), actor("LPD", "organization"))
    assert len(names(short, summary("y", actor("Lund Police Department", "organization")))) == 1
    assert len(names(short, summary("y", actor("Lund Police Guild", "organization")))) == 3


def test_a_slip_of_the_pen_in_a_name_is_one_person_where_age_or_office_is_the_same():
    """ "Josh Haver, 19" and "Josh Harver, 19" are one; without an age they may be two."""
    assert len(names(aged("x", "Josh Haver", 19), aged("y", "Josh Harver", 19))) == 1
    assert len(names(aged("x", "Josh Haver", 19), summary("y", actor("Josh Harver")))) == 2
    assert len(names(actor_summary("x", "Josh Haver", "harbour master"),
                     actor_summary("y", "Josh Harver", "harbour master"))) == 1  # fmt: skip
    twins = (aged("x", "Daniel Berg", 19), aged("y", "Daniela Berg", 19))
    assert len(names(*twins)) == 2


def test_a_nickname_that_a_name_has_in_it_is_its_own_before_another_s():
    """ "Karl "Jerry" Berg" is Jerry Berg, though Jeremy Berg may be called so, too."""
    found = names(
        summary("x", actor("Jerry Berg"), actor("Jeremy Berg")),
        summary("y", actor('Karl "Jerry" Berg')),
        summary("z", actor("Jerry Berg")),
    )
    assert sorted(found) == [("Jeremy Berg", 1), ("Jerry Berg", 3)]
