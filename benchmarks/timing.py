"""What it takes to read: a reader that keeps the time of its stages."""

from __future__ import annotations

import gc
import statistics
import time
from collections import defaultdict
from typing import TYPE_CHECKING, Any

from service.reading.reader import Reader
from service.records import Article

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.records import Summary

MODEL_STAGES = ("gate", "parse")


class Stopwatch:
    """Seconds by the name of a stage; handed to a Reader as its `observe`."""

    def __init__(self) -> None:
        self.seconds: defaultdict[str, float] = defaultdict(float)

    def __call__(self, stage: str, seconds: float) -> None:
        self.seconds[stage] += seconds

    def own(self) -> float:
        """Seconds of the stages that are this project's: all but the wait and the parse."""
        return sum(s for stage, s in self.seconds.items() if stage not in MODEL_STAGES)


def timed_reader() -> tuple[Reader, Stopwatch]:
    """A warm reader and its stopwatch, what is loaded frozen as in the service's workers."""
    watch = Stopwatch()
    reader = Reader(observe=watch)
    for text in ("Warm up, please.", "“So be it,” said Anna Holm of 12 dead in Paris."):
        reader.read(Article(text, "warm-up"))
    gc.collect()
    gc.freeze()
    watch.seconds.clear()
    return reader, watch


def read_all(reader: Reader, texts: list[str]) -> list[Summary]:
    """The Summaries of texts, ids being their numbers."""
    return [reader.read(Article(text, f"a-{i:03}")) for i, text in enumerate(texts)]


def seconds_of(call: Callable[[], Any], rounds: int = 3) -> float:
    """The median time of a call."""
    taken = []
    for _ in range(rounds):
        started = time.perf_counter()
        call()
        taken.append(time.perf_counter() - started)
    return statistics.median(taken)
