"""Articles in, Summaries out: the model and the gate before it.

A spaCy memory zone belongs to the process and is not safe between threads, so one article is read
at a time and a gate stands before it. Threads gain nothing here: workers do. A caller
waits at the gate for a bounded time and is then told that the service is busy.
"""

from __future__ import annotations

import hashlib
import os
import time
import weakref
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from service import __version__, fingerprint, recall
from service.reading import key_sentences, stages
from service.reading.gate import Gate
from service.reading.parse import model, pipeline
from service.reading.text import boilerplate, language, paragraphs
from service.reading.text.language import UnsupportedLanguage
from service.records import Article, ArticleInfo, Model, Pipeline, Summary

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from service.reading.parse.words import Parse
    from service.reading.stages import Result
    from service.records import Span

__all__ = ["Busy", "NotReady", "Reader", "UnsupportedLanguage"]

_SELF_TEST = (
    "PARIS (AP) — Anna Holm said on Monday that 12 people had died.\n\n“We mourn,” she said."
)


class Busy(Exception):
    """The gate stayed shut for the whole bounded wait: try again later, or elsewhere."""


class NotReady(Exception):
    """The model did not read the self-test as it should."""


class Reader:
    """Reads articles, one at a time in a process.

    `wait_seconds` gives the longest wait at the gate for the caller of this thread. `observe`, if
    given, is called with the name of a stage ("gate", "parse", "names", …) and the seconds that it
    took; it never sees any text.

    The constructor loads the model (about a second) and reads one short article as a self-test,
    so that a reader is ready or was never made. Raises NotReady.
    """

    def __init__(
        self,
        *,
        wait_seconds: Callable[[], float] = lambda: 30.0,
        observe: Callable[[str, float], None] | None = None,
    ) -> None:
        self._wait_seconds = wait_seconds
        self._observe = observe or _ignore
        self._nlp = model.load()
        self.model = Model(__version__, Pipeline(*model.identity(self._nlp)))
        self._is_broken = False
        self._renew_gate()
        _renew_in_forks(self)
        self.ready = False
        self._warm_up()
        self.ready = True

    def read(self, article: Article) -> Summary:
        """The Summary of an article, its offsets in code points.

        Raises UnsupportedLanguage, and Busy when other articles keep the gate shut for too long or
        the process has run out of memory before; `ready` is False from then on.
        """
        recall.count(len(article.text))
        code = language.identify(article.text, article.language)
        unread = boilerplate.find(article.text)
        blocks = paragraphs.split(article.text, unread)
        with self._through_gate():
            parse = self._parse(article, blocks)
            if parse.left_out:
                unread = boilerplate.with_stretches(article.text, unread, parse.left_out)
            return self._summary(article, code, parse, unread)

    def _parse(self, article: Article, blocks: list[tuple[int, int, str]]) -> Parse:
        """The words of an article. Out of memory, the model cannot be trusted with another one."""
        if self._is_broken:
            raise Busy("this process ran out of memory")
        try:
            with self._timed("parse"), self._nlp.memory_zone():
                return pipeline.parse(self._nlp, article.text, blocks)
        except MemoryError:
            self._is_broken, self.ready = True, False
            raise

    def _summary(
        self, article: Article, code: str, parse: Parse, unread: tuple[Span, ...]
    ) -> Summary:
        read = stages.run(article, parse, self._timed)
        return Summary(
            article=_info(article, code, parse, unread, read),
            actors=tuple(read["cast"].actors),
            locations=read["locations"],
            numeric_claims=read["numeric_claims"],
            quotes=read["quotes"],
            dates=read.get("dates", ()),
            model=self.model,
        )

    def _warm_up(self) -> None:
        summary = self.read(Article(_SELF_TEST, "self-test"))
        if not (summary.actors and summary.quotes and summary.numeric_claims):
            raise NotReady("the self-test article was not read as it should be")

    def _renew_gate(self) -> None:
        self._gate = Gate()

    @contextmanager
    def _through_gate(self) -> Iterator[None]:
        gate = self._gate
        seconds = self._wait_seconds()
        with self._timed("gate"):
            opened = gate.enter(seconds)
        if not opened:
            raise Busy(f"no turn at the model within {seconds:g} s")
        try:
            yield
        finally:
            gate.leave()

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        begun = time.perf_counter()
        try:
            yield
        finally:
            self._observe(stage, time.perf_counter() - begun)


def _ignore(stage: str, seconds: float) -> None:
    pass


def _renew_in_forks(reader: Reader) -> None:
    """A lock that a thread held when the process forked would stay shut in the child for good."""
    own = weakref.ref(reader)

    def renew() -> None:
        if (parent := own()) is not None:
            parent._renew_gate()  # noqa: SLF001

    os.register_at_fork(after_in_child=renew)


def _info(
    article: Article,
    code: str,
    parse: Parse,
    unread: tuple[Span, ...],
    read: Mapping[Result, Any],
) -> ArticleInfo:
    text = article.text
    return ArticleInfo(
        id=article.id,
        title=article.title,
        source=article.source,
        url=article.url,
        published_at=article.published_at,
        home=article.home,
        reference_date=read.get("reference_date"),
        language=code,
        offset_unit="code_point",
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        fingerprint=fingerprint.fingerprint(" ".join([word.lower for word in parse.words])),
        characters=len(text),
        words=sum(
            [word.text.isalnum() or any(map(str.isalnum, word.text)) for word in parse.words]
        ),
        sentences=len(parse.sentences),
        text=text if article.extracted else None,
        boilerplate=unread,
        key_sentences=key_sentences.read(text, parse, read.get("dates", ()), read.get("cast")),
    )
