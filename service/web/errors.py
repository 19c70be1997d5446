"""Problems as answers: ours, those of the framework with their header fields, and failures.

A failure inside is logged by its type and place and answered without either.
"""

from __future__ import annotations

import errno
import logging
from typing import TYPE_CHECKING

from flask import Response, g
from werkzeug.exceptions import HTTPException

from service.problems import FAILED, MEDIA_TYPE, TITLES, Busy, Problem, document
from service.web.answers import NO_STORE, encode
from service.web.parts import parts

if TYPE_CHECKING:
    from flask import Flask

_LOG = logging.getLogger("storyfold")

_DETAILS = {
    404: "there is nothing at this path; /openapi.yaml lists what there is",
    405: "this path does not take that method; the Allow header lists those that it takes",
    500: FAILED,
}
# No fault of the request: later it can be read.
_SHORT = "the service is short of memory or of file handles; send the request again"
_SHORTAGES = (errno.EMFILE, errno.ENFILE, errno.ENOMEM)


def install(app: Flask) -> None:
    """Answer every error of an app as a problem."""
    app.register_error_handler(Problem, _problem)
    app.register_error_handler(HTTPException, _framework)
    app.register_error_handler(Exception, _failure)


def _problem(problem: Problem) -> Response:
    response = _answer(problem.status, problem.detail, problem)
    response.headers.update(problem.headers)
    g.problem = problem.type
    return response


def _framework(error: HTTPException) -> Response | HTTPException:
    status = error.code or 500
    if status < 400:  # a redirect is no error
        return error
    status = status if status in TITLES else 500
    response = _answer(status, _DETAILS.get(status, "the request cannot be answered"))
    for name, value in error.get_response().headers.items():
        if name.lower() not in ("content-type", "content-length"):
            response.headers[name] = value  # a 405 has to keep its Allow
    if "Allow" in response.headers:  # it comes out of a set
        response.headers["Allow"] = ", ".join(sorted(response.allow))
    return response


def _failure(error: Exception) -> Response:
    log_failure(error, g.get("request_id"))
    if isinstance(error, MemoryError) or getattr(error, "errno", None) in _SHORTAGES:
        return _problem(Busy(_SHORT, parts().retry_after()))
    return _answer(500, _DETAILS[500])


def log_failure(error: Exception, request_id: str | None) -> None:
    """Write down what failed, by its type and place."""
    _LOG.error("failure", exc_info=error, extra={"request_id": request_id})


def _answer(status: int, detail: str, problem: Problem | None = None) -> Response:
    content = encode(document(status, detail, g.request_id, problem))
    response = Response(content, f"{status} {TITLES[status]}", content_type=MEDIA_TYPE)
    response.headers["Cache-Control"] = NO_STORE
    return response
