"""What beats what: where two rules answer, the one listed first in its folder's `__init__.py`.

Each row has a sentence that two neighbours of an order could read, and the answer of the first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from service.reading.reader import Reader
from service.records import Article

if TYPE_CHECKING:
    from service.records import Summary


@pytest.fixture(scope="module")
def read() -> Any:
    """Text to its Summary."""
    reader = Reader()
    return lambda text: reader.read(Article(text, "a"))


def speakers(summary: Summary) -> list[str | None]:
    return [quote.speaker.name if quote.speaker else None for quote in summary.quotes]


QUOTES = {
    "own tag beats the colon": (
        "Roe had enough: “I am tired of the dam,” Anna Holm said.",
        ["Anna Holm"],
    ),
    "own tag beats the speech before": (
        "“The dam is old,” Ann Roe said. “It will go,” Peter Holm said.",
        ["Ann Roe", "Peter Holm"],
    ),
    "the speech before beats an orphan": (
        "“The dam is old,” Ann Roe said. “It will go.”",
        ["Ann Roe"],
    ),
    "what leads up beats the sentence behind": (
        "Ann Roe said: “The dam is old.” Peter Holm left.",
        ["Ann Roe"],
    ),
    "signature without a verb": ("“The dam is old and it will go.” — Ann Roe", ["Ann Roe"]),
    "a source reports a report": (
        "Peter Holm said the dam is old, according to Ann Roe.",
        ["Ann Roe", "Peter Holm"],
    ),
}


@pytest.mark.parametrize(("text", "expected"), QUOTES.values(), ids=QUOTES)
def test_order_of_quotes(read: Any, text: str, expected: list[str]) -> None:
    """The first rule that answers gives the speaker."""
    assert speakers(read(text)) == expected


SOURCES = {
    "the quote around it beats the source beside it": (
        "Peter Holm said 12 people died, according to Ann Roe.",
        "Peter Holm",
    ),
    "who is cited beats who puts the size": (
        "Citing Ann Roe, the paper put the toll at 12.",
        "Ann Roe",
    ),
}


@pytest.mark.parametrize(("text", "expected"), SOURCES.values(), ids=SOURCES)
def test_order_of_sources_of_a_number(read: Any, text: str, expected: str) -> None:
    """The nearest source of a number is who says it."""
    claim = next(claim for claim in read(text).numeric_claims if claim.text == "12")
    assert claim.attribution is not None
    assert claim.attribution.name == expected


TYPES = {
    "title beats the place of that name": (
        "In Washington, Senator Washington said the vote was lost.",
        "Washington",
        "person",
    ),
    "full name beats the country in it": (
        "Senator Georgia Roe of Georgia said no.",
        "Georgia Roe",
        "person",
    ),
}


@pytest.mark.parametrize(("text", "name", "kind"), TYPES.values(), ids=TYPES)
def test_order_of_types_of_a_name(read: Any, text: str, name: str, kind: str) -> None:
    """Evidence beside a name outweighs what it is elsewhere."""
    assert (name, kind) in [(actor.name, actor.type) for actor in read(text).actors]


def test_a_title_beats_who_was_named_last(read: Any) -> None:
    """Of relatives who share a surname, a courtesy title tells which is meant."""
    text = "Ann Roe is a nurse. Her husband Peter Roe is a cook. Ms. Roe left on Monday."
    ann = next(actor for actor in read(text).actors if actor.name == "Ann Roe")
    assert "Roe" in [mention.text for mention in ann.mentions]


def test_a_clue_beats_the_best_known_place(read: Any) -> None:
    """What a text says beside a name holds for the name throughout."""
    places = read("Paris, Texas, lost its bridge. Trains to Paris stopped.").locations
    assert ("Paris", "US") in [(place.name, place.country_code) for place in places]


def test_a_date_or_a_road_beats_a_count(read: Any) -> None:
    """A number that tells when or which counts nothing."""
    claims = read("On May 12, 12 people died on Route 66.").numeric_claims
    assert [claim.text for claim in claims] == ["12"]
