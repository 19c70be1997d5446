"""Whose words a cue governs: the subject that a verb has or shares.

A cue seldom stands beside its speaker: participles take the subject of their clause ("…, adding
that"), conjoined verbs share one, infinitives take it from the verb above, a passive has it after
"by" (Huddleston and Pullum 2002, ch. 14).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.own_subjects import own_subject
from service.reading.torn_subjects import is_finite, torn_subject

if TYPE_CHECKING:
    from service.reading.parse import Word

_FARTHEST = 6
_SUBJECT_CONTROL = frozenset(("use", "promise"))  # "she used her speech to say", "promised him to"
_SHARING = frozenset(
    ("conj", "advcl", "pcomp", "prep", "ccomp", "dep", "acomp", "xcomp")
)  # dependents that take the subject of the verb above


def subject(cue: Word) -> Word | None:
    """The head word of whoever utters a verbal cue, or None where the clause does not say."""
    found = _in_tree(cue)
    if found is None and is_finite(cue):
        return torn_subject(cue)
    return found


def _in_tree(cue: Word) -> Word | None:
    """The subject that the dependencies give a cue: its own or one that it shares."""
    word: Word | None = cue.head if cue.dep == "acomp" else cue
    if cue.dep == "advcl" and cue.tag == "VBG":
        word = _above_reports(cue)
    for _ in range(_FARTHEST):
        if word is None:
            return None
        found, done = own_subject(word, word is cue)
        if done or word.head is word:
            return found
        if word.dep == "acl" and word.tag == "VBG":
            return issuer(word.head) or word.head
        if word.dep == "xcomp" and word.head.lemma not in _SUBJECT_CONTROL:
            controller = word.head.child("dobj", "dative")
            if controller is not None and controller.i < word.i:
                return controller
        owner = word.head.child("poss") if word.dep == "acl" else None
        if owner is not None:
            return owner
        word = _verb_above(word)
    return None


def _verb_above(word: Word) -> Word | None:
    """The verb whose subject a verb without one of its own shares."""
    above = word.head
    if word.dep == "acl":
        infinitive = word.child("aux") is not None
        return above.head if infinitive and above.head is not above else None
    if word.dep not in _SHARING:
        return None
    if above.pos == "ADP":
        above = above.head
    return None if above.pos in ("NOUN", "PROPN", "PRON") else above


def _above_reports(participle: Word) -> Word:
    """Where to look for the subject of a participle behind a comma.

    In "She said the plan failed, calling it a mess" the parser may hang "calling" on "failed"; it
    is the speaker of the main clause who calls.
    """
    if participle.child("nsubj") is not None or participle.left != participle.i:
        return participle
    above = participle.head
    if above.i > participle.i or not any(
        child.dep == "punct" and child.text == "," and above.i < child.i < participle.i
        for child in above.children
    ):
        return participle
    nearer = _nearer_report(participle, above)
    if nearer is not None:
        return nearer
    start = above
    for _ in range(_FARTHEST):
        if above.dep not in ("ccomp", "xcomp", "advcl") or above.head.i > above.i:
            break
        above = above.head
    return participle if above is start else above


def _nearer_report(participle: Word, above: Word) -> Word | None:
    """The verb of saying between a participle and a verb above it that says nothing.

    "They are talking after the mayor vowed to leave, calling it a mess": it is the mayor who calls.
    """
    if above.lemma in cues.verbs():
        return None
    for child in reversed(above.children):
        if child.dep == "advcl" and above.i < child.i < child.right < participle.i:
            reports = child.lemma in cues.verbs() and child.child("nsubj") is not None
            return child if reports else None
    return None


def issuer(document: Word) -> Word | None:
    """Who puts out a statement or letter: the subject of "issued a statement saying …"."""
    verb = document.head
    if document.dep != "dobj" or document.lemma not in cues.authored():
        return None
    return verb.child("nsubj") if verb.lemma in cues.issuing_verbs() else None
