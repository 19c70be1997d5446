"""Subjects that the parser hung on something else than their verb."""

from __future__ import annotations

import pytest

from service.reading.grammar.subject_by_position import torn_subject
from tests.rules.tagged_parse import Row, parse_of

AFTER_PLACE: list[Row] = [
    ("In", "IN", "prep", 6, ""),
    ("Lund", "NNP", "pobj", 0, "B-GPE"),
    (",", ",", "punct", 1, ""),
    ("Anna", "NNP", "compound", 4, "B-PERSON"),
    ("Holm", "NNP", "appos", 1, "PERSON"),
    ("once", "RB", "advmod", 6, ""),
    ("said", "VBD", "ROOT", 6, ""),
]
AROUND_ASIDE: list[Row] = [
    ("Holm", "NNP", "nsubj", 4, "B-PERSON"),
    (",", ",", "punct", 0, ""),
    ("who", "WP", "nsubj", 3, ""),
    ("won", "VBD", "relcl", 0, ""),
    ("easily", "RB", "ccomp", 6, ""),
    (",", ",", "punct", 6, ""),
    ("said", "VBD", "ROOT", 6, ""),
]
OBJECT_ALONE: list[Row] = [
    ("After", "IN", "prep", 4, ""),
    ("helping", "VBG", "pcomp", 0, ""),
    ("her", "PRP", "dobj", 1, ""),
    ("gladly", "RB", "advmod", 1, ""),
    ("said", "VBD", "ROOT", 4, ""),
]
PARTICIPLE: list[Row] = [
    ("a", "DT", "det", 1, ""),
    ("bridge", "NN", "ROOT", 1, ""),
    ("called", "VBN", "acl", 1, ""),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [(AFTER_PLACE, "Holm"), (AROUND_ASIDE, "Holm"), (OBJECT_ALONE, None), (PARTICIPLE, None)],
)
def test_the_noun_phrase_before_a_verb_is_its_subject(
    sentence: list[Row], expected: str | None
) -> None:
    """Past adverbs and what commas set off; no object and no noun that a participle describes."""
    found = torn_subject(parse_of(sentence).words[-1])
    assert (found.text if found is not None else None) == expected
