"""What of a text is not the story."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import Span


def find(text: str) -> tuple[Span, ...]:
    """Spans that are not the story, in reading order."""
    return ()
