"""Code of a page among the text, and what only looks like it."""

from __future__ import annotations

from itertools import pairwise
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from service.reading.text import boilerplate, page_code


def found(text: str) -> list[str]:
    return [text[start:end] for start, end in page_code.spans(text)]


@pytest.mark.parametrize(
    "code",
    [
        ".story p { margin: 0 10px; width: 300px; }",
        "body { margin: 0 }",
        "@media (max-width: 600px) { .ad { width: 300px; height: 250px } }",
        "window.layer = window.layer || [];",
        "var x = 12;",
        "function f(a) { return a * 300; }",
        'page.send("view", 300);',
        '{"id": 1234, "views": [300, 12]}',
        '<div class="x" data-n="12">',
        "<script>if (a < 12) go(300)</script>",
        "<!-- 12 of 300 -->",
        "let a = 1; track.load(); var b = {c: 2};",
    ],
)
def test_code_is_found_whole(code: str) -> None:
    """Style sheets, statements, data and tags, and not the words around them."""
    assert found(f"Ann Holm spoke. {code} Then 12 people left.") == [code]


@pytest.mark.parametrize(
    "text",
    [
        "The suspect(s); the others; the rest of them.",
        "We let it be; it cost 5 < 7 dollars, she said (twice); he left.",
        "A formula {a} has no colon.",
        "He opened { and never closed: it.",
        "<tweet id='1'>We won.</tweet>",
    ],
)
def test_prose_is_no_code(text: str) -> None:
    """Brackets, semicolons and marks of other kinds stay."""
    assert found(text) == []


@given(st.text(alphabet="{}<>/=;:.()'\" \nabvrdi-", max_size=200))
def test_spans_lie_in_the_text_apart(text: str) -> None:
    """Whatever the text, spans are in order and never touch."""
    spans = page_code.spans(text)
    assert all(0 <= start < end <= len(text) for start, end in spans)
    assert all(a[1] < b[0] for a, b in pairwise(spans))


def test_nothing_is_read_from_code() -> None:
    """Code is furniture of the page, also where a line of furniture holds it."""
    text = "Share this article {a: 300}\nAnn Holm said that {b: 12} was wrong."
    spans = boilerplate.find(text)
    assert [span.text for span in spans] == ["Share this article {a: 300}", "{b: 12}"]


@pytest.mark.no_cover  # what is measured is the code, not the tracing of its lines
@pytest.mark.parametrize(
    "text",
    [
        pytest.param(piece * (100_000 // len(piece)) + "=;</);", id=piece)
        for piece in ("{", "{}", "{a:", "a.b=c", "a(", "x.y(", "<script>", "<!--", "<a ", "a.a.")
    ]
    + [
        pytest.param("a.b(" + "word " * 20_000 + ";);", id="one long call"),
        pytest.param(("a.b(" + "x" * 900 + "\n") * 100 + ");", id="calls without an end"),
        pytest.param((".a" * 90 + "! {a:b}") * 500, id="what might be a selector"),
        pytest.param("{a:b} " * 15_000, id="blocks on one line"),
    ],
)
def test_a_wall_of_marks_takes_no_longer_than_its_length(text: str) -> None:
    """Every pattern tries each place once: 100,000 characters take a fraction of a second."""
    begun = process_time()
    page_code.spans(text)
    assert process_time() - begun < 2
