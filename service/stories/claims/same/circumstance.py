"""What a claim says besides its number: which part of what, where, when, whose.

Two different numbers may be of one thing only where nothing here tells them apart (contradiction).
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import pattern, words
from service.naming import countries
from service.records.terms import WITHIN_A_DAY
from service.stories.claims import casualties, fires, happening
from service.stories.claims import topic as topics
from service.stories.claims.same import measures, portion, torn
from service.stories.claims.single import gauges
from service.stories.wording import PACKAGE, before, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.records import NumericClaim, SourcedDate

LEXICON = "service.stories.claims"

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
# A place behind what is counted: "people in eastern Lund".
_PLACE = pattern(LEXICON, "parts", r"\w <before_a_place> (?=.*[A-Z])(.+)$")
# A year behind it is one that something else is counted from; behind "the worst", "the first", none
# but that.
_SINCE = pattern(
    LEXICON,
    "parts",
    r"(?P<most>\w+st\b[^.;]{0,60})?\b<since> (?:<before_a_year> )?$",
    re.IGNORECASE,
)
# So is one by which a thing is to be done: "900 jobs will go by the end of 2031".
_LIMIT = pattern(LEXICON, "parts", r"\b<until> (?:<before_a_year> )?$", re.IGNORECASE)
# Where passengers are anyway.
_ON_BOARD = pattern(LEXICON, "parts", r"\b<on_board>\b")
_FOOTNOTE = re.compile(r"\[\W*$")


@dataclass(frozen=True, slots=True)
class Setting:
    """What an article tells round a claim.

    `places` are the story's narrow locations by kind, `holders` the actors that the words for
    what is counted name, `bodies` the organizations and countries of its sentence, `dates` the
    story's dates by id, `year` that of the article, `earlier` what the numbers before it tell has
    become of people.
    """

    places: Mapping[str, frozenset[str]]
    holders: frozenset[str]
    bodies: frozenset[str]
    dates: Mapping[str, SourcedDate]
    year: str | None
    earlier: frozenset[str]


@dataclass(frozen=True, slots=True)
class Circumstance:
    """What tells a number from another of the same kind.

    `scope` are the words that say which of a kind are counted (none for "people"), `located` those
    of them that name a place after ("people in Lund"), `location` the words that tell that place;
    `is_part` that the number is a part or a rest, `is_addend` that others of the same are told of
    beside it, `is_listed` that they are so with "and", `is_on_top` that it comes on top of a count
    of the same, `is_superseded` that it was said at first only; `grade` tells how badly those who
    are counted were hurt, `years` are those its sentence names, `period` the closed time that it
    holds over.
    """

    scope: frozenset[str]
    located: frozenset[str]
    location: frozenset[str]
    is_part: bool
    is_addend: bool
    is_listed: bool
    is_of_others: bool
    is_on_top: bool
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
        *_located(claim),
        portion.is_part(claim, setting.earlier),
        is_addend,
        is_addend and portion.is_listed(claim),
        portion.is_of_others(claim),
        portion.is_on_top(claim),
        portion.is_given_up(lead),
        portion.grade(claim),
        bool(_FOOTNOTE.search(text)) or torn.is_torn(claim),
        setting.places,
        setting.holders,
        setting.bodies,
        _years(claim, setting),
        _period(claim, setting.dates),
        lead[-1:] == ["at"] or lead[-3:] in (["at", "the", "age"], ["the", "age", "of"]),
        claim.quantity.kind == "duration" and measures.is_time(claim),
        measures.aspect(claim),
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
            others = [
                other
                for other in some
                if other.start != claim.start and not portion.is_on_top(other)
            ]
            if others and not (portion.is_total(claim) or _is_whole_of(claim, others)):
                found.add(claim.id)
    return frozenset(found)


def _is_whole_of(claim: NumericClaim, others: Sequence[NumericClaim]) -> bool:
    """Whether the other numbers of a sentence are parts of one: "12 people, three of them boys"."""
    own = claim.quantity.value or 0
    parts = [other.quantity.value or 0 for other in others]
    if any(part >= own for part in parts):
        return False
    # "158 people, 155 of them in Lund, two in Velm and one at sea": they add up to it.
    if sum(parts) == own or any(other.part_of == claim.id for other in others):
        return True
    is_listed = not words(LEXICON, "parts", "including").isdisjoint(tokens(claim.sentence.text))
    return is_listed or (not scope_of(claim) and all(map(scope_of, others)))


def scope_of(claim: NumericClaim) -> frozenset[str]:
    """The stems of the words that say which of a kind are counted: "officers", not "people"."""
    subject = topics.subject_text(claim)
    if claim.quantity.unit == topics.MAGNITUDE:
        return topics.topic(claim, frozenset()).subject
    gauge = gauges.measure(claim)
    if gauge is None and casualties.counted_by(claim) is not None:
        return frozenset()
    if (of_fire := fires.measure(claim)) is not None:
        return frozenset([of_fire])
    if gauge is not None:
        own = _scope(subject, claim.quantity.unit or "")
        return (own if gauge in gauges.of_a_kind() else topics.countries_in(own)) | {gauge}
    if casualties.counts_jobs(claim) and casualties.are_jobs_lost(happening.senses(claim)):
        return frozenset([casualties.JOB])
    return _scope(subject, claim.quantity.unit or "")


@lru_cache(maxsize=1 << 13)
def _scope(subject: str, unit: str) -> frozenset[str]:
    if unit == measures.TIMES:
        # "The man was stabbed 12 times", "he had 12 stab wounds" aside.
        return frozenset([measures.TIMES])
    idle = _idle()
    said, codes = countries.replace(tokens(_ON_BOARD.sub("", subject or unit)))
    return frozenset(
        topics.kind_of(word) for word in said if word not in idle and not word.isdigit()
    ) | {f"={code}" for code in codes}


def _located(claim: NumericClaim) -> tuple[frozenset[str], frozenset[str]]:
    """The words of a scope that name a place after what is counted, and those that tell it.

    "People in eastern Lund" are people in Lund.
    """
    subject = topics.subject_text(claim)
    found = _PLACE.search(subject) if claim.quantity.kind == "count" else None
    if found is None:
        return frozenset(), frozenset()
    sides = words(LEXICON, "parts", "sides")
    where = topics.content(word for word in tokens(found[1]) if word not in sides)
    return scope_of(claim) & _scope(found[1], ""), where


@lru_cache(maxsize=1)
def _idle() -> frozenset[str]:
    return (
        words(PACKAGE, "wording", "function")
        | words(LEXICON, "counted", "numerals")
        | words(LEXICON, "parts", "anybody")
        | words(LEXICON, "parts", "rest")
        | casualties.every_word()
    )


def _years(claim: NumericClaim, setting: Setting) -> frozenset[str]:
    """The years that a sentence names, or where none the article's.

    Not one that something is the worst since, unless the number is told since then.
    """
    date = setting.dates.get(claim.when or "")
    told = date.text if date is not None else ""
    text = claim.sentence.text
    if claim.quantity.previous is not None:
        # "61%, up from 55% in 2016": the year is of the other number.
        text = before(claim)
    found = frozenset(
        year[0]
        for year in _YEAR.finditer(text)
        if not _is_of_another(claim.sentence.text[: year.start()], is_told=year[0] in told)
    )
    return found or frozenset([setting.year] if setting.year else [])


def _is_of_another(in_front: str, *, is_told: bool) -> bool:
    if is_told and _LIMIT.search(in_front):
        return True
    found = _SINCE.search(in_front)
    return found is not None and (not is_told or found["most"] is not None)


def _period(claim: NumericClaim, dates: Mapping[str, SourcedDate]) -> tuple[str, str] | None:
    """The closed time that a number holds over; what is told "by Monday" has none.

    Nor has a running count told for a day: "the toll stood at 12 on Monday"; nor what stands in a
    scene of that day: "He came on Monday. So far 12 have died."
    """
    date = dates.get(claim.when or "")
    if date is None or date.from_ is None or date.to is None:
        return None
    if date.relation not in (None, "in") or _is_level(claim):
        return None
    if date.granularity in WITHIN_A_DAY and (
        _is_running(claim) or not _is_in_sentence(date, claim)
    ):
        return None
    return date.from_, date.to


def _is_level(claim: NumericClaim) -> bool:
    """Whether a number is what another has become: "rose on Tuesday to 4%", not "fell 3%"."""
    quantity = claim.quantity
    if quantity.direction is None:
        return False
    is_change = quantity.kind == "percent" and quantity.previous is None
    return not is_change or tokens(before(claim))[-1:] == ["to"]


def _is_in_sentence(date: SourcedDate, claim: NumericClaim) -> bool:
    return claim.sentence.start <= date.start < claim.sentence.end


def _open_period(claim: NumericClaim, dates: Mapping[str, SourcedDate]) -> str | None:
    """The words for a month or more that no article places: "a tremor of 5.1 in May"."""
    date = dates.get(claim.when or "")
    if date is None or date.from_ is not None or date.relation not in (None, "in"):
        return None
    return (
        None if date.granularity in (None, "weekend", "week", *WITHIN_A_DAY) else date.text.lower()
    )


def _is_running(claim: NumericClaim) -> bool:
    """Whether a count is told as it stands: "the toll reached 12", "deaths rose to 15"."""
    if fires.measure(claim) is not None:
        return True
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
]
