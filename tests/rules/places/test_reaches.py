"""How far a rule on places looks, and from which size on it holds: at the limit and one past it."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from service.reading.places import evidence, reach, weights
from service.reading.stages import run
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.neighbours import Neighbours
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

# A text, and the name, type and region of a place in it.
ROWS = {
    "six counties of one list": (
        "It rained in Adams, Butler, Clark, Dixon, Floyd and Grant counties.",
        ("Adams", "region", "US-CO")),
    "a region of three words in a body's name": (
        "The New South Wales Police shut the road. He lives in Newcastle.",
        ("Newcastle", "city", "AU-NSW")),
    "a surname that is a city of a few hundred thousand": (
        "Sam Orlando left. It was late. The band toured Orlando.", ("Orlando", "city", "US-FL")),
    "a capital before towns of its name where the article is": (
        "He lives in Wellington. His son lives in Ohio.", ("Wellington", "city", "NZ-WGN")),
    "a city where the article is before a small capital": (
        "He was in Canada. He lives in Hamilton.", ("Hamilton", "city", "CA-ON")),
    "a city that is named in many spellings": (
        "He lives in Oxford.", ("Oxford", "city", "GB-ENG")),
    "a capital in many spellings that is not far ahead of a city": (
        "He lives in Georgetown.", ("Georgetown", "city", None)),
    "a state before a town of its name": ("He lives in Wyoming.", ("Wyoming", "region", "US-WY")),
    "no state before a city as well known": (
        "He lives in Victoria. His son lives in Ohio.", ("Victoria", "city", None)),
    "a town before a city of 300,000 where its state is told": (
        "The town of Belfast is wet. Texas and Maine are dry.", ("Belfast", "city", "US-ME")),
    "a small place in many spellings that the model missed": (
        "He lives in Castries.", ("Castries", "city", "LC-02")),
    "a city of fifty times the people of a town in a state named once": (
        "He has a mill in Texas. He lives in Cleveland.", ("Cleveland", "city", "US-OH")),
}  # fmt: skip


@pytest.mark.parametrize(("text", "place"), ROWS.values(), ids=ROWS)
def test_reaches(
    read_parse: Callable[[str], Parse], text: str, place: tuple[str, str, str | None]
) -> None:
    """Half as far, or twice as many, would mean another place."""
    found = run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["locations"]
    assert place in [(one.name, one.type, one.region_code) for one in found]


@pytest.mark.parametrize(
    ("qualities", "seen"), [("poor northern", True), ("poor old cold northern", False)]
)
def test_some_qualities_stand_between_a_preposition_and_a_place(
    read_parse: Callable[[str], Parse], qualities: str, seen: bool
) -> None:
    """A place that no gazetteer has is one where the sentence says so."""
    text = f"He lives in the {qualities} Corran."
    found = run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["locations"]
    assert [one.name for one in found] == ["Corran"] * seen


def test_a_nickname_stands_some_words_behind_its_bearer(
    read_parse: Callable[[str], Parse],
) -> None:
    """What somebody is also known as is no place, though an age stands between."""
    text = "Ann Roe, 20, who was also known as Montana, left."
    assert run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["locations"] == ()


@pytest.mark.parametrize(("source", "seen"), [("The Selby Times", True), ("The Oban Times", False)])
def test_a_town_of_fifteen_thousand_is_seen_in_an_outlets_name(source: str, seen: bool) -> None:
    """Smaller ones are other words."""
    setting = evidence.read_setting([], [], Article("Text.", "a", source=source))
    assert bool(setting.countries) is seen


@pytest.mark.parametrize(("name", "alone"), [("Rome", True), ("Naples", False)])
def test_a_city_of_fifty_times_its_namesake_is_the_one_on_the_map(name: str, alone: bool) -> None:
    """The second Rome has a sixtieth of its people, the second Naples a fortieth."""
    found = gazetteer.candidates(name)
    neighbours = Neighbours()
    neighbours.add(name, found)
    assert (neighbours.near(found[0], "another") == 1.0) is alone


def test_a_place_without_a_figure_weighs_as_a_village() -> None:
    """Some hundreds of people, and less than a place of five hundred."""
    village = gazetteer.candidates("Settle")[0]
    unknown, few, more = (
        weights.prior(replace(village, name=f"Settle {size}", population=size))
        for size in (0, 250, 500)
    )
    assert unknown == few < more


@pytest.mark.parametrize(("times", "all_in_reach"), [(2, True), (3, False)])
def test_an_article_dwells_on_a_region_that_it_names_over_and_over(
    times: int, all_in_reach: bool
) -> None:
    """Then a Waterloo that few know, elsewhere in the country, is not meant."""
    setting = evidence.Setting(Counter())
    setting.regions["US", "IA"] += times
    pool = gazetteer.candidates("Waterloo")
    assert (len(reach.within_reach(pool, setting, "")) == len(pool)) is all_in_reach
