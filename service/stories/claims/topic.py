"""What a numeric claim is about, in terms that outlets' wordings share."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.lexicon import table, words
from service.naming import countries
from service.recall import remembered
from service.stories.claims import agreement
from service.stories.wording import PACKAGE, stem, tokens
from service.units import sizes

if TYPE_CHECKING:
    from service.records import NumericClaim, Quantity

# A number as its unit's base has it, or the two ends of a range without one.
ValueKey = tuple[agreement.Exact] | tuple[float | None, float | None]

ANYONE = "anyone"
# Kinds of counted things that tell nothing of what is counted.
GENERIC = frozenset([ANYONE, "man"])
# Before a verb of no table: it can be equal to another, but it opposes none.
UNLISTED = "~"
# Before the number of an actor whom a sentence names.
ACTOR = "actor-"


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
    happenings = happenings_of(claim) | _happenings_in(subject_text(claim))
    if quantity.kind == "count" and not unit and is_toll(subject_text(claim)):
        # "The toll rose to 12" and "12 people were killed" tell one thing.
        subject, unit, happenings = frozenset(), frozenset([ANYONE]), frozenset(["kill"])
    heads = unit or frozenset(word for word in subject if word in _all_kinds())
    return Topic(
        agreement.dimension(quantity),
        value_key(quantity),
        heads,
        subject | unit,
        happenings,
        _context_words(claim.sentence.text) | entities,
        (quantity.direction, claim.negated),
    )


@remembered(1 << 13)
def is_toll(text: str) -> bool:
    """Whether words for what is counted say that it is the dead."""
    found = tokens(text)
    tolls = words("service.stories.claims", "counted", "tolls")
    return any(f"{a} {b}" in tolls for a, b in pairwise(found))


def happenings_of(claim: NumericClaim) -> frozenset[str]:
    """What the predicate says that happened; nothing where it says nothing."""
    predicate = claim.predicate
    if predicate is None:
        return frozenset()
    return _happenings(predicate.lemma.lower()) or _happenings(predicate.text.lower())


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
        return (agreement.converted(value, quantity, _base(quantity, unit)),)
    return (quantity.lower, quantity.upper)


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
def _subject_words(text: str) -> frozenset[str]:
    return _content(tokens(text))


@remembered(1 << 13)
def _context_words(sentence: str) -> frozenset[str]:
    numerals = words("service.stories.claims", "counted", "numerals")
    return _content([word for word in tokens(sentence) if word not in numerals])


def _content(found: list[str]) -> frozenset[str]:
    """The kinds and stems of content words, and the countries that words name."""
    function = words(PACKAGE, "wording", "function")
    kinds = _all_kinds()
    rest, codes = countries.replace(found)
    content = {f"={code}" for code in codes}
    for word in rest:
        if word in function or word.isdigit():
            continue
        if word in kinds:
            content.update(kinds[word])
        else:
            content.add(stem(word))
    return frozenset(content)


@remembered(1 << 13)
def _happenings(lemma: str) -> frozenset[str]:
    found: set[str] = set()
    for part in (lemma, lemma.replace(" ", "_"), *lemma.split()):
        found.update(_predicates().get(part, ()))
    if found:
        return frozenset(found)
    if lemma in words("service.stories.claims", "predicates", "neutral") or not lemma:
        return frozenset()
    rest = [w for w in tokens(lemma) if w not in words(PACKAGE, "wording", "function")]
    kept = [w for w in rest if w not in words("service.stories.claims", "predicates", "neutral")]
    return frozenset(UNLISTED + stem(word) for word in kept)


@remembered(1 << 13)
def _happenings_in(text: str) -> frozenset[str]:
    """Happenings that participles before a noun tell: "two captured soldiers"."""
    found: set[str] = set()
    for word in tokens(text):
        if word.endswith(("ed", "n", "t")):
            found.update(_participles().get(word, ()))
    return frozenset(found)


@lru_cache(maxsize=1)
def _predicates() -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for line in table("service.stories.claims", "predicates")["sets"]:
        for lemma in line.split():
            found.setdefault(lemma, []).append(line.split()[0])
    return {lemma: tuple(names) for lemma, names in found.items()}


@lru_cache(maxsize=1)
def _participles() -> dict[str, tuple[str, ...]]:
    """Happenings by the past participle of their regular verbs."""
    found = {}
    for lemma, names in _predicates().items():
        ending = "d" if lemma.endswith("e") else "ed"
        found[lemma + ending] = names
    return found


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
def events() -> frozenset[str]:
    """The happenings of the table of which one thing has but one true number."""
    every = {line.split()[0] for line in table("service.stories.claims", "predicates")["sets"]}
    return frozenset(every - words("service.stories.claims", "predicates", "relations"))


@lru_cache(maxsize=1)
def opposed() -> dict[str, frozenset[str]]:
    """The happenings that never share a claim with one, by its name."""
    found: dict[str, set[str]] = {}
    for line in table("service.stories.claims", "predicates")["opposed"]:
        for name in line.split():
            found.setdefault(name, set()).update(set(line.split()) - {name})
    return {name: frozenset(others) for name, others in found.items()}
