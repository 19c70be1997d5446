"""Offsets of a whole Summary in another unit: code points, UTF-16 code units or UTF-8 bytes.

Reading counts in code points. JavaScript, Java and C# count in UTF-16 code units, Go and Rust in
UTF-8 bytes. The text is never changed for it: no normalization, no other line ends.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import is_dataclass, replace
from functools import cache
from typing import TYPE_CHECKING, Any, get_args, get_type_hints

from service.records import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from service.records import Summary
    from service.records.terms import OffsetUnit

    Move = Callable[[int], int]

UNITS = terms.members(terms.OffsetUnit)

_WIDE_16 = re.compile("[\U00010000-\U0010ffff]")
_WIDE_8 = re.compile("[^\x00-\x7f]")


def length(text: str, unit: str) -> int:
    """How long a text is in a unit."""
    if unit == "code_point" or text.isascii():
        return len(text)
    if unit == "utf16":
        return len(text.encode("utf-16-le", "surrogatepass")) // 2
    return len(text.encode("utf-8", "surrogatepass"))


def mapping(text: str, unit: str) -> Move:
    """A function from an offset in code points of this text to the same place in a unit.

    Linear in the text once, then logarithmic in the number of characters that are wider than one
    unit, which in English news are a few dozen.
    """
    if unit not in UNITS:
        raise ValueError(f"an offset unit is one of {', '.join(UNITS)}")
    if unit == "code_point" or text.isascii():
        return int
    extra: list[int] = []  # the place of a character, once for each unit beyond its first
    if unit == "utf16":
        extra.extend(match.start() for match in _WIDE_16.finditer(text))
    else:
        for match in _WIDE_8.finditer(text):
            extra += [match.start()] * (len(match[0].encode("utf-8", "surrogatepass")) - 1)
    return lambda offset: offset + bisect_left(extra, offset)


def convert(summary: Summary, text: str, unit: OffsetUnit) -> Summary:
    """A Summary that counts in code points of `text`, in another unit."""
    summary = replace(summary, article=replace(summary.article, offset_unit=unit))
    if unit == "code_point" or text.isascii():
        return summary
    moved: Summary = _moved(summary, mapping(text, unit))
    return moved


def _moved(value: Any, at: Move) -> Any:
    """A record with every `start` and `end` in it moved, or a tuple of such records."""
    if isinstance(value, tuple):
        return tuple([_moved(item, at) for item in value])
    changes: dict[str, Any] = {}
    for name, is_offset in _places(value.__class__):
        inner = getattr(value, name)
        if inner is not None:
            changes[name] = at(inner) if is_offset else _moved(inner, at)
    return replace(value, **changes) if changes else value


@cache
def _places(kind: type) -> tuple[tuple[str, bool], ...]:
    """The fields of a kind of record that are offsets (True) or hold records (False)."""
    hints = get_type_hints(kind)
    return tuple(
        (name, name in ("start", "end"))
        for name, hint in hints.items()
        if name in ("start", "end") or any(map(is_dataclass, _inner_types(hint)))
    )


def _inner_types(hint: Any) -> Iterator[Any]:
    """The types in an annotation: of `tuple[Span, ...]` and `Span | None` it is `Span`."""
    yield hint
    for inner in get_args(hint):
        yield from _inner_types(inner)
