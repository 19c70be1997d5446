"""Runners that are this process."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import pyarrow as pa

    from service.bulk.local import Batch


class Here:
    """What is run in this process; it breaks after so many tables."""

    def __init__(self, tables: int = 10**9) -> None:
        self.left = tables

    def map(self, function: Batch, tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
        for table in tables:
            if not self.left:
                raise KeyboardInterrupt
            self.left -= 1
            yield function(table)
