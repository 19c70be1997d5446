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
# In front of a gauge's name, which is no word of a text: "40 fines" are none of "fine".
MARK = "gauge "
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
        *tokens(behind(claim).partition(";")[0])[:BEHIND],
        *tokens(claim.subject.text if claim.subject else ""),
        *tokens(claim.predicate.text if claim.predicate else ""),
    }
    beside = {*tokens(before(claim))[-IN_FRONT:], *tokens(behind(claim))[:1]}
    counted = {*tokens(claim.quantity.unit or "")}
    is_left_out = claim.quantity.kind == "count" and not counted and claim.subject is None
    for gauge in some:
        if near.isdisjoint(gauge["words"]) or not near.isdisjoint(gauge["but"]):
            continue
        if not beside.isdisjoint(gauge["but_next"]):
            continue
        sentence = {*tokens(claim.sentence.text)} if gauge["beside"] else near
        if gauge["beside"] and sentence.isdisjoint(gauge["beside"]):
            continue
        if not gauge["units"] or is_left_out or not counted.isdisjoint(gauge["units"]):
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
def of_many() -> frozenset[str]:
    """The names of those of which there are many: "save $2m on heating", "saved $3m on a roof"."""
    return frozenset(gauge["name"] for gauge in _gauges() if gauge["one_of_many"])


@lru_cache(maxsize=1)
def levels() -> frozenset[str]:
    """The names of those that are told as a rise and as a state: "grew by 2%", "growth was 2%"."""
    return frozenset(gauge["name"] for gauge in _gauges() if gauge["level"])


@lru_cache(maxsize=1)
def settled() -> frozenset[str]:
    """The names of those that have no later state: a bribe was paid, a jury has deliberated."""
    return frozenset(gauge["name"] for gauge in _gauges() if gauge["settled"])


@lru_cache(maxsize=1)
def _gauges() -> list[dict[str, Any]]:
    defaults = {
        "but": [],
        "but_next": [],
        "units": [],
        "beside": [],
        "of_a_kind": False,
        "settled": False,
        "level": False,
        "one_of_many": False,
    }
    return [
        defaults | gauge | {"name": f"{MARK}{gauge['name']}"}
        for gauge in table(LEXICON, "gauges")["gauges"]
    ]
