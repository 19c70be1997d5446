"""What stands directly beside a quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import SENTENCE_ENDS
from service.reading.grammar.word_classes import (
    INSIDE_PHRASE,
    NOMINAL,
    NOUNS,
    SMALL_IN_TITLES,
    TENSED,
    TIMES,
    is_article_of,
    is_plain_noun,
    is_preposition,
    phrase_head,
)
from service.reading.grammar.words.nouns import is_common, is_one

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Range

_LONGEST_NAME = 5  # words, the marks with them


def noun_from(marked: Marked, start: int, cue: Word) -> Word | None:
    """The head of the noun phrase that begins a stretch of words before a cue."""
    word = phrase_head(marked.words[start], cue.i)
    return word if word.pos in NOMINAL else None


def is_title(marked: Marked, k: int) -> bool:
    """Whether all words of a quotation have capitals but the small ones: “Gone With the Wind”."""
    first, last = marked.ranges[k]
    names = (word for word in marked.words[first : last + 1] if word.text[0].isalpha())
    return all(word.text[0].isupper() or word.pos in SMALL_IN_TITLES for word in names)


def names_thing(marked: Marked, k: int) -> bool:
    """Whether a quotation is the name of the thing after it: `posted a “Gone Fishing” picture`."""
    article, thing = marked.before(k), marked.after(k)
    if article is None or thing is None or marked.inside[thing.i] >= 0:
        return False
    return is_article_of(article, thing) and is_title(marked, k)


def names_medium(marked: Marked, k: int, start: int) -> bool:
    """Whether a quotation is only the title of what somebody said or wrote something in.

    `In an interview on “Face the Town,” Roe said …`, `In her book, “Go West,” Roe argued …`: a
    preposition opens the sentence, at the offset `start`, and no verb with a tense stands before
    the title.
    """
    if not is_title(marked, k):
        return False
    i = marked.ranges[k][0]
    while i and marked.words[i - 1].start >= start:
        i -= 1
        if marked.words[i].tag in TENSED:
            return False
    return is_preposition(marked.words[i])


def beside(marked: Marked, cue: Word) -> Word | None:
    """The head of the noun phrase right after a cue, or of the one right before it."""
    following = marked.words[cue.i + 1 : cue.i + 2]
    named = bool(following) and following[0].entity not in TIMES  # no "said Tuesday"
    if named and (following[0].pos in NOMINAL or following[0].dep in INSIDE_PHRASE):
        return noun_from(marked, cue.i + 1, following[0].sentence.words[-1])
    before = marked.words[cue.i - 1]
    return before if cue.i and before.pos in NOMINAL else None


def outside(
    marked: Marked, head: Word, cue: Word, ranges: list[Range], is_before: bool
) -> Word | None:
    """Who speaks where the parser takes the speaker, `head`, for a part of what is said.

    `is_before` tells that a tag stands after what is said.
    """
    if is_before:
        return _after_last_comma(marked, cue, ranges[-1][0]) or beside(marked, cue)
    if ranges and ranges[0] == (head.i, head.i):  # "the road, which some said leads nowhere"
        return noun_from(marked, head.i + 1, cue)
    return head


def _after_last_comma(marked: Marked, cue: Word, first: int) -> Word | None:
    """The head of the noun phrase between the last comma after a word and a cue.

    "It is up for the job, a letter to party members said": the parser hung the letter on "job".
    """
    for i in range(cue.i - 1, first, -1):
        word = marked.words[i]
        if word.tag in TENSED or marked.inside[i] >= 0:
            return None
        if word.text == ",":
            return noun_from(marked, i + 1, cue)
    return None


def is_quoted(marked: Marked, head: Word, cue: Word) -> bool:
    """Whether a speaker's head is a part of quoted words, and no name in marks: “birders” say."""
    k = marked.inside[head.i]
    if k < 0:
        return False
    first, last = marked.ranges[k]
    ended = marked.tail(k) == "," or marked.tail(k) in SENTENCE_ENDS
    return cue.tag in NOUNS or ended or last - first > _LONGEST_NAME or _is_term(marked, head, k)


def _is_term(marked: Marked, head: Word, k: int) -> bool:
    """Whether a word alone in marks is what something is called: `rates the shares “hold”`.

    A subject would have an article or be several.
    """
    before = marked.before(k)
    first, last = marked.ranges[k]
    alone = is_one(head) and is_common(head) and head.text[0].islower() and first + 2 == last
    return alone and before is not None and is_plain_noun(before)
