"""What a claim says, as texts to compare."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.records import NumericClaim


def subject_and_predicate(claim: NumericClaim) -> tuple[str | None, str | None]:
    """Subject and predicate of a claim, as texts."""
    subject, predicate = claim.subject, claim.predicate
    return subject.text if subject else None, predicate.text if predicate else None
