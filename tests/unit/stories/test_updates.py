"""Later states of one number are updates, with the latest of them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.library import story
from service.records import Date
from service.stories.merge import merge
from tests.unit.stories.build import claim, quantity, summary

TEXT = " ".join(f"word{n}" for n in range(80))


def toll(number, sentence=""):
    """A count of the dead."""
    told = sentence or f"The landslide killed {number} people."
    return claim(quantity(number, "person"), "people", "killed/kill", told)


def entry(*reports):
    """The one entry of reports, each a number and a time."""
    (only,) = merge(
        [summary(f"a{n}", toll(*told), published_at=time) for n, (told, time) in enumerate(reports)]
    ).numeric_claims
    return only


@pytest.mark.parametrize(
    ("reports", "status", "latest"),
    [
        ([((12,), "2024-05-01"), ((15,), "2024-05-02")], "updated", 15),
        ([((15,), "2024-05-01T18:00Z"), ((12,), "2024-05-01T09:00Z")], "updated", 15),
        ([((12,), "2024-05-01"), ((15,), "2024-05-01")], "conflicting", None),
        ([((12,), "2024-05-01"), ((15,), None)], "conflicting", None),
        (
            [((12,), "2024-05-01"), ((15,), "2024-05-02"), ((13,), "2024-05-03")],
            "conflicting",
            None,
        ),
        (
            [
                ((12,), "2024-05-01"),
                ((15,), "2024-05-02"),
                ((13, "The landslide killed 13 people, a revised count says."), "2024-05-03"),
            ],
            "updated",
            13,
        ),
        ([((12,), "2024-05-01"), ((12,), "2024-05-02")], "agreed", None),
    ],
    ids=["days", "hours", "same-time", "no-time", "both-ways", "correction", "same"],
)  # fmt: skip
def test_time_explains_a_difference(reports, status, latest):
    """Every report has a time, those of one time agree, and the values run one way."""
    only = entry(*reports)
    assert (only.status, only.latest) == (status, latest)
    if latest is not None:
        assert only.consensus == latest


def share(number, sentence, comparator="equal"):
    """A turnout."""
    return claim(
        quantity(number, "percent", kind="percent", comparator=comparator),
        "turnout", "was/be", sentence,
    )  # fmt: skip


def test_a_rounded_number_after_the_exact_one_is_no_step_back():
    """An hour's turnout, the final one, and the final one as another report rounds it."""
    reports = [
        share(31, "Turnout was 31 per cent by 7 p.m."),
        share(52.7, "Turnout was 52.7 per cent."),
        share(53, "Turnout was just under 53 per cent.", "less_than"),
    ]
    (only,) = merge(
        [summary(f"a{n}", told, published_at=f"2024-05-0{n + 1}") for n, told in enumerate(reports)]
    ).numeric_claims
    assert (only.status, only.latest) == ("updated", 52.7)


@pytest.mark.parametrize(
    ("later", "status"), [("are now expected/expect", "updated"), ("are put/put", "conflicting")]
)
def test_what_is_told_once_is_updated_where_the_verb_says_that_it_was_another(later, status):
    """Savings have no later state, unless a report says that they are "now" put at so much."""
    (only,) = merge(
        [
            summary(
                f"a{n}",
                claim(quantity(number, "EUR", kind="money"), "savings", predicate,
                      f"Savings of {number} euros {predicate.partition('/')[0]}."),
                published_at=f"2024-0{n + 4}-01",
            )
            for n, (number, predicate) in enumerate([(300, "are put/put"), (340, later)])
        ]
    ).numeric_claims  # fmt: skip
    assert only.status == status


def test_a_height_has_no_later_state():
    """What cannot change is a conflict, whenever it was written."""
    heights = [
        summary(
            str(day),
            claim(quantity(n, "metre", kind="measurement"), "new tower", "is/be",
                  f"The new tower is {n} metres tall."),
            published_at=f"2024-05-0{day}",
        )
        for day, n in ((1, 80), (2, 95))
    ]  # fmt: skip
    (only,) = merge(heights).numeric_claims
    assert (only.status, only.latest) == ("conflicting", None)


def test_a_report_sent_again_with_another_number_is_a_copy_that_counts():
    """The copy stays a copy; the number that it changes is a later state."""
    first = summary("a", toll(2), text=TEXT, published_at="2024-05-01")
    again = summary("b", toll(4), text=TEXT, published_at="2024-05-02")
    story = merge([first, again])
    assert [a.duplicate_of for a in story.articles] == [None, "a"]
    (only,) = story.numeric_claims
    assert (only.status, only.latest) == ("updated", 4)
    assert [(v.value, v.first_published_at) for v in only.values] == [
        (2, "2024-05-01"), (4, "2024-05-02"),
    ]  # fmt: skip


def test_a_part_names_the_entry_of_its_whole():
    """An article's own reference to a claim becomes one to the story's entry."""
    whole = toll(12)
    boys = claim(
        quantity(3, "boy"), "boys", "killed/kill", "The dead include 3 boys.", part_of="claim-1"
    )
    story = merge([summary("a", whole, boys), summary("b", whole)])
    by_value = {e.values[0].value: e for e in story.numeric_claims}
    assert by_value[3].part_of == by_value[12].id
    assert by_value[3].values[0].claims[0].part_of == "claim-1"


def test_a_running_count_told_for_two_days_is_updated():
    """Nobody says when the reports were published, but each says for when it counts."""
    tolls = []
    for number, day in ((12, 6), (15, 7)):
        told = claim(
            quantity(number), "death toll of the landslide", "reached/reach",
            f"The death toll of the landslide reached {number}.", when="date-1",
        )  # fmt: skip
        date = Date("date-1", 0, 3, "day", f"2024-05-0{day}", f"2024-05-0{day + 1}", "day",
                    None, "in")  # fmt: skip
        tolls.append(replace(summary(str(day), told), dates=(date,)))
    (only,) = merge(tolls).numeric_claims
    assert (only.status, only.latest) == ("updated", 15)


def test_deaths_of_two_days_are_two_counts():
    """Twelve killed on Monday and fifteen on Tuesday are no two states of one count."""
    tolls = []
    for number, day in ((12, 6), (15, 7)):
        date = Date("date-1", 0, 3, "day", f"2024-05-0{day}", f"2024-05-0{day + 1}", "day",
                    None, "in")  # fmt: skip
        told = replace(toll(number), when="date-1")
        tolls.append(replace(summary(str(day), told), dates=(date,)))
    assert len(merge(tolls).numeric_claims) == 2


def test_a_number_is_a_later_state_of_the_one_that_it_follows():
    """ "26 ships now wait, up from 14" goes on from a report of 14, whatever its verb."""
    told = [
        claim(quantity(14, "ship"), "ships", "stranded/strand", "The strike stranded 14 ships."),
        claim(quantity(26, "ship", direction="up", previous=14), "ships", "wait/wait",
              "Now 26 ships wait off the port, up from 14."),
    ]  # fmt: skip
    (only,) = merge(
        [summary(f"a{n}", one, published_at=f"2024-05-0{n}") for n, one in enumerate(told, 1)]
    ).numeric_claims
    assert (only.status, only.latest) == ("updated", 26)


def test_what_is_counted_since_a_day_holds_up_to_now():
    """ "Since Friday", "since the rain began on Friday": the day is not the state's."""
    friday = Date("date-1", 0, 6, "Friday", "2024-05-03", "2024-05-04", "day", None, "since")
    began = "The landslide killed 15 people since the rain began on Friday."
    at = began.index("Friday")
    start = replace(friday, start=at, end=at + 6, relation="in")
    first = summary("a", toll(12), published_at="2024-05-05")
    for number, date, text in ((15, friday, ""), (15, start, began)):
        later = replace(toll(number, text), when="date-1")
        story = merge([first, summary("b", later, date, published_at="2024-05-06")])
        assert [(c.status, c.latest) for c in story.numeric_claims] == [("updated", 15)]


def reported(*numbers):
    """The one entry of numbers of deaths, each reported a day after the one before."""
    reports = [
        summary(f"a{day}", claim(one, "people", "killed/kill"), published_at=f"2024-05-0{day}")
        for day, one in enumerate(numbers, 1)
    ]
    (only,) = merge(reports).numeric_claims
    return only


@pytest.mark.parametrize(
    ("numbers", "status"),
    [
        ((quantity(12, "person"),), "single_source"),
        ((quantity(12, "person"), quantity(12, "person")), "agreed"),
        ((quantity(12, "person", comparator="at_least"), quantity(15, "person")), "updated"),
        ((quantity(12, "person", comparator="at_least"), quantity(13, "person")), "compatible"),
        ((quantity(12, "person"), quantity(15, "person")), "updated"),
    ],
    ids=[
        "one beats agreed",
        "agreed beats compatible",
        "updated beats compatible",
        "near",
        "updated",
    ],
)
def test_the_first_status_that_holds_is_that_of_an_entry(numbers, status):
    """Each could also be what stands behind it in the table."""
    assert reported(*numbers).status == status


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (("at_least", 12), ("at_least", 30), "updated"),
        (("more_than", 200), ("equal", 212), "compatible"),
        (("equal", 30), ("at_least", 12), "compatible"),
        (("at_most", 40), ("equal", 30), "updated"),
    ],
    ids=["bounds", "rounded", "a bound falls", "an upper bound"],
)
def test_a_bound_of_a_toll_is_what_was_known_at_its_time(first, second, status):
    """ "At least 12" and "at least 30" a day later are two states; "more than 200" may be 212."""
    told = [quantity(n, "person", comparator=bound) for bound, n in (first, second)]
    assert reported(*told).status == status


def test_a_bound_of_what_does_not_grow_is_no_state():
    """ "More than 100 ships" may be 140 of them, whenever it is written."""
    fleets = [
        summary(
            str(day),
            claim(quantity(n, "ship", comparator=bound), "ships", "sent/send"),
            published_at=f"2024-05-0{day}",
        )
        for day, bound, n in ((1, "more_than", 100), (2, "equal", 140))
    ]
    (only,) = merge(fleets).numeric_claims
    assert only.status == "compatible"


def test_the_day_and_a_part_of_it_are_one_time_of_what_happened():
    """ "Killed on Thursday", "on Thursday morning": reports of two hours tell two states."""
    day = Date("date-1", 0, 8, "Thursday", "2026-01-15", "2026-01-16", "day", None, "in")
    morning = replace(
        day, from_="2026-01-15T06:00", to="2026-01-15T12:00", granularity="part_of_day"
    )
    merged = merge(
        [
            summary(id_, replace(toll(number), when="date-1"), date, published_at=time)
            for id_, number, date, time in (
                ("x", 4, day, "2026-01-15T13:00Z"),
                ("y", 5, morning, "2026-01-15T18:00Z"),
            )
        ]
    )
    assert [entry.status for entry in merged.numeric_claims] == ["updated"]


def states(*texts, days=("2024-05-01", "2024-05-02", "2024-05-03")):
    """The numbers of entries that are updated, each with the latest, as reports give them."""
    read = [
        {"id": f"a{n}", "text": text, "published_at": day}
        for n, (text, day) in enumerate(zip(texts, days, strict=False))
    ]
    return {
        (one.latest, *sorted(value.value for value in one.values if value.value is not None))
        for one in story(read).story.numeric_claims
        if one.status == "updated"
    }


@pytest.mark.parametrize(
    ("texts", "latest"),
    [
        (
            (
                "Twelve hikers were reported missing near Denholm after the flood.",
                "Rescue teams in Denholm searched for eight people who are still missing.",
            ),
            8,
        ),
        (
            (
                "Police said 12 people were arrested outside the town hall in Leeds.",
                "The number of arrests in Leeds had risen to 28 by evening, police said.",
            ),
            28,
        ),
        (
            (
                "About 1,200 people were evacuated from Denholm, the county said.",
                "More than 2,000 residents have been moved to shelters, the county said.",
            ),
            2000,
        ),
        (
            (
                "The fire near Denholm destroyed 20 homes, the forest service said.",
                "Crews made progress against the blaze; 52 houses have been destroyed.",
            ),
            52,
        ),
        (
            (
                "Ninety people were rescued by fishing boats off Denholm.",
                "The coastguard said 140 people had been pulled from the water.",
            ),
            140,
        ),
        (
            (
                "The charity concert has raised $1.2 million so far for the hospital.",
                "The appeal of the Denholm fair had raised $1.5m for charity.",
            ),
            1_500_000,
        ),
    ],
    ids=["missing", "arrests", "evacuated", "homes", "rescued", "raised"],
)
def test_other_words_tell_a_later_state_of_one_count(texts, latest):
    """Of those who are missing, arrested, saved or driven out, of homes and of gifts."""
    assert latest in {found[0] for found in states(*texts)}


@pytest.mark.parametrize(
    "other",
    [
        "In Lennick alone, 210 homes were damaged by the flood.",
        "Another flood, near Salt Creek, damaged 350 homes.",
        "The flood destroyed 90 homes, the county said.",
    ],
    ids=["one-place", "another-event", "destroyed"],
)
def test_what_is_of_another_place_event_or_harm_is_no_later_state(other):
    """Of homes that a flood damaged."""
    assert states("About 300 homes were damaged by the flood, the county said.", other) == set()


def test_a_bribe_has_no_later_state():
    """What was paid does not change: two sums are a conflict."""
    paid = "Marta Quill took a $20,000 bribe, the court in Leeds heard."
    again = "The court in Leeds heard that Quill was paid $30,000 in bribes."
    assert states(paid, again) == set()


def test_some_who_are_hurt_worse_are_no_earlier_count():
    """Of seven officers two were hurt badly; two had been hurt by noon."""
    found = states(
        "Two officers were hurt at a march in Leeds.",
        "Four police officers were injured at the march in Leeds.",
        "Seven officers were injured at the march in Leeds, two of them seriously.",
    )
    assert (7, 2, 4, 7) in found


def test_seats_and_votes_of_one_party_are_no_later_state_of_another():
    """Whoever stands last in front of a number has it."""
    found = states(
        "The Liberal Party won 40 seats in the Denholm assembly and the Labour Party 35.",
        "The Labour Party took 38 seats in the Denholm assembly, the commission said.",
        "The Liberal Party won 42 seats in the Denholm assembly, results showed.",
    )
    assert found == {(38, 35, 38), (42, 40, 42)}
