"""POS tags and lemmas from small tables."""

from __future__ import annotations

from typing import Any

import pytest
from spacy.lang.en import English

from service.reading.parse.tags_and_lemmas import Annotator

TABLES: dict[str, dict[str, Any]] = {
    "lemma_index": {"noun": ["city", "foot"], "verb": ["say", "die"]},
    "lemma_exc": {"verb": {"said": ["say"]}, "noun": {"feet": ["foot"]}},
    "lemma_rules": {"noun": [["s", ""], ["ies", "y"]], "verb": [["s", ""], ["ed", "e"]]},
}
PATTERNS = [
    {"patterns": [[{"TAG": "NN"}]], "attrs": {"POS": "NOUN", "MORPH": "Number=Sing"}},
    {"patterns": [[{"TAG": "NNS"}]], "attrs": {"POS": "NOUN", "MORPH": "Number=Plur"}},
    {"patterns": [[{"TAG": "VBD"}]], "attrs": {"POS": "VERB", "MORPH": "Tense=Past"}},
    {"patterns": [[{"TAG": "NNP"}]], "attrs": {"POS": "PROPN", "MORPH": "Number=Sing"}},
    {"patterns": [[{"TAG": "VBZ", "LOWER": {"IN": ["is", "'s"]}}]],
     "attrs": {"POS": "AUX", "LEMMA": "be"}},
    {"patterns": [[{"DEP": "expl"}, {"LOWER": {"IN": ["is"]}}]], "attrs": {"POS": "VERB"},
     "index": 1},
    {"patterns": [[{"TAG": {"NOT_IN": ["NNP"]}, "DEP": "aux"}]], "attrs": {"POS": "AUX"}},
]  # fmt: skip


@pytest.fixture
def annotator() -> Annotator:
    from spacy.lookups import Lookups

    nlp = English()
    nlp.add_pipe("attribute_ruler").add_patterns(PATTERNS)
    lookups = Lookups()
    for name, table in TABLES.items():
        lookups.add_table(name, table)
    nlp.add_pipe("lemmatizer").initialize(lookups=lookups)
    return Annotator(nlp)


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        (("Cities", "NNS", "nsubj"), ("NOUN", "city")),
        (("feet", "NNS", "nsubj"), ("NOUN", "foot")),
        (("City", "NN", "nsubj"), ("NOUN", "city")),
        (("said", "VBD", "ROOT"), ("VERB", "say")),
        (("died", "VBD", "ROOT"), ("VERB", "die")),
        (("Cities", "NNP", "nsubj"), ("PROPN", "Cities")),
        (("'S", "VBZ", "ROOT"), ("AUX", "be")),
        (("said", "VBD", "aux"), ("AUX", "said")),
    ],
)
def test_a_word_has_the_tag_and_lemma_of_its_table(
    annotator: Annotator, token: tuple[str, str, str], expected: tuple[str, str]
):
    """Endings, irregular forms, names and exceptions come out as the tables say."""
    text, tag, dep = token
    assert annotator.annotate([text], [tag], [dep]) == [expected]


def test_a_pattern_of_two_words_looks_at_the_word_before(annotator: Annotator):
    """After an expletive "is" is a full verb."""
    found = annotator.annotate(["There", "is"], ["EX", "VBZ"], ["expl", "ROOT"])
    assert found[1] == ("VERB", "be")
    assert annotator.annotate(["He", "is"], ["PRP", "VBZ"], ["nsubj", "ROOT"])[1] == ("AUX", "be")


def test_an_unknown_kind_of_pattern_is_refused():
    """A pipeline with rules that are not understood does not start."""
    nlp = English()
    pattern = {"patterns": [[{"SHAPE": "Xx"}]], "attrs": {"POS": "X"}}
    nlp.add_pipe("attribute_ruler").add_patterns([pattern])
    nlp.add_pipe("lemmatizer")
    with pytest.raises(ValueError, match="SHAPE"):
        Annotator(nlp)


def test_verbs_that_the_tables_lack_have_their_lemma(annotator: Annotator) -> None:
    """New verbs, and those whose forms are also another verb's, come from our own list."""
    assert annotator.annotate(["texted"], ["VBD"], ["ROOT"]) == [("VERB", "text")]
