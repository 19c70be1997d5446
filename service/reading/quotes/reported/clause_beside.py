"""Clauses and days that the parser hangs on what is said though they stand beside the report.

In "Half said they would stay, while a third were unsure" the second clause matches the first as a
whole, and nobody said it (Huddleston and Pullum 2002, ch. 14.4, on adjuncts and their scope).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.word_classes import SUBJECTS
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Range

_CONTRASTING = frozenset(("while", "though", "although"))
_PRESENT = frozenset(("VBZ", "VBP"))
_PAST = frozenset(("VBD",))
_SHARES = frozenset(("percent", "%", "half", "third", "quarter", "majority"))
_GLOSSING = frozenset(("refer", "reference", "allude"))
# What opens a clause behind a day and cannot go on with its name, as "night" and "was" can.
_OPENING_TAGS = frozenset(("DT", "PRP", "PRP$", "EX"))


def stands_beside(marked: Marked, cue: Word, clause: Word) -> bool:
    """Whether an adverbial clause behind a comma goes with a report and not with its content.

    It reports something itself in the same tense ("…, though he did not say when"), it sets another
    share against the one that spoke, or it is the writer's gloss ("…, referring to the bridge").
    """
    before = marked.words[clause.left - 1]
    if clause.dep != "advcl" or not (before.text == "," or marked.inside[before.i] >= 0):
        return False
    if marked.inside[clause.i] >= 0:
        return False
    if clause.tag == "VBG":
        return clause.left == clause.i and clause.lemma in _GLOSSING
    mark = clause.child("mark")
    if mark is None or mark.lower not in _CONTRASTING:
        return False
    own = clause.child(*SUBJECTS)
    speaker = cue.child(*SUBJECTS)
    if own is None or speaker is None:
        return False
    if _is_share(own) and _is_share(speaker):
        return True
    frames = cues.verbs().get(clause.lemma, frozenset())
    # "…, while the League condemned the attack"
    judges = mark.lower == "while" and "object" in frames and is_somebody(own)
    return _tense(clause) == _tense(cue) and (judges or "speech" in frames)


def _is_share(word: Word) -> bool:
    return word.tag == "CD" or word.lower in _SHARES or word.child("nummod") is not None


def _tense(verb: Word) -> frozenset[str] | None:
    helping = verb.child("aux")
    tag = verb.tag if helping is None else helping.tag
    return _PAST if tag in _PAST else _PRESENT if tag in _PRESENT else None


def behind_day(marked: Marked, cue: Word, ranges: list[Range]) -> list[Range]:
    """A clause without the day it was said on: "said Saturday it had closed two piers"."""
    first, last = ranges[0]
    day = marked.words[first]
    if first != cue.i + 1 or last < first + 2 or day.lower not in cues.listed("said_on", "days"):
        return ranges
    opening = marked.words[first + 1]
    if opening.tag not in _OPENING_TAGS and opening.lower != "that":
        return ranges
    return [(first + 1, last), *ranges[1:]]
