"""Thirty reports read whole, and short ones: each fact that a reader set is a case."""

from __future__ import annotations

import tomllib
from contextlib import nullcontext
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from service.reading import stages
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from service.reading.parse.words import Parse
    from service.records import NumericClaim

FIELDS = ("when", "where", "part_of")
OPEN = "?"  # what an editor may take or leave


@cache
def table(name: str) -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))


REPORTS = {
    report["id"]: report | {"text": report["text"].strip() + "\n"}
    for report in table("reports.toml")["report"]
}


def _facts() -> Iterator[Any]:
    for id_, report in REPORTS.items():
        gaps = {(key, field): why for key, field, why in report.get("gaps", ())}
        for key, *wanted in report["claims"]:
            for field, value in zip(FIELDS, wanted, strict=True):
                if value == OPEN:
                    continue
                why = gaps.pop((key, field), None)
                marks = [] if why is None else [pytest.mark.xfail(reason=why, strict=True)]
                yield pytest.param(id_, key, field, value, id=f"{id_}: {key}: {field}", marks=marks)
        assert not gaps, f"{id_}: gaps of no fact: {gaps}"


@pytest.fixture(scope="module")
def read(read_parse: Callable[[str], Parse]) -> Callable[[str], Mapping[str, Any]]:
    """The id of a report to all that is read from it."""

    @cache
    def read_report(id_: str) -> Mapping[str, Any]:
        report = REPORTS[id_]
        article = Article(
            report["text"], "a", published_at=report["published_at"], home=report["home"]
        )
        return stages.run(article, read_parse(article.text), lambda _: nullcontext())

    return read_report


def _claim(id_: str, key: str, result: Mapping[str, Any]) -> NumericClaim:
    text = REPORTS[id_]["text"]
    assert text.count(key) == 1, f"{key} names no one place"
    start = text.index(key)
    end = start + len(key.split()[0])
    return next(c for c in result["numeric_claims"] if c.start < end and start < c.end)


@pytest.mark.parametrize(("id_", "key", "field", "value"), list(_facts()))
def test_a_number_holds_when_where_and_of_what_a_reader_says(
    read: Callable[[str], Mapping[str, Any]], id_: str, key: str, field: str, value: Any
) -> None:
    """The time, the places and the whole of a number, as an editor would set them."""
    result = read(id_)
    claim = _claim(id_, key, result)
    if field == "when":
        texts = {date.id: date.text for date in result["dates"]}
        assert texts.get(claim.when or "", "") == value
    elif field == "where":
        names = {place.id: place.name for place in result["locations"]}
        assert sorted(names[place] for place in claim.where) == sorted(value)
    else:
        assert claim.part_of == (_claim(id_, value, result).id if value else None)


@pytest.mark.parametrize(
    ("id_", "text", "begin", "end"),
    [
        pytest.param(id_, *row, id=f"{id_}: {row[0]}")
        for id_, report in REPORTS.items()
        for row in report.get("dates", ())
    ],
)
def test_a_date_means_what_a_reader_says(
    read: Callable[[str], Mapping[str, Any]], id_: str, text: str, begin: str, end: str
) -> None:
    """The interval of a date, counted from the day of publication."""
    found = [(date.from_, date.to) for date in read(id_)["dates"] if date.text == text]
    assert (begin, end) in found


@pytest.mark.parametrize("article", table("articles.toml")["article"], ids=lambda a: a["text"][:40])
def test_a_short_report_is_read_as_a_reader_does(
    read_parse: Callable[[str], Parse], article: dict[str, Any]
) -> None:
    """A sentence or two, published on a Wednesday."""
    text = article["text"]
    given = Article(text, "a", published_at="2025-01-15", home="GB")
    read = stages.run(given, read_parse(text), lambda _: nullcontext())
    named = {item.id: item.text for kind in ("numeric_claims", "dates") for item in read[kind]}
    named |= {place.id: place.name for place in read["locations"]}
    claims = {claim.text: claim for claim in read["numeric_claims"]}
    for number, when, where, whole in article["claims"]:
        claim = claims[number]
        assert named.get(claim.when or "", "") == when
        assert [named[id_] for id_ in claim.where] == where
        assert named.get(claim.part_of or "", "") == whole
