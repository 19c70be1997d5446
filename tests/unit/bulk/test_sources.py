"""Articles are found in every kind of archive, in order, and from any row on."""

from __future__ import annotations

import gzip
import json
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from service.bulk import sources

if TYPE_CHECKING:
    from pathlib import Path

LINES = [{"text": f"Report {n}.", "id": f"r-{n}"} for n in range(4)]


def read(path: Path, after: int = 0) -> list[sources.Row]:
    (source,) = sources.find([str(path)])
    return list(sources.rows(source, after))


@pytest.mark.parametrize("name", ["a.jsonl", "a.ndjson", "a.jsonl.gz", "a.jsonl.zst"])
def test_lines_are_articles_packed_or_not(tmp_path: Path, name: str) -> None:
    """Blank lines are none; a number is that of the line, so that an editor finds it."""
    content = b"\r\n".join([json.dumps(line).encode() for line in LINES] + [b"", b"  "])
    content = content.replace(b"\r\n", b"\n\n", 1)
    path = tmp_path / name
    if name.endswith("gz"):  # of two members, as programs that append to a file leave it
        path.write_bytes(gzip.compress(content[:30]) + gzip.compress(content[30:]))
    elif name.endswith("zst"):
        with pa.CompressedOutputStream(str(path), "zstd") as stream:
            stream.write(content)
    else:
        path.write_bytes(content)
    rows = read(path)
    assert [row.number for row in rows] == [1, 3, 4, 5]
    assert [json.loads(row.columns["document"]) for row in rows] == LINES
    assert read(path, 3) == rows[2:]
    assert 0 < rows[-1].at <= path.stat().st_size


def test_a_file_that_was_cut_off_is_named(tmp_path: Path) -> None:
    """What came before is read, and then it is said."""
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(b'{"text": "One."}\n' * 100_000)[:-40])
    with pytest.raises(sources.NoSource, match=r"a\.jsonl\.gz cannot be read to its end"):
        read(path)


def test_columns_of_a_parquet_file_are_fields(tmp_path: Path) -> None:
    """Columns that no article has are left; times become text."""
    table = pa.table(
        {
            "text": [f"Report {n}." for n in range(700)],
            "published_at": [datetime(2025, 1, 6, 12, tzinfo=UTC)] * 700,
            "crawler": ["x"] * 700,
        }
    )
    pq.write_table(table, tmp_path / "a.parquet", row_group_size=300)
    rows = read(tmp_path / "a.parquet", 599)
    assert [row.number for row in rows] == list(range(600, 701))
    assert rows[0].columns == {
        "text": "Report 599.",
        "published_at": "2025-01-06T12:00:00+00:00",
    }
    assert rows[-1].at == (tmp_path / "a.parquet").stat().st_size


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (datetime(2025, 1, 6, 12), "2025-01-06T12:00:00Z"),  # noqa: DTZ001 - as Parquet has it
        (date(2025, 1, 6), "2025-01-06"),
        (12, "12"),
        (None, None),
        (b"a", b"a"),
    ],
)
def test_values_are_written_as_an_article_has_them(value: Any, written: Any) -> None:
    """A time without a zone is UTC."""
    assert sources._value(value) == written


def test_a_parquet_file_without_a_text_is_refused(tmp_path: Path) -> None:
    """And the message says what it needs."""
    pq.write_table(pa.table({"body": ["a"]}), tmp_path / "a.parquet")
    with pytest.raises(sources.NoSource, match="has no column called document, page, text"):
        read(tmp_path / "a.parquet")


def record(kind: str, content: bytes, http: str = "", media_type: str = "text/plain") -> bytes:
    """A record of a WARC file."""
    block = http.encode() + content
    head = {
        "WARC-Type": kind,
        "WARC-Record-ID": "<urn:uuid:00000000-0000-0000-0000-000000000001>",
        "WARC-Date": "2025-01-06T12:00:00Z",
        "WARC-Target-URI": "https://paper.example/1",
        "Content-Type": f"application/http; msgtype={kind}" if http else media_type,
        "Content-Length": str(len(block)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/1.1\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def answer(status: str = "200 OK", kind: str = "text/html; charset=windows-1252") -> str:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n\r\n"


def test_pages_of_a_crawl_are_articles(tmp_path: Path) -> None:
    """Answers with a page and status 200, and texts that were made of pages; the rest is left."""
    page = "<p>“Née”</p>".encode("cp1252")
    latin = '<meta charset="latin-1">é'.encode("latin-1")
    content = b"".join(
        [
            record("response", page, answer()),
            record("response", page, answer("404 Not Found")),
            record("response", b"...", answer(kind="image/png")),
            record("request", b"", "GET / HTTP/1.1\r\n\r\n"),
            record("conversion", "Née".encode()),
            record("conversion", b"{}", media_type="application/json"),
            record("response", latin, answer(kind="text/html")),
        ]
    )
    for name, written in (("a.warc", content), ("a.warc.gz", gzip.compress(content))):
        (tmp_path / name).write_bytes(written)
        rows = read(tmp_path / name)
        assert [row.number for row in rows] == [1, 2, 3]
        assert rows[0].columns == {
            "page": "<p>“Née”</p>".encode(),
            "url": "https://paper.example/1",
        }
        assert rows[1].columns["text"] == "Née".encode()
        assert rows[2].columns["page"].decode().endswith("é")
        assert read(tmp_path / name, 2) == rows[2:]


def test_a_folder_is_its_files_by_path(tmp_path: Path) -> None:
    """Files in it that hold no articles are left, and so are hidden ones."""
    for name in ("b.txt", "a/z.html", "a/c.jsonl", "a/readme.md", ".hidden/d.txt", "_log.jsonl"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text.")
    found = sources.find([str(tmp_path)])
    assert [source.path for source in found] == [
        str(tmp_path / name) for name in ("a/c.jsonl", "a/z.html", "b.txt")
    ]
    assert [source.kind for source in found] == ["lines", "page", "plain"]
    assert read(tmp_path / "b.txt") == [sources.Row(1, {"text": b"Text.", "id": "b"}, 5)]


@pytest.mark.parametrize(
    ("name", "why"),
    [("none.jsonl", "is no file"), ("a.doc", "has to end in"), ("empty", "no file of articles")],
)
def test_what_is_no_archive_is_refused_by_name(tmp_path: Path, name: str, why: str) -> None:
    """Before anything is read."""
    (tmp_path / "a.doc").touch()
    (tmp_path / "empty").mkdir()
    with pytest.raises(sources.NoSource, match=why):
        sources.find([str(tmp_path / name)])
