"""What reading costs: by ratio to plain news of the same length, read in the same run."""

from __future__ import annotations

import gc
from time import process_time
from typing import TYPE_CHECKING

import pytest

from benchmarks.articles import dense_texts, hard_texts, of_length
from service.reading.reader import Reader
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Tracing lines would slow our Python and not the parse, which is native code.
pytestmark = pytest.mark.no_cover

HARD = hard_texts()
# A collection of all garbage may fall into one of the readings, and other processes disturb: texts
# that are compared are read in turn, until a round says that they cost what they should.
ROUNDS = 5  # at most
# Code points of news to compare with; they cost the same in a text of any length.
PLAIN = 20_000


@pytest.fixture(scope="module")
def times() -> Iterator[Callable[[str, str], Iterator[float]]]:
    """How many times the processor time of one text another takes, round by round.

    What is loaded is frozen.
    """
    reader = Reader()
    gc.collect()
    gc.freeze()

    def read(text: str) -> float:
        begun = process_time()
        reader.read(Article(text, "a-1", language="en"))
        return process_time() - begun

    yield lambda one, other: (read(one) / read(other) for _ in range(ROUNDS))
    gc.unfreeze()


@pytest.mark.parametrize("name", HARD)
def test_a_hard_text_costs_at_most_twice_plain_news(
    times: Callable[[str, str], Iterator[float]], name: str
) -> None:
    """A character of it, with everything extracted."""
    text = HARD[name]
    assert PLAIN < len(text) <= 100_000
    longer = len(text) / PLAIN
    assert any(found < 2 * longer for found in times(text, of_length(PLAIN)))


@pytest.mark.parametrize("name", dense_texts(1))
def test_twice_as_much_costs_twice_as_much(
    times: Callable[[str, str], Iterator[float]], name: str
) -> None:
    """Also where every second character begins a word; half as much again is for disturbance."""
    assert any(found < 3 for found in times(dense_texts(4_000)[name], dense_texts(2_000)[name]))


def test_a_character_of_a_long_article_costs_no_more_than_of_a_short_one(
    times: Callable[[str, str], Iterator[float]],
) -> None:
    """Up to the longest article that is taken."""
    assert any(found < 1.5 * 5 for found in times(of_length(100_000), of_length(PLAIN)))
