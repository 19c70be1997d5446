"""The cast of an article: its actors, and which of them a word stands for."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import Actor
    from service.records.terms import Gender


@dataclass(frozen=True, slots=True)
class Cast:
    """Actors by falling salience, with a look-up from words.

    `by_word` maps the index of a word (`Word.i`) to the actor whose mention covers it: a word of a
    name, the head of a description, a pronoun. `joint` maps a pronoun for more than one actor
    ("they" after "A and B") to all of them. `genders` has those that the text or a name tells.
    """

    actors: tuple[Actor, ...]
    by_word: dict[int, Actor] = field(default_factory=dict)
    joint: dict[int, tuple[Actor, ...]] = field(default_factory=dict)
    genders: dict[str, Gender] = field(default_factory=dict)

    def at(self, i: int) -> Actor | None:
        """The actor that the word with index `i` stands for, or None."""
        return self.by_word.get(i)

    def all_at(self, i: int) -> tuple[Actor, ...]:
        """All actors that the word with index `i` stands for: of "they" perhaps several."""
        actor = self.by_word.get(i)
        return (actor,) if actor is not None else self.joint.get(i, ())
