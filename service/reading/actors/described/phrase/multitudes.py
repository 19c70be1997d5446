"""Plurals: crowds that the parser hangs by their number ("hundreds of people"), and things."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.somebody import kind_of
from service.reading.grammar.words.nouns import is_behind
from service.reading.grammar.words.phrases import prepositions
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from service.reading.actors.described.phrase.description import Description
    from service.reading.parse.words import Word

THINGS_IN_PLURAL = lexicon.words(PACKAGE, "person_nouns", "things_in_plural")
ACTING_IN_PLURAL = lexicon.words(PACKAGE, "person_nouns", "acting_in_plural")
MULTITUDES = lexicon.words("service.reading.actors", "descriptions", "multitudes")


def multitude(word: Word) -> Word | None:
    """The noun that says how many they are: "hundreds" of "hundreds of people"."""
    link = word.head
    many = link.head
    if not is_behind(word, ("of",)) or link.i + 1 < word.left:
        return None
    return many if many.lower in MULTITUDES and many.i == link.i - 1 else None


def counts_others(word: Word) -> bool:
    """Whether it is the "hundreds" of "hundreds of people", who are told of by their own noun."""
    if word.lower not in MULTITUDES:
        return False
    return any(kind_of(noun) for link in prepositions(word) for noun in link.children)


def are_things(described: Description) -> bool:
    """Whether the plural of a body is a thing: "campaign funds", not "the emergency services"."""
    plural = described.kind == "group" and described.lemma in THINGS_IN_PLURAL
    return plural and described.modifiers.isdisjoint(ACTING_IN_PLURAL)
