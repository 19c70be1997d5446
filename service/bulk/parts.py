"""Files of rows that bear their name only when they are whole.

A part is written beside its place, under a name with a dot before it, is brought to the disk and is
then given its name: whoever finds a part finds all of it, whenever the machine went down.
"""

from __future__ import annotations

import hashlib
import os
from typing import TYPE_CHECKING, NamedTuple

import pyarrow as pa
import pyarrow.parquet as pq

from schemas.answers import encode

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_GROUP = 256  # rows that are packed together: a few megabytes
_PACKING = "zstd"


class Whole(NamedTuple):
    """A part that is whole: its name, its size in bytes, and the hash of them."""

    name: str
    size: int
    sha256: str


class Part:
    """One file in the making; `finish` gives it its name.

    `documents` are columns that hold JSON: in a file of lines they stand as what they are.
    """

    def __init__(
        self, folder: Path, name: str, schema: pa.Schema, documents: tuple[str, ...]
    ) -> None:
        self._path = folder / name
        self._own = folder / f".{name}.unfinished"
        self._rows = schema.empty_table()
        self._sink: _Groups | _Lines
        if name.endswith(".parquet"):
            self._sink = _Groups(self._own, schema)
        else:
            self._sink = _Lines(self._own, documents)

    def add(self, table: pa.Table) -> None:
        """Add rows at the end; they are written so many at a time, however many come at once."""
        self._rows = pa.concat_tables([self._rows, table])
        while len(self._rows) >= _GROUP:
            self._sink.write(self._rows.slice(0, _GROUP))
            self._rows = self._rows.slice(_GROUP)

    def finish(self) -> Whole:
        """Make the file whole."""
        if len(self._rows):
            self._sink.write(self._rows)
        self._sink.close()
        size, digest = _synced(self._own)
        self._own.replace(self._path)
        sync_folder(self._path.parent)
        return Whole(self._path.name, size, digest)

    def discard(self) -> None:
        """Leave nothing of it."""
        self._sink.close()
        self._own.unlink()


class _Groups:
    """A Parquet file in row groups."""

    def __init__(self, path: Path, schema: pa.Schema) -> None:
        self._writer = pq.ParquetWriter(path, schema, compression=_PACKING)

    def write(self, rows: pa.Table) -> None:
        """Write rows as one group."""
        self._writer.write_table(rows, row_group_size=_GROUP)

    def close(self) -> None:
        """End the file."""
        self._writer.close()


class _Lines:
    """A file of JSON lines, packed if its name says so."""

    def __init__(self, path: Path, documents: tuple[str, ...]) -> None:
        self._file = pa.OSFile(str(path), "wb")
        self._documents = documents
        packed = ".zst." in path.name
        self._stream = pa.CompressedOutputStream(self._file, _PACKING) if packed else self._file

    def write(self, rows: pa.Table) -> None:
        """Write rows, one a line."""
        self._stream.write(b"".join(lines(rows, self._documents)))

    def close(self) -> None:
        """End the file."""
        self._stream.close()
        self._file.close()


def lines(table: pa.Table, documents: tuple[str, ...]) -> Iterator[bytes]:
    """Rows as JSON, one a line: columns that hold JSON as they are, the others before them."""
    plain = [name for name in table.column_names if name not in documents]
    held = [table.column(name).to_pylist() for name in documents]
    for row, *whole in zip(table.select(plain).to_pylist(), *held, strict=True):
        parts = [f'"{n}":{one}' for n, one in zip(documents, whole, strict=True) if one is not None]
        head = encode(row).decode()[:-1]
        yield f"{head}{',' if plain and parts else ''}{','.join(parts)}}}\n".encode()


def _synced(path: Path) -> tuple[int, str]:
    with path.open("rb+") as file:
        os.fsync(file.fileno())
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return path.stat().st_size, digest


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder to the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
