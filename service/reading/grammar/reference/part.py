"""Which part a noun takes in its clause: it acts, undergoes, speaks, owns, or none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.word_classes import NOUNS
from service.reading.grammar.words.deeds import is_source
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from collections.abc import Collection

    from service.reading.parse.words import Word

# Labels of parts of a clause, for rules that list in which of them they hold.
OWNER = frozenset(("poss",))
BOUND = frozenset(("compound",))
SIDES = frozenset(("nsubj", "dobj"))
GOVERNED_OR_SIDES = SIDES | {"pobj"}
JOINED_SIDES = SIDES | {"conj"}
GOVERNED = frozenset(("pobj",))
GOVERNED_OR_JOINED = GOVERNED | {"conj"}
APPOSED = frozenset(("appos",))
OBJECTS = frozenset(("dobj", "dative"))
_LINKS_OF_PARTS = words("service.reading.grammar", "function_words", "links_of_parts")
_MOST_JOINED = 4  # bounds the cost: nouns before one in a list


def is_main_subject(word: Word) -> bool:
    """Whether it is the subject of the main clause, or of one joined to another.

    A tag is the main clause of what it parts: the "he" of "Roe, he said, was late".
    """
    clause = word.head
    if word.dep not in SUBJECTS:
        return False
    if clause.head is clause:
        return not any(is_tag(other) and word.i < other.i < clause.i for other in clause.children)
    return clause.dep == "conj" or (is_tag(clause) and clause.i < clause.head.i)


def is_tag(verb: Word) -> bool:
    """Whether a verb of saying parts the clause that it reports: "Roe, he said, was late"."""
    return verb.dep == "parataxis" and "speech" in cues.verbs().get(verb.lemma, ())


def first_joined(word: Word) -> Word:
    """The first of joined nouns: the one that has the part in the clause."""
    for _ in range(_MOST_JOINED):
        if word.dep != "conj":
            break
        word = word.head
    return word


def is_doer_behind_by(word: Word) -> bool:
    """Whether it does what a passive or a noun tells: "stopped by guards", "a raid by guards"."""
    link = word.head
    if word.dep != "pobj":
        return False
    return link.dep == "agent" or (link.lower == "by" and link.head.tag in NOUNS)


def takes_part(word: Word) -> bool:
    """Whether it acts, is acted on, speaks, owns or explains who does, or stands as a heading."""
    if word.dep in SUBJECTS or word.dep in OBJECTS or word.dep in ("appos", "poss"):
        return True
    if word.dep == "pobj":
        return is_doer_behind_by(word) or word.head.lower in _LINKS_OF_PARTS
    return word.dep == "ROOT" and word.tag in ("NNS", "NN")


def acts(word: Word) -> bool:
    """Whether it is the subject of a verb, a doer behind "by", or whom a text cites."""
    return word.dep in SUBJECTS or is_doer_behind_by(word) or is_source(word)


def is_done_something(word: Word, deeds: Collection[str]) -> bool:
    """Whether it is the object of a verb, or of one of the nouns for deeds: "the murder of"."""
    if word.dep in OBJECTS:
        return True
    link = word.head
    return word.dep == "pobj" and link.lower == "of" and link.head.lemma in deeds


def has_side_in(noun: Word, deeds: Collection[str]) -> bool:
    """Whether it does one of the deeds, or undergoes it: "the Otters beat the Hawks"."""
    return noun.dep in SIDES and noun.head.lemma in deeds


def other_side(noun: Word) -> Word | None:
    """The object of the verb that a noun is the subject of, or the subject of its object."""
    return noun.head.child("dobj" if noun.dep == "nsubj" else "nsubj")


def adverbial_clauses(verb: Word) -> list[Word]:
    """The verbs of the clauses of time, reason or manner beside a verb: "left when she came"."""
    return verb.having("advcl")


def subjects(verb: Word) -> list[Word]:
    """The subjects of a verb, of which the parser may find two: "A nurse, Roe left"."""
    return verb.having("nsubj", "nsubjpass")
