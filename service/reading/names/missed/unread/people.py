"""People whom the model does not read: a given name and a surname for a subject, "Ivy Manners".

Or two capitals behind what somebody is: "its convener, Pallavi Roe, said".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import (
    PROPER,
    is_apposition,
    is_bound_before,
    is_common_noun,
    is_subject,
)
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.names.missed.by_grammar import may_be_part
from service.reading.vocabulary import gazetteer, given_names
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

GIVEN_NAMES = given_names.given_names()


def with_unread_people(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates, and among them whom the model did not read or read in half."""
    taken = covered(found)
    more = [
        Candidate(word.i - 1, word.i, "PERSON", word.end)
        for word in parse.capitalized
        if word.i not in taken and word.i - 1 not in taken
        if (is_subject(word) and _is_one(word)) or (is_apposition(word) and _is_introduced(word))
        if not is_headline(word.sentence)
    ]
    for candidate in found:
        surname = _surname_of(parse.words[candidate.last], taken) if _is_given(candidate) else None
        if surname is not None:  # "Jodie | Larch", of which the model took half for a day
            candidate.last, candidate.end = surname.i, surname.end
    return sorted(found + more, key=IN_READING_ORDER) if more else found


def _is_given(candidate: Candidate) -> bool:
    return candidate.label == "PERSON" and candidate.first == candidate.last


def _surname_of(given: Word, taken: set[int]) -> Word | None:
    """The surname behind a lone given name, which the model reads as something else."""
    surname = given.after
    if surname is None or given.lower not in GIVEN_NAMES or given.head is not surname:
        return None
    bound = is_bound_before(given) and surname.tag in PROPER and surname.i not in taken
    return surname if bound and may_be_part(surname) else None


def _is_introduced(surname: Word) -> bool:
    """As in "its convener, Pallavi Roe, said": two bare capitals behind what somebody is."""
    given, noun = surname.before, surname.head
    comma = None if given is None else given.before
    if given is None or comma is None or comma.text != "," or comma.before is not noun:
        return False
    if given.head is not surname or given.tag not in PROPER or surname.tag not in PROPER:
        return False
    called = noun.text.islower() and is_common_noun(noun) and noun.lower in PERSON
    return called and not surname.entity and may_be_part(given) and may_be_part(surname)


def _is_one(word: Word) -> bool:
    """Whether it is a surname right behind a given name, and the two are all of a subject."""
    given = word.before
    if given is None or given.lower not in GIVEN_NAMES or word.tag not in PROPER or word.entity:
        return False
    bound = is_bound_before(given) and given.head is word and word.left == given.i
    if not bound or not (may_be_part(given) and may_be_part(word)):
        return False
    return gazetteer.kind_of(f"{given.text} {word.text}") is None
