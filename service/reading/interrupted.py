"""Sentences that a tag interrupts before their quoted words: `The plan, she said, "is dead"`.

Quoted words that begin with a small letter go on with a sentence that began earlier: what stands
before the tag is reported too (The Chicago Manual of Style 13.14, on initial capitals).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.marked import SENTENCE_ENDS

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word

_LONGEST = 60
_MAIN = frozenset(("ROOT", "parataxis", "ccomp", "conj"))
_TIMES = frozenset(("DATE", "TIME"))
_ADJUNCTS = frozenset(("earlier", "later", "shortly", "soon", "then"))
_CONTENT = frozenset(("NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "NUM"))


def before_tag(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """Offsets of what stands before a tag, where quotation `k` behind the tag goes on with it."""
    first, last = marked.ranges[k]
    if cue.dep not in _MAIN or first >= last or not marked.words[first + 1].text[0].islower():
        return None
    tag = _start_of_tag(cue)
    low = marked.bounds[marked.quotations[k].paragraph][0]
    if tag <= low or marked.words[tag - 1].text != ",":
        return None
    start = tag - 1
    for i in range(tag - 2, max(low, tag - _LONGEST) - 1, -1):
        word = marked.words[i]
        ends = word.text in SENTENCE_ENDS or word.text in (":", "(", ")")
        if marked.inside[i] >= 0 or (ends and word.dep == "punct"):
            break
        start = i
    words = marked.words[start : tag - 1]
    if not any(word.pos in _CONTENT for word in words) or _is_setting(words):
        return None
    return words[0].start, words[-1].end


def _start_of_tag(cue: Word) -> int:
    """The first word of a tag: that of its subject, where this stands before the verb."""
    parts = [c.left for c in cue.children if c.dep in ("nsubj", "aux", "advmod") and c.right < cue.i]
    who = cue.child("nsubj")
    if who is not None and who.right < cue.i:
        return who.left
    return min([cue.i, *(part for part in parts if part == cue.i - 1)])


def _is_setting(words: list[Word]) -> bool:
    """Whether words only tell when somebody spoke: "earlier in 2012"."""
    return words[0].lower in _ADJUNCTS or all(
        word.entity in _TIMES or word.pos not in _CONTENT for word in words
    )
