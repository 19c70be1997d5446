"""A present tense that tells of what is arranged: an opening, an appointment, a fixture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar.headlines import is_headline

if TYPE_CHECKING:
    from service.reading.parse.words import Word

PACKAGE = "service.reading.vocabulary"
ON_SCHEDULE = words(PACKAGE, "tense", "on_schedule")
FIXTURES = words(PACKAGE, "tense", "fixtures")
STANDING_FOR_TEAMS = words(PACKAGE, "tense", "standing_for_teams")
LED_TO_GROUND = words(PACKAGE, "tense", "led_to_ground")
SET_PHRASES: dict[str, list[str]] = table(PACKAGE, "tense")["set_phrases"]
_APPOINTING = words("service.reading.grammar", "function_words", "appointing")
_HELPERS = ("aux", "auxpass")
_PRESENT = frozenset(("VBZ", "VBP"))
_PLURAL_OR_BASE = frozenset(("VBP", "VB"))
_NAMED = frozenset(("NNP", "NNPS"))
_TEAMS = _NAMED | {"NN"}  # a singular with a plural verb: "the side travel to Rees"


def is_scheduled(verb: Word) -> bool:
    """As in "the trial opens on Monday", "the law takes effect on Monday"; not in a headline."""
    if not (verb.tag in _PRESENT or _is_plural_tagged_base(verb)):
        return False
    if not (verb.lemma in ON_SCHEDULE or _is_set_phrase(verb) or _is_fixture(verb)):
        return False
    return verb.child(*_HELPERS) is None and not is_headline(verb.sentence)


def _is_plural_tagged_base(verb: Word) -> bool:
    """Whether a present of many is tagged as an infinitive, with a subject: "Ulm host Rees"."""
    return verb.tag == "VB" and verb.dep == "ROOT" and verb.child("nsubj") is not None


def _is_set_phrase(verb: Word) -> bool:
    """As in "takes effect", "go on sale": with its noun, and only so, it goes by a timetable."""
    nouns = SET_PHRASES.get(verb.lemma)
    if nouns is None:
        return False
    return any((child.child("pobj") or child).lemma in nouns for child in verb.children)


def _is_fixture(verb: Word) -> bool:
    """As in "Ulm visit Rees on Saturday", "Ardle, who travel to Rees on Sunday".

    A team takes a plural verb; a caption's "Roe visits Rees on Saturday" is of a day gone by.
    """
    if verb.lemma not in FIXTURES or verb.tag not in _PLURAL_OR_BASE:
        return False
    subject, other = verb.child("nsubj"), verb.child("dobj")
    link = verb.child("prep")
    if other is None and link is not None and link.lower in LED_TO_GROUND:
        other = link.child("pobj")
    if subject is None or other is None or other.tag not in _NAMED:
        return False
    return subject.tag in _TEAMS or subject.lower in STANDING_FOR_TEAMS


def is_appointed(verb: Word) -> bool:
    """As in "The match is on Friday", "the funeral is Monday at 3 p.m.": it is still to come."""
    subject = verb.child("nsubj")
    if verb.lemma != "be" or verb.tag not in _PRESENT or subject is None:
        return False
    if subject.pos != "NOUN" or verb.child("acomp", "neg", "ccomp", "xcomp") is not None:
        return False
    if any(child.tag == "JJS" for child in subject.children):
        return False
    if (what := verb.child("attr")) is not None:
        return what.tag == "NNP" and what.entity == "DATE" and subject.entity != "DATE"
    on = verb.child("prep")
    return on is not None and on.lower in _APPOINTING
