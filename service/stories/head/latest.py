"""The state of a story by its latest reports: numbers, courts, and what became of people."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.stories.claims import casualties
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import ArticleInfo, SourcedClaim, Span, StoryClaim, Summary

# Sentences at the head of an article that tell what has become of people.
OPENING = 2
# The stage of a case from which on a trial has come: weeks behind the news of a charge.
TRIED = 4


class Latest:
    """The state of a story by its latest reports: numbers, courts, and what became of people."""

    # What a sentence is worth that later reports have overtaken, and one silent on the dead and
    # hurt whom most articles open with.
    OVERTAKEN, SILENT = 0.5, 0.6
    # And one of the event alone, of a day before the step of a case that a later report opens with.
    BEFORE_STEP = 0.7
    # And one that tells of the dead and hurt only to say on whom else it is.
    ASIDE = 0.75

    def __init__(self, summaries: Sequence[Summary], claims: Iterable[StoryClaim]) -> None:
        self._days = {s.article.id: day_of(s.article) for s in summaries}
        heads = {s.article.id: s.article.key_sentences[:OPENING] for s in summaries}
        self._last: dict[int, str | None] = {}
        for id_, head in heads.items():
            if head:
                reached = stage(head[0].text)
                days = filter(None, (self._days[id_], self._last.get(reached)))
                self._last[reached] = max(days, default=None)
        telling = sum(
            _tells_of_casualties(" ".join(s.text for s in head)) for head in heads.values()
        )
        self._is_of_casualties = 2 * telling > len(heads)
        self._past: dict[str, list[int]] = {}
        for claim in claims:
            if claim.status == "updated":
                for one in _overtaken(claim):
                    self._past.setdefault(one.article_id, []).append(one.start)

    def left(self, article_id: str, span: Span) -> float:
        """What is left of a sentence's worth as the latest reports have it."""
        worth = 1.0
        if self._is_overtaken(article_id, span):
            worth *= self.OVERTAKEN
        if not stage(span.text) and self._is_before_step(article_id):
            worth *= self.BEFORE_STEP
        if self._is_of_casualties and not _tells_of_casualties(span.text):
            worth *= self.SILENT
        elif self._is_of_casualties and _tells_aside(span.text):
            worth *= self.ASIDE
        return worth

    def _is_before_step(self, article_id: str) -> bool:
        day = self._days.get(article_id)
        return day is not None and any(
            reached and last is not None and last > day for reached, last in self._last.items()
        )

    def _is_overtaken(self, article_id: str, span: Span) -> bool:
        """Whether a later article opens with a later state of the case, or gives a later number."""
        if any(span.start <= at < span.end for at in self._past.get(article_id, ())):
            return True
        own, day = stage(span.text), self._days.get(article_id)
        if not own:
            return False
        return any(
            reached > own and (last > day if day and last else reached >= TRIED)
            for reached, last in self._last.items()
        )


def _overtaken(claim: StoryClaim) -> list[SourcedClaim]:
    """The numbers of an entry that a later report has put another for."""
    return [
        one
        for value in claim.values
        if value.value is not None and value.value != claim.latest
        for one in value.claims
    ]


def _tells_of_casualties(text: str) -> bool:
    """Whether a text says what has become of people, or what was done to them: "the shooting"."""
    return became(text) or not words(PACKAGE, "overview", "deeds").isdisjoint(tokens(text))


def _tells_aside(text: str) -> bool:
    """Whether only a clause on whom or which tells what became of people.

    "A cook who killed his aunt had a knife" is on the knife; a court's decision is news itself.
    """
    main, aside = apart(text)
    return not stage(text) and not became(main) and became(aside)


def apart(text: str) -> tuple[str, str]:
    """The words of a sentence in lower case, and those of its clauses on whom or which.

    Such a clause ends at a comma, but for one before a participle: "who opened fire, killing two".
    """
    main, aside = "", ""
    for part in text.split(","):
        told, behind = _aside_of(part)
        if aside and told.partition(" ")[0].endswith("ing"):
            told, behind = "", f"{told} {behind}"
        main, aside = f"{main} {told}".strip(), f"{aside} {behind}".strip()
    return main, aside


def _aside_of(part: str) -> tuple[str, str]:
    """A stretch up to a comma: its words before a clause on whom or which, and those of it."""
    found = tokens(part)
    relative = words(PACKAGE, "overview", "relative") - {"that"}
    deeds = words(PACKAGE, "overview", "deeds")
    at = next(
        (
            n
            for n, (before, word) in enumerate(pairwise(["", *found]))
            if word in relative or (word == "that" and before in deeds)
        ),
        len(found),
    )
    return " ".join(found[:at]), " ".join(found[at:])


def became(text: str) -> bool:
    """Whether a text says what has become of people."""
    outcomes = frozenset(table(PACKAGE, "overview")["outcomes"])
    return bool(casualties.said_in(text) & outcomes - words(PACKAGE, "overview", "loose_outcomes"))


def stage(text: str) -> int:
    """How far a case has come by a sentence: charged, held without bail, sentenced; else 0."""
    stages: dict[str, int] = table(PACKAGE, "overview")["stages"]
    ahead, earlier = (words(PACKAGE, "overview", key) for key in ("ahead", "before_this_case"))
    found = ["", "", *tokens(text)]
    own = [
        stages[c]
        for a, b, c in zip(found, found[1:], found[2:], strict=False)
        if c in stages and b not in ahead and f"{a} {b}" not in earlier
    ]
    own += [stages["convicted"]] * _is_found_guilty(found)
    said = " ".join(found)
    if any(f" {phrase}" in said for phrase in words(PACKAGE, "overview", "heard")):
        own.append(stages["arraigned"])
    return max(own, default=0)


def _is_found_guilty(found: Sequence[str]) -> bool:
    """Whether a court found so: "found a cook guilty of arson", not "pleaded guilty"."""
    guilty, by, pleas = (
        words(PACKAGE, "overview", name) for name in ("guilty", "guilty_by", "not_by_a_court")
    )
    return any(
        b in guilty and a not in pleas and c in by
        for a, b, c in zip(found, found[1:], found[2:], strict=False)
    )


def day_of(article: ArticleInfo) -> str | None:
    """The day of an article: when it was published, else the day its text counts from."""
    if article.published_at:
        return article.published_at[:10]
    return article.reference_date.date if article.reference_date else None
