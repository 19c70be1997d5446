"""The closed sets of words: one place for types, schemas and the contract."""

from __future__ import annotations

from typing import Any

import pytest

from service.records import terms
from tests import specification

OF_THE_READING = {"NameType", "Gender"}  # in no answer
SETS = {
    name: terms.members(value)
    for name, value in vars(terms).items()
    if name[0].isupper() and name not in OF_THE_READING and terms.members(value)
}


def enums(node: Any) -> set[tuple[Any, ...]]:
    """Every enumeration of the contract, its members in order."""
    if isinstance(node, list):
        return {found for inner in node for found in enums(inner)}
    if not isinstance(node, dict):
        return set()
    own = {tuple(node["enum"])} if isinstance(node.get("enum"), list) else set()
    return own | {found for inner in node.values() for found in enums(inner)}


@pytest.mark.parametrize("name", SETS)
def test_a_set_is_one_of_the_contract(name: str) -> None:
    """No word more or less than `openapi.yaml` states."""
    contract = {frozenset(found) for found in enums(specification.document())}
    assert frozenset(SETS[name]) in contract


def test_every_set_is_looked_at() -> None:
    """The sets are found by their names."""
    assert {"ActorType", "Status", "Granularity", "HeadlineKind", "OffsetUnit"} <= SETS.keys()
