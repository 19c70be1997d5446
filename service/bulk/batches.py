"""Pure functions of Arrow tables: what a pool, Ray's `map_batches` and Spark's `mapInArrow` call.

A process loads the model when it gets its first table and keeps it. The tables that come out depend
on nothing but the tables that go in.
"""

from __future__ import annotations

import logging
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa

from schemas import documents
from schemas.answers import encode
from service import offsets, settings
from service.problems import Problem, TooLarge, of_a_line
from service.reading.reader import Reader, UnsupportedLanguage
from service.reading.text import html

if TYPE_CHECKING:
    from schemas.articles import ArticleRequest
    from service.records import Summary

_LOG = logging.getLogger("storyfold")

# The columns of an article. `document` is a whole Article as JSON, `page` one as HTML; whoever has
# neither has its `text`. Each may be UTF-8 bytes or a string.
CONTENT = ("document", "page", "text")
FIELDS = ("id", "title", "source", "url", "published_at", "home", "language", "offset_unit")
# What stands beside each Summary, to sort and select by.
FACTS = (
    ("id", pa.string()),
    ("source", pa.string()),
    ("published_at", pa.string()),
    ("sha256", pa.string()),
    ("characters", pa.int32()),
    ("words", pa.int32()),
    ("summary", pa.string()),
    ("problem", pa.string()),
)


def read_batch(table: pa.Table) -> pa.Table:
    """Articles read: for each row the Summary, or the problem that it would get over HTTP.

    Both are JSON, the bytes that the service would answer with; one of them is null. Columns that
    are none of an article's go through as they are.
    """
    kept = [name for name in table.column_names if name not in (*CONTENT, *FIELDS)]
    rows = [_read(row) for row in table.select(_of_articles(table)).to_pylist()]
    made = [pa.array([row[name] for row in rows], kind) for name, kind in FACTS]
    schema = read_schema(table.schema)
    return pa.table([*(table.column(name) for name in kept), *made], schema=schema)


def read_schema(given: pa.Schema) -> pa.Schema:
    """The columns of what `read_batch` makes of a table with these."""
    kept = [field for field in given if field.name not in (*CONTENT, *FIELDS)]
    return pa.schema([*kept, *(pa.field(name, kind) for name, kind in FACTS)])


def _of_articles(table: pa.Table) -> list[str]:
    return [name for name in table.column_names if name in (*CONTENT, *FIELDS)]


def _read(row: dict[str, Any]) -> dict[str, Any]:
    made: dict[str, Any] = dict.fromkeys(name for name, _ in FACTS)
    made["id"] = row.get("id")
    try:
        summary = _summary(_request(row))
    except Problem as problem:
        return {**made, "problem": _json(of_a_line(problem))}
    except Exception as error:
        _LOG.error("failure", exc_info=error)
        return {**made, "problem": _json(of_a_line(None))}
    article = summary.article
    return {
        "id": article.id,
        "source": article.source,
        "published_at": article.published_at,
        "sha256": article.sha256,
        "characters": article.characters,
        "words": article.words,
        "summary": _json(summary),
        "problem": None,
    }


def _json(content: Any) -> str:
    return encode(content).decode()


def _summary(asked: ArticleRequest) -> Summary:
    try:
        summary = reader().read(asked.article)
    except UnsupportedLanguage as error:
        raise documents.not_served(error.language) from None
    return offsets.convert(summary, asked.article.text, asked.options.offset_unit)


def _request(row: dict[str, Any]) -> ArticleRequest:
    """The article of a row, taken as strictly as the service takes one."""
    own = limits()
    content = next((row[name] for name in CONTENT if row.get(name) is not None), b"")
    sent = content if isinstance(content, bytes) else content.encode(errors="surrogatepass")
    if len(sent) > own.max_body_bytes:
        raise TooLarge(own.max_body_bytes)
    if row.get("document") is not None:
        return documents.article(sent, own)
    payload = {name: row[name] for name in FIELDS if row.get(name) is not None}
    if unit := payload.pop("offset_unit", None):
        payload["options"] = {"offset_unit": unit}
    text = documents.decode_text(sent)
    if row.get("page") is None:
        return documents.article_of({**payload, "text": text}, own)
    found = html.extract(text)
    if not found.strip():
        raise documents.no_main_text()
    asked = documents.article_of({**payload, "text": found}, own)
    return replace(asked, article=replace(asked.article, extracted=True))


@cache
def reader() -> Reader:
    """The reader of this process."""
    return Reader()


@cache
def limits() -> settings.Settings:
    """The limits in force, as for the service."""
    return settings.from_environment()


def loads(content: str | bytes) -> Any:
    """JSON of our own making."""
    return orjson.loads(content)
