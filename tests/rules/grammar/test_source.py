"""Who says this: one answer for the quote and for the number in it."""

from __future__ import annotations

from typing import Any

import pytest

from service.reading.reader import Reader
from service.records import Article


@pytest.fixture(scope="module")
def read() -> Any:
    """Reads a text."""
    reader = Reader()
    return lambda text: reader.read(Article(text, "a"))


NAMED = {
    "preposition": "According to Ann Roe, 12 people died.",
    "viewpoint": "By Ann Roe's count, 12 people died.",
    "viewpoint of": "In the words of Ann Roe, 12 people died.",
    "citation before the verb": "Citing Ann Roe, the paper put the toll at 12.",
    "comment": "As Ann Roe noted, 12 people died.",
}


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_quote_and_number_have_one_source(read: Any, text: str) -> None:
    """Who is named beside a clause says it, and says the number in it."""
    summary = read(text)
    claim = next(claim for claim in summary.numeric_claims if claim.text == "12")
    assert claim.attribution is not None
    assert claim.attribution.name == "Ann Roe"
    around = [quote for quote in summary.quotes if "12" in quote.text]
    assert [quote.speaker.name for quote in around if quote.speaker] == ["Ann Roe"]


NOBODY = {
    "a reason is no source": "The company cut 300 jobs, citing falling demand.",
    "a deed is no report": "The council closed 12 schools, citing the mayor.",
    "a day has no view": "By Monday's count, 12 people had died.",
    "the writer is no source": "By our count, 12 people died.",
}


@pytest.mark.parametrize("text", NOBODY.values(), ids=NOBODY)
def test_number_has_no_source(read: Any, text: str) -> None:
    """What is cited for a reason, or beside a deed, says no number."""
    claims = read(text).numeric_claims
    assert claims
    assert all(claim.attribution is None for claim in claims)


def test_verb_of_saying_beats_citation(read: Any) -> None:
    """The subject of a verb of saying says the clause, whoever it cites for it."""
    summary = read("Citing police, the agency said 12 people died.")
    assert summary.numeric_claims[0].attribution is not None
    assert summary.numeric_claims[0].attribution.text == "the agency"
    assert [quote.speaker.text for quote in summary.quotes if quote.speaker] == ["the agency"]
