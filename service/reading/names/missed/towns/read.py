"""Small towns that the model took for a person or a body, or missed.

The model knows the towns of the world's news. In "Crews from Milan, Medina and Humboldt" it guesses
by the sound. Here two things speak for a town: how the sentence treats the name, and that it lies
close to other places of the article (`neighbours`). The less the sentence says, the more neighbours
must there be (`levels`):
1. `STANDS`: "in Medina", "north of Medina", "a Medina man", "Medina police";
2. `MOVES`: "from Medina", "Medina farmers", and what is listed with a place;
3. `BARE`: "Medina will get a bridge".
A name that no table has is one where only a place stands (`new`).
A part of somebody's full name in the article is one only where nothing but a town stands
(`namesakes`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import countries, organizations
from service.reading.grammar.word_classes import PROPER, PROPER_NOUN, SUBJECTS
from service.reading.names.candidate import IN_READING_ORDER, Candidate, covered
from service.reading.names.missed.towns import edges, namesakes, new
from service.reading.names.missed.towns.levels import (
    BARE,
    MOVES,
    NEVER,
    STANDS,
    Spot,
    listed,
    read_levels,
)
from service.reading.names.types import evidence
from service.reading.parse.words import runs
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import (
    CALENDAR,
    LABELS,
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    SUFFIXES,
)
from service.reading.vocabulary.neighbours import Neighbours
from service.reading.vocabulary.people import OFFICES, SPEECH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Parse, Word
    from service.reading.vocabulary.gazetteer import Place

UNSURE = frozenset(("PERSON", "ORG", "FAC", "PRODUCT", "WORK_OF_ART", "NORP", "EVENT", "LAW"))
# Names close by that it takes, by what the sentence says.
ENOUGH = {BARE: 2.0, MOVES: 0.8, STANDS: 0.4}
# Half as many do for the only place of its name.
OF_ONE = 0.5
# Bearers of a name that hardly is anything but a place's.
FEW = 2
# A hamlet takes so many at least.
HAMLET_ENOUGH = 1.0
# And so many make a region of a name, however it stands: one alone may lie there by chance.
REGION_ENOUGH = 1.2
# What a name that stands like a town's speaks for its neighbours, where a sure one speaks 1.
PERHAPS = 0.5


def with_towns(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates, towns among them labelled so, with towns that the model missed."""
    found = edges.cut(parse, found)
    spots = sorted([*_known(parse, found), *_unread(parse, found)], key=lambda s: s.words[0].i)
    every = list(zip(spots, read_levels(parse, found, spots), strict=True))
    people = _parts_of_people(parse, found)
    others = people | _short_names_of_bodies(parse, found)
    ranked = [
        (spot, level) for spot, level in every if spot.is_place or spot.key.lower() not in others
    ]
    atlas = _atlas(parse, found, ranked)
    more = []
    for spot, level in namesakes.put(parse, every, people):
        if not _is_close(spot, level, atlas):
            continue
        if spot.candidate is not None:
            spot.candidate.label, spot.candidate.is_placed = "GPE", True
        else:
            more.append(_unread_town(spot, is_placed=True))
    towns = {spot.key for spot, level in ranked if _is_town(parse, spot, level, atlas)}
    towns |= new.near_or_peopled(parse, ranked)
    towns |= new.beside_towns(parse, ranked, towns)
    towns |= new.before_towns(parse, ranked, towns)
    for spot, level in ranked:
        if spot.is_place and spot.candidate is not None and level != NEVER:
            # A village that the model found, and that a rule on bodies would take for one.
            is_village = not gazetteer.kind_of(spot.key) and gazetteer.candidates(spot.key)
            spot.candidate.is_town |= bool(is_village) and _is_close(spot, level, atlas)
            spot.candidate.is_town |= _is_named_for_a_capital(spot, atlas)
        if spot.is_place or spot.key not in towns:
            continue
        if spot.candidate is not None:
            spot.candidate.label, spot.candidate.is_town = "GPE", True
        else:
            more.append(_unread_town(spot))
    return sorted([*found, *more], key=IN_READING_ORDER) if more else found


def _unread_town(spot: Spot, *, is_placed: bool = False) -> Candidate:
    first, last = spot.words[0], spot.words[-1]
    return Candidate(first.i, last.i, "GPE", last.end, is_town=not is_placed, is_placed=is_placed)


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
        if candidate.label in edges.PLACE_LABELS:
            spots.append(Spot(words, text, candidate, is_place=True))
        elif candidate.label in UNSURE and candidate.end == words[-1].end and _may_be_town(words):
            spots.append(Spot(words, text, candidate, is_place=False))
    return spots


def _unread(parse: Parse, found: Sequence[Candidate]) -> list[Spot]:
    """Runs of words with a capital outside all candidates."""
    taken = covered(found)
    loose = (
        word
        for word in [word for word in parse.capitalized if word.i not in taken]
        if (edges.is_loose(word, taken) and word.entity not in LABELS)
        or edges.is_adjective_of_a_town(word, taken)
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
    if len(words) > edges.LONGEST_TOWN:
        return False
    for word in words:
        if not word.text[0].isupper() or word.lower in OFFICES:
            return False
    if len(words) == 1 and words[0].lower in ORGANIZATION_HEADS:
        return False  # "Republicans in Congress"
    text = " ".join([word.text for word in words])
    key = text.lower()
    if text.isupper() or key in ORGANIZATIONS or key in CALENDAR:
        return False
    return countries.code(text) is None and countries.demonym(text) is None


def _of_civic_bodies(parse: Parse, found: Sequence[Candidate]) -> list[str]:
    """The towns of bodies that only a town has: "Medina City Council"."""
    towns = []
    nouns = listed("civic_bodies")
    for candidate in found:
        words = parse.words[candidate.first : candidate.last + 1]
        at = next((k for k, word in enumerate(words) if word.lower in nouns), 0)
        if candidate.label == "ORG" and 0 < at <= edges.LONGEST_TOWN:
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
    nouns = listed("named_for_towns")
    bodies = [
        parse.words[c.first : c.last + 1]
        for c in found
        if c.last > c.first and parse.words[c.last].lower in nouns
    ]
    named = {" ".join(word.lower for word in words[:-1]) for words in bodies}
    return named | listed("universities")


def _districts(parse: Parse) -> list[str]:
    """Districts wherever they stand: "Lamar County Fair"."""
    nouns = listed("districts")
    found = []
    for word in [word for word in parse.capitalized if word.lower in nouns]:
        before = word.before
        if before is not None and before.text[0].isupper():
            found.append(f"{before.text} {word.text}")
    return found


# --------------------------------------------------------------------------- what speaks for one


def _is_town(parse: Parse, spot: Spot, level: int, atlas: Neighbours) -> bool:
    words = spot.words
    if spot.is_place or level == NEVER:
        return False
    namesakes_of_it = gazetteer.candidates(spot.key)
    if not namesakes_of_it:
        return False
    if level == BARE and spot.candidate is None and not _is_plainly_a_name(words, namesakes_of_it):
        return False
    if organizations.parse(spot.key).byname is not None:
        return False
    if words[-1].head.lemma in SPEECH and words[-1].dep in SUBJECTS:
        return False
    before = words[0].before
    is_within = level == STANDS and before is not None and before.lower in listed("stands_before")
    if not is_within and evidence.is_treated_as_person(parse, list(words)):
        return False  # but "born in Medina, the son of"
    if level == BARE and evidence.is_a_club_of_its_town(parse, list(words)):
        return False
    return _is_close(spot, level, atlas)


def _is_plainly_a_name(words: Sequence[Word], bearers: Sequence[Place]) -> bool:
    """Whether the model reads what it has no label for as a name, and few places bear it."""
    return words[0].tag == PROPER_NOUN and len(bearers) <= FEW


def _is_named_for_a_capital(spot: Spot, atlas: Neighbours) -> bool:
    """Whether it is a town by a capital's name among its neighbours: Cairo in Illinois."""
    code = countries.capital_of(spot.key)
    return code is not None and any(
        place.kind == "city"
        and not gazetteer.is_capital(place)
        and atlas.near(place, spot.key, far=True) >= ENOUGH[BARE]
        for place in gazetteer.candidates(spot.key)
    )


def _is_close(spot: Spot, level: int, atlas: Neighbours) -> bool:
    """Whether a bearer of the name lies close to as many places as the sentence takes."""
    bearers = gazetteer.candidates(spot.key)
    enough = ENOUGH[level] * (OF_ONE if level == MOVES and len(bearers) == 1 else 1)
    return any(
        place.kind in ("city", "region")
        and place.usual
        and atlas.near(place, spot.key, far=level > BARE) + atlas.around(place, spot.key)
        >= _enough_for(place, enough)
        for place in bearers
    )


def _enough_for(place: Place, enough: float) -> float:
    if place.kind == "region":
        return REGION_ENOUGH
    return max(enough, HAMLET_ENOUGH) if place.is_hamlet else enough
