"""Records of one article as records of a story: the same fields and some more."""

from __future__ import annotations

from dataclasses import fields
from functools import cache
from typing import Any, TypeVar

Wider = TypeVar("Wider")


def widen(record: Any, kind: type[Wider], **more: Any) -> Wider:
    """A record as one of a kind that has all its fields, and those in `more`."""
    return kind(**{name: getattr(record, name) for name in _names(record.__class__)}, **more)


@cache
def _names(kind: Any) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))
