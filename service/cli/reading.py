"""The commands `read` and `story`: the reader in this process, no server and no network."""

from __future__ import annotations

import contextlib
import os
import sys
import time
from functools import partial
from typing import TYPE_CHECKING, Any

import orjson

from schemas.answers import encode
from service import examples
from service.cli import article_page, inputs, terminal
from service.cli.story_page import Page
from service.cli.terminal import Refused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from service.records import Article, Summary


def read(names: Sequence[str], as_json: bool) -> int:
    """Print what is in each article as soon as it is read."""
    articles = inputs.articles(names)
    for summary in _summaries(articles):
        content = encode(summary)
        if as_json:
            _write(content)
        else:
            shown = article_page.lines(orjson.loads(content), _paints(), terminal.width())
            _write("\n".join(shown).encode())
    return 0


def story(names: Sequence[str], as_json: bool, output: Path | None) -> int:
    """Print one record of several articles, of the examples where none is named."""
    articles = inputs.articles(names) if names else inputs.examples(examples.request())
    _require_distinct(articles)
    with _opened(output) as stream:
        with terminal.loading():
            from service.stories.merge import merge

        started = time.perf_counter()
        summaries = list(_summaries(articles))
        content = encode(merge(summaries))
        words = sum(summary.article.words for summary in summaries)
        seconds = time.perf_counter() - started
        terminal.say(f"{len(articles)} articles, {words:,} words, one record: {seconds:.1f} s")
        record = orjson.loads(content)
        if stream is not None:
            stream.write(orjson.dumps(record, option=orjson.OPT_INDENT_2) + b"\n")
    if as_json:
        _write(content)
        return 0
    whole = output.name if output else "the record (--json)"
    page = Page(_paints(), terminal.width(), whole)
    _write("\n".join(page.story(record)).encode())
    if output:
        _write(f"\nThe whole record, with every span: {output.name}".encode())
    return 0


def _summaries(articles: Sequence[Article]) -> Iterator[Summary]:
    """Read one after the other; who looks on sees how far it is."""
    terminal.say("loading the model …")
    with terminal.loading():
        from service.reading.reader import Reader, UnsupportedLanguage

        reader = Reader()
    for place, article in enumerate(articles, 1):
        terminal.say_to_people(f"reading {place} of {len(articles)}: {article.id}")
        try:
            yield reader.read(article)
        except UnsupportedLanguage as error:
            raise Refused(
                f"{article.id} is not in a language that is served: it seems to be {error.language}"
            ) from None


def _require_distinct(articles: Sequence[Article]) -> None:
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            raise Refused(
                f"two articles have the id {article.id}: leave one out, or give them ids in JSON"
            )
        seen.add(article.id)


@contextlib.contextmanager
def _opened(output: Path | None) -> Iterator[Any]:
    """The file to write, opened before the work; one that could not be written is not left."""
    if output is None:
        yield None
        return
    own = output.with_name(f".{output.name}.{os.getpid()}")
    remove = partial(own.unlink, missing_ok=True)
    terminal.on_a_stop.callback(remove)
    try:
        stream = own.open("wb")
        if output.exists() and not os.access(output, os.W_OK):
            remove()
            raise PermissionError(13, os.strerror(13))
    except OSError as error:
        raise Refused(
            f"{output} cannot be written: {error.strerror};"
            " name another file with --output, or with OUTPUT= of make"
        ) from None
    try:
        with stream:
            yield stream
        own.replace(output)
    finally:
        remove()


def _paints() -> bool:
    return terminal.colours_wanted()


def _write(content: bytes) -> None:
    sys.stdout.buffer.write(content + b"\n")
    sys.stdout.buffer.flush()
