"""Errors as pointers, details and codes."""

from __future__ import annotations

import pytest
from marshmallow import ValidationError

from schemas.errors import flatten, pointer
from service.problems import FieldError


@pytest.mark.parametrize(
    ("path", "written"),
    [
        ((), "#"),
        (("a", 0, "b"), "#/a/0/b"),
        (("a/b", "c~d"), "#/a~1b/c~0d"),
        (("",), "#/"),
        (("é x%",), "#/%C3%A9%20x%25"),
    ],
)
def test_pointers_are_uri_fragments(path: tuple[str | int, ...], written: str) -> None:
    """RFC 6901, sections 3 and 6."""
    assert pointer(*path) == written


def test_nested_messages_become_a_sorted_list() -> None:
    """One entry a message, each with its place."""
    failure = ValidationError(
        {
            "z": ["too_long: may have at most 5 characters: really"],
            "a": {3: {"b": ["required: is missing"]}},
            "_schema": ["invalid_type: must be an object"],
        }
    )
    assert flatten(failure) == [
        FieldError("#", "must be an object", "invalid_type"),
        FieldError("#/a/3/b", "is missing", "required"),
        FieldError("#/z", "may have at most 5 characters: really", "too_long"),
    ]
