"""Which numbers of the rules are halved and doubled."""

from __future__ import annotations

from benchmarks.thresholds import Number, numbers_in, texts


def test_numbers_are_whole_constants_above_one() -> None:
    """Flags, shares and words are not tried."""
    source = "_REACH = 45  # words\nFEW = 1\nSHARE = 0.5\nYES = True\nlower = 7\nTEXT = 'no'\n"
    assert numbers_in(source, "m") == [Number("m", "_REACH", 45)]


def test_sentences_of_the_tests_are_read() -> None:
    """A number can only be held by a text that is read."""
    assert len(texts()) > 500
