"""Stories of articles that the real service has read."""

from __future__ import annotations

import json
from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest

from scripts.local_service import seed_articles

if TYPE_CHECKING:
    from scripts.local_service import LocalService

STRANGER = {
    "id": "zz-elsewhere",
    "text": (
        "The Norwegian ski team won seven medals at the championships in Trondheim on Sunday. "
        "“The snow was perfect for us,” said the coach, Per Dahl. Some 40,000 people watched."
    ),
}


@pytest.fixture(scope="module")
def articles() -> list[dict[str, Any]]:
    return [dict(article) for article in seed_articles()]


@pytest.fixture(scope="module")
def summaries(service: LocalService, articles: list[dict[str, Any]]) -> list[Any]:
    return [json.loads(service.post("/v1/summaries", article).body) for article in articles]


@pytest.fixture(scope="module")
def whole(service: LocalService, articles: list[dict[str, Any]]) -> bytes:
    return service.post("/v1/stories", {"articles": articles}).body


def test_articles_summaries_and_every_mix_are_one_record(
    service: LocalService, articles: list[Any], summaries: list[Any], whole: bytes
) -> None:
    """Byte for byte, whichever two are sent as articles, in either order."""
    every = range(len(articles))
    for sent in [(), *combinations(every, 2)]:
        body = {
            "articles": [articles[at] for at in reversed(sent)],
            "summaries": [summaries[at] for at in every if at not in sent],
        }
        assert service.post("/v1/stories", body).body == whole


def test_a_copy_under_another_id_decides_nothing(
    service: LocalService, articles: list[Any], summaries: list[Any], whole: bytes
) -> None:
    """Status, consensus, sources and overview are those of the story without the copy."""
    copy = {**articles[0], "id": "zz-copy"}
    story = service.post("/v1/stories", {"articles": [copy], "summaries": summaries}).json
    before = json.loads(whole)
    originals = {article["id"]: article["duplicate_of"] for article in story["articles"]}
    assert originals["zz-copy"] == summaries[0]["article"]["id"]

    def decided(of: Any) -> list[Any]:
        fields = ("subject", "predicate", "status", "lowest", "highest", "consensus", "sources")
        return [[claim[field] for field in fields] for claim in of["numeric_claims"]]

    assert decided(story) == decided(before)
    assert [h["text"] for h in story["overview"]] == [h["text"] for h in before["overview"]]
    assert [a["name"] for a in story["actors"]] == [a["name"] for a in before["actors"]]
    assert [q["text"] for q in story["quotes"]] == [q["text"] for q in before["quotes"]]


def test_an_article_about_something_else_is_told_and_changes_no_entry(
    service: LocalService, summaries: list[Any], whole: bytes
) -> None:
    """What only the others carry stays as it was; the stranger does not belong."""
    story = service.post("/v1/stories", {"articles": [STRANGER], "summaries": summaries}).json
    before = json.loads(whole)
    assert [a["id"] for a in story["articles"] if not a["belongs"]] == [STRANGER["id"]]
    assert story["coherence"] < before["coherence"]
    for kind, parts in (("numeric_claims", "values"), ("quotes", "variants")):
        kept = [e for e in story[kind] if e["article_ids"] != [STRANGER["id"]]]
        assert [len(e[parts]) for e in kept] == [len(e[parts]) for e in before[kind]]
        assert [e["article_ids"] for e in kept] == [e["article_ids"] for e in before[kind]]
