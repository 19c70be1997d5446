"""What holds for the marks of any text."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from service.reading.quotes.marks.pairs import find_quotations

TEXTS = st.text(alphabet="ab s.,!?\n'\"“”‘’«»`-—6", max_size=120)


def lines(text: str) -> list[tuple[int, int]]:
    edges, start = [], 0
    for line in text.split("\n"):
        edges.append((start, start + len(line)))
        start += len(line) + 1
    return edges


@given(TEXTS)
def test_a_quotation_stays_in_its_paragraph(text: str) -> None:
    """What opens with a mark ends at its closing mark or with its paragraph."""
    paragraphs = lines(text)
    for one in find_quotations(text, paragraphs):
        low, high = paragraphs[one.paragraph]
        assert low <= one.start <= one.inner_start < one.end <= high
        assert one.inner_start <= one.inner_end <= one.end
        assert one.closed == (one.inner_end < one.end)


@given(TEXTS)
def test_quotations_do_not_overlap(text: str) -> None:
    """Quotations come in reading order and none begins before the one before it has ended."""
    found = find_quotations(text, lines(text))
    assert all(one.end <= other.start for one, other in pairwise(found))
