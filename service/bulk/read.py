"""Archives read: Summaries in parts, what was refused, and the manifest.

The input is cut into tables of a few articles and into parts of many, by its order alone.
"""

from __future__ import annotations

from collections import deque
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.compute as pc

from service import __version__
from service.bulk import batches, sources
from service.bulk.ledger import PartLine
from service.bulk.parts import Part, lines

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Self

    from service.bulk.ledger import Ledger
    from service.bulk.local import Runner
    from service.bulk.parts import Whole
    from service.bulk.sources import Source

    # Articles done, refused ones among them, and bytes of the input that they took.
    Seen = Callable[[int, int, int], None]

BATCH = 8  # articles of a table: a quarter of a second of work, and little to wait for at the end
PART_ROWS = 1000  # articles of a part: what a cut costs at most, and a file of some megabytes
_LINE = ("file", "row", "summary")
_REFUSED = ("file", "row", "id", "problem")


@dataclass(frozen=True, slots=True)
class Options:
    """How the Summaries are written."""

    format: str = "parquet"
    part_rows: int = PART_ROWS


def job(found: Sequence[Source], options: Options) -> dict[str, Any]:
    """What is asked: what has to be the same for a job to be taken up."""
    return {
        "job": "read",
        "version": __version__,
        **asdict(options),
        "sources": [asdict(source) for source in found],
    }


def read(
    found: Sequence[Source], options: Options, ledger: Ledger, runner: Runner, seen: Seen
) -> None:
    """Read what the ledger does not have yet, and finish it. Raises NoSource."""
    if ledger.is_done:
        return
    plan = _Plan(found, options, ledger.finished)
    with _Writing(ledger, options) as writing:
        for table in runner.map(batches.read_batch, plan.tables()):
            seen(len(table), writing.add(table), plan.ends.popleft())
        writing.finish()
    ledger.finish(model=asdict(batches.reader().model))


class _Writing:
    """Parts one after the other; what was refused beside them."""

    def __init__(self, ledger: Ledger, options: Options) -> None:
        self._ledger = ledger
        self._options = options
        fields = [f for f in batches.read_schema(sources.SCHEMA) if f.name != "problem"]
        lines_only = options.format != "parquet"
        self._schema = pa.schema([f for f in fields if not lines_only or f.name in _LINE])
        self._part: Part | None = None
        self._sums = _Sums()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._part is not None:
            self._part.discard()

    def add(self, table: pa.Table) -> int:
        """Write rows, all of one part; how many of them were refused."""
        if self._part is None:
            name = f"summaries-{len(self._ledger.finished):06}.{self._options.format}"
            self._part = Part(self._ledger.folder, name, self._schema, ("summary",))
            self._sums = _Sums()
        refused = table.filter(pc.is_valid(table["problem"]))
        self._ledger.refuse(lines(refused.select(_REFUSED), ("problem",)))
        good = table.filter(pc.is_valid(table["summary"]))
        self._part.add(good.select(self._schema.names))
        self._sums.add(table, len(refused))
        if self._sums.rows >= self._options.part_rows:
            self.finish()
        return len(refused)

    def finish(self) -> None:
        """Make the part whole, and write it down."""
        if self._part is not None:
            whole, self._part = self._part.finish(), None
            self._ledger.record(self._sums.line(whole, self._ledger.refused_bytes))


@dataclass(slots=True)
class _Sums:
    """What a part has taken up."""

    rows: int = 0
    refused: int = 0
    characters: int = 0
    words: int = 0
    file: int = 0
    row: int = 0

    def add(self, table: pa.Table, refused: int) -> None:
        """Count a table of which so many rows were refused."""
        self.rows += len(table)
        self.refused += refused
        self.characters += pc.sum(table["characters"]).as_py() or 0
        self.words += pc.sum(table["words"]).as_py() or 0
        self.file, self.row = table["file"][-1].as_py(), table["row"][-1].as_py()

    def line(self, whole: Whole, refused_bytes: int) -> PartLine:
        """The line of the ledger."""
        return PartLine(*whole, **asdict(self), refused_bytes=refused_bytes)


class _Plan:
    """The tables that are still to be read, in order, and how far each of them leads."""

    def __init__(
        self, found: Sequence[Source], options: Options, finished: Sequence[PartLine]
    ) -> None:
        self._found = found
        self._options = options
        self._from = (finished[-1].file, finished[-1].row) if finished else (0, 0)
        self.ends: deque[int] = deque()

    def tables(self) -> Iterator[pa.Table]:
        """Tables of at most so many articles, none of which reaches over the end of a part."""
        held: list[dict[str, Any]] = []
        left = self._options.part_rows
        end = 0
        for row, end in self._rows():
            held.append(row)
            if len(held) == min(BATCH, left):
                left = left - len(held) or self._options.part_rows
                yield self._table(held, end)
                held = []
        if held:
            yield self._table(held, end)

    def _table(self, held: list[dict[str, Any]], end: int) -> pa.Table:
        self.ends.append(end)
        return pa.Table.from_pylist(held, schema=sources.SCHEMA)

    def _rows(self) -> Iterator[tuple[dict[str, Any], int]]:
        before = 0
        file, after = self._from
        for number, source in enumerate(self._found):
            if number >= file:
                for row in sources.rows(source, after if number == file else 0):
                    columns = {"file": number, "row": row.number, **row.columns}
                    yield columns, before + row.at
            before += source.size
