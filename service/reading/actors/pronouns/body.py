"""What "it" and "its" stand for: a body, where no thing can be meant.

"It" may be a thing, a deed or nothing at all ("it is likely that"), so only where it does what
bodies do ("it said", "it employs"), and where the sentence before is about a body, is that meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.word_classes import (
    any_subject,
    is_active_subject,
    is_possessor,
    is_subject,
)
from service.reading.grammar.words.nouns import is_quality
from service.reading.grammar.words.verbs import attribute_of, deeds_behind, heads_clause, states

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.actors.draft import Draft
    from service.reading.actors.pronouns.scene import Scene
    from service.reading.parse.words import Parse, Word

DEEDS = lexicon.words("service.reading.vocabulary", "person_nouns", "body_deeds")
BODIES = frozenset(("organization", "country", "region"))
# Verbs that take a clause for their real subject: "it emerged that", "it took years to".
EMPTY = lexicon.words("service.reading.vocabulary", "person_nouns", "expletive_verbs")
# What somebody is, and no clause: "it was ready when", "it was confident that".
STATES = lexicon.words("service.reading.vocabulary", "person_nouns", "somebodys_states")
OPENING = 6  # words before a possessive that opens its sentence: "In a first for its owners"


def body(scene: Scene, word: Word, parse: Parse) -> Draft | None:
    """The body that "it" or "its" stands for, or None where it may be a thing."""

    def fits(draft: Draft) -> bool:
        return draft.type in BODIES

    if not (is_possessor(word) or is_active_subject(word)) or stands_for_nothing(word):
        return None
    above, is_open = scene.subject_above(word, fits)
    if above is not None or is_open:
        return above
    if is_active_subject(word) and not does_what_bodies_do(word):
        return None
    return topic(word, scene.by_word, parse)


def stands_for_nothing(word: Word) -> bool:
    """Whether it stands for a clause that follows or for nothing: "it is likely that he left".

    Not where it is in a state that only somebody is in: "it was ready when the plane landed".
    """
    if is_possessor(word):
        return False
    verb = word.head
    later = any(heads_clause(child) and child.i > verb.i for child in verb.children)
    if verb.lemma in EMPTY or (later and is_quality(verb)):
        return True  # "that could make it harder for others to sue"
    if verb.lemma != "be" or any(what.lemma in STATES for what in states(verb)):
        return False
    return later or attribute_of(verb) is not None


def does_what_bodies_do(word: Word) -> bool:
    """Whether it is the subject of a deed of bodies, or of a verb joined to one: "it announced"."""
    verb = word.head
    return verb.lemma in DEEDS or any(
        other.lemma in DEEDS for other in deeds_behind(verb) if other.i > verb.i
    )


def topic(word: Word, by_word: Mapping[int, Draft], parse: Parse) -> Draft | None:
    """The body that the sentence before has for its main subject, with no other subject between."""
    sentence = word.sentence
    if is_possessor(word):
        announced = _announced(word, by_word)
        if announced is not None:
            return announced
        if word.i - sentence.words[0].i > OPENING:
            return None
    elif any(map(is_subject, sentence.words[: sentence.place_of(word)])):
        return None
    if not sentence.index:
        return None
    subject = any_subject(parse.sentences[sentence.index - 1].root)
    found = None if subject is None else by_word.get(subject.i)
    return found if found is not None and found.type in BODIES else None


def _announced(word: Word, by_word: Mapping[int, Draft]) -> Draft | None:
    """The subject that follows: "In its report, the bank said"."""
    subject = any_subject(word.sentence.root)
    if subject is None or not word.i < subject.left:
        return None
    found = by_word.get(subject.i)
    return found if found is not None and found.type in BODIES else None
