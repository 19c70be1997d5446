"""Whether a number counts some of those in question: a part, a rest, others, the badly hurt."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import pattern, words
from service.stories.claims import casualties, happening
from service.stories.claims import topic as topics
from service.stories.wording import before, behind, clause_before, tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import NumericClaim

LEXICON = "service.stories.claims"
# Bounds the cost: characters beside a number or its subject that say what it counts: "of them".
BESIDE_A_NUMBER = 14
# Words in which one more is told of: "and a six-year-old girl was injured".
LONGEST_NOUN = 8
# Words of one that is listed before another: "three young women and".
LONGEST_LISTED = 4
# Characters behind what is counted in which a clause of its own begins.
MOST_RELATIVE = 40

# Kinds of numbers that an occasion or a place of several has.
OF_OCCASIONS = frozenset(["count", "measurement", "money"])
# Characters beside a number in which it stands that it is of one place alone.
FARTHEST_ALONE = 60

_ANOTHER_YEARS = pattern(LEXICON, "parts", r"\b<of_another_year>['’]s?\s", re.IGNORECASE)
_ALONE = pattern(LEXICON, "parts", r"\b<before_one> [A-Z][\w’' -]{1,40} <alone>\b")
_OF_THEM = pattern(LEXICON, "parts", r"^\s*<of_them> <those_told_of>\b", re.IGNORECASE)
_ONE_MORE = pattern(LEXICON, "parts", r"\b<joining> <before_one_more> (.{1,60})")
_NAME = r"[A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,3}(?:, \d{1,2})?"
# Names one by one behind those who are counted: "two officers, Ana Ruiz, 41, and Paul Stein".
_NAMED = pattern(
    LEXICON,
    "parts",
    rf"^\s*(?:[,:(]|--?|[–—])\s*{_NAME}(?:[,;]| <joining>) ?(?:<joining> )?{_NAME}",
)


def is_part(claim: NumericClaim, earlier: frozenset[str]) -> bool:
    """Whether a number is a part or a rest; `earlier` as `is_rest` has it."""
    return (
        claim.part_of is not None
        or is_rest(claim, earlier)
        or is_of_another_occasion(claim)
        or is_of_one_place(claim)
        or is_some(claim)
    )


def is_of_another_occasion(claim: NumericClaim) -> bool:
    """Whether the words tell that a number is of one of several: "another fire", "last year's".

    "Three were hurt in the first blast", "a smaller march", "last year's march".
    """
    if claim.quantity.kind not in OF_OCCASIONS:
        return False
    occasions = words(LEXICON, "parts", "occasions")
    one_of_several = words(LEXICON, "parts", "one_of_several")
    if any(
        a in one_of_several and b in occasions for a, b in pairwise(tokens(claim.sentence.text))
    ):
        return True
    return _ANOTHER_YEARS.search(clause_before(claim)) is not None


def is_of_one_place(claim: NumericClaim) -> bool:
    """Whether a number is told of one place or day alone: "in Lund alone", "on Monday alone"."""
    near = f"{before(claim)[-FARTHEST_ALONE:]}{behind(claim)[:FARTHEST_ALONE]}"
    return claim.quantity.kind in OF_OCCASIONS and _ALONE.search(near) is not None


def is_rest(claim: NumericClaim, earlier: frozenset[str] = casualties.NONE) -> bool:
    """Whether the words say that there are more: "two others", "three of them".

    "One dead and four others wounded" counts all of the wounded; "he killed two more and injured
    three" does not count all of the dead. So with what numbers `earlier` in the article tell of
    others: "Nine died. Another 20 were hurt." A share is always of something: "52% of the vote".
    """
    if claim.quantity.kind == "count" and _OF_THEM.match(behind(claim)[:BESIDE_A_NUMBER]):
        return True
    if not is_of_others(claim):
        return False
    own = happening.senses(claim)
    if _are_named_beside(claim, own):
        return True
    is_more = not words(LEXICON, "parts", "on_top").isdisjoint(tokens(topics.subject_text(claim)))
    other = casualties.said_in(before(claim) if is_more else claim.sentence.text)
    if own.isdisjoint(earlier):
        other |= earlier
    return not (own & casualties.fates() and other - own)


def is_total(claim: NumericClaim) -> bool:
    """Whether a toll is told, which is of all: "nine more were found, bringing the toll to 23"."""
    totals = words(LEXICON, "parts", "totals")
    return not totals.isdisjoint(tokens(topics.subject_text(claim)))


def is_on_top(claim: NumericClaim) -> bool:
    """Whether a number comes on top of a count of the same that stands before its verb.

    "The toll rose to 23 as nine more died"; "one was killed, two more were wounded" counts all.
    """
    said = [*tokens(claim.text), *tokens(topics.subject_text(claim))]
    near = tokens(behind(claim)[:BESIDE_A_NUMBER])[:1]
    if words(LEXICON, "parts", "on_top").isdisjoint([*said, *near]) or not is_of_others(claim):
        return False
    own = happening.senses(claim) & casualties.fates()
    told = before(claim)
    if claim.predicate is not None and claim.predicate.end <= claim.start:
        told = told[: max(0, claim.predicate.start - claim.sentence.start)]
    return bool(own) and own <= casualties.said_in(told)


def _are_named_beside(claim: NumericClaim, own: frozenset[str]) -> bool:
    """Whether others met with the same as one before them: "injuring an officer and two others".

    Not where another verb is said of that one: "one man was killed and two others were injured".
    """
    predicate = claim.predicate
    if predicate is not None and predicate.end <= claim.start:
        near = before(claim)[max(0, predicate.end - claim.sentence.start) :]
    else:
        near = clause_before(claim)
    found = tokens(near)
    if found[-1:] != ["and"] or casualties.said_in(near) - own:
        return False
    return not casualties.people_words().isdisjoint(found[-LONGEST_NOUN:])


def grade(claim: NumericClaim) -> frozenset[str]:
    """How badly people were hurt, as the words round the verb have it: "critically"."""
    end = max(claim.end, claim.predicate.end if claim.predicate else 0) - claim.sentence.start
    start = min(claim.start, claim.predicate.start if claim.predicate else claim.start)
    near = claim.sentence.text[
        max(0, start - claim.sentence.start - BESIDE_A_NUMBER) : max(0, end) + BESIDE_A_NUMBER
    ]
    return words(LEXICON, "parts", "grades") & frozenset(tokens(near))


def is_some(claim: NumericClaim) -> bool:
    """Whether others may be counted besides: those who are named, or one kind.

    "Two officers, Ana Ruiz and Paul Stein"; "two are in critical condition"; "the two who came by
    car were hurt"; "half of the homes in five villages".
    """
    if claim.quantity.kind != "count":
        return False
    inside = words(LEXICON, "parts", "inside")
    if not inside.isdisjoint(tokens(before(claim))[-1:]) and not casualties.counts_people(claim):
        return True
    sentence, start = claim.sentence.text, claim.sentence.start
    counted = max(claim.end, claim.subject.end if claim.subject else 0) - start
    if _NAMED.match(sentence[counted:]):
        return True
    if _are_told_by_a_clause(sentence[counted:]):
        return True
    states = words(LEXICON, "parts", "states")
    return not states.isdisjoint(tokens(happening.complement(claim))) or _is_beside_one(claim)


def _are_told_by_a_clause(rest: str) -> bool:
    """Whether a clause without a comma says which ones are counted, not what befell them."""
    found = [word for word in tokens(rest[:MOST_RELATIVE]) if word not in _auxiliaries()][:2]
    return (
        rest[:1] == " "
        and len(found) > 1
        and found[0] in words(LEXICON, "parts", "relatives")
        and found[1] not in words(LEXICON, "parts", "struck")
        and not casualties.said_in(found[1])
    )


def is_given_up(lead: Sequence[str]) -> bool:
    """Whether a number was told at first, by the words before it: "initially", "said earlier"."""
    pairs = map(" ".join, pairwise(lead))
    return not (
        words(LEXICON, "parts", "superseded").isdisjoint(lead)
        and words(LEXICON, "parts", "superseded_reports").isdisjoint(pairs)
    )


def _auxiliaries() -> frozenset[str]:
    return words(LEXICON, "parts", "passive") | words(LEXICON, "parts", "auxiliaries")


def _is_beside_one(claim: NumericClaim) -> bool:
    """Whether one more is told of beside those who are counted, with a clause of its own.

    "Five people were shot and a girl was injured": six were hit.
    """
    if not casualties.fates() & happening.senses(claim):
        return False
    people = casualties.people_words()
    for found in _ONE_MORE.finditer(behind(claim)):
        said = tokens(found[1])[:LONGEST_NOUN]
        if not people.isdisjoint(said) and casualties.said_in(" ".join(said)):
            return True
    return False


def is_listed(claim: NumericClaim) -> bool:
    """Whether others are counted beside with "and": "two men and a boy were killed"."""
    counted = max(claim.end, claim.subject.end if claim.subject else 0) - claim.sentence.start
    rest = tokens(claim.sentence.text[max(0, counted) :][:MOST_RELATIVE])
    if rest[:1] == ["and"] and any(map(_is_number, rest[1:2])):
        return True
    *listed, last = tokens(before(claim)[-MOST_RELATIVE:]) or [""]
    return last == "and" and any(map(_is_number, listed[-LONGEST_LISTED:]))


def _is_number(word: str) -> bool:
    """Whether a word begins a number of something: "two", "12", "a"."""
    known = words(LEXICON, "counted", "numerals") | words(LEXICON, "parts", "articles")
    return word.isdigit() or word in known


def is_of_others(claim: NumericClaim) -> bool:
    """Whether those are counted who come on top of somebody: "five others", "two more"."""
    said = [*tokens(before(claim))[-1:], *tokens(claim.text), *tokens(topics.subject_text(claim))]
    if "more" in said and "than" in said:
        said.remove("more")
    near = tokens(behind(claim)[:BESIDE_A_NUMBER])[:1]
    return not words(LEXICON, "parts", "rest").isdisjoint([*said, *near])
