"""The service under real gunicorn: what only several processes and a socket can show."""

from __future__ import annotations

import json
import re
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING, Any

import pytest

from scripts.local_service import running, seed_articles

if TYPE_CHECKING:
    from scripts.local_service import LocalService

TEXT = (
    "Anna Holm, the mayor, said on Monday that 12 people had been hurt in Varberg. "
    "“We mourn,” she said."
)


@pytest.fixture(scope="module")
def story(service: LocalService) -> Any:
    return service.post("/v1/stories", {"articles": seed_articles()}).json


def test_five_articles_become_one_record(story: Any) -> None:
    """The main job on real input: all four kinds, over all articles."""
    assert [article["id"] for article in story["articles"]] == ["000", "001", "002", "003", "004"]
    assert all(story[kind] for kind in ("actors", "locations", "numeric_claims", "quotes"))
    assert story["actors"][0]["article_ids"] == ["000", "001", "002", "003", "004"]


def test_every_span_equals_its_slice(story: Any) -> None:
    """Each start, end and text of the record can be found in the article that it names."""
    texts = {article["id"]: article["text"] for article in seed_articles()}
    checked = 0

    def check(node: Any, article_id: str | None) -> None:
        nonlocal checked
        if isinstance(node, dict):
            own = node.get("article_id") or (node["id"] if "boilerplate" in node else article_id)
            if "start" in node and "text" in node:
                assert texts[own][node["start"] : node["end"]] == node["text"]
                checked += 1
            for value in node.values():
                check(value, own)
        elif isinstance(node, list):
            for value in node:
                check(value, article_id)

    check(story, None)
    assert checked > 200


def counted(service: LocalService, metric: str, **labels: str) -> float:
    """The sum of a metric's samples that carry these labels."""
    lines = service.call("/metrics").body.decode().splitlines()
    wanted = [f'{name}="{value}"' for name, value in labels.items()]
    return sum(
        float(line.rsplit(" ", 1)[1])
        for line in lines
        if re.match(rf"{metric}(\{{|\s)", line) and all(label in line for label in wanted)
    )


def test_metrics_are_right_over_two_workers(service: LocalService) -> None:
    """Whichever worker is asked, it tells what all of them have counted."""
    metric = "storyfold_http_requests_total"
    labels = {"route": "/v1/summaries", "method": "POST", "status": "200"}
    before = counted(service, metric, **labels)
    with ThreadPoolExecutor(4) as clients:
        answers = list(
            clients.map(lambda i: service.post("/v1/summaries", {"text": f"{TEXT} {i}"}), range(24))
        )
    assert {answer.status for answer in answers} == {200}
    assert {counted(service, metric, **labels) - before for _ in range(8)} == {24}


def test_no_text_gets_into_the_log(service: LocalService) -> None:
    """Log lines are JSON and say what was done, never what was read."""
    service.post("/v1/summaries", {"text": TEXT, "title": "Kungsbacka"})
    service.post("/v1/summaries", {"text": TEXT, "title": 3})
    service.call("/v1/quotes", TEXT.encode(), {"Content-Type": "text/plain"})
    lines = service.log.read_text(encoding="utf-8").splitlines()
    assert [json.loads(line) for line in lines]
    assert "/v1/quotes" in lines[-1]
    assert not [word for word in ("Holm", "Varberg", "mourn", "Kungsbacka") if word in str(lines)]


def test_answers_are_the_same_bytes_whatever_the_hash_seed() -> None:
    """Nothing that is answered depends on the order of a set."""
    articles = seed_articles()
    calls: list[tuple[str, Any]] = [("/v1/stories", {"articles": articles})]
    calls += [("/v1/summaries", article) for article in articles]

    def answers(hash_seed: str) -> list[bytes]:
        with running(environment={"PYTHONHASHSEED": hash_seed}) as service:
            given = [service.post(path, body) for path, body in calls]
        assert {answer.status for answer in given} == {200}
        return [answer.body for answer in given]

    assert answers("1") == answers("20250113")
