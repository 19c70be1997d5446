"""Archives: articles a second against the service, memory over many, a kill, and grouping's cost.

The ratio is taken in turns: a round of the service, a round of the pool, and so on, each with two
processes that read, so that what else the machine does falls on both.
"""

from __future__ import annotations

import contextlib
import importlib.util
import json
import os
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import pyarrow.parquet as pq

from benchmarks.articles import reports, seeds
from benchmarks.tables import plot, show
from scripts.local_service import ALLOCATION, LocalService, running
from service.bulk import cluster, grouping, local, merging, read, sources
from service.bulk.ledger import Ledger
from service.bulk.merging import UNITS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

ROOT = Path(__file__).resolve().parents[1]
WORKERS = 2
ROUNDS, ROUND = 5, 640  # rounds of each, and articles of a round: some ten seconds
MANY = 20_000  # articles over which memory is watched
CUTS = 3  # jobs that are killed at a moment of chance
SUMMARIES = (1_000, 3_000, 10_000, 30_000, 100_000)  # that are put into stories
WORDS = 40_000  # of the invented language of the grouped articles


def main() -> None:
    """Print a table each."""
    with tempfile.TemporaryDirectory(prefix="storyfold-bulk-") as name:
        folder = Path(name)
        show("Archives", ("figure", "value"), [*speed(folder), *cut(folder)])
        show("Memory over many articles", ("figure", "value"), memory(folder))
        show("Before Summaries are put into stories", ("figure", "value"), telling(folder))
    show("Putting Summaries into stories", ("Summaries", "seconds of a core", "ms each"), growth())


def archive(path: Path, texts: Iterator[str] | list[str]) -> Path:
    """Texts as an archive."""
    with path.open("w", encoding="utf-8") as file:
        for n, text in enumerate(texts):
            file.write(json.dumps({"text": text, "id": f"a-{n}", "language": "en"}) + "\n")
    return path


def speed(folder: Path) -> list[tuple[str, float | str]]:
    """Articles a second of the service, of the pool and of Ray, after their start."""
    texts = reports(ROUND)
    path = archive(folder / "round.jsonl", texts)
    with contextlib.ExitStack() as stack:
        pool = stack.enter_context(local.pool(WORKERS))
        service = stack.enter_context(running(workers=WORKERS))
        ways: dict[str, Callable[[], object]] = {
            "the service": lambda: _serve(service, texts),
            "bulk": lambda: _read(path, folder, pool),
        }
        if importlib.util.find_spec("ray"):
            ray = stack.enter_context(cluster.cluster(None, WORKERS))
            ways["bulk on Ray"] = lambda: _read(path, folder, ray)
        taken: dict[str, list[float]] = {name: [] for name in ways}
        for _ in range(ROUNDS + 1):
            for name, way in ways.items():
                begun = time.perf_counter()
                way()
                taken[name].append(time.perf_counter() - begun)
    rows: list[tuple[str, float | str]] = [
        (f"{name}, {WORKERS} workers, articles a second", ROUND / statistics.median(seconds[1:]))
        for name, seconds in taken.items()
    ]  # the first round has warmed up
    for one, other in (("bulk", "the service"), ("bulk on Ray", "bulk")):
        if one in taken:
            pairs = zip(taken[one][1:], taken[other][1:], strict=True)
            ratio = statistics.median(theirs / ours for ours, theirs in pairs)
            rows.append((f"{one} / {other}, median of the rounds", ratio))
        else:
            rows.append((f"{one}: skipped", "Ray is not installed"))
    return rows


def _serve(service: LocalService, texts: list[str]) -> None:
    def ask(text: str) -> None:
        while service.post("/v1/summaries", {"text": text, "language": "en"}).status == 503:
            time.sleep(0.05)

    with ThreadPoolExecutor(2 * WORKERS) as callers:
        list(callers.map(ask, texts))


def _read(path: Path, folder: Path, runner: local.Runner) -> Path:
    out = Path(tempfile.mkdtemp(dir=folder))
    found, options = sources.find([str(path)]), read.Options()
    ledger = Ledger(out, read.job(found, options), resume=False)
    read.read(found, options, ledger, runner, lambda *_: None)
    ledger.close()
    return out


def _command(path: Path, out: Path, *more: str) -> subprocess.Popen[bytes]:
    words = ["bulk", "read", str(path), "--out", str(out), "--workers", str(WORKERS), *more]
    return subprocess.Popen(
        [sys.executable, "-m", "service.cli", *words],
        cwd=ROOT,
        env={**os.environ, **ALLOCATION},
        stderr=subprocess.DEVNULL,
    )


def cut(folder: Path) -> list[tuple[str, str]]:
    """Jobs that are killed at a moment of chance and taken up, held against one that was not."""
    path = archive(folder / "cut.jsonl", reports(400, 4))
    small = ("--part-rows", "20")
    _command(path, folder / "uncut", *small).wait()
    chance, kills, same = random.Random(), 0, 0
    for n in range(CUTS):
        out = folder / f"cut-{n}"
        process = _command(path, out, *small)
        while not (out / "parts.jsonl").exists() and process.poll() is None:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 4))
        process.send_signal(signal.SIGKILL)
        kills += process.wait() == -signal.SIGKILL
        _command(path, out, *small, "--resume").wait()
        same += _bytes(out) == _bytes(folder / "uncut")
    return [("killed with SIGKILL and taken up; of them with the same bytes", f"{kills}; {same}")]


def _bytes(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def shuffled(number: int, paragraphs: int = 2) -> Iterator[str]:
    """Articles of paragraphs of the seeds in an order of chance, which is always the same."""
    choice = random.Random(11)
    pool = [line.strip() for text in seeds() for line in text.splitlines() if line.strip()]
    for _ in range(number):
        yield "\n\n".join(choice.sample(pool, paragraphs))


def memory(folder: Path) -> list[tuple[str, float]]:
    """The memory of all processes of a job over its run: its middle against its end."""
    path = archive(folder / "many.jsonl", shuffled(MANY))
    out = folder / "many"
    process = _command(path, out)
    begun = time.perf_counter()
    by_articles: dict[int, list[float]] = {}
    while process.poll() is None:
        ledger = out / "parts.jsonl"
        done = len(ledger.read_bytes().splitlines()) if ledger.exists() else 0
        if done:
            by_articles.setdefault(done, []).append(_memory(process.pid))
        time.sleep(0.5)
    seconds = time.perf_counter() - begun
    means = {done: statistics.mean(held) for done, held in by_articles.items()}
    early = statistics.mean(mean for done, mean in means.items() if 3 <= done < 8)
    late = statistics.mean(mean for done, mean in means.items() if done >= max(means) - 4)
    return [
        (f"PSS after 3,000 to 8,000 of {MANY:,} articles, MB", early),
        ("PSS over the last 5,000, MB", late),
        ("late / early", late / early),
        ("most at any time, MB", max(map(max, by_articles.values()))),
        ("articles a second, the start among it", MANY / seconds),
    ]


def _memory(pid: int) -> float:
    """Megabytes of a process and its children; pages that they share are divided (PSS)."""
    kilobytes = 0
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        for one in (str(pid), *children):
            for line in Path(f"/proc/{one}/smaps_rollup").read_text().splitlines():
                if line.startswith("Pss:"):
                    kilobytes += int(line.split()[1])
    except OSError:  # it has just ended
        pass
    return kilobytes / 1000


def telling(folder: Path) -> list[tuple[str, float]]:
    """What it takes to tell the event of a Summary, on one core."""
    path = archive(folder / "told.jsonl", reports(400))
    with local.pool(WORKERS) as pool:
        out = _read(path, folder, pool)
    table = pq.read_table(out / "summaries-000000.parquet", columns=["summary"])
    merging.profile_batch(table.slice(0, 50))
    begun = time.process_time()
    merging.profile_batch(table)
    return [("ms a Summary (processor time)", 1000 * (time.process_time() - begun) / len(table))]


def growth() -> list[tuple[int, float, float]]:
    """What it takes to put so many articles into stories, on one core (processor time)."""
    rows = []
    for number in SUMMARIES:
        articles = invented(number)
        begun = time.process_time()
        found = grouping.stories(articles, days=14)
        seconds = time.process_time() - begun
        assert sum(map(len, found)) == number
        rows.append((number, seconds, 1000 * seconds / number))
    line = {"processor time of one core": [(number / 1000, seconds) for number, seconds, _ in rows]}
    plot("grouping", "Time to put Summaries into stories", ("thousand Summaries", "seconds"), line)
    return rows


def invented(number: int) -> list[grouping.EventProfile]:
    """What articles would tell that news of a month would tell: events of 1 to 60 articles.

    An event has names of its own, some that many share, and words as often as words are (Zipf);
    each article tells a part of them, and something else.
    """
    chance = np.random.default_rng(3)
    common = 1.0 / np.arange(1, WORDS + 1)
    common /= common.sum()
    articles: list[grouping.EventProfile] = []
    while len(articles) < number:
        names = WORDS + chance.integers(0, 40 * number, 12)
        shared = WORDS + 40 * number + (chance.pareto(1.0, 4) * 20).astype(int) % 5_000
        words = chance.choice(WORDS, 90, p=common)
        day = chance.uniform(0, 30) * 86_400
        for _ in range(min(number - len(articles), 1 + int(chance.pareto(1.2)) % 60)):
            told = [
                chance.choice(names, 7, replace=False), shared,
                chance.choice(words, 60, replace=False), chance.choice(WORDS, 60, p=common),
            ]  # fmt: skip
            keys, first = np.unique(np.concatenate(told), return_index=True)
            weights = np.where(first < 11, 3.0, 1.0) * chance.uniform(0.5, 1.5, len(keys))
            weights *= UNITS / np.linalg.norm(weights)
            vector = (keys.astype(np.int32), np.rint(weights).astype(np.int32))
            order = day + chance.uniform(0, 3) * 86_400
            articles.append(grouping.EventProfile(f"{len(articles):08}", order, 300, "", vector))
    return articles


if __name__ == "__main__":
    main()
