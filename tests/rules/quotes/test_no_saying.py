"""What only looks like a report: orders, set phrases, pictures, what a writer knows, conduct."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.rules.quotes.quoted import spans

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Say the town sold the mill tomorrow. It would still owe money.", id="say"),
        pytest.param("All told, the club spent three million on the stand.", id="all told"),
        pytest.param("Only time will tell if the stand pays for itself.", id="time will tell"),
        pytest.param("It’s safe to say the mill will never open again.", id="it’s safe to say"),
        pytest.param("Images showed the bridge had collapsed.", id="images"),
        pytest.param("Footage from the yard shows a man leaving the shop.", id="footage"),
        pytest.param("We know that the coach will have plenty of power.", id="we know"),
        pytest.param("I found that she had kept her zest for life.", id="I found"),
        pytest.param("We can expect the mill to close by May.", id="we can expect"),
        pytest.param("Paul Holm refused to quit the race for mayor.", id="refused to"),
        pytest.param("The guide is good at identifying rare plants such as orchids.", id="such as"),
    ],
)
def test_what_says_nothing_is_no_quote(quotes: Read, text: str) -> None:
    """A reader of quotes gets what somebody said, and nothing that only looks like it."""
    assert quotes(text) == ()


@pytest.mark.parametrize(
    ("text", "content"),
    [
        pytest.param(
            "I think the plan for the mill is wrong.",
            "the plan for the mill is wrong",
            id="I think",
        ),
        pytest.param(
            "They all told police the mill was empty.", "the mill was empty", id="they all told"
        ),
        pytest.param("Data show that prices fell in May.", "that prices fell in May", id="data"),
        pytest.param("In the tape he says the mill was empty.", "the mill was empty", id="tape"),
    ],
)
def test_what_is_like_it_and_reports(quotes: Read, text: str, content: str) -> None:
    """The neighbours of these rules stay quotes."""
    assert [spans(quote) for quote in quotes(text)] == [[content]]


def test_a_participle_is_no_tag(quotes: Read) -> None:
    """Who tours a county, each touting a record, has not said the sentence before it."""
    text = "Ann Roe and Paul Holm toured the county, each touting their own record."
    assert quotes(text) == ()


def test_a_semicolon_parts_a_tag_from_another_headline(quotes: Read) -> None:
    """In a row of headlines who vows something has not said the line before."""
    assert quotes("Farmers denounce milk quota; dairies, shops vow boycott.") == ()
