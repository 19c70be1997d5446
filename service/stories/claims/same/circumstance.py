"""What a claim says besides its number: which part of what, where, when, whose.

Two different numbers may be of one thing only where nothing here tells them apart (contradiction).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import words
from service.stories.claims import casualties, happening
from service.stories.claims import topic as topics
from service.stories.claims.same import portion
from service.stories.wording import PACKAGE, before, behind, stem, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import NumericClaim, SourcedDate

LEXICON = "service.stories.claims"
# Granularities of a day or less.
DAILY = ("minute", "hour", "part_of_day", "day")

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# A place behind what is counted: "people in eastern Lund".
_PLACE = re.compile(r"\w (?:in|at|near|across|throughout|around) (?=.*[A-Z])(.+)$")
_FOOTNOTE = re.compile(r"\[\W*$")
# A figure that a space has torn: "magnitude 6. 4", "1, 500 metres". A comma parts thousands: not
# "in 2015, 300 people", "aged 16, 17 and 20", "5ft 8, 135 pounds".
_TORN_BEFORE = re.compile(r"(?:\d\.|(?<!\d)\d{1,3},)\s+$")
_TORN_BEHIND = re.compile(r"^(?:\.\s+\d|,\s+\d{3}(?!\d))")
_TORN_MEASURE = re.compile(r"^[.,]\s+\d")
_FIRST_FIGURE, _LAST_FIGURE = re.compile(r"\d(\d\d(?!\d))?"), re.compile(r"(?<![\w-])\d{1,3}$")


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article tells round a claim.

    `places` are the story's narrow locations by kind, `holders` the actors that the words for
    what is counted name, `bodies` the organizations and countries of its sentence, `dates` the
    story's dates by id, `year` that of the article.
    """

    places: Mapping[str, frozenset[str]]
    holders: frozenset[str]
    bodies: frozenset[str]
    dates: Mapping[str, SourcedDate]
    year: str | None


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What tells a number from another of the same kind.

    `scope` are the words that say which of a kind are counted (none for "people"), `located` those
    of them that name a place behind ("people in Lund"); `is_part` that
    the number is a part or a rest, `is_addend` that others of the same are told of beside it,
    `is_listed` that they are so with "and",
    `is_superseded` that it was told at first only;
    `grade` tells how badly those who are counted were hurt, `years` are those its sentence names,
    `period` the closed time that it holds over.
    """

    scope: frozenset[str]
    located: frozenset[str]
    is_part: bool
    is_addend: bool
    is_listed: bool
    is_of_others: bool
    is_superseded: bool
    grade: frozenset[str]
    is_mark: bool
    places: Mapping[str, frozenset[str]]
    holders: frozenset[str]
    bodies: frozenset[str]
    years: frozenset[str]
    period: tuple[str, str] | None
    is_at_age: bool
    is_time: bool
    aspect: str | None
    open_period: str | None


def circumstance(claim: NumericClaim, is_addend: bool, setting: Setting) -> Circumstance:
    """The circumstances of a claim; `is_addend` where its sentence lists numbers of one thing."""
    text = before(claim)
    lead = tokens(text)
    return Circumstance(
        scope_of(claim),
        _located(claim),
        claim.part_of is not None or portion.is_rest(claim) or portion.is_some(claim),
        is_addend,
        is_addend and portion.is_listed(claim),
        portion.is_of_others(claim),
        not words(LEXICON, "parts", "superseded").isdisjoint(lead),
        portion.grade(claim),
        bool(_FOOTNOTE.search(text)) or _is_torn(claim),
        setting.places,
        setting.holders,
        setting.bodies,
        _years(claim.sentence.text, setting.year),
        _period(claim, setting.dates),
        lead[-1:] == ["at"] or lead[-3:] in (["at", "the", "age"], ["the", "age", "of"]),
        claim.quantity.kind == "duration" and _is_time(claim),
        _aspect(claim),
        _open_period(claim, setting.dates),
    )  # fmt: skip


def addends(claims: Sequence[NumericClaim]) -> frozenset[str]:
    """The ids of the claims of an article that stand beside others of one thing in a sentence.

    "Seven men and six women were wounded" counts two parts; of "12 people, three of them children"
    the first is the whole.
    """
    beside: dict[tuple[int, str], list[NumericClaim]] = defaultdict(list)
    for claim in claims:
        if claim.quantity.kind == "count" and claim.quantity.value is not None:
            for sense in happening.senses(claim):
                beside[claim.sentence.start, sense].append(claim)
    found: set[str] = set()
    for some in beside.values():
        for claim in some:
            others = [other for other in some if other.start != claim.start]
            if others and not _is_whole_of(claim, others):
                found.add(claim.id)
    return frozenset(found)


def _is_whole_of(claim: NumericClaim, others: Sequence[NumericClaim]) -> bool:
    """Whether the other numbers of a sentence are parts of one: "12 people, three of them boys"."""
    own = claim.quantity.value or 0
    if any((other.quantity.value or 0) >= own for other in others):
        return False
    is_listed = not words(LEXICON, "parts", "including").isdisjoint(tokens(claim.sentence.text))
    return is_listed or (not scope_of(claim) and all(map(scope_of, others)))


def scope_of(claim: NumericClaim) -> frozenset[str]:
    """The stems of the words that say which of a kind are counted: "officers", not "people"."""
    subject = topics.subject_text(claim)
    if claim.quantity.unit == topics.MAGNITUDE:
        return topics.topic(claim, frozenset()).subject
    if casualties.counted_by(claim) is not None:
        return frozenset()
    return _scope(subject, claim.quantity.unit or "")


@lru_cache(maxsize=1 << 13)
def _scope(subject: str, unit: str) -> frozenset[str]:
    idle = _idle()
    return frozenset(
        topics.kind_of(word)
        for word in tokens(subject or unit)
        if word not in idle and not word.isdigit()
    )


def _located(claim: NumericClaim) -> frozenset[str]:
    """Those words of a scope that name a place behind what is counted: "people in Lund"."""
    subject = topics.subject_text(claim)
    if not subject or claim.quantity.kind != "count":
        return frozenset()
    found = _PLACE.search(subject)
    return scope_of(claim) & _scope(found[1], "") if found else frozenset()


@lru_cache(maxsize=1)
def _idle() -> frozenset[str]:
    return (
        words(PACKAGE, "wording", "function")
        | words(LEXICON, "counted", "numerals")
        | words(LEXICON, "parts", "anybody")
        | words(LEXICON, "parts", "rest")
        | casualties.every_word()
    )


def _is_torn(claim: NumericClaim) -> bool:
    sentence = claim.sentence.text
    start, end = claim.start - claim.sentence.start, claim.end - claim.sentence.start
    in_front, rest = _TORN_BEFORE.search(sentence[: max(0, start)]), sentence[end:]
    is_measure = claim.quantity.kind == "measurement"
    first = _FIRST_FIGURE.match(claim.text) if in_front else None
    if in_front and first and (is_measure or first[1] or "." in in_front[0]):
        return True
    behind_it = _TORN_MEASURE if is_measure else _TORN_BEHIND
    return bool(behind_it.match(rest) and _LAST_FIGURE.search(claim.text))


def _aspect(claim: NumericClaim) -> str | None:
    """Which side of a thing a measure is of: "tall", "wide"."""
    if claim.quantity.kind != "measurement":
        return None
    aspects = words(LEXICON, "parts", "aspects")
    near = tokens(behind(claim)[: portion.NEAR])[:2]
    return next((word for word in near if word in aspects), None)


def _is_time(claim: NumericClaim) -> bool:
    """Whether a duration tells when, counted from another time: "three weeks ago"."""
    near = tokens(behind(claim)[: portion.NEAR])[:1]
    return not words(LEXICON, "parts", "counted_from").isdisjoint(near)


def _years(sentence: str, year: str | None) -> frozenset[str]:
    """The years that a sentence names, or where none the article's."""
    found = frozenset(_YEAR.findall(sentence))
    return found or frozenset([year] if year else [])


def _period(claim: NumericClaim, dates: Mapping[str, SourcedDate]) -> tuple[str, str] | None:
    """The closed time that a number holds over; what is told "by Monday" has none.

    Nor has a running count told for a day: "the toll stood at 12 on Monday"; nor what stands in a
    scene of that day: "He came on Monday. So far 12 have died."
    """
    date = dates.get(claim.when or "")
    if date is None or date.from_ is None or date.to is None:
        return None
    if date.relation not in (None, "in") or claim.quantity.direction is not None:
        return None
    if date.granularity in DAILY and (_is_running(claim) or not _is_in_sentence(date, claim)):
        return None
    return date.from_, date.to


def _is_in_sentence(date: SourcedDate, claim: NumericClaim) -> bool:
    return claim.sentence.start <= date.start < claim.sentence.end


def _open_period(claim: NumericClaim, dates: Mapping[str, SourcedDate]) -> str | None:
    """The words for a month or more that no article places: "a tremor of 5.1 in May"."""
    date = dates.get(claim.when or "")
    if date is None or date.from_ is not None or date.relation not in (None, "in"):
        return None
    return None if date.granularity in (None, "weekend", "week", *DAILY) else date.text.lower()


def _is_running(claim: NumericClaim) -> bool:
    """Whether a count is told as it stands: "the toll reached 12", "deaths rose to 15"."""
    counted = claim.quantity.unit or topics.subject_text(claim)
    if casualties.happening_of_noun(counted) is not None:
        return True
    lemma = claim.predicate.lemma.lower() if claim.predicate else ""
    return lemma in words(LEXICON, "parts", "running")


def shared_place(left: Circumstance, right: Circumstance) -> bool:
    """Whether two places may be one: no kind of place that both name has other names in each."""
    return all(
        not right.places.get(kind) or not some.isdisjoint(right.places[kind])
        for kind, some in left.places.items()
    )


def by_kind(places: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    """Ids of places by their kind, from pairs of kind and id."""
    found: dict[str, set[str]] = defaultdict(set)
    for kind, id_ in places:
        found[kind].add(id_)
    return {kind: frozenset(ids) for kind, ids in found.items()}


__all__ = [
    "Circumstance",
    "Setting",
    "addends",
    "by_kind",
    "circumstance",
    "scope_of",
    "shared_place",
    "stem",
]
