"""When, in the five seeds: as they are, and with the day on which they were sent."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import pytest

from scripts.local_service import seed_articles

if TYPE_CHECKING:
    from collections.abc import Callable

    from scripts.local_service import LocalService

DAY = "2025-01-13"  # on which all five could have been sent

# Article, the words of its date, and the interval: None where nothing in the text decides it.
AS_THEY_ARE = [
    ("000", "January 9", None),
    ("000", "the autumn of 2024", ("2024-09-01", "2024-12-01")),
    ("000", "2021", ("2021-01-01", "2022-01-01")),
    ("000", "2016", ("2016-01-01", "2017-01-01")),
    ("001", "9 Jan", ("2025-01-09", "2025-01-10")),
    ("001", "October", ("2024-10-01", "2024-11-01")),
    ("001", "Saturday", ("2025-01-11", "2025-01-12")),
    ("001", "2005", ("2005-01-01", "2006-01-01")),
    ("001", "1999", ("1999-01-01", "2000-01-01")),
    ("001", "late last year", ("2024-01-01", "2025-01-01")),
    ("001", "Monday", ("2025-01-13", "2025-01-14")),
    ("001", "December", ("2024-12-01", "2025-01-01")),
    ("001", "Sunday", ("2025-01-12", "2025-01-13")),
    ("002", "2021", ("2021-01-01", "2022-01-01")),
    ("002", "December", ("2024-12-01", "2025-01-01")),
    ("003", "Sunday", None),
    ("003", "last autumn", None),
    ("004", "January 12, 2025", ("2025-01-12", "2025-01-13")),
    ("004", "last year", None),
]
# What the day of sending decides besides.
WITH_A_DAY = [
    ("000", "January 9", ("2025-01-09", "2025-01-10")),
    ("003", "Sunday", ("2025-01-12", "2025-01-13")),
    ("003", "last autumn", ("2024-09-01", "2024-12-01")),
    ("004", "last year", ("2024-01-01", "2025-01-01")),
]
# The record of all five by date: the interval, words of the entry, and articles that tell it.
TIMELINE = [
    ("1999-01-01", "2000-01-01", "born in 1999", {"001"}),
    ("2005-01-01", "2006-01-01", "born in 2005", {"001"}),
    ("2016-01-01", "2017-01-01", "since 2016", {"001"}),
    ("2021-01-01", "2022-01-01", "since 2021", {"001"}),
    ("2024-01-01", "2025-01-01", "at least 10,000 troops", {"001"}),
    ("2024-09-01", "2024-12-01", "autumn of 2024", {"000", "001"}),
    ("2024-10-01", "2024-11-01", "sovereign decision", {"001"}),
    ("2024-12-01", "2025-01-01", "had died after being taken alive", {"001"}),
    ("2024-12-01", "2025-01-01", "taken their own lives", {"002"}),
    ("2025-01-09", "2025-01-10", "taken prisoner", {"001"}),
    ("2025-01-11", "2025-01-12", "posted photographs", {"001"}),
    ("2025-01-11", "2025-01-12", "said in a statement on Saturday", {"001"}),
    ("2025-01-12", "2025-01-13", "no doubt left", {"001", "004"}),
    ("2025-01-13", "2025-01-14", "more than 300", {"001"}),
]
TIMELINE_WITH_A_DAY = [
    ("2024-01-01", "2025-01-01", "10,000 troops", {"001", "004"}),
    ("2024-09-01", "2024-12-01", "last autumn", {"003"}),
    ("2025-01-09", "2025-01-10", "taken prisoner", {"000", "001"}),
    ("2025-01-12", "2025-01-13", "prepared to hand over", {"003"}),
]
# Article, words of a claim, the date that it holds at.
HELD = [
    ("000", "two North Korean soldiers were reportedly captured", "January 9"),
    ("001", "at least 10,000 troops", None),
    ("001", "more than 300", None),
    ("001", "at least 2,700", None),
    ("004", "12,000", "last year"),
]


def _sent(day: str | None) -> list[dict[str, Any]]:
    return [
        article if day is None else article | {"published_at": day} for article in seed_articles()
    ]


@pytest.fixture(scope="module")
def summary(service: LocalService) -> Callable[[str, str | None], Any]:
    """The Summary of a seed, sent with a day or without."""

    @cache
    def ask(id_: str, day: str | None) -> Any:
        article = next(a for a in _sent(day) if a["id"] == id_)
        return service.post("/v1/summaries", article).json

    return ask


@pytest.fixture(scope="module")
def timeline(service: LocalService) -> Callable[[str | None], Any]:
    """The timeline of all five, sent with a day or without."""

    @cache
    def ask(day: str | None) -> Any:
        return service.post("/v1/stories", {"articles": _sent(day)}).json["timeline"]

    return ask


@pytest.mark.parametrize(
    ("day", "id_", "text", "interval"),
    [(None, *row) for row in AS_THEY_ARE] + [(DAY, *row) for row in WITH_A_DAY],
)
def test_a_date_of_a_seed_is_resolved_where_something_decides_it(
    summary: Callable[[str, str | None], Any],
    day: str | None,
    id_: str,
    text: str,
    interval: tuple[str, str] | None,
) -> None:
    """Never a day or year that nobody wrote."""
    found = [(d["from"], d["to"]) for d in summary(id_, day)["dates"] if d["text"] == text]
    assert found
    assert set(found) == {interval or (None, None)}


@pytest.mark.parametrize(("id_", "words", "when"), HELD)
def test_a_number_of_a_seed_holds_when_it_says(
    summary: Callable[[str, str | None], Any], id_: str, words: str, when: str | None
) -> None:
    """The time of what is counted; that of saying is another."""
    answer = summary(id_, None)
    texts = {date["id"]: date["text"] for date in answer["dates"]}
    held = [
        claim
        for claim in answer["numeric_claims"]
        if words.startswith(claim["text"]) and words in claim["sentence"]["text"]
    ]
    assert held
    assert {texts.get(claim["when"]) for claim in held} == {when}


@pytest.mark.parametrize(
    ("day", "begin", "end", "words", "articles"),
    [(None, *row) for row in TIMELINE] + [(DAY, *row) for row in TIMELINE_WITH_A_DAY],
)
def test_the_timeline_of_the_seeds_has_what_an_editor_would_draw(
    timeline: Callable[[str | None], Any],
    day: str | None,
    begin: str,
    end: str,
    words: str,
    articles: set[str],
) -> None:
    """Each event at its time, with the articles that tell it."""
    events = [e for e in timeline(day) if (e["from"], e["to"]) == (begin, end)]
    assert any(words in e["text"] and articles <= set(e["article_ids"]) for e in events)


@pytest.mark.parametrize("day", [None, DAY])
def test_the_timeline_has_no_other_times(
    timeline: Callable[[str | None], Any], day: str | None
) -> None:
    """What needs the day of sending falls away without it; nothing is put at a day by guess."""
    rows = TIMELINE if day is None else TIMELINE + TIMELINE_WITH_A_DAY
    assert {(e["from"], e["to"]) for e in timeline(day)} == {row[:2] for row in rows}
