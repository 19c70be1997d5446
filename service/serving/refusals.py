"""Problem documents as bytes, for requests that never reach the app.

They are like those of `service.web.errors`: the same members, header fields, log line and metric.
"""

from __future__ import annotations

import logging
import os
import re
from typing import TYPE_CHECKING

from gunicorn.http.errors import ExpectationFailed, LimitRequestHeaders, LimitRequestLine

from service import metrics, problems
from service.web import tracing
from service.web.answers import NO_STORE, encode

if TYPE_CHECKING:
    from service.serving.intake import Intake

_LOG = logging.getLogger("storyfold")
_FIELD = re.compile(rb"\r\n(x-request-id|traceparent):[ \t]*([^\r\n]{1,200})", re.IGNORECASE)
_NO_ROUTE = "(none)"

BUSY = "more requests are waiting than can be served in time; send the request again"
TOO_SLOW = "the request did not arrive in time; send it again"
LINE_TOO_LONG = "the request line is too long: send the article and its fields as JSON"
HEAD_TOO_LONG = "the header fields of the request are too long together"


def refusal(
    status: int,
    detail: str,
    intake: Intake | None,
    *,
    problem: problems.Problem | None = None,
    keep_alive: bool = False,
) -> bytes:
    """The whole answer to a request that was received so far, counted and logged.

    Without `keep_alive` the connection has to be closed behind it.
    """
    head = bytes(intake.data[:8192]) if intake else b""
    fields = {name.lower(): value.strip() for name, value in _FIELD.findall(head)}
    request_id = tracing.request_id(_text(fields.get(b"x-request-id")))
    trace = tracing.trace(_text(fields.get(b"traceparent")))
    content = encode(problems.document(status, detail, request_id, problem))
    headers = {
        "Content-Type": problems.MEDIA_TYPE,
        "Content-Length": str(len(content)),
        "Cache-Control": NO_STORE,
        "Content-Security-Policy": "default-src 'none'; frame-ancestors 'none'",
        "X-Content-Type-Options": "nosniff",
        "X-Request-ID": request_id,
        "traceparent": trace.header,
        "Connection": "keep-alive" if keep_alive else "close",
        **(problem.headers if problem else {}),
    }
    lines = [f"HTTP/1.1 {status} {problems.TITLES[status]}"]
    lines += [f"{name}: {value}" for name, value in headers.items()]
    _record(status, intake, request_id, trace, problem)
    return "\r\n".join([*lines, "", ""]).encode("latin-1") + content


def _text(value: bytes | None) -> str | None:
    return None if value is None else value.decode("latin-1")


def _record(
    status: int,
    intake: Intake | None,
    request_id: str,
    trace: tracing.Trace,
    problem: problems.Problem | None,
) -> None:
    method = intake.method if intake and intake.method in ("GET", "HEAD", "POST") else "other"
    known = intake is not None and intake.path.startswith("/v1/") and problem is not None
    route = intake.path if intake and known else _NO_ROUTE
    metrics.requests.labels(route, method, status).inc()
    if isinstance(problem, problems.Busy):
        metrics.gate_rejections.inc()
    line = {
        "request_id": request_id,
        "trace_id": trace.trace_id,
        "span_id": trace.span_id,
        "method": method,
        "route": route,
        "status": status,
        "worker_pid": os.getpid(),
    }
    _LOG.info("request", extra={**line, "problem": problem.type} if problem else line)


def meaning(error: BaseException) -> tuple[int, str]:
    """The status of an error of gunicorn's parser, and what is wrong, without its words."""
    if isinstance(error, LimitRequestLine):
        return 414, LINE_TOO_LONG
    if isinstance(error, LimitRequestHeaders):
        return 431, HEAD_TOO_LONG
    if isinstance(error, ExpectationFailed):
        return 417, "the only expectation that is met is 100-continue"
    if type(error).__module__.startswith("gunicorn.http"):
        return 400, "the request is not well-formed HTTP/1.1"
    return 500, "the service failed on this request"
