"""Whether what begins or is aimed at is still to come: "applies from Monday", "due by Monday"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.tense import (
    PACKAGE,
    governing_verb,
    is_base,
    is_present,
    looks_ahead,
)

if TYPE_CHECKING:
    from service.reading.parse.words import Word

AIMS = words(PACKAGE, "tense", "aims")
LIMITS = words(PACKAGE, "tense", "limits")
RUMOURED = words(PACKAGE, "tense", "rumoured")
STARTING = words(PACKAGE, "tense", "starting")


def begins_ahead(day: Word) -> bool:
    """As in "The ban applies from Monday", "The fee rises starting Monday": it is not past yet."""
    verb = governing_verb(day)
    if verb is not None and verb.lower in STARTING:
        day, verb = verb, governing_verb(verb)
    if verb is None or verb not in (day.head, day.head.head) or is_headline(verb.sentence):
        return False
    return is_present(verb) and verb.child("aux", "auxpass", "ccomp") is None


def opens_ahead(time: Word) -> bool:
    """As in "will be able to buy it beginning in June", "The bus runs daily starting in June"."""
    opening = governing_verb(time)
    if opening is None or opening.lower not in STARTING:
        opening = next((w for w in (time.head, time.head.head) if w.lower in STARTING), None)
    if opening is None or opening.child("aux", "nsubj") is not None:
        return False
    return looks_ahead(opening) or begins_ahead(time)


def is_aimed_at(time: Word) -> bool:
    """As in "The goal is passage by Friday", "is rumored to be released in March"."""
    verb = governing_verb(time)
    if verb is None:
        return False
    subject = verb.child("nsubj")
    if subject is not None and subject.lemma.lower() in AIMS:
        return time.head.lower in LIMITS and verb.lemma == "be" and is_present(verb)
    return _is_rumoured(verb)


def _is_rumoured(verb: Word) -> bool:
    """As in "is rumored to be released"; not "is rumored to have left", "was rumored to leave"."""
    rumour, helping = verb.head, verb.child("auxpass") or verb
    if rumour.lemma not in RUMOURED or not is_base(helping):
        return False
    held = rumour.child("auxpass", "aux")
    return held is None or is_present(held)
