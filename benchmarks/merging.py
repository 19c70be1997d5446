"""What merging costs: its share of a story of five articles, and its curve up to 200 summaries."""

from __future__ import annotations

import time

from benchmarks.articles import reports, seeds
from benchmarks.tables import plot, show
from benchmarks.timing import read_all, seconds_of, timed_reader
from service.stories.merge import merge

NUMBERS = (5, 10, 25, 50, 100, 150, 200)


def main() -> None:
    """Print the share and the curve, and plot the curve."""
    reader, _ = timed_reader()
    started = time.perf_counter()
    five = read_all(reader, seeds())
    reading = time.perf_counter() - started
    merging = seconds_of(lambda: merge(five), rounds=9)
    show(
        "A story of the five seeds",
        ("part", "ms", "share %"),
        [
            ("reading", 1000 * reading, 100 * reading / (reading + merging)),
            ("merging", 1000 * merging, 100 * merging / (reading + merging)),
        ],
    )
    summaries = read_all(reader, reports(NUMBERS[-1]))
    curve = {n: seconds_of(lambda n=n: merge(summaries[:n])) for n in NUMBERS}
    words = sum(summary.article.words for summary in summaries) / len(summaries)
    show(
        f"Merging by number of summaries (of {words:.0f} words)",
        ("summaries", "ms", "ms a summary"),
        [(n, 1000 * s, 1000 * s / n) for n, s in curve.items()],
    )
    plot(
        "merging",
        "Time to merge one story",
        ("summaries", "milliseconds"),
        {"merge": [(n, 1000 * s) for n, s in curve.items()]},
    )
