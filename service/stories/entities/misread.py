"""Places that an article took for a person or a body, where other articles of the story know them.

"Bandar Abbas" is a town in three reports and a man in the fourth: one name has one type in a story.
It stays an actor where it acts like one: where it speaks, has a role, a pronoun or a fuller name.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from service.naming import places
from service.stories.sourced import changed
from service.stories.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.records import Actor, Location, Summary
    from service.stories.evidence import Evidence

# Who may be a place that was misread.
TYPES = ("person", "organization")
# So many articles have to know the place.
FEWEST = 2


def with_misread_places(summaries: Sequence[Summary], evidence: Evidence) -> list[Summary]:
    """The summaries, with places that some of them list as actors among their locations."""
    known = _known(summaries)
    lone = {id_: places.fold(actor.name) for summary in summaries for id_, actor in _plain(summary)}
    asked = known.keys() & set(lone.values())
    if not asked:
        return list(summaries)
    users: dict[str, set[str]] = defaultdict(set)
    for (article_id, _), name in lone.items():
        users[name].add(article_id)
    told = {
        name: known[name]
        for name in asked - _parts_of_names(summaries)
        if _outnumber(known[name], users[name], evidence)
    }
    return [_with_places(summary, told) for summary in summaries] if told else list(summaries)


def _outnumber(known: Mapping[str, Location], users: set[str], evidence: Evidence) -> bool:
    """Whether more independent articles know a place than take it for an actor."""
    knowing = evidence.weight(known.keys() - users)
    return knowing >= max(FEWEST, evidence.weight(users) + 1)


def _known(summaries: Sequence[Summary]) -> dict[str, dict[str, Location]]:
    """The places with a point, by name and by the id of the article that has it."""
    found: dict[str, dict[str, Location]] = defaultdict(dict)
    for summary in summaries:
        for place in summary.locations:
            if place.latitude is not None:
                found[places.fold(place.name)].setdefault(summary.article.id, place)
    return found


def _plain(summary: Summary) -> list[tuple[tuple[str, str], Actor]]:
    """The actors of an article that do nothing but bear a name."""
    speaking = {id_ for quote in summary.quotes if quote.speaker for id_ in quote.speaker.actor_ids}
    speaking |= {
        claim.attribution.actor_id
        for claim in summary.numeric_claims
        if claim.attribution and claim.attribution.actor_id
    }
    return [
        ((summary.article.id, actor.id), actor)
        for actor in summary.actors
        if actor.named
        and actor.type in TYPES
        and actor.id not in speaking
        and not (actor.roles or actor.aliases)
        and all(mention.kind == "name" for mention in actor.mentions)
    ]


def _parts_of_names(summaries: Sequence[Summary]) -> set[str]:
    """The words of persons' longer names: "Jordan" where the story has a Michael Jordan."""
    return {
        word
        for summary in summaries
        for actor in summary.actors
        if actor.named and actor.type == "person"
        for form in (actor.name, *actor.aliases)
        if len(found := tokens(form)) > 1
        for word in found
    }


def _with_places(summary: Summary, told: Mapping[str, Mapping[str, Location]]) -> Summary:
    misread = {
        id_: told[name]
        for (_, id_), actor in _plain(summary)
        if (name := places.fold(actor.name)) in told and summary.article.id not in told[name]
    }
    if not misread:
        return summary
    count = len(summary.locations)
    made: list[Location] = []
    for actor in summary.actors:
        if actor.id in misread:
            place = min(misread[actor.id].items())[1]
            id_ = f"location-{count + len(made) + 1}"
            made.append(
                changed(place, id=id_, name=actor.name, aliases=(), mentions=actor.mentions)
            )
    kept = tuple(
        changed(actor, member_ids=tuple(id_ for id_ in actor.member_ids if id_ not in misread))
        for actor in summary.actors
        if actor.id not in misread
    )
    return changed(summary, actors=kept, locations=(*summary.locations, *made))
