"""Articles put into stories: every one in exactly one group, whatever the order."""

from __future__ import annotations

from typing import Any

import pytest

FIRE = "Anna fought a Fire in the Harbour of Bergen. 12 people left Bergen with Anna. " * 4
VOTE = "Carl won the Election in Austria. 70 voters of Austria chose Carl in Wien. " * 4
ARTICLES = [
    {"id": "b1", "text": FIRE},
    {"id": "b2", "text": FIRE + "Later Anna came back to Bergen and the Harbour."},
    {"id": "a1", "text": VOTE},
]


def groups(client: Any, articles: list[dict[str, Any]], **more: Any) -> Any:
    """The groups of an answer."""
    answer = client.post("/v1/groups", json={"articles": articles, **more})
    assert answer.status_code == 200
    return answer.get_json()["groups"]


def test_articles_of_one_event_are_one_group(client: Any) -> None:
    """The largest first; ids sorted; a label of at most three names."""
    found = groups(client, ARTICLES)
    assert [group["article_ids"] for group in found] == [["b1", "b2"], ["a1"]]
    assert [group["id"] for group in found] == ["group-1", "group-2"]
    assert all(0 < len(group["label"].split(", ")) <= 3 for group in found)
    assert found[1]["coherence"] == 1


def test_neither_order_nor_the_form_of_sending_changes_anything(client: Any) -> None:
    """Summaries stand for their articles."""
    summaries = [client.post("/v1/summaries", json=article).get_json() for article in ARTICLES[1:]]
    mixed = client.post("/v1/groups", json={"articles": ARTICLES[:1], "summaries": summaries})
    assert mixed.get_json()["groups"] == groups(client, ARTICLES[::-1]) == groups(client, ARTICLES)


def test_a_copy_goes_with_its_original(client: Any) -> None:
    """Under whatever id it comes."""
    copy = {"id": "z", "text": FIRE}
    assert groups(client, [*ARTICLES, copy])[0]["article_ids"] == ["b1", "b2", "z"]


@pytest.mark.parametrize("body", [{}, {"articles": []}, {"articles": [ARTICLES[0], ARTICLES[0]]}])
def test_what_is_no_story_request_is_no_request_for_groups(client: Any, body: Any) -> None:
    """The same refusals."""
    refused = client.post("/v1/groups", json=body)
    assert refused.status_code == 422
    assert (
        refused.get_json()["errors"] == client.post("/v1/stories", json=body).get_json()["errors"]
    )
