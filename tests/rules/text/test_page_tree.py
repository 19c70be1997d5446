"""What a page's markup says about its parts, seen by the extraction."""

from __future__ import annotations

import pytest

from service.reading.text.html import extract

_STORY = "".join(
    f"<p>Anna Holm, the mayor of the town, opened the new bridge number {n} on Friday before a "
    "crowd of people who had waited in the rain since dawn, and the band played on.</p>"
    for n in range(4)
)
_OTHER = "".join(
    f"<p>Police arrested nine men in flat {n} near the port on Tuesday, where they found two guns, "
    "and more arrests would come, the chief of police said in the evening.</p>"
    for n in range(4)
)
_NOTICE = (
    "<p>We and our partners use cookies to store data on your device, for ads and for content, as "
    "our policy explains in detail. You may change your mind at any time.</p>"
)


@pytest.mark.parametrize(
    ("page", "kept", "left"),
    [
        pytest.param(
            f'<aside class="main"><h1>Bridge</h1>{_STORY}</aside>'
            f'<div id="cookie-bar">{_NOTICE}</div>',
            "opened the new bridge", "use cookies", id="an aside that holds the story",
        ),
        pytest.param(
            f"<article><h1>Bridge</h1>{_STORY}</article><aside>{_NOTICE}</aside>",
            "opened the new bridge", "use cookies", id="an aside beside the story",
        ),
        pytest.param(
            f"<article><h1>Bridge opens</h1>{_STORY}</article>"
            f"<article><h1>Nine arrested</h1>{_OTHER}</article>",
            "opened the new bridge", "arrested nine men", id="the article of the title",
        ),
        pytest.param(
            f"<article>{_STORY}<figure><img src=x><figcaption>Anna Holm cuts the ribbon on Friday."
            "</figcaption></figure><p>It is open.</p></article>",
            "cuts the ribbon", "img", id="a caption is story",
        ),
        pytest.param(
            f"<article>{_STORY}<blockquote><p>“We did it.”</p><cite>Paul Stein</cite></blockquote>"
            "<p>It is open.</p></article>",
            "“We did it.”\n— Paul Stein", "cite", id="a cite signs its quotation",
        ),
    ],
)  # fmt: skip
def test_the_story_is_what_its_markup_says(page: str, kept: str, left: str) -> None:
    """A newsroom that sends a page gets its story: whole, alone and signed."""
    text = extract(f"<html><head><title>Bridge opens</title></head><body>{page}</body></html>")
    assert kept in text
    assert left not in text
