"""Which dated events of one outlet alone are not the story's: each rule by its name, in `RULES`.

What several independent outlets date is the story's. What one alone dates has to be tied to the
event by those whom the story is about or by the words that the articles open with, and to be
something that happened: no comment, no routine, nobody's career, no plan that is overtaken.
"""

from __future__ import annotations

import datetime
from bisect import bisect_left
from functools import partial
from typing import TYPE_CHECKING

from service.lexicon import pattern, words
from service.records.terms import WITHIN_A_DAY
from service.stories import events
from service.stories.head import drawbacks, latest
from service.stories.timeline import dated

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from service.records import ArticleInfo, StoryActor, StoryClaim, StoryLocation
    from service.stories.evidence import Evidence
    from service.stories.timeline.moments import Moment

PACKAGE = "service.stories"
RECENT = datetime.timedelta(days=31)  # what is over for longer is background
A_DAY = datetime.timedelta(days=1)
DAY = 10  # code points of a day as it is written
# So many outlets date what is the story's event.
SEVERAL = 2
# Regions and countries are where many other things happen.
WIDE = frozenset(("region", "country"))
DAYS = frozenset(("day", "part_of_day"))
PERIODS = frozenset(("quarter", "half", "year"))
# What is still to come, by the lexicon of leads.
AHEAD = "preview"

_pattern = partial(pattern, PACKAGE, "printable")
_COMMENT = _pattern(r"(?<![\w-])(?:<commenting>)\b")
_FARING = _pattern(r"\b<faring>\b")
_SHARE = _pattern(r"%|\b<shares>\b")
_CAREER = _pattern(r"\b(?:<careers>)\b")
_PRESS = _pattern(r"\b(?:<press_work>)\b")
_STEP = pattern(PACKAGE, "timeline", r"\b(?:<proceedings>)\b")
_PLAN = _pattern(r"\b(?:<plans>)\b")


class Story:
    """What the articles of a story have in common, against which an event of one is held."""

    def __init__(
        self,
        told: Sequence[ArticleInfo],
        cast: Sequence[StoryActor],
        places: Sequence[StoryLocation],
        counted: Sequence[StoryClaim],
        groups: Sequence[Sequence[Moment]],
        evidence: Evidence,
    ) -> None:
        self._evidence = evidence
        self._opening = events.opening_stems(told)
        shared = [
            actor
            for actor in cast
            if actor.named and actor.type not in WIDE and evidence.weight(actor.article_ids) > 1
        ]
        self._chief = frozenset(actor.id for actor in shared[: events.CHIEF])
        self._counted = frozenset(
            entry.id for entry in counted if evidence.weight(entry.article_ids) > 1
        )
        self._places = frozenset(
            place.id
            for place in places
            if place.type not in WIDE and evidence.weight(place.article_ids) > 1
        )
        self._days = sorted(filter(None, map(latest.day_of, told)))
        self._main = _main(groups, evidence)

    def own(self, groups: Iterable[list[Moment]]) -> list[list[Moment]]:
        """The groups that are of the story; what tells its event of harm again is joined to it."""
        found = []
        again: list[Moment] = []
        for group in groups:
            if self.is_apart(group):
                continue
            if self._is_told_again(group):
                again += group
            else:
                found.append(group)
        for group in found:
            if group[0] is self._main:
                group += again
        return found

    def _is_told_again(self, group: Sequence[Moment]) -> bool:
        """Whether one outlet alone tells by the day of what befell people in the main event.

        As in "Police said at noon on Monday that the cook had shot two". An hour of its own is a
        part of a longer event, and a step of a case what follows it.
        """
        main, best = self._main, _told(group)
        if main is None or group[0] is main or self._is_of_several(group):
            return False
        if not dated.tells_of_harm(main.clause) or best.date.granularity not in DAYS:
            return False
        if (best.date.from_ or "")[:DAY] != (main.date.from_ or "")[:DAY]:
            return False
        if main.towns and best.towns and main.towns.isdisjoint(best.towns):
            return False
        text = best.sentence.text
        return dated.has_harm(text) and not _STEP.search(text.lower())

    def _is_of_several(self, group: Sequence[Moment]) -> bool:
        return self._evidence.weight({one.article_id for one in group}) >= SEVERAL

    def is_apart(self, group: Sequence[Moment]) -> bool:
        """Whether one outlet alone dates it, and it is not of the story; `group` best first.

        Nothing is where the articles have neither people nor words in common.
        """
        if not self._chief and not self._opening:
            return False
        if self._is_of_several(group):
            return False
        return any(refuses(self, _told(group)) for refuses in RULES.values())

    def names_its_people(self, moment: Moment) -> bool:
        """Whether a sentence names one of those whom the story is about."""
        return not self._chief.isdisjoint(moment.actor_ids)

    def tells_of_its_harm(self, moment: Moment) -> bool:
        """Whether a sentence counts what others count, or tells of harm where no day is agreed."""
        if not self._counted.isdisjoint(moment.claim_ids):
            return True
        is_of_a_day = moment.date.granularity in WITHIN_A_DAY
        return self._main is None and is_of_a_day and dated.tells_of_harm(moment.clause)

    def goes_on(self, moment: Moment) -> bool:
        """As in "The council gave aid on Friday", "meets on Monday": a day of the articles' weeks.

        Not of harm, which is another's here, nor of a town that no other article names, but for a
        word that they open with: "The school moves to Rees on Monday".
        """
        if not self._days or moment.date.granularity not in WITHIN_A_DAY:
            return False
        if dated.has_harm(moment.sentence.text):
            return False
        return moment.towns <= self._places or bool(self._words_of_it(moment))

    def _words_of_it(self, moment: Moment) -> frozenset[str]:
        """The words of a sentence that the articles open with, but for what its kind shares."""
        return (moment.stems & self._opening) - events.common_stems()

    def shares_the_opening(self, moment: Moment) -> bool:
        """Whether a sentence has of the words that the articles open with."""
        return len(moment.stems & self._opening) >= events.ON_THE_STORY

    def tells_of_the_same(self, moment: Moment) -> bool:
        """The same, but for what reports of its kind share: "shot", "police"."""
        return len(self._words_of_it(moment)) >= events.ON_THE_STORY

    def is_background(self, moment: Moment) -> bool:
        """Whether an event was over for a month when the next of the articles was written.

        Where no article has a day, what is dated by less than a day is.
        """
        if not self._days:
            return moment.date.granularity not in WITHIN_A_DAY
        last = datetime.date.fromisoformat((moment.date.to or "")[:DAY]) - A_DAY
        at = bisect_left(self._days, last.isoformat())
        if at == len(self._days):
            return False
        return datetime.date.fromisoformat(self._days[at]) - last > RECENT

    def is_before(self, moment: Moment) -> bool:
        """Whether a day was over when that began which most articles date."""
        return self._main is not None and (moment.date.to or "") <= (self._main.date.from_ or "")

    def is_overtaken(self, moment: Moment) -> bool:
        """Whether an article was written when a day was over, or on it."""
        first = (moment.date.from_ or "")[:DAY]
        return bool(self._days) and self._days[-1] >= first


def _told(group: Sequence[Moment]) -> Moment:
    """The first moment of an event that an editor prints."""
    return next((one for one in group if one.is_printable), group[0])


def _main(groups: Sequence[Sequence[Moment]], evidence: Evidence) -> Moment | None:
    """The first moment of what most articles date, to the day, where two do."""
    weighed = [
        (-evidence.weight({one.article_id for one in group}), group[0].date.from_ or "", n)
        for n, group in enumerate(groups)
        if group[0].date.granularity in WITHIN_A_DAY
    ]
    weight, _, n = min(weighed, default=(0, "", 0))
    return groups[n][0] if weight <= -SEVERAL else None


def _is_of_others(story: Story, moment: Moment) -> bool:
    """As in "A week before, a clerk was shot in Rees": neither of its people nor of its words.

    Of what came before the event its words are not enough: "In 1890 the church gave up its mills".
    A step of a case after it is of this one: "The cook was held without bail".
    """
    if story.names_its_people(moment):
        return False
    if story.is_background(moment):
        return True
    if story.is_before(moment):
        return not (story.tells_of_the_same(moment) or story.goes_on(moment))
    if _STEP.search(moment.sentence.text.lower()) or story.tells_of_its_harm(moment):
        return False
    return not (story.shares_the_opening(moment) or story.goes_on(moment))


def _is_a_comment(_: Story, moment: Moment) -> bool:
    """As in "Roe spoke to reporters on Monday": no event, but for a number or words that count."""
    told = dated.words_of_clause(moment.date, moment.sentence)
    return _PRESS.search(told) is not None or (
        _COMMENT.search(told) is not None and not (moment.claim_ids or moment.quote_ids)
    )


def _is_around(_: Story, moment: Moment) -> bool:
    """As in "Neighbours mourned her on Monday": what comes with every event of a kind."""
    return any(
        drawbacks.is_of(kind, moment.sentence.text) for kind in words(PACKAGE, "timeline", "around")
    )


def _is_of_a_career(story: Story, moment: Moment) -> bool:
    """As in "Roe won a medal in 2004", "The mill was founded in 1960"."""
    return story.is_background(moment) and _CAREER.search(moment.sentence.text.lower()) is not None


def _is_overtaken(story: Story, moment: Moment) -> bool:
    """As in "Roe is due in court on Monday": by then an article was written, or it is that day."""
    text = moment.sentence.text
    is_ahead = _PLAN.search(text.lower()) is not None or drawbacks.is_of(AHEAD, text)
    return is_ahead and story.is_overtaken(moment)


def _is_a_figure(_: Story, moment: Moment) -> bool:
    """As in "The economy grew 0.6% last year": how much it was over a period."""
    told = dated.words_of_clause(moment.date, moment.sentence)
    is_share = _FARING.search(told) is not None and _SHARE.search(told) is not None
    return is_share and moment.date.granularity in PERIODS


RULES: dict[str, Callable[[Story, Moment], bool]] = {
    "of others": _is_of_others,
    "comment": _is_a_comment,
    "around": _is_around,
    "career": _is_of_a_career,
    "figure": _is_a_figure,
    "overtaken": _is_overtaken,
}
