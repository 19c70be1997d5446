"""What a noun is said to do: speak, be cited, call somebody something, do or suffer a deed."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.negation import is_negated
from service.reading.grammar.somebody import SUBJECTS
from service.reading.grammar.tense import is_past, tells_past
from service.reading.grammar.words import reporting
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Word

BEING = lexicon.words("service.reading.grammar", "verbs", "being")


def did(word: Word) -> bool:
    """Whether it is the subject of a deed, not a state, reported as done: "fled", "have fled"."""
    verb = word.head
    done = word.dep == "nsubj" and tells_past(verb) and verb.lemma not in BEING
    return done and not is_negated(verb)


def undergone(word: Word) -> bool:
    """Whether something was done to it: "were evacuated", "have been evacuated"."""
    verb = word.head
    helping = verb.child("auxpass") if word.dep == "nsubjpass" else None
    told = helping is not None and (is_past(helping) or tells_past(verb))
    return told and not is_negated(verb)


@cache
def _verbs(*kinds: str) -> frozenset[str]:
    """Verbs that introduce what somebody says or thinks, those that make a quote."""
    verbs = lexicon.table(PACKAGE, "cues")["verbs"]
    return frozenset(verb for kind in kinds for verb in verbs[kind].split())


def is_subject_of_report(word: Word, *kinds: str) -> bool:
    """Whether it is the subject of a verb of saying, thinking or wanting, or of one joined to it.

    As in "a judge blocked the order, calling it void" and "envoys, who said they would stay".
    """
    verbs = _verbs(*kinds)
    if word.dep in SUBJECTS:
        verb = word.head
        if verb.lemma in verbs:
            return True
        joined = verb.having("advcl", "conj")
        return any(also.lemma in verbs and _shares_subject(also) for also in joined)
    return any(clause.lemma in verbs and _is_said_by(clause) for clause in word.having("relcl"))


def is_subject_of_quote(word: Word) -> bool:
    """Whether it is the subject of a verb that makes a quote, or of one joined to it."""
    if word.dep != "nsubj":
        return False
    joined = [also for also in word.head.having("advcl", "conj") if _shares_subject(also)]
    return any(map(reporting.attributes, (word.head, *joined)))


def calls(word: Word) -> bool:
    """Whether it calls somebody something: "critics called it a farce", "described it as old"."""
    verb = word.head
    if word.dep != "nsubj":
        return False
    if verb.lemma in _verbs("complement") and verb.lemma not in _verbs("thought"):
        return verb.child("oprd", "ccomp") is not None
    described = verb.child("dobj") is not None and verb.lemma in _verbs("object_as")
    return described and any(prep.lower == "as" for prep in verb.having("prep"))


def _shares_subject(verb: Word) -> bool:
    """Whether a joined verb has no subject of its own: a participle or a second predicate."""
    return (verb.dep == "conj" or verb.tag == "VBG") and verb.child(*SUBJECTS) is None


def _is_said_by(clause: Word) -> bool:
    """Whether the relative pronoun is the subject of its clause."""
    subject = clause.child("nsubj")
    return subject is not None and subject.lower == "who"


def is_source(word: Word) -> bool:
    """Whether it stands after "according to"."""
    above = word.head
    return word.dep == "pobj" and above.lower == "to" and above.head.lower == "according"


def tells_who_speaks(word: Word) -> bool:
    """Whether the words after a noun say whom a text cites: "people with knowledge of it"."""
    behind = [child for child in word.children if child.i == word.i + 1 or child.left == word.i + 1]
    is_described = any(child.dep in ("acl", "relcl", "amod", "prep") for child in behind)
    return is_described and (is_source(word) or is_subject_of_report(word, "speech"))
