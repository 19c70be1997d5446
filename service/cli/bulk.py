"""The command `bulk`: archives → Summaries → stories, in a process whose environment is set."""

from __future__ import annotations

import argparse
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
    read.add_argument("--part-rows", type=_whole, default=1000, help="articles of a part (1000)")
    for job in (read,):
        job.add_argument("--out", type=Path, required=True, metavar="DIR", help="where parts go")
        job.add_argument(
            "--format",
            choices=("parquet", "jsonl", "jsonl.zst"),
            default="parquet",
            help="of parts",
        )
        job.add_argument("--workers", type=_whole, help="processes (one a core)")
        job.add_argument("--resume", action="store_true", help="go on where it was cut off")


def _whole(value: str) -> int:
    if not (value.isascii() and value.isdecimal() and 1 <= int(value) <= 1_000_000):
        raise argparse.ArgumentTypeError("must be a whole number from 1 to 1000000")
    return int(value)


def start(arguments: list[str]) -> NoReturn:
    """Become the process that does it: memory that an article took goes back when it is read."""
    terminal.hold_signals()
    environment = settings.serving_environment({}) | settings.ONE_THREAD
    os.execve(  # noqa: S606 - no shell wanted
        sys.executable, [sys.executable, "-m", __name__, *arguments], environment
    )


def main() -> int:
    """Do what the arguments ask; the exit status says how it ended."""
    terminal.end_quietly_on_signals()
    parser = argparse.ArgumentParser(prog="storyfold bulk")
    add_arguments(parser)
    asked = parser.parse_args()
    try:
        logging.config.dictConfig(logs.configuration(settings.from_environment().log_level))
        return _read(asked)
    except (Refused, settings.BadSettings) as error:
        terminal.say(str(error))
        return 2


def _read(asked: argparse.Namespace) -> int:
    try:
        from service.bulk import ledger, local, read, sources
    except ImportError as error:
        raise Refused(
            f"archives need {error.name}, which is not installed: pip install 'storyfold[bulk]'"
        ) from None
    try:
        found = sources.find(asked.inputs)
        options = read.Options(asked.format, asked.part_rows)
        own = ledger.Ledger(asked.out, read.job(found, options), resume=asked.resume)
        with Progress("articles", sum(source.size for source in found)) as progress:
            if not own.is_done:
                progress.skip(own.finished)
                with _runner(asked) as runner:
                    read.read(found, options, own, runner, progress.seen)
        own.close()
        return _ended(own)
    except (sources.NoSource, ledger.NotResumable, local.WorkerLost) as error:
        raise Refused(str(error)) from None


def _runner(asked: argparse.Namespace) -> AbstractContextManager[Runner]:
    from service.bulk import local

    terminal.say_to_people("loading the model …")
    return local.pool(min(asked.workers or settings.cores(), _MOST_WORKERS))


def _ended(own: Ledger) -> int:
    """Say what came of it."""
    sums = {
        name: sum(getattr(p, name) for p in own.finished) for name in ("rows", "refused", "words")
    }
    terminal.say(
        f"{sums['rows']:,} articles, {sums['refused']:,} of them refused, {sums['words']:,} words, "
        f"{len(own.finished):,} parts in {own.folder}"
    )
    if sums["refused"]:
        terminal.say(f"the problem of each refused article is in {own.folder / 'refused.jsonl'}")
    return SOME_REFUSED if sums["refused"] else 0


if __name__ == "__main__":
    sys.exit(main())
