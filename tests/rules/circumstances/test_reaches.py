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
