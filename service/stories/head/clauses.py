"""The shortest clause of an article that gives a number, and it alone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.stories.head import lines
from service.stories.wording import PACKAGE, tokens

if TYPE_CHECKING:
    from service.records import ClaimValue, NumericClaim, Phrase, Span

# A clause that gives a number alone, in characters.
LONGEST_CLAUSE = 110

_FIGURE = re.compile(r"[.,]\s?\d")  # a number that was torn
_LAST = re.compile(r"[A-Za-z]+ $")
_YEAR = re.compile(r"(?:19|20)\d\d")


def clause(value: ClaimValue) -> str | None:
    """The shortest clause of an article that gives a number, from what is counted to the verb."""
    clauses = [clause for claim in value.claims if (clause := _clause_of(claim)) is not None]
    return min(clauses, key=lambda clause: (len(clause), clause), default=None)


def _clause_of(claim: NumericClaim) -> str | None:
    """The words of an article from what is counted to the verb, where they are a whole clause."""
    subject, predicate = claim.subject, claim.predicate
    if subject is None or predicate is None or predicate.start < subject.start:
        return None
    if _is_in_passing(claim, predicate):
        return None
    if predicate.text.endswith("ing") or predicate.end > claim.start > subject.start:
        return None
    is_last = claim.start > predicate.end
    if not is_last and _is_a_name(claim):
        return None
    if predicate.text == table(PACKAGE, "overview")["hits"].get(predicate.lemma):
        return None  # "people shot over 80 hours" may be those who were
    if not is_last and not _closes(claim, subject, predicate):
        return None
    start = min(claim.start, subject.start) - claim.sentence.start
    end = max(claim.end, predicate.end) - claim.sentence.start
    sentence = claim.sentence.text
    start -= len(_determiner(sentence[:start])) if start > 0 else 0
    told = sentence[start:end]
    is_whole = 0 <= start < end <= len(sentence) and _is_whole(told, sentence[end:])
    return told if is_whole and not _has_another_number(told, claim.text) else None


def _is_in_passing(claim: NumericClaim, predicate: Phrase) -> bool:
    """Whether a number only says which one ("a three day trial"), or a verb how it is known."""
    unit, value = claim.quantity.unit, claim.quantity.value
    is_which = claim.quantity.kind == "duration" and value not in (None, 1)
    if is_which and unit and claim.text.endswith(unit):
        return True
    return not words(PACKAGE, "overview", "describing").isdisjoint(tokens(predicate.text))


def _determiner(before: str) -> str:
    """The article or the like at the end of the words before a noun, with its space."""
    found = _LAST.search(before)
    is_one = found and found[0].strip().lower() in words(PACKAGE, "overview", "determiners")
    return found[0] if found and is_one else ""


def _closes(claim: NumericClaim, subject: Span, predicate: Phrase) -> bool:
    """Whether a clause can end with its verb, which follows at once on what is counted.

    "Twelve miners have died", not "12 miners and a cook police described", "12 shafts located".
    """
    lists = {name: words(PACKAGE, "overview", name) for name in ("open_verbs", "closed_verbs")}
    if predicate.lemma in lists["open_verbs"]:
        return False
    start = claim.sentence.start
    between = tokens(claim.sentence.text[subject.end - start : max(0, predicate.start - start)])
    if any(not word.endswith("ly") for word in between):
        return False
    is_bare = len(predicate.text.split()) == 1 and predicate.text.endswith(("ed", "n", "t"))
    return not is_bare or predicate.lemma in lists["closed_verbs"]


def _has_another_number(told: str, own: str) -> bool:
    """Whether a clause gives a number besides: articles may differ on that one."""
    numerals = words("service.stories.claims", "counted", "numerals")
    rest = tokens(told.replace(own, " ", 1))
    return any(
        word in numerals or (word[0].isdigit() and not _YEAR.fullmatch(word)) for word in rest
    )


def _is_a_name(claim: NumericClaim) -> bool:
    """As in "the 17-inch screen", "a five-boat raid": it says which one, not how many.

    A quake's magnitude is news, however it is printed.
    """
    if claim.quantity.unit == lines.MAGNITUDE:
        return False
    behind = claim.sentence.text[claim.end - claim.sentence.start :]
    unit = claim.quantity.unit
    is_joined = unit is not None and bool(re.search(rf"[-‑]{re.escape(unit)}\b", claim.text))
    return is_joined or behind[:1] in ("-", "‑")


def _is_whole(told: str, behind: str) -> bool:
    """Whether words of a sentence are a clause: nothing is inserted, nothing is left out."""
    if len(told) > LONGEST_CLAUSE or any(mark in told for mark in '“”"\n,;:()[]|—–'):
        return False
    found = tokens(told)
    joining = words(PACKAGE, "overview", "joining")
    if not words(PACKAGE, "overview", "relatives").isdisjoint(found) or joining & {*found}:
        return False
    if not words(PACKAGE, "overview", "hedging").isdisjoint(found):
        return False
    if not words(PACKAGE, "overview", "comparing").isdisjoint(found[:1]):
        return False  # "lower models cost": lower than which was said before
    if _FIGURE.match(behind) or lines.is_torn(told) or found[0].endswith("ed"):
        return False
    nearest = tokens(behind[:20])[:1]
    at_mark = behind.lstrip()[:1] in ("", ".", ",", ";", "?", "!", "—", "–", "-", "”")
    return at_mark or not words(PACKAGE, "overview", "boundaries").isdisjoint(nearest)
