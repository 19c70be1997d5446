"""Which of several actors in one sentence a personal pronoun stands for.

Subjects are taken up before objects, and a subject by a subject (the centering of Grosz, Joshi and
Weinstein 1995; the parallel roles of Lappin and Leass 1994).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from service.reading.actors.gender import gender_of
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.object import content_clauses
from service.reading.grammar.reference import binding
from service.reading.grammar.reference.binding import is_reflexive
from service.reading.grammar.reference.part import is_main_subject
from service.reading.grammar.somebody import kind_of
from service.reading.grammar.word_classes import (
    is_active_subject,
    is_adverbial_clause,
    is_apposition,
    is_joined,
    is_personal,
    is_possessor,
    is_relative_clause,
    is_subject,
)
from service.reading.grammar.words.nouns import is_proper
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Word
    from service.records.terms import Gender

Who = TypeVar("Who")
# How many times as often as another somebody must be mentioned to be what a text is about.
TOPIC = 2
# What stands before a tag such as "he said".
_BEFORE_TAG = frozenset((",", "”", '"', "''", "»"))


def main_subject(there: list[tuple[Word, Draft]]) -> Draft | None:
    """The subject of the main clause, if one of them is, or is named beside it.

    "His deputy, Ann Roe, disagreed. She" has Roe for its subject.
    """
    found = {
        id(draft): draft
        for word, draft in there
        if is_main_subject(word.head if _names_beside(word) else word)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _names_beside(word: Word) -> bool:
    """Whether it is the name of somebody who is told before it: "his deputy, Ann Roe"."""
    return is_apposition(word) and is_proper(word) and kind_of(word.head) == "person"


def better_known(
    pronoun: Word, draft: Draft, here: list[tuple[Word, Draft]], gender: Gender
) -> Draft:
    """Whoever stands between a subject and its object or possessive, if only his gender is known.

    As in "Sam Roe said that the support for Ann had made her stronger".
    """
    if is_subject(pronoun) or gender_of(draft) == gender:
        return draft
    last = max((word.i for word, other in here if other is draft), default=pronoun.i)
    found = {id(d): d for word, d in here if word.i > last and gender_of(d) == gender}
    return next(iter(found.values())) if len(found) == 1 else draft


def kept_up(pronoun: Word, above: Draft, here: list[tuple[Word, Draft]]) -> Draft | None:
    """Whom the sentence has called by a pronoun already, where only a name is the subject above.

    "Eva Holm nursed her when she fell ill", "took her to Ann Roe, who taught her": a sentence that
    calls one person by a pronoun goes on to do so (rule 1 of Grosz, Joshi and Weinstein 1995).
    """
    if is_reflexive(pronoun):
        return None
    clause = binding.verb_of_clause(pronoun)
    over = binding.verb_of_clause(clause) if is_relative_clause(clause) else clause.head
    goes_on = is_adverbial_clause(clause) or is_joined(clause)
    if is_relative_clause(clause):  # "who took her car" is more likely his own
        goes_on = not is_possessor(pronoun)
    if not goes_on or any(is_personal(w) for w, draft in here if draft is above):
        return None
    called = {
        id(draft): draft
        for w, draft in here
        if w.i < pronoun.i and is_personal(w) and binding.is_subject_or_object(w)
        if binding.verb_of_clause(w) is over
    }
    return next(iter(called.values())) if len(called) == 1 else None


def is_rivalled(
    pronoun: Word, above: Draft, here: list[tuple[Word, Draft]], gender: Gender
) -> bool:
    """Whether whom the clause before does something to fits as well: "Roe met Holm, and he left".

    A subject joined by "and" with a pronoun of its own is as often the object before.
    """
    clause = binding.verb_of_clause(pronoun)
    if not is_subject(pronoun) or not is_joined(clause):
        return False
    return any(
        draft is not above and word.i < pronoun.i and is_proper(word) and gender_of(draft) == gender
        for word, draft in here
        if binding.is_subject_or_object(word) and not is_subject(word)
        if binding.verb_of_clause(word) is clause.head
    )


def chosen(
    pronoun: Word, there: list[tuple[Word, Draft]], gender: Gender, times: Mapping[int, int]
) -> Draft | None:
    """The only one who fits; of several the parallel one, then whom the text is about so far."""
    found = only(there, gender)
    if found is not None:
        return found
    known = [item for item in there if gender_of(item[1]) == gender] or there
    subjects = [item for item in known if is_subject(item[0])]
    if is_subject(pronoun) or is_possessor(pronoun):
        found = only(subjects, gender)
    return found or _topic(known, times)


def _topic(there: list[tuple[Word, Draft]], times: Mapping[int, int]) -> Draft | None:
    """Who was mentioned TOPIC times as often as anybody else of them, and at all before."""
    drafts = {id(draft): draft for _, draft in there}
    first, second = sorted(drafts, key=lambda key: (-times.get(key, 0), key))[:2]
    ahead = times.get(first, 0) >= max(TOPIC * times.get(second, 0), 1)
    return drafts[first] if ahead else None


def barred(word: Word, at: Callable[[int], Who | None]) -> tuple[Who, ...]:
    """Whom a pronoun cannot stand for: "Ann Roe told her", "Ann Roe is her mother"."""
    found = (at(other.i) for other in binding.others(word) if other is not word)
    return tuple(draft for draft in found if draft is not None)


def of_group(pronoun: Word, there: list[tuple[Word, Draft]]) -> Draft | None:
    """The only group; of several, for a subject, the one that is the subject of the main clause."""
    found = {id(draft): draft for _, draft in there}
    if len(found) == 1:
        return next(iter(found.values()))
    return main_subject(there) if is_subject(pronoun) else None


def only(there: list[tuple[Word, Draft]], gender: Gender) -> Draft | None:
    """The only one who fits, or the only one who is known to have the gender."""
    found = {id(draft): draft for _, draft in there}
    if len(found) > 1:
        found = {key: draft for key, draft in found.items() if gender_of(draft) == gender}
    return next(iter(found.values())) if len(found) == 1 else None


def outside_report(pronoun: Word, there: list[tuple[Word, Draft]]) -> list[tuple[Word, Draft]]:
    """Without whom a tag's own report mentions, but for subjects: "Roe sued Doe, he said".

    No pronoun stands for a name in the clause that it governs (condition C of Chomsky 1981), but
    a lead may name the speaker and put the tag after.
    """
    tag, words = pronoun.head, pronoun.sentence.words
    at = pronoun.i - words[0].i
    if not at or words[at - 1].text not in _BEFORE_TAG or not is_active_subject(pronoun):
        return there
    joint = conjunct(pronoun) is not None
    if joint or "speech" not in cues.verbs().get(tag.lemma, ()):
        return there
    reports = content_clauses(tag)
    if len(reports) != 1 or reports[0].left > pronoun.i:
        return there
    low, main = reports[0].left, reports[0].i
    return [(w, d) for w, d in there if w.i < low or (w.i < main and is_subject(w))]
