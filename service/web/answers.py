"""Answers: JSON bytes, compressed when asked for, with validators where a caller may cache."""

from __future__ import annotations

import gzip
import hashlib
from typing import Any

from flask import Response, request

from schemas.answers import encode

__all__ = ["JSON", "Document", "compress", "encode", "result"]

JSON = "application/json"
NO_STORE = "no-store"
CACHED = "public, max-age=300"
_SMALLEST_COMPRESSED = 1024
_LEVEL = 5  # beyond it, time grows faster than size falls
_COMPRESSED = (
    "application/json", "application/problem+json", "application/yaml", "text/plain",
    "text/html", "text/css", "text/javascript",
)  # fmt: skip


def result(content: Any) -> Response:
    """The result of a call: for this caller now, not for a cache."""
    response = Response(encode(content), mimetype=JSON)
    response.headers["Cache-Control"] = NO_STORE
    return response


class Document:
    """Bytes that stay the same as long as the process runs, with a strong validator."""

    def __init__(self, content: bytes, media_type: str) -> None:
        self._content = content
        self._media_type = media_type
        self._etag = hashlib.sha256(content).hexdigest()[:32]

    def answer(self) -> Response:
        """The document, or 304 to a caller that has it."""
        response = Response(self._content, mimetype=self._media_type)
        response.headers["Cache-Control"] = CACHED
        response.set_etag(self._etag)
        return response


def compress(response: Response) -> None:
    """Compress an answer with gzip where the caller takes it and it is worth it.

    A strong validator names bytes, so the compressed ones get a validator of their own.
    """
    if response.mimetype not in _COMPRESSED or response.direct_passthrough:
        return
    response.vary.add("Accept-Encoding")
    if "Content-Encoding" in response.headers or not request.accept_encodings["gzip"]:
        return
    content = response.get_data()
    if len(content) < _SMALLEST_COMPRESSED:
        return
    response.set_data(gzip.compress(content, _LEVEL, mtime=0))
    response.headers["Content-Encoding"] = "gzip"
    etag, weak = response.get_etag()
    if etag and not weak:
        response.set_etag(f"{etag}-gzip")
