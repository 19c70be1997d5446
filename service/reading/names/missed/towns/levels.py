"""What a sentence says of a name that may be a town's: how strongly it treats it as one.

1. `STANDS`: "in Medina", "north of Medina", "a Medina man", "Medina police";
2. `MOVES`: "from Medina", "Medina farmers", "Ann Roe of Medina", and what is listed with a place;
3. `BARE`: "Medina will get a bridge".
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.reading.grammar.word_classes import PROPER, is_plain_noun
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import CALENDAR, HYPHENS
from service.reading.vocabulary.people import GROUP, WORKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

BARE, MOVES, STANDS = 0, 1, 2
NEVER = -1


class Spot(NamedTuple):
    """A possible town: its words, its key, and the candidate that it is, if any."""

    words: Sequence[Word]
    key: str
    candidate: Candidate | None
    is_place: bool


def read_levels(parse: Parse, found: Sequence[Candidate], spots: Sequence[Spot]) -> list[int]:
    """What the sentence says of each, the list that it stands in included."""
    people = {c.last for c in found if c.label == "PERSON" and c.last > c.first}
    levels = [max(level_of(spot.words), _level_of_people(spot.words, people)) for spot in spots]
    joined = [False, *(are_joined(parse, a, b) for a, b in pairwise(spots))]
    for k, spot in enumerate(spots):
        if not joined[k] or levels[k] == NEVER:
            continue
        before = MOVES if spots[k - 1].is_place else levels[k - 1]
        levels[k] = max(levels[k], before)
        if spot.is_place and levels[k - 1] != NEVER:
            levels[k - 1] = max(levels[k - 1], MOVES)
    return levels


def level_of(words: Sequence[Word]) -> int:
    """What stands before and after a name, lists apart."""
    before, after = words[0].before, words[-1].after
    goes_on = after is not None and after.tag in PROPER and after.text[0].isupper()
    if goes_on and after is not None and after.lower not in CALENDAR:  # "in Medina Sunday"
        return NEVER
    if after is not None and after.lower in listed("inhabitants"):
        return STANDS
    if _are_its_people(words, after) or _is_its_house(words, after):
        return MOVES
    if before is None:
        return BARE
    if before.lower in ("the", "a", "an") or before.text in HYPHENS:
        return NEVER
    if before.lower in listed("stands_before"):
        return STANDS
    if before.lower in ("of", "for", "as"):
        return _level_behind(before)
    return MOVES if before.lower in listed("moves_before") else BARE


def _level_behind(link: Word) -> int:
    """As in "two miles north of Medina", "Ann Roe, 20, of Medina", "bound for", "as far as"."""
    noun = link.before
    if noun is None:
        return BARE
    if link.lower == "for":
        return STANDS if noun.lower in listed("bound") else BARE
    if link.lower == "as":
        return STANDS if noun.lower == "far" else BARE
    if noun.lower in listed("parts") or noun.lower in listed("held_by_places"):
        return STANDS
    return MOVES if noun.text == "," or noun.lower in listed("hailing") else BARE


def _level_of_people(words: Sequence[Word], people: set[int]) -> int:
    """As in "a sister, Ann Roe of Medina"; `people` are the last words of full names."""
    link = words[0].before
    return MOVES if link is not None and link.lower == "of" and link.i - 1 in people else NEVER


def _are_its_people(words: Sequence[Word], after: Word | None) -> bool:
    """As in "Medina farmers", "a Medina teacher"."""
    if after is None or not is_plain_noun(after):
        return False
    who = words[-1].head  # "a Medina grain grower"
    if who is not after and (after.head is not who or who.i != after.i + 1):
        return False
    return who.lemma in WORKERS or who.lower in GROUP


def _is_its_house(words: Sequence[Word], after: Word | None) -> bool:
    """As in "a Medina church": one of several, so that no body has the name."""
    article = words[0].before
    if after is None or article is None or article.lower not in ("a", "an"):
        return False
    return after.lower in listed("houses_of_towns") and is_plain_noun(after)


def are_joined(parse: Parse, left: Spot, right: Spot) -> bool:
    """Whether only a comma, "and" or both stand between two names of a sentence."""
    first, last = left.words[-1].i + 1, right.words[0].i
    if not first < last <= first + 2 or left.words[0].sentence is not right.words[0].sentence:
        return False
    return all(word.text == "," or word.lower in ("and", "or") for word in parse.words[first:last])


@cache
def listed(key: str) -> frozenset[str]:
    """A list of `vocabulary/lexicon/place_clues.toml`."""
    return lexicon.words(gazetteer.PACKAGE, "place_clues", key)
