"""Which number is a part of which: "seven of them", "two of the five", "including 40 children"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar import attachment

if TYPE_CHECKING:
    from service.reading.circumstances.ties import Text
    from service.reading.parse.words import Word
    from service.records import NumericClaim

PACKAGE = "service.reading.circumstances"
TAKING_UP = words(PACKAGE, "circumstances", "taking_up")
INCLUDING = words(PACKAGE, "circumstances", "including")
PARTS = frozenset(("count", "fraction", "percent"))
NEAR = 3  # claims back in which the whole is looked for
WINDOW = 4  # words before a number in which "including" stands


def wholes(text: Text, claims: tuple[NumericClaim, ...]) -> dict[str, str]:
    """The id of the whole of each claim that is a part."""
    found: dict[str, str] = {}
    numbers = [_number(text, claim) for claim in claims]
    for n, claim in enumerate(claims):
        if claim.quantity.kind not in PARTS or numbers[n] is None:
            continue
        whole = _whole(claims, numbers, n)
        if whole is not None and _holds(claims[whole], claim):
            found[claim.id] = claims[whole].id
    return found


def _number(text: Text, claim: NumericClaim) -> list[Word] | None:
    return text.between(claim.start, claim.end) or None


def _whole(
    claims: tuple[NumericClaim, ...], numbers: list[list[Word] | None], n: int
) -> int | None:
    own = numbers[n] or []
    for word in (*own, *(w.head for w in own[-1:])):
        of = attachment.pobj_of(word, "of")
        if of is None:
            continue
        for k in (n + 1, n - 1):
            if 0 <= k < len(claims) and any(
                attachment.is_within_phrase(w, of) for w in numbers[k] or []
            ):
                return k
        if of.lower in TAKING_UP:
            return _before(claims, numbers, n)
    if _is_included(own) or _is_of_those(own):
        return _before(claims, numbers, n)
    return None


def _is_included(own: list[Word]) -> bool:
    """As in "300 people, including 40 children"."""
    before = own[0].sentence.words
    k = own[0].i - before[0].i
    near = [w.lower for w in before[max(k - WINDOW, 0) : k]]
    if near and near[-1] in INCLUDING and near[-1] != "among":
        return True
    return near[-2:] in (["among", "them"], ["including", "the"], ["including", "at"])


def _is_of_those(own: list[Word]) -> bool:
    """As in "Of those, two were children"."""
    opening = [w.lower for w in own[0].sentence.words[:3]]
    place = own[0].i - own[0].sentence.words[0].i
    return (
        opening[:1] == ["of"] and opening[1:2] != [] and opening[1] in TAKING_UP and place <= WINDOW
    )


def _before(
    claims: tuple[NumericClaim, ...], numbers: list[list[Word] | None], n: int
) -> int | None:
    """The nearest count before that could be the whole, in this sentence or the one before."""
    for k in range(n - 1, max(n - 1 - NEAR, -1), -1):
        own, other = numbers[n], numbers[k]
        if not own or not other or own[0].sentence.index - other[0].sentence.index > 1:
            break
        if claims[k].quantity.kind == "count" and _holds(claims[k], claims[n]):
            return k
    return None


def _holds(whole: NumericClaim, part: NumericClaim) -> bool:
    """Whether one count is large enough to hold another."""
    if whole.quantity.kind != "count":
        return False
    if part.quantity.kind != "count":
        return True
    most = whole.quantity.value or whole.quantity.upper or whole.quantity.lower
    own = part.quantity.value or part.quantity.lower
    return most is not None and own is not None and own < most
