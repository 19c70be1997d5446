"""What the rules on the subject of a number answer."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.records import Span


class Measurand(NamedTuple):
    """`hook` is the word whose verb says something; `in_gap` tells that the verb is left out."""

    unit: str | None
    subject: Span | None
    hook: Word
    in_gap: bool = False
