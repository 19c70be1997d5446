"""Which moments are one event: what they share, at one time or at a narrower one within a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.records.terms import WITHIN_A_DAY, Granularity, members
from service.stories.head import latest
from service.stories.timeline import dated

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.stories.timeline.moments import Moment

    Interval = tuple[str, str]

# Of two wordings of one event the shorter has this part of its stems in the other.
SHARED = 0.5
# Stems that two wordings share at least: a name and a verb are no event.
FEWEST = 3
# The same of the clauses that are dated: a name and a verb of one day are.
FEWEST_OF_CLAUSE = 2
# Stems, names and words of every report apart, that two sentences on one day share at least.
FEWEST_TELLING = 3
# Grains from the finest.
GRAINS = members(Granularity)
# Bounds the cost: moments of one interval that are held against each other, and of two groups.
MOST_COMPARED = 60
FEW = 8
# Code points of a day and of a minute as the format of a date has them: no threshold.
DAY, MINUTE = 10, 16


def groups(moments: Mapping[Interval, list[Moment]]) -> list[list[Moment]]:
    """The moments of each interval by what they tell, those of a day with those of its hours."""
    by_day: dict[str, list[list[Moment]]] = {}
    found: list[list[Moment]] = []
    for at in sorted(moments, key=_narrow_first):
        for group in _grouped(moments[at]):
            if group[0].date.granularity not in WITHIN_A_DAY:
                found.append(group)
                continue
            narrower = by_day.setdefault(at[0][:DAY], [])
            same = [other for other in narrower[-MOST_COMPARED:] if _is_within(other, group)]
            if same:
                max(same, key=lambda other: len({one.article_id for one in other})).extend(group)
            else:
                narrower.append(group)
    days = [group for day in sorted(by_day) for group in _with_harm_joined(by_day[day])]
    return _with_coarse_joined([*days, *found])


def _with_harm_joined(groups: list[list[Moment]]) -> list[list[Moment]]:
    """Events of a day joined where two tell how the same people came to harm, each at its hour.

    Articles differ on the hour; one that tells of two hours tells of two events.
    """
    found: list[list[Moment]] = []
    for group in sorted(groups, key=lambda group: -len({one.article_id for one in group})):
        told_in = {one.article_id for one in group}
        same = next(
            (
                other
                for other in found[:FEW]
                if told_in.isdisjoint(one.article_id for one in other)
                and any(_tell_of_one_harm(a, b) for a in group[:FEW] for b in other[:FEW])
            ),
            None,
        )
        if same is None:
            found.append(group)
        else:
            same.extend(group)
    return found


def _tell_of_one_harm(one: Moment, two: Moment) -> bool:
    """Whether two tell of harm, or of a death, and name somebody or some place in common."""
    if one.towns and two.towns and one.towns.isdisjoint(two.towns):
        return False
    if not (one.actor_ids & two.actor_ids or one.location_ids & two.location_ids):
        return False
    harm = dated.tells_of_harm
    return (
        (harm(one.clause) and harm(two.clause))
        or (harm(one.clause) and dated.tells_of_death(two.clause, two.clause))
        or (harm(two.clause) and dated.tells_of_death(one.clause, one.clause))
    )


def _with_coarse_joined(groups: list[list[Moment]]) -> list[list[Moment]]:
    """Events at a coarse date joined to the same events at a finer one: "in May", "on May 2"."""
    found: list[list[Moment]] = []
    for group in sorted(groups, key=_length):
        first, last = _ends(group)
        is_coarse = group[0].date.granularity not in WITHIN_A_DAY
        inside = [
            other
            for other in found[-MOST_COMPARED:]
            if is_coarse
            and first <= _ends(other)[0]
            and _ends(other)[1] <= last
            and any(_is_told_again(a, b) for a in group[:FEW] for b in other[:FEW])
        ]
        if inside:
            max(inside, key=lambda other: len({one.article_id for one in other})).extend(group)
        else:
            found.append(group)
    return found


def _ends(group: list[Moment]) -> tuple[str, str]:
    date = group[0].date
    return (date.from_ or "")[:DAY], (date.to or "")[:DAY]


def _length(group: list[Moment]) -> tuple[int, str]:
    """How long the time of an event is, by its grain, and when it begins."""
    return GRAINS.index(group[0].date.granularity or "day"), _ends(group)[0]


def _narrow_first(at: Interval) -> tuple[int, int, Interval]:
    """Minutes before the parts of a day that hold them, and those before the day."""
    (first, last), length = at, MINUTE
    is_of_hours = len(first) >= length
    hours = _hours(last) - _hours(first) if is_of_hours else 0
    return (not is_of_hours, hours % (24 * 60), at)


def _hours(timestamp: str) -> int:
    """The minutes of a day at a time as it is written."""
    return int(timestamp[11:13]) * 60 + int(timestamp[14:16])


def _is_within(narrow: list[Moment], wide: list[Moment]) -> bool:
    """Whether moments of a day or a part of it tell of what others tell within that."""
    first, last = wide[0].date.from_ or "", wide[0].date.to or ""
    return any(
        first[:MINUTE] <= (one.date.from_ or "")[:MINUTE] < last[:MINUTE]
        and any(_are_one_day(one, other) for other in wide[:MOST_COMPARED])
        for one in narrow[:MOST_COMPARED]
    )


def _grouped(moments: list[Moment]) -> list[list[Moment]]:
    """Moments of one interval by what they tell."""
    found: list[list[Moment]] = []
    for moment in moments:
        near = found[-MOST_COMPARED:]
        same = [
            group for group in near if any(_are_one(moment, one) for one in group[:MOST_COMPARED])
        ]
        if not same:
            found.append([moment])
            continue
        joined = [one for group in same for one in group] + [moment]
        found = [group for group in found if all(group is not one for one in same)]
        found.append(joined)
    return found


def _are_one(one: Moment, two: Moment) -> bool:
    if one.article_id == two.article_id and one.sentence == two.sentence:
        return True
    if one.date.granularity in WITHIN_A_DAY:
        return _are_one_day(one, two)
    return _is_told_again(one, two) or _are_alike(one, two)


def _is_told_again(one: Moment, two: Moment) -> bool:
    """Whether moments share a number, a quote, or what is told of an actor or at a place."""
    if one.claim_ids & two.claim_ids or one.quote_ids & two.quote_ids:
        return True
    if not one.actor_ids & two.actor_ids and not one.location_ids & two.location_ids:
        return False
    if _share_the_clause(one, two, FEWEST):
        return True
    if two.date.granularity not in WITHIN_A_DAY and _interval(one) != _interval(two):
        return False
    if dated.tells_of_harm(one.clause) and dated.tells_of_harm(two.clause):
        return bool(one.actor_ids & two.actor_ids)
    return _share_acts(one, two)


def _interval(moment: Moment) -> tuple[str | None, str | None]:
    return moment.date.from_, moment.date.to


def _share_acts(one: Moment, two: Moment) -> bool:
    """Whether most of the shorter of two clauses is in the other, names apart: "was arrested"."""
    shared = len(one.acts & two.acts)
    return shared > 0 and shared >= SHARED * min(len(one.acts), len(two.acts))


def _are_one_day(one: Moment, two: Moment) -> bool:
    """Whether moments of a day share a number, a quote, their words or what happened to whom."""
    if one.claim_ids & two.claim_ids or one.quote_ids & two.quote_ids:
        return True
    if (one.counts & two.counts and one.actor_ids & two.actor_ids) or _are_alike(one, two):
        return True
    if _measure_one_thing(one, two):
        return True
    if one.towns and two.towns and one.towns.isdisjoint(two.towns):
        return False
    if len(one.telling & two.telling) >= FEWEST_TELLING or _are_one_step(one, two):
        return True
    if dated.tells_of_harm(one.clause) and dated.tells_of_harm(two.clause):
        return True
    if one.actor_ids and two.actor_ids and one.actor_ids.isdisjoint(two.actor_ids):
        return False
    if one.actor_ids & two.actor_ids and dated.tells_of_death(one.clause, two.clause):
        return True
    if one.actor_ids & two.actor_ids and _share_acts(one, two):
        return True
    return _share_the_clause(one, two, FEWEST_OF_CLAUSE)


def _are_one_step(one: Moment, two: Moment) -> bool:
    """Whether two tell of one step of a case: "Ann Roe was charged", "a cook was charged".

    Not where each names another person.
    """
    if one.persons and two.persons and one.persons.isdisjoint(two.persons):
        return False
    step = _step(one)
    return step > 0 and step == _step(two)


def _step(moment: Moment) -> int:
    return latest.stage(dated.words_of_clause(moment.date, moment.sentence))


def _measure_one_thing(one: Moment, two: Moment) -> bool:
    """Whether two tell of harm by one measure: a magnitude of 4.6 on one day is of one quake."""
    measures = {count for count in one.counts & two.counts if not count.is_integer()}
    return bool(measures) and dated.tells_of_harm(one.clause | two.clause)


def _share_the_clause(one: Moment, two: Moment, fewest: int) -> bool:
    """Whether the shorter of two dated clauses has most of its stems in the other."""
    shared = len(one.clause & two.clause)
    return shared >= fewest and shared >= SHARED * min(len(one.clause), len(two.clause))


def _are_alike(one: Moment, two: Moment) -> bool:
    shared = len(one.stems & two.stems)
    return shared >= FEWEST and shared >= SHARED * min(len(one.stems), len(two.stems))
