"""Offsets in code points, UTF-16 code units and UTF-8 bytes."""

from __future__ import annotations

import dataclasses
from typing import Any

import pytest

from service import offsets
from service.records import Article
from tests.plain_reader import PlainReader

TEXT = "Ünal 😀 said “Né 👩\u200d👩” to Bergen, 12.\r\nAlso read: שלום\n"


@pytest.mark.parametrize(
    ("text", "lengths"),
    [
        ("", (0, 0, 0)),
        ("abc", (3, 3, 3)),
        ("é", (1, 1, 2)),
        ("e\u0301", (2, 2, 3)),
        ("“", (1, 1, 3)),
        ("😀", (1, 2, 4)),
        ("ש", (1, 1, 2)),
        ("\r\n", (2, 2, 2)),
    ],
)
def test_lengths(text: str, lengths: tuple[int, int, int]) -> None:
    """One character, three counts."""
    assert tuple(offsets.length(text, unit) for unit in offsets.UNITS) == lengths


@pytest.mark.parametrize("unit", offsets.UNITS)
def test_the_ends_of_a_text_map_to_its_ends(unit: str) -> None:
    """Zero to zero, the end to the length."""
    at = offsets.mapping(TEXT, unit)
    assert (at(0), at(len(TEXT))) == (0, offsets.length(TEXT, unit))


def test_an_unknown_unit_is_refused() -> None:
    """Rather than counted wrongly."""
    with pytest.raises(ValueError, match="code_point, utf16, utf8"):
        offsets.mapping("a", "grapheme")


def spans(node: Any) -> list[tuple[int, int, str]]:
    """Every start, end and text in a record."""
    found = []
    if dataclasses.is_dataclass(node):
        if hasattr(node, "start"):
            found.append((node.start, node.end, node.text))
        values = [getattr(node, field.name) for field in dataclasses.fields(node)]
    else:
        values = list(node) if isinstance(node, tuple) else []
    for value in values:
        found += spans(value)
    return found


@pytest.mark.parametrize(
    ("unit", "encoding", "width"), [("utf16", "utf-16-le", 2), ("utf8", "utf-8", 1)]
)
def test_every_span_of_a_summary_is_converted(unit: str, encoding: str, width: int) -> None:
    """Mentions, claims with all their parts, quotes with theirs, boilerplate."""
    summary = PlainReader().read(Article(TEXT, "a"))
    converted = offsets.convert(summary, TEXT, unit)
    encoded = TEXT.encode(encoding)
    pieces = spans(converted)
    assert len(pieces) == len(spans(summary)) > 10
    for start, end, text in pieces:
        assert encoded[start * width : end * width].decode(encoding) == text
    assert converted.article.offset_unit == unit


@pytest.mark.parametrize("unit", offsets.UNITS)
def test_an_ascii_text_counts_alike_in_every_unit(unit: str) -> None:
    """Only the name of the unit changes."""
    text = "Anna met 12 people in Bergen."
    summary = PlainReader().read(Article(text, "a"))
    converted = offsets.convert(summary, text, unit)
    assert spans(converted) == spans(summary)
    assert converted.article.offset_unit == unit
