"""An actor while an article is read: its mentions gather here until the cast is complete."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service.records import Mention

if TYPE_CHECKING:
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word
    from service.records.terms import ActorType, Gender, MentionKind


@dataclass(slots=True, eq=False)
class Draft:
    """An actor in the making.

    `type` is an Actor's type. `heads` are the `i` of the words that stand for it, by the span of
    each mention. `gender`: "male", "female" or "" while the text has not shown it, `courtesy` the
    title that tells it ("Mrs."). `plural` says that "they" can take it up. `is_kin` marks who is
    introduced as somebody's relative, `nouns` the heads of its roles and descriptions;
    `is_particular` says that a description means somebody and not anyone of a kind, `number` how
    many ("2"), `whole` what it is of, `modifiers` and `countries` what adjectives say; `members`
    are the actors that make up a joint group.
    """

    type: ActorType
    named: bool = True
    country: str | None = None
    names: list[Name] = field(default_factory=list)
    heads: dict[tuple[int, int], int] = field(default_factory=dict)
    mentions: list[Mention] = field(default_factory=list)
    descriptions: list[str] = field(default_factory=list)
    roles: dict[str, None] = field(default_factory=dict)
    nouns: dict[str, None] = field(default_factory=dict)
    gender: Gender = ""
    courtesy: str = ""
    plural: bool = False
    is_kin: bool = False
    is_particular: bool = False
    number: str = ""
    whole: str = ""
    modifiers: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    members: tuple[Draft, ...] = ()

    def add(self, start: int, end: int, text: str, kind: MentionKind, head: int) -> bool:
        """Add a mention unless its span has one; whether it was added."""
        span = start, end
        if span in self.heads:
            return False
        self.heads[span] = head
        self.mentions.append(Mention(start, end, text, kind))
        return True

    def add_name(self, parse: Parse, name: Name) -> None:
        """Add a mention by name."""
        self.names.append(name)
        written = parse.text[name.start : name.end]
        self.add(name.start, name.end, written, name.kind, name.last)

    def add_word(self, word: Word, kind: MentionKind) -> None:
        """Add a mention of one word, such as a pronoun."""
        self.add(word.start, word.end, word.text, kind, word.i)
