"""What stands directly beside a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import INSIDE_PHRASE, NOMINAL, phrase_head

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked


def noun_from(marked: Marked, start: int, cue: Word) -> Word | None:
    """The head of the noun phrase that begins a stretch of words before a cue."""
    word = phrase_head(marked.words[start], cue.i)
    return word if word.pos in NOMINAL else None


def beside(marked: Marked, cue: Word) -> Word | None:
    """The head of the noun phrase right behind a cue, or of the one right before it."""
    following = marked.words[cue.i + 1 : cue.i + 2]
    if following and (following[0].pos in NOMINAL or following[0].dep in INSIDE_PHRASE):
        return noun_from(marked, cue.i + 1, following[0].sentence.words[-1])
    before = marked.words[cue.i - 1]
    return before if cue.i and before.pos in NOMINAL else None
