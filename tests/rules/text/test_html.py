"""The text of a page."""

from __future__ import annotations

import pytest

from service.reading.text.html import extract

FIRST = "The mayor of Springfield said on Monday that the river had risen by 3 metres overnight."
SECOND = "“We will stay,” said Jo Lind & Co., who own the mill, and the crews brought sand."
PAGE = f"""<!DOCTYPE html><html><head><title>River</title><style>p {{}}</style></head><body>
<nav><a href="/">Home</a> <a href="/n">News</a></nav>
<article><h1>River rises in Springfield</h1>
<p>{FIRST}</p><p>{SECOND.replace("&", "&amp;").replace("stay", "<b>stay</b>")}</p>
<ul><li>Bridge closed</li></ul></article>
<script>var x = "not text";</script><footer>All rights</footer></body></html>"""


def test_paragraphs_of_the_article_are_lines():
    """Headline, paragraphs and list items come one a line, menus and scripts not at all."""
    text = extract(PAGE)
    assert text.splitlines()[:3] == ["River rises in Springfield", FIRST, SECOND]
    assert "Bridge closed" in text
    assert not any(word in text for word in ("Home", "not text", "<b>"))


def test_a_fragment_is_a_page():
    """A caller may send the markup of a paragraph alone."""
    assert extract("<p>Hi <b>there</b>, all is well.</p>") == "Hi there, all is well."


@pytest.mark.parametrize("html", ["", " ", "<html></html>", "<div>" * 20_000])
def test_a_page_without_text_gives_nothing(html: str):
    """Nothing becomes an empty text, which the schema refuses."""
    assert extract(html) == ""


@pytest.mark.parametrize(
    "html",
    [
        f"<p>{FIRST}\0</p>",
        f"<?xml version='1.0' encoding='utf-16'?><html><body><p>{FIRST}</p></body></html>",
        f"<p>{FIRST}<p><b><i>",
        f"{FIRST}",
    ],
)
def test_broken_markup_is_read(html: str):
    """Null characters, a wrong declaration, open tags and no tags at all lose no sentence."""
    assert FIRST in extract(html)


def test_the_same_page_gives_the_same_text():
    """Nothing is remembered from page to page."""
    assert extract(PAGE) == extract(PAGE)
