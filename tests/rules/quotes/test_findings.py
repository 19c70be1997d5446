"""What documents find and show: polls, studies, records."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Quote

    Read = Callable[[str], tuple[Quote, ...]]


@pytest.mark.parametrize(
    ("text", "content", "speaker"),
    [
        ("Most townspeople want the dam to go, a poll found.",
         "Most townspeople want the dam to go",
         "a poll"),
        ("A May poll found Roe leading by ten points.", "Roe leading by ten points", "A May poll"),
        ("She was held on a charge of theft, jail records show.",
         "She was held on a charge of theft",
         "jail records"),
    ],
)  # fmt: skip
def test_a_document_that_finds_or_shows_reports(
    quotes: Read, text: str, content: str, speaker: str
) -> None:
    """Behind the clause as a tag, before a participle, and bound to its verb as to a noun."""
    (quote,) = quotes(text)
    assert quote.text == content
    assert quote.speaker is not None
    assert quote.speaker.text == speaker


@pytest.mark.parametrize(
    "text", ["The hall was empty, she found.", "She found Roe leading the old mill into the mud."]
)
def test_what_a_person_finds_is_no_quote(quotes: Read, text: str) -> None:
    """People only come to know it; nobody says it."""
    assert quotes(text) == ()
