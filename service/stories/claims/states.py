"""Later states of one number: whether time explains that reports of it differ."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from itertools import groupby, pairwise
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import words
from service.stories.claims import agreement, casualties, happening
from service.stories.claims.single import gauges
from service.stories.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import SourcedDate
    from service.stories.claims.node import Node, StoryIndex

LEXICON = "service.stories.claims"
# Kinds of numbers that have later states; a height, an age or a result has none.
CHANGING = frozenset(["count", "money", "percent", "fraction"])
# A bound of a toll reaches so far: "at least 41" is 41 to 45 at its time, and 96 a later state.
SLACK = 1.1
# Quantities of measure that grow while something goes on: a fire, a flood, a spill.
GROWING = frozenset(["area", "volume"])

ISO_DAY = 10  # characters of "2026-01-15"

# Relations of a time up to which a count is told; what is counted "since Friday" is up to now.
UP_TO, SINCE = ("until", "by", "before"), "since"


@dataclass(frozen=True, slots=True)
class Report:
    """One article's number in the unit of the entry, and when it held."""

    instant: float
    value: float
    interval: agreement.Interval
    known: agreement.Interval
    is_correction: bool
    is_told_anew: bool
    article_id: str


def latest(voters: Sequence[Node], unit: str, story: StoryIndex) -> float | None:
    """The value of the latest state where time explains that reports differ, else None."""
    is_settled = any(not node.topic.subject.isdisjoint(gauges.settled()) for node in voters)
    if is_settled and not any(map(_is_told_anew, voters)):
        return None
    changes = any(node.claim.quantity.previous is not None for node in voters)
    if not changes and not all(map(_can_change, voters)):
        return None
    # "On Thursday" and "on Thursday morning" are one day of what happened.
    days = {day for node in voters if (day := _day(node, story)) is not None}
    reports = [_report(node, unit, story, by_when=len(days) > 1) for node in voters]
    timed = [report for report in reports if report is not None]
    if len(timed) < len(reports):
        return None
    if not agreement.are_disjoint([report.known for report in timed]):
        return None
    timed.sort(key=lambda report: (report.instant, report.value, report.article_id))
    states = _without_bounds_that_fit(
        [list(some) for _, some in groupby(timed, key=lambda report: report.instant)]
    )
    if is_settled and not any(report.is_told_anew for report in states[-1]):
        return None
    if len(states) < 2 or not all(map(_agree, states)) or not _run_one_way(states):
        return None
    last = [(report.value, report.article_id) for report in states[-1]]
    best = agreement.consensus(last)
    return max(value for value, _ in last) if best is None else best


def _can_change(node: Node) -> bool:
    kind = node.claim.quantity.kind
    if kind == "count" and not node.topic.subject.isdisjoint(gauges.names()):
        return True  # "sixty rescuers are at work"
    if not words(LEXICON, "parts", "won").isdisjoint(node.topic.counted):
        return True  # "took 38 seats" while votes are counted
    if kind == "count":
        known = happening.events()
        return any(name in known or name[0] == happening.UNLISTED for name in node.topic.happenings)
    return kind in CHANGING or node.topic.dimension in GROWING


def _report(node: Node, unit: str, story: StoryIndex, *, by_when: bool) -> Report | None:
    quantity = node.claim.quantity
    instant = _instant(node, story, by_when=by_when)
    if instant is None or quantity.value is None:
        return None
    interval = agreement.interval(quantity, unit)
    return Report(
        instant,
        float(agreement.converted(quantity.value, quantity, unit)),
        interval,
        _known(interval) if _is_running(node) else interval,
        not words(LEXICON, "parts", "corrections").isdisjoint(tokens(node.claim.sentence.text)),
        _is_told_anew(node),
        node.article_id,
    )


def _is_told_anew(node: Node) -> bool:
    """Whether the verb says that a number was another before: "are now put at $3m".

    So of what is else told once: of savings, of takings.
    """
    predicate = node.claim.predicate
    said = tokens(predicate.text) if predicate is not None else []
    return not words(LEXICON, "parts", "told_anew").isdisjoint(said)


def _is_running(node: Node) -> bool:
    """Whether a bound of a number tells how far it has come: tolls, and what spreads."""
    return _is_toll(node) or node.topic.dimension in GROWING


def _known(interval: agreement.Interval) -> agreement.Interval:
    """A bound as what was known at its time: "at least 41" is no 96, "fewer than 50" no 20."""
    low, high = interval
    if math.isinf(high) and not math.isinf(low):
        return agreement.Interval(low, low * SLACK)
    if math.isinf(low) and not math.isinf(high):
        return agreement.Interval(high / SLACK, high)
    return interval


def _instant(node: Node, story: StoryIndex, *, by_when: bool) -> float | None:
    """When a number held: at the time that it is told for, else when it was published.

    Reports tell it for several times (`by_when`), or up to a time ("by Monday"). The day of what
    happened is no time of a toll of it: what a report of 15 who "were killed on Monday" knows is
    known when it is published; "the toll rose to 12 on Monday" is known by the end of Monday. A
    day to come is none: "40 jobs will go by June".
    """
    article = story.articles[node.article_id]
    day = article.reference_date
    told = article.published_at or (day.date if day else None)
    published = None if told is None else seconds(told)
    date = _date(node, story)
    if date is None or not date.from_:
        return published
    begin = seconds(date.from_)
    if published is not None and begin > published:
        return published
    if _is_up_to(date, node):
        return begin
    if not _is_toll(node):
        return begin if by_when else published
    if not _dates_its_count(date, node):
        return published
    end = seconds(date.to) if date.to else begin
    return end if published is None else min(end, published)


def _is_toll(node: Node) -> bool:
    """Whether a number counts those whom something has befallen."""
    is_count = node.claim.quantity.kind == "count"
    return is_count and not node.topic.happenings.isdisjoint(casualties.fates())


def _dates_its_count(date: SourcedDate, node: Node) -> bool:
    """Whether a day is one on which a toll was told or changed: "rose on Monday to 12".

    Not the day of what it is a toll of: "the toll of Monday's flood rose to 12", "the toll of the
    flood that began on Monday rose to 12".
    """
    claim = node.claim
    if claim.predicate is None or _is_owner(date, node):
        return False
    if claim.predicate.lemma.lower() not in words(LEXICON, "parts", "turns_of_a_toll"):
        return False
    if claim.quantity.direction is None and casualties.counted_by(claim) is None:
        return False
    subject = claim.subject
    within = subject is not None and subject.start < date.start < subject.end
    return claim.sentence.start <= date.start < claim.sentence.end and not within


def _is_owner(date: SourcedDate, node: Node) -> bool:
    """As in "Monday's flood"."""
    rest = node.claim.sentence.text[max(0, date.end - node.claim.sentence.start) :]
    return rest.startswith(("'s", "’s"))


def _is_up_to(date: SourcedDate, node: Node) -> bool:
    """Whether a number is told up to a time; not "by Monday's flood"."""
    return date.relation in UP_TO and not _is_owner(date, node)


def _date(node: Node, story: StoryIndex) -> SourcedDate | None:
    """The date that a number holds at, where it is known; "since" a day it holds up to now."""
    claim = node.claim
    date = story.dates.get(claim.when or "")
    if date is None or not date.from_ or date.relation == SINCE:
        return None
    start = claim.sentence.start
    between = claim.sentence.text[max(0, claim.end - start) : max(0, date.start - start)]
    # "62 have burned since the blaze began on Friday".
    return None if SINCE in tokens(between) else date


def _day(node: Node, story: StoryIndex) -> str | None:
    """The calendar day on which the date that a number holds at begins."""
    date = _date(node, story)
    return date.from_[:ISO_DAY] if date is not None and date.from_ else None


def seconds(timestamp: str) -> float:
    """An ISO date or time as an instant to the minute: a date is its midnight, UTC is implied."""
    instant = datetime.fromisoformat(timestamp)
    return (instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp() // 60 * 60


def _agree(state: Sequence[Report]) -> bool:
    """Whether reports of one and the same time do not differ."""
    return max(r.interval.low for r in state) <= min(r.interval.high for r in state)


def _without_bounds_that_fit(states: Sequence[list[Report]]) -> list[list[Report]]:
    """States without those that round the one before: "43.6%", then "just under 44%"."""
    kept: list[list[Report]] = []
    for state in states:
        is_rounded = len(kept) > 1 and all(_is_bound(report) for report in state)
        if not (is_rounded and _agree([*kept[-1], *state])):
            kept.append(state)
    return kept


def _is_bound(report: Report) -> bool:
    return math.isinf(report.interval.low) or math.isinf(report.interval.high)


def _run_one_way(states: Sequence[Sequence[Report]]) -> bool:
    """Whether values rise or fall over time; a correction may turn the way."""
    steps = []
    for before, after in pairwise(states):
        if any(report.is_correction for report in after):
            continue
        change = max(r.value for r in after) - max(r.value for r in before)
        if _is_only_bounded(after, change):
            return False
        steps.append((change > 0) - (change < 0))
    return not {1, -1} <= set(steps)


def _is_only_bounded(state: Sequence[Report], change: float) -> bool:
    """Whether only a bound has changed, which the old count fits: 67, then "at least 60"."""
    return (change < 0 and all(math.isinf(r.interval.high) for r in state)) or (
        change > 0 and all(math.isinf(r.interval.low) for r in state)
    )
