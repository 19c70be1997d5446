"""What the pronouns beside a name show: "he", "it", "which" and "its" after its verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import content_clauses, direct_object
from service.reading.grammar.reference import part
from service.reading.grammar.word_classes import any_subject, is_subject, owner
from service.reading.grammar.words.nouns import is_read_as_person
from service.reading.vocabulary import given_names
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import SPEECH

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

GIVEN_NAMES = given_names.given_names()
GENDERED = lexicon.words(PACKAGE, "pronouns", "gendered_subjects")
ITS = "its"


def is_followed_by_he(_: Parse, words: list[Word]) -> bool:
    """Whether the clause that it says or the one beside it has "he" or "she" for its subject."""
    verb = words[-1].head
    return _has_clause(words[-1], GENDERED, content_clauses(verb) + part.adverbial_clauses(verb))


def is_followed_by_it(_: Parse, words: list[Word]) -> bool:
    """As in "Harbour said it would close": not "Anna Roe said it would rain", by her first name."""
    if len(words) > 1 and words[0].lower in GIVEN_NAMES:
        return False
    verb = words[-1].head
    return verb.lemma in SPEECH and _has_clause(
        words[-1], frozenset(("it",)), content_clauses(verb)
    )


def is_followed_by_which(_: Parse, words: list[Word]) -> bool:
    """As in "Harbour, which was hit": "which" never means a person, but a body or a thing."""
    last = words[-1]
    if len(words) > 1 or not is_read_as_person(last):
        return False
    comma = last.after
    which = None if comma is None or comma.text != "," else comma.after
    return which is not None and which.lower == "which" and which.head.head is last


def has_what_is_its(_: Parse, words: list[Word]) -> bool:
    """As in "Harbour cut its forecast", "Harbour said its profit fell": nobody's are "its".

    Of a lone name what it says, too: "Ann Roe said its profit" is told of a company by somebody of
    it, and with a given name nothing is.
    """
    verb = words[-1].head
    if not is_subject(words[-1]) or (len(words) > 1 and words[0].lower in GIVEN_NAMES):
        return False
    told = [any_subject(clause) for clause in content_clauses(verb)] if len(words) == 1 else []
    things = [one for one in (direct_object(verb), *told) if one is not None]
    return any(
        thing.i > verb.i and (whose := owner(thing)) is not None and whose.lower == ITS
        for thing in things
    )


def _has_clause(name: Word, pronouns: frozenset[str], clauses: list[Word]) -> bool:
    """Whether one of the clauses after a name has one of the pronouns for its subject."""
    if not is_subject(name):
        return False
    for clause in clauses:
        subject = any_subject(clause)
        if subject is None or clause.i < name.i or subject.lower not in pronouns:
            continue
        return not (subject.lower == "it" and clause.lemma == "be")
    return False
