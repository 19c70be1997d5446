"""How far a fire has come: the land that it has burned, and how much of it is contained.

Outlets say it by many verbs ("grew to", "has charred"), and both change by the hour.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import agreement
from service.stories.wording import tokens

if TYPE_CHECKING:
    from service.records import NumericClaim

LEXICON = "service.stories.claims"
AREA = "area"
PERCENT = "percent"
BURNED = "burned land"
CONTAINED = "contained"
MEASURES = frozenset([BURNED, CONTAINED])


def measure(claim: NumericClaim) -> str | None:
    """What of a fire a claim tells: the land `burned`, the share `contained`; None of all else."""
    subject = tokens(claim.subject.text if claim.subject else "")
    predicate = claim.predicate
    if claim.quantity.kind == PERCENT:
        said = [*subject, *tokens(predicate.text if predicate else "")]
        is_contained = not words(LEXICON, "fires", "contained").isdisjoint(said)
        return CONTAINED if is_contained and _is_of_a_fire(claim) else None
    if agreement.dimension(claim.quantity) != AREA:
        return None
    burning = words(LEXICON, "fires", "burning")
    if not words(LEXICON, "fires", "fires").isdisjoint(subject):
        return BURNED
    is_told = predicate is not None and predicate.lemma.lower() in burning
    return BURNED if is_told and _is_of_a_fire(claim) else None


def _is_of_a_fire(claim: NumericClaim) -> bool:
    return not words(LEXICON, "fires", "fires").isdisjoint(tokens(claim.sentence.text))
