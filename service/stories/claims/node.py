"""A claim as it is held against others: its article, its topic and its circumstances."""

from __future__ import annotations

from bisect import bisect_left
from datetime import date
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.stories.claims import casualties
from service.stories.claims import topic as topics
from service.stories.claims.same import circumstance
from service.stories.claims.single import ages, terms, toll
from service.stories.sourced import changed
from service.stories.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import (
        ArticleInfo,
        Attribution,
        NumericClaim,
        SourcedDate,
        StoryActor,
        StoryLocation,
        Summary,
    )
    from service.stories.claims.same.circumstance import Circumstance
    from service.stories.claims.topic import Topic
    from service.stories.entities.actors import Ids

# Places so wide that narrower ones lie in them: a number told of a country may be of its town.
WIDE = ("country", "region", "natural")

# Actors of which two that both pay, offer or own do so each for itself.
BODIES = ("organization", "country")


@dataclass(frozen=True, slots=True)
class Node:
    """A claim with its article, topic and circumstances.

    `opens` says that it is the toll that its report opens with, `beside_dead_doer` that the report
    tells of the death of who did it; `bearer` is the person by whose name an age or a term stands,
    `behind` the actor whom its sentence names last before the number, `day` the one that its
    article counts dates from.
    """

    article_id: str
    claim: NumericClaim
    topic: Topic
    circumstance: Circumstance
    opens: bool = False
    beside_dead_doer: bool = False
    bearer: ages.Bearer | None = None
    behind: str | None = None
    day: date | None = None


class StoryIndex:
    """What the story knows of its articles, actors, places and dates, to which claims refer."""

    def __init__(
        self,
        articles: Iterable[ArticleInfo],
        actors: Ids,
        places: Iterable[StoryLocation],
        dates: Iterable[SourcedDate],
    ) -> None:
        self.articles: Mapping[str, ArticleInfo] = {article.id: article for article in articles}
        self.actors = actors
        self.dates: Mapping[str, SourcedDate] = {date.id: date for date in dates}
        self.kinds = {place.id: place.type for place in places}
        self.place_mentions: dict[str, list[tuple[int, str]]] = {}
        for place in places:
            for mention in place.mentions:
                own = self.place_mentions.setdefault(mention.article_id, [])
                own.append((mention.start, place.id))


def read(summary: Summary, story: StoryIndex) -> list[Node]:
    """The claims of an article as nodes, in one pass over its mentions."""
    article_id = summary.article.id
    actors = _Spans(
        (mention.start, story.actors[article_id, actor.id].id)
        for actor in summary.actors
        if actor.named
        for mention in actor.mentions
    )
    places = _Spans(story.place_mentions.get(article_id, ()))
    addends = circumstance.addends(summary.numeric_claims)
    names = _names(summary, story)
    bearers = {
        **ages.bearers(summary.numeric_claims, names),
        **terms.bearers(summary.numeric_claims, _names(summary, story, is_named=False)),
    }
    year = f"{day.year}" if (day := _day(summary)) else None
    bodies = frozenset(
        story.actors[article_id, actor.id].id for actor in summary.actors if actor.type in BODIES
    )
    nodes = []
    earlier = casualties.NONE
    for claim in summary.numeric_claims:
        sentence, subject = claim.sentence, claim.subject
        where = claim.where or sorted(places.within(sentence.start, sentence.end))
        setting = circumstance.Setting(
            circumstance.by_kind(
                (story.kinds[id_], id_) for id_ in where if story.kinds[id_] not in WIDE
            ),
            frozenset([bearers[claim.id].id])
            if claim.id in bearers
            else (actors.within(subject.start, subject.end) if subject else frozenset()),
            actors.within(sentence.start, sentence.end) & bodies,
            story.dates,
            year,
            earlier,
        )
        nodes.append(
            Node(
                article_id,
                changed(
                    claim, attribution=_attribution(claim.attribution, article_id, story.actors)
                ),
                topics.topic(claim, actors.within(sentence.start, sentence.end)),
                circumstance.circumstance(claim, claim.id in addends, setting),
                bearer=bearers.get(claim.id),
                behind=actors.last(sentence.start, claim.start),
                day=day,
            )
        )
        if claim.quantity.kind == "count":
            earlier |= nodes[-1].topic.happenings & casualties.fates()
    return _with_tolls(_with_parts(nodes))


def _with_parts(nodes: Sequence[Node]) -> list[Node]:
    """The claims of an article; a number that it once tells as a part is one wherever it stands.

    "Five people were shot and a girl was hurt", and further down "the five who were shot".
    """

    def told(node: Node) -> tuple[object, ...]:
        # All who were shot were wounded or killed.
        fates = node.topic.happenings & casualties.fates()
        if not casualties.tells_of_people(node.claim):
            fates = casualties.NONE
        return (node.topic.dimension, node.topic.value, fates)

    parts = {
        told(node) for node in nodes if node.circumstance.is_part or node.circumstance.is_addend
    }
    return [
        changed(node, circumstance=changed(node.circumstance, is_part=True))
        if (one := told(node)) in parts and one[-1] and not node.circumstance.is_part
        else node
        for node in nodes
    ]


def _with_tolls(nodes: Sequence[Node]) -> list[Node]:
    """The claims of an article with what is known of its tolls."""
    opening = toll.opening(nodes)
    died = any(map(toll.tells_of_dead_doers, nodes))
    return [
        changed(node, opens=i in opening, beside_dead_doer=died) if died or i in opening else node
        for i, node in enumerate(nodes)
    ]


def _names(
    summary: Summary, story: StoryIndex, *, is_named: bool = True
) -> list[tuple[int, int, ages.Bearer]]:
    """Where the names of people stand in an article, and whose they are.

    With all by which they are called where it is not only `is_named`: "the former nurse".
    """
    people = [
        (actor, story.actors[summary.article.id, actor.id])
        for actor in summary.actors
        if actor.named and actor.type == "person"
    ]
    return [
        (mention.start, mention.end, ages.Bearer(one.id, frozenset(tokens(one.name))))
        for actor, one in people
        for mention in actor.mentions
        if mention.kind == "name" or not is_named
    ]


class _Spans:
    """Ids by where they are mentioned."""

    def __init__(self, placed: Iterable[tuple[int, str]]) -> None:
        self._placed: Sequence[tuple[int, str]] = sorted(placed)
        self._starts = [start for start, _ in self._placed]

    def within(self, start: int, end: int) -> frozenset[str]:
        """Those that are mentioned between two places of the text."""
        low, high = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return frozenset(id_ for _, id_ in self._placed[low:high])

    def last(self, start: int, end: int) -> str | None:
        """The one that is mentioned last between two places of the text."""
        at = bisect_left(self._starts, end) - 1
        return self._placed[at][1] if at >= 0 and self._starts[at] >= start else None


def _day(summary: Summary) -> date | None:
    """The day of an article: its reference day, or when it was published."""
    day = summary.article.reference_date
    when = day.date if day else summary.article.published_at
    return date.fromisoformat(when[:10]) if when else None


def _attribution(said_by: Attribution | None, article_id: str, ids: Ids) -> Attribution | None:
    if said_by is None or said_by.actor_id is None:
        return said_by
    actor: StoryActor | None = ids.get((article_id, said_by.actor_id))
    if actor is None:
        return changed(said_by, actor_id=None)
    return changed(said_by, actor_id=actor.id, name=actor.name)
