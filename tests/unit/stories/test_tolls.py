"""Killed and hurt: which words tell a toll, how an entry words it, and which entry comes first."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Mention, Span
from service.stories.claims import casualties, happening
from service.stories.head import lines
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, quantity, summary
from tests.unit.stories.test_contradictions import people

TOLL = people(4, "The ferry fire killed 4 people, police said.")


@pytest.mark.parametrize(
    "other",
    [
        people(4, "Divers were called after 4 bodies were found on the ferry.", "bodies",
               "were found/find"),
        people(4, "The ferry fire cost the lives of 4 students.", "students", "cost/cost"),
        people(4, "The ferry fire claimed 4 lives.", "lives", "claimed/claim"),
        people(4, "Police named the 4 people killed on the ferry.", predicate="named/name"),
        people(4, "Police named 4 people who were killed on the ferry.", predicate="named/name"),
        people(4, "At the ferry 4 people were pronounced dead.",
               predicate="were pronounced/pronounce"),
        people(4, "The coroner named the 4 murder victims of the ferry.", "murder victims",
               "named/name"),
        people(4, "He fatally shot his wife and 4 children.", "children", "shot/shoot"),
        people(4, "On the ferry 4 people, all from Ulm, were found dead.",
               predicate="were found/find"),
        people(4, "The 4 people who were killed had boarded at Ulm.",
               predicate="had/have"),
    ],
    ids=["bodies", "lives of", "lives", "participle", "clause", "pronounced", "victims",
         "fatally", "behind the verb", "their clause"],
)  # fmt: skip
def test_a_toll_is_told_in_many_ways(other):
    """Bodies, lives, "who were killed", "murder victims": all say that so many died."""
    assert casualties.KILL in happening.senses(other)


@pytest.mark.parametrize(
    "other",
    [
        people(4, "Police named the 4 people who killed a guard.", predicate="named/name"),
        people(4, "The city has 4 bodies of water.", "bodies", "has/have"),
        people(4, "On the ferry 4 people were shot, one fatally.", predicate="were shot/shoot"),
        people(4, "The fair took the money of 4 people.", predicate="took/take"),
        people(4, "The inquest heard the victims of 4 people.", predicate="heard/hear"),
    ],
    ids=["their deed", "water", "one of them", "money", "no sort"],
)
def test_what_is_no_toll(other):
    """Who killed is not killed; a body of water is no corpse; money is no life."""
    assert casualties.KILL not in happening.senses(other)


@pytest.mark.parametrize(
    ("other", "shown"),
    [
        (people(4, "After the ferry fire 4 people are dead.", predicate="are/be"), "are dead"),
        (people(4, "The ferry fire left 4 people dead.", predicate="left/leave"), "left dead"),
        (people(4, "On the ferry 4 people were shot to death.", predicate="were shot/shoot"),
         "were shot to death"),
    ],
)  # fmt: skip
def test_a_verb_that_says_nothing_is_shown_with_its_complement(other, shown):
    """ "Are dead", not "are"."""
    (entry,) = merge([summary("x", other)]).numeric_claims
    assert entry.predicate == shown


def test_subject_and_predicate_are_of_one_wording():
    """ "Lives were lost" and "people are dead" never make "lives are dead"."""
    lost = people(4, "In the ferry fire 4 lives were lost.", "lives", "were lost/lose")
    dead = people(4, "After the ferry fire 4 people are dead.", predicate="are/be")
    (entry,) = merge([summary("x", lost), summary("y", dead)]).numeric_claims
    assert (entry.subject, entry.predicate) == ("people", "are dead")


def test_those_who_were_shot_dead_are_said_to_be_killed():
    """Where some say "shot" and some "killed", the entry says that they died."""
    shot = people(4, "On the ferry 4 people were shot and killed.", predicate="were shot/shoot")
    (entry,) = merge([summary("x", shot), summary("y", TOLL)]).numeric_claims
    assert entry.predicate == "killed"


@pytest.mark.parametrize(
    "hurt",
    [
        people(4, "The crash put 4 people in hospital.", predicate="put/put"),
        people(4, "In the crash 4 people, one of them a child, were driven to hospital.",
               predicate="were driven/drive"),
        people(4, "The 4 people who were shot are expected to live.",
               predicate="are expected/expect"),
    ],
)  # fmt: skip
def test_who_comes_to_hospital_is_hurt(hurt):
    """Verbs that say nothing by themselves leave it to the words behind them."""
    assert casualties.WOUND in happening.senses(hurt)


def test_the_dead_and_the_hurt_are_two_whatever_stands_between():
    """ "Deadly for two" is said of neither: two dead and two hurt stay two entries."""
    dead = people(2, "The blaze killed 2 people on the ferry.")
    hurt = people(2, "The blaze wounded 2 people on the ferry.", predicate="wounded/wound")
    open_ = people(2, "The blaze on the ferry struck 2 people.", predicate="struck/strike")
    story = merge([summary("x", dead, hurt), summary("y", open_), summary("z", dead, hurt)])
    told = [casualties.said_in(entry.predicate or "") for entry in story.numeric_claims]
    assert {casualties.WOUND} in told


def test_what_befell_people_is_shown_before_what_else_is_said_of_them():
    """ "Were shot", not "are expected to live", nor "suffered"."""
    live = people(4, "The 4 people who were shot are expected to live.",
                  predicate="are expected/expect")  # fmt: skip
    shot = people(4, "On the ferry 4 people were shot.", predicate="were shot/shoot")
    (entry,) = merge([summary("x", live), summary("y", shot)]).numeric_claims
    assert entry.predicate == "were shot"


def test_whom_a_clause_tells_from_others_are_a_part():
    """ "The two who came by car were hurt": of all who were hurt they are some."""
    part = people(2, "The 2 people who came by car were hurt.", predicate="were hurt/hurt")
    whole = people(4, "On the ferry 4 people were hurt.", predicate="were hurt/hurt")
    days = ("2026-01-01", "2026-01-02")
    read = [
        summary(day, one, published_at=day) for day, one in zip(days, (whole, part), strict=True)
    ]
    assert [entry.status for entry in merge(read).numeric_claims] == ["single_source"] * 2


def test_more_who_died_are_no_later_state_of_all():
    """ "He killed two more and injured three" does not lower a toll of three."""
    sentence = "He killed 2 more people on the way and injured others."
    more = people(2, sentence, "more people")
    whole = people(3, "The man killed 3 people on the ferry.")
    read = [summary("x", whole, published_at="2026-01-01"),
            summary("y", more, published_at="2026-01-02")]  # fmt: skip
    assert [entry.status for entry in merge(read).numeric_claims] == ["single_source"] * 2


def test_of_level_entries_what_stands_nearest_to_a_head_is_first():
    """The first number of a report is what it is about."""
    far = people(40, "In 1990 a blaze at Ulm killed 40 people.")
    near = people(4, "The ferry fire killed 4 people, police said.")
    story = merge([summary("x", near, far), summary("y", near, far)])
    assert [entry.consensus for entry in story.numeric_claims] == [4, 40]


def test_a_whole_comes_before_its_parts():
    """Of entries that as many articles have, the number of all comes first."""
    sentence = "The ferry fire killed 4 people, 3 of them children."
    whole, part = people(4, sentence), people(3, sentence, "children")
    story = merge([summary("x", whole, part), summary("y", whole, part)])
    assert [entry.consensus for entry in story.numeric_claims] == [4, 3]


def lines_of(story, kind):
    """The lines of a kind at the head of a record."""
    return [line.text for line in story.overview if line.kind == kind]


def test_who_left_is_not_called_displaced():
    """Verbs of many kinds tell that people moved: a line says so only in the articles' word."""
    flown = people(40, "The coast guard evacuated 40 people from the ferry.",
                   predicate="evacuated/evacuate")  # fmt: skip
    driven = people(40, "The ferry fire left 40 people homeless.", predicate="left/leave")
    (line,) = lines_of(merge([summary("x", flown), summary("y", flown)]), "agreement")
    assert line.endswith("40 people were evacuated")
    assert lines_of(merge([summary("x", driven), summary("y", driven)]), "agreement") == [
        "2 of 2 articles: 40 people were displaced"
    ]


def test_a_line_says_what_happened_to_those_who_are_counted():
    """Of "two women" and later "three women" nobody knows what became of them."""
    before, after = (
        people(n, f"Among them on the ferry: {n} women.", "women", "have/have") for n in (2, 3)
    )
    story = merge(
        [
            summary("x", before, published_at="2026-01-01"),
            summary("y", after, published_at="2026-01-02"),
        ]
    )
    assert lines_of(story, "update") == lines_of(story, "disagreement") == []


def test_a_magnitude_on_which_articles_differ_is_called_one():
    """ "The magnitude of the quake: 4.4", not "quake: 4.4 magnitude"."""
    counted = [
        claim(
            quantity(size, "magnitude", kind="measurement"), "quake", "measured/measure",
            f"The quake measured {size} magnitude in Lund.", text=f"{size} magnitude",
        )
        for size in (4.2, 4.4)
    ]  # fmt: skip
    story = merge([summary(f"a{n}", one) for n, one in enumerate(counted)])
    assert lines_of(story, "disagreement") == [
        "Articles differ on the magnitude of the quake: 4.2 (1 article), 4.4 (1 article)"
    ]


def test_an_age_on_which_articles_differ_is_called_one():
    """ "The age of Ana Ruiz: 61, 60", not "61-year-old, sixty-year-old"."""
    woman = actor("Ana Ruiz")
    held = "Police held 61-year-old Ana Ruiz on the ferry."
    left, right = (
        claim(
            quantity(age, "year", kind="age"), "Ana Ruiz", "held/hold",
            held.replace("61", str(age)), start=12, end=23, text=f"{age}-year-old",
        )
        for age in (61, 60)
    )  # fmt: skip
    at = held.index("Ana")
    woman = replace(woman, mentions=(Mention(at, at + 8, "Ana Ruiz", "name"),))
    placed = [replace(one, subject=Span(at, at + 8, "Ana Ruiz")) for one in (left, right)]
    story = merge([summary("x", placed[0], woman), summary("y", placed[1], woman)])
    assert lines_of(story, "disagreement") == [
        "Articles differ on the age of Ana Ruiz: 60 (1 article), 61 (1 article)"
    ]


@pytest.mark.parametrize(
    ("subject", "is_named"),
    [("Ana Ruiz", True), ('"Duke" Ruiz', True), ('Duke" Ruiz', False), ("victims", False)],
)
def test_an_age_is_of_somebody_by_name(subject, is_named):
    """ "The age of victims: 42, 43" are the ages of two people."""
    assert lines.is_a_name(subject) is is_named


@pytest.mark.parametrize(
    ("told", "senses"),
    [
        (people(4, "There were 4 guests who weren't hurt at the inn.", "guests", "were/be"), False),
        (people(4, "There were 4 guests who were hurt at the inn.", "guests", "were/be"), True),
        (people(4, "The inn had 4 guests, not hurt but cold.", "guests", "had/have"), False),
        (people(4, "At the inn a cook died and 4 hurt.", "cook", "died/die"), True),
        (people(4, "At the inn a cook died, 4 hurt in the rush.", "cook", "died/die"), True),
    ],
    ids=["denied", "said", "denied behind", "at the end", "before a place"],
)
def test_what_is_denied_befell_nobody_and_one_word_tells_of_its_own_number(told, senses):
    """ "Who weren't hurt"; "a cook died, four hurt" does not say that four died."""
    found = happening.senses(told)
    assert (casualties.WOUND in found) is senses
    assert casualties.KILL not in found


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of people confirmed dead stands at 4.",
        "The number of dead in Monday's ferry fire off Ulm has risen to 4.",
        "The fire raised to 4 the number of people killed.",
    ],
)
def test_the_number_of_the_dead_is_a_toll(sentence):
    """Whatever stands between it and the number."""
    told = people(4, sentence, "number", "rose/rise")
    at = sentence.index("4")
    assert casualties.counted_by(replace(told, start=at, end=at + 1)) == casualties.KILL


@pytest.mark.parametrize(
    "sentence",
    [
        "The number of children killed has risen to 4.",
        "The number of injured rose, and 4 houses burned.",
        "The number of dead, a ferry line said, is no reason to cancel 4.",
        "The number of people aboard is 4.",
    ],
    ids=["a kind", "another clause", "behind a mark", "no fate"],
)
def test_what_is_no_number_of_the_dead(sentence):
    """A kind of people, or what another clause counts."""
    told = people(4, sentence, "number", "rose/rise")
    at = sentence.index("4")
    found = casualties.counted_by(replace(told, start=at, end=at + 1))
    assert found != casualties.KILL
