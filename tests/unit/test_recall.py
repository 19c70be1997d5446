"""What is kept between requests, and that it is bounded whatever callers send."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service import recall
from service.naming import spelling

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture(autouse=True)
def _nothing_taken() -> Iterator[None]:
    recall.count(recall.MOST_TAKEN)
    yield
    recall.count(recall.MOST_TAKEN)


def test_a_name_is_folded_once() -> None:
    """What comes back from article to article is not worked out again."""
    spelling.fold("Anna Holm")
    spelling.fold("Anna Holm")
    assert spelling.fold.cache_info()[:2] == (1, 1)


@pytest.mark.parametrize(("last", "kept"), [(1, 1), (2, 0)])
def test_what_was_kept_is_forgotten_after_so_many_characters(last: int, kept: int) -> None:
    """Names of any length can be sent, so that it is their length that has to be bounded."""
    spelling.fold("Anna Holm")
    recall.count(recall.MOST_TAKEN - 2)
    recall.count(last)
    assert spelling.fold.cache_info().currsize == kept
