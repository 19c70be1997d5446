"""What every request and every answer have in common, whatever the route.

Before the route: ids and the API key. After it: header fields, compression, one line in the log and
the metrics. Log lines hold counts and ids, never text.
"""

from __future__ import annotations

import hashlib
import hmac
import logging
import os
import time
from typing import TYPE_CHECKING

from flask import Response, g, request

from service import metrics
from service.problems import Busy, Unauthorized
from service.web import answers, tracing
from service.web.parts import parts

if TYPE_CHECKING:
    from flask import Flask

_LOG = logging.getLogger("storyfold")

PROBES = ("/healthz", "/readyz", "/metrics")
_API = "/v1/"
_EXPOSED = "ETag, Retry-After, X-Request-ID, traceparent"
_ALLOWED = "Authorization, Content-Type, X-Request-ID, traceparent"
_METHODS = "GET, HEAD, POST, OPTIONS"


def install(app: Flask) -> None:
    """Put the common steps round every route of an app."""
    app.before_request(_identify)
    app.before_request(_admit)
    app.after_request(_finish)


def _identify() -> None:
    g.started = time.perf_counter()
    g.request_id = tracing.request_id(request.headers.get("X-Request-ID"))
    g.trace = tracing.trace(request.headers.get("traceparent"))
    g.facts = {}


def note(**facts: object) -> None:
    """Facts for this request's line in the log: counts and codes, never text."""
    g.facts.update(facts)


def _admit() -> None:
    if not request.path.startswith(_API) or request.method == "OPTIONS":
        return
    settings = parts().settings
    if settings.api_keys and not _has_key(settings.api_keys):
        raise Unauthorized("send one of the service's keys as `Authorization: Bearer <key>`")


def _has_key(keys: tuple[str, ...]) -> bool:
    scheme, _, given = request.headers.get("Authorization", "").partition(" ")
    offered = _digest(given.strip().encode("utf-8", "surrogateescape"))
    # Every key is compared, as a digest, so that the time taken tells neither which one came close
    # nor how long it is.
    matches = [hmac.compare_digest(offered, _digest(key.encode())) for key in keys]
    return scheme.lower() == "bearer" and any(matches)


def _digest(key: bytes) -> bytes:
    return hashlib.sha256(key).digest()


def _finish(response: Response) -> Response:
    _secure(response)
    _share(response)
    answers.compress(response)
    if "ETag" in response.headers:
        response.make_conditional(request.environ)
        response.headers.pop("Date", None)  # the server sends it
    response.headers["X-Request-ID"] = g.request_id
    response.headers["traceparent"] = g.trace.header
    _record(response)
    return response


def _secure(response: Response) -> None:
    headers = response.headers
    headers.setdefault("Cache-Control", answers.NO_STORE)
    headers.setdefault("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Referrer-Policy"] = "no-referrer"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"


def _share(response: Response) -> None:
    """Let pages of the origins that are set read the answer."""
    origins = parts().settings.cors_origins
    if not origins:
        return
    response.vary.add("Origin")
    origin = request.headers.get("Origin")
    if origin is None or (origin not in origins and "*" not in origins):
        return
    headers = response.headers
    headers["Access-Control-Allow-Origin"] = "*" if "*" in origins else origin
    headers["Access-Control-Expose-Headers"] = _EXPOSED
    headers["Cross-Origin-Resource-Policy"] = "cross-origin"
    if request.method == "OPTIONS":
        headers["Access-Control-Allow-Methods"] = _METHODS
        headers["Access-Control-Allow-Headers"] = _ALLOWED
        headers["Access-Control-Max-Age"] = "600"


def _record(response: Response) -> None:
    route = request.url_rule.rule if request.url_rule else "(none)"
    seconds = time.perf_counter() - g.started
    if request.path in PROBES:
        return
    metrics.requests.labels(route, _method(), response.status_code).inc()
    metrics.request_duration.labels(route).observe(seconds)
    if g.get("problem") == Busy.type:
        metrics.gate_rejections.inc()
    facts = {**g.facts, "problem": g.problem} if g.get("problem") else g.facts
    line = {
        "request_id": g.request_id,
        "trace_id": g.trace.trace_id,
        "span_id": g.trace.span_id,
        "method": _method(),
        "route": route,
        "status": response.status_code,
        "duration_ms": round(seconds * 1000, 1),
        **facts,
        "worker_pid": os.getpid(),
    }
    _LOG.info("request", extra=line)


def _method() -> str:
    """The method, or one word for those that a caller makes up."""
    return request.method if request.method in _METHODS.split(", ") else "other"
