"""Clauses that a tag in their middle parts from quoted words: `The plan, Roe said, "is dead"`.

The words before the tag and the quoted ones are one clause (Quirk et al., A Comprehensive Grammar
of the English Language, 1985, 14.28-29, on reporting clauses in medial position).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.interrupted import before_tag

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word

_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CONDITIONAL = frozenset(("if", "unless"))
_INSIDE_PHRASE = frozenset(("compound", "det", "amod", "nummod", "poss", "nmod", "case"))


def before_cue(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """What a cue in the middle cuts off: `The plan, she said, "is dead"`."""
    first, _ = marked.ranges[k]
    lead = marked.before(k)
    if lead is None:
        return None
    if lead.text == ":":
        return _clause_under_colon(marked, cue, lead)
    # Without a comma before the mark only a verb goes on with what stood before the tag.
    opening = marked.words[min(first + 1, marked.ranges[k][1])]
    if lead.text != "," and lead.pos != "CCONJ" and opening.tag not in _FINITE:
        return None
    cut_off = before_tag(marked, cue, k)
    if cut_off is not None or lead.text != ",":
        return cut_off
    top = cue.child("ccomp")
    low = top.left if top is not None and top.left < cue.i <= first <= top.right else None
    condition = _condition(cue, first)
    if condition is not None:
        return marked.words[condition.left].start, marked.words[condition.right].end
    if low is None and cue.dep == "parataxis" and cue.head.left < cue.left:
        low = cue.head.left
    if low is None:
        return None
    high = cue.i - 1
    while high >= low and marked.words[high].text != ",":
        high -= 1
    kept = [word for word in marked.words[low : high + 1] if marked.inside[word.i] < 0]
    kept = [word for word in kept if word.pos != "PUNCT" or word.text == "("]
    if any(word.text == "(" for word in kept):
        return None
    kept = [word for word in kept if word.pos not in ("CCONJ", "SCONJ", "ADV")]
    if not kept or kept[0].pos == "ADP" or not any(word.tag in _FINITE for word in kept):
        return None
    return kept[0].start, kept[-1].end


def inverted_speaker(marked: Marked, cue: Word) -> Word | None:
    """The speaker behind a cue that a comma precedes: `The bridge, said Roe, "is new"`."""
    low, high = marked.bounds[cue.sentence.paragraph.index]
    if (
        cue.tag == "VBG"
        or cue.lemma == "tell"
        or not low < cue.i < high - 1
        or marked.words[cue.i - 1].text != ","
    ):
        return None
    who = marked.words[cue.i + 1]
    while who.dep in _INSIDE_PHRASE and cue.i < who.head.i < high:
        who = who.head
    end = min(who.right + 1, high - 1)
    closed = marked.words[end].text == "," or marked.inside[end] >= 0
    if not closed or marked.inside[who.i] >= 0:
        return None
    return who if who.pos in ("PROPN", "NOUN", "PRON") else None


def _condition(cue: Word, first: int) -> Word | None:
    """The clause of `If it rains, she said, "we stay"` before its cue."""
    above = [cue, *cue.having("ccomp")]
    for clause in (child for verb in above for child in verb.having("advcl")):
        mark = clause.child("mark")
        if mark is not None and mark.lower in _CONDITIONAL and clause.right < cue.i < first:
            return clause
    return None


def _clause_under_colon(marked: Marked, cue: Word, lead: Word) -> tuple[int, int] | None:
    """The clause before the colon of `She said it was over: "Go home."`."""
    for child in cue.having("ccomp"):
        if cue.i < child.left and child.i < lead.i:
            return marked.words[child.left].start, marked.words[lead.i - 1].end
    return None
