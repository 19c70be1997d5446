"""`/examples.json`: articles that the page loads, in a checkout and in an installed package."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from service import examples

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_examples_can_be_sent_as_they_are(client: Any) -> None:
    """What is served is a body for a story."""
    shown = client.get("/examples.json").get_json()
    assert [article["id"] for article in shown["articles"]] == ["000", "001", "002", "003", "004"]
    assert client.post("/v1/stories", json=shown).status_code == 200


def test_without_the_seeds_there_are_invented_ones(
    client: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """The articles of newspapers are not ours to ship."""
    monkeypatch.setattr(examples, "SEEDS", tmp_path)
    invented = examples.request.__wrapped__()
    assert len(invented["articles"]) == 3
    assert all("invented" in article["source"] for article in invented["articles"])
    assert client.post("/v1/stories", json=invented).status_code == 200
