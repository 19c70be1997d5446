"""Archives as articles: which files there are, and the rows of each, in order.

A row is numbered from 1: the line of a file of lines, the row of a Parquet file, the page of a WARC
file. Rows go on as they are found, so that what is wrong with one is told where it is read.
"""

from __future__ import annotations

import io
import re
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from service.bulk.batches import CONTENT, FIELDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

SCHEMA = pa.schema(
    [
        ("file", pa.int32()),
        ("row", pa.int64()),
        *((name, pa.binary()) for name in CONTENT),
        *((name, pa.string()) for name in FIELDS),
    ]
)
_PACKED = {".gz": "gzip", ".zst": "zstd"}
_PARQUET_ROWS = 256  # taken out of a file at a time
_HEAD = 2048  # bytes of a page in which it may say its charset
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)


class Row(NamedTuple):
    """An article as it stands in a file: its number, its columns, and how many bytes in it ends."""

    number: int
    columns: dict[str, Any]
    at: int


@dataclass(frozen=True, slots=True)
class Source:
    """A file of articles. `kind`: lines, document, parquet, warc, page or plain."""

    path: str
    kind: str
    size: int


class NoSource(Exception):
    """A file that cannot be read as articles; the message says which and why."""


_KINDS = {
    ".jsonl": "lines", ".ndjson": "lines", ".json": "document", ".parquet": "parquet",
    ".warc": "warc", ".wet": "warc", ".html": "page", ".htm": "page", ".txt": "plain",
}  # fmt: skip


def find(names: Sequence[str]) -> list[Source]:
    """The files that are named and those in the folders that are named, by path. Raises NoSource.

    A file that is named has to be one of articles; of a folder the others are left.
    """
    found: list[Source] = []
    for name in names:
        path = Path(name).resolve()
        if path.is_dir():
            inside = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p, path))
            own = [source for p in inside if (source := _source(p))]
            if not own:
                raise NoSource(f"{name} has no file of articles in it")
            found += own
        elif not path.is_file():
            raise NoSource(f"{name} is no file and no folder")
        elif (one := _source(path)) is None:
            raise NoSource(f"{name}: its name has to end in one of {', '.join(_KINDS)}")
        else:
            found.append(one)
    return found


def _is_hidden(path: Path, folder: Path) -> bool:
    return any(part.startswith((".", "_")) for part in path.relative_to(folder).parts)


def _source(path: Path) -> Source | None:
    name = path.with_suffix("") if path.suffix.lower() in _PACKED else path
    kind = _KINDS.get(name.suffix.lower())
    return Source(str(path), kind, path.stat().st_size) if kind else None


def rows(source: Source, after: int = 0) -> Iterator[Row]:
    """The articles of a file that come after so many rows. Raises NoSource."""
    try:
        yield from _READ[source.kind](source, after)
    except (OSError, EOFError, pa.ArrowException) as error:
        raise NoSource(f"{source.path} cannot be read to its end: {error}") from error


@contextmanager
def opened(path: str) -> Iterator[tuple[IO[bytes], IO[bytes]]]:
    """A file unpacked, and the same file as it lies there, whose position tells how far one is."""
    packing = _PACKED.get(Path(path).suffix.lower())
    with Path(path).open("rb") as raw:
        if packing is None:
            yield raw, raw
            return
        with pa.CompressedInputStream(raw, packing) as unpacked:
            yield io.BufferedReader(unpacked), raw


def _lines(source: Source, after: int) -> Iterator[Row]:
    with opened(source.path) as (stream, raw):
        for number, line in enumerate(stream, 1):
            if number > after and (document := line.strip(b"\r\n")) and not document.isspace():
                yield Row(number, {"document": document}, raw.tell())


def _whole(column: str) -> Callable[[Source, int], Iterator[Row]]:
    """A file that is one article; its id is its name, where the article has no other."""

    def read(source: Source, after: int) -> Iterator[Row]:
        if not after:
            with opened(source.path) as (stream, _):
                columns: dict[str, Any] = {column: stream.read()}
            if column != "document":
                columns["id"] = Path(source.path.removesuffix(".gz").removesuffix(".zst")).stem
            yield Row(1, columns, source.size)

    return read


def _parquet(source: Source, after: int) -> Iterator[Row]:
    with pq.ParquetFile(source.path) as file:
        names = [name for name in file.schema_arrow.names if name in (*CONTENT, *FIELDS)]
        if not any(name in CONTENT for name in names):
            raise NoSource(f"{source.path} has no column called {', '.join(CONTENT)}")
        number, every = 0, max(1, file.metadata.num_rows)
        for group in range(file.num_row_groups):
            size = file.metadata.row_group(group).num_rows
            if number + size <= after:
                number += size
                continue
            for batch in file.iter_batches(_PARQUET_ROWS, row_groups=[group], columns=names):
                for columns in batch.to_pylist():
                    number += 1
                    if number > after:
                        values = {name: _value(value) for name, value in columns.items()}
                        yield Row(number, values, source.size * number // every)


def _value(value: Any) -> Any:
    """A value of a Parquet column as an Article has it: text, and times as RFC 3339 writes them."""
    if isinstance(value, datetime):
        return value.isoformat() + ("" if value.tzinfo else "Z")
    if isinstance(value, date):
        return value.isoformat()
    return value if value is None or isinstance(value, (str, bytes)) else str(value)


def _warc(source: Source, after: int) -> Iterator[Row]:
    """Pages that a crawler was given with status 200, and texts that were made of some.

    The day of the crawl is not the day of the article, so it is not taken for it.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    kinds = WarcRecordType.response | WarcRecordType.conversion
    number = 0
    with Path(source.path).open("rb") as raw:
        for record in ArchiveIterator(raw, record_types=kinds):
            columns = _page(record)
            if columns is None:
                continue
            number += 1
            if number > after:
                yield Row(number, columns, raw.tell())


def _page(record: Any) -> dict[str, Any] | None:
    address = {"url": record.headers.get("WARC-Target-URI")}
    if record.http_headers is None:
        plain = record.headers.get("Content-Type", "").startswith("text/plain")
        return {"text": record.reader.read(), **address} if plain else None
    kind = record.http_content_type or ""
    if record.http_headers.status_code != 200 or kind not in ("text/html", "application/xhtml+xml"):
        return None
    content = record.reader.read()
    return {"page": _utf8(content, record.http_charset), **address}


def _utf8(page: bytes, charset: str | None) -> bytes:
    """A page in UTF-8, by the charset of its header or its head, as browsers take it."""
    named = _CHARSET.search(page[:_HEAD])
    for name in (charset, named[1].decode("ascii", "replace") if named else None, "utf-8"):
        try:
            if name:
                return page.decode(name).encode()
        except (LookupError, UnicodeError):
            continue
    return page.decode("windows-1252", "replace").encode()


_READ: dict[str, Callable[[Source, int], Iterator[Row]]] = {
    "lines": _lines,
    "document": _whole("document"),
    "page": _whole("page"),
    "plain": _whole("text"),
    "parquet": _parquet,
    "warc": _warc,
}
