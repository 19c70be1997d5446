"""The body of a request: read up to a limit, of a media type that is taken."""

from __future__ import annotations

import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from flask import request
from werkzeug.exceptions import ClientDisconnected

from service.problems import Malformed, NotAcceptable, Problem, TooLarge, UnsupportedMediaType

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

JSON, PLAIN, HTML = "application/json", "text/plain", "text/html"

_CHUNK = 64 * 1024
_DRAINED = 128 * 1024 * 1024
_DRAIN_SECONDS = 10.0  # a caller that sends a refused body slowly is not heard out


def require_json_accepted() -> None:
    """Refuse a caller whose Accept header leaves JSON out (RFC 9110, section 12.5.1)."""
    require_accepted(JSON)


def require_accepted(*media_types: str) -> None:
    """Refuse a caller whose Accept header leaves out all of some media types; first is ours."""
    accepted = request.accept_mimetypes
    if accepted and not any(accepted[media_type] for media_type in media_types):
        raise NotAcceptable(f"answers are {media_types[0]}, which the Accept header leaves out")


def media_type(taken: Sequence[str]) -> str:
    """The media type of the body, which is one of those taken; `+json` counts as JSON.

    Raises UnsupportedMediaType, also for a content encoding and for a charset other than UTF-8.
    """
    encoding = request.headers.get("Content-Encoding", "identity").strip().lower()
    if encoding not in ("", "identity"):
        raise UnsupportedMediaType("the body may have no content encoding", encoding=True)
    given = request.mimetype
    if given.startswith("application/") and given.endswith("+json"):
        given = JSON
    if given not in taken:
        raise UnsupportedMediaType(f"the body has to be {' or '.join(taken)}", accept=taken)
    charset = request.mimetype_params.get("charset", "utf-8").strip().lower()
    if charset not in ("utf-8", "utf8", "us-ascii"):
        accept = [f"{name}; charset=utf-8" for name in taken]
        raise UnsupportedMediaType("the body has to be in UTF-8", accept=accept)
    return given


def read(limit: int) -> bytes:
    """The body, whatever way it is framed. Raises TooLarge over `limit` bytes.

    Some of a body that is too large is read and dropped, as most clients see the answer only after
    they have sent everything.
    """
    with _framing():
        if (request.content_length or 0) > limit:
            _drop()
            raise TooLarge(limit)
        content = _read_up_to(limit + 1)
        if len(content) > limit:
            _drop()
            raise TooLarge(limit)
    if request.content_length is not None and len(content) < request.content_length:
        raise Malformed("the body ends before its announced end")
    return content


def read_piece(size: int) -> bytes:
    """The next bytes of a body that is read as it comes, at most `size`; none at its end."""
    with _framing():
        return request.stream.read(size)


@contextmanager
def _framing() -> Iterator[None]:
    """Raises Malformed for a body that ends too soon, or whose chunks are not well formed."""
    try:
        yield
    except (OSError, ClientDisconnected) as error:
        raise Malformed("the body ends before its announced end") from error
    except Problem:
        raise
    except Exception as error:
        # gunicorn reports broken chunks with exceptions of its own, from within `read`.
        if not type(error).__module__.startswith("gunicorn."):
            raise
        raise Malformed("the chunks of the body are not well formed") from error


def _read_up_to(size: int) -> bytes:
    pieces: list[bytes] = []
    while size and (piece := request.stream.read(min(size, _CHUNK))):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


def _drop() -> None:
    left, until = _DRAINED, time.monotonic() + _DRAIN_SECONDS
    while left > 0 and time.monotonic() < until and (piece := request.stream.read(_CHUNK)):
        left -= len(piece)
