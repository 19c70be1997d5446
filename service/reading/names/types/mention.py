"""A mention of a name as the rules of `before_vote.py` and `after_vote.py` are asked about it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

# What a rule answers of words that are no name at all; None is no answer.
NO_NAME = "no name"


class Mention(NamedTuple):
    """A candidate as the text has it, with the votes for its form.

    `is_part`: its form is a part of somebody's full name, or that name.
    """

    parse: Parse
    candidate: Candidate
    words: list[Word]
    text: str
    key: str
    votes: Mapping[str, int]
    is_part: bool

    @property
    def is_long(self) -> bool:
        """Whether it has two words or more."""
        return len(self.words) > 1

    @property
    def winner(self) -> str:
        """The type that most votes give, "thing" for what is neither an actor nor a place."""
        if len(self.votes) == 1:
            return next(iter(self.votes))
        return min(self.votes, key=lambda kind: (-self.votes[kind], kind))


# Rules by name: the first that answers gives the type.
Rules = dict[str, Callable[[Mention], str | None]]


def first_answer(rules: Rules, mention: Mention) -> str | None:
    """What the first rule that answers says of a mention."""
    for rule in rules.values():
        if (answer := rule(mention)) is not None:
            return answer
    return None
