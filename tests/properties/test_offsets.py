"""Spans equal their slices in every unit, whatever the text."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from service import offsets
from service.records import Article
from tests.plain_reader import PlainReader
from tests.unit.test_offsets import spans

PIECES = st.sampled_from(
    [
        "Anna", "Östen", "Бергер", "12", "“", "”", " ", "\r\n", "\n", "😀", "👩\u200d🚀", "e\u0301",
        "שלום", "مرحبا", "\u202e", "한", "ﬁ", "\ufeff", "Also read: ", "𝔘nicode", "…", "\x00",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map("".join) | st.text(min_size=1, max_size=200)
ENCODINGS = {"utf16": ("utf-16-le", 2), "utf8": ("utf-8", 1)}


@given(TEXTS)
@example("“😀” Anna\r\n12 e\u0301 שלום")
def test_spans_equal_their_slices_in_all_units(text: str) -> None:
    """Emoji, combining marks, right-to-left, CRLF."""
    summary = PlainReader().read(Article(text, "a"))
    for start, end, piece in spans(summary):
        assert text[start:end] == piece
    for unit, (encoding, width) in ENCODINGS.items():
        encoded = text.encode(encoding)
        for start, end, piece in spans(offsets.convert(summary, text, unit)):
            assert encoded[start * width : end * width] == piece.encode(encoding)


@given(TEXTS, st.sampled_from(offsets.UNITS))
def test_a_mapping_counts_every_prefix(text: str, unit: str) -> None:
    """An offset is the length of what stands before it."""
    at = offsets.mapping(text, unit)
    assert [at(i) for i in range(len(text) + 1)] == [
        offsets.length(text[:i], unit) for i in range(len(text) + 1)
    ]
