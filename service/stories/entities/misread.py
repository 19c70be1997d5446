"""Names that one article takes for a place and another for a person or a body: one name, one type.

"Tonrud" is a town in three reports and a man in the fourth. An actor that does nothing but
bear the name gives way to the place: to one with a point where more articles know it, to one
without (a town or as many articles as it has). One that acts, that speaks, has a role, a pronoun
or a fuller name, takes the place's mentions: "at Lund Hospital", "Lund Hospital said".
"""

from __future__ import annotations

from collections import defaultdict
from operator import attrgetter
from typing import TYPE_CHECKING

from service.naming import places
from service.records import Actor
from service.stories.sourced import changed
from service.stories.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import Location, Summary
    from service.records.terms import ActorType
    from service.stories.evidence import Evidence

# Who may be a place that was misread.
TYPES = ("person", "organization")
# So many articles have to know a place with a point.
FEWEST = 2
# Of places without a point those that nothing but people live in.
TOWN = "city"

# By the folded name and the id of an article.
Places = dict[str, dict[str, "Location"]]
Actors = dict[str, dict[str, Actor]]


def with_one_reading(summaries: Sequence[Summary], evidence: Evidence) -> list[Summary]:
    """The summaries, with each name in one of its two readings."""
    read = _with_known_places(summaries, evidence)
    found = _doubtful(read)
    if not found:
        return read
    plain = {id_ for summary in read for id_, _ in _plain(summary)}
    as_places: Places = {}
    as_actors: Actors = {}
    for name, (places_of, actors) in found.items():
        acts = any((id_, actor.id) not in plain for id_, actor in actors.items())
        level = evidence.weight(places_of) >= evidence.weight(actors)
        if not acts and (level or any(place.type == TOWN for place in places_of.values())):
            as_places[name] = places_of
        elif all(_may_take(name, actor) for actor in actors.values()):
            as_actors[name] = actors
    return [_with_actors(_with_places(summary, as_places), as_actors) for summary in read]


def _doubtful(
    summaries: Sequence[Summary],
) -> dict[str, tuple[dict[str, Location], dict[str, Actor]]]:
    """What some articles read as a place without a point and others as an actor, none as both."""
    located = _places_by_name(summaries)
    acting: Actors = defaultdict(dict)
    for summary in summaries:
        for actor in summary.actors:
            if actor.named and actor.type in TYPES:
                acting[places.fold(actor.name)].setdefault(summary.article.id, actor)
    asked = located.keys() & acting.keys()
    if not asked:
        return {}
    return {
        name: (located[name], acting[name])
        for name in sorted(asked - _parts_of_names(summaries))
        if located[name].keys().isdisjoint(acting[name])
        and all(place.latitude is None for place in located[name].values())
    }


def _may_take(name: str, actor: Actor) -> bool:
    """Whether an actor's name is not a lone name of a person, which others may bear."""
    return actor.type != "person" or " " in name


def _with_known_places(summaries: Sequence[Summary], evidence: Evidence) -> list[Summary]:
    """The summaries, with known places among the locations of those that misread them."""
    known = _places_by_name(summaries, with_point=True)
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
    return [_with_places(summary, told) for summary in summaries]


def _outnumber(known: Mapping[str, Location], users: set[str], evidence: Evidence) -> bool:
    """Whether more independent articles know a place than take it for an actor."""
    knowing = evidence.weight(known.keys() - users)
    return knowing >= max(FEWEST, evidence.weight(users) + 1)


def _places_by_name(summaries: Iterable[Summary], *, with_point: bool = False) -> Places:
    """The places by name and by the id of the article that has it."""
    found: Places = defaultdict(dict)
    for summary in summaries:
        for place in summary.locations:
            if place.latitude is not None or not with_point:
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
        and not (actor.roles or _has_other_forms(actor))
        and all(mention.kind == "name" for mention in actor.mentions)
    ]


def _has_other_forms(actor: Actor) -> bool:
    """Whether it has another name than the one that a headline writes in capitals."""
    return any(places.fold(alias) != places.fold(actor.name) for alias in actor.aliases)


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


def _with_places(summary: Summary, known: Mapping[str, Mapping[str, Location]]) -> Summary:
    """A summary with those of its plain actors that are places among its locations.

    A place that the article has itself takes the mentions.
    """
    misread = {
        id_: known[name]
        for (_, id_), actor in _plain(summary)
        if (name := places.fold(actor.name)) in known
    }
    if not misread:
        return summary
    own = {places.fold(place.name): place for place in reversed(summary.locations)}
    listed = {place.id: place for place in summary.locations}
    for actor in summary.actors:
        if actor.id in misread:
            place = own.get(places.fold(actor.name))
            if place is None:
                other = min(misread[actor.id].items())[1]
                id_ = f"location-{len(listed) + 1}"
                place = changed(other, id=id_, name=actor.name, aliases=(), mentions=())
            mentions = sorted((*place.mentions, *actor.mentions), key=attrgetter("start"))
            listed[place.id] = own[places.fold(actor.name)] = changed(
                place, mentions=tuple(mentions)
            )
    kept = tuple(
        changed(actor, member_ids=tuple(id_ for id_ in actor.member_ids if id_ not in misread))
        for actor in summary.actors
        if actor.id not in misread
    )
    return changed(summary, actors=kept, locations=tuple(listed.values()))


def _type_of(actors: Iterable[Actor]) -> ActorType:
    """A person's where one article knows the bearer for one: a body's name is the usual mistake."""
    types = {actor.type for actor in actors}
    return "person" if "person" in types else "organization"


def _with_actors(summary: Summary, known: Mapping[str, Mapping[str, Actor]]) -> Summary:
    """A summary with those of its locations that others know as actors among its actors."""
    taken = {
        place.id: place
        for place in summary.locations
        if place.latitude is None and places.fold(place.name) in known
    }
    if not taken:
        return summary
    most = max(len(actor.mentions) for actor in summary.actors) if summary.actors else 1
    made = [
        Actor(
            place.id,  # no actor's of the article
            place.name,
            _type_of(known[places.fold(place.name)].values()),
            named=True,
            aliases=place.aliases,
            roles=(),
            country_code=None,
            salience=round(min(1.0, len(place.mentions) / most), 3),
            mentions=place.mentions,
        )
        for place in taken.values()
    ]
    kept = tuple(place for place in summary.locations if place.id not in taken)
    return changed(summary, actors=(*summary.actors, *made), locations=kept)
