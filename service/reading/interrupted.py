"""Sentences of which quoted words are only a part.

A tag may cut them in two, `The plan, she said, "is dead"`: quoted words that begin with a small
letter go on with a sentence that began earlier. Or they run on in the reporter's words,
`She said "we gave our best" to the town`: no comma or full stop stands inside the closing mark
(The Chicago Manual of Style 13.7 and 13.14, on initial capitals and run-in quotations).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading import cues
from service.reading.grammar import FINITE
from service.reading.punctuation import DASHES, SENTENCE_ENDS

if TYPE_CHECKING:
    from service.reading.marked import Marked
    from service.reading.parse import Word
    from service.reading.sayings import Range

_LONGEST = 60
_LONGEST_TAG = 8
_MAIN = frozenset(("ROOT", "parataxis", "ccomp", "conj"))
_NOMINAL = frozenset(("PROPN", "NOUN", "PRON", "DET", "ADJ"))
_TIMES = frozenset(("DATE", "TIME"))
_ADJUNCTS = frozenset(("earlier", "later", "shortly", "soon", "then"))
# What follows these tells when or how somebody spoke more often than it belongs to what was said.
_OCCASIONS = frozenset(
    ("when", "after", "before", "while", "as", "during", "on", "at", "via", "by")
)
_RUNNING_ON = frozenset(("ADP", "SCONJ", "PART"))
_PARTICIPLES = frozenset(("VBN", "VBG", "WRB"))
_SUBORDINATE = _PARTICIPLES | {"IN"}
_WH_TAGS = frozenset(("WP", "WDT", "WRB"))
_TAGGING = frozenset(("add", "argue", "explain", "note", "report", "say", "tell", "warn", "write"))
_GOVERNED = frozenset(("ccomp", "xcomp", "dobj"))
_GOING_ON = frozenset((":", ";", "that"))
_CONTENT = frozenset(("NOUN", "PROPN", "PRON", "VERB", "AUX", "ADJ", "NUM"))


def before_tag(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """Offsets of what stands before a tag, where quotation `k` behind the tag goes on with it."""
    first, last = marked.ranges[k]
    if cue.dep not in _MAIN or first >= last or not marked.words[first + 1].text[0].islower():
        return None
    front = _front(marked, cue)
    return None if front is None else (marked.words[front[0]].start, marked.words[front[1]].end)


def clause_before_tag(marked: Marked, cue: Word, first: int) -> Range | None:
    """The words before a tag that commas set off from a clause: `If it rains, he said, we stay`.

    `first` is where the clause behind the tag begins. A "that" behind the tag goes on only with a
    clause before it: `It matters, he said, that we stay`.
    """
    if cue.dep not in _MAIN or not cue.i < first <= cue.i + _LONGEST_TAG:
        return None
    front = _front(marked, cue) if marked.words[first - 1].text == "," else None
    if front is None or marked.words[first].lower != "that":
        return front
    words = marked.words[front[0] : front[1] + 1]
    whole = words[0].tag not in _SUBORDINATE and all(word.text not in DASHES for word in words)
    return front if whole and any(word.tag in FINITE for word in words) else None


def _front(marked: Marked, cue: Word) -> Range | None:
    """The words of a sentence before a tag and its comma, if they can be a part of what is said."""
    tag = _start_of_tag(marked, cue)
    low = marked.bounds[cue.sentence.paragraph.index][0]
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
    return start, tag - 2


def _start_of_tag(marked: Marked, cue: Word) -> int:
    """The first word of a tag: its speaker's, or the verb where the speaker stands behind it."""
    if cue.i and marked.words[cue.i - 1].text == ",":
        beside = marked.words[cue.i + 1 : cue.i + 2]
        return cue.i if beside and beside[0].pos in _NOMINAL else 0
    who = next((child for child in reversed(cue.having("nsubj")) if child.right < cue.i), None)
    return cue.i if who is None else who.left


def _is_setting(words: list[Word]) -> bool:
    """Whether words only tell when somebody spoke: "earlier in 2012"."""
    if words[0].lower in _ADJUNCTS:
        return True
    return all(
        word.pos not in _CONTENT or (word.entity in _TIMES and word.dep != "nsubj")
        for word in words
    )


def onward(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """A quotation and the rest of its clause: `said "it is hard" if they continue`."""
    first, last = marked.ranges[k]
    lead = marked.before(k)
    if lead is None or not marked.tail(k)[-1].isalnum():
        return None
    for child in cue.children:
        if (
            child.dep in ("ccomp", "dobj", "xcomp")
            and first <= child.i + 1
            and child.right > last + 1
        ):
            ranges = marked.whole([(child.left, child.right)])
            end = _end_of_run(marked, cue, last, ranges[-1][1])
            if end > last:
                return marked.words[first].start, marked.words[end].end
    return running_on(marked, cue, k)


def _end_of_run(marked: Marked, cue: Word, last: int, end: int) -> int:
    """The last word that goes on with a quotation, up to a lone dash or to what the speaker did."""
    words = marked.words
    outside = [words[i] for i in range(last + 1, end + 1) if marked.inside[i] < 0]
    dashes = [word for word in outside if is_dash_between(marked, word.i)]
    for word in outside[:-1]:
        if dashes == [word] or (word.pos == "CCONJ" and _is_verb_like(words[word.i + 1], cue)):
            end = word.i
            break
    while end > last and words[end].pos in ("PUNCT", "CCONJ") and marked.inside[end] < 0:
        end -= 1
    return end


def running_on(marked: Marked, cue: Word, k: int) -> tuple[int, int] | None:
    """A quotation with the words in which its sentence runs on, if it does."""
    end = beyond_marks(marked, cue, k)
    return None if end is None else (marked.words[marked.ranges[k][0]].start, marked.words[end].end)


def is_dash_between(marked: Marked, i: int) -> bool:
    """Whether a word is a dash between two others, not a hyphen inside one."""
    return (
        marked.words[i].text in DASHES and i > 0 and marked.words[i - 1].end < marked.words[i].start
    )


def beyond_marks(marked: Marked, cue: Word, k: int) -> int | None:
    """The last of the words in which the sentence of a quotation runs on, or None without any."""
    last = marked.ranges[k][1]
    _, high = marked.bounds[marked.quotations[k].paragraph]
    following = marked.after(k)
    if following is None or not marked.tail(k)[-1].isalnum() or not _runs_on(marked, following):
        return None
    end = last
    for i in range(following.i, min(high, last + _LONGEST)):
        word = marked.words[i]
        if marked.inside[i] < 0:
            if word.pos == "PUNCT" and word.text != "-":
                if _tag_follows(marked, i, high):
                    return None
                break
            if word.pos == "SCONJ" and word.lower in _OCCASIONS:
                break
            if word.pos == "CCONJ" and i + 1 < high and _is_verb_like(marked.words[i + 1], cue):
                break
        end = i
    return end if end > following.i else None


def _tag_follows(marked: Marked, comma: int, high: int) -> bool:
    """Whether a tag of its own closes the words up to a comma: `…, she said`."""
    return any(cues.speaks(word) for word in marked.words[comma + 1 : min(high, comma + 4)])


def _runs_on(marked: Marked, following: Word) -> bool:
    """Whether a word behind a closing mark goes on with the quoted sentence."""
    after = marked.words[following.i + 1] if following.i + 1 < len(marked.words) else following
    if following.pos == "CCONJ":
        return after.pos in ("NOUN", "DET", "ADJ", "PRON") and after.dep not in ("nsubj", "expl")
    if following.pos not in _RUNNING_ON or following.lower in _OCCASIONS:
        return False
    content = following.child("pobj")
    return content is None or (
        content.entity not in _TIMES
        and content.lemma not in cues.listed("documents", "nouns")
        and content.i > following.i
    )


def _is_verb_like(word: Word, cue: Word) -> bool:
    """Whether a verb behind a conjunction has the cue's form: another act of the speaker."""
    return word.pos in ("VERB", "AUX") and word.tag in (cue.tag, "VBD")


def before_closing_tag(marked: Marked, cue: Word) -> Range | None:
    """The words of a sentence that a tag closes: `Prices fell, though "not enough," he said`.

    For tags that the parser has hung on nothing: they are known by their place.
    """
    if cue.tag not in FINITE or cue.lemma not in _TAGGING or cue.child("mark") is not None:
        return None
    tag = _start_of_tag(marked, cue)
    if any(c.i > cue.i and c.dep in _GOVERNED for c in cue.children) and (
        tag < cue.i or cue.lemma != "say"
    ):
        return None
    low = cue.sentence.words[0].i
    if not low < tag - 1 or tag < cue.i - _LONGEST_TAG or marked.words[tag].tag in _WH_TAGS:
        return None
    comma = marked.inside[tag - 1] < 0 and marked.words[tag - 1].text == ","
    rest = marked.words[cue.i + 1 : cue.sentence.words[-1].i + 1]
    if tag < cue.i:
        rest = rest[: _LONGEST_TAG + 1]
    if not comma or any(marked.inside[word.i] >= 0 or word.text in _GOING_ON for word in rest):
        return None
    front = marked.words[max(low, tag - _LONGEST) : tag - 1]
    if front[0].tag in _PARTICIPLES or not any(word.tag in FINITE for word in front):
        return None
    return front[0].i, tag - 2
