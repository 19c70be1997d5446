"""What of a text goes through the networks, where it is nothing like prose."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.parse.budget import affordable
from service.reading.text import boilerplate

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

STORY = "The harbour master of Lysvik said on Tuesday that two ferries had stayed in port. "


def test_prose_is_read_whole() -> None:
    """However long: a paragraph of 500 code points, 100 tokens and 10 numbers, 200 times."""
    assert all(affordable([500] * 200, [100] * 200, [10] * 200, 100_000))


def test_a_short_table_of_results_is_read_whole() -> None:
    """Eighty lines of five tokens each, two of them numbers, are no attack."""
    assert all(affordable([14] * 80, [5] * 80, [2] * 80, 1_200))
    assert not all(affordable([14] * 82, [5] * 82, [2] * 82, 1_230))


def test_the_densest_pieces_are_left_and_of_equals_the_last() -> None:
    """The story before and behind a page of symbols is read."""
    lengths, tokens = [500, *[2] * 5_000, 500], [100, *[1] * 5_000, 100]
    read = affordable(lengths, tokens, [0] * len(lengths), 11_000)
    assert read[0]
    assert read[-1]
    assert read[1]
    assert not read[-2]
    assert sum(tokens[i] + 10 for i, kept in enumerate(read) if kept) <= 0.32 * 11_000


def test_numbers_cost_more_than_words() -> None:
    """Of two thousand lines as long, those that are all numbers are left."""
    read = affordable([20] * 2_000, [4] * 2_000, [0] * 1_000 + [4] * 1_000, 80_000)
    assert all(read[:1_000])
    assert not all(read[1_000:])


def test_what_is_left_out_is_said(read_parse: Callable[[str], Parse]) -> None:
    """One stretch of symbols is one span, beside what else is no story."""
    text = f"{STORY}\n\n" + "😀\n" * 4_000 + f"\n{STORY}"
    parse = read_parse(text)
    assert parse.words[0].text == "The"
    assert parse.words[-1].text == "."
    ((start, end),) = parse.left_out
    assert set(text[start:end].split()) == {"😀"}
    (span,) = boilerplate.with_stretches(text, (), parse.left_out)
    assert text[span.start : span.end] == span.text


def test_a_single_piece_is_read_however_dense_it_is() -> None:
    """A short text of nothing but numbers."""
    assert affordable([1_500], [1_000], [500], 1_500) == [True]
    assert affordable([1_500, 1_500], [2_000, 2_000], [900, 1_000], 3_000) == [True, False]
