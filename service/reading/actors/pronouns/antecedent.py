"""Which of several actors in one sentence a pronoun stands for.

Subjects are taken up before objects, and a subject by a subject (the centering of Grosz, Joshi and
Weinstein 1995; the parallel roles of Lappin and Leass 1994).
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from service.reading.actors.gender import gender_of
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Word

SUBJECTS = frozenset(("nsubj", "nsubjpass"))
HIGHEST = 12
# What stands before a tag such as "he said".
_BEFORE_TAG = frozenset((",", "”", '"', "''", "»"))


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


def outside_report(pronoun: Word, there: list[tuple[Word, Draft]]) -> list[tuple[Word, Draft]]:
    """Without whom a tag's own report mentions, but for subjects: "Roe sued Doe, he said".

    No pronoun stands for a name in the clause that it governs (condition C of Chomsky 1981), but
    a lead may name the speaker and put the tag behind.
    """
    tag, words = pronoun.head, pronoun.sentence.words
    at = pronoun.i - words[0].i
    if not at or words[at - 1].text not in _BEFORE_TAG or pronoun.dep != "nsubj":
        return there
    joint = pronoun.child("conj") is not None
    if joint or "speech" not in cues.verbs().get(tag.lemma, ()):
        return there
    reports = tag.having("ccomp")
    if len(reports) != 1 or reports[0].left > pronoun.i:
        return there
    low, main = reports[0].left, reports[0].i
    return [(w, d) for w, d in there if w.i < low or (w.i < main and w.dep in SUBJECTS)]


def clause_of(word: Word) -> Word:
    """The verb of the clause that a word stands in."""
    for above in islice(word.ancestors(), HIGHEST):
        if above.pos in ("VERB", "AUX"):
            return above
    return word.head
