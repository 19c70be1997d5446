"""Small towns that the model took for a person or a body, or passed over.

The model knows the towns of the world's news. In "Crews from Milan, Medina and Humboldt" it guesses
by the sound. Here two things speak for a town: how the sentence treats the name, and that it lies
close to other places of the article (`neighbours`). The less the sentence says, the more neighbours
must there be:
1. `STANDS`: "in Medina", "north of Medina", "a Medina man", "Medina police";
2. `MOVES`: "from Medina", "Medina farmers", and what is listed with a place;
3. `BARE`: "Medina will get a bridge".
A name that no table has is one where it is joined to a place: "at Roxburgh and Omakau".
A part of somebody's full name in the article is never one.
"""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.naming import countries, organizations
from service.reading.grammar.word_classes import PROPER, SUBJECTS, is_plain_noun
from service.reading.names.candidate import IN_READING_ORDER, Candidate
from service.reading.names.missed import town_edges
from service.reading.names.types import evidence
from service.reading.parse.words import runs
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import (
    CALENDAR,
    HYPHENS,
    LABELS,
    ORGANIZATIONS,
    POSSESSIVES,
    SUFFIXES,
)
from service.reading.vocabulary.neighbours import Neighbours
from service.reading.vocabulary.people import GROUP, OFFICES, SPEECH, WORKERS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse, Word

UNSURE = frozenset(("PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART", "NORP", "EVENT", "LAW"))
# Words of a town's name.
LONGEST = 3
BARE, MOVES, STANDS = 0, 1, 2
# Names close by that it takes, by what the sentence says.
ENOUGH = {BARE: 2.0, MOVES: 0.8, STANDS: 0.4}
# And so many in it that make a region of a name.
REGION_ENOUGH = 1.2
NEVER = -1
# What a name that stands like a town's speaks for its neighbours, where a sure one speaks 1.
PERHAPS = 0.5


class Spot(NamedTuple):
    """A possible town: its words, its key, and the candidate that it is, if any."""

    words: Sequence[Word]
    key: str
    candidate: Candidate | None
    is_place: bool


def completed(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates, towns among them labelled so, with towns that the model missed."""
    found = town_edges.cut(parse, found)
    spots = sorted([*_known(parse, found), *_unread(parse, found)], key=lambda s: s.words[0].i)
    ranked = list(zip(spots, _levels(parse, spots), strict=True))
    others = _parts_of_people(parse, found) | _short_names_of_bodies(parse, found)
    ranked = [
        (spot, level) for spot, level in ranked if spot.is_place or spot.key.lower() not in others
    ]
    atlas = _atlas(parse, found, ranked)
    towns = {spot.key for spot, level in ranked if _is_town(parse, spot, level, atlas)}
    towns |= _beside_towns(parse, ranked, towns)
    more = []
    for spot, level in ranked:
        if spot.is_place or spot.key not in towns:
            continue
        if spot.candidate is not None:
            spot.candidate.label, spot.candidate.is_town = "GPE", True
        elif level > BARE:
            first, last = spot.words[0], spot.words[-1]
            more.append(Candidate(first.i, last.i, "GPE", last.end, is_town=True))
    return sorted([*found, *more], key=IN_READING_ORDER) if more else found


def _atlas(
    parse: Parse, found: Sequence[Candidate], ranked: Sequence[tuple[Spot, int]]
) -> Neighbours:
    """The places that the article names, and with less weight those that it may name."""
    atlas = Neighbours()
    for spot, level in ranked:
        if spot.is_place or level > BARE:
            sure = 1.0 if spot.is_place else PERHAPS
            atlas.add(spot.key, gazetteer.candidates(spot.key), sure)
    for name in _districts(parse):
        atlas.add(name, gazetteer.candidates(name))
    for name in _of_civic_bodies(parse, found):
        atlas.add(name, gazetteer.candidates(name), PERHAPS)
    return atlas


# --------------------------------------------------------------------------- what may be a town


def _known(parse: Parse, found: Sequence[Candidate]) -> list[Spot]:
    spots = []
    for candidate in found:
        words = parse.words[candidate.first : candidate.last + 1]
        text = parse.form(words[0].start, candidate.end)
        if candidate.label in town_edges.PLACE_LABELS:
            spots.append(Spot(words, text, candidate, is_place=True))
        elif candidate.label in UNSURE and candidate.end == words[-1].end and _may_be_town(words):
            spots.append(Spot(words, text, candidate, is_place=False))
    return spots


def _unread(parse: Parse, found: Sequence[Candidate]) -> list[Spot]:
    """Runs of words with a capital outside all candidates."""
    taken = {i for candidate in found for i in range(candidate.first, candidate.last + 1)}
    loose = (
        word
        for word in parse.capitalized
        if town_edges.is_loose(word, taken) and word.entity not in LABELS
    )
    return [
        Spot(run, parse.form(run[0].start, run[-1].end), None, is_place=False)
        for run in runs(loose)
        if _may_be_town(run) and not _goes_on(run, taken)
    ]


def _goes_on(run: Sequence[Word], taken: set[int]) -> bool:
    """Whether another name begins or ends right beside it: it is a part of something longer."""
    around = (run[0].before, run[-1].after)
    return any(
        word is not None and (word.i in taken or word.tag in PROPER) and word.text[0].isupper()
        for word in around
    )


def _may_be_town(words: Sequence[Word]) -> bool:
    if len(words) > LONGEST:
        return False
    for word in words:
        if not word.text[0].isupper() or word.lower in OFFICES:
            return False
    text = " ".join([word.text for word in words])
    key = text.lower()
    if text.isupper() or key in ORGANIZATIONS or key in CALENDAR:
        return False
    return countries.code(text) is None and countries.demonym(text) is None


def _of_civic_bodies(parse: Parse, found: Sequence[Candidate]) -> list[str]:
    """The towns of bodies that only a town has: "Medina City Council"."""
    towns = []
    nouns = _listed("civic_bodies")
    for candidate in found:
        words = parse.words[candidate.first : candidate.last + 1]
        at = next((k for k, word in enumerate(words) if word.lower in nouns), 0)
        if candidate.label == "ORG" and 0 < at <= LONGEST:
            towns.append(parse.form(words[0].start, words[at - 1].end))
    return towns


def _parts_of_people(parse: Parse, found: Sequence[Candidate]) -> set[str]:
    """The first and last words of full names, and these names."""
    parts: set[str] = set()
    for candidate in found:
        if candidate.label != "PERSON" or candidate.first == candidate.last:
            continue
        words = [w.lower for w in parse.words[candidate.first : candidate.last + 1]]
        bare = [word for word in words if word not in SUFFIXES]
        parts.update((*bare[:1], *bare[-1:]))
    return parts


def _short_names_of_bodies(parse: Parse, found: Sequence[Candidate]) -> set[str]:
    """What the article may call a body by: "Georgetown" for "Georgetown University"."""
    nouns = _listed("named_for_towns")
    bodies = [
        parse.words[c.first : c.last + 1]
        for c in found
        if c.last > c.first and parse.words[c.last].lower in nouns
    ]
    named = {" ".join(word.lower for word in words[:-1]) for words in bodies}
    return named | _listed("universities")


def _districts(parse: Parse) -> list[str]:
    """Districts wherever they stand: "Lamar County Fair"."""
    nouns = _listed("districts")
    found = []
    for word in [word for word in parse.capitalized if word.lower in nouns]:
        before = word.before
        if before is not None and before.text[0].isupper():
            found.append(f"{before.text} {word.text}")
    return found


# --------------------------------------------------------------------------- what speaks for one


def _levels(parse: Parse, spots: Sequence[Spot]) -> list[int]:
    """What the sentence says of each, the list that it stands in included."""
    levels = [_level(spot.words) for spot in spots]
    joined = [False, *(_are_joined(parse, a, b) for a, b in pairwise(spots))]
    for k, spot in enumerate(spots):
        if not joined[k] or levels[k] == NEVER:
            continue
        before = MOVES if spots[k - 1].is_place else levels[k - 1]
        levels[k] = max(levels[k], before)
        if spot.is_place and levels[k - 1] != NEVER:
            levels[k - 1] = max(levels[k - 1], MOVES)
    return levels


def _level(words: Sequence[Word]) -> int:
    before, after = words[0].before, words[-1].after
    goes_on = after is not None and after.tag in PROPER and after.text[0].isupper()
    if goes_on and after is not None and after.lower not in CALENDAR:  # "in Medina Sunday"
        return NEVER
    if after is not None and after.lower in _listed("inhabitants"):
        return STANDS
    if _are_its_people(words, after):
        return MOVES
    if before is None:
        return BARE
    if before.lower in ("the", "a", "an") or before.text in HYPHENS:
        return NEVER
    if before.lower in _listed("stands_before"):
        return STANDS
    if before.lower in ("of", "for", "as"):
        return _level_behind(before)
    return MOVES if before.lower in _listed("moves_before") else BARE


def _level_behind(link: Word) -> int:
    """As in "two miles north of Medina", "Ann Roe, 20, of Medina", "bound for", "as far as"."""
    noun = link.before
    if noun is None:
        return BARE
    if link.lower == "for":
        return STANDS if noun.lower in _listed("bound") else BARE
    if link.lower == "as":
        return STANDS if noun.lower == "far" else BARE
    if noun.lower in _listed("parts") or noun.lower in _listed("held_by_places"):
        return STANDS
    return MOVES if noun.text == "," or noun.lower in _listed("hailing") else BARE


def _are_its_people(words: Sequence[Word], after: Word | None) -> bool:
    """As in "Medina farmers", "a Medina teacher"."""
    if after is None or words[-1].head is not after or not is_plain_noun(after):
        return False
    return after.lemma in WORKERS or after.lower in GROUP


def _are_joined(parse: Parse, left: Spot, right: Spot) -> bool:
    """Whether only a comma, "and" or both stand between two names of a sentence."""
    first, last = left.words[-1].i + 1, right.words[0].i
    if not first < last <= first + 2 or left.words[0].sentence is not right.words[0].sentence:
        return False
    return all(word.text == "," or word.lower in ("and", "or") for word in parse.words[first:last])


def _is_town(parse: Parse, spot: Spot, level: int, atlas: Neighbours) -> bool:
    words = spot.words
    if spot.is_place or level == NEVER:
        return False
    if level == BARE and (spot.candidate is None or len(words) > 1):
        return False
    if not gazetteer.candidates(spot.key):
        return False
    if organizations.parse(spot.key).byname is not None:
        return False
    if words[-1].head.lemma in SPEECH and words[-1].dep in SUBJECTS:
        return False
    if evidence.is_treated_as_person(parse, list(words)):
        return False
    if level == BARE and evidence.is_a_club_of_its_town(parse, list(words)):
        return False
    return any(
        place.kind in ("city", "region")
        and place.usual
        and atlas.near(place, spot.key, far=level > BARE) + atlas.around(place, spot.key)
        >= (REGION_ENOUGH if place.kind == "region" else ENOUGH[level])
        for place in gazetteer.candidates(spot.key)
    )


def _beside_towns(parse: Parse, ranked: Sequence[tuple[Spot, int]], towns: set[str]) -> set[str]:
    """Names that no table has, joined to a place behind "at": "at Roxburgh and Omakau"."""
    found: set[str] = set()
    for (before, level), (spot, _) in pairwise(ranked):
        is_place = before.is_place or before.key in towns or before.key in found
        if not is_place or level == NEVER or spot.is_place or spot.candidate is None:
            continue
        own = _level(before.words) if before.key not in found else MOVES
        if own < MOVES or len(spot.words) > 1 or not _are_joined(parse, before, spot):
            continue
        after = spot.words[-1].after
        if after is not None and (after.tag in PROPER or after.text in POSSESSIVES):
            continue
        if not gazetteer.candidates(spot.key) and not _is_known_otherwise(spot):
            found.add(spot.key)
    return found


def _is_known_otherwise(spot: Spot) -> bool:
    named = organizations.parse(spot.key).byname is not None
    return named or not spot.words[0].text.istitle()


@cache
def _listed(key: str) -> frozenset[str]:
    return lexicon.words(gazetteer.PACKAGE, "place_clues", key)
