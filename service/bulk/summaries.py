"""The Summaries of finished reads, in order; those of an older version are read again.

A read that another version of the service made, or another model, is not mixed with ours: its texts
are read again, from the files that its manifest names.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa
import pyarrow.parquet as pq

from service.bulk import batches, sources
from service.bulk.ledger import NotResumable, manifest
from service.bulk.sources import NoSource, Source

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from service.bulk.local import Runner

BATCH = 64  # Summaries of a table: about a megabyte
ROW = pa.schema(
    [("read", pa.int32()), ("file", pa.int32()), ("row", pa.int64()), ("summary", pa.string())]
)


class Reads:
    """The folders of finished reads. Raises NotResumable for one that is no finished read."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self.folders = [folder.resolve() for folder in folders]
        self._manifests = [manifest(folder) for folder in self.folders]
        for folder, content in zip(self.folders, self._manifests, strict=True):
            if content.get("job") != "read":
                raise NotResumable(f"{folder} holds no Summaries, but {content.get('job')}")

    def job(self) -> list[dict[str, Any]]:
        """What the Summaries are, for a manifest."""
        return [
            {"path": str(folder), "parts": [part["sha256"] for part in content["parts"]]}
            for folder, content in zip(self.folders, self._manifests, strict=True)
        ]

    @property
    def rows(self) -> int:
        """How many articles were read, refused ones among them."""
        return sum(content["sums"]["rows"] for content in self._manifests)

    def outdated(self) -> list[Path]:
        """The reads that another version or model made."""
        own = asdict(batches.reader().model)
        return [
            folder
            for folder, content in zip(self.folders, self._manifests, strict=True)
            if content["model"] != own
        ]

    def tables(self, runner: Runner) -> Iterator[pa.Table]:
        """All Summaries, in the order of the reads and of their articles. Raises NoSource."""
        outdated = self.outdated()
        for number, folder in enumerate(self.folders):
            content = self._manifests[number]
            if folder in outdated:
                made = _again(content["sources"], runner)
            else:
                made = (
                    table for part in content["parts"] for table in _part(folder / part["name"])
                )
            for table in made:
                column = pa.array([number] * len(table), pa.int32())
                yield table.select(ROW.names[1:]).add_column(0, ROW.field("read"), column)


def _again(listed: Sequence[dict[str, Any]], runner: Runner) -> Iterator[pa.Table]:
    for table in runner.map(batches.read_batch, _articles(listed)):
        yield table.filter(table["summary"].is_valid())


def _articles(listed: Sequence[dict[str, Any]]) -> Iterator[pa.Table]:
    for number, fields in enumerate(listed):
        source = Source(**fields)
        path = Path(source.path)
        if not path.is_file() or path.stat().st_size != source.size:
            raise NoSource(
                f"{path} is not there as it was when it was read, and its Summaries are of another "
                "version: read the archive anew"
            )
        held: list[dict[str, Any]] = []
        for row in sources.rows(source):
            held.append({"file": number, "row": row.number, **row.columns})
            if len(held) == BATCH:
                yield pa.Table.from_pylist(held, schema=sources.SCHEMA)
                held = []
        if held:
            yield pa.Table.from_pylist(held, schema=sources.SCHEMA)


def _part(path: Path) -> Iterator[pa.Table]:
    try:
        if path.suffix == ".parquet":
            with pq.ParquetFile(path) as file:
                for batch in file.iter_batches(BATCH, columns=ROW.names[1:]):
                    yield pa.Table.from_batches([batch])
        else:
            yield from _lines(path)
    except (OSError, pa.ArrowException) as error:
        raise NoSource(f"{path} cannot be read: {error}") from error


def _lines(path: Path) -> Iterator[pa.Table]:
    """Lines as they were written: what stands before the Summary is ours, and short."""
    held: list[dict[str, Any]] = []
    with sources.opened(str(path)) as (stream, _):
        for line in stream:
            head, _, summary = line.rstrip(b"\n").partition(b',"summary":')
            held.append({**orjson.loads(head + b"}"), "summary": summary[:-1]})
            if len(held) == BATCH:
                yield pa.Table.from_pylist(held, schema=ROW)
                held = []
    if held:
        yield pa.Table.from_pylist(held, schema=ROW)
