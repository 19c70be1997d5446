"""Which articles tell the story's event, and what an event is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from service.records import Date
from service.stories import coherence, events, groups
from service.stories.merge import merge
from tests.unit.stories.build import actor, claim, place, quantity, quote, summary

LONG = {"words": 300}
FIRE = (actor("Ana Costa"), actor("Bela Novak"), place("Lakeview"), place("Elm Row"))
OTHER_FIRE = (actor("Per Dahl"), actor("Eva Holm"), place("Lakeview"), place("Quay Two"))


def fire(id_, *more, cast=FIRE, **info):
    """A report of a fire."""
    number = claim(
        quantity(3, "person"), "people", "killed/kill", "Police said three people died in a blaze."
    )
    return summary(id_, *cast, number, *more, **LONG, **info)


def belonging(*summaries):
    return {a.id for a in merge(summaries).articles if a.belongs}


def test_follow_ups_and_profiles_belong():
    """An article on one of those whom the story is about has an angle of its own."""
    profile = summary(
        "p", actor("Ana Costa"), actor("Ida Berg"), quote("Ana taught us to sing"), **LONG
    )
    assert belonging(fire("a"), fire("b"), fire("c"), profile) == {"a", "b", "c", "p"}


def test_another_event_of_the_kind_in_the_same_town_does_not_belong():
    """Police, the dead, a blaze and the town's name are what such events share."""
    others = [fire("x", cast=OTHER_FIRE), fire("y", cast=OTHER_FIRE)]
    assert belonging(fire("a"), fire("b"), fire("c"), *others) == {"a", "b", "c"}


def test_of_two_events_that_are_level_none_is_cast_out():
    """Nothing says which of them the story is."""
    others = [fire("x", cast=OTHER_FIRE), fire("y", cast=OTHER_FIRE)]
    assert belonging(fire("a"), fire("b"), *others) == {"a", "b", "x", "y"}


def on(day):
    return Date("date-1", 0, 1, day, day, day, "day", None, "in")


def test_another_event_of_the_kind_at_another_time_does_not_belong():
    """Two towns share names with the fire's; that of another year is another fire."""
    cast = (actor("Ana Costa"), actor("Per Dahl"), place("Lakeview"), place("Quay Two"))
    told = [fire(id_, on("2019-05-06"), cast=(*FIRE, actor("Ida Berg"))) for id_ in "abcd"]
    later = [fire(id_, on("2023-08-01"), cast=cast) for id_ in "xy"]
    assert belonging(*told, *later) == {"a", "b", "c", "d"}
    follow_up = [fire(id_, on("2023-08-01"), on("2019-05-07"), cast=cast) for id_ in "xy"]
    assert belonging(*told, *follow_up) == {"a", "b", "c", "d", "x", "y"}


def test_what_one_report_dates_holds_for_all_that_go_with_it():
    """Most reports of a fire give no full date: one that does tells when all of them are of."""
    cast = (actor("Ana Costa"), actor("Per Dahl"), place("Lakeview"), place("Quay Two"))
    told = [fire(id_, cast=(*FIRE, actor("Ida Berg"))) for id_ in "abc"]
    dated = fire("d", on("2019-05-06"), cast=(*FIRE, actor("Ida Berg")))
    later = [fire(id_, on("2023-08-01"), cast=cast) for id_ in "xy"]
    assert belonging(*told, dated, *later) == {"a", "b", "c", "d"}
    assert belonging(*told, *later) == {"a", "b", "c", "x", "y"}


def test_of_level_events_that_with_more_beside_it_is_the_story():
    """Two reports and a profile near to them outweigh two reports of another fire."""
    others = [fire("x", cast=OTHER_FIRE), fire("y", cast=OTHER_FIRE)]
    profile = summary(
        "p", actor("Ana Costa"), actor("Ida Berg"), actor("Rui Lima"), place("Ulm"),
        quote("Ana taught us to sing"), **LONG,
    )  # fmt: skip
    assert belonging(fire("a"), fire("b"), profile, *others) == {"a", "b", "p"}


def test_an_article_with_little_to_tell_belongs():
    """A page without its article, or two lines, tell no other event."""
    brief = summary("q", actor("Ann Roe"), words=20)
    assert belonging(fire("a"), fire("b"), brief) == {"a", "b", "q"}


def test_ids_and_titles_decide_nothing():
    """The same articles under other ids are cast out and kept as before."""
    others = [fire("x", cast=OTHER_FIRE), fire("y", cast=OTHER_FIRE)]
    every = [fire("a"), fire("b"), fire("c"), *others]
    renamed = [
        replace(s, article=replace(s.article, id=f"{9 - i}", title=f"Fire in Lakeview {i}"))
        for i, s in enumerate(every)
    ]
    assert belonging(*renamed) == {"9", "8", "7"}


def test_nothing_that_another_event_says_is_one_with_the_story():
    """Three people died in both fires, and each mayor mourns in the same words."""
    mourning = quote("The whole town is in mourning tonight", "actor-1")
    others = [fire("x", mourning, cast=OTHER_FIRE), fire("y", mourning, cast=OTHER_FIRE)]
    story = merge([fire("a", mourning), fire("b", mourning), fire("c"), *others])
    joined = {entry.article_ids for entry in (*story.numeric_claims, *story.quotes)}
    assert joined == {("a", "b", "c"), ("a", "b"), ("x",), ("y",)}


def test_articles_are_set_against_a_story_at_once_as_one_by_one():
    """Many articles that have nothing in common cost no more, and to the last bit the same."""
    some = 40
    shares = np.random.default_rng(7).random((some, some)) / 4
    profiles = [
        events.Profile({}, {}, 3, is_brief=False, times=frozenset([n % 9, n % 9 + 40]))
        for n in range(some)
    ]
    story, others = [0, 3, 7, 9], list(range(10, some))
    together = coherence._to_story(others, story, shares, profiles)
    alone = [coherence._to_story([i], story, shares, profiles)[0] for i in others]
    assert together.tolist() == alone


def test_a_label_names_nobody_twice():
    """ "Ana Costa" and "Ana B. Costa" of two reports are one, and count together."""
    cast = [
        (actor("Ana Costa", salience=0.9), actor("Bela Novak", salience=0.8)),
        (actor("Ana B. Costa", salience=0.8), actor("Lumen Works", "organization", salience=0.7)),
    ]
    told = [summary(f"a{n}", *some, **LONG) for n, some in enumerate(cast)]
    assert groups.label(told) == "Ana Costa, Bela Novak, Lumen Works"
