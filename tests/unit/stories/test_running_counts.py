"""Running counts that outlets tell in their own words are one, and what parts them."""

from __future__ import annotations

from dataclasses import replace

from service.records import Date
from service.stories.merge import merge
from tests.unit.stories.build import claim, quantity, summary
from tests.unit.stories.test_updates import TEXT, toll


def test_those_whom_a_clause_places_are_those_of_the_story():
    """ "People in Tonrud" are the people of a report that tells of Tonrud, not of another one."""
    first = claim(quantity(12, "person"), "people", "killed/kill",
                  "The landslide in Tonrud killed 12 people.")  # fmt: skip
    for place, entries in (("Tonrud", 1), ("Velm", 2)):
        later = claim(quantity(15, "person"), f"people in {place}", "killed/kill",
                      f"The landslide killed 15 people in {place}.")  # fmt: skip
        story = merge(
            [
                summary("a", first, published_at="2024-05-01"),
                summary("b", later, published_at="2024-05-02"),
            ]
        )
        assert len(story.numeric_claims) == entries


def test_the_day_of_a_scene_is_no_period_of_a_toll():
    """ "She came on Tuesday. So far 15 people were killed." goes on from a toll of Monday."""
    entries = []
    for start in (0, 300):
        monday = Date("date-1", 0, 6, "Monday", "2024-05-06", "2024-05-07", "day", None, "in")
        tuesday = Date("date-1", start, start + 7, "Tuesday", "2024-05-07", "2024-05-08", "day",
                       None, "in")  # fmt: skip
        first = summary("a", replace(toll(12), when="date-1"), monday, published_at="2024-05-06")
        later = summary("b", replace(toll(15), when="date-1"), tuesday, published_at="2024-05-07")
        entries.append(
            len(
                merge(
                    [replace(first, dates=(monday,)), replace(later, dates=(tuesday,))]
                ).numeric_claims
            )
        )
    assert entries == [2, 1]


def test_a_bare_count_goes_on_from_one_with_more_words():
    """ "Over 40 people were hurt" says nothing but the number, in other words for the event."""
    told = [
        claim(quantity(20, "person"), "people", "injured/injure",
              "The blast at the old mill injured 20 people, the mayor said."),
        claim(quantity(40, "person", comparator="more_than"), "people", "hurt/hurt",
              "Over 40 people were hurt."),
    ]  # fmt: skip
    (only,) = merge(
        [summary(f"a{n}", one, published_at=f"2024-05-0{n}") for n, one in enumerate(told, 1)]
    ).numeric_claims
    assert (only.status, only.latest) == ("updated", 40)


def test_men_of_a_list_are_not_all_who_were_killed():
    """ "Two bakers and two cooks were hurt" are four, not "two people"."""
    everyone = claim(quantity(2, "person"), "people", "were killed/kill",
                     "Two people were killed at the mill.")  # fmt: skip
    text = "2 men and 2 women were killed at the mill."
    men = claim(quantity(2, "man"), "men", "were killed/kill", text)
    women = replace(
        claim(quantity(2, "woman"), "women", "were killed/kill", text), start=10, end=11
    )
    men = replace(men, subject=replace(men.subject, start=2, end=5))
    women = replace(women, subject=replace(women.subject, start=12, end=17))
    story = merge([summary("a", everyone), summary("b", men, women)])
    assert all(len(c.article_ids) == 1 for c in story.numeric_claims)


def test_those_who_are_known_to_have_died_were_killed():
    """The infinitive behind "are known", "are feared" says what became of them."""
    text = "In the landslide 15 farmers are known to have died."
    known = claim(quantity(15, "person"), "people", "are known/know", text, start=17, end=19)
    known = replace(known, subject=replace(known.subject, start=20, end=26),
                    predicate=replace(known.predicate, start=27, end=36))  # fmt: skip
    (only,) = merge(
        [
            summary("a", toll(12), published_at="2024-05-01"),
            summary("b", known, published_at="2024-05-02"),
        ]
    ).numeric_claims
    assert (only.status, only.latest) == ("updated", 15)


def test_a_number_that_a_copy_changes_joins_those_who_give_it_too():
    """A third report has the number of the copy, not that of the original."""
    first = summary("a", toll(2), text=TEXT, published_at="2024-05-01")
    again = summary("b", toll(4), text=TEXT, published_at="2024-05-02")
    third = summary("c", toll(4, "A landslide has killed 4 people."), published_at="2024-05-03")
    (only,) = merge([first, again, third]).numeric_claims
    assert (only.status, only.latest) == ("updated", 4)


def joined(*told):
    """The entries of reports, a claim and a day each."""
    return merge(
        [summary(f"a{n}", one, published_at=f"2024-05-0{n}") for n, one in enumerate(told, 1)]
    ).numeric_claims


def test_the_year_that_something_is_the_worst_since_is_not_the_number_s():
    """ "The worst landslide since 1998" is told of this year's dead."""
    worst = "In the worst landslide since 1998 some 15 people were killed."
    (only,) = joined(toll(12), toll(15, worst))
    assert (only.status, only.latest) == ("updated", 15)


def test_a_side_of_a_place_is_no_other_place():
    """ "People in northern Tonrud" are those of a report that tells of Tonrud."""
    first = toll(12, "The landslide in Tonrud killed 12 people.")
    later = claim(quantity(15, "person"), "people in northern Tonrud", "killed/kill",
                  "The landslide killed 15 people in northern Tonrud.")  # fmt: skip
    (only,) = joined(first, later)
    assert only.latest == 15


def test_a_sum_is_no_addend_of_its_parts():
    """ "15 people, 12 of them in Lund, two in Velm and one at sea": the first is the whole."""
    text = "The landslide killed 15 people, 12 of them in Lund, 2 in Velm and 1 at sea."
    parts = [
        claim(quantity(n, "person"), "people", "killed/kill", text, start=at, end=at + len(str(n)),
              part_of="claim-1" if n == 12 else None)
        for n, at in ((15, 21), (12, 32), (2, 52), (1, 66))
    ]  # fmt: skip
    story = merge(
        [
            summary("a", toll(11), published_at="2024-05-01"),
            summary("b", *parts, published_at="2024-05-02"),
        ]
    )
    assert (story.numeric_claims[0].status, story.numeric_claims[0].latest) == ("updated", 15)


def test_patients_who_were_killed_are_the_people_who_were():
    """A kind of people joins people where one fate tells what became of them."""
    told = "The fever killed 11 {} in Tonrud."
    (only,) = joined(
        claim(quantity(11, "person"), "people", "killed/kill", told.format("people")),
        claim(quantity(11, "patient"), "patients", "killed/kill", told.format("patients")),
    )
    assert only.status == "agreed"


def test_jobs_that_are_cut_are_staff_that_is_shed():
    """What a firm cuts by jobs in one report it sheds as staff in another."""
    (only,) = joined(
        claim(quantity(2800, "job"), "jobs", "cut/cut", "Lumen will cut 2,800 jobs in Velm."),
        claim(quantity(2800, "staff"), "staff", "shed/shed", "Lumen sheds 2,800 staff in Velm."),
    )
    assert only.status == "agreed"


def test_a_line_of_states_repeats_none():
    """ "At least 31", then "31" a day later is one state."""
    bounds = (("equal", 14), ("at_least", 31), ("equal", 31))
    told = [
        claim(quantity(n, "person", comparator=bound), "people", "killed/kill")
        for bound, n in bounds
    ]
    story = merge(
        [summary(f"a{n}", one, published_at=f"2024-05-0{n}") for n, one in enumerate(told, 1)]
    )
    (line,) = [line.text for line in story.overview if line.kind == "update"]
    assert line.count("31") == 1


def test_the_land_that_a_fire_has_burned_grows_whatever_the_verb_and_unit():
    """ "Grew to 12,000 acres", "has charred 8,000 hectares" two days later: it grows."""
    told = [
        claim(quantity(12000, "acre", kind="measurement"), "wildfire", "grew/grow",
              "A wildfire near Tonrud grew to 12,000 acres."),
        claim(quantity(8000, "hectare", kind="measurement"), "blaze", "has charred/char",
              "The blaze near Tonrud has charred 8,000 hectares."),
    ]  # fmt: skip
    (only,) = joined(*told)
    assert only.status == "updated"
    assert only.latest == only.highest


def test_how_much_of_a_fire_is_contained_is_an_update_that_a_line_words():
    """The share is told of "the fire" by one and as "containment" by another."""
    told = [
        claim(quantity(5, "percent", kind="percent"), "Miller Fire", "contained/contain",
              "The Miller Fire near Tonrud was 5% contained."),
        claim(quantity(20, "percent", kind="percent"), "containment", "stood/stand",
              "Containment of the fire near Tonrud stood at 20 percent."),
    ]  # fmt: skip
    story = merge(
        [summary(f"a{n}", one, published_at=f"2024-05-0{n}") for n, one in enumerate(told, 1)]
    )
    (only,) = story.numeric_claims
    assert (only.status, only.latest) == ("updated", 20)
    (line,) = [line.text for line in story.overview if line.kind == "update"]
    assert line.startswith("How much of the fire is contained: 5")


def test_a_park_is_no_part_of_a_fire():
    """Acres that nothing burns are told of a park."""
    told = [
        claim(quantity(300, "acre", kind="measurement"), "park", "closed/close",
              "The fire near Tonrud closed a park of 300 acres."),
        claim(quantity(500, "acre", kind="measurement"), "fire", "burned/burn",
              "The fire near Tonrud burned 500 acres."),
    ]  # fmt: skip
    assert len(joined(*told)) == 2


def test_cases_are_the_people_who_fell_ill():
    """ "Infected 300 people", "the number of cholera cases rose to 540": one count that grows."""
    (only,) = joined(
        claim(quantity(300, "person"), "people", "infected/infect",
              "The cholera in Tonrud has infected 300 people."),
        claim(quantity(540, "case"), "number of cases", "rose/rise",
              "The number of cholera cases in Tonrud rose to 540."),
    )  # fmt: skip
    assert (only.status, only.latest) == ("updated", 540)


def test_what_comes_on_top_of_a_count_is_not_the_count():
    """ "The death toll rose to 23 as nine more bodies were found": not the nine dead of before."""
    text = "The death toll of the landslide rose to 23 as crews found 9 more bodies."
    toll_so_far = claim(quantity(23), "death toll of the landslide", "rose/rise", text,
                        start=40, end=42)  # fmt: skip
    more = claim(quantity(9, "body"), "more bodies", "found/find", text, start=58, end=59)
    more = replace(more, predicate=replace(more.predicate, start=52, end=57),
                   subject=replace(more.subject, start=60, end=71))  # fmt: skip
    story = merge(
        [
            summary("a", toll(9), published_at="2024-05-01"),
            summary("b", toll_so_far, more, published_at="2024-05-02"),
        ]
    )
    assert [(c.status, c.latest) for c in story.numeric_claims if len(c.article_ids) > 1] == [
        ("updated", 23)
    ]
