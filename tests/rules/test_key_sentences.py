"""Which sentences tell what an article is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading import key_sentences

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(("sentences", "kept"), [(4, 4), (5, 5), (8, 5)])
def test_the_first_five_sentences_do(
    read_parse: Callable[[str], Parse], sentences: int, kept: int
) -> None:
    """A report tells its news first; of what follows only sentences with a date are kept."""
    text = " ".join(["The old mill by the river was shut down by the board."] * sentences)
    assert len(key_sentences.read(text, read_parse(text), ())) == kept


@pytest.mark.parametrize(
    ("text", "kept"), [("The mill was shut today.", 1), ("The mill was shut.", 0)]
)
def test_six_words_with_the_stop_stand_alone(
    read_parse: Callable[[str], Parse], text: str, kept: int
) -> None:
    """Fewer say too little."""
    assert len(key_sentences.read(text, read_parse(text), ())) == kept


@pytest.mark.parametrize(("characters", "kept"), [(500, 1), (501, 0)])
def test_five_hundred_characters_are_a_line(
    read_parse: Callable[[str], Parse], characters: int, kept: int
) -> None:
    """Nobody reads a longer one."""
    text = "The board shut " + "the old mill and " * 27
    text += "x" * (characters - len(text) - 1) + "."
    assert len(key_sentences.read(text, read_parse(text), ())) == kept
