"""Words for people and groups: offices, courtesy titles, kin, bodies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.records.terms import Gender

COURTESY = lexicon.words(PACKAGE, "titles", "courtesy")
OFFICES = lexicon.words(PACKAGE, "titles", "office")
MODIFIERS = lexicon.words(PACKAGE, "titles", "modifier")
TITLE_WORDS = OFFICES | MODIFIERS
PARTY_LETTERS = lexicon.words(PACKAGE, "titles", "party_letters")
SHORT_TITLES = frozenset(f"{one}." for one in lexicon.words(PACKAGE, "titles", "abbreviated"))
PERSON_NOUNS = lexicon.words(PACKAGE, "person_nouns", "person")
INTRODUCING = lexicon.words(PACKAGE, "person_nouns", "introducing")
PERSON = lexicon.words(PACKAGE, "person_nouns", "person") | OFFICES
GROUP = lexicon.words(PACKAGE, "person_nouns", "group")
BODY = lexicon.words(PACKAGE, "person_nouns", "body")
STATES = lexicon.words(PACKAGE, "person_nouns", "country")
ENDINGS = tuple(lexicon.table(PACKAGE, "person_nouns")["endings"])
GENERAL = lexicon.words(PACKAGE, "person_nouns", "general")
ORDINALS = lexicon.words(PACKAGE, "person_nouns", "ordinals")
KIN = lexicon.words(PACKAGE, "person_nouns", "kin")
SPOUSES = lexicon.words(PACKAGE, "person_nouns", "spouses")
MALE = lexicon.words(PACKAGE, "person_nouns", "male") | lexicon.words(PACKAGE, "titles", "male")
FEMALE = lexicon.words(PACKAGE, "person_nouns", "female") | lexicon.words(
    PACKAGE, "titles", "female"
)
PAST = lexicon.words(PACKAGE, "titles", "past")
# Who speaks is somebody, though the verb alone reports no words.
SPEECH = frozenset(lexicon.table(PACKAGE, "cues")["verbs"]["speech"].split()) | lexicon.words(
    PACKAGE, "person_nouns", "speaking_only"
)
# What makes another office of the one behind it, by that office; under "any" of each.
RANKS = {
    noun: frozenset(words.split())
    for noun, words in lexicon.table(PACKAGE, "titles")["rank"].items()
}
# Titles cut short, with what they are in full.
SPELLED_OUT: dict[str, str] = {
    short: title
    for title, cut_short in lexicon.table(PACKAGE, "titles")["spelled_out"].items()
    for short in cut_short.split()
}
# What else somebody with a title is called, by the title: a senator is a lawmaker.
ALSO_CALLED: dict[str, frozenset[str]] = {
    title: frozenset(
        noun
        for nouns, titles in lexicon.table(PACKAGE, "person_nouns")["also_called"].items()
        if title in titles.split()
        for noun in nouns.split()
    )
    for title in OFFICES | PERSON
}
DISTRICTS = lexicon.words(PACKAGE, "name_words", "districts")
WORKERS = PERSON_NOUNS | OFFICES


def gender_of(noun: str) -> Gender:
    """The gender that a noun or title tells, or ""."""
    return "male" if noun in MALE else "female" if noun in FEMALE else ""


def spelled_out(title: str) -> str:
    """A title in full: "governor" for "gov."."""
    return SPELLED_OUT.get(title, title)


def office(noun: str, modifiers: Iterable[str]) -> str:
    """A role's noun in full, and apart from the higher one: "vice president", "deputy director"."""
    noun = spelled_out(noun)
    own, of_any = RANKS.get(noun, ()), RANKS["any"]
    rank = next((spelled_out(word) for word in modifiers if word in of_any or word in own), "")
    return f"{rank} {noun}" if rank else noun


def standing(noun: str, modifiers: Iterable[str]) -> str:
    """A role's noun with whether it is held no more: "the president" is not a former one."""
    modifiers = sorted(modifiers)
    held = office(noun, modifiers)
    return f"former {held}" if any(word in PAST for word in modifiers) else held
