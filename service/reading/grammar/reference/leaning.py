"""Whether a word leans on an earlier sentence: whom "she" or "the family" means is said there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.somebody import is_somebody, kind_of
from service.reading.grammar.word_classes import PROPER
from service.reading.vocabulary.people import BODY

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.parse.words import Word

PACKAGE = "service.reading.grammar"
KNOWN = words(PACKAGE, "function_words", "known")
POINTING = words(PACKAGE, "function_words", "pointing")
LEANING = words(PACKAGE, "function_words", "leaning")
OF_ONE = words(PACKAGE, "function_words", "third_person_singular")
PERSONAL = words(PACKAGE, "function_words", "third_person")
# What says which one is meant: "the man who …", "the owner of …", "the driver, Ann Roe, …".
_TELLING_APART = frozenset(("prep", "relcl", "acl", "appos", "compound", "nmod"))
_POSSESSIVE = "PRP$"
_IT = "it"


def is_personal_pronoun(word: Word) -> bool:
    """Whether it is a personal pronoun for somebody else: "she", "their"."""
    return word.lower in PERSONAL and word.tag in ("PRP", _POSSESSIVE)


def personal_pronouns(words: Iterable[Word]) -> list[Word]:
    """The personal pronouns for somebody else among some words."""
    return [word for word in words if word.lower in PERSONAL and is_personal_pronoun(word)]


def is_it(word: Word) -> bool:
    """Whether it is "it", which stands for a body, a thing or nothing."""
    return word.lower == _IT


def is_bare(subject: Word) -> bool:
    """As in "The man", "The two", "That fire": known, and nothing says which one.

    Not "The club", "The deal", "The government": what a story is about is known by its name.
    """
    if subject.lower in LEANING or any(child.lower in POINTING for child in subject.having("det")):
        return not _is_told_apart(subject)
    known = any(
        child.lower in KNOWN or child.tag == _POSSESSIVE for child in subject.having("det", "poss")
    )
    if not known or subject.tag in PROPER or _is_told_apart(subject):
        return False
    return kind_of(subject) in ("person", "group") and subject.lemma not in BODY


def _is_told_apart(noun: Word) -> bool:
    return any(
        child.dep in _TELLING_APART or (child.dep == "poss" and child.tag in PROPER)
        for child in noun.children
    )


def may_be_meant(word: Word, pronoun: Word) -> bool:
    """Whether a pronoun may stand for a word before it: "he" only for a person."""
    if word.pos == "PRON" or not is_somebody(word):
        return False
    if pronoun.lower not in OF_ONE:
        return True
    return kind_of(word) == "person" or word.entity == "PERSON"
