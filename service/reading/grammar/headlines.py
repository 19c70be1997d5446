"""Whether a sentence is printed as a headline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import FINITE

if TYPE_CHECKING:
    from service.reading.parse.words import Sentence, Word

# Bounds the cost, for each word asks: words of the longest dateline, a town, its region and
# country, a day, two agencies.
DATELINE = 14


def is_title_case(word: Word) -> bool:
    """Whether it begins with a capital."""
    return word.text[:1].isupper()


def is_capitals(word: Word) -> bool:
    """Whether it is printed in capitals throughout, as the place of a dateline is."""
    return len(word.text) > 2 and word.text.isupper()


def is_in_dateline(word: Word) -> bool:
    """Whether a word stands before the dash of a dateline: "OSLO, Norway (AP) — A ferry sank".

    No word before the dash is small, and the first is in capitals or a bracket closes before it.
    """
    sentence = word.sentence
    opening = sentence.words[:DATELINE]
    if sentence is not sentence.paragraph.sentences[0] or word.i > opening[-1].i:
        return False
    for k, other in enumerate(opening):
        if k and other.text in DASHES and other.start > opening[k - 1].end:
            return word.i < other.i and (is_capitals(opening[0]) or opening[k - 1].text == ")")
        if other.text.islower():
            return False
    return False


def is_headline(sentence: Sentence) -> bool:
    """Whether nearly every longer word has a capital, the verbs too.

    With a full stop after it, every one must have.
    """
    if sentence.is_headline is None:
        sentence.is_headline = _has_capitals_throughout(sentence.words)
    return sentence.is_headline


def _has_capitals_throughout(words: list[Word]) -> bool:
    enough = 0.92 if words[-1].text == "." else 0.75
    most = (1 - enough) * len(words)  # of small letters: what there can be among so many words
    long = small = 0
    for word in words:
        if len(word.text) > 3 and word.text[0].isalpha():
            long += 1
            if not word.text[0].isupper():
                small += 1
                if small > most:
                    return False
    if long < 3 or long - small < enough * long:
        return False
    for word in words:
        if word.tag in FINITE and word.text.islower():
            return False
        if word.text in (":", "“", "‘", '"', "'"):  # what is quoted keeps its small letters
            break
    return True
