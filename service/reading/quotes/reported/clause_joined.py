"""Clauses joined to a verb of saying that go on with what is said.

In "She said it was old and will fall" the parser often joins "fall" to "said". Form tells which of
the two is meant (Huddleston and Pullum 2002, 15.2, on what can be coordinated with what).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import SUBJECTS
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

_PRESENT = frozenset(("VBZ", "VBP"))


def goes_on(marked: Marked, cue: Word, joined: Word) -> bool:
    """Whether a word joined to a cue goes on with the report: "said it was old and will fall".

    It has "that" before it, it is no verb ("said he was sad but hopeful"), its tense is another, or
    it is no verb of saying and has no subject: whoever spoke did not do it.
    """
    mark = joined.child("mark")
    if joined.pos == "ADJ" or (mark is not None and mark.lower == "that"):
        return True
    if joined.pos not in ("VERB", "AUX"):
        return False
    helping = joined.child("aux", "auxpass")
    finite = joined.tag if helping is None else helping.tag
    own = joined.child(*SUBJECTS)
    turns = cue.tag == "VBD" and finite in _PRESENT and marked.inside[joined.i] < 0
    if turns and (own is None or own.pos == "PRON"):
        return True
    acts = [joined, *joined.having("xcomp")]  # "but went on to say"
    if any(act.lemma in cues.verbs() for act in acts):
        return False
    if cue.tag == "VBD" and (finite in _PRESENT or finite == "MD"):
        return True
    return finite == cue.tag and own is None
