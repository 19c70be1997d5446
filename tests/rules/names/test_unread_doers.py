"""Bodies that the model reads as nothing, by what they do or are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from service.reading.names.read import find_names

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The clinic is full. WaterSafe had fined the owner twice since May.", "WaterSafe"),
        ("The roof fell in. UNWTC estimated that 400 children needed help.", "UNWTC"),
        ("Rival Coral Air lowered fares. Competition is good, a pilot said.", "Coral Air"),
        ("Dahl told DZQR that the ward would be cleaned.", "DZQR"),
        ("DZQR chairman Anna Dahl denied this.", "DZQR"),
        ("DZQR regional head Anna Dahl denied this.", "DZQR"),
        ("The road is unsafe. UZRA will put up signs by May.", "UZRA"),
        ("The house is dark. Cantata Ambry lost its home to a fire.", "Cantata Ambry"),
        ("The house will close. Fairness said 31 jobs were at risk.", "Fairness"),
    ],
)
def test_a_body_that_no_label_explains_is_found_by_what_it_does(
    read_parse: Callable[[str], Parse], text: str, name: str
) -> None:
    found = {(one.text, one.type) for one in find_names(read_parse(text))}
    assert (name, "organization") in found


@pytest.mark.parametrize(
    "text",
    [
        "The Company intends to close two plants.",
        "The Health Minister supports them with the cost.",
        "He was answering questions put to him by MPs on the board.",
    ],
)
def test_offices_and_nouns_in_capitals_are_no_such_bodies(
    read_parse: Callable[[str], Parse], text: str
) -> None:
    assert find_names(read_parse(text)) == []


def test_a_row_before_a_named_officer_is_a_body(read_parse: Callable[[str], Parse]) -> None:
    """A party of another tongue is found by who leads it; a minister's portfolio is no body."""
    found = {
        (one.text, one.type)
        for one in find_names(read_parse("Plaid Ifanc leader Cllr Ann Roe-Lloyd said it was true."))
    }
    assert ("Plaid Ifanc", "organization") in found
