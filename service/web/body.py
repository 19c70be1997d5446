"""The body of a request: read up to a limit, of a media type that is taken, decoded strictly.

JSON as RFC 8259 has it and I-JSON (RFC 7493) narrows it: UTF-8, no name twice in an object, no NaN
and no Infinity (nor a number that would become one), nesting up to a limit.
"""

from __future__ import annotations

import json
import math
import re
import time
from typing import TYPE_CHECKING, Any, NoReturn

from flask import request
from werkzeug.exceptions import ClientDisconnected

from service.problems import Malformed, NotAcceptable, TooLarge, UnsupportedMediaType

if TYPE_CHECKING:
    from collections.abc import Sequence

JSON, PLAIN, HTML = "application/json", "text/plain", "text/html"

_CHUNK = 64 * 1024
_DRAINED = 128 * 1024 * 1024
_DRAIN_SECONDS = 10.0  # a caller that sends a refused body slowly is not heard out
_STRING = re.compile(rb'"[^"]*+(?:"|\Z)')  # where no quotation mark is escaped
_BRACKETS = bytes.maketrans(b"{}", b"[]")
_OTHER = bytes(byte for byte in range(256) if byte not in b'[]{}"')


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
    try:
        if (request.content_length or 0) > limit:
            _drop()
            raise TooLarge(limit)
        content = _read_up_to(limit + 1)
        if len(content) > limit:
            _drop()
            raise TooLarge(limit)
    except (OSError, ClientDisconnected) as error:
        raise Malformed("the body ends before its announced end") from error
    except TooLarge:
        raise
    except Exception as error:
        # gunicorn reports broken chunks with exceptions of its own, from within `read`.
        if not type(error).__module__.startswith("gunicorn."):
            raise
        raise Malformed("the chunks of the body are not well formed") from error
    if request.content_length is not None and len(content) < request.content_length:
        raise Malformed("the body ends before its announced end")
    return content


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


def decode_text(content: bytes) -> str:
    """The text of a UTF-8 body, unchanged. Raises Malformed."""
    try:
        return content.decode()
    except UnicodeDecodeError as error:
        raise Malformed(f"the body is not UTF-8 at byte {error.start}") from None


def decode_json(content: bytes, max_depth: int) -> Any:
    """The value of a JSON body. Raises Malformed.

    Unpaired surrogates in escapes are let through: the schema says in which field they are.
    """
    text = decode_text(content)
    if is_deeper(content, max_depth):
        raise Malformed(f"the JSON is nested deeper than {max_depth} levels")
    try:
        return _DECODER.decode(text)
    except json.JSONDecodeError as error:
        where = f"line {error.lineno} column {error.colno}"
        raise Malformed(f"the body is not JSON: {error.msg} at {where}") from None
    except (ValueError, RecursionError):
        raise Malformed("the body is not JSON: it has a number that is too long") from None


def is_deeper(content: bytes, depth: int) -> bool:
    """Whether brackets outside strings are nested deeper than a number of levels.

    Every step is one pass over what the last one left. Escapes go first, so that quotation marks
    only begin and end strings, then all but those marks and the brackets. Two marks in a row are
    a string without brackets, or the end of one and the start of the next: either way they can
    go. What is not JSON at all may be called shallow, but never so deep that the parser's own
    limit matters.
    """
    if content.count(b"[") + content.count(b"{") <= depth:
        return False
    marks = content.replace(b"\\\\", b"").replace(b'\\"', b"").translate(_BRACKETS, _OTHER)
    brackets = _STRING.sub(b"", marks.replace(b'""', b""))
    for _ in range(depth):
        brackets = brackets.replace(b"[]", b"")
    return b"[]" in brackets or brackets.count(b"[") > depth


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    if len(made) < len(pairs):
        raise Malformed("an object of the JSON has the same name twice")
    return made


def _constant(name: str) -> NoReturn:
    raise Malformed(f"the JSON has {name}, which is not a JSON number")


def _float(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise Malformed("the JSON has a number that is too large: it would be Infinity")
    return number


_DECODER = json.JSONDecoder(object_pairs_hook=_object, parse_constant=_constant, parse_float=_float)
