"""Archives of invented articles, and a reader without a model."""

from __future__ import annotations

import pytest

from service.bulk import batches
from tests.plain_reader import PlainReader


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> PlainReader:
    """What reads in this process and in those that are forked from it."""
    plain = PlainReader()
    monkeypatch.setattr(batches, "reader", lambda: plain)
    return plain
