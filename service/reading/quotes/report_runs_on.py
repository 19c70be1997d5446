"""Quotations in no report, though the report of their sentence goes on through them.

In `She said the plan was old, so the town would "try again"` the parser often ends what she said at
the comma. Where nothing but words of the report stands between it and the quoted words, they are
part of it: an indirect report runs to the end of its sentence (Quirk et al., A Comprehensive
Grammar of the English Language, 1985, 14.30-31).
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from service.frozen import replace
from service.reading.grammar.punctuation import SENTENCE_ENDS, is_mark
from service.reading.grammar.word_classes import (
    SUBJECTS,
    is_active_subject,
    is_adjunct,
    is_agent,
    is_joined,
    is_pronoun,
)
from service.reading.grammar.words import reporting
from service.reading.grammar.words.clauses import mark_of
from service.reading.grammar.words.speech_parts import is_punctuation
from service.reading.quotes.saying import Offsets
from service.reading.quotes.split.running_on import beyond_marks
from service.reading.vocabulary.frames import ENDED

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Saying

_CLOSING = SENTENCE_ENDS | {","}
_FARTHEST = 40  # bounds the cost: words from a report to the quotation that it runs on to
_HIGHEST = 12  # bounds the cost: phrases around a quotation


def extended(marked: Marked, sayings: list[Saying]) -> list[Saying]:
    """The sayings, every report drawn out over the quotations of its sentence that are in none."""
    free = _unclaimed(marked, sayings) if marked.quotations else []
    if not free:
        return sayings
    sayings = [replace(one, spans=[*one.spans]) if _can_go_on(one) else one for one in sayings]
    reports = sorted(
        [one for one in sayings if _can_go_on(one)],
        key=lambda one: (one.spans[-1][1], -one.spans[0][0]),
    )
    ends = [one.spans[-1][1] for one in reports]
    taken = sorted(
        [one.cue.start for one in sayings if one.cue is not None]
        + [start for one in sayings for start, _ in one.spans]
    )
    report: Saying | None = None
    for k in free:
        at = bisect_right(ends, marked.quotations[k].start) - 1
        if report is None or report.spans[-1][1] < ends[at]:
            if at < 0:
                continue
            report = reports[at]
        start, end = report.spans[-1]
        following = bisect_left(taken, marked.quotations[k].start)
        if bisect_left(taken, end) == following and _goes_on(marked, report, k):
            limit = taken[following] if following < len(taken) else marked.words[-1].end
            report.spans[-1] = Offsets((start, _end(marked, report, k, limit)))
    return sayings


def _can_go_on(saying: Saying) -> bool:
    return saying.cue is not None and saying.frame not in ENDED


def _unclaimed(marked: Marked, sayings: list[Saying]) -> list[int]:
    """The quotations that no saying holds any part of."""
    starts = [one.start for one in marked.quotations]
    ends = [one.end for one in marked.quotations]
    change = [0] * (len(starts) + 1)
    for saying in sayings:
        for start, end in saying.spans:
            low, high = bisect_right(ends, start), bisect_left(starts, end)
            if low < high:
                change[low] += 1
                change[high] -= 1
    return [k for k, depth in enumerate(accumulate(change[:-1])) if not depth]


def _goes_on(marked: Marked, report: Saying, k: int) -> bool:
    """Whether the words between a report and a quotation belong to the report."""
    cue, first = report.cue, marked.ranges[k][0]
    start = bisect_left(marked.word_starts, report.spans[-1][1])
    before = start - 1
    if cue is None or cue.i >= start or first - start > _FARTHEST:
        return False
    inner = marked.inside[before]
    if before < marked.bounds[marked.quotations[k].paragraph][0] or (
        inner >= 0 and marked.tail(inner) in _CLOSING
    ):
        return False
    return not _is_fronted(cue) and not any(
        _turns(marked, cue, word) for word in marked.words[start:first]
    )


def _turns(marked: Marked, cue: Word, word: Word) -> bool:
    """Whether a word after a report tells that the report is over.

    It ends the sentence, somebody speaks anew, or it is who spoke or did something next.
    """
    if marked.inside[word.i] < 0 and word.text in SENTENCE_ENDS and is_mark(word):
        return True
    if reporting.speaks(word) and mark_of(word) is None:
        return True
    if is_active_subject(word) and word.after is not None and word.after.lower.endswith("ing"):
        return True  # "with Roe saying it was over, and Holm branding her “a liar”"
    if word.head is not cue or not is_joined(word) or word.tag != cue.tag:
        return word.head is cue and is_agent(word)
    own = word.child(*SUBJECTS)
    return own is None or not is_pronoun(own)


def _is_fronted(cue: Word) -> bool:
    """Whether a cue stands in an adjunct before its main verb: "While she said no, he …"."""
    return any(is_adjunct(word) and word.head.i > cue.i for word in (cue, *cue.ancestors()))


def _end(marked: Marked, report: Saying, k: int, limit: int) -> int:
    """Where the clause that holds a quotation ends, before an offset where another report begins.

    The clause is the largest one around the quotation that begins after the report. A comma in
    the marks ends it.
    """
    first, last = marked.ranges[k]
    words, low = marked.words, bisect_left(marked.word_starts, report.spans[-1][1])
    node, stop = words[min(first + 1, last)], last
    for _ in range(_HIGHEST if marked.tail(k) != "," else 0):
        edge = marked.inside[node.right]
        right = node.right if edge < 0 else marked.ranges[edge][1]
        if node.left < low or words[right].end > limit:
            break
        stop = max(stop, right)
        node = node.head
    if stop == last and report.cue is not None:
        stop = beyond_marks(marked, report.cue, k) or last
    while stop > last and is_punctuation(words[stop]) and marked.inside[stop] < 0:
        stop -= 1
    return words[stop].end
