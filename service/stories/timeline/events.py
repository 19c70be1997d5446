"""Moments of all articles as events: one for what several outlets date the same."""

from __future__ import annotations

import datetime
from collections import Counter
from typing import TYPE_CHECKING

from service.records import TimelineEvent
from service.records.terms import WITHIN_A_DAY
from service.stories.sourced import numbered
from service.stories.timeline import apart, dated, same
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

# Times of one sentence that are read where it stands.
NEAR = datetime.timedelta(days=366)


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
    moments: dict[Interval, list[Moment]] = {}
    for summary in summaries:
        if summary.article.id in evidence.outside:
            continue
        for moment in read(summary, own.get(summary.article.id, []), entries):
            moments.setdefault(_interval(moment), []).append(moment)
    several = evidence.weight({summary.article.id for summary in summaries}) > 1
    groups = [_ranked(group) for group in same.groups(moments) if _is_told(group)]
    if several:
        told = [
            summary.article
            for summary in summaries
            if summary.article.id not in evidence.outside | evidence.copies
        ]
        story = apart.Story(told, cast, places, counted, groups, evidence)
        groups = [_ranked(group) for group in story.own(groups)]
    events = [_placed(group, best, evidence) for group, best in _one_moment_each(groups)]
    events.sort(key=lambda placed: placed[0])
    return numbered("event", [event for _, event in events])


def _interval(moment: Moment) -> Interval:
    return moment.date.from_ or "", moment.date.to or ""


def _is_told(group: list[Moment]) -> bool:
    """Whether a sentence tells the event by itself."""
    return any(one.is_printable for one in group)


def _one_moment_each(groups: list[list[Moment]]) -> Iterator[tuple[list[Moment], Moment]]:
    """Ranked groups with the moment that tells each: another sentence where one is told already.

    "Roe, who was fired last week, came back on Monday" tells of Monday; of last week another
    sentence does, or none: so near it is read where it stands. "Born in 1990, she came in 2016"
    tells of both.
    """
    told: dict[tuple[str, int], list[Interval]] = {}
    for group in sorted(groups, key=_choices):
        telling = [one for one in group if one.is_printable]
        best = next((one for one in telling if _place(one) not in told), None)
        if best is None:
            best, at = telling[0], _interval(telling[0])
            if any(_are_near(at, other) for other in told[_place(best)]):
                continue
        told.setdefault(_place(best), []).append(_interval(best))
        yield group, best


def _are_near(one: Interval, two: Interval) -> bool:
    """Whether two times lie within a year, from the beginning of one to the end of the other."""
    first, last = min(one[0], two[0])[:10], max(one[1], two[1])[:10]
    span = datetime.date.fromisoformat(last) - datetime.date.fromisoformat(first)
    return span <= NEAR


def _place(moment: Moment) -> tuple[str, int]:
    return moment.article_id, moment.sentence.start


def _choices(group: list[Moment]) -> tuple[int, bool, bool, int, Interval, str]:
    """Those first that only one sentence tells; of these what is counted or said, then in order.

    A day comes before a month: "Roe, who shot two last month, left a note, police said Friday".
    """
    first = group[0]
    is_bare = not any(one.claim_ids or one.quote_ids for one in group)
    return (
        len({_place(one) for one in group}),
        is_bare,
        first.date.granularity not in WITHIN_A_DAY,
        first.date.start,
        _interval(first),
        first.article_id,
    )


def _placed(
    group: list[Moment], best: Moment, evidence: Evidence
) -> tuple[tuple[str, str, int, str, str, int], TimelineEvent]:
    """An event with its place in the order of the timeline."""
    event = _event(group, best)
    outlets = evidence.weight({moment.article_id for moment in group})
    return (*_interval(best), -outlets, event.text, event.article_id, event.start), event


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


def _ranked(group: list[Moment]) -> list[Moment]:
    """The moments of an event, that first which an editor prints.

    A whole sentence on that time, of harm where the event is one, that opens an article, which says
    of it most of what others say, then most, then the shortest.
    """
    shares = Counter(stem for one in group[: same.MOST_COMPARED] for stem in one.clause)

    def rank(moment: Moment) -> tuple[bool, bool, bool, bool, bool, bool, int, int, int, str, int]:
        weight = len(moment.actor_ids) + len(moment.location_ids) + len(moment.claim_ids)
        return (
            not moment.is_whole,
            moment.date.granularity not in WITHIN_A_DAY,
            moment.date.relation == "since",
            not dated.tells_of_harm(moment.clause),
            dated.is_worth_less(moment.sentence.text),
            not moment.opens,
            -sum(shares[stem] - 1 for stem in moment.clause),
            -weight,
            len(moment.sentence.text),
            moment.article_id,
            moment.sentence.start,
        )

    return sorted(group, key=rank)


def _ids(group: list[Moment], kind: str) -> tuple[str, ...]:
    found = {id_ for moment in group for id_ in getattr(moment, kind)}
    return tuple(sorted(found, key=lambda id_: int(id_.rpartition("-")[2])))
