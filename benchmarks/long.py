"""A long run: does the service take more and more of anything, and does it answer the same?

`python -m benchmarks long` sends different articles and stories to two workers and looks at them
after each tenth of the way. `python -m benchmarks.long --texts FILE` takes the paragraphs of FILE,
JSON lines with a `text` each, in place of the seeds'.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import random
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.articles import seeds
from benchmarks.process import proportional_memory
from benchmarks.tables import show
from benchmarks.worst import with_values
from scripts.local_service import running, seed_articles

if TYPE_CHECKING:
    from collections.abc import Iterator

    from scripts.local_service import LocalService

ARTICLES = 5_000
STORIES = 500
OF_A_STORY = 3
PARTS = 10
CALLERS = 4
SEED = 5
PARAGRAPHS = (3, 8)  # of an article
# Sentences with names and numbers that no other article has, as every day brings new ones.
NEWS = (
    "{N} {N}, who leads the {N} Party, told {N} that {n} of them had left.",
    "“We lost {n} boats,” said {N} {N}, a fisherman from {N}.",
    "The {N} Council spent ${n} million on {w}s, up from {n}, the {N} Times reported.",
)


@dataclass(frozen=True)
class Look:
    """What the service takes at one moment."""

    megabytes: float
    handles: int
    threads: int
    files: int


def texts(paragraphs: list[str]) -> Iterator[str]:
    """Different articles without end, the same in each run."""
    choice = random.Random(SEED)
    while True:
        taken = choice.sample(paragraphs, choice.randint(*PARAGRAPHS))
        taken.insert(choice.randrange(len(taken)), with_values(choice.choice(NEWS), choice))
        yield "\n\n".join(taken)


def look(service: LocalService) -> Look:
    """The master, its workers and their companions together."""
    pids = [service.process.pid]
    for pid in pids:
        for task in Path(f"/proc/{pid}/task").glob("*/children"):
            pids += [int(child) for child in task.read_text().split()]
    opened = [path for pid in pids for path in _handles(pid)]
    counts = {path.parent for path in opened if path.suffix == ".db"}
    return Look(
        proportional_memory(service),
        len(opened),
        sum(len(list(Path(f"/proc/{pid}/task").iterdir())) for pid in pids),
        sum(len(list(folder.iterdir())) for folder in counts),
    )


def _handles(pid: int) -> Iterator[Path]:
    """What a process has open; a connection may end while one looks."""
    for handle in Path(f"/proc/{pid}/fd").iterdir():
        with contextlib.suppress(FileNotFoundError):
            yield handle.readlink()


def fixed_answers(service: LocalService) -> set[bytes]:
    """What is answered to the same article and story, by whichever worker."""
    article, story = seed_articles()[1], {"articles": seed_articles()}
    answers = [service.post("/v1/summaries", article) for _ in range(8)]
    answers += [service.post("/v1/stories", story) for _ in range(4)]
    return {answer.body for answer in answers}


def run(paragraphs: list[str], articles: int, stories: int) -> None:
    """Print a row for each part of the way."""
    given = texts(paragraphs)
    rows: list[tuple[Any, ...]] = []
    environment = {"STORYFOLD_QUEUE_TIMEOUT": "60", "STORYFOLD_LOG_LEVEL": "WARNING"}
    with (
        running(workers=2, environment=environment) as service,
        ThreadPoolExecutor(CALLERS) as callers,
    ):

        def ask(call: tuple[str, Any]) -> int:
            return service.post(*call).status

        first = fixed_answers(service)
        for part in range(1, PARTS + 1):
            calls: list[tuple[str, Any]] = [
                ("/v1/summaries", {"text": next(given), "language": "en"})
                for _ in range(articles // PARTS)
            ]
            for _ in range(stories // PARTS):
                many = [{"text": next(given), "language": "en"} for _ in range(OF_A_STORY)]
                calls.append(("/v1/stories", {"articles": many}))
            random.Random(part).shuffle(calls)
            statuses = list(callers.map(ask, calls))
            seen = look(service)
            done = part * articles // PARTS
            others = sum(status != 200 for status in statuses)
            rows.append(
                (f"{done:,}", others, seen.megabytes, seen.handles, seen.threads, seen.files)
            )
        last = fixed_answers(service)
    same = "the same bytes" if first == last else "NOT the same bytes"
    show(
        f"{articles:,} different articles and {stories:,} stories, two workers",
        ("articles", "not 200", "PSS, MB", "handles", "threads", "files of counts"),
        rows,
        f"a fixed article and a fixed story at the start and at the end: {same}",
    )


def main(arguments: list[str] | None = None) -> None:
    """Read what is asked, by default all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.long", description=__doc__)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--stories", type=int, default=STORIES)
    asked = parser.parse_args([] if arguments is None else arguments)
    whole = seeds()
    if asked.texts:
        lines = asked.texts.read_text(encoding="utf-8").splitlines()
        whole = [json.loads(line)["text"] for line in lines]
    found = [line.strip() for text in whole for line in text.splitlines() if line.strip()]
    run(found, asked.articles, asked.stories)


if __name__ == "__main__":
    import sys

    main(sys.argv[1:])
