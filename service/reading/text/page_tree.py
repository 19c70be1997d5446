"""What a page's markup says about its parts, put so that the extraction of main text sees it.

In this order:
- banners on cookies and consent are not the story: `<div class="cookie-banner">` goes;
- an `<aside>` that holds most of the page's paragraphs is the article;
- of several articles side by side, the one whose headline is the page's title is meant;
- a caption is story: `<figcaption>` becomes a paragraph;
- who is named in the `<cite>` of a block quotation signs it: "— Jane Roe".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from service.lexicon import words

if TYPE_CHECKING:
    from collections.abc import Iterator

# An element of lxml, which has no types.
Element = Any

_PACKAGE = "service.reading.text"
_BANNERS = re.compile(
    rf"(?:^|[\s_-])(?:{'|'.join(sorted(words(_PACKAGE, 'boilerplate', 'banners')))})(?:$|[\s_-])",
    re.IGNORECASE,
)
_BANNER_ELEMENTS = tuple(sorted(words(_PACKAGE, "boilerplate", "banner_elements")))
# Of all letters of a page's paragraphs: a banner or box with more than this is no banner or box.
_MOST = 0.5
# A title says more than a headline, such as the name of the paper: "Bridge opens | Daily Post".
_WORD = re.compile(r"\w+")
_FEWEST_TITLE_WORDS = 2


def prepare(tree: Element) -> None:
    """Change the tree of a page in place, so that its article, captions and signatures are seen."""
    letters = _letters(tree)
    if not letters:
        return
    _drop_banners(tree, letters)
    for aside in list(tree.iter("aside")):
        if _letters(aside) > _MOST * letters:
            aside.tag = "article"
    _keep_titled(tree)
    for figure in list(tree.iter("figure")):
        _free_caption(figure)
    for cite in list(tree.iter("cite")):
        _sign(cite)


def _letters(element: Element) -> int:
    """How many characters the paragraphs of an element have."""
    return sum(len(text) for p in element.iter("p") for text in p.itertext())


def _drop_banners(tree: Element, letters: int) -> None:
    named = [one for one in tree.iter(*_BANNER_ELEMENTS) if one.get("class") or one.get("id")]
    for element in named:
        name = f"{element.get('class') or ''} {element.get('id') or ''}"
        if _BANNERS.search(name) and _letters(element) <= _MOST * letters:
            element.drop_tree()


def _keep_titled(tree: Element) -> None:
    """Drop articles beside the one that the page's title names."""
    title = next(tree.iter("title"), None)
    said = _words(title) if title is not None else ()
    articles = [one for one in tree.iter("article") if not _stands_in(one, "article")]
    if len(said) < _FEWEST_TITLE_WORDS or len(articles) < 2:
        return
    named = [one for one in articles if _is_named(one, said)]
    if len(named) == 1:
        for other in articles:
            if other is not named[0]:
                other.drop_tree()


def _is_named(article: Element, title: tuple[str, ...]) -> bool:
    """Whether an article's first heading is what a page's title begins with, or the reverse."""
    for heading in _headings(article):
        said = _words(heading)
        size = min(len(said), len(title))
        return size >= _FEWEST_TITLE_WORDS and said[:size] == title[:size]
    return False


def _headings(element: Element) -> Iterator[Element]:
    yield from element.iter("h1", "h2")


def _words(element: Element) -> tuple[str, ...]:
    return tuple(_WORD.findall("".join(element.itertext()).casefold()))


def _stands_in(element: Element, tag: str) -> bool:
    return next(element.iterancestors(tag), None) is not None


def _free_caption(figure: Element) -> None:
    """Make a caption a paragraph after its figure, which the extraction leaves out."""
    for caption in list(figure.iter("figcaption")):
        if not "".join(caption.itertext()).strip() or _stands_in(figure, "nav"):
            continue
        caption.tag = "p"
        figure.addnext(caption)


def _sign(cite: Element) -> None:
    """Make the cite of a block quotation a line that signs it."""
    name = " ".join("".join(cite.itertext()).split())
    if not name or not _stands_in(cite, "blockquote"):
        return
    tail = cite.tail
    for child in list(cite):
        cite.remove(child)
    cite.tag, cite.tail = "p", None
    cite.text = name if not name[0].isalpha() else f"— {name}"
    parent = cite.getparent()
    if parent.tag == "p":  # "<p>We did it.<cite>Jane Roe</cite></p>"
        parent.addnext(cite)
    if tail and tail.strip():
        cite.tail = tail
