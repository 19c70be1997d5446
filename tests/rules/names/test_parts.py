"""Where a run that the model takes for one name is several, or less than that."""

from __future__ import annotations

import pytest

from service.reading.names.edges.parts import parts
from tests.rules.tagged_parse import Row, parse_of

Parts = list[tuple[str, str]]


def read(text: str, label: str) -> Parts:
    """The parts of a sentence that is one entity of the model, and Dana Roe before it."""
    row: list[Row] = [
        (word, "NNP", "dep", 0, label if k else f"B-{label}") for k, word in enumerate(text.split())
    ]
    known: list[Row] = [("Dana", "NNP", "dep", 0, "B-PERSON"), ("Roe", "NNP", "dep", 0, "PERSON")]
    found = parts(parse_of(known, row))
    return [(" ".join(word.text for word in words), kind) for words, kind in found][1:]


@pytest.mark.parametrize(
    ("text", "label", "expected"),
    [
        ("Poe , Doe", "ORG", [("Poe", "ORG"), ("Doe", "ORG")]),
        ("Poe over Ohio", "ORG", [("Poe", "ORG"), ("Ohio", "GPE")]),
        ("Dana Roe - Poe", "PERSON", [("Dana Roe", "PERSON"), ("Poe", "PERSON")]),
        ("Doe , Roe and Poe", "ORG", [("Doe", "PERSON"), ("Roe", "PERSON"), ("Poe", "PERSON")]),
        ("Hague , Norway", "GPE", [("Hague", "GPE"), ("Norway", "GPE")]),
    ],
)
def test_what_no_name_contains_ends_it(text: str, label: str, expected: Parts) -> None:
    """Dashes, commas between two names, and prepositions part names; surnames are listed."""
    assert read(text, label) == expected


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("Poe , Doe & Moe", "ORG"),
        ("Poe Foods , Inc.", "ORG"),
        ("University of Texas , Austin", "ORG"),
        ("Dana Poe , Jr.", "PERSON"),
        ("Will Poe", "PERSON"),
    ],
)
def test_commas_of_its_own_stay_in_a_name(text: str, label: str) -> None:
    """Law firms, legal forms, campuses and "Jr." keep their comma."""
    assert read(text, label) == [(text, label)]
