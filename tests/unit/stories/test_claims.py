"""Which numbers are of one thing, and whether they agree."""

from __future__ import annotations

from dataclasses import replace

import pytest

from service.records import Phrase, Span
from service.stories.claims import happening
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, quantity, said_by, summary

MONEY = {"kind": "money"}


def only(*claims):
    """The one entry that claims of different articles are merged to."""
    (entry,) = merge([summary(f"a{n}", c) for n, c in enumerate(claims)]).numeric_claims
    return entry


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        (quantity(300, "person"), quantity(300, "person"), "agreed"),
        (quantity(300, "person"), quantity(310, "person"), "conflicting"),
        (
            quantity(300, "person", comparator="approximately"),
            quantity(330, "person"),
            "compatible",
        ),
        (
            quantity(300, "person", comparator="approximately"),
            quantity(331, "person"),
            "conflicting",
        ),
        (quantity(300, "person", comparator="more_than"), quantity(300, "person"), "compatible"),
        (quantity(300, "person", comparator="more_than"), quantity(299, "person"), "conflicting"),
        (quantity(300, "person", comparator="at_most"), quantity(200, "person"), "compatible"),
    ],
)
def test_status_by_closed_intervals(first, second, status):
    """Bounds are closed, an approximation is ten percent to either side, an open side infinite."""
    entry = only(claim(first, "people", "killed/kill"), claim(second, "people", "died/die"))
    assert entry.status == status


def test_lowest_highest_and_consensus():
    """The value of most independent articles is the consensus; a tie has none."""
    killed = [claim(quantity(n, "miner"), "miners", "killed/kill") for n in (12, 12, 15)]
    entry = only(*killed)
    assert (entry.lowest, entry.highest, entry.consensus) == (12, 15, 12)
    assert [(v.value, v.article_ids) for v in entry.values] == [(12, ("a0", "a1")), (15, ("a2",))]
    assert only(*killed[1:]).consensus is None


def test_one_article_is_a_single_source():
    """One article agrees with nobody."""
    assert only(claim(quantity(3, "ship"), "ships", "sank/sink")).status == "single_source"


def test_two_currencies_are_two_values_of_one_claim():
    """Sums of different currencies are incomparable: no lowest, no highest, no unit."""
    eu = actor("Andean Community", "organization", id="actor-1")
    first = claim(
        quantity(2.4e9, "EUR", **MONEY), "retaliatory duties on machinery", "set",
        "Andean Community officials set retaliatory duties on 2.4 billion euros of machinery.",
    )  # fmt: skip
    second = claim(
        quantity(3.5e9, "USD", **MONEY), "retaliatory duties", "listed/list",
        "Andean Community officials listed retaliatory duties on $3.5 billion of machinery.",
    )  # fmt: skip
    (entry,) = merge([summary("x", eu, first), summary("y", eu, second)]).numeric_claims
    assert (entry.status, entry.unit, entry.lowest, entry.highest, entry.consensus) == (
        "incomparable", None, None, None, None,
    )  # fmt: skip
    assert {v.unit for v in entry.values} == {"EUR", "USD"}


def test_figures_tell_nothing_of_currencies_far_apart():
    """60 million rupiah are not 30 million dollars."""
    chief = actor("Ann Holm", id="actor-1")
    first = claim(
        quantity(6e7, "IDR", **MONEY), "aid for villages", "promised/promise",
        "Ann Holm promised aid of 60 million rupiah for the flooded villages.",
    )  # fmt: skip
    second = claim(
        quantity(3e7, "USD", **MONEY), "aid for villages", "promised/promise",
        "Ann Holm promised aid of $30 million for the flooded villages.",
    )  # fmt: skip
    story = merge([summary("x", chief, first), summary("y", chief, second)])
    assert [entry.status for entry in story.numeric_claims] == ["single_source"] * 2


KM_H = "kilometre per hour"


@pytest.mark.parametrize(
    ("first", "second", "status"),
    [
        ((2, "week", "duration"), (14, "day", "duration"), "agreed"),
        (
            (75, "mile per hour", "measurement"),
            (120.7008, "kilometre per hour", "measurement"),
            "agreed",
        ),
        (
            (75, "mile per hour", "measurement"),
            (100, "kilometre per hour", "measurement"),
            "conflicting",
        ),
    ],
)
def test_units_that_convert_exactly_are_compared(first, second, status):
    """Two weeks and fourteen days are the same, and miles are told in kilometres."""
    one, other = (quantity(value, unit, kind=kind) for value, unit, kind in (first, second))
    assert (
        only(claim(one, "storm", "lasts/last"), claim(other, "storm", "lasts/last")).status
        == status
    )


DAYS = quantity(30, "day", kind="duration")
PERCENT = quantity(30, "percent", kind="percent")
SHARE = quantity(60, "percent", kind="percent")
UP = quantity(3, "percent", kind="percent", direction="up")
DOWN = quantity(3, "percent", kind="percent", direction="down")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((DAYS, "delay", ""), (PERCENT, "cut", "")),
        ((quantity(5), "people", "killed/kill"), (quantity(5), "people", "injured/injure")),
        (
            (quantity(40, "soldier"), "Chadian soldiers", "killed/kill"),
            (quantity(55, "soldier"), "Malian soldiers", "killed/kill"),
        ),
        ((quantity(12), "miners", "killed/kill"), (quantity(900), "miners", "killed/kill")),
        ((UP, "prices", "rose/rise"), (DOWN, "prices", "fell/fall")),
        (
            (quantity(66), "delegates", "has/have", "Ohio has 66 delegates."),
            (quantity(71), "delegates", "has/have", "Illinois has 71 delegates."),
        ),
        (
            (quantity(1042), "voters", "polled/poll", "Aldo polled 1,042 registered voters."),
            (quantity(1358), "voters", "polled/poll", "Bema polled 1,358 registered voters."),
        ),
        (
            (quantity(32), "people", "killed/kill", "Two bombs killed 32 people in a station."),
            (quantity(49), "people", "killed/kill", "A gunman killed 49 people in a night club."),
        ),
        (
            (quantity(2), "countries", "signed/sign", "The two countries signed a trade pact."),
            (quantity(2), "countries", "border", "A river is the border of the two countries."),
        ),
        (
            (SHARE, "voters", "want", "Of the voters 60 percent want a new bridge."),
            (SHARE, "voters", "distrust", "Some 60 percent of voters distrust the press."),
        ),
    ],
)
def test_different_things_that_share_a_number_stay_apart(first, second):
    """A number in common, or a happening in common, is not enough."""
    story = merge([summary("x", claim(*first)), summary("y", claim(*second))])
    assert len(story.numeric_claims) == 2


def test_synonyms_of_counted_and_of_said_join():
    """Outlets send troops, deploy soldiers and dispatch forces: one claim."""
    entry = only(
        claim(quantity(10000, "troop"), "Chadian troops", "sent/send"),
        claim(quantity(12000, "soldier"), "Chadian soldiers", "deployed/deploy"),
    )
    assert entry.status == "conflicting"


def test_a_headline_does_not_keep_a_toll_apart():
    """Of a number in the headline and the text, the text says what it is to be compared by."""
    killed = quantity(47, "person", comparator="at_least")
    first = summary(
        "a0",
        claim(killed, "", "kills/kill", "Flood kills at least 47 in the north"),
        claim(killed, "people", "were killed/kill",
              "At least 47 people were killed when a dam burst in Nakuru, the Red Cross said"),
    )  # fmt: skip
    second = summary(
        "a1",
        claim(quantity(45, "person"), "people", "died/die",
              "Some 45 people died when a dam burst in Nakuru, police said"),
    )  # fmt: skip
    (entry,) = merge([first, second]).numeric_claims
    assert entry.article_ids == ("a0", "a1")


@pytest.mark.parametrize(("number", "status"), [(180, "agreed"), (195, "conflicting")])
def test_a_death_toll_counts_people_killed(number, status):
    """ "The toll rose to 180" and "180 people were killed" tell one thing."""
    entry = only(
        claim(quantity(number), "death toll from the quake on Sulawesi", "rose/rise",
              f"The death toll from the quake on Sulawesi rose to {number} on Tuesday"),
        claim(quantity(180, "person"), "people", "killed/kill",
              "The quake on Sulawesi killed 180 people, the agency said on Tuesday"),
    )  # fmt: skip
    assert entry.status == status


def test_a_number_of_many_figures_is_told_by_itself():
    """No two things of a story come to 183 by chance, whatever outlets call them."""
    entry = only(
        claim(quantity(183, "disc"), "discs", "filled/fill", "The archive filled 183 discs."),
        claim(quantity(183, "CD"), "CDs", "came/come", "It came on 183 CDs from the archive."),
    )
    assert (entry.status, entry.consensus) == ("agreed", 183)


def test_two_outlets_citing_one_authority_are_one_source():
    """Sources are counted by who is cited, articles that cite nobody by themselves."""
    ministry = actor("Ministry of Health", "organization", id="actor-1")
    cited = claim(
        quantity(7, "case"), "cases", "found/find", attribution=said_by("officials", "actor-1")
    )
    own = claim(quantity(7, "case"), "cases", "found/find")
    (entry,) = merge(
        [summary("x", ministry, cited), summary("y", ministry, cited), summary("z", own)]
    ).numeric_claims
    assert (entry.sources, len(entry.article_ids)) == (2, 3)


def test_an_article_that_gives_two_numbers_keeps_two_entries():
    """Two numbers in one article are of two things, and each finds its own in another article."""
    jobs = [claim(quantity(n, "job"), "jobs", "cut") for n in (300, 500)]
    story = merge([summary("x", *jobs), summary("y", *jobs)])
    assert [(c.consensus, c.article_ids) for c in story.numeric_claims] == [
        (300, ("x", "y")),
        (500, ("x", "y")),
    ]


def test_attributions_point_to_the_storys_actors():
    """The actor behind a number is the merged one, under its merged name."""
    first = summary("x", actor("Eva Holm"), actor("Ana Maria Costa"))
    second = summary(
        "y",
        actor("Costa", id="actor-1"),
        claim(quantity(4, "boat"), "boats", "sank/sink", attribution=said_by("Costa", "actor-1")),
    )
    story = merge([first, second])
    said = story.numeric_claims[0].values[0].claims[0].attribution
    chief = next(a for a in story.actors if a.name == "Ana Maria Costa")
    assert (said.actor_id, said.name) == (chief.id, chief.name)


def test_the_predicate_is_what_most_articles_say():
    """What one outlet adds about the captured pair is not what all say of them."""
    two = quantity(2, "sailor")
    entry = only(
        claim(two, "captured Chadian sailors", "wept on the pier/weep"),
        claim(two, "captured Chadian sailors", "are receiving/receive"),
        claim(two, "Chadian sailors", "were captured/capture"),
    )
    assert entry.predicate == "were captured"


def test_the_wording_that_follows_the_subject_is_shown():
    """Subject and predicate read as a sentence: troops, were sent."""
    sent = claim(quantity(900, "troop"), "troops", "had sent/send")
    before = replace(sent, subject=Span(20, 26, "troops"))
    after = claim(quantity(900, "troop"), "troops", "were sent/send")
    shown = replace(after, predicate=Phrase(30, 39, "were sent", "send"))
    assert only(before, before, shown).predicate == "were sent"


def test_a_level_is_one_with_and_without_its_former_value():
    """One rate is told by "rose to 4.2% from 4.0%" and by "rose to 4.2%"."""
    percent = {"unit": "percent", "kind": "percent"}
    before = claim(
        quantity(4.2, direction="up", previous=4.0, **percent), "unemployment", "rose/rise",
        "Unemployment rose to 4.2% from 4.0%.",
    )  # fmt: skip
    now = claim(quantity(4.2, **percent), "unemployment", "rose/rise", "Unemployment rose to 4.2%.")
    assert (only(before, now).status, only(before, now).consensus) == ("agreed", 4.2)


def test_magnitudes_are_of_one_quake_and_not_of_its_aftershocks():
    """However the quake is called; an aftershock is another."""
    size = {"kind": "measurement", "unit": "magnitude"}
    quakes = [
        claim(quantity(6.8, **size), "magnitude", "had/have", "The quake had a magnitude of 6.8."),
        claim(quantity(6.9, **size), "earthquake", "struck/strike", "A magnitude 6.9 earthquake."),
    ]
    assert only(*quakes).status == "conflicting"
    after = claim(quantity(5.1, **size), "aftershock", "hit", "A magnitude 5.1 aftershock hit.")
    assert len(merge([summary("x", quakes[0]), summary("y", after)]).numeric_claims) == 2


def test_degrees_of_two_scales_agree():
    """40 degrees Celsius are 104 degrees Fahrenheit."""
    heat = [
        claim(quantity(n, f"degree {scale}", kind="measurement"), "harbour", "was/be",
              f"The harbour was at {n} degrees on Sunday.")
        for n, scale in ((40, "celsius"), (104, "fahrenheit"))
    ]  # fmt: skip
    assert only(*heat).status == "agreed"


def test_in_a_listing_the_word_behind_a_number_says_what_happened():
    """The one of "1 dead, 4 injured" is not among the injured."""
    listed = "1 dead, 4 injured after blast at a mill"
    dead = claim(quantity(1, "person"), "", "injured/injure", listed)
    assert happening.happenings_of(dead) == {"kill"}
    hurt = claim(quantity(1, "person"), "", "injured/injure", "1 worker, 4 guards injured")
    assert happening.happenings_of(hurt) == {"wound"}


def test_a_measure_is_not_worded_by_what_befell_people():
    """ "People were hurt in the 6.8-magnitude quake" says nothing of the magnitude."""
    told = [
        claim(quantity(6.8, "magnitude", kind="measurement"), "quake", verb,
              f"In the quake of magnitude 6.8 near Velm people {verb}.")
        for verb in ("were injured/injure", "struck/strike")
    ]  # fmt: skip
    (only,) = merge([summary(f"a{n}", one) for n, one in enumerate(told)]).numeric_claims
    assert only.predicate == "struck"
