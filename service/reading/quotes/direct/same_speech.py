"""Quotations that go on with the one before them in their paragraph: `"A," X said. "B."`.

`of` maps a quotation's index to the saying that it is a part of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import CLOSING_MARKS, DASHES, SENTENCE_ENDS
from service.reading.grammar.tense import is_gerund
from service.reading.grammar.word_classes import (
    NOMINAL,
    TENSED,
    has_subject,
    is_conjunction,
    is_joined,
    is_name,
    is_verb,
    only_links,
    sentence_subject,
)
from service.reading.grammar.words.speech_parts import is_adverb, is_punctuation
from service.reading.quotes.direct.tag import quotation_is_subject
from service.reading.quotes.saying import Offsets
from service.reading.vocabulary.cues import verbs

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Saying

_MOST_FRAGMENTS = 3  # bounds the cost: words in marks passed over on the way back
_LONGEST_LEAD = 15  # words of the reporter between a full stop and the rest in marks
_SHORTEST_REST = 6  # words in marks that end a sentence; fewer are a term


def same_breath(marked: Marked, of: dict[int, Saying], k: int) -> Saying | None:
    """The quote that a quotation goes on with, as in `"A," X said. "B."`."""
    before = _quote_before(marked, of, k)
    if before is None or quotation_is_subject(marked, k):
        return None
    previous = of[before]
    first, last = marked.ranges[before][1] + 1, marked.ranges[k][0] - 1
    if last < first:
        return previous
    gap = marked.words[first : last + 1]
    if all(only_links(word) for word in gap) and len(gap) < 4:
        return previous
    if previous.cue is None or not first <= previous.cue.i <= last:
        return None
    if any(_has_own_subject(word, previous.cue) for word in gap):
        return None
    if is_about_another(marked, k, previous):
        return None
    while last > first and marked.inside[last] >= 0 and marked.words[last].text in CLOSING_MARKS:
        last -= 1
    while last > first and is_adverb(marked.words[last]):  # "…," she said, and still "…"
        last -= 1
    end = marked.words[last].text
    ended = end[-1] in ".,:;" or end in DASHES
    if is_conjunction(marked.words[last]):
        ended = not any(word.text in SENTENCE_ENDS for word in gap[:-2])
    return previous if ended or _comma_is_missing(marked, previous, last, k) else None


def next_sentence(marked: Marked, of: dict[int, Saying], k: int) -> tuple[Saying, Offsets] | None:
    """The quote that goes on in a sentence after its tag, and that sentence.

    In `"It is an ambush," she says. It is "a new kind of journalism."` no verb of the second
    sentence reports: she goes on, though her words are not all quoted.
    """
    previous, lead = of.get(k - 1), marked.before(k)
    if previous is None or previous.cue is None or lead is None or is_punctuation(lead):
        return None
    (first, last), cue = marked.ranges[k], previous.cue
    here = marked.quotations[k - 1].paragraph == marked.quotations[k].paragraph
    if not here or not marked.ranges[k - 1][1] < cue.i < first:
        return None
    ends = [i for i in range(cue.i + 1, first) if marked.words[i].text in SENTENCE_ENDS]
    if len(ends) != 1 or first - ends[0] > _LONGEST_LEAD or last - first < _SHORTEST_REST:
        return None
    words = marked.words[ends[0] + 1 : first]
    if any(is_verb(word) and word.lemma in verbs() for word in words):
        return None
    finite = any(word.tag in TENSED for word in [*words, *marked.words[first : first + 5]])
    runs_on = marked.words[first + 1].text[0].islower() and marked.tail(k) in SENTENCE_ENDS
    if not words or not finite or not runs_on:
        return None
    return previous, Offsets((words[0].start, marked.words[last].end))


def is_about_another(marked: Marked, k: int, previous: Saying) -> bool:
    """Whether the sentence between two quotations names another person as its subject.

    `"…," Roe said. Ann Berg, 17, heard it too. "I ran."`
    """
    lead, said = marked.before(k), previous.voice
    if lead is None or said is None or lead.sentence.start < previous.spans[-1][1]:
        return False
    if previous.cue is not None and previous.cue.sentence is lead.sentence:
        return False
    head = sentence_subject(lead.sentence)
    if head is None or head.entity != "PERSON" or marked.inside[head.i] >= 0:
        return False
    names = marked.words[said.words[0] : said.words[1] + 1]
    return is_name(said.head) and head.text not in [word.text for word in names]


def _comma_is_missing(marked: Marked, saying: Saying, last: int, k: int) -> bool:
    """Whether a tag with nothing after it stands between two whole sentences."""
    voice_ends = saying.voice is not None and saying.voice.words[1] == last
    if saying.cue is None or not (saying.cue.i == last or voice_ends):
        return False
    if saying.cue.i != last and marked.words[last].pos not in NOMINAL:
        return False
    start, end = marked.ranges[k]
    whole = marked.words[start + 1].text[0].isupper() and marked.tail(k) in SENTENCE_ENDS
    return whole and any(word.tag in TENSED for word in marked.words[start:end])


def _quote_before(marked: Marked, of: dict[int, Saying], k: int) -> int | None:
    """The quotation before one in its paragraph that is a quote, few words in marks skipped.

    `"A," she said, waving her "lucky" hat. "B."`
    """
    paragraph = marked.quotations[k].paragraph
    for before in range(k - 1, max(k - 1 - _MOST_FRAGMENTS, 0) - 1, -1):
        if marked.quotations[before].paragraph != paragraph:
            return None
        if before in of:
            return before
        if marked.opens_sentence(before) or not marked.opens_sentence(k):
            return None
    return None


def goes_on_after(marked: Marked, of: dict[int, Saying], before: Word, k: int) -> bool:
    """Whether a quotation ends the sentence that the one before it began.

    `"We lost," she wrote, explaining why, "but we go on."` has one cue, not two.
    """
    previous = of.get(k - 1)
    if previous is None or previous.cue is None or before is previous.cue:
        return False
    if previous.cue.sentence.paragraph is not before.sentence.paragraph:
        return False
    opening = marked.words[marked.ranges[k][0] + 1]
    last = marked.ranges[k - 1][1]
    return (
        marked.tail(k - 1) == ","
        and last < previous.cue.i < before.i
        and is_gerund(before)
        and opening.text[0].islower()
    )


def _has_own_subject(word: Word, cue: Word) -> bool:
    """Whether a verb beside a cue has another subject: "she said, and her husband cut in"."""
    joined = word.head is cue or word.head is cue.head
    return is_joined(word) and joined and has_subject(word)
