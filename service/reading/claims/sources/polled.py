"""What a poll of so many people found of the others, too: "found that 58% agree, 31% do not".

The parse hangs the first clause with its verb of finding on the last, as if that reported it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.object import is_content_clause
from service.reading.grammar.word_classes import (
    complement,
    is_active_subject,
    is_joined,
    is_plural_noun,
    is_verb,
)
from service.reading.grammar.words.parts import phrases_behind
from service.reading.grammar.words.verbs import active_subject

if TYPE_CHECKING:
    from service.reading.parse.words import Word

_EVIDENCE = words("service.reading.vocabulary", "sources", "evidence")
_SHOWING = words("service.reading.vocabulary", "sources", "showing")
_OF = words("service.reading.vocabulary", "sources", "of_whom")
_CLIMB = 4  # bounds the cost: clauses above a share
_MOST = 20  # bounds the cost: dependents of a verb


def finder_of(share: Word) -> Word | None:
    """The verb by which a poll finds the share that is the subject of a clause, or None."""
    if not is_active_subject(share):
        return None
    verb = share.head
    for _ in range(_CLIMB):
        if not is_verb(verb):
            return None
        if _is_found(verb.head) and is_content_clause(verb):
            return verb.head
        listed = next((child for child in verb.children[:_MOST] if _is_listed(child, verb)), None)
        if listed is not None:
            return listed
        if not is_joined(verb) or verb.head is verb:
            return None
        verb = verb.head
    return None


def _is_listed(clause: Word, verb: Word) -> bool:
    """Whether a clause before a verb is what a poll found first: "found that 58% agree, 31%"."""
    return clause.i < verb.i and is_content_clause(clause) and _is_found(clause)


def _is_found(verb: Word) -> bool:
    if not is_verb(verb) or verb.lemma not in _SHOWING:
        return False
    poll = active_subject(verb)
    return poll is not None and poll.lemma in _EVIDENCE


def those_asked(share: Word) -> Word | None:
    """Those of whom a share in a poll is: the adults of "a survey of 1,022 adults found"."""
    verb = finder_of(share)
    poll = None if verb is None else active_subject(verb)
    for link in () if poll is None else phrases_behind(poll):
        whom = complement(link)
        if whom is not None and is_plural_noun(whom) and link.lower in _OF:
            return whom
    return None
