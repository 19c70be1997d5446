"""A parse by white space alone: words without tags, for what is read before any syntax."""

from __future__ import annotations

import re

from service.reading.numbers import pieces as atoms
from service.reading.parse.words import Paragraph, Parse, Sentence, Word, link

_WORD = re.compile(r"\.?\w[\w.,]*\w|\w|[^\w\s]")


def parse_of(text: str) -> Parse:
    """One paragraph of one sentence."""
    words = [Word(i, m.group(), m.start()) for i, m in enumerate(_WORD.finditer(text))]
    paragraph = Paragraph(0, 0, len(text))
    sentence = Sentence(0, words, paragraph)
    paragraph.sentences.append(sentence)
    for word in words:
        word.sentence = sentence
    link(words)
    return Parse(text, words, [sentence], [paragraph])


def atoms_of(text: str) -> list[atoms.Atom]:
    """The atoms of a text."""
    return atoms.split(parse_of(text).words, text)
