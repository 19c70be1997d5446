"""Who speaks a quotation that a cue stands beside."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.source import quoted_object
from service.reading.grammar.subject import subject
from service.reading.grammar.word_classes import NOMINAL, phrase_head
from service.reading.quotes.beside import noun_from
from service.reading.quotes.speaker import voice
from service.reading.quotes.split import clause_around_tag

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.reading.quotes.marks.marked_text import Marked
    from service.reading.quotes.saying import Offsets, Voice


def speaker_of(marked: Marked, cue: Word, start: int | None = None) -> Voice | None:
    """Who speaks; `start` is where the words between a quotation and a later cue begin."""
    quoted = quoted_object(cue)
    if quoted is not None and marked.inside[quoted.i] < 0:
        return voice(marked.parse, quoted)
    head = subject(cue)
    if start is None and head is not None and head.i < cue.i and not head.entity:
        head = clause_around_tag.inverted_speaker(marked, cue) or head
    if start is not None and (head is None or not start <= head.i < cue.i) and start < cue.i:
        head = noun_from(marked, start, cue) or head
    if head is None or marked.inside[head.i] >= 0:
        head = _noun_beside(marked, cue)
    return None if head is None else voice(marked.parse, head, cue.i)


def _noun_beside(marked: Marked, cue: Word) -> Word | None:
    """The noun right beside a cue whose clause the parser tore apart."""
    low, high = marked.bounds[cue.sentence.paragraph.index]
    before = marked.words[cue.i - 1] if cue.i > low else None
    if before is not None and before.text == "," and before.i - 1 > low:
        named = marked.words[before.i - 1]  # "her adviser, Anna Holm, said"
        before = named if named.entity == "PERSON" else before
    if before is not None and marked.inside[before.i] < 0:
        # Behind a mark a word with a capital is a name, whatever the tagger thinks.
        k = marked.inside[before.i - 1]
        alone = k >= 0 and marked.tail(k) == "," and before.text[0].isupper()
        if alone or before.pos in NOMINAL:
            return before
    after = marked.words[cue.i + 1] if cue.i + 1 < high else None
    if after is None or marked.inside[after.i] >= 0:
        return None
    after = phrase_head(after, high)
    return after if after.pos in NOMINAL else None


def apart_from(marked: Marked, who: Voice | None, cue: Word, said: Offsets) -> Voice | None:
    """The speaker, from beside the cue where the parser took a word of the content for one."""
    if who is None or not said[0] <= who.head.start < said[1]:
        return who
    beside = _noun_beside(marked, cue)
    return None if beside is None else voice(marked.parse, beside, cue.i)
