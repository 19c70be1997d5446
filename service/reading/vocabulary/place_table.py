"""The table of places by name: one sorted file, mapped into memory, which all workers share.

A name is found by bisection. So the table costs nothing at the start and no memory but the pages
that are looked at, needs no library, and a reviewer can read what changes.
"""

from __future__ import annotations

import mmap
from functools import cache
from importlib import resources

PACKAGE = "service.reading.vocabulary"
# Stretches of the table, in bytes, that are searched whole; how longer ones are halved is
# remembered, for two thousand rows.
FINE = 1 << 13


@cache
def _table() -> mmap.mmap:
    with (
        resources.as_file(resources.files(PACKAGE).joinpath("lexicon", "places.tsv")) as path,
        path.open("rb") as file,
    ):
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


@cache
def _probe(middle: int) -> tuple[int, bytes, int]:
    """Of the row around an offset: where it starts, its key with the tab, where the next starts."""
    table = _table()
    start = table.rfind(b"\n", 0, middle) + 1
    return start, table[start : table.find(b"\t", start) + 1], table.find(b"\n", start) + 1


def lines(key: str) -> list[list[str]]:
    """The rows of a key, by bisection over the bytes of the sorted table."""
    table, wanted = _table(), key.encode() + b"\t"
    low, high = 0, len(table)
    while high - low > FINE:
        start, found, following = _probe((low + high) // 2)
        if found < wanted:
            low = following
        else:
            high = start
    # The first of these rows begins here, or the row at `high` does: none where there is no key.
    stretch = b"\n" + table[low : high + len(wanted)]
    at = stretch.find(b"\n" + wanted)
    if at < 0:
        return []
    low += at
    rows = []
    while table[low : low + len(wanted)] == wanted:
        end = table.find(b"\n", low)
        rows.append(table[low:end].decode().split("\t")[1:])
        low = end + 1
    return rows
