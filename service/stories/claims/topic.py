"""What a numeric claim is about, in terms that outlets' wordings share."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import table, words
from service.naming import countries
from service.recall import remembered
from service.stories.claims import agreement, casualties, fires, happening
from service.stories.claims.single import gauges
from service.stories.wording import PACKAGE, stem, tokens
from service.units import sizes

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.records import NumericClaim, Quantity

# A number as its unit's base has it, or the two ends of a range without one.
ValueKey = tuple[agreement.Exact] | tuple[float | None, float | None] | tuple[float, ...]

ANYONE = "anyone"
# Kinds of counted things that tell nothing of what is counted.
GENERIC = frozenset([ANYONE, "man"])
# Before the number of an actor whom a sentence names.
ACTOR = "actor-"


MAGNITUDE = "magnitude"
QUAKE = "quake"
UP = "up"


@dataclass(frozen=True, slots=True)
class Topic:
    """What a claim counts or measures and what it says of it.

    `dimension` is what the quantity compares within; `counted` are kinds of the counted thing,
    `subject` the kinds and stems of the words for it, `happenings` those of the predicate (empty
    where it says nothing), `context` the stems of the sentence and the entities named in it.
    `value` tells equal numbers.
    """

    dimension: str
    value: ValueKey
    counted: frozenset[str]
    subject: frozenset[str]
    happenings: frozenset[str]
    context: frozenset[str]
    turn: tuple[str | None, bool]


def topic(claim: NumericClaim, entities: frozenset[str]) -> Topic:
    """The topic of a claim; `entities` are the story's ids of those that its sentence names."""
    quantity = claim.quantity
    subject = _subject_words(claim.subject.text if claim.subject else "")
    unit = kinds_of(quantity.unit or "") if quantity.kind == "count" else frozenset()
    happenings = happening.senses(claim)
    if quantity.kind == "count" and (
        casualties.counted_by(claim) is not None or _are_others(claim, happenings)
    ):
        # "The toll rose to 12", "12 deaths", "12 others died" and "12 people were killed" tell one
        # thing.
        subject, unit = frozenset(), frozenset([ANYONE])
    if casualties.are_jobs_lost(happenings) and casualties.counts_jobs(claim):
        # "2,800 jobs will be cut", "it will shed 2,800 staff".
        subject, unit = frozenset([casualties.JOB]), frozenset([casualties.JOB])
        happenings = frozenset([casualties.DISMISS])
    if quantity.unit == MAGNITUDE:
        # "A magnitude 6.9 earthquake", "the quake had a magnitude of 6.9".
        subject, happenings = frozenset([_quake(claim)]), frozenset()
    if (gauge := fires.measure(claim) or gauges.measure(claim)) is not None:
        # "The fire grew to 500 acres", "has burned 200 hectares"; "turnout was 61%".
        is_count = quantity.kind == "count"
        # Unemployment in France is not that in Spain.
        subject = (subject if is_count else countries_in(subject)) | {gauge}
        happenings = happenings if is_count else frozenset()
    is_level = gauge in gauges.levels() and quantity.direction == UP
    heads = unit or frozenset(word for word in subject if word in _all_kinds())
    if quantity.kind == "count" and countries.demonym(quantity.unit or ""):
        heads |= {ANYONE}  # "twelve Somalis"
    return Topic(
        agreement.dimension(quantity),
        value_key(quantity),
        heads,
        subject | unit,
        happenings,
        _context_words(claim.sentence.text) | entities,
        # "Rose to 4.2% from 4%" gives a level, as "stands at 4.2%" does.
        (
            None if quantity.previous is not None or is_level else quantity.direction,
            # "Roe, 41, has never run": the age holds.
            claim.negated and quantity.kind != "age",
        ),
    )


def _are_others(claim: NumericClaim, happenings: frozenset[str]) -> bool:
    """Whether "others" are counted to whom something happened: they are people."""
    said = tokens(claim.quantity.unit or subject_text(claim))
    return bool(said and happenings & casualties.fates()) and casualties.is_left_out(said)


def _quake(claim: NumericClaim) -> str:
    """Which quake a magnitude is of: the one of the story, one before or after it, or any.

    "A quake of magnitude 7 can topple houses" tells of none that was.
    """
    lists = ("other_quakes", "quakes_as_such")
    others = frozenset().union(*(words("service.stories.claims", "counted", key) for key in lists))
    return next((word for word in tokens(claim.sentence.text) if word in others), QUAKE)


@remembered(1 << 13)
def countries_in(subject: frozenset[str]) -> frozenset[str]:
    """Those words of a topic's subject that stand for countries."""
    return frozenset(word for word in subject if word.startswith("="))


def subject_text(claim: NumericClaim) -> str:
    """The words for what is counted."""
    return claim.subject.text if claim.subject else ""


def value_key(quantity: Quantity) -> ValueKey:
    """What equal numbers have in common, whatever their bound: "300" and "more than 300"."""
    value = quantity.value
    if value is not None:
        unit = agreement.unit_of(quantity)
        if unit == agreement.CENT:
            return (agreement.exact(value) / agreement.HUNDRED,)
        return (agreement.converted(value, quantity, _base(quantity, unit)),)
    return quantity.parts or (quantity.lower, quantity.upper)


def _base(quantity: Quantity, unit: str) -> str:
    return sizes.base_unit(unit) if quantity.kind != "count" else unit


@remembered(1 << 13)
def kinds_of(noun: str) -> frozenset[str]:
    """The kinds of thing that a counted noun may name; a noun of no table is its own kind."""
    found: set[str] = set()
    for word in tokens(noun):
        found.update(_all_kinds().get(word, (stem(word),)))
    return frozenset(found)


@remembered(1 << 13)
def kind_of(word: str) -> str:
    """The first kind that a word stands for, or its stem."""
    return _all_kinds().get(word, (stem(word),))[0]


@remembered(1 << 13)
def _subject_words(text: str) -> frozenset[str]:
    return content(tokens(text))


@remembered(1 << 13)
def _context_words(sentence: str) -> frozenset[str]:
    numerals = words("service.stories.claims", "counted", "numerals")
    return content([word for word in tokens(sentence) if word not in numerals])


def content(found: Iterable[str]) -> frozenset[str]:
    """The kinds and stems of content words, and the countries that words name."""
    function = words(PACKAGE, "wording", "function")
    kinds = _all_kinds()
    rest, codes = countries.replace(list(found))
    told = {f"={code}" for code in codes}
    for word in rest:
        if word in function or word.isdigit():
            continue
        if word in kinds:
            told.update(kinds[word])
        else:
            told.add(stem(word))
    return frozenset(told)


@lru_cache(maxsize=1)
def _all_kinds() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in (
        *table("service.stories.claims", "counted")["kinds"],
        *table(PACKAGE, "groups")["kinds"],
    ):
        for word in line.split():
            found.setdefault(word, []).append(line.split()[0])
    for word in table("service.stories.claims", "counted")["anyone"]:
        found.setdefault(word, []).append(ANYONE)
    return {word: tuple(kinds) for word, kinds in found.items()}


@lru_cache(maxsize=1)
def near_parity() -> frozenset[str | None]:
    """The currencies whose sums have figures of one size."""
    return frozenset(words("service.stories.claims", "counted", "parity"))


@lru_cache(maxsize=1)
def people_kinds() -> frozenset[str]:
    """The kinds of people: a count of people may count any of them."""
    return frozenset(line.split()[0] for line in table(PACKAGE, "groups")["kinds"])


@lru_cache(maxsize=1)
def all_people_kinds() -> frozenset[str]:
    """The same with those who are people beside what they are of each other: "patients"."""
    more = words("service.stories.claims", "counted", "people")
    return people_kinds() | frozenset(map(kind_of, more))
