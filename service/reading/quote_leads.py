"""What leads up to a quotation: a cue before its mark, and the clause that the cue governs.

`X said, "…"`, `X said: "…"`, `X said "…"`, `…, X said, "…"` (The Chicago Manual of Style
13.37-13.45).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.interrupted import before_tag, beyond_marks
from service.reading.quote_tags import cue_after

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word

_PERSONS = frozenset(("he", "she", "they", "i", "we", "who"))
_NO_CUE = frozenset(("acl", "amod", "compound"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON"))
_ENDS = frozenset((".", "!", "?", "…", "...", ";"))
_FINITE = frozenset(("VBD", "VBZ", "VBP", "MD"))
_CONDITIONAL = frozenset(("if", "unless"))
_REACH = 45


def cue_before(marked: Marked, k: int) -> Word | None:
    """The cue in the words that lead up to a quotation."""
    lead = marked.before(k)
    if lead is None:
        return _cue_of_block(marked, k)
    if marked.inside[lead.i] >= 0:
        return None
    if lead.text == ":":
        return _verb_before(marked, lead, colon=True)
    if lead.text == ",":
        return None if _is_apposition(marked, k, lead) else _verb_before(marked, lead)
    if cues.speaks(lead) and lead.dep not in _NO_CUE:
        return lead
    return None if lead.tag == "TO" or lead.lower == "that" else _governor(marked, k)


def _cue_of_block(marked: Marked, k: int) -> Word | None:
    """The cue at the end of the paragraph before, where a colon hands over to a block."""
    index = marked.quotations[k].paragraph
    if not index or cue_after(marked, k) is not None:
        return None
    low, high = marked.bounds[index - 1]
    if low < high and marked.words[high - 1].text == ":":
        return _verb_before(marked, marked.words[high - 1], colon=True)
    return None


def name_before(marked: Marked, k: int) -> Word | None:
    """The name or document before a colon that no verb goes with: `Roe: "Never."`."""
    lead = marked.before(k)
    if lead is None or lead.text != ":":
        return None
    word = marked.words[lead.i - 1] if lead.i else lead
    while word.dep in ("compound", "amod", "poss") and word.i < word.head.i < lead.i:
        word = word.head
    named = word.entity in ("PERSON", "ORG") or word.lemma in cues.documents()
    return word if named and word.pos in _NOMINAL else None


def _verb_before(marked: Marked, lead: Word, colon: bool = False) -> Word | None:
    """The nearest verb of speech before a comma or colon, in the same sentence."""
    words, inside = marked.words, marked.inside
    low = marked.bounds[lead.sentence.paragraph.index][0]
    main: Word | None = None
    for i in range(lead.i - 1, max(lead.i - _REACH, low - 1), -1):
        word = words[i]
        if inside[i] >= 0 or (word.text in _ENDS and word.dep == "punct" and i < lead.i - 1):
            break
        if cues.speaks(word) and word.dep not in ("amod", "compound"):
            return word
        if main is None and _is_clause_of_its_own(word):
            main = word
            if colon and word.dep == "conj":
                break
    return main if colon and main is not None and _has_speaker(main) else None


def _has_speaker(verb: Word) -> bool:
    """Whether somebody is the subject of a verb: a person or a pronoun for one."""
    who = verb.child("nsubj")
    return who is not None and (who.entity in ("PERSON", "ORG") or who.lower in _PERSONS)


def _is_clause_of_its_own(word: Word) -> bool:
    """Whether a verb heads its sentence, or a clause with a subject that is joined to it."""
    if word.pos not in ("VERB", "AUX"):
        return False
    joined = word.dep == "conj" and word.head.head is word.head
    return word.head is word or (joined and word.child("nsubj") is not None)


def _is_apposition(marked: Marked, k: int, lead: Word) -> bool:
    """Whether a quotation after a comma only names what stands before the comma.

    That is a title or a term: "his new comedy, 'Latin Nights,'".
    """
    first, last = marked.ranges[k]
    names = [word for word in marked.words[first : last + 1] if word.text[0].isalpha()]
    if len(names) > 12 or marked.words[lead.i - 1].pos not in ("NOUN", "PROPN"):
        return False
    return all(word.text[0].isupper() or word.pos in ("ADP", "DET", "CCONJ") for word in names)


def _governor(marked: Marked, k: int) -> Word | None:
    """The verb of saying that has the quotation, and nothing before it, for its complement."""
    first, last = marked.ranges[k]
    for word in marked.words[first : last + 1]:
        if word.pos == "PUNCT" or first <= word.head.i <= last:
            continue
        head = word.head
        if head.i < first and word.left >= first - 1 and cues.speaks(head):
            return head
        return None
    return None


def clause_holds(marked: Marked, cue: Word, k: int) -> bool:
    """Whether the quotation is a part of a longer clause that the cue reports."""
    first, _ = marked.ranges[k]
    for child in cue.children:
        if child.dep == "ccomp" and cue.i < child.left < first and child.right >= first:
            return any(
                word.pos not in ("PUNCT", "SCONJ") for word in marked.words[child.left : first]
            )
    return False


def runs_on(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """A reported clause that ends in the quotation: `said it was over, "because he lost"`.

    The parser often ends the clause at the mark; a small letter behind the mark tells.
    """
    first, last = marked.ranges[k]
    clause = cue.child("ccomp")
    if clause is None or not cue.i < clause.left < clause.i < first or last <= first:
        return None
    opening = marked.words[first + 1].text
    if not opening[0].islower() or clause.child("nsubj", "nsubjpass", "expl") is None:
        return None
    return marked.words[clause.left].start, marked.words[last].end


def before_cue(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """What a cue in the middle cuts off: `The plan, she said, "is dead"`."""
    first, _ = marked.ranges[k]
    lead = marked.before(k)
    if lead is None or lead.text not in (",", ":"):
        return None
    if lead.text == ":":
        return _clause_under_colon(marked, cue, lead)
    cut_off = before_tag(marked, cue, k)
    if cut_off is not None:
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


def onward(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """A quotation and the rest of its clause: `said "it is hard" if they continue`."""
    first, last = marked.ranges[k]
    lead = marked.before(k)
    if lead is None or not marked.tail(k)[-1].isalnum():
        return None
    for child in cue.children:
        if child.dep in ("ccomp", "dobj") and first <= child.i + 1 and child.right > last + 1:
            ranges = marked.whole([(child.left, child.right)])
            end = ranges[-1][1]
            while end > last and marked.words[end].pos == "PUNCT" and marked.inside[end] < 0:
                end -= 1
            if end > last:
                return marked.words[first].start, marked.words[end].end
    return running_on(marked, cue, k)


def running_on(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """A quotation with the words in which its sentence runs on, if it does."""
    end = beyond_marks(marked, cue, k)
    return None if end is None else (marked.words[marked.ranges[k][0]].start, marked.words[end].end)
