"""Ray: the same pure functions on as many machines as there are.

What is read and written stays with the process that was started; the tables between go through Ray
Data, which hands them out, takes them back in order, and has those done again that a lost machine
had. There is no scheduling, queue or retry of our own. Each function keeps the rows that it is
given, so what comes back is cut again as it was sent, however Ray has put it together.
"""

from __future__ import annotations

import logging
from contextlib import contextmanager
from itertools import islice
from typing import TYPE_CHECKING, Any

import pyarrow as pa

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from service.bulk.local import Batch

TABLES = 64  # for each processor in one go: half a minute of work, and what the last ones wait for


class Cluster:
    """What runs functions of tables on Ray."""

    def __init__(self, data: Any, processors: int) -> None:
        self._data = data
        self._tables = TABLES * max(1, processors)

    def map(self, function: Batch, tables: Iterable[pa.Table]) -> Iterator[pa.Table]:
        """What the function makes of each table, in their order."""
        left = iter(tables)
        while given := list(islice(left, self._tables)):
            dataset = self._data.from_arrow(given).map_batches(
                function, batch_size=None, batch_format="pyarrow", zero_copy_batch=True
            )
            made = dataset.iter_batches(batch_size=None, batch_format="pyarrow")
            yield from as_sent(made, [len(table) for table in given])


def as_sent(made: Iterable[pa.Table], lengths: Sequence[int]) -> Iterator[pa.Table]:
    """Tables cut as long as those that were sent."""
    held: pa.Table | None = None
    more = iter(made)
    for length in lengths:
        while held is None or len(held) < length:
            table = next(more)
            held = table if held is None else pa.concat_tables([held, table])
        yield held.slice(0, length)
        held = held.slice(length)


@contextmanager
def cluster(address: str | None, workers: int) -> Iterator[Cluster]:
    """Ray at an address, or on this machine with so many processes."""
    import ray

    given: dict[str, Any] = {"address": address} if address else {"num_cpus": workers}
    ray.init(log_to_driver=False, logging_level="WARNING", **given)
    try:
        context = ray.data.DataContext.get_current()
        context.execution_options.preserve_order = True
        # Ray would hold processors back until it knows how large an answer is; what is under way is
        # bounded here by how many tables are given out in one go.
        context.op_resource_reservation_enabled = False
        context.enable_progress_bars = False
        context.print_on_execution_start = False
        logging.getLogger("ray.data").setLevel(logging.WARNING)  # a log gets our sums alone
        yield Cluster(ray.data, int(ray.cluster_resources().get("CPU", 1)))
    finally:
        ray.shutdown()
