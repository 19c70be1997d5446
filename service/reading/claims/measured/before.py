"""What earlier claims said: a number without its noun, or its whole, goes on from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Counted, Measurand, Whole
    from service.records import NumericClaim


@dataclass(frozen=True, slots=True)
class Before:
    """What is remembered of an article as its claims are read.

    `counted` is unit, subject and sentence of what was counted last, `whole` what the last share
    was of and its sentence, `claim` the claim before, which stands in `sentence`.
    """

    counted: Counted | None = None
    whole: Whole | None = None
    claim: NumericClaim | None = None
    sentence: int = -1

    def and_then(self, found: Measurand, claim: NumericClaim, sentence: int) -> Before:
        """What is remembered after one more claim."""
        counted, whole = found.counted or self.counted, found.whole or self.whole
        return Before(counted, whole, claim, sentence)
