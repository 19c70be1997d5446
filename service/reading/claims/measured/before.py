"""What the claims before told: a number without its noun, or its whole, goes on from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import NumericClaim, Span


@dataclass(slots=True)
class Before:
    """What is remembered of an article as its claims are read.

    `counted` is unit, subject and sentence of what was counted last, `whole` what the last share
    was of and its sentence, `claim` the claim before, which stands in `sentence`.
    """

    counted: tuple[str, Span, int] | None = None
    whole: tuple[Span, int] | None = None
    claim: NumericClaim | None = None
    sentence: int = -1
