"""What has become of people: killed, wounded, missing, displaced, arrested.

Words of a text say it, the noun that is counted ("12 deaths", "three bodies were found"), or the
noun before "victims". Knows, too, which words are for people.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import pattern, table, words
from service.recall import remembered
from service.stories.wording import PACKAGE, before, behind, clause_before, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import NumericClaim

LEXICON = "service.stories.claims"
# Happenings, as predicates.toml names them.
KILL = "kill"
WOUND = "wound"
SICKEN = "sicken"
CAPTURE = "capture"
DISPLACE = "displace"
MISS = "miss"
# What is counted where jobs go, and what happens to them.
JOB = "job"
DISMISS = "fire"
NONE: frozenset[str] = frozenset()
# Bounds the cost: characters behind a number in which its toll is named ("to 26 the number of").
FARTHEST_TOLL = 60

# What is counted, where a noun says that it is: "the number of people (who are) confirmed dead".
_NUMBER_OF = pattern(
    LEXICON,
    "parts",
    r"\b(?:<definite> )?<countings> <of_them> ((?:[a-z]+ ){0,5}?)(<those_of_a_toll>)\b"
    r"(?! <of_them>\b)",
    re.IGNORECASE,
)


@remembered(1 << 13)
def said_in(text: str) -> frozenset[str]:
    """What words of a text say has become of people."""
    return frozenset(
        name for name, lists in _casualties().items() if not lists["words"].isdisjoint(tokens(text))
    )


@remembered(1 << 13)
def happening_of_noun(text: str) -> str | None:
    """The happening that a counted noun tells by itself: "deaths", "the injured", "death toll"."""
    found = tokens(text)
    tolls = words(LEXICON, "counted", "tolls")
    if any(f"{a} {b}" in tolls for a, b in pairwise(found)):
        return KILL
    if len(found) != 1:
        return None
    return next((name for name, lists in _casualties().items() if found[0] in lists["nouns"]), None)


def counted_by(claim: NumericClaim) -> str | None:
    """The happening that the counted noun of a claim tells: "deaths", "three bodies were found"."""
    subject = claim.subject.text if claim.subject else ""
    unit = claim.quantity.unit or ""
    lemma = claim.predicate.lemma.lower() if claim.predicate else ""
    if lemma in words(LEXICON, "parts", "recovering"):
        # "The bodies of 11 people were found".
        said = {*tokens(unit), *tokens(subject), *tokens(before(claim))[-2:]}
        if not words(LEXICON, "parts", "bodies").isdisjoint(said):
            return KILL
    return happening_of_noun(unit or subject) or _of_a_toll(claim) or _of_a_disease(claim)


def _of_a_toll(claim: NumericClaim) -> str | None:
    """As in "the number of people confirmed dead stands at 27", "the number of dead rose to 27".

    Not where a kind is counted: "the number of children killed". Nor of a part: "of 27 dead".
    """
    if claim.quantity.kind != "count":
        return None
    after, in_front = behind(claim)[:FARTHEST_TOLL].strip(), clause_before(claim)
    found = _NUMBER_OF.search(in_front)
    if found is not None and _has_a_number(in_front[found.end() :]):
        return None  # "the number of dead rose to 63 and 31 are missing"
    found = found or _NUMBER_OF.match(after)
    if found is None:
        return None
    named = [w for w in tokens(found[1]) if w not in words(PACKAGE, "wording", "function")]
    known = words(LEXICON, "parts", "anybody") | words(LEXICON, "parts", "confirmed")
    if not known.issuperset(named):
        return None
    return min(said_in(found[2]), default=None)


def _has_a_number(text: str) -> bool:
    numerals = words(LEXICON, "counted", "numerals")
    return any(word.isdigit() or word in numerals for word in tokens(text))


def _of_a_disease(claim: NumericClaim) -> str | None:
    """As in "the number of measles cases rose to 19": so many have fallen ill."""
    counted = tokens(claim.quantity.unit or "") or tokens(
        claim.subject.text if claim.subject else ""
    )
    if words(LEXICON, "parts", "cases").isdisjoint(counted):
        return None
    sentence = tokens(claim.sentence.text)
    return None if words(LEXICON, "parts", "diseases").isdisjoint(sentence) else SICKEN


@remembered(1 << 13)
def victims_in(text: str) -> frozenset[str]:
    """What a noun before "victims" says has become of them: "six shooting victims"."""
    victims = words(LEXICON, "parts", "victim")
    found = {a for a, b in pairwise(tokens(text)) if b in victims}
    if not found:
        return NONE
    kinds = table(LEXICON, "parts")["victims"]
    return frozenset(name for name, nouns in kinds.items() if not found.isdisjoint(nouns))


@lru_cache(maxsize=1)
def fates() -> frozenset[str]:
    """The happenings that tell what has become of people."""
    return frozenset(_casualties())


def words_of(name: str) -> frozenset[str]:
    """The words of the tables for one happening."""
    return frozenset().union(*_casualties()[name].values())


@lru_cache(maxsize=1)
def every_word() -> frozenset[str]:
    """Every word of the tables of casualties."""
    return frozenset().union(*(part for lists in _casualties().values() for part in lists.values()))


@lru_cache(maxsize=1)
def _casualties() -> dict[str, dict[str, frozenset[str]]]:
    return {
        name: {key: frozenset(some) for key, some in lists.items()}
        for name, lists in table(LEXICON, "parts")["casualties"].items()
    }


def counts_people(claim: NumericClaim) -> bool:
    """Whether a claim counts people, or what it counts is left out: "17 others are missing"."""
    counted = tokens(claim.quantity.unit or (claim.subject.text if claim.subject else ""))
    return is_left_out(counted) or not people_words().isdisjoint(counted)


def is_left_out(counted: Sequence[str]) -> bool:
    """Whether words name nothing that is counted: "others", "more", or none."""
    return words(LEXICON, "parts", "rest").issuperset(counted)


def tells_of_people(claim: NumericClaim) -> bool:
    """Whether a number counts people, or what befell them."""
    return claim.quantity.kind == "count" and (
        counts_people(claim) or counted_by(claim) is not None
    )


@lru_cache(maxsize=1)
def people_words() -> frozenset[str]:
    """Words for people of any kind."""
    return (
        frozenset(word for line in table(PACKAGE, "groups")["kinds"] for word in line.split())
        | words(LEXICON, "counted", "anyone")
        | words(LEXICON, "counted", "people")
        | words(LEXICON, "parts", "anybody")
    )


def counts_jobs(claim: NumericClaim) -> bool:
    """Whether jobs are counted, or those who have them."""
    if claim.quantity.kind != "count":
        return False
    counted = tokens(claim.quantity.unit or (claim.subject.text if claim.subject else ""))
    return not words(LEXICON, "parts", "staff").isdisjoint(counted)


def are_jobs_lost(happenings: frozenset[str]) -> bool:
    """Whether happenings are some by which jobs go."""
    return not words(LEXICON, "parts", "job_cuts").isdisjoint(happenings)
