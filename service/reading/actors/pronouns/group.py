"""What "they" stands for: a group, a body with its people, or several actors together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.actors import joint as joint_subjects
from service.reading.actors.pronouns import antecedent as antecedents
from service.reading.actors.pronouns.person import MOST
from service.reading.grammar.reference.binding import is_beside_subject
from service.reading.grammar.word_classes import (
    is_determiner,
    is_personal,
    is_plural_noun,
    is_possessor,
    is_subject,
)
from service.reading.grammar.words.nouns import is_proper
from service.reading.grammar.words.parts import stands_as_article
from service.reading.grammar.words.speech_parts import is_coordinator

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.actors.pronouns.scene import Scene
    from service.reading.parse.words import Word

PAIR = 2


def group(scene: Scene, word: Word) -> Draft | None:
    """The group that a plural pronoun stands for, or the body whose people it means."""

    def fits(draft: Draft) -> bool:
        plural = draft.type == "group" or draft.plural
        return plural and (word.lower != "both" or draft.number in ("", "2"))

    if word.lower == "both" and (not is_subject(word) or not is_determiner(word)):
        return None
    above, is_open = scene.subject_above(word, fits)
    if above is not None or is_open:
        return above
    for sentence, joint in list(zip(scene.seen, scene.joint, strict=True))[:-3:-1]:
        there = [
            (w, d)
            for w, d in sentence[-MOST:]
            if fits(d) and w.i < word.i and (d.type == "group" or may_be_plural(w))
        ]
        if any(is_beside_subject(w, word) for w, _ in there):
            return None
        if joint:
            return None  # "A and B … They": both are meant, who are not one actor.
        if there:
            here = sentence is scene.seen[-1]
            return (
                antecedents.of_group(word, there) if here or not _is_rivalled(scene, word) else None
            )
    if is_possessor(word) and not _may_be_many(word):
        return scene.subject_above(word, _is_organization)[0]
    return None


def may_be_plural(word: Word) -> bool:
    """Whether it is a plural noun or name, or a pronoun that has taken one up."""
    return is_plural_noun(word) or is_personal(word)


def _is_rivalled(scene: Scene, pronoun: Word) -> bool:
    """Whether things that it can stand for come before it in its own sentence."""
    words = pronoun.sentence.words[: pronoun.i - pronoun.sentence.words[0].i]
    return any(is_plural_noun(w) and not is_proper(w) and scene.at(w.i) is None for w in words)


def _may_be_many(pronoun: Word) -> bool:
    """Whether a plural noun before a pronoun in its sentence can be its antecedent."""
    words = pronoun.sentence.words
    return any(is_plural_noun(w) or is_coordinator(w) for w in words[: pronoun.i - words[0].i])


def _is_organization(draft: Draft) -> bool:
    return draft.type == "organization" and draft.named


def several(scene: Scene, word: Word) -> tuple[Word, tuple[Draft, ...]] | None:
    """The head and the actors of the joint subject that a plural pronoun takes up."""
    head = joint_subjects.above(word, scene.by_word)
    before = scene.joint[-2] if len(scene.joint) > 1 else []
    if head is None and len(before) == 1 and joint_subjects.opens_its_sentence(word):
        rivals = [d for _, d in scene.seen[-1] + scene.seen[-2] if d.type == "group"]
        head = None if rivals else before[0]
    if head is None:
        return None
    found = joint_subjects.members(head, scene.by_word)
    of_two = word.lower != "both" or (len(found) == PAIR and not stands_as_article(word))
    return (head, found) if found and of_two else None
