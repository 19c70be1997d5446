"""Numeric claims: who says a number, and what looks like a source and says nothing of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.actors.cast import Cast
from service.reading.claims.read import read_claims

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse
    from service.records import Quote

    Sources = Callable[[str], list[str | None]]


@pytest.fixture
def sources_of(
    read_parse: Callable[[str], Parse], quotes: Callable[[str], tuple[Quote, ...]]
) -> Sources:
    """Text to who says each of its numbers, quotes read first."""

    def read(text: str) -> list[str | None]:
        claims = read_claims(read_parse(text), Cast(()), quotes(text))
        return [claim.attribution.text if claim.attribution else None for claim in claims]

    return read


@pytest.mark.parametrize(
    "text",
    [
        "The strike will end on Friday, according to three union officials.",
        "Ann Roe told the board that the mill would close, according to two people close to it.",
        "Citing four company documents, the paper reported that the mill would close.",
        "The ferry stays in port, according to Ann Roe, a sailor who has had three boats.",
        "The deal values the firm at $4 billion.",
    ],
)
def test_nobody_says_how_many_sources_there_are(sources_of: Sources, text: str) -> None:
    """A number that names or describes a source is not said by it."""
    assert sources_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        ("According to police, 12 people died and three were hurt.", ["police", "police"]),
        (
            "Five boats sank, according to Ann Roe of the coast guard.",
            ["Ann Roe of the coast guard"],
        ),
    ],
)
def test_a_source_speaks_of_the_numbers_beside_it(
    sources_of: Sources, text: str, sources: list[str]
) -> None:
    """ "According to" covers the numbers of its sentence that are no part of the source."""
    assert sources_of(text) == sources


def test_a_source_in_a_relative_clause_speaks_of_that_clause(sources_of: Sources) -> None:
    """Who says where the mines lie does not say how long the strip is."""
    text = (
        "The charity hopes to clear a seven-mile strip of the coast, where, according to the army, "
        "40 mines were laid."
    )
    assert sources_of(text) == [None, "the army"]


@pytest.mark.parametrize(
    "text",
    [
        "The ministry has yet to confirm how many of the 340 passengers survived.",
        "The report did not make clear why Roe left after 12 years.",
        "The company declined to say how many of its 400 workers would go.",
    ],
)
def test_who_does_not_say_it_is_no_source(sources_of: Sources, text: str) -> None:
    """Whoever is yet to confirm, or declines to say, has said nothing of the number."""
    assert sources_of(text) == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Using radar, divers found a boat buried 12 metres under the sand.", None),
        ("The rangers found 12 elephants had been killed.", "The rangers"),
        ("The police unit has charged 95 drivers with theft.", None),
        ("Prosecutors charged that Roe took 5 million dollars.", "Prosecutors"),
    ],
)
def test_who_finds_or_charges_somebody_reports_with_a_clause_alone(
    sources_of: Sources, text: str, source: str | None
) -> None:
    """ "Found that" reports, "found a boat" does not; nor does "charged 95 drivers"."""
    assert sources_of(text) == [source]


def test_a_clause_joined_before_its_verb_is_not_what_somebody_says(sources_of: Sources) -> None:
    """In "the laws differ and Roe said it was late" Roe says nothing of the laws."""
    text = (
        "But those two laws set different rules for the courts and Judge Ann Roe said it was "
        "“a very serious problem” to apply both."
    )
    assert sources_of(text) == [None]


def test_what_a_document_found_is_its_own(sources_of: Sources) -> None:
    """Of "Roe cited a survey that found 73 percent" the survey is the source."""
    text = "The farmers cited a survey that found 73 percent of voters in favour of a tax."
    assert sources_of(text) == ["a survey"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("The minister reported a leak at the plant, which has two reactors.", None),
        ("Roe cited a storm that had sunk two ferries.", "Roe"),
    ],
)
def test_a_clause_on_what_is_reported_is_reported_too(
    sources_of: Sources, text: str, source: str | None
) -> None:
    """A relative clause of the thing reported belongs to the report, one of its place does not."""
    assert sources_of(text) == [source]


def test_it_is_easy_to_think_is_said_by_nobody(sources_of: Sources) -> None:
    """The "it" of "it would be easy to think" stands for no source."""
    assert sources_of("It would be easy to think that the two brothers had fallen out.") == [None]
