"""The printed story, from a record of a few lines."""

from __future__ import annotations

from typing import Any

import pytest

from service.cli import terminal
from service.cli.story_page import Page

RECORD: dict[str, Any] = {
    "articles": [
        {"id": "a", "words": 400, "duplicate_of": None},
        {"id": "b", "words": 380, "duplicate_of": "a"},
    ],
    "coherence": 0.9,
    "timeline": [
        {
            "from": "2025-01-09",
            "granularity": "day",
            "text": "A dam broke on January 9.",
            "article_ids": ["a"],
        }
    ],
    "overview": [{"kind": "number", "text": "Two say 12.", "ref": "claim-1", "article_ids": ["a"]}],
    "actors": [
        {
            "name": "Anna Holm",
            "type": "person",
            "named": True,
            "roles": ["mayor"],
            "aliases": [{"text": "Holm", "article_ids": ["a"]}],
            "article_ids": ["a", "b"],
        }
    ],
    "locations": [],
    "numeric_claims": [
        {
            "subject": "people",
            "predicate": "hurt",
            "kind": "count",
            "status": "conflicting",
            "lowest": 12,
            "highest": 1300,
            "consensus": None,
            "article_ids": ["a"],
            "values": [
                {
                    "value": 1300,
                    "lower": 1300,
                    "upper": None,
                    "comparator": "more_than",
                    "unit": "people",
                    "article_ids": ["a"],
                    "claims": [{"attribution": {"name": None, "text": "the police"}}],
                }
            ],
        }
    ],
    "quotes": [
        {
            "speaker": {"actor_id": "actor-1", "name": "Anna Holm"},
            "text": "We mourn " + "and mourn " * 40,
            "type": "direct",
            "article_ids": ["a"],
            "variants": [{}],
        }
    ],
}


def page(colours: bool = False) -> str:
    return "\n".join(Page(colours, 80).story(RECORD))


@pytest.mark.parametrize(
    "line",
    [
        "2 articles, 1 independent, 780 words, coherence 0.9",
        "Anna Holm (person, mayor) [a b]",
        "also Holm [a]",
        "people · hurt: conflicting, 12 to 1,300 [a]",
        "more than 1,300, says the police [a]",
        "2025-01-09: A dam broke on January 9. [a]",
    ],
)
def test_the_page_says_who_how_many_and_who_says_so(line: str) -> None:
    """What a reader looks for stands on the page, with the outlets that carry it."""
    assert line in page()


def test_a_long_quote_is_cut_to_the_line() -> None:
    """No line of a quote is wider than the page."""
    line = next(line for line in page().splitlines() if "We mourn" in line)
    assert len(line) <= 80
    assert line.endswith("…")


@pytest.mark.parametrize(
    ("at_terminal", "no_color", "expected"),
    [(True, "", True), (True, "1", False), (False, "", False)],
)
def test_colours_are_for_terminals_of_people_who_want_them(
    at_terminal: bool, no_color: str, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    """NO_COLOR is respected, and a pipe gets plain text."""
    monkeypatch.setattr(terminal.sys.stdout, "isatty", lambda: at_terminal, raising=False)
    monkeypatch.setenv("NO_COLOR", no_color)
    assert terminal.colours_wanted() is expected
    assert ("\x1b[31mconflicting" in page(terminal.colours_wanted())) is expected
