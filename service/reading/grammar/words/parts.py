"""What part a word has in its phrase or clause, and what hangs by it there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import NOMINAL
from service.reading.grammar.words.nouns import RELATIVE_TAGS

if TYPE_CHECKING:
    from service.reading.parse.words import Word


def is_nominal(word: Word) -> bool:
    """Whether it is a noun, a name or a pronoun, by its part of speech."""
    return word.pos in NOMINAL


def is_relative_pronoun(word: Word) -> bool:
    """Whether it is "who", "which" or "that" in the place of a noun."""
    return word.tag in RELATIVE_TAGS


def is_adjectival(word: Word) -> bool:
    """Whether it is an adjective by its part of speech, in any degree."""
    return word.pos == "ADJ"


def is_prepositional(word: Word) -> bool:
    """Whether a preposition hangs its noun on another word: the "in" of "sold in Ulm"."""
    return word.dep == "prep"


def preposition_of(word: Word) -> Word | None:
    """The first preposition that hangs a noun on a word: the "of" of "a ton of ash in Ulm"."""
    return word.child("prep")


def article_of(noun: Word) -> Word | None:
    """The article of a noun, or the word in its place: "the", "this", "no"."""
    return noun.child("det")


def determiner_of(noun: Word) -> Word | None:
    """The article or the owner that a noun has before it: "the house", "Roe's house"."""
    return noun.child("det", "poss")


def number_of(noun: Word) -> Word | None:
    """The number that counts a noun: the "12" of "12 sheep"."""
    return noun.child("nummod")


def receiver_of(verb: Word) -> Word | None:
    """Who is given something, or the "to" before him: "paid Holm $5", "paid $5 to Holm"."""
    return verb.child("dative")


def relative_clause_on(noun: Word) -> Word | None:
    """The verb of the relative clause that a noun has: "a mill that shut"."""
    return noun.child("relcl")


def is_object(word: Word) -> bool:
    """Whether it is the object of a verb or of a preposition."""
    return word.dep in ("dobj", "pobj")


def is_adverbial_noun(word: Word) -> bool:
    """Whether it tells how far, how much or when, without a preposition: "drove 5 miles"."""
    return word.dep == "npadvmod"


def is_joined_or_apposed(word: Word) -> bool:
    """Whether it stands beside a noun that it hangs by: in a list, or to explain it."""
    return word.dep in ("conj", "appos")


def is_behind_preposition(word: Word) -> bool:
    """Whether a preposition leads to it, be it a noun or a clause: "in Ulm", "by selling"."""
    return word.dep in ("pobj", "pcomp")


def led_to(preposition: Word) -> Word | None:
    """What a preposition leads to, a noun or a gerund: "of oil", "of digging"."""
    return preposition.child("pobj", "pcomp")


def quality_of(noun: Word) -> Word | None:
    """The first adjective or participle of a noun: the "gross" of "gross sales"."""
    return noun.child("amod")


def stands_bare(noun: Word) -> bool:
    """Whether a noun has no article, owner, quality or other noun before it: "in support of"."""
    return noun.child("det", "poss", "amod", "compound") is None


def is_determined(noun: Word) -> bool:
    """Whether a noun has an article, an owner or a number: "in the fund", "in 12 funds"."""
    return noun.child("det", "poss", "nummod", "quantmod") is not None


def is_measured_by_verb(noun: Word) -> bool:
    """Whether a verb says how much it is: "hired 12", "drove 12 miles", "was 12 miles"."""
    return noun.dep in ("dobj", "npadvmod", "attr")
