"""Numbers that are no claims: names, dates, labels, idioms."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import NumericClaim

    Read = Callable[[str], tuple[NumericClaim, ...]]


@pytest.mark.parametrize(
    "text",
    [
        "It has an RX 650M graphics card.",
        "He won the Mega Millions jackpot in Goa.",
        "It is the home of the 747, which carries freight.",
    ],
)
def test_names_with_figures_are_no_millions(claims_of: Read, text: str) -> None:
    """Nobody has 650 million of one thing."""
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Yields on the 2034 dollar bond fell.",
        "Prices were quoted in London ($1 = 0.92 euros).",
        "He came from MÃ¼nchen2 in May.",
        ".box { width: 300px; } The mayor spoke.",
        "var x = 12; The mayor spoke.",
        '{"views": 300, "id": 12} The mayor spoke.',
        "The mayor spoke at https://harbour.example/2024/05/12/300-dead?id=45 on Monday.",
    ],
)
def test_no_number_of_the_story_is_no_claim(read_with_actors: Read, text: str) -> None:
    """Years of bonds, rates of exchange, torn letters, code and links count nothing."""
    assert read_with_actors(text) == ()


def test_the_base_of_a_rate_counts_nothing(read_with_actors: Read) -> None:
    """ "per 100,000 people" says of how many, not that there are so many."""
    for base in ("per", "for every"):
        claims = read_with_actors(f"It has 46 killings {base} 100,000 people.")
        assert [claim.quantity.value for claim in claims] == [46]


@pytest.mark.parametrize(
    "text",
    [
        "The crash closed the road R4 in South Africa.",
        "The crash on U.S. 50 hurt nobody.",
        "The boat sank at 41° 12’ N, 9° 30’ W.",
        "The suit cites 42 U.S.C. 1983 and § 12 of the code.",
        "Growth is foreseen for FY2021-22 and FY23.",
        "The abbey, built c. 1130, was founded in A.D. 900.",
        "Ring 020 7946 0958 or 555 0199, or call the hotline on 131 450.",
        "It was the 31 st running of the race.",
        "The A320-200 landed.",
        "The P5+1 met at a 7-Eleven.",
        "His reference is 4556-7721.",
        "The singer 50 Cent came.",
        "Year 6 pupils came.",
        "It takes two to tango.",
        "She won at odds of 33-1.",
        "The 5-2 favourite fell.",
    ],
)
def test_numbers_that_name_something_are_no_claims(claims_of: Read, text: str) -> None:
    """Roads, places on the globe, laws, fiscal and old years and telephones count nothing."""
    assert not claims_of(text)


@pytest.mark.parametrize(
    "text",
    [
        "A driver did 190kph in a 100 zone.",
        "Shots were heard in the 400 block of Mill Street.",
        "It has a 1920 x 1200 display.",
        "Crews were called at 06: 30 on Friday.",
    ],
)
def test_what_tells_which_one_counts_nothing(claims_of: Read, text: str) -> None:
    """A number before one thing names it; a clock time may be torn."""
    assert not [claim for claim in claims_of(text) if claim.quantity.kind == "count"]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("It was formed more than 50 years ago.", []),
        ("The ship seized 14 AK 47 rifles.", [14]),
        ("It uses the GeForce 9400M and costs $500.", [500]),
        ("United won with goals from Roe (12, 45).", []),
        ("It has a Geforce GT 650M.", []),
        ("The GeForce GT 650M chips are in all models.", []),
        ("The four time champion won.", []),
        ("The firm made 650M last year.", [650e6]),
        ("The race is on 9/10 June and 23/24 June.", []),
        ("Use 1/2 cup of sugar.", [0.5]),
        ("The shuttle lifts off from Launch Pad 39A at noon.", []),
        ("US troops and 12 UN staff left.", [12]),
    ],
)
def test_dates_and_names_are_no_claims(claims_of: Read, text: str, values: list[float]) -> None:
    """ "50 years ago" and "9/10 June" are dates, "AK 47" and "9400M" names of things."""
    assert [claim.quantity.value for claim in claims_of(text)] == values


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("There is a “1 in 3” chance of rain.", 1 / 3, "fraction", None),
        ('There is a "1 in 3" chance of rain.', 1 / 3, "fraction", None),
        ("At 51, he runs a mill.", 51, "age", "year"),
        ("She said that, at 34, her days were over.", 34, "age", "year"),
        ("5.9 Earthquake Jolts Lund", 5.9, "measurement", "magnitude"),
        ("Six Earthquakes Hit Lund", 6, "count", "earthquake"),
        ("The bill passed by a margin of 266 to 39.", None, "score", "vote"),
    ],
)
def test_a_number_by_its_words(
    claims_of: Read, text: str, value: float | None, kind: str, unit: str | None
) -> None:
    """Quotation marks are no inches, "at 34, her" tells an age, a margin has two sides."""
    (claim,) = claims_of(text)
    quantity = claim.quantity
    assert (quantity.value, quantity.kind, quantity.unit) == (value, kind, unit)


@pytest.mark.parametrize(
    "text",
    [
        "She was born in 1999 and joined in 2016.",
        "They met on January 9, 2025.",
        "The vote is on 9 Jan.",
        "Doors open at 11:43 AM.",
        "It was the 14th amendment.",
        "It was one of the best matches.",
        "One with bandaged hands lay on a bed.",
        "No one came.",
        "One day he left.",
        "Some 2016 candidates agree.",
        "He has a 401(k).",
        "Lee scores again.",
        "They joined the “Gang of Eight”.",
        "Part 4 of the Harbour Safety Act 2011 applies.",
        "Flight 370 never landed.",
        "Acme sells the Orbit X9 and the k7 Z40.",
        "The museum is at 49 Elm Park Road.",
        "Call 555-1234 for details.",
        "The category 4 hurricane made landfall.",
        "The S&P 500 closed higher.",
        "It has a first-class body and 5G.",
        "The commit is 3f2a9c1d77.",
        "Read more at https://example.org/2024/15.",
        "They finished in the bottom three.",
        "They backed the Gang of Eight amnesty plan.",
        "The core four met today.",
        "It rained on day two.",
        "300%, 45 – 17%.",
        "One chilly evening he left.",
        "In one memorable moment she wept.",
        "They moved from one town to another.",
        "She has a plan, one drawn up in haste.",
        "Fees run to six figures.",
        "The Seven Sisters are cliffs.",
        "The Orbit One X is sold out.",
        "They met at half past nine.",
        "The speech was too clever by half.",
        "The sea will cover it by 2100.",
        "They flew on the 737 MAX.",
        "It was raised at the Group of 20 summit.",
    ],
)
def test_numbers_that_count_nothing_are_no_claims(claims_of: Read, text: str) -> None:
    """Dates, times, ordinals, names, labels, addresses, codes and the pronoun "one"."""
    assert [claim.text for claim in claims_of(text)] == []


@pytest.mark.parametrize(
    "text",
    ["The fair runs from 1-3 p.m. Saturday.", "It runs from 9 to 11:30 a.m. on Saturday."],
)
def test_the_first_of_two_hours_is_no_claim(claims_of: Read, text: str) -> None:
    """The half of the day is said once."""
    assert not claims_of(text)


@pytest.mark.parametrize(
    "text",
    ["It was cheap in the late nineteen seventies.", "4 means that the food is good."],
)
def test_decades_in_words_and_marks_are_no_claims(claims_of: Read, text: str) -> None:
    """Nineteen of nothing, and a mark whose meaning is told."""
    assert not claims_of(text)


def test_a_code_of_two_numbers_and_a_letter_is_no_claim(claims_of: Read) -> None:
    """Behind a name or a label; ratings of a thing are a range, upwards."""
    assert not claims_of("They won the Division 7-2A game.")
    assert not claims_of("They won the District 3-6A game.")
    (rated,) = claims_of("They sold a Fiat 6-32A charger.")
    assert rated.quantity.unit == "ampere"


@pytest.mark.parametrize(
    "text",
    [
        "She sat in seat 14 near the door.",
        "He wore bib 212 and ran in lane 4.",
        "It was put out by engine 9 and ladder 4.",
        "Witness 3 told the court so.",
        "Bus 44 runs on Sundays.",
        "Papers 3 and 4 were leaked.",
        "Pupils in Years 7 and 8 come first.",
        "The Boeing 737 MAX 8 was grounded.",
        "He gave it 110 percent.",
        "He scored from the 18-yard box.",
        "They cut questions 7, 8 and 9.",
    ],
)
def test_a_number_behind_one_thing_tells_which(claims_of: Read, text: str) -> None:
    """A thing that has a number for its name has no article."""
    assert claims_of(text) == ()


@pytest.mark.parametrize(
    "text", ["The valley, with population 940, is dry.", "The crew 12 of them left."]
)
def test_a_number_behind_a_gauge_or_an_article_is_a_size(claims_of: Read, text: str) -> None:
    """ "Population 940" has so many."""
    assert len(claims_of(text)) == 1


def test_what_a_verb_tops_is_no_rank(claims_of: Read) -> None:
    """ "Will top 15,000" tells how many, "the top 15" of which rank."""
    assert [c.quantity.value for c in claims_of("They say it will top 15,000 by May.")] == [15000]
    assert not claims_of("She finished in the top 15.")
