"""A parse written by hand, for rules on names and actors: no model needed.

A sentence is a list of words `(text, tag, dep, head, entity)`: `head` is the position of its head
in the sentence, `entity` the model's label, with "B-" before it where an entity begins, or "".
"""

from __future__ import annotations

from service.reading.parse.pipeline import _set_edges
from service.reading.parse.words import Paragraph, Parse, Sentence, Word, link

Row = tuple[str, str, str, int, str]
POS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "PRP": "PRON", "RB": "ADV"}


def parse_of(*sentences: list[Row]) -> Parse:
    """One paragraph a sentence, words set apart by blanks."""
    text = "\n".join(" ".join(row[0] for row in sentence) for sentence in sentences)
    parse = Parse(text, [], [], [])
    offset = 0
    for index, rows in enumerate(sentences):
        words = []
        paragraph = Paragraph(index, offset, offset + sum(len(row[0]) + 1 for row in rows) - 1)
        for form, tag, dep, _, entity in rows:
            word = Word(len(parse.words), form, offset)
            word.tag, word.dep, word.lemma = tag, dep, form.lower()
            word.pos = POS.get(tag, "VERB" if tag.startswith("VB") else "X")
            word.entity, word.entity_begins = entity.removeprefix("B-"), entity.startswith("B-")
            parse.words.append(word)
            words.append(word)
            offset += len(form) + 1
        for word, row in zip(words, rows, strict=True):
            if words[row[3]] is not word:
                word.head = words[row[3]]
                word.head.children.append(word)
        sentence = Sentence(index, words, paragraph)
        paragraph.sentences.append(sentence)
        parse.sentences.append(sentence)
        parse.paragraphs.append(paragraph)
        for word in words:
            word.sentence = sentence
        link(words)
        _set_edges(words)
    return parse


def said(*names: str, label: str = "PERSON") -> list[Row]:
    """A sentence in which a name of one or more words is the subject of "said"."""
    last = len(names) - 1
    rows: list[Row] = [
        (name, "NNP", "compound" if k < last else "nsubj", last if k < last else last + 1,
         f"B-{label}" if k == 0 else label)
        for k, name in enumerate(names)
    ]  # fmt: skip
    return [*rows, ("said", "VBD", "ROOT", last + 1, "")]
