"""Where a number holds whose own sentence does not name the place: it stood before."""

from __future__ import annotations

from contextlib import nullcontext
from typing import TYPE_CHECKING

import pytest

from service.reading import stages
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any

    from service.reading.parse.words import Parse


def _read(read_parse: Callable[[str], Parse], text: str) -> Mapping[str, Any]:
    article = Article(text, "a", published_at="2025-01-15")
    return stages.run(article, read_parse(text), lambda _: nullcontext())


def _wheres(result: Mapping[str, Any]) -> list[list[str]]:
    names = {place.id: place.name for place in result["locations"]}
    return [[names[id_] for id_ in claim.where] for claim in result["numeric_claims"]]


@pytest.mark.parametrize(
    ("text", "wheres"),
    [
        pytest.param("The ferry ran into Ulm. Crews tow 12 boats there.", [["Ulm"]], id="there"),
        pytest.param("Ulm has a port. There are 12 boats.", [[]], id="there that names nothing"),
        pytest.param(
            "The ferry left Ulm. It holds 12 boats there in the bay.", [[]], id="there that points"
        ),
        pytest.param("Rain fell in Ulm. Some 90 men sleep here.", [["Ulm"]], id="here"),
        pytest.param(
            "LEEDS (AP) — Roe flew to Ulm. Some 90 men sleep here.", [["LEEDS"]], id="a dateline"
        ),
        pytest.param(
            "A mine closed near Ulm. There were 90 men in the area.", [["Ulm"]], id="the area"
        ),
        pytest.param(
            "A mine closed near Ulm. There were 90 men in the building.",
            [["Ulm"]],
            id="the building",
        ),
        pytest.param(
            "A clerk from Ulm died. There were 90 men in the building.",
            [[]],
            id="a place that nothing was put at",
        ),
        pytest.param(
            "A mine closed near Ulm. Some 40 of the area's men quit.",
            [[]],
            id="the area of what is owned",
        ),
    ],
)
def test_a_word_points_back_to_the_place_just_named(
    read_parse: Callable[[str], Parse], text: str, wheres: list[list[str]]
) -> None:
    """ "There", "in the area" are the place named last, "here" is that of the dateline."""
    assert _wheres(_read(read_parse, text)) == wheres


@pytest.mark.parametrize(
    ("text", "wheres"),
    [
        pytest.param(
            "A blaze gutted a mill in Ulm. The mayor wept. About 40 hens were lost in the fire.",
            [["Ulm"]],
            id="by another name",
        ),
        pytest.param(
            "A quake shook Ulm. Nobody slept. The temblor cracked 40 dams.", [["Ulm"]], id="subject"
        ),
        pytest.param(
            "A blaze gutted a mill in Ulm. The mayor wept. The fire was the worst of 40.",
            [[]],
            id="what it is compared with",
        ),
        pytest.param(
            "A blaze gutted a mill in Ulm. The mayor wept. He sold 40 hens after a fire.",
            [[]],
            id="another fire",
        ),
    ],
)
def test_a_happening_named_again_is_where_it_was_told(
    read_parse: Callable[[str], Parse], text: str, wheres: list[list[str]]
) -> None:
    """ "The fire" is the blaze told before, and its numbers hold there."""
    assert _wheres(_read(read_parse, text)) == wheres


@pytest.mark.parametrize(
    ("text", "wheres"),
    [
        pytest.param(
            "A gang robbed a mint in Ulm. Dogs were sent for. They found 31 rings.",
            [["Ulm"]],
            id="what is done there",
        ),
        pytest.param(
            "A fair was held in Ulm. Some 900 people gathered in the rain.",
            [["Ulm"]],
            id="who is there",
        ),
        pytest.param(
            "Two quakes struck near Ulm and Graz. Six villages were destroyed.",
            [["Ulm", "Graz"], ["Ulm", "Graz"]],
            id="two places of one list",
        ),
        pytest.param(
            "A fair was held in Ulm. Roe gathered 900 signatures.", [[]], id="with an object"
        ),
        pytest.param("A fair was held in Ulm. Roe owed 900 francs.", [[]], id="no deed of a scene"),
        pytest.param(
            "A bomb hit a bank in Ulm. It was late. Nine men died worldwide.", [[]], id="wider"
        ),
        pytest.param(
            "A bomb hit a bank in Ulm. It was late. Last year nine men died.",
            [[]],
            id="another time, two sentences on",
        ),
        pytest.param(
            "In Ulm a cook fired on guests. The attack left one cook dead and two boys wounded.",
            [["Ulm"], ["Ulm"]],
            id="who is left dead",
        ),
        pytest.param(
            "Floods have hit Ulm. They have left 90 men dead.", [["Ulm"]], id="in the perfect"
        ),
    ],
)
def test_a_report_goes_on_at_its_scene(
    read_parse: Callable[[str], Parse], text: str, wheres: list[list[str]]
) -> None:
    """What is done where something happened is done there, until another place or time is named."""
    assert _wheres(_read(read_parse, text)) == wheres


@pytest.mark.parametrize(
    ("text", "wheres"),
    [
        pytest.param("LEEDS (AP) — A fire killed two men on Monday.", [["LEEDS"]], id="harm"),
        pytest.param("LEEDS (AP) — The Owls beat the Crows 3-1.", [["LEEDS"]], id="a match"),
        pytest.param("Leeds: Two men died in a fire, police said.", [["Leeds"]], id="colon"),
        pytest.param("LEEDS (AP) — A fire killed two men in Ulm.", [["Ulm"]], id="elsewhere"),
        pytest.param("PARIS (AP) — A fire killed two men on Monday.", [[]], id="a capital"),
        pytest.param("LEEDS (AP) — A mill bought two ships on Monday.", [[]], id="no harm"),
    ],
)
def test_what_a_lead_puts_nowhere_happened_where_it_was_written(
    read_parse: Callable[[str], Parse], text: str, wheres: list[list[str]]
) -> None:
    """Harm and matches alone, and not from a capital."""
    assert _wheres(_read(read_parse, text)) == wheres


@pytest.mark.parametrize(
    ("text", "whens"),
    [
        ("A cook shot a guest on Monday. The attack left one cook dead and two hurt.", ["Monday"]),
        (
            "When police raided a flat on Monday, they ran, he said.\n\nTwo were arrested.",
            ["Monday"],
        ),
        ("Roe won a race on Tuesday, as in May.\n\nLund took 48 percent.", ["Tuesday"]),
        ("Roe sold a mill on Tuesday, as in May.\n\nLund owns 48 percent.", [None]),
        ("Men blocked a road in Ulm on Friday; 12 of them were detained.", ["Friday"]),
    ],
)
def test_harm_and_results_are_of_the_day_of_the_scene(
    read_parse: Callable[[str], Parse], text: str, whens: list[str | None]
) -> None:
    """Over a paragraph, too: agencies give each sentence one of its own."""
    result = _read(read_parse, text)
    dates = {date.id: date.text for date in result["dates"]}
    assert {dates.get(claim.when) for claim in result["numeric_claims"]} == set(whens)
