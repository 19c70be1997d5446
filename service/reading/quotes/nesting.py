"""Which of the sayings inside other sayings are quotes of their own.

In "X said Y believes Z" two people are quoted: both are kept, each with its own speaker. What a
report merely mentions on the way ("X said his plan to rebuild the school …", "X said he hoped …")
belongs to the report: the inner speaker is the outer one, or nobody speaks. Words in marks are
those of whoever last uttered them: in `X said Y thinks it is "dead"` they are X's.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from service.reading.grammar.object import is_content_clause
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    is_adverbial_clause,
    is_conjunction,
    is_joined,
    is_pronoun,
    is_relative_clause,
)
from service.reading.grammar.words.nouns import RELATIVE_TAGS
from service.reading.grammar.words.speech_parts import is_adverb
from service.reading.quotes.saying import SIGNED, Offsets, trimmed
from service.reading.vocabulary import cues
from service.reading.vocabulary.frames import REPORTED_CLAUSES, UTTERANCES, WHOLE_CLAUSES

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Saying

_FEW = 3  # bounds the cost: quoted sentences looked at behind the start of a report
# Bounds the cost: quotes around one place; an endless "said that" has one for each word.
_DEEPEST = 5


def outermost(marked: Marked, sayings: list[Saying]) -> list[Saying]:
    """The sayings whose cue stands in no other's content, and inner ones with a speaker."""
    depth = _Depth(sayings)
    in_speech = _Depth([saying for saying in sayings if saying.frame != "according"])
    in_reports = _Depth([saying for saying in sayings if saying.frame in WHOLE_CLAUSES])
    reports = {saying.cue.i for saying in sayings if saying.cue and saying.frame in UTTERANCES}
    kept = [
        saying
        for saying in sayings
        if _is_kept(marked, saying, depth, in_speech)
        and not _has_ambiguous_thinker(saying, reports)
        and not _is_covered(marked, saying, depth, in_reports)
    ]
    by_cue = {saying.cue.i: saying for saying in kept if saying.cue is not None}
    for saying in kept:
        if saying.cue is not None and depth.at(saying.cue.start) and _goes_on(saying, depth):
            _part(marked, by_cue, saying.cue)
    _carry_on(sayings, kept)
    _end_before_others(marked, kept)
    _end_before_speakers(marked, kept)
    _leave_to_reports(kept)
    return kept


def not_too_deep(sayings: list[Saying]) -> list[Saying]:
    """The sayings without those inside more others than anybody can follow."""
    around = _Depth(sayings)
    return [saying for saying in sayings if around.at(saying.spans[0][0]) <= _DEEPEST]


class _Depth:
    """In how many of some sayings a place of the text stands."""

    def __init__(self, sayings: list[Saying]) -> None:
        self._starts = sorted([start for saying in sayings for start, _ in saying.spans])
        self._ends = sorted([end for saying in sayings for _, end in saying.spans])

    def at(self, offset: int) -> int:
        """How many sayings begin at an offset or before it and end after it."""
        return bisect_right(self._starts, offset) - bisect_right(self._ends, offset)


def _is_covered(marked: Marked, saying: Saying, depth: _Depth, in_reports: _Depth) -> bool:
    """Whether a quotation is a part of what a report gives as a whole.

    It has no cue of its own, as in `Holm hoped that it would end: "We are tired."`, or it is a
    fragment, whose cue is the report's.
    """
    opening = saying.spans[0][0]
    if saying.frame == SIGNED:
        return in_reports.at(opening) > 0
    return saying.frame == "speech" and depth.at(opening) > 1 and _is_fragment(marked, saying)


def _carry_on(sayings: list[Saying], kept: list[Saying]) -> None:
    """Add to what is said according to somebody the rest of the utterance that it tells of.

    In `"It is old," Holm said, according to the Post. "We close it."` the Post told both sentences.
    """
    behind = [
        one
        for one in kept
        if one.frame == "according" and one.cue is not None and one.cue.start >= one.spans[-1][1]
    ]
    if not behind:
        return
    by_cue = sorted([(one.cue.start, one.spans) for one in sayings if one.cue is not None])
    starts = [start for start, _ in by_cue]
    for saying in behind:
        start, end = saying.spans[-1]
        for _, said in by_cue[bisect_left(starts, start) : bisect_left(starts, end)]:
            if start <= said[0][0] and said[0][1] <= end < said[-1][0]:
                saying.spans = [*saying.spans, *[span for span in said if span[0] > end]]
                break


def _end_before_others(marked: Marked, kept: list[Saying]) -> None:
    """End each report before a quoted sentence that has a cue of its own outside the report.

    In `Time, Holm added, was short. "We must go," she said` Holm says the sentence once.
    """
    text = marked.parse.text
    spoken = sorted(
        (one.spans[0][0], one.cue.start)
        for one in kept
        if one.frame == "speech" and one.cue is not None and text[one.spans[0][0]].isupper()
    )
    starts = [start for start, _ in spoken]
    for saying in kept:
        if saying.frame not in REPORTED_CLAUSES or saying.cue is None:
            continue
        first, last = saying.spans[-1]
        at = bisect_right(starts, first)
        for start, cue in spoken[at : at + _FEW]:
            if start >= last:
                break
            if cue != saying.cue.start and not first <= cue < last:
                saying.spans[-1] = Offsets((first, _end_before(marked, first, start) or last))
                break


def _end_before_speakers(marked: Marked, kept: list[Saying]) -> None:
    """End each report before the words that name who says the next thing.

    In "Roe praised the judge, Jo Holm said it was late" the parser takes Holm for the judge.
    """
    words = marked.words
    named = sorted(
        (words[one.voice.words[0]].start, words[one.voice.words[1]].end, one.cue.start)
        for one in kept
        if one.voice is not None and one.cue is not None and not one.voice.carried
        if not (is_gerund(one.cue) or is_relative_clause(one.cue))  # "a note saying …"
        if words[one.voice.words[1]].tag not in RELATIVE_TAGS  # "made by Jo Holm, who said …"
    )
    starts = [start for start, _, _ in named]
    for saying in kept:
        first, last = saying.spans[-1]
        at = bisect_left(starts, last) - 1
        if at < 0 or saying.cue is None:
            continue
        start, end, cue = named[at]
        if first < start and last <= end and end <= cue and saying.cue.start < first:
            saying.spans[-1] = Offsets((first, _end_before(marked, first, start) or last))


def _end_before(marked: Marked, first: int, start: int) -> int | None:
    """Where the words from one offset up to a quotation end, or None without any."""
    opening = bisect_left(marked.word_starts, start)
    if marked.inside[opening] >= 0:
        opening = marked.ranges[marked.inside[opening]][0]
    kept = trimmed(marked.parse, bisect_left(marked.word_starts, first), opening - 1)
    return None if kept is None else marked.words[kept[1]].end


def _leave_to_reports(kept: list[Saying]) -> None:
    """Take fragments out of a quote that a report after its tag gives with their clause.

    In `"It is old," Holm said, adding that it "may fall"` only what was added "may fall".
    """
    split = [one for one in kept if one.frame == "speech" and len(one.spans) > 1]
    if not split:
        return
    in_reports = _Depth([one for one in kept if one.frame in WHOLE_CLAUSES])
    for saying in split:
        around = in_reports.at(saying.spans[0][0])
        saying.spans = [span for span in saying.spans if in_reports.at(span[0]) <= around]


def _goes_on(saying: Saying, depth: _Depth) -> bool:
    """Whether whoever reports the words around a cue goes on to say more: "and asked for help"."""
    cue, voice = saying.cue, saying.voice
    if cue is None or not is_joined(cue) or voice is None:
        return False
    return not depth.at(voice.head.start)


def _part(marked: Marked, by_cue: dict[int, Saying], cue: Word) -> None:
    """End the report that the parser stretches over the next report of the same person."""
    words = marked.parse.words
    last = cue.left - 1
    while is_conjunction(words[last]) or is_adverb(words[last]) or words[last].text == ",":
        last -= 1
    end = words[last].end
    for above in cue.ancestors():
        saying = by_cue.get(above.i)
        if saying is not None and above.i < cue.i and saying.frame in UTTERANCES:
            saying.spans = [
                Offsets((start, end if start < end < cue.start < stop else stop))
                for start, stop in saying.spans
            ]


def _has_ambiguous_thinker(saying: Saying, reports: set[int]) -> bool:
    """Whether a participle of thought after a report may be the reporter's or the reported one's.

    In "Holm said the miners had left, fearing a flood" grammar leaves open who feared.
    """
    cue = saying.cue
    if cue is None or not is_gerund(cue) or not is_adverbial_clause(cue) or cue.head.i > cue.i:
        return False
    above = cue.head.head if is_content_clause(cue.head) else cue.head
    return above.i in reports and "thought" in cues.verbs().get(cue.lemma, ())


def _is_kept(marked: Marked, saying: Saying, depth: _Depth, in_speech: _Depth) -> bool:
    """Whether a saying stands for itself, by itself or in another.

    A pronoun takes up who reports, save in what another source tells: "“No,” she said, according to
    the Post".
    """
    if saying.cue is None or not depth.at(saying.cue.start):
        return True
    if saying.frame not in UTTERANCES or saying.voice is None:
        return False
    if _goes_on(saying, depth):
        return True
    if cues.is_wordless(saying.cue.lemma) and _holds_quotation(marked, saying):
        return False
    if saying.frame == "speech" and _is_fragment(marked, saying):
        return False
    return not is_pronoun(saying.voice.head) or not in_speech.at(saying.cue.start)


def _holds_quotation(marked: Marked, saying: Saying) -> bool:
    """Whether something in quotation marks stands in what is said."""
    return any(marked.quoted(start, end) for start, end in saying.spans)


def _is_fragment(marked: Marked, saying: Saying) -> bool:
    """Whether quoted words are a part of the clause around them and no utterance.

    In `He said that the port would go on "to serve the valley"` the words are his.
    """
    start, end = saying.spans[0]
    first = next((c for c in marked.parse.text[start:end] if c.isalpha()), "")
    return len(saying.spans) == 1 and first.islower()
