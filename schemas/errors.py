"""What marshmallow collects, as a flat list of errors with JSON pointers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from service.problems import FieldError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from marshmallow import ValidationError

_LONGEST_KEY = 100  # a longer key is shortened: an error is no place for a text
_SAFE_IN_FRAGMENT = "!$&'()*+,;=:@?-._~"  # RFC 3986, section 3.5; "/" separates


def pointer(*path: str | int) -> str:
    """A JSON Pointer in its URI fragment form (RFC 6901, section 6)."""
    return "#" + "".join("/" + _token(part) for part in path)


def _token(part: str | int) -> str:
    key = str(part)[:_LONGEST_KEY].replace("~", "~0").replace("/", "~1")
    return quote(key, safe=_SAFE_IN_FRAGMENT, errors="replace")


def flatten(failure: ValidationError, *prefix: str | int) -> list[FieldError]:
    """All errors, in the order of their pointers."""
    found = [_field_error(path, message) for path, message in _walk(failure.messages, prefix)]
    return sorted(found, key=lambda item: (item.pointer, item.code, item.detail))


def _walk(
    messages: Any, path: tuple[str | int, ...]
) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Paths with their messages. As deep as the schemas are, and no deeper."""
    if isinstance(messages, dict):
        for key, below in messages.items():
            yield from _walk(below, path if key == "_schema" else (*path, key))
    elif isinstance(messages, list):
        for message in messages:
            yield from _walk(message, path)
    else:
        yield path, str(messages)


def _field_error(path: tuple[str | int, ...], message: str) -> FieldError:
    code, _, detail = message.partition(": ")
    return FieldError(pointer(*path), detail, code)
