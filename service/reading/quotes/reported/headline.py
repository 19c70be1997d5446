"""What a headline reports, where the parser finds no clause: `Roe Says Dam Near Collapse`.

Headlines drop articles and forms of "be" (Mårdh 1980, Headlinese), so that a model of running text
tears them. After a verb that takes little but a clause, the rest of the line is what is said.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.headlines import is_headline
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.tense import is_past_participle
from service.reading.grammar.word_classes import FINITE, is_small_link
from service.reading.quotes.saying import Range
from service.reading.vocabulary import cues

if TYPE_CHECKING:
    from service.reading.parse.words import Sentence, Word

_ENDS = frozenset((".", ";"))


def rest_of_headline(verb: Word) -> Range | None:
    """The words after a verb of saying up to the end of its headline or to a dash in it."""
    if verb.lemma not in cues.listed("headlines", "verbs"):
        return None
    if verb.tag not in FINITE and not is_past_participle(verb):
        return None  # capitals make a participle of many a past tense
    words = verb.sentence.words
    first = verb.i + 1 - words[0].i
    if first < 2 or not _is_line(verb.sentence):
        return None
    rest = words[first:]
    while rest and rest[-1].text in _ENDS:
        rest.pop()
    dash = next((n for n, word in enumerate(rest) if word.text in DASHES), len(rest))
    if len(rest[:dash]) < 2 or is_small_link(rest[0]):
        return None
    return Range((rest[0].i, rest[dash - 1].i))


def _is_line(sentence: Sentence) -> bool:
    """Whether a sentence is a headline by its capitals, or opens the text without a full stop."""
    if is_headline(sentence):
        return True
    paragraph = sentence.paragraph
    return (
        not paragraph.index
        and len(paragraph.sentences) == 1
        and sentence.words[-1].text not in _ENDS
    )
