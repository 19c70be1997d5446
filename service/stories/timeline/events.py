"""Moments of all articles as events: one for what several outlets date the same."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from service.records import TimelineEvent
from service.stories.sourced import numbered
from service.stories.timeline.moments import Entries, Moment, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from service.records import (
        SourcedDate,
        StoryActor,
        StoryClaim,
        StoryLocation,
        StoryQuote,
        Summary,
    )
    from service.stories.evidence import Evidence

    Interval = tuple[str, str]

# Of two wordings of one event the shorter has this part of its stems in the other.
SHARED = 0.5
# Stems that two wordings share at least: a name and a verb are no event.
FEWEST = 3
# On one day the same number of the same people is one event.
DAYS = frozenset(("minute", "hour", "part_of_day", "day"))
# Times of one sentence that are read where it stands.
NEAR = datetime.timedelta(days=31)
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
    groups = [(at, group) for at, those in moments.items() for group in _grouped(those)]
    events = [_placed(at, group, best, evidence) for at, group, best in _each_told_once(groups)]
    events.sort(key=lambda placed: placed[0])
    return numbered("event", [event for _, event in events])


def _each_told_once(
    groups: list[tuple[Interval, list[Moment]]],
) -> Iterator[tuple[Interval, list[Moment], Moment]]:
    """The groups with the moment that tells each: another sentence where one is told already.

    "Roe, who was fired last week, came back on Monday" tells of Monday; of last week another
    sentence does, or none: so near it is read where it stands. "Born in 1990, she came in 2016"
    tells of both. A number or a quote is never left out for that.
    """
    told: dict[tuple[str, int], list[Interval]] = {}
    for at, group in sorted(groups, key=_choices):
        ranked = sorted(group, key=_rank)
        best = next((one for one in ranked if _place(one) not in told), None)
        if best is None:
            best = ranked[0]
            bare = not any(one.claim_ids or one.quote_ids for one in group)
            if bare and any(_are_near(at, other) for other in told[_place(best)]):
                continue
        told.setdefault(_place(best), []).append(at)
        yield at, group, best


def _are_near(one: Interval, two: Interval) -> bool:
    """Whether two times lie within a month, from the beginning of one to the end of the other."""
    first, last = min(one[0], two[0])[:10], max(one[1], two[1])[:10]
    span = datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)
    return span <= NEAR


def _place(moment: Moment) -> tuple[str, int]:
    return moment.article_id, moment.sentence.start


def _choices(placed: tuple[Interval, list[Moment]]) -> tuple[int, bool, int, Interval, str]:
    """Those first that only one sentence tells; of these what is counted or said, then in order."""
    at, group = placed
    first = min(group, key=_rank)
    is_bare = not any(one.claim_ids or one.quote_ids for one in group)
    return len({_place(one) for one in group}), is_bare, first.date.start, at, first.article_id


def _placed(
    at: Interval, group: list[Moment], best: Moment, evidence: Evidence
) -> tuple[tuple[str, str, int, str, str, int], TimelineEvent]:
    """An event with its place in the order of the timeline."""
    event = _event(group, best)
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


def _event(group: list[Moment], best: Moment) -> TimelineEvent:
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
