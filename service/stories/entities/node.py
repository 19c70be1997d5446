"""One entity of one article, as grouping sees it."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.naming import organizations, people
from service.naming.match import Match

if TYPE_CHECKING:
    from service.records import Actor, Summary

# One pronoun may be another's.
FEWEST_PRONOUNS = 3
# Reports that are told of one story give ages that differ by no more years.
BIRTHDAYS, YEAR = 2, "year"


@dataclass(frozen=True, slots=False)
class Named:
    """A named actor of one article; `ages` are the years that it says somebody of the name is."""

    article_id: str
    actor: Actor
    ages: frozenset[float] = frozenset()

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
        given = frozenset(gender for gender in found if gender)
        if given or actor.type != "person":
            return given
        pronouns = [people.gender_of(m.text) for m in actor.mentions if m.kind == "pronoun"]
        agreed = {gender for gender in pronouns if gender}
        return frozenset(agreed) if len(agreed) == 1 and len(pronouns) >= FEWEST_PRONOUNS else given


def ages_in(summary: Summary) -> dict[str, frozenset[float]]:
    """The ages in years that an article gives its actors, by the actor's id."""
    ages = {
        (claim.subject.start, claim.subject.end): claim.quantity.value
        for claim in summary.numeric_claims
        if claim.quantity.kind == "age"
        and claim.quantity.unit == YEAR
        and claim.quantity.value is not None
        and claim.subject is not None
    }
    return {
        actor.id: frozenset(
            ages[m.start, m.end] for m in actor.mentions if (m.start, m.end) in ages
        )
        for actor in summary.actors
    }


def ages_differ(left: frozenset[float], right: frozenset[float]) -> bool:
    """Whether ages are too far apart to be one person's, birthdays allowed for."""
    return bool(left and right) and min(abs(a - b) for a in left for b in right) > BIRTHDAYS


def _tells(alias: str, type_: str) -> bool:
    if type_ == "person":
        parsed = people.parse(alias)
        return bool(parsed.given or parsed.initials)
    return organizations.has_distinctive_word(alias)
