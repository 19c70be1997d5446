"""Towns whose name the article gives to somebody, too: "a mill in Baxley", beside one Ann Baxley.

Such a name is a town's only where it stands as nothing but a town does, and where a bearer lies
close to the article's other places.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import is_possessor
from service.reading.names.missed.towns.levels import MOVES, Spot, are_joined, listed
from service.reading.names.types import evidence
from service.reading.vocabulary.people import GROUP, WORKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse


def put(
    parse: Parse, ranked: Sequence[tuple[Spot, int]], people: set[str]
) -> list[tuple[Spot, int]]:
    """The spots of such names that stand as a town does, each with its level."""
    joined = {
        right.words[0].i: left
        for (left, _), (right, _) in pairwise(ranked)
        if right.key.lower() in people and are_joined(parse, left, right)
    }
    found: list[tuple[Spot, int]] = []
    known: set[int] = set()
    for spot, level in ranked:
        if level < MOVES or len(spot.words) > 1 or spot.key.lower() not in people:
            continue
        left = joined.get(spot.words[0].i)
        beside = left is not None and (left.is_place or left.words[0].i in known)
        if not (_stands(spot) or (beside and _ends_or_goes_on(spot))) or _owns(spot):
            continue
        if _stands(spot) or not evidence.is_treated_as_person(parse, list(spot.words)):
            found.append((spot, level))
            known.add(spot.words[0].i)
    return found


def _stands(spot: Spot) -> bool:
    """As in "in Baxley", "near Baxley", "crews from Baxley"."""
    link = spot.words[0].before
    if link is None:
        return False
    if link.lower in listed("around_places"):
        return True
    noun = link.before
    if link.lower not in listed("way_from") or noun is None:
        return False
    return noun.lower in WORKERS or noun.lemma in WORKERS or noun.lower in GROUP


def _ends_or_goes_on(spot: Spot) -> bool:
    """Of a list its last behind "and", or one of its midst: not "in Corran, Baxley said"."""
    link, after = spot.words[0].before, spot.words[-1].after
    if link is None or link.text != ",":
        return True
    return after is not None and (after.text == "," or after.lower in listed("conjunctions"))


def _owns(spot: Spot) -> bool:
    """As in "in Baxley's favour"."""
    return is_possessor(spot.words[-1])
