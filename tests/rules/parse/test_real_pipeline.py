"""The fast pipeline against spaCy's own, and words against the text they come from."""

from __future__ import annotations

import warnings
from pathlib import Path
from time import process_time
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from service.reading.parse import encoder, pipeline
from service.reading.parse.characters import mended
from service.reading.parse.model import PACKAGE, set_cuts

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse

SEEDS = sorted((Path(__file__).parents[3] / "seeds").glob("*.txt"))
SPEAKERS = ["Anna Holm", "the Harbour Union", "Gov. Li Wei", "a spokesman for Nordbank", "she"]
VERBS = ["said", "has denied", "isn't saying", "told reporters", "'d have argued", "warns"]
CLAIMS = [
    "that more than 1,200 workers would be laid off by May 3, 2024",
    "there's nothing left of the $3.5 million fund",
    "the better half of the crews got what they'd been promised",
    "they ain't gonna sail, as the U.N.-backed deal fell through in Rotterdam",
    "prices rose 2.5 percent from a year ago, to 310 euros a ton",
]
TAILS = [
    ".",
    ", according to Reuters.",
    "; let's wait, he added.",
    " (see p. 12)!",
    " — or so it was.",
]


def reports() -> list[str]:
    """100 made-up reports: every speaker with every verb and claim, in paragraphs of three."""
    sentences = [
        f"{speaker[0].upper()}{speaker[1:]} {verb} {claim}{TAILS[(i + j + k) % len(TAILS)]}"
        for i, speaker in enumerate(SPEAKERS)
        for j, verb in enumerate(VERBS)
        for k, claim in enumerate(CLAIMS)
    ]
    return [" ".join(sentences[(i * 7 + step) % len(sentences)] for step in range(3))
            for i in range(100)]  # fmt: skip


@pytest.fixture(scope="module")
def original() -> Any:
    """The pipeline as its package has it, on the same matrix products."""
    import spacy
    from thinc.api import NumpyOps

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        nlp = spacy.load(PACKAGE)
    set_cuts(nlp)
    for _, component in nlp.pipeline:
        for node in getattr(getattr(component, "model", None), "walk", list)():
            node.ops = NumpyOps(use_blis=False)
    return nlp


def test_annotations_are_those_of_the_original_pipeline(nlp: Any, original: Any) -> None:
    """Tokens, tags, lemmas, heads, sentences and entities of 100 reports and the seeds agree."""
    for text in [*reports(), *(path.read_text(encoding="utf-8") for path in SEEDS)]:
        blocks = [line for line in text.splitlines() if line.strip()]
        blocks = [" ".join(block.split()) for block in blocks]
        with nlp.memory_zone():
            parse = pipeline.parse(
                nlp, "\n".join(blocks), [(0, len(block), block) for block in blocks]
            )
        ours = [
            (w.text, w.tag, w.pos, w.lemma, w.dep, w.head.text, w.head.i - w.i, w.entity,
             w.entity_begins, w.sentence.words[0] is w)
            for w in parse.words
        ]  # fmt: skip
        with original.memory_zone():
            theirs = [
                (t.text, t.tag_, t.pos_, t.lemma_, t.dep_, t.head.text, t.head.i - t.i, t.ent_type_,
                 t.ent_iob_ == "B", bool(t.is_sent_start))
                for doc in original.pipe(blocks)
                for t in doc
            ]  # fmt: skip
        assert ours == theirs


def test_token_vectors_are_those_of_the_original_network(nlp: Any, original: Any) -> None:
    """The encoder differs from thinc's layers by rounding alone, at words it knew before or not."""
    model = original.get_pipe("tok2vec").model
    vectors = encoder.StaticVectors(original.vocab.vectors)
    known = [original.make_doc("On Monday the police said that a man had died.")]
    docs = [original.make_doc(text) for text in [*reports()[:20], "", "One."]]
    for ours, theirs in zip(
        encoder.Encoder(model, vectors, known)(docs), model.predict(docs), strict=True
    ):
        assert ours.shape == theirs.shape
        assert np.abs(ours - theirs).max(initial=0) < 1e-4


def test_no_string_is_kept_that_nothing_points_to(nlp: Any, original: Any) -> None:
    """Those of known words, of the tokenizer's own cases and of labels are there, hardly others."""
    strings = nlp.vocab.strings
    for known in nlp.vocab:
        for text in (known.orth_, known.lower_, known.norm_, known.prefix_, known.suffix_):
            assert text in strings
    for cuts in nlp.tokenizer.rules.values():
        assert all(text in strings for cut in cuts for text in cut.values())
    for pipe in ("tagger", "parser", "ner"):
        assert all(label in strings for label in nlp.get_pipe(pipe).labels)
    assert len(strings) < 2 * len(nlp.vocab) < len(original.vocab.strings) / 10


def test_another_network_is_refused(nlp: Any, original: Any) -> None:
    """A pipeline of another architecture stops the start instead of giving wrong vectors."""
    with pytest.raises(ValueError, match="architecture"):
        encoder.Encoder(
            original.get_pipe("tagger").model, encoder.StaticVectors(original.vocab.vectors), []
        )


@pytest.mark.parametrize(
    "text",
    [
        "Two  spaces\tand a tab.\r\nNext\xa0line, \u200bhere.",
        "\ufeffA mark at the start.",
        "Nul\0characters\0here.",
        "Family 👩‍👩‍👧 and e\u0301 accents — “quoted” شكرا text.",
        "x" * 3000 + ". Next sentence. " * 400,
        '"' * 500 + "Hello there, she said." + ")" * 300,
        "One.\n\n\nTwo.",
    ],
)
def test_every_word_is_its_slice_of_the_text(read_parse: Callable[[str], Parse], text: str) -> None:
    """Whatever white space is left out, offsets count in the text as sent."""
    parse = read_parse(text)
    assert parse.words
    for i, word in enumerate(parse.words):
        assert word.i == i
        assert mended(text[word.start : word.end])[0] == word.text
        assert not word.text.isspace()
    assert [word for sentence in parse.sentences for word in sentence.words] == parse.words
    for sentence in parse.sentences:
        paragraph = sentence.paragraph
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        assert {word.head.sentence.index for word in sentence.words} == {sentence.index}


def test_white_space_does_not_change_the_reading(read_parse: Callable[[str], Parse]) -> None:
    """Double and hard spaces are read as single ones."""
    plain = read_parse("Anna Holm said that 12 people had died in Rotterdam.")
    spaced = read_parse("Anna\xa0Holm  said that 12 \t people had died in  Rotterdam. ")
    assert [(w.text, w.tag, w.head.i, w.entity) for w in plain.words] == [
        (w.text, w.tag, w.head.i, w.entity) for w in spaced.words
    ]


def test_a_platform_of_one_letter_ends_its_sentence(read_parse: Callable[[str], Parse]) -> None:
    """What follows "on X." is a sentence of its own, and no name begins with the letter."""
    text = "The union said so on X. Holm's office did not respond. Malcolm X. Berg was not there."
    opening = [sentence.words[0].text for sentence in read_parse(text).sentences]
    assert opening == ["The", "Holm", "Malcolm"]


def test_a_title_cut_short_goes_with_its_name(read_parse: Callable[[str], Parse]) -> None:
    """No sentence ends between a title and the name behind it."""
    text = "It was late, said Dist. Atty. Ann Holm. Her aide agreed."
    opening = [sentence.words[0].text for sentence in read_parse(text).sentences]
    assert opening == ["It", "Her"]


@pytest.mark.parametrize("dash", ["—", "―", "–"])
def test_a_dash_is_set_apart_from_a_closing_mark(
    read_parse: Callable[[str], Parse], dash: str
) -> None:
    """So that the name behind it signs the quotation."""
    words = [word.text for word in read_parse(f'"We lost it all."{dash}Ann Holm').words]
    assert '"' in words[1:]


def test_a_very_long_paragraph_stays_one_paragraph(read_parse: Callable[[str], Parse]) -> None:
    """It is parsed in pieces that end with sentences."""
    sentence = "The mayor said on Monday that the river had risen by three metres."
    parse = read_parse(" ".join([sentence] * 150))
    assert len(parse.paragraphs) == 1
    assert [len(s.words) for s in parse.sentences] == [14] * 150


def test_text_without_a_word_has_no_words(read_parse: Callable[[str], Parse]) -> None:
    """Nothing comes of nothing."""
    assert read_parse(" \n\0\n").words == []


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
@pytest.mark.parametrize(
    "text",
    [
        "a" * 100_000,
        '"' * 10_000,
        '" ' * 10_000,
        " ".join(str(i) for i in range(20_000))[:100_000],
        "(" * 50_000 + ")" * 50_000,
        "He said (" * 2_000 + ")" * 2_000,
    ],
    ids=["one-token", "quotation-marks", "spaced-marks", "numbers", "parentheses", "nested"],
)
def test_odd_texts_cost_no_more_than_twice_plain_news(nlp: Any, text: str) -> None:
    """By time for each character, boilerplate, paragraphs and parse together; one round is enough.

    What else the machine does slows either down now and then.
    """
    from service.reading.text import boilerplate, paragraphs

    news = "\n".join(reports())[: max(10_000, len(text))]

    def seconds(read: str) -> float:
        begun = process_time()
        with nlp.memory_zone():
            pipeline.parse(nlp, read, paragraphs.split(read, boilerplate.find(read)))
        return (process_time() - begun) / len(read)

    assert any(times < 2 for times in (seconds(text) / seconds(news) for _ in range(4)))
