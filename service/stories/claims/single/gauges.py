"""What a story tells one number of, by a word beside it: a turnout, a ransom, the depth of a quake.

Outlets say it by many verbs and of many subjects ("Turnout was 61%", "61% turned out"), so the word
is what is measured.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from service.lexicon import table
from service.stories.claims import agreement
from service.stories.wording import before, behind, tokens

if TYPE_CHECKING:
    from service.records import NumericClaim

LEXICON = "service.stories.claims"
# Words in front of a number and behind it among which the word stands.
IN_FRONT, BEHIND = 5, 5


def measure(claim: NumericClaim) -> str | None:
    """The name of what a number is of, or None."""
    kinds = {claim.quantity.kind, agreement.dimension(claim.quantity)}
    some = [gauge for gauge in _gauges() if not kinds.isdisjoint(gauge["of"])]
    if not some:
        return None
    near = {
        *tokens(before(claim))[-IN_FRONT:],
        *tokens(behind(claim))[:BEHIND],
        *tokens(claim.subject.text if claim.subject else ""),
        *tokens(claim.predicate.text if claim.predicate else ""),
    }
    counted = {*tokens(claim.quantity.unit or "")}
    for gauge in some:
        if near.isdisjoint(gauge["words"]) or not near.isdisjoint(gauge["but"]):
            continue
        sentence = {*tokens(claim.sentence.text)} if gauge["beside"] else near
        if gauge["beside"] and sentence.isdisjoint(gauge["beside"]):
            continue
        if not gauge["units"] or not counted.isdisjoint(gauge["units"]):
            return str(gauge["name"])
    return None


@lru_cache(maxsize=1)
def names() -> frozenset[str]:
    """The names of all that is measured so."""
    return frozenset(gauge["name"] for gauge in _gauges())


@lru_cache(maxsize=1)
def of_counts() -> frozenset[str]:
    """The names of those that are counts: homes without power, suspected cases."""
    return frozenset(gauge["name"] for gauge in _gauges() if "count" in gauge["of"])


@lru_cache(maxsize=1)
def of_a_kind() -> frozenset[str]:
    """The names of those of which there is one number for each kind of people."""
    return frozenset(gauge["name"] for gauge in _gauges() if gauge["of_a_kind"])


@lru_cache(maxsize=1)
def _gauges() -> list[dict[str, Any]]:
    defaults = {"but": [], "units": [], "beside": [], "of_a_kind": False}
    return [defaults | gauge for gauge in table(LEXICON, "gauges")["gauges"]]
