"""Names that are and are not of one bearer, kind by kind, in a table that anyone can extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.naming import organizations, people, places
from service.naming.match import Match

MODULES = {"person": people, "organization": organizations, "location": places}
PAIRS = [
    line.split("\t")
    for line in Path(__file__).with_name("pairs.tsv").read_text(encoding="utf-8").splitlines()
    if not line.startswith("#")
]


@pytest.mark.parametrize(("type_", "expected", "a", "b"), PAIRS)
def test_a_pair_of_names_is_told(type_, expected, a, b):
    """The same in either order, and what is the same is found under a common key."""
    module = MODULES[type_]
    found = module.compare(a, b)
    assert found == module.compare(b, a)
    assert (found >= Match.SHORT) == (expected == "same")
    if found >= Match.SHORT:
        assert set(module.keys(a)) & set(module.keys(b))


@pytest.mark.parametrize(("a", "b"), [pair[2:] for pair in PAIRS if pair[:2] == ["person", "same"]])
def test_a_quick_look_parts_no_pair_that_is_the_same(a, b):
    """What is left out before comparing is never one person."""
    assert people.may_be_same(a, b) or people.compare(a, b) is not Match.SAME
