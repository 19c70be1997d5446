"""The cast of an article: its actors, and which of them a word stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import Actor


@dataclass(frozen=True, slots=True)
class Cast:
    """Actors by falling salience, with a look-up from words.

    `by_word` maps the index of a word (`Word.i`) to the actor whose mention covers it: a word of a
    name, the head of a description, a pronoun.
    """

    actors: tuple[Actor, ...]
    by_word: dict[int, Actor] = field(default_factory=dict)

    def at(self, i: int) -> Actor | None:
        """The actor that the word with index `i` stands for, or None."""
        return self.by_word.get(i)
