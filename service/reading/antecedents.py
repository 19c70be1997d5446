"""Which of several actors in one sentence a pronoun stands for.

Subjects are taken up before objects, and a subject by a subject (the centering of Grosz, Joshi and
Weinstein 1995; the parallel roles of Lappin and Leass 1994).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.genders import gender_of

if TYPE_CHECKING:
    from service.reading.drafts import Draft
    from service.reading.parse import Word

SUBJECTS = frozenset(("nsubj", "nsubjpass"))


def main_subject(there: list[tuple[Word, Draft]]) -> Draft | None:
    """The subject of the main clause, if one of them is."""
    found = {
        id(draft): draft
        for word, draft in there
        if word.dep in SUBJECTS and (word.head.head is word.head or word.head.dep == "conj")
    }
    return next(iter(found.values())) if len(found) == 1 else None


def chosen(pronoun: Word, there: list[tuple[Word, Draft]], gender: str) -> Draft | None:
    """The only one who fits; of several, for a subject, the only one who is a subject."""
    found = only(there, gender)
    if found is None and pronoun.dep in SUBJECTS:
        return only([item for item in there if item[0].dep in SUBJECTS], gender)
    return found


def of_group(pronoun: Word, there: list[tuple[Word, Draft]]) -> Draft | None:
    """The only group; of several, for a subject, the one that is the subject of the main clause."""
    found = {id(draft): draft for _, draft in there}
    if len(found) == 1:
        return next(iter(found.values()))
    return main_subject(there) if pronoun.dep in SUBJECTS else None


def only(there: list[tuple[Word, Draft]], gender: str) -> Draft | None:
    """The only one who fits, or the only one who is known to have the gender."""
    found = {id(draft): draft for _, draft in there}
    if len(found) > 1:
        found = {key: draft for key, draft in found.items() if gender_of(draft) == gender}
    return next(iter(found.values())) if len(found) == 1 else None
