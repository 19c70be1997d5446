"""What holds for any text: boilerplate, blocks, fingerprints and words."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from service.fingerprint import fingerprint, similarity
from service.reading.parse.characters import mended
from service.reading.text import boilerplate, paragraphs

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.parse.words import Parse


PIECES = [
    "Also Read",
    "By Anna Holm",
    "10:28 AM, January 14, 2025",
    "1158",
    "© 2025 Post",
    "Getty Images",
    "(@anna)",
    "pic.twitter.com/x1",
    "https://a.example/b",
    "a@b.example",
    "— Anna (@a) May 3, 2024",
    "The ferry burned on Monday.",
    "“We left,” she said.",
    "Old ferry sold",
    " date 2025-01-13 ",
    "\n",
    "\r\n",
    "\n\n",
    "\u2028",
    "\x85",
    " ",
    "\xa0",
    "\t",
    "\0",
    "\ufeff",
    "•",
    "- ",
    "🙂",
    "👩‍👩‍👧",
    "e\u0301",
    "شكرا",
    "“",
    "”",
    '"',
    "(",
    ")",
    "…",
    "@",
    "/",
    "x" * 120,
    '"' * 120,
]
TEXTS = st.one_of(
    st.lists(st.sampled_from(PIECES), max_size=25).map("".join),
    st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=200),
)


@given(TEXTS)
def test_boilerplate_is_in_order_and_its_own_slice(text: str) -> None:
    """Spans are not empty, do not overlap and equal their slices."""
    spans = boilerplate.find(text)
    for span in spans:
        assert span.start < span.end
        assert text[span.start : span.end] == span.text
    for before, after in pairwise(spans):
        assert before.end <= after.start


@given(TEXTS)
def test_blocks_and_boilerplate_are_the_whole_text(text: str) -> None:
    """Every character that is not white space is in one block or in boilerplate."""
    unread = boilerplate.find(text)
    seen = [character.isspace() for character in text]
    for span in unread:
        seen[span.start : span.end] = [True] * (span.end - span.start)
    for start, end, masked in paragraphs.split(text, unread):
        assert len(masked) == end - start
        for at, character in enumerate(masked, start):
            if not character.isspace():
                assert character == text[at]
                assert not seen[at]
                seen[at] = True
    assert all(seen)


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(text=TEXTS)
def test_words_are_slices_in_order(read_parse: Callable[[str], Parse], text: str) -> None:
    """Words do not overlap, mean what stands there, and each tree stays inside its sentence."""
    parse = read_parse(text)
    for word in parse.words:
        assert word.text in (text[word.start : word.end], mended(text[word.start : word.end])[0])
        assert word.left <= word.i <= word.right
        assert word.sentence is word.head.sentence
    for before, after in pairwise(parse.words):
        assert before.end <= after.start


@given(TEXTS, TEXTS)
def test_similarity_is_a_measure(one: str, other: str) -> None:
    """Between 0 and 1, the same both ways, and 1 for a text with words and itself."""
    a, b = fingerprint(one), fingerprint(other)
    assert 0 <= similarity(a, b) == similarity(b, a) <= 1
    assert similarity(a, a) == (1 if a else 0)
