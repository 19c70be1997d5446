"""Arguments, and how a command ends: `python -m service.cli`, or `storyfold` once installed."""

from __future__ import annotations

import argparse
import os
import sys
from pathlib import Path

from service import __version__
from service.cli import bulk, terminal
from service.settings import BadSettings

FILES = 'text, HTML or JSON files (one Article, a list, or {"articles": […]}); - is standard input'


def main(arguments: list[str] | None = None) -> int:
    """Run a command; the exit status says whether it worked."""
    terminal.end_at_once_on_signals()
    asked = _parser().parse_args(arguments)
    try:
        return _run(asked, sys.argv[1:] if arguments is None else arguments)
    except (terminal.Refused, BadSettings) as error:
        terminal.say(str(error))
        return 2
    except BrokenPipeError:  # whoever read the output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 128 + 13


def _run(asked: argparse.Namespace, arguments: list[str]) -> int:
    if asked.command == "version":
        print(f"storyfold {__version__}")
        return 0
    if asked.command == "serve":
        from service.cli import serve

        serve.start(asked.host, asked.port, asked.workers)
    if asked.command == "bulk":
        bulk.start(arguments[1:])
    from service.cli import reading

    if asked.command == "read":
        return reading.read(asked.files, asked.json)
    return reading.story(asked.files, asked.json, asked.output)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="storyfold",
        description="Actors, places, numbers, dates and quotes of news articles, and one record "
        "of a story over several outlets.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    serve = commands.add_parser("serve", help="the service, until Ctrl-C")
    serve.add_argument("--host", help="address to listen on (STORYFOLD_HOST, 127.0.0.1)")
    serve.add_argument("--port", help="port to listen on (STORYFOLD_PORT, 8000)")
    serve.add_argument("--workers", help="processes that read (STORYFOLD_WORKERS, one a core)")
    read = commands.add_parser("read", help="read articles, one by one")
    read.add_argument("files", nargs="+", metavar="FILE", help=FILES)
    read.add_argument("--json", action="store_true", help="print the Summaries as JSON, one a line")
    story = commands.add_parser("story", help="merge articles on one story into one record")
    story.add_argument(
        "files", nargs="*", metavar="FILE", help=f"{FILES}; none: the example articles"
    )
    story.add_argument("--json", action="store_true", help="print the Story as JSON")
    story.add_argument("--output", type=Path, help="write the whole Story as JSON to this file")
    bulk.add_arguments(commands.add_parser("bulk", help="archives of many articles, in and out"))
    commands.add_parser("version", help="which version this is")
    return parser


if __name__ == "__main__":
    sys.exit(main())
