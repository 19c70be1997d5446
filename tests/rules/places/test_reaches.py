"""How far a rule on places looks, and from which size on it holds: at the limit and one past it."""

from __future__ import annotations

from collections import Counter
from contextlib import nullcontext
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from service.reading.names.name import Name
from service.reading.places import evidence, reach, senses, weights
from service.reading.places.clues import Clue
from service.reading.places.setting import Setting
from service.reading.stages import run
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.neighbours import Neighbours
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.reading.vocabulary.gazetteer import Place

SETTLE = gazetteer.candidates("Settle")[0]
IN_IOWA = replace(SETTLE, country="US", region="IA")


def shifted(degrees: float, population: int = 0, region: str | None = None) -> Place:
    """A town of the same name, so many degrees to the north."""
    latitude = (SETTLE.latitude or 0.0) + degrees
    where = SETTLE.region if region is None else region
    return replace(SETTLE, latitude=latitude, population=population, region=where)


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
    "a town of sixty thousand behind a preposition that the model missed": (
        "They live in Sirhind.", ("Sirhind", "city", None)),
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
    setting = Setting(Counter())
    setting.regions["US", "IA"] += times
    pool = [place for place in gazetteer.candidates("Waterloo") if not place.is_hamlet]
    assert (len(reach.within_reach(pool, setting, "")) == len(pool)) is all_in_reach


def test_a_town_of_few_behind_a_preposition_is_another_word(
    read_parse: Callable[[str], Parse],
) -> None:
    """Bhadra, which the model does not know, has forty thousand people."""
    text = "They live in Bhadra."
    assert run(Article(text, "a"), read_parse(text), lambda _: nullcontext())["locations"] == ()


@pytest.mark.parametrize("town", ["Oxford", "Fairfield"])
def test_the_outlets_home_is_half_a_mention_beside_another_region(town: str) -> None:
    """Less, and it would be the Oxford in England; more, and it would be the Fairfield at home."""
    told = Name(0, 0, 0, len("Quebec"), "Quebec", "region")
    setting = evidence.read_setting([], [told], Article("Text.", "a", home="CA-ON"))
    assert weights.heaviest(gazetteer.candidates(town), setting, "") is None


@pytest.mark.parametrize(("weight", "in_reach"), [(0.04, False), (0.06, True)])
def test_a_twentieth_of_a_mention_says_nothing_for_a_region(weight: float, in_reach: bool) -> None:
    """Other names say so much for a region by chance."""
    setting = Setting(Counter())
    setting.regions["US", "IA"] += 3
    setting.regions["US", "TX"] += weight  # type: ignore[assignment]
    towns = [replace(SETTLE, country="US", region="TX")]
    assert bool(reach.within_reach([IN_IOWA, *towns], setting, "")[1:]) is in_reach


@pytest.mark.parametrize(("times", "foreign"), [(6, False), (7, True)])
def test_a_country_with_a_seventh_of_the_mentions_is_barely_named(
    times: int, foreign: bool
) -> None:
    """France, named once beside Britain: no town that few know is meant in it."""
    setting = Setting(Counter({"GB": times, "FR": 1}))
    assert reach.is_foreign(replace(SETTLE, country="FR"), setting, "") is foreign


@pytest.mark.parametrize(("sure", "chosen"), [(0.4, False), (0.6, True)])
def test_a_quarter_lies_near_half_a_place_of_the_article(sure: float, chosen: bool) -> None:
    """A name that may be a place's is less than one."""
    setting = Setting(Counter())
    quarter = gazetteer.candidates("Leeds")[0]
    setting.map.add("another", [quarter], sure)
    assert bool(senses.choose([quarter], Clue(is_quarter=True), setting, "leeds")) is chosen


@pytest.mark.parametrize(("degrees", "suburb"), [(0.5, True), (0.7, False)])
def test_a_suburb_is_within_six_tenths_of_a_degree(degrees: float, suburb: bool) -> None:
    """From the middle of one to the middle of the other."""
    assert weights.is_close(SETTLE, shifted(degrees)) is suburb


@pytest.mark.parametrize(
    ("degrees", "apart"), [(0.1, False), (0.2, False), (0.25, False), (0.35, True)]
)
def test_towns_grown_together_are_no_rivals(degrees: float, apart: bool) -> None:
    """On two banks of a river; farther off the text leaves it open which is meant."""
    pool = [replace(SETTLE, population=150_000), shifted(degrees, population=140_000, region="X")]
    assert (weights.heaviest(pool, Setting(Counter()), "") is None) is apart


@pytest.mark.parametrize(("degrees", "first"), [(0.1, True), (0.2, False)])
def test_two_entries_that_nearly_coincide_are_one_town(degrees: float, first: bool) -> None:
    """The town, and the municipality around it with twice the people: the first is meant."""
    pool = [replace(SETTLE, population=150_000), shifted(degrees, population=300_000)]
    assert (weights.heaviest(pool, Setting(Counter()), "") is pool[0]) is first
