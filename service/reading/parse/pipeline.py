"""spaCy, and nothing else of the reading: paragraphs of text in, a `Parse` out.

Every paragraph is a document of its own and all of them go through the pipeline as one batch. So
no sentence or name runs over a line break, and the parser advances all paragraphs together, which
takes a fifth off the time of an article (measured; `benchmarks/`).
"""

from __future__ import annotations

import re
from functools import cache
from itertools import compress
from typing import TYPE_CHECKING

import numpy as np

from service import lexicon
from service.reading.parse.budget import affordable
from service.reading.parse.pieces import Piece, pieces_of
from service.reading.parse.tags_and_lemmas import Annotator
from service.reading.parse.words import Paragraph, Parse, Sentence, Word, link

if TYPE_CHECKING:
    from collections.abc import Iterable

    from spacy.language import Language
    from spacy.tokens import Doc

_BATCH = 256  # documents that go through a component together
_COLUMNS = ["IDX", "LENGTH", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "SENT_START", "HEAD"]
_NUMBER = re.compile(r"\d+")
_SENTENCE_ENDS = frozenset(".!?")
_BEGINS = 3  # of ENT_IOB: an entity begins here


@cache
def annotator(nlp: Language) -> Annotator:
    """The POS tags and lemmas of a pipeline."""
    return Annotator(nlp)


def parse(nlp: Language, text: str, paragraphs: Iterable[tuple[int, int, str]]) -> Parse:
    """Parse an article.

    `paragraphs` are `(start, end, masked)` in reading order: offsets in `text`, and the piece of
    text to read there, as long as `text[start:end]`, with spaces for what is not the story.
    Call it inside `nlp.memory_zone()` and behind a lock; the result holds only builtins.
    """
    pieces = [
        (paragraph, piece)
        for paragraph in paragraphs
        for piece in pieces_of(paragraph[2], paragraph[0])
    ]
    read, made = _read(nlp, [piece.source for _, piece in pieces], len(text))
    docs = nlp.pipe(made, batch_size=_BATCH)
    result = Parse(text, [], [], [])
    current = None
    for (block, piece), is_read in zip(pieces, read, strict=True):
        if not is_read:
            result.leave_out(*piece.span(0, len(piece.source)))
            continue
        if block is not current:
            current = block
            result.paragraphs.append(Paragraph(len(result.paragraphs), block[0], block[1]))
        _append(result, next(docs), piece, annotator(nlp))
    return result


def _read(nlp: Language, sources: list[str], characters: int) -> tuple[list[bool], list[Doc]]:
    """Which pieces are read, and their tokens.

    A piece has at least as many tokens as words. So what is too dense by its words alone is left
    before it is cut into tokens: that takes longer than all else for a page of symbols.
    """
    lengths = [len(source) for source in sources]
    numbers = [len(_NUMBER.findall(source)) for source in sources]
    words = [source.count(" ") + 1 for source in sources]
    kept = affordable(lengths, words, numbers, characters)
    made = [_made(nlp, source) for source in compress(sources, kept)]
    also = affordable(
        list(compress(lengths, kept)),
        [len(doc) for doc in made],
        list(compress(numbers, kept)),
        characters,
    )
    answers = iter(also)
    return [is_kept and next(answers) for is_kept in kept], list(compress(made, also))


def _made(nlp: Language, source: str) -> Doc:
    """The tokens of a piece, of which none after a title cut short begins a sentence.

    "Said Dist. Atty. Ann Roe": the parser would end the sentence before the name. After a full
    stop the title begins one: "He fled. Const. Roe said so".
    """
    doc = nlp.make_doc(source)
    for match in _before_name().finditer(source):
        title = doc.char_span(*match.span(1))
        if title is None or title.end - title.start != 1 or title.end == len(doc):
            continue
        doc[title.end].is_sent_start = False
        if title.start and doc[title.start - 1].text in _SENTENCE_ENDS:
            doc[title.start].is_sent_start = True
    return doc


@cache
def _before_name() -> re.Pattern[str]:
    """Titles cut short, each with the space before a capital."""
    listed = [
        lexicon.words("service.reading.parse", "tokens", k) for k in ("titles", "known_titles")
    ]
    titles = "|".join(map(re.escape, sorted(frozenset().union(*listed))))
    return re.compile(rf"(?<!\w)({titles}) (?=[A-Z])")


def _append(result: Parse, doc: Doc, piece: Piece, annotator: Annotator) -> None:
    """Copy a document into words. A call for an attribute of all tokens, not for one of each."""
    columns = doc.to_array(_COLUMNS).T
    starts, lengths, tag_keys, dep_keys, entity_keys, inside, begins = columns[:-1].tolist()
    heads = columns[-1].astype(np.int64).tolist()
    strings = doc.vocab.strings
    names = {key: strings[key] for key in {*tag_keys, *dep_keys, *entity_keys}}
    tags, deps = [names[key] for key in tag_keys], [names[key] for key in dep_keys]
    source = piece.source
    texts = [source[at : at + length] for at, length in zip(starts, lengths, strict=True)]
    read = annotator.annotate(texts, tags, deps)
    spans = piece.spans(starts, lengths)
    words, first, earlier = result.words, len(result.words), len(result.sentences)
    for i, text in enumerate(texts):
        word = Word(first + i, text, *spans[i])
        word.tag, word.dep = tags[i], deps[i]
        word.pos, word.lemma = read[i]
        if entity_keys[i]:
            word.entity, word.entity_begins = names[entity_keys[i]], inside[i] == _BEGINS
        if not i or begins[i] == 1:
            _begin_sentence(result)
        word.sentence = result.sentences[-1]
        word.sentence.words.append(word)
        words.append(word)
    for i, step in enumerate(heads, first):
        if step:
            word = words[i]
            word.head = words[i + step]
            word.head.children.append(word)
    for sentence in result.sentences[earlier:]:
        link(sentence.words)
        _set_edges(sentence.words)


def _begin_sentence(result: Parse) -> None:
    paragraph = result.paragraphs[-1]
    sentence = Sentence(len(result.sentences), [], paragraph)
    result.sentences.append(sentence)
    paragraph.sentences.append(sentence)


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
