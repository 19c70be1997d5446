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


def test_a_table_asks_its_function_once_for_each_text() -> None:
    """What is asked of every word of every article is worked out once."""
    asked: list[str] = []

    def length(text: str) -> int:
        asked.append(text)
        return len(text)

    table = recall.Table(2, length)
    assert [table[word] for word in ("quay", "mill", "quay")] == [4, 4, 4]
    assert asked == ["quay", "mill"]


def test_a_table_is_bounded() -> None:
    """A text of a million different words leaves no more behind than its size."""
    table = recall.Table(2, len)
    for word in ("quay", "mill", "harbour"):
        assert table[word] == len(word)
    assert dict(table) == {"harbour": 7}


def test_a_table_is_forgotten_with_the_rest() -> None:
    """Its words can be of any length."""
    table = recall.Table(2, len)
    assert table["quay"] == 4
    recall.count(recall.MOST_TAKEN)
    assert not table
