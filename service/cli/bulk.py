"""The command `bulk`: archives → Summaries → stories, in a process whose environment is set."""

from __future__ import annotations

import argparse
import importlib.util
import logging.config
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from service import logs, settings
from service.cli import terminal
from service.cli.progress import Progress
from service.cli.terminal import Refused

if TYPE_CHECKING:
    from contextlib import AbstractContextManager

    from service.bulk.ledger import Ledger
    from service.bulk.local import Runner

SOME_REFUSED = 3  # the exit status of a job that is done and has refused articles
REFUSED = "refused.jsonl"
_FORMATS = ("parquet", "jsonl", "jsonl.zst")
_MOST_WORKERS = 256
_IN = (
    "files of articles, or folders of them: .jsonl (also .gz, .zst), .parquet, .warc (.gz), .txt, "
    ".html, .json"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """What the command takes."""
    jobs = parser.add_subparsers(dest="job", required=True, metavar="JOB")
    read = jobs.add_parser("read", help="read archives: Summaries in parts")
    read.add_argument("inputs", nargs="+", metavar="IN", help=_IN)
    stories = jobs.add_parser(
        "stories", help="put Summaries into stories: a story a line, in parts"
    )
    stories.add_argument(
        "inputs", nargs="*", type=Path, metavar="DIR", help="what `bulk read` has written"
    )
    stories.add_argument(
        "--continue", dest="before", type=Path, metavar="DIR", help="stories to go on with"
    )
    stories.add_argument(
        "--days", type=_whole, default=14, help="articles further apart are of two stories (14)"
    )
    stories.add_argument(
        "--most", type=_whole, default=200, help="articles that are merged of one story (200)"
    )
    for job in (read, stories):
        job.add_argument("--out", type=Path, required=True, metavar="DIR", help="where parts go")
        job.add_argument("--format", choices=_FORMATS, default=_FORMATS[0], help="of parts")
        job.add_argument(
            "--part-rows", type=_whole, default=1000, help="articles or stories of a part (1000)"
        )
        job.add_argument("--workers", type=_whole, help="processes (one a core)")
        job.add_argument(
            "--engine", choices=("local", "ray"), default="local", help="what it runs on (local)"
        )
        job.add_argument("--address", help="of a Ray cluster; without, Ray runs on this machine")
        job.add_argument("--resume", action="store_true", help="go on where it was cut off")


def _whole(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= 1_000_000):
        raise argparse.ArgumentTypeError("must be a whole number from 1 to 1000000")
    return int(value)


def start(arguments: list[str]) -> NoReturn:
    """Become the process that does it: memory that an article took goes back when it is read."""
    terminal.hold_signals()
    own = settings.serving_environment({})
    environment = {**settings.NO_REPORTS, **own, **settings.ONE_THREAD}
    os.execve(  # noqa: S606 - no shell wanted
        sys.executable, [sys.executable, "-m", __name__, *arguments], environment
    )


def main() -> int:
    """Do what the arguments ask; the exit status says how it ended."""
    terminal.end_at_once_on_signals()
    parser = argparse.ArgumentParser(prog="storyfold bulk")
    add_arguments(parser)
    asked = parser.parse_args()
    try:
        logging.config.dictConfig(logs.configuration(settings.from_environment().log_level))
        return _done(asked)
    except (Refused, settings.BadSettings) as error:
        terminal.say(str(error))
        return 2


def _done(asked: argparse.Namespace) -> int:
    try:
        from service.bulk import ledger, local, sources
    except ImportError as error:
        raise Refused(
            f"archives need {error.name}, which is not installed: pip install 'storyfold[bulk]'"
        ) from None
    terminal.end_on_signals()
    try:
        return _read(asked) if asked.job == "read" else _stories(asked)
    except (sources.NoSource, ledger.NotResumable, local.WorkerLost) as error:
        raise Refused(str(error)) from None
    except OSError as error:
        raise Refused(f"{asked.out} cannot be written: {error.strerror or error}") from None


def _read(asked: argparse.Namespace) -> int:
    from service.bulk import read, sources
    from service.bulk.ledger import Ledger

    found = sources.find(asked.inputs)
    options = read.Options(asked.format, asked.part_rows)
    own = Ledger(asked.out, read.job(found, options), resume=asked.resume)
    if not own.is_done:
        with _runner(asked) as runner, Progress("articles", sum(s.size for s in found)) as progress:
            progress.skip(own.finished)
            read.read(found, options, own, runner, progress.seen)
    own.close()
    sums = _sums(own)
    terminal.say(
        f"{sums['rows']:,} articles, {sums['refused']:,} of them refused, {sums['words']:,} words, "
        f"{len(own.finished):,} parts in {own.folder}"
    )
    if sums["refused"]:
        terminal.say(f"the problem of each refused article is in {own.folder / REFUSED}")
    return SOME_REFUSED if sums["refused"] else 0


def _stories(asked: argparse.Namespace) -> int:
    from service.bulk import stories
    from service.bulk.ledger import Ledger
    from service.bulk.summaries import Reads

    old = stories.reads_of(asked.before) if asked.before else []
    named = [folder.resolve() for folder in asked.inputs]
    reads = Reads([*old, *(folder for folder in named if folder not in old)])
    if not reads.folders:
        raise Refused("name a folder that `storyfold bulk read` has written")
    options = stories.Options(asked.format, asked.part_rows, asked.days, asked.most)
    own = Ledger(asked.out, stories.job(reads, options, asked.before), resume=asked.resume)
    if not own.is_done:
        with _runner(asked) as runner:
            for folder in reads.outdated():
                terminal.say(f"{folder} is of another version: its articles are read again")
            stories.make(reads, options, own, runner, asked.before, Progress)
    own.close()
    terminal.say(
        f"{reads.rows:,} articles, {_sums(own)['rows']:,} stories that are new or go on, "
        f"{len(own.finished):,} parts in {own.folder}"
    )
    return 0


def _sums(own: Ledger) -> dict[str, int]:
    return {
        name: sum(getattr(part, name) for part in own.finished)
        for name in ("rows", "refused", "words")
    }


def _runner(asked: argparse.Namespace) -> AbstractContextManager[Runner]:
    from service.bulk import batches, cluster, local

    workers = min(asked.workers or settings.cores(), _MOST_WORKERS)
    if asked.engine == "ray":
        if importlib.util.find_spec("ray") is None:
            raise Refused("--engine ray needs Ray: pip install 'storyfold[ray]'")
        terminal.say_to_people("looking for Ray …")
        return cluster.cluster(asked.address, workers)
    if asked.address:
        raise Refused("--address is of a Ray cluster: say --engine ray with it")
    terminal.say_to_people("loading the model …")
    with terminal.loading():
        batches.reader()  # the pool's processes are forked with it
    return local.pool(workers)


if __name__ == "__main__":
    sys.exit(main())
