"""Those who have to go: from their homes, from their work.

The verb says little ("were forced", "will lose"); the words behind it say from what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties
from service.stories.wording import tokens

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import NumericClaim

LEXICON = "service.stories.claims"
# Words behind "will lose" in which the jobs stand.
LONGEST_LOSS = 3


def told_in(claim: NumericClaim, behind: Sequence[str]) -> frozenset[str]:
    """What a claim says of those who go, by its verb and the words `behind` it."""
    predicate = claim.predicate
    lemma = predicate.lemma.lower() if predicate is not None else ""
    if lemma in words(LEXICON, "parts", "going") and _go_from_work(claim, behind):
        return frozenset([casualties.DISMISS])
    if lemma in words(LEXICON, "parts", "driving") and _have_to_leave(claim, behind):
        return frozenset([casualties.DISPLACE])
    return casualties.NONE


def _go_from_work(claim: NumericClaim, behind: Sequence[str]) -> bool:
    """As in "900 jobs will be lost", "900 staff will lose their jobs"."""
    said = [*tokens(claim.quantity.unit or ""), *behind[:LONGEST_LOSS]]
    return casualties.counts_jobs(claim) and not words(LEXICON, "parts", "jobs").isdisjoint(said)


def _have_to_leave(claim: NumericClaim, behind: Sequence[str]) -> bool:
    """As in "were forced from their homes", "have been told to leave"."""
    said = [*tokens(claim.predicate.text if claim.predicate else ""), *behind]
    leaving = words(LEXICON, "parts", "leaving")
    return casualties.counts_people(claim) and not leaving.isdisjoint(said)
