"""What can go wrong for a caller, as RFC 9457 problem details.

    Problem
    ├── Malformed                400  not readable: JSON syntax, encoding, depth, duplicate keys
    ├── Unauthorized             401  no API key, or not one of ours
    ├── NotAcceptable            406  the caller takes no JSON
    ├── TooLarge                 413  the body is over its limit
    ├── TooManyLines             413  a batch has more lines than it may
    ├── UnsupportedMediaType     415  another media type, charset or content encoding
    ├── Invalid                  422  readable, but against the schema; lists every error
    │   └── UnsupportedLanguage  422  a language that is not served
    └── Unavailable              503  try again later
        ├── Busy                      other articles are being read
        └── Draining                  the service is shutting down

A problem never carries text of an article, a name or a quote. Pure Python: `web.errors` turns
problems into answers.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

if TYPE_CHECKING:
    from collections.abc import Sequence

MEDIA_TYPE = "application/problem+json"

# RFC 9110, section 15. Libraries still use older names for some of them.
TITLES = {
    400: "Bad Request",
    401: "Unauthorized",
    403: "Forbidden",
    404: "Not Found",
    405: "Method Not Allowed",
    406: "Not Acceptable",
    408: "Request Timeout",
    411: "Length Required",
    412: "Precondition Failed",
    413: "Content Too Large",
    414: "URI Too Long",
    415: "Unsupported Media Type",
    416: "Range Not Satisfiable",
    417: "Expectation Failed",
    422: "Unprocessable Content",
    429: "Too Many Requests",
    431: "Request Header Fields Too Large",
    500: "Internal Server Error",
    501: "Not Implemented",
    503: "Service Unavailable",
}

# What a caller is told of a failure inside: it is logged, and not described.
FAILED = "the service failed on this request; its log has the request id"

MAX_ERRORS = 100  # enough to repair a request by; a body of a million errors gets no more


@dataclass(frozen=True, slots=True)
class FieldError:
    """One thing wrong with a request; `pointer` is a JSON Pointer as a URI fragment (RFC 6901)."""

    pointer: str
    detail: str
    code: str


class Problem(Exception):
    """A request that is answered with problem details."""

    status: ClassVar[int] = 400
    type: ClassVar[str] = "about:blank"

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail

    @property
    def headers(self) -> dict[str, str]:
        """Header fields that the answer carries."""
        return {}

    @property
    def extensions(self) -> dict[str, object]:
        """Members beside the five that RFC 9457 names."""
        return {}


class Malformed(Problem):
    """The body cannot be read."""

    status = 400
    type = "/problems/malformed"


class Unauthorized(Problem):
    """The API key is missing or unknown."""

    status = 401
    type = "/problems/unauthorized"

    @property
    def headers(self) -> dict[str, str]:
        """RFC 9110 asks for the challenge."""
        return {"WWW-Authenticate": "Bearer"}


class NotAcceptable(Problem):
    """The caller's Accept header leaves out JSON."""

    status = 406
    type = "/problems/not-acceptable"


class TooLarge(Problem):
    """The body is longer than `limit` bytes."""

    status = 413
    type = "/problems/body-too-large"

    def __init__(self, limit: int) -> None:
        super().__init__(f"the body may have at most {limit} bytes")
        self.limit = limit

    @property
    def extensions(self) -> dict[str, object]:
        """The limit as a number."""
        return {"limit": self.limit}


class TooManyLines(Problem):
    """A batch has more lines than `limit`; those before have been read."""

    status = 413
    type = "/problems/too-many-lines"

    def __init__(self, limit: int) -> None:
        super().__init__(f"a batch may have at most {limit} lines; send the others in the next")
        self.limit = limit

    @property
    def extensions(self) -> dict[str, object]:
        """The limit as a number, and the error by its code."""
        return {"limit": self.limit, "errors": (FieldError("#", self.detail, "too_many_lines"),)}


class UnsupportedMediaType(Problem):
    """The media type, its charset or the content encoding is not one that is taken."""

    status = 415
    type = "/problems/unsupported-media-type"

    def __init__(self, detail: str, *, accept: Sequence[str] = (), encoding: bool = False) -> None:
        super().__init__(detail)
        self._headers = (
            {"Accept-Encoding": "identity"} if encoding else {"Accept": ", ".join(accept)}
        )

    @property
    def headers(self) -> dict[str, str]:
        """What would be taken (RFC 9110, section 15.5.16)."""
        return dict(self._headers)


class Invalid(Problem):
    """The body can be read but is against the schema."""

    status = 422
    type = "/problems/invalid"

    def __init__(self, errors: Sequence[FieldError]) -> None:
        count = len(errors)
        super().__init__(f"the request has {count} error{'s' if count > 1 else ''}")
        self.errors = tuple(errors[:MAX_ERRORS])

    @property
    def extensions(self) -> dict[str, object]:
        """Every error, or the first hundred."""
        return {"errors": self.errors}


class UnsupportedLanguage(Invalid):
    """The only thing wrong is a language that is not served."""

    type = "/problems/unsupported-language"


class Unavailable(Problem):
    """The service cannot take the request now; `retry_after` is in seconds."""

    status = 503

    def __init__(self, detail: str, retry_after: int) -> None:
        super().__init__(detail)
        self.retry_after = retry_after

    @property
    def headers(self) -> dict[str, str]:
        """When to try again."""
        return {"Retry-After": str(self.retry_after)}


class Busy(Unavailable):
    """Other articles are being read."""

    type = "/problems/busy"


class Draining(Unavailable):
    """The service is shutting down."""

    type = "/problems/shutting-down"


def document(
    status: int,
    detail: str,
    request_id: str,
    problem: Problem | None = None,
) -> dict[str, object]:
    """The members of a problem: those of RFC 9457 first, then the extensions."""
    return {
        "type": problem.type if problem else "about:blank",
        "title": TITLES.get(status, "Error"),
        "status": status,
        "detail": detail,
        "instance": f"urn:uuid:{request_id}",
        **(problem.extensions if problem else {}),
    }


def of_a_line(problem: Problem | None) -> dict[str, object]:
    """The problem of one article among many, which has no call of its own; None for a failure."""
    status, detail = (problem.status, problem.detail) if problem else (500, FAILED)
    content = document(status, detail, "", problem)
    del content["instance"]
    return content
