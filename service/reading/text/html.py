"""The text of an HTML page, as a reader sees its article.

The work is trafilatura's, once `page_tree` has put right what markup hides from it. Nothing is
fetched: neither the page nor anything that it links to.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import trafilatura
from trafilatura.settings import use_config
from trafilatura.utils import load_html

from service.reading.text import page_tree

if TYPE_CHECKING:
    from configparser import ConfigParser

# What lxml refuses in decoded text: control characters, and a declared encoding.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_ROOT = re.compile(r"<html\b", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]{0,200}\?>")


def extract(html: str) -> str:
    """The main text of a page: its headings, paragraphs and list items, one a line.

    Comments, tables, menus and footers are left out. Where no part of the page looks like an
    article, all of its text is taken; a page without any gives "", which the Article schema
    refuses as it refuses any empty text. Broken markup is read as browsers do. Deterministic.
    """
    page = _CONTROL.sub(" ", _DECLARATION.sub("", html))
    if not _ROOT.search(page):  # trafilatura turns down what does not look like a whole page
        page = f"<html><body>{page}</body></html>"
    tree = load_html(page)
    if tree is None:
        return str(trafilatura.html2txt(page))
    page_tree.prepare(tree)
    found = trafilatura.extract(
        tree, include_comments=False, include_tables=False, config=_any_length()
    )
    return str(found or trafilatura.html2txt(tree))


@cache
def _any_length() -> ConfigParser:
    """Settings under which a short text is as good a main text as a long one."""
    config: ConfigParser = use_config()
    config.set("DEFAULT", "MIN_EXTRACTED_SIZE", "0")
    return config
