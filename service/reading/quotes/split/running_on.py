"""Sentences of which quoted words are only a part.

A tag may cut them in two, `The plan, she said, "is dead"`: quoted words that begin with a small
letter go on with a sentence that began earlier. Or they run on in the reporter's words,
`She said "we gave our best" to the town`: no comma or full stop stands inside the closing mark
(The Chicago Manual of Style 13.7 and 13.14, on initial capitals and run-in quotations).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import is_content_clause, is_direct_object, is_infinitive_clause
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.tense import is_past
from service.reading.grammar.word_classes import (
    TIMES,
    complement,
    is_conjunction,
    is_joined,
    is_subordinator,
    is_verb,
    joins_phrase,
    only_links,
    phrase_head,
    runs_on,
)
from service.reading.grammar.words import reporting
from service.reading.grammar.words.speech_parts import is_punctuation
from service.reading.quotes.saying import PACKAGE, Offsets, Range
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked

LONGEST_RUNNING_ON = 60  # bounds the cost: words of a sentence behind the marks
# What follows these tells when or how somebody spoke more often than it belongs to what was said.
_OCCASIONS = lexicon.words(PACKAGE, "reporting_words", "occasions")


def onward(marked: Marked, cue: Word, k: int) -> Offsets | None:
    """A quotation and the rest of its clause: `said "it is hard" if they continue`."""
    first, last = marked.ranges[k]
    lead = marked.before(k)
    if lead is None or not marked.tail(k)[-1].isalnum():
        return None
    for child in cue.children:
        if (
            (is_content_clause(child) or is_direct_object(child) or is_infinitive_clause(child))
            and first <= child.i + 1
            and child.right > last + 1
        ):
            ranges = marked.whole([Range((child.left, child.right))])
            end = _end_of_run(marked, cue, last, ranges[-1][1])
            if end > last:
                return Offsets((marked.words[first].start, marked.words[end].end))
    return running_on(marked, cue, k)


def _end_of_run(marked: Marked, cue: Word, last: int, end: int) -> int:
    """The last word that goes on with a quotation, up to a lone dash or to what the speaker did."""
    words = marked.words
    outside = [words[i] for i in range(last + 1, end + 1) if marked.inside[i] < 0]
    dashes = [word for word in outside if is_dash_between(marked, word.i)]
    for word in outside[:-1]:
        if dashes == [word] or (is_conjunction(word) and _is_verb_like(words[word.i + 1], cue)):
            end = word.i
            break
    while end > last and only_links(words[end]) and marked.inside[end] < 0:
        end -= 1
    return end


def running_on(marked: Marked, cue: Word, k: int) -> Offsets | None:
    """A quotation with the words in which its sentence runs on, if it does."""
    end = beyond_marks(marked, cue, k)
    return (
        None
        if end is None
        else Offsets((marked.words[marked.ranges[k][0]].start, marked.words[end].end))
    )


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
    if (
        following is None
        or not marked.tail(k)[-1].isalnum()
        or not _runs_on(marked, following, cue)
    ):
        return None
    end = last
    for i in range(following.i, min(high, last + LONGEST_RUNNING_ON)):
        word = marked.words[i]
        if marked.inside[i] < 0:
            if is_punctuation(word) and word.text != "-":
                if _tag_follows(marked, i, high):
                    return None
                break
            if is_subordinator(word) and word.lower in _OCCASIONS:
                break
            if is_conjunction(word) and i + 1 < high and _is_verb_like(marked.words[i + 1], cue):
                break
        end = i
    return end if end > following.i else None


def _tag_follows(marked: Marked, comma: int, high: int) -> bool:
    """Whether a tag of its own closes the words up to a comma: `…, she said`."""
    return any(reporting.speaks(word) for word in marked.words[comma + 1 : min(high, comma + 4)])


def _runs_on(marked: Marked, following: Word, cue: Word) -> bool:
    """Whether a word after a closing mark goes on with the quoted sentence.

    Not so what somebody else did next: `said it was "over" but the mayor called that "a joke"`.
    """
    after = marked.words[following.i + 1] if following.i + 1 < len(marked.words) else following
    if is_conjunction(following):
        deed = phrase_head(after, len(marked.words)).head
        return joins_phrase(after) and not (is_joined(deed) and deed.head is cue)
    if not runs_on(following) or following.lower in _OCCASIONS:
        return False
    content = complement(following)
    return content is None or (
        content.entity not in TIMES
        and content.lemma not in cues.listed("documents", "nouns")
        and content.i > following.i
    )


def _is_verb_like(word: Word, cue: Word) -> bool:
    """Whether a verb after a conjunction has the cue's form: another act of the speaker."""
    return is_verb(word) and (word.tag == cue.tag or is_past(word))
