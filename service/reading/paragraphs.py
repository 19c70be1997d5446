"""The blocks of a story: what is parsed together."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.records import Span

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")


def split(text: str, boilerplate: Iterable[Span]) -> list[tuple[int, int, str]]:
    """`(start, end, masked)` of every block, the boilerplate in it replaced by as many spaces."""
    masked = text
    for span in boilerplate:
        masked = masked[: span.start] + " " * (span.end - span.start) + masked[span.end :]
    return [
        (m.start(), m.end(), m.group()) for m in _LINE.finditer(masked) if not m.group().isspace()
    ]
