"""Towns that no table has: "at Roxburgh and Omakau", "near Omakau", "villagers of Omakau"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service import lexicon
from service.naming import organizations
from service.reading.grammar.word_classes import PROPER
from service.reading.names.missed.towns.levels import (
    BARE,
    MOVES,
    NEVER,
    STANDS,
    Spot,
    are_joined,
    level_of,
    listed,
)
from service.reading.names.types import evidence
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE, POSSESSIVES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse


# Last words of what is no town: bodies, and buildings.
NO_TOWNS = (
    ORGANIZATION_HEADS
    | lexicon.words(PACKAGE, "name_words", "sites")
    | lexicon.words(PACKAGE, "name_words", "houses")
)


def beside_towns(parse: Parse, ranked: Sequence[tuple[Spot, int]], towns: set[str]) -> set[str]:
    """Names that no table has, joined to a place after "at": "at Roxburgh and Omakau"."""
    found: set[str] = set()
    head = BARE
    for (before, level), (spot, _) in pairwise(ranked):
        # What stands before a list stands before all of it: "from Lund, Roxburgh and Omakau".
        opening = before.words[0].before
        is_listed = opening is not None and opening.lower in listed("joints")
        head = head if is_listed else level_of(before.words)
        is_place = before.is_place or before.key in towns or before.key in found
        if not is_place or level == NEVER or spot.is_place or spot.candidate is None:
            continue
        own = max(head, level_of(before.words)) if before.key not in found else MOVES
        if own < MOVES or len(spot.words) > 1 or not are_joined(parse, before, spot):
            continue
        if _is_new(spot):
            found.add(spot.key)
    return found


def before_towns(parse: Parse, ranked: Sequence[tuple[Spot, int]], towns: set[str]) -> set[str]:
    """The same before a town, where the list stands after "in": "in Omakau and Roxburgh"."""
    found: set[str] = set()
    for at in range(len(ranked) - 1, 0, -1):
        (before, level), (spot, _) = ranked[at - 1], ranked[at]
        is_place = spot.is_place or spot.key in towns or spot.key in found
        if not is_place or before.is_place:
            continue
        # What the model read no name in stands right behind the preposition.
        own = level if before.candidate is not None else 1 + level_of(before.words)
        if own < STANDS:
            continue
        if len(before.words) == 1 and are_joined(parse, before, spot) and _is_new(before):
            found.add(before.key)
    return found


def near_or_peopled(parse: Parse, ranked: Sequence[tuple[Spot, int]]) -> set[str]:
    """Names that no table has where only a place stands: "near Roe Flat", "villagers of Omakau"."""
    found: set[str] = set()
    for spot, level in ranked:
        before = spot.words[0].before
        if level < MOVES or spot.is_place or before is None:
            continue
        noun = before.before
        is_held = before.lower == "of" and noun is not None and noun.lower in listed("peopled_by")
        is_near = before.lower in listed("only_near")
        label = "" if spot.candidate is None else spot.candidate.label
        is_body = spot.words[-1].lower in NO_TOWNS or label != "ORG"
        if len(spot.words) > 1 and (is_body or not is_near):
            continue
        if not (is_near or is_held) or not _is_new(spot):
            continue
        if not evidence.is_treated_as_person(parse, list(spot.words)):
            found.add(spot.key)
    return found


def _is_new(spot: Spot) -> bool:
    """Whether no table has it, nothing else is known by it, and the name ends with it."""
    after = spot.words[-1].after
    if after is not None and (after.tag in PROPER or after.text in POSSESSIVES):
        return False
    if after is not None and spot.words[-1].head is after:
        return False  # "residents of Roe camps"
    return not gazetteer.candidates(spot.key) and not _is_known_otherwise(spot)


def _is_known_otherwise(spot: Spot) -> bool:
    named = organizations.parse(spot.key).byname is not None
    return named or not spot.words[0].text.istitle()
