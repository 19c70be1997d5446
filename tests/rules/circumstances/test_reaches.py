"""How far a rule on circumstances looks: at the limit and one past it."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from service.reading.stages import run
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from service.reading.parse.words import Parse


def _read(parse: Parse) -> Mapping[str, Any]:
    return run(Article(parse.text, "a"), parse, lambda _: nullcontext())


@pytest.mark.parametrize(
    ("text", "where"),
    [
        pytest.param(
            "They lived in Leeds. It was dark. It rained. Boats were late. Some 30 people died in "
            "the city.",
            ["Leeds"],
            id="a city named four sentences before",
        ),
        pytest.param(
            "They lived in Leeds. It was dark. It rained. Boats were late. It was cold. Some 30 "
            "people died in the city.",
            [],
            id="no city named five sentences before",
        ),
    ],
)
def test_a_place_is_called_again_by_its_noun(
    read_parse: Callable[[str], Parse], text: str, where: list[str]
) -> None:
    read = _read(read_parse(text))
    (claim,) = read["numeric_claims"]
    assert [place.name for place in read["locations"] if place.id in claim.where] == where


@pytest.mark.parametrize(
    ("text", "part"),
    [
        pytest.param(
            "There were 30 people on 5 cars and 6 buses. Of those, 12 people were children.",
            "30",
            id="a whole three numbers before",
        ),
        pytest.param(
            "There were 30 people on 5 cars, 6 buses and 7 boats. Of those, 12 people were "
            "children.",
            None,
            id="no whole four numbers before",
        ),
        pytest.param(
            "Police held 12 protesters. Three shops burned, four cars were hit, two bins fell, six "
            "windows broke and eight doors were shut. Five of the protesters were freed.",
            "12",
            id="a whole called by its noun six numbers before",
        ),
        pytest.param(
            "Police held 12 protesters. Three shops burned, four cars were hit, two bins fell, six "
            "windows broke, nine trees fell, ten walls fell, 13 roofs fell, 14 posts fell, 15 "
            "lamps broke and eight doors were shut. Five of the protesters were freed.",
            None,
            id="no whole called by its noun eleven numbers before",
        ),
        pytest.param(
            "Police held 12 protesters. It rained. It was late. Guests left. Guests sang. Five of "
            "the protesters were freed.",
            "12",
            id="a whole called by its noun five sentences before",
        ),
        pytest.param(
            "Police held 12 protesters. It rained. It was late. Guests left. Guests sang. The hall "
            "was full. The road was wet. It was hot. Five of the protesters were freed.",
            None,
            id="no whole called by its noun eight sentences before",
        ),
        pytest.param(
            "The firm had $9 million, of which the new owners later on spent $2 million.",
            None,
            id="no whole far before of which",
        ),
    ],
)
def test_a_whole_stands_near_its_part(
    read_parse: Callable[[str], Parse], text: str, part: str | None
) -> None:
    claims = _read(read_parse(text))["numeric_claims"]
    whole = next((claim.text for claim in claims if claim.id == claims[-1].part_of), None)
    assert whole == part


def test_two_dates_are_a_range_over_all_that_links_them(
    read_parse: Callable[[str], Parse],
) -> None:
    """What holds over a range holds from its first date."""
    read = _read(read_parse("It made 300 boats from May 2012 up through June 2014."))
    dates = {date.id: date.text for date in read["dates"]}
    assert [dates[claim.when] for claim in read["numeric_claims"]] == ["May 2012"]


@pytest.mark.parametrize(
    "bracket", ["the best month since May 2011", "the best month of sales for it since May 2011"]
)
def test_a_date_in_brackets_is_of_the_bracket(
    read_parse: Callable[[str], Parse], bracket: str
) -> None:
    (claim,) = _read(read_parse(f"It sold 40 cars (which was {bracket})."))["numeric_claims"]
    assert claim.when is None


@pytest.mark.parametrize("aside", ["4 miles", "4.35 to 5 or so miles"])
def test_a_distance_holds_at_no_time_over_its_conversion(
    read_parse: Callable[[str], Parse], aside: str
) -> None:
    """Seven kilometres east of a town are so many whenever a boat is there."""
    text = f"On 4 May 2011 the boat was 7 km ({aside}) east of Leeds."
    assert _read(read_parse(text))["numeric_claims"][0].when is None
