"""Quotations that stand by themselves, and whose words they go on with.

A paragraph that is all quotation continues the quote before it; a quoted sentence after one that
tells what somebody said or did is that person's. Where nobody was speaking, nobody is named.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace
from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.object import direct_object
from service.reading.grammar.own_subject import issuer
from service.reading.grammar.somebody import is_somebody
from service.reading.grammar.word_classes import sentence_subject
from service.reading.quotes.direct.same_speech import is_about_another
from service.reading.quotes.saying import PACKAGE, SIGNED, Offsets, Saying
from service.reading.quotes.speaker import voice
from service.reading.vocabulary.frames import GOING_ON

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.parse.words import Word
    from service.reading.quotes.direct.read import DirectQuotes
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Voice

_OPENING = frozenset('“"„«')
_SHORTEST_GAP = 8  # characters between a report and the words that go on with it
_DEEPEST = 3  # bounds the cost: reports in reports
# Bounds the cost: spans beyond these were joined to a quote, and are quoted.
_FIRST_SPANS = 8
_ANSWERING = lexicon.words(PACKAGE, "reporting_words", "replying")
_PERSONS = lexicon.words(PACKAGE, "reporting_words", "pronouns")


def with_orphans(marked: Marked, direct: DirectQuotes, sayings: list[Saying]) -> list[Saying]:
    """The sayings and `direct.orphans`, each in the saying that it goes on with or as a new one."""
    if not direct.orphans:
        return sayings
    copies = {id(one): replace(one, spans=[*one.spans]) for one in sayings}
    sayings = list(copies.values())
    ordered = sorted(range(len(sayings)), key=lambda n: sayings[n].spans[0])
    starts = [sayings[n].spans[0][0] for n in ordered]
    tags = {
        saying.cue.sentence.index: copies.get(id(saying), saying)
        for saying in direct.found
        if saying.cue is not None and saying.cue.start > saying.spans[0][0]
    }
    orphan: Saying | None = None
    for k in direct.orphans:
        quotation = marked.quotations[k]
        at = bisect_right(starts, quotation.start) - 1
        previous = sayings[ordered[at]] if at >= 0 else None
        if previous is not None:
            around = (sayings[ordered[n]] for n in range(at - 1, max(at - 1 - _DEEPEST, -1), -1))
            previous = _reporter(previous, around)
        if previous is not None and previous.cue is not None and not _has_tag(previous):
            # What the sentence of a tag reports besides is no other speaker's.
            previous = tags.get(previous.cue.sentence.index, previous)
        if orphan is not None and (previous is None or previous.spans[-1] < orphan.spans[-1]):
            previous = orphan
        span = Offsets((quotation.inner_start, quotation.inner_end))
        if previous is not None and _continues(marked, k, previous):
            previous.spans.append(span)
        else:
            orphan = Saying(None, None, _carried(marked, k, previous), [span], "orphan")
            sayings.append(orphan)
    return sayings


def _reporter(inner: Saying, around: Iterable[Saying]) -> Saying:
    """Who tells what somebody said or thought: "Her parents thought so, she said": she goes on."""
    for outer in around:
        cue = inner.cue
        if cue is None or outer.cue is None or outer.voice is None:
            continue
        if any(start <= cue.start < end for start, end in outer.spans):
            inner = outer
    return inner


def _continues(marked: Marked, k: int, previous: Saying) -> bool:
    """Whether a quotation goes on with the direct quote of its paragraph or of the one above.

    Of the one above only where it begins its own paragraph: else a new sentence has a new subject.
    """
    quotation = marked.quotations[k]
    if marked.parse.text[quotation.inner_start] in _OPENING:
        return False  # Two marks set off a pull quote, which says again what was quoted.
    paragraphs = marked.parse.paragraphs
    last = previous.spans[-1][0]
    here = paragraphs[quotation.paragraph].start <= last
    if here and is_about_another(marked, k, previous):
        return False
    if previous.frame == SIGNED:
        return here and marked.before(k) is not None
    above = quotation.paragraph > 0 and paragraphs[quotation.paragraph - 1].start <= last
    near = here or (above and marked.before(k) is None)
    if not near or (not here and _asks_back(marked, k, previous)):
        return False
    if not here and not any(marked.quoted(*span) for span in previous.spans[:_FIRST_SPANS]):
        return False  # a report and the words below it are two quotes
    if _has_tag(previous) or marked.all_quoted(previous.spans[:_FIRST_SPANS]):
        return True
    return here and previous.frame in GOING_ON and _is_right_after(marked, k, previous)


def _asks_back(marked: Marked, k: int, previous: Saying) -> bool:
    """Whether a paragraph is a question after an answer, so that who asks goes on."""
    cue = previous.cue
    return cue is not None and cue.lemma in _ANSWERING and marked.tail(k) == "?"


def _is_right_after(marked: Marked, k: int, previous: Saying) -> bool:
    """Whether nothing but the end of a sentence stands between a report and a quoted sentence."""
    following = marked.after(k)
    if following is not None and following.text[0].islower():
        return False
    start, end = previous.spans[-1][1], marked.quotations[k].start
    return end - start <= _SHORTEST_GAP and not any(
        c.isalnum() for c in marked.parse.text[start:end]
    )


def _has_tag(saying: Saying) -> bool:
    """Whether a cue closes the content before it, as in `Traders are "in shock," he said.`."""
    return saying.cue is not None and saying.cue.start > saying.spans[-1][0]


def _author_above(marked: Marked, k: int) -> Word | None:
    """Who issued a statement in the last sentence above a paragraph that is a quotation.

    `Roe issued a statement on what members had said.` and below it `“We are sorry.”`
    """
    above = marked.parse.paragraphs[marked.quotations[k].paragraph - 1]
    verb = above.sentences[-1].root
    document = direct_object(verb)
    author = None if document is None else issuer(document)
    return author if author is not None and is_somebody(author) else None


def _carried(marked: Marked, k: int, previous: Saying | None) -> Voice | None:
    """Who goes on speaking: whoever the sentence before a quotation is about.

    Only a person or a pronoun for one, so that nothing is put into the mouth of a thing.
    """
    lead = marked.before(k)
    if previous is not None and previous.frame == SIGNED:
        previous = None
    if lead is None:
        above = marked.parse.paragraphs[marked.quotations[k].paragraph - 1]
        if previous is None or previous.spans[-1][0] < above.start:
            return None
        if _asks_back(marked, k, previous):
            return None
        author = _author_above(marked, k)
        return previous.voice if author is None else voice(marked.parse, author)
    if previous is not None and previous.spans[0][0] >= lead.sentence.start:
        return previous.voice
    head = sentence_subject(lead.sentence)
    if head is None or marked.inside[head.i] >= 0 or marked.is_apart(k):
        return None
    person = head.entity == "PERSON" or head.lower in _PERSONS
    return voice(marked.parse, head) if person else None
