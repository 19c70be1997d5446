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
# A collection of all garbage may fall into one of the readings, and other processes disturb.
ROUNDS = 2
# Code points of news to compare with; they cost the same in a text of any length.
PLAIN = 20_000


@pytest.fixture(scope="module")
def seconds() -> Iterator[Callable[[str], float]]:
    """Processor time of reading a text, the least of several; what is loaded is frozen."""
    reader = Reader()
    gc.collect()
    gc.freeze()

    def read(text: str) -> float:
        begun = process_time()
        reader.read(Article(text, "a-1", language="en"))
        return process_time() - begun

    yield lambda text: min(read(text) for _ in range(ROUNDS))
    gc.unfreeze()


@pytest.mark.parametrize("name", HARD)
def test_a_hard_text_costs_at_most_twice_plain_news(
    seconds: Callable[[str], float], name: str
) -> None:
    """A character of it, with everything extracted."""
    text = HARD[name]
    assert PLAIN < len(text) <= 100_000
    assert seconds(text) / len(text) < 2 * seconds(of_length(PLAIN)) / PLAIN


@pytest.mark.parametrize("name", dense_texts(1))
def test_twice_as_much_costs_twice_as_much(seconds: Callable[[str], float], name: str) -> None:
    """Also where every second character begins a word; half as much again is for disturbance."""
    once, twice = dense_texts(2_000)[name], dense_texts(4_000)[name]
    assert seconds(twice) < 3 * seconds(once)


def test_a_character_of_a_long_article_costs_no_more_than_of_a_short_one(
    seconds: Callable[[str], float],
) -> None:
    """Up to the longest article that is taken."""
    assert seconds(of_length(100_000)) < 1.5 * 5 * seconds(of_length(PLAIN))
