"""Files and standard input as articles: plain text, a page, or JSON as the service takes it."""

from __future__ import annotations

import json
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from marshmallow import ValidationError
from marshmallow.experimental.context import Context

from schemas.articles import ArticleSchema
from schemas.errors import flatten
from schemas.fields import Limits
from service.cli.terminal import Refused
from service.reading.text import html
from service.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Article

STANDARD_INPUT = "-"
_PAGES = (".html", ".htm", ".xhtml")
_SNIFFED = 200  # characters in which a page says that it is one
_SCHEMA = ArticleSchema()
_DEFAULTS = Settings()
_LIMITS = Limits(_DEFAULTS.max_text_chars, _DEFAULTS.max_articles, _DEFAULTS.max_summaries)


def articles(names: Sequence[str]) -> list[Article]:
    """The articles of files, in their order. Raises Refused, naming the file."""
    parts = [(name, *part) for name in names for part in _parts(name)]
    ids = _ids([name for name, _, _ in parts])
    return [
        _article(name, payload, id_, is_page)
        for (name, payload, is_page), id_ in zip(parts, ids, strict=True)
    ]


def examples(request: dict[str, Any]) -> list[Article]:
    """The articles of a request that comes with the project."""
    return [_article(payload["id"], payload, None, False) for payload in request["articles"]]


def _parts(name: str) -> list[tuple[dict[str, Any], bool]]:
    """The articles of one file as payloads, and whether each is extracted from a page."""
    text = _text(name)
    start = text[:_SNIFFED].lstrip("\ufeff \t\r\n").lower()
    suffix = Path(name).suffix.lower()
    if suffix == ".json" or (name == STANDARD_INPUT and start.startswith(("{", "["))):
        return [(payload, False) for payload in _payloads(name, text)]
    if suffix in _PAGES or start.startswith(("<!doctype html", "<html")):
        found = html.extract(text)
        if not found.strip():
            raise Refused(f"{name}: no main text was found in the page")
        return [({"text": found}, True)]
    return [({"text": text}, False)]


def _text(name: str) -> str:
    try:
        if name == STANDARD_INPUT:
            return sys.stdin.buffer.read().decode()
        return Path(name).read_bytes().decode()
    except UnicodeDecodeError as error:
        raise Refused(f"{name} is not UTF-8 at byte {error.start}: save it as UTF-8") from None
    except OSError as error:
        raise Refused(f"{name} cannot be read: {error.strerror}") from None


def _payloads(name: str, text: str) -> Iterable[dict[str, Any]]:
    try:
        content = json.loads(text)
    except (ValueError, RecursionError) as error:
        where = f" at line {error.lineno}" if isinstance(error, json.JSONDecodeError) else ""
        raise Refused(f"{name} is not JSON{where}") from None
    if isinstance(content, dict) and isinstance(content.get("articles"), list):
        content = content["articles"]
    found = content if isinstance(content, list) else [content]
    if not found or not all(isinstance(payload, dict) for payload in found):
        raise Refused(f'{name}: needs an Article, a list of them, or {{"articles": […]}}')
    return found


def _ids(names: Sequence[str]) -> list[str | None]:
    """An id by file name where that names one article only; else the default, made of the text."""
    stems = [Path(name).stem if name != STANDARD_INPUT else "" for name in names]
    counts = Counter(stems)
    return [stem if stem and counts[stem] == 1 else None for stem in stems]


def _article(name: str, payload: dict[str, Any], id_: str | None, is_page: bool) -> Article:
    own = {name: value for name, value in payload.items() if name != "options"}
    if id_ is not None:
        own.setdefault("id", id_)
    try:
        with Context(_LIMITS):
            article: Article = _SCHEMA.load(own)
    except ValidationError as failure:
        found = "; ".join(f"{error.pointer} {error.detail}" for error in flatten(failure)[:3])
        raise Refused(f"{name}: {found}") from None
    return replace(article, extracted=True) if is_page else article
