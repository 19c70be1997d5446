"""One number that two articles give is of one thing where a story seldom has it twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Span
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, mentions, place, quantity, summary
from tests.unit.stories.test_contradictions import people


def told(how_many, figure, subject, predicate, sentence, **more):
    """A claim with its number where the sentence has it."""
    made = claim(how_many, subject, predicate, sentence, **more)
    at, of = sentence.find(figure), sentence.find(subject)
    counted = Span(of, of + len(subject), subject)
    return replace(made, text=figure, start=at, end=at + len(figure), subject=counted)


def entries(left, right, left_cast=(), right_cast=()):
    """How many things two articles measure."""
    story = merge([summary("x", left, *left_cast), summary("y", right, *right_cast)])
    return len(story.numeric_claims)


DEPTH = quantity(3.4, "mile", kind="measurement")
SPAN = quantity(7, "month", kind="duration")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            told(
                DEPTH,
                "3.4 miles",
                "depth",
                "is/be",
                "A weak tremor woke Orland before dawn; a depth of 3.4 miles is rare there.",
            ),
            told(
                DEPTH,
                "3.4 miles",
                "observatory",
                "listed/list",
                "The observatory on Mount Kell later listed the tremor, 3.4 miles under a beach.",
            ),
        ),
        (
            told(
                SPAN,
                "seven-month",
                "review",
                "ended/end",
                "The charges end a seven-month review by a special prosecutor, Ann Roe.",
            ),
            told(
                SPAN,
                "seven-month",
                "men",
                "appear/appear",
                "Two men appear in court after a seven-month inquiry that the prosecutor led.",
            ),
        ),
        (
            people(
                60,
                "At night 60 residents were moved from Mill Street as gas leaked from the plant.",
                "residents",
                "were moved/move",
            ),
            people(
                60,
                "Because of the leak 60 residents had to leave for a church hall, the mayor wrote.",
                "residents",
                "had to leave/leave",
            ),
        ),
        (
            people(
                26,
                "In a raid at dawn the navy seized 26 pirates near the strait of Orm.",
                "pirates",
                "seized/seize",
            ),
            people(
                26,
                "The two boats that the navy seized had 26 crewmembers, the paper wrote.",
                "crewmembers",
                "had/have",
            ),
        ),
        (
            people(
                5,
                "Late on Sunday 5 people were shot in the old dance hall by the river, police say.",
                predicate="were shot/shoot",
            ),
            people(
                5,
                "None of the 5 victims had met the suspect before the dance, police think.",
                "victims",
                "had met/meet",
            ),
        ),
        (
            people(
                100,
                "In Tarnish waters some 100 raids were counted this year by insurers.",
                "raids",
                "were counted/count",
            ),
            people(
                100,
                "This year raiders took 100 ships in Tarnish waters and held crews.",
                "ships",
                "took/take",
            ),
        ),
    ],
    ids=["measure", "span", "many of a kind", "many people", "the five", "large"],
)
def test_a_number_that_a_story_seldom_has_twice_is_one(left, right):
    """Exact measures, spans, many of a kind, and those who were told of before."""
    assert entries(left, right) == 1


@pytest.mark.parametrize(("number", "count"), [(10, 1), (9, 2)])
def test_ten_of_a_kind_are_one(number, count):
    """From ten, as many of one kind are the same in sentences of a story."""
    moved = f"At night {number} residents were moved from Mill Street as gas leaked from the plant."
    left = f"Because of the leak {number} residents had to leave for a church hall, it was written."
    assert count == entries(
        people(number, moved, "residents", "were moved/move"),
        people(number, left, "residents", "had to leave/leave"),
    )


AGE = quantity(41, "year", kind="age")
ANN, PAUL = (actor(name, mentions=mentions(name)) for name in ("Ann Roe", "Paul Stein"))
SHE = replace(ANN, mentions=(*ANN.mentions, *mentions("she", kind="pronoun", start=30)))


@pytest.mark.parametrize(
    ("left", "right", "right_cast", "count"),
    [
        (
            told(AGE, "41", "Ann Roe", "runs/run", "Ann Roe, 41, runs the mill."),
            told(
                AGE,
                "41",
                "Ann Roe",
                "sang/sing",
                "Long ago Ann Roe, 41, sang in an opera by a pupil of hers.",
            ),
            [ANN],
            1,
        ),
        (
            told(AGE, "41", "Ann Roe", "runs/run", "Ann Roe, 41, runs the mill."),
            told(
                AGE,
                "41",
                "Ann Roe",
                "sang/sing",
                "Ann Roe, 41, never sang in an opera.",
                negated=True,
            ),
            [ANN],
            1,
        ),
        (
            told(AGE, "41", "Ann Roe", "runs/run", "Ann Roe, 41, runs the mill."),
            told(
                AGE,
                "41",
                "Paul Stein",
                "sang/sing",
                "Long ago Paul Stein, 41, sang in an opera by a pupil of his.",
            ),
            [PAUL],
            2,
        ),
    ],
    ids=["of one", "whatever is denied of her", "of two"],
)
def test_an_age_is_one_of_one_person(left, right, right_cast, count):
    """Who is named with an age has it in every article; two of one age are two."""
    assert entries(left, right, [ANN], right_cast) == count


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (
            people(
                20000,
                "In Lund some 20000 people blocked roads and rails to the port, the mayor said.",
                predicate="blocked/block",
                where=("location-1",),
            ),
            people(
                20000,
                "Shops stayed shut at noon as in Velm 20000 people joined walkouts over bread.",
                predicate="joined/join",
                where=("location-2",),
            ),
        ),
        (
            people(3, "The 3 men sat in a car by the hall.", "men", "sat/sit"),
            people(3, "At the hall 3 people were shot.", predicate="were shot/shoot"),
        ),
    ],
    ids=["two towns", "any three"],
)
def test_numbers_of_two_things_stay_apart(left, right):
    """Other places, and everyday numbers."""
    cast = [place("Lund"), place("Velm")]
    assert entries(left, right, cast, cast) == 2


SLEPT = "slept late in the mill on the night of a feast with fiddlers by the river."
DIED = "Smoke killed a 41-year-old watchman of the mill before Tarn sent hoses, boats and nurses."
MILES = quantity(150, "mile", kind="measurement")


@pytest.mark.parametrize(
    ("left", "right", "count"),
    [
        (
            told(
                AGE,
                "41-year-old",
                "The 41-year-old",
                "slept/sleep",
                f"The 41-year-old {SLEPT}",
            ),
            told(
                AGE,
                "41-year-old",
                "watchman",
                "died/die",
                DIED,
            ),
            1,
        ),
        (
            told(
                AGE,
                "41-year-old",
                "cook",
                "slept/sleep",
                f"A 41-year-old cook {SLEPT}",
            ),
            told(
                AGE,
                "41-year-old",
                "watchman",
                "died/die",
                DIED,
            ),
            2,
        ),
        (
            told(
                MILES,
                "150 miles",
                "raid",
                "came/come",
                "The raid came 150 miles off Orm, sailors on leave told the paper over beer.",
            ),
            told(
                MILES,
                "150 miles",
                "freighter",
                "called/call",
                "At noon, 150 miles east of Orm, a freighter with southern tea called for help.",
            ),
            1,
        ),
        (
            told(
                MILES,
                "150 miles",
                "raid",
                "came/come",
                "The raid came 150 miles west of Orm, sailors on leave told the paper over beer.",
            ),
            told(
                MILES,
                "150 miles",
                "freighter",
                "called/call",
                "At noon, 150 miles east of Orm, a freighter with southern tea called for help.",
            ),
            2,
        ),
    ],
    ids=["the one told of", "any two", "one side told", "two sides"],
)
def test_who_is_called_by_an_age_and_what_lies_on_a_side(left, right, count):
    """ "The 41-year-old" was told of before; "off Orm" may be east of it, not west."""
    assert entries(left, right) == count


def test_one_sentence_that_tells_an_age_twice_tells_of_two():
    """ "Ann Roe, 41, and Paul Stein, 41": two persons."""
    whole = "Two drivers, Ann Roe, 41, and Paul Stein, 41, were taken to a clinic in Lund."
    first = told(AGE, "41", "Ann Roe", "were taken/take", whole)
    at, of = whole.rfind("41"), whole.find("Paul Stein")
    second = replace(
        first, id="claim-2", start=at, end=at + 2, subject=Span(of, of + 10, "Paul Stein")
    )
    assert len(merge([summary("x", first, second)]).numeric_claims) == 2


def test_a_toll_of_all_stands_before_that_of_a_kind():
    """ "Two children" are some of the three who died."""
    wholes = [
        people(3, "At Tarn 3 people are dead after a fire.", predicate="are/be"),
        people(3, "Fire at Tarn left 3 people dead.", predicate="left/leave"),
    ]
    parts = [
        people(2, "In Tarn a fire killed 2 children on Monday.", "children"),
        people(2, "A house fire killed 2 children in Tarn.", "children"),
    ]
    story = merge(
        [summary(id_, part, whole) for id_, part, whole in zip("xy", parts, wholes, strict=True)]
    )
    assert [entry.consensus for entry in story.numeric_claims] == [3, 2]


def test_a_copy_makes_no_toll_of_all():
    """What one article and its copy give is what one article gives."""
    whole = people(3, "At Tarn 3 people are dead after a fire.", predicate="are/be")
    part = people(2, "In Tarn a fire killed 2 children on Monday.", "children")
    text = "At Tarn 3 people are dead after a fire. " * 20
    one, copy = summary("y", whole, text=text), summary("z", whole, text=text)
    alone, copied = merge([summary("x", part), one]), merge([summary("x", part), one, copy])
    assert copied.articles[2].duplicate_of == "y"
    assert [entry.consensus for entry in copied.numeric_claims] == [
        entry.consensus for entry in alone.numeric_claims
    ]


def test_what_is_inserted_behind_a_count_hides_no_fate():
    """ "Left eight people, including two guards, wounded": eight were wounded."""
    left = people(
        8,
        "A gas blast in the market left 8 people, including two guards, wounded before noon.",
        predicate="left/leave",
    )
    right = people(8, "Fire crews said the explosion wounded 8 people.", predicate="wounded/wound")
    assert entries(left, right) == 1


@pytest.mark.parametrize("predicate", ["received/receive", "suffered/suffer", "sustained/sustain"])
def test_who_received_wounds_is_wounded(predicate):
    """Verbs that leave it to their object what happened."""
    verb = predicate.partition("/")[0]
    left = people(6, f"In the blast 6 people {verb} wounds.", predicate=predicate)
    right = people(6, "The blast wounded 6 people.", predicate="wounded/wound")
    (entry,) = merge([summary("x", left), summary("y", right)]).numeric_claims
    assert entry.status == "agreed"


def test_what_an_article_tells_twice_is_held_against_others_by_either_sentence():
    """The longer sentence says more, the shorter one what the other article says."""
    longer = people(
        7,
        "Customs men at Orm seized 7 goats on Friday after a chase by night through reeds, mud, "
        "ditches and two vineyards of the abbey that took hours, horses, dogs and patience.",
        "goats",
        "seized/seize",
    )
    shorter = people(7, "The 7 goats seized at Orm eat thistles.", "goats", "seized/seize")
    other = people(7, "At Orm 7 animals eat thistles.", "animals", "eat/eat")
    story = merge([summary("x", longer, shorter), summary("y", other)])
    assert len(story.numeric_claims) == 1


def test_those_who_did_it_are_not_those_who_were_hurt():
    """ "All four are from Lund" may be said of either."""
    hurt = people(4, "In Lund 4 pupils were wounded by the school gate.", "pupils",
                  "were wounded/wound")  # fmt: skip
    sought = people(4, "In Lund 4 masked suspects fled by the school gate.", "suspects",
                    "fled/flee")  # fmt: skip
    all_ = people(4, "All 4 are from Lund, by the school gate, police say.", "All", "are/be")
    story = merge([summary("x", hurt), summary("y", sought), summary("z", all_)])
    groups = [
        {claim.article_id for value in entry.values for claim in value.claims}
        for entry in story.numeric_claims
    ]
    assert not any({"x", "y"} <= group for group in groups)
