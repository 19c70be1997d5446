"""One entity of one article, as grouping sees it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.naming import organizations, people
from service.naming.match import Match

if TYPE_CHECKING:
    from service.records import Actor

# One pronoun may be another's.
FEWEST_PRONOUNS = 3


@dataclass(frozen=True, slots=False)
class Named:
    """A named actor of one article."""

    article_id: str
    actor: Actor

    @cached_property
    def is_lone(self) -> bool:
        """Whether only a part of the name is known, such as a surname."""
        return self.actor.type == "person" and not people.is_full(self.actor.name)

    @cached_property
    def full(self) -> tuple[str, ...]:
        """The names that tell it from others: the name and those aliases that do not shorten it."""
        name, type_ = self.actor.name, self.actor.type
        if type_ not in ("person", "organization"):
            return (name, *self.actor.aliases)
        compare = people.compare if type_ == "person" else organizations.compare
        telling = (alias for alias in self.actor.aliases if _tells(alias, type_))
        return (name, *(alias for alias in telling if compare(name, alias) is not Match.SHORT))

    @cached_property
    def genders(self) -> frozenset[str]:
        """What courtesy titles tell, or where there is none, several pronouns that all agree."""
        actor = self.actor
        titled = [f"{role} {actor.name}" for role in actor.roles]
        found = {people.parse(form).gender for form in (actor.name, *actor.aliases, *titled)}
        told = frozenset(gender for gender in found if gender)
        if told or actor.type != "person":
            return told
        pronouns = [people.gender_of(m.text) for m in actor.mentions if m.kind == "pronoun"]
        agreed = {gender for gender in pronouns if gender}
        return frozenset(agreed) if len(agreed) == 1 and len(pronouns) >= FEWEST_PRONOUNS else told


def _tells(alias: str, type_: str) -> bool:
    if type_ == "person":
        parsed = people.parse(alias)
        return bool(parsed.given or parsed.initials)
    return organizations.has_distinctive_word(alias)
