"""The call that reads many articles, a line each, and answers a line each in the order sent.

Lines come in as they are needed and go out as they are done, so a batch takes no more memory than
a few of its articles, however long it is and however slowly its caller reads. Between two lines
the model is free for whoever waits.
"""

from __future__ import annotations

import logging
import os
import time
from collections import deque
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from typing import TYPE_CHECKING

from flask import Blueprint, Response, g, stream_with_context

from service.problems import Busy, Draining, Malformed, Problem, TooLarge, TooManyLines, of_a_line
from service.web import answers, body, patience
from service.web.errors import log_failure
from service.web.parts import parts
from service.web.summaries import converted, read_request, refusals

if TYPE_CHECKING:
    from collections.abc import Iterator

    from schemas.articles import ArticleRequest
    from service.records import Summary

blueprint = Blueprint("batch", __name__)

NDJSON = "application/x-ndjson"
_LOG = logging.getLogger("storyfold")
_PIECE = 8 * 1024  # bytes of the body that are waited for at a time
_AHEAD = 4  # lines that may be done before the one whose turn it is to be sent
_TOO_LONG = b"\n"  # stands for a line over the limit: no line has one inside


@blueprint.post("/v1/summaries/batch")
def read_batch() -> Response:
    """Read articles as they come; a line that cannot be read costs no other."""
    body.require_accepted(NDJSON, body.JSON)
    body.media_type((NDJSON,))
    _require_time()
    lines = _lines(parts().settings.max_body_bytes)
    batch = _Batch(first := next(lines, None))
    answered = batch.answers(lines) if first is not None else iter(())
    response = Response(stream_with_context(answered), mimetype=NDJSON)
    response.headers["Cache-Control"] = answers.NO_STORE
    return response


def _require_time() -> None:
    """A worker that is stopping answers what has reached it, but a batch may be minutes of work."""
    if parts().is_draining():
        raise Draining(
            "this worker is shutting down; send the request again", parts().retry_after()
        )


def _lines(limit: int) -> Iterator[bytes]:
    """The lines of the body that are not blank; `_TOO_LONG` for one over the limit in bytes."""
    held, too_long = b"", False
    while piece := body.read_piece(_PIECE):
        *whole, rest = piece.split(b"\n")
        for end in whole:
            line, held = held + end, b""
            if too_long or len(line.rstrip(b"\r")) > limit:
                yield _TOO_LONG
            elif not line.isspace() and line:
                yield line
            too_long = False
        held += rest
        if len(held) > limit + 1:  # a carriage return may still belong to the end of the line
            held, too_long = b"", True
    if too_long or len(held) > limit:
        yield _TOO_LONG
    elif held and not held.isspace():
        yield held


class _Batch:
    """One call: its first line is read before anything is answered, so that it can be a 503."""

    def __init__(self, first: bytes | None) -> None:
        self._request_id: str = g.request_id
        self._count = self._refused = self._characters = 0
        self._done: deque[tuple[Future[Summary], ArticleRequest] | bytes] = deque()
        self._beside: Future[Summary] | None = None
        if first is not None:
            self._take(first, patient=False)

    def answers(self, lines: Iterator[bytes]) -> Iterator[bytes]:
        """The lines of the answer."""
        most = parts().settings.max_batch_lines
        try:
            for line in lines:
                if self._count == most:
                    yield from self._sendable(0)
                    yield self._problem(TooManyLines(most))
                    return
                self._take(line)
                yield from self._sendable(_AHEAD)
            yield from self._sendable(0)
        except Malformed as problem:  # in the framing: where a next line begins is not known
            yield from self._sendable(0)
            yield self._problem(problem)
        finally:
            self._log()

    def _take(self, line: bytes, *, patient: bool = True) -> None:
        """Read a line, here or in the companion."""
        self._count += 1
        try:
            if line is _TOO_LONG:
                raise TooLarge(parts().settings.max_body_bytes)
            _require_time()
            asked = read_request(line)
            self._done.append((self._read(asked, patient=patient), asked))
        except Busy:
            if not patient:
                raise
            self._done.append(self._problem(Busy("no turn in time", parts().retry_after())))
        except Problem as problem:
            self._done.append(self._problem(problem))
        except Exception as error:
            self._done.append(self._failure(error))

    def _read(self, asked: ArticleRequest, *, patient: bool) -> Future[Summary]:
        companion = parts().companion
        if patient and companion and (self._beside is None or self._beside.done()):
            self._beside = companion.submit(asked.article)
            if self._beside is not None:
                return self._beside
        done: Future[Summary] = Future()
        done.set_result(self._read_here(asked, patient=patient))
        return done

    def _read_here(self, asked: ArticleRequest, *, patient: bool) -> Summary:
        """Wait for a turn: the first line as any caller, a later one for as long as it takes."""
        until = time.monotonic() + (parts().settings.timeout if patient else 0)
        while True:
            if patient:
                patience.received.set(time.monotonic())
            try:
                with refusals(()):
                    return parts().reader.read(asked.article)
            except Busy:
                if time.monotonic() >= until:
                    raise

    def _sendable(self, most: int) -> Iterator[bytes]:
        """Lines from the front that are done; waits for them where more than `most` are held."""
        while self._done:
            front = self._done[0]
            if isinstance(front, bytes):
                self._done.popleft()
                yield front
                continue
            future, asked = front
            if not future.done() and len(self._done) <= most:
                return
            self._done.popleft()
            yield self._line(future, asked)

    def _line(self, future: Future[Summary], asked: ArticleRequest) -> bytes:
        try:
            with refusals(()):
                try:
                    companion = parts().companion
                    summary = companion.result(future) if companion else future.result()
                except BrokenProcessPool:
                    summary = self._read_here(asked, patient=True)
            summary = converted(summary, asked.article, asked.options.offset_unit)
        except Problem as problem:
            return self._problem(problem)
        except Exception as error:
            return self._failure(error)
        self._characters += summary.article.characters
        return answers.encode({"summary": summary}) + b"\n"

    def _problem(self, problem: Problem | None) -> bytes:
        self._refused += 1
        return answers.encode({"problem": of_a_line(problem)}) + b"\n"

    def _failure(self, error: Exception) -> bytes:
        log_failure(error, self._request_id)
        return self._problem(None)

    def _log(self) -> None:
        facts = {
            "request_id": self._request_id,
            "lines": self._count,
            "refused": self._refused,
            "chars": self._characters,
            "worker_pid": os.getpid(),
        }
        _LOG.info("batch", extra=facts)
