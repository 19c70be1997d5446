"""Moments of all articles as events: one for what several outlets date the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.records import TimelineEvent
from service.stories.sourced import numbered
from service.stories.timeline.moments import Entries, Moment, read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import (
        SourcedDate,
        StoryActor,
        StoryClaim,
        StoryLocation,
        StoryQuote,
        Summary,
    )
    from service.stories.evidence import Evidence

# Of two wordings of one event the shorter has this part of its stems in the other.
SHARED = 0.5
# Stems that two wordings share at least: a name and a verb are no event.
FEWEST = 3
# On one day the same number of the same people is one event.
DAYS = frozenset(("minute", "hour", "part_of_day", "day"))
# Moments of one interval that are held against each other.
MOST_COMPARED = 60


def merge(
    summaries: Sequence[Summary],
    cast: Sequence[StoryActor],
    places: Sequence[StoryLocation],
    counted: Sequence[StoryClaim],
    said: Sequence[StoryQuote],
    dates: Sequence[SourcedDate],
    evidence: Evidence,
) -> tuple[TimelineEvent, ...]:
    """The timeline of a story; `summaries` name its dates and come sorted by article id."""
    entries = Entries(cast, places, counted, said)
    own: dict[str, list[SourcedDate]] = {}
    for date in dates:
        own.setdefault(date.article_id, []).append(date)
    moments: dict[tuple[str, str], list[Moment]] = {}
    for summary in summaries:
        if summary.article.id in evidence.outside:
            continue
        for moment in read(summary, own.get(summary.article.id, []), entries):
            key = (moment.date.from_ or "", moment.date.to or "")
            moments.setdefault(key, []).append(moment)
    events = []
    for at, those in moments.items():
        events += [_placed(at, group, evidence) for group in _grouped(those)]
    events.sort(key=lambda placed: placed[0])
    return numbered("event", [event for _, event in events])


def _placed(
    at: tuple[str, str], group: list[Moment], evidence: Evidence
) -> tuple[tuple[str, str, int, str, str, int], TimelineEvent]:
    """An event with its place in the order of the timeline."""
    event = _event(group)
    outlets = evidence.weight({moment.article_id for moment in group})
    return (*at, -outlets, event.text, event.article_id, event.start), event


def _grouped(moments: list[Moment]) -> list[list[Moment]]:
    """Moments of one interval by what they tell."""
    groups: list[list[Moment]] = []
    for moment in moments:
        near = groups[-MOST_COMPARED:]
        same = [
            group for group in near if any(_are_one(moment, one) for one in group[:MOST_COMPARED])
        ]
        if not same:
            groups.append([moment])
            continue
        joined = [one for group in same for one in group] + [moment]
        groups = [group for group in groups if all(group is not one for one in same)]
        groups.append(joined)
    return groups


def _are_one(one: Moment, two: Moment) -> bool:
    if one.article_id == two.article_id and one.sentence == two.sentence:
        return True
    if one.claim_ids & two.claim_ids or one.quote_ids & two.quote_ids:
        return True
    is_day = one.date.granularity in DAYS
    if is_day and one.counts & two.counts and one.actor_ids & two.actor_ids:
        return True
    shared = len(one.stems & two.stems)
    return shared >= FEWEST and shared >= SHARED * min(len(one.stems), len(two.stems))


def _event(group: list[Moment]) -> TimelineEvent:
    best = min(group, key=_rank)
    sentence, date = best.sentence, best.date
    return TimelineEvent(
        id="",
        from_=date.from_ or "",
        to=date.to or "",
        granularity=date.granularity or "day",
        text=sentence.text,
        article_id=best.article_id,
        start=sentence.start,
        end=sentence.end,
        article_ids=tuple(sorted({moment.article_id for moment in group})),
        actor_ids=_ids(group, "actor_ids"),
        location_ids=_ids(group, "location_ids"),
        claim_ids=_ids(group, "claim_ids"),
        quote_ids=_ids(group, "quote_ids"),
    )


def _rank(moment: Moment) -> tuple[bool, int, int, str, int]:
    """A whole sentence first, then the one that says most, then the shortest."""
    told = len(moment.actor_ids) + len(moment.location_ids) + len(moment.claim_ids)
    return (
        not moment.is_whole,
        -told,
        len(moment.sentence.text),
        moment.article_id,
        moment.sentence.start,
    )


def _ids(group: list[Moment], kind: str) -> tuple[str, ...]:
    found = {id_ for moment in group for id_ in getattr(moment, kind)}
    return tuple(sorted(found, key=lambda id_: int(id_.rpartition("-")[2])))
