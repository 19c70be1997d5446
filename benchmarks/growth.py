"""How the cost of reading grows with the length of a text, and what hard texts cost."""

from __future__ import annotations

import time

from benchmarks.articles import dense_texts, hard_texts, of_length
from benchmarks.tables import plot, show
from benchmarks.timing import timed_reader
from service.records import Article

LENGTHS = (1_000, 2_000, 5_000, 10_000, 20_000, 40_000, 60_000, 80_000, 100_000)


def main() -> None:
    """Print the tables and plot the first."""
    reader, watch = timed_reader()

    def read(text: str) -> tuple[float, float]:
        watch.seconds.clear()
        started = time.perf_counter()
        reader.read(Article(text, "growth", language="en"))
        return time.perf_counter() - started, watch.own()

    taken = {length: min(read(of_length(length)) for _ in range(2)) for length in LENGTHS}
    show(
        "Reading by length of the text",
        ("code points", "seconds", "of it own", "µs a code point"),
        [(n, total, own, 1e6 * total / n) for n, (total, own) in taken.items()],
    )
    plot(
        "growth",
        "Time to read one article",
        ("code points", "seconds"),
        {
            "everything": [(n, total) for n, (total, _) in taken.items()],
            "our own stages": [(n, own) for n, (_, own) in taken.items()],
        },
    )
    rows = []
    for name, text in hard_texts().items():
        total, own = min(read(text) for _ in range(2))
        plain, plain_own = min(read(of_length(len(text))) for _ in range(2))
        rows.append((name, len(text), total, total / plain, own, own / plain_own))
    show(
        "Hard texts against plain news of their length",
        ("text", "code points", "seconds", "times plain", "own seconds", "times plain own"),
        rows,
    )
    once, twice = (
        {name: min(read(text) for _ in range(2)) for name, text in dense_texts(pieces).items()}
        for pieces in (2_000, 4_000)
    )
    show(
        "Dense texts of 2,000 pieces, and of 4,000",
        ("text", "seconds", "of 4,000", "times", "own seconds", "of 4,000", "times"),
        [
            (name, s, twice[name][0], twice[name][0] / s, o, twice[name][1], twice[name][1] / o)
            for name, (s, o) in once.items()
        ],
    )
