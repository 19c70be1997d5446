"""Two different numbers are one entry, and so a conflict, only where nothing tells them apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Date
from service.stories.claims.same import torn
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, mentions, place, quantity, summary

PERSON = "person"


def people(number, sentence, subject="people", predicate="killed/kill", **more):
    """A count of people with its place in its sentence."""
    made = claim(quantity(number, PERSON), subject, predicate, sentence)
    word, _, _ = predicate.partition("/")
    at, said, counted = (sentence.find(part) for part in (str(number), word, subject))
    length = len(str(number))
    return replace(
        made,
        start=at,
        end=at + length,
        predicate=replace(made.predicate, start=said, end=said + len(word)),
        subject=replace(made.subject, start=counted, end=counted + len(subject)),
        **more,
    )


def statuses(left, right, *cast):
    story = merge([summary("x", left, *cast), summary("y", right, *cast)])
    return [entry.status for entry in story.numeric_claims]


TOLL = people(12, "The ferry fire killed 12 people, police said.")


@pytest.mark.parametrize(
    "other",
    [
        people(15, "The ferry fire killed 15 people, the mayor said."),
        people(15, "The fire on the ferry left 15 people dead.", predicate="left/leave"),
        people(15, "After the ferry fire 15 people are dead.", predicate="are/be"),
    ],
)
def test_two_counts_of_one_thing_contradict(other):
    """What became of people is told by the verb or by what stands behind it."""
    assert statuses(TOLL, other) == ["conflicting"]


@pytest.mark.parametrize(
    "other",
    [
        people(15, "The ferry fire left 15 people injured.", predicate="left/leave"),
        people(8, "The ferry fire killed 8 children, police said.", "children"),
        people(8, "The ferry fire killed 8 of them, police said.", "them"),
        people(8, "Police initially said that the ferry fire killed 8 people."),
        people(8, "The ferry fire killed a guard and 8 others, police said.", "others"),
        people(8, "The ferry fire killed 8 other people on the deck.", "other people"),
        people(15, "As many as 15 people may be killed by ferry fire.", hypothetical=True),
        people(15, "A ferry fire killed 15 people in 1987."),
        people(2, "The ferry fire killed 2 people, Ana Ruiz, 41, and Paul Stein, 30."),
        people(8, "The first explosion on the ferry killed 8 people."),
    ],
    ids=[
        "outcome",
        "kind",
        "part",
        "given up",
        "beside one",
        "rest",
        "guess",
        "year",
        "names",
        "occasion",
    ],
)
def test_what_tells_two_counts_apart(other):
    """Another outcome, kind, part, rest, guess or year: nothing contradicts."""
    left = people(12, "The ferry fire killed 12 people in 2019.")
    assert statuses(left, other) == ["single_source", "single_source"]


WOUNDED = people(12, "The ferry fire wounded 12 people.", predicate="wounded/wound")


@pytest.mark.parametrize(
    "other",
    [
        people(3, "After the ferry fire 3 people are in critical condition.", predicate="are/be"),
        people(
            11,
            "On the ferry 11 people were wounded and a six-year-old girl was hurt.",
            predicate="wounded/wound",
        ),
    ],
    ids=["state", "one more"],
)
def test_a_count_beside_which_others_are_told_of_is_a_part(other):
    """Some are in one state, or one more is told of with words of its own."""
    assert statuses(WOUNDED, other) == ["single_source", "single_source"]


@pytest.mark.parametrize("sentence", ["A magnitude 6. 4 quake hit.", "A magnitude 5, 4 quake hit."])
def test_a_figure_that_a_space_has_torn_contradicts_nothing(sentence):
    """ "6. 4" is neither 6 nor 4."""
    at = sentence.index("4")
    torn = claim(
        quantity(4, "magnitude", kind="measurement"), "quake", "hit/hit", sentence,
        start=at, end=at + 1, text="4",
    )  # fmt: skip
    whole = claim(quantity(6, "magnitude", kind="measurement"), "quake", "hit/hit")
    assert statuses(whole, torn) == ["single_source", "single_source"]


def test_the_number_of_places_where_something_is_contradicts_nothing():
    """ "Homes in 5 villages were damaged" does not count the villages that were."""
    left = claim(quantity(7, "village"), "villages", "damaged/damage",
                 "The quake damaged 7 villages on the coast.", start=18, end=19)  # fmt: skip
    right = claim(quantity(5, "village"), "villages", "damaged/damage",
                  "The quake damaged homes in 5 villages.", start=27, end=28)  # fmt: skip
    assert statuses(left, right) == ["single_source", "single_source"]


def test_numbers_of_one_sentence_are_parts():
    """Seven men and six women are thirteen, not seven against thirteen."""
    sentence = "The ferry fire wounded 7 men and 6 women, police said."
    men = people(7, sentence, "men", "wounded/wound")
    women = people(6, sentence, "women", "wounded/wound")
    whole = people(13, "The ferry fire wounded 13 people.", predicate="wounded/wound")
    story = merge([summary("x", men, women), summary("y", whole)])
    assert {entry.status for entry in story.numeric_claims} == {"single_source"}


def test_numbers_of_two_towns_are_two():
    """A place that both sentences name, each its own, parts them."""
    towns = [place("Arven", id="location-1"), place("Belm", id="location-2")]
    left = replace(TOLL, where=("location-1",))
    other = replace(people(15, "The ferry fire killed 15 people."), where=("location-2",))
    assert statuses(left, other, *towns) == ["single_source", "single_source"]
    assert statuses(left, replace(other, where=("location-1",)), *towns) == ["conflicting"]


def test_numbers_of_two_closed_periods_are_two():
    """A rate of one year is no state of the rate of another."""
    dates = [
        Date(f"date-{n}", n, n + 4, str(year), f"{year}-01-01", f"{year + 1}-01-01", "year",
             None, "in")
        for n, year in ((1, 2007), (2, 2014))
    ]  # fmt: skip
    rates = [
        claim(quantity(n, "percent", kind="percent"), "jobless rate", "fell/fall",
              f"The jobless rate fell to {n} percent.", when=f"date-{i}")
        for i, n in ((1, 4), (2, 6))
    ]  # fmt: skip
    story = merge(
        [replace(summary("x", rates[0]), dates=(dates[0],)),
         replace(summary("y", rates[1]), dates=(dates[1],))]
    )  # fmt: skip
    assert [entry.status for entry in story.numeric_claims] == ["single_source", "single_source"]
    assert story.numeric_claims[0].from_ in ("2007-01-01", "2014-01-01")


def test_sums_of_two_parties_are_two():
    """What one club offers is no other number of what its rival offers."""
    clubs = [actor("Arven Rovers", "organization"), actor("Belm Town", "organization")]
    offers = []
    for club, number in zip(clubs, (140, 200), strict=True):
        sentence = f"{club.name} offered {number} million dollars for the striker."
        made = claim(
            quantity(number * 1e6, "USD", kind="money"), "striker", "offered/offer", sentence
        )
        offers.append(summary(club.name, club, made))
    assert len(merge(offers).numeric_claims) == 2


def test_ages_contradict_for_a_named_person_alone():
    """Two victims of one sentence pattern have each an age of their own."""
    ages = [
        claim(quantity(n, "year", kind="age"), "man", "was shot/shoot",
              f"A {n}-year-old man was shot.")
        for n in (24, 39)
    ]  # fmt: skip
    assert len(merge([summary("x", ages[0]), summary("y", ages[1])]).numeric_claims) == 2


def test_units_are_rounded():
    """Outlets convert and round: 120 miles an hour are 193 kilometres an hour."""
    speeds = [
        claim(quantity(number, unit, kind="measurement"), "car", "reached/reach",
              f"The car reached {number} on the bridge.")
        for number, unit in ((120, "mile per hour"), (193, "kilometre per hour"))
    ]  # fmt: skip
    (entry,) = merge([summary("x", speeds[0]), summary("y", speeds[1])]).numeric_claims
    assert entry.status == "agreed"


def test_two_results_of_one_match_contradict():
    """A result has parts; it has no lowest, no highest and no consensus."""
    clubs = [actor("Arven", "organization"), actor("Belm", "organization")]
    results = [
        claim(
            quantity(0, "goal", kind="score", parts=parts),
            "Arven", "beat", f"Arven beat Belm {parts[0]}-{parts[1]} on Sunday.",
        )
        for parts in ((3, 1), (3, 2))
    ]  # fmt: skip
    results = [
        replace(r, quantity=replace(r.quantity, value=None, lower=None, upper=None))
        for r in results
    ]
    placed = [
        [replace(c, mentions=tuple(replace(m, start=at, end=at + 5) for m in c.mentions))
         for c, at in zip(clubs, (0, 11), strict=True)]
    ][0]  # fmt: skip
    story = merge([summary("x", *placed, results[0]), summary("y", *placed, results[1])])
    (entry,) = story.numeric_claims
    assert (entry.status, entry.lowest, entry.consensus) == ("conflicting", None, None)
    assert [value.parts for value in entry.values] == [(3, 1), (3, 2)]


def test_equal_numbers_of_men_and_of_women_are_two():
    """Three men in one report and three women in the other are not the same three."""
    men = people(3, "The ferry fire killed 3 men, police said.", "men")
    women = people(3, "The ferry fire killed 3 women, police said.", "women")
    assert statuses(men, women) == ["single_source", "single_source"]


def test_a_month_that_nothing_places_is_another_time():
    """Without a year "in May" is not Sunday: two tremors, not two measures of one."""
    may = Date("date-1", 0, 3, "May", None, None, "month", None, "in")
    sunday = Date("date-1", 0, 6, "Sunday", None, None, "day", None, "in")
    tremors = [
        claim(quantity(number, "magnitude", kind="measurement"), "tremor", "shook/shake",
              f"A tremor of {number} shook the island {told}.", when="date-1")
        for number, told in ((5.1, "in May"), (4.6, "on Sunday"))
    ]  # fmt: skip
    story = merge([summary("x", tremors[0], may), summary("y", tremors[1], sunday)])
    assert [entry.status for entry in story.numeric_claims] == ["single_source"] * 2


def test_a_number_in_brackets_is_the_one_before_it_in_another_unit():
    """What an article converts for its readers is no other number: "20 kilometres (12.5 miles)"."""
    sentence = "The ship carried 20 kilometres (12.5 miles) of cable."
    both = [
        claim(quantity(number, unit, kind="measurement"), "ship", "carried/carry", sentence,
              start=sentence.index(text), end=sentence.index(text) + len(text), text=text)
        for number, unit, text in (
            (20, "kilometre", "20 kilometres"), (12.5, "mile", "12.5 miles")
        )
    ]  # fmt: skip
    other = claim(quantity(20, "kilometre", kind="measurement"), "ship", "carried/carry",
                  "The ship carried 20 kilometres of cable.")  # fmt: skip
    story = merge([summary("x", *both), summary("y", other)])
    assert [entry.status for entry in story.numeric_claims] == ["agreed"]


def test_a_part_is_one_wherever_its_article_tells_it():
    """ "Five were shot and a girl was hurt", then "five were wounded": six were, nobody differs."""
    first = "On the ferry 5 people were shot and a six-year-old girl was injured."
    shot = people(5, first, predicate="were shot/shoot")
    again = people(5, "So 5 people were wounded on the ferry.", predicate="were wounded/wound")
    other = people(6, "Of the ferry 6 people were wounded.", predicate="were wounded/wound")
    story = merge([summary("x", shot, again), summary("y", other)])
    assert {entry.status for entry in story.numeric_claims} == {"single_source"}


def test_those_who_were_hurt_badly_are_some_of_the_hurt():
    """ "Three critically injured" are no later state of "four injured"."""
    all_ = people(4, "The blast injured 4 people.", predicate="injured/injure")
    some = people(3, "The blast critically injured 3 people.", predicate="injured/injure")
    assert statuses(all_, some) == ["single_source", "single_source"]


def holder(id_, sentence, number, text, unit, kind, name="Ana Costa"):
    """An article in which a number is told of one named holder."""
    at = sentence.index(text)
    told = claim(quantity(number, unit, kind=kind), name, "is/be", sentence, start=at,
                 end=at + len(text), text=text)  # fmt: skip
    return summary(id_, replace(actor(name), mentions=mentions(name)), told)


def test_a_measure_or_sum_of_one_holder_is_one():
    """What else the sentences tell of her does not matter, nor that a list follows."""
    told = [
        ("Ana Costa is 172 cm, 61 kg and has run for Velm since she was a girl.", "172 cm"),
        ("Ana Costa, the tall runner with the red shoes, is 172 cm.", "172 cm"),
    ]
    story = merge(
        [
            holder(f"a{n}", text, 172, number, "centimetre", "measurement")
            for n, (text, number) in enumerate(told)
        ]
    )
    assert [(c.status, c.consensus) for c in story.numeric_claims] == [("agreed", 172)]


@pytest.mark.parametrize(
    ("sentence", "number", "is_torn"),
    [
        ("In 2015, 300 people were hurt in the flood.", "300", False),
        ("The girls, aged 16, 17 and 20, were hurt.", "17", False),
        ("The flood hurt 1, 500 people.", "1", True),
        ("The flood hurt 1, 500 people.", "500", True),
        ("A tremor of 4. 6 was felt.", "4", True),
        ("A tremor of 4. 6 was felt.", "6", True),
        ("The suspect is 5-foot-8, 135 pounds.", "5-foot-8", False),
    ],
)
def test_a_figure_that_a_space_has_torn(sentence, number, is_torn):
    """A comma parts thousands, and otherwise the members of a list or a year."""
    at = sentence.index(number)
    told = claim(quantity(1), "", "", sentence, start=at, end=at + len(number), text=number)
    assert torn.is_torn(told) is is_torn


def test_a_toll_of_years_before_is_not_that_of_the_story():
    """A report tells of an earlier event with the number that another one opened with."""
    year = Date("date-1", 0, 4, "2015", "2015-01-01", "2016-01-01", "year", None, "in")

    def told(number, sentence, **more):
        return claim(quantity(number, "person"), "people", "were killed/kill", sentence, **more)

    story = merge(
        [
            summary("a", told(4, "At least 4 people were killed in the flood."),
                    published_at="2024-05-01T08:00Z"),
            replace(
                summary("b", told(7, "7 people were killed in the flood."),
                        told(4, "In 2015, 4 people were killed.", when="date-1"),
                        published_at="2024-05-02T08:00Z"),
                dates=(year,),
            ),
        ]
    )  # fmt: skip
    found = {tuple(value.value for value in entry.values) for entry in story.numeric_claims}
    assert found == {(4, 7), (4,)}
    assert sorted(entry.status for entry in story.numeric_claims) == ["single_source", "updated"]
