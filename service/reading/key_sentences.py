"""The sentences that a story may show of an article: those that open it, and those with a date.

A story is merged from Summaries, which have no text. What it shows in the article's own words has
to stand in them: its lead is one of the sentences that open an article, its timeline takes those
that say when something happened (`told_dates.py`). Headlines, lists and what the parser cut short
are not among them.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from service.reading import told_dates
from service.reading.grammar import headlines
from service.reading.grammar.word_classes import TENSED
from service.records import KeySentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.actors.cast import Cast
    from service.reading.parse.words import Parse, Sentence
    from service.records import Date

# An article tells what it is about in so many sentences.
OPENING = 5
# Bounds the cost: sentences with a date beyond this number are a chronicle's, not a report's.
MOST_DATED = 60
# Fewer words say too little to stand alone, more characters are no line that anybody reads.
FEWEST_WORDS, LONGEST_KEY_SENTENCE = 6, 500
OPENS = "“\"‘'"
ENDS = (".", "!", "?", "”", '"', "’", "'", "…")


def read(
    text: str, parse: Parse, dates: Sequence[Date], cast: Cast | None = None
) -> tuple[KeySentence, ...]:
    """The key sentences in reading order, with the dates of what each mainly tells."""
    whole = [sentence for sentence in parse.sentences if is_full_sentence(sentence)]
    starts = [date.start for date in dates]
    kept = []
    dated = 0
    for n, sentence in enumerate(whole):
        start, end = sentence.words[0].start, sentence.words[-1].end
        first, last = bisect_left(starts, start), bisect_left(starts, end)
        has_date = first < last and dated < MOST_DATED
        dated += has_date
        if (n < OPENING or has_date) and end - start <= LONGEST_KEY_SENTENCE:
            ids = told_dates.read(sentence, dates[first:last], cast) if has_date else ()
            kept.append(KeySentence(start, end, text[start:end], ids))
    return tuple(kept)


def is_full_sentence(sentence: Sentence) -> bool:
    """Whether a sentence is whole: long enough, with a tensed verb and an end, and no headline."""
    words = sentence.words
    if len(words) < FEWEST_WORDS or not words[-1].text.endswith(ENDS):
        return False
    first = words[0].text[:1]
    if not (first.isupper() or first.isdigit() or first in OPENS):
        return False
    is_tensed = not TENSED.isdisjoint([word.tag for word in words])
    return is_tensed and not headlines.is_headline(sentence)
