"""What kind of bearer a name has, the same throughout an article.

The model types each occurrence by itself. Here the occurrences of one form vote, and evidence in
the text is added with weights of its own: a title before it, "who" after it, a fuller name
elsewhere, the names beside it. What is known by the name alone (a country, a famous body) is asked
before the vote, and its winner is checked; the order is in the guide of this folder.
"""

from __future__ import annotations

from collections import Counter
from itertools import compress
from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.reading.names.types import (
    after_vote,
    before_vote,
    country_namesakes,
    evidence,
    no_name,
    titles,
)
from service.reading.names.types.beside import votes as beside
from service.reading.names.types.mention import NO_NAME, Mention, first_answer
from service.reading.names.types.things import PRODUCTS, THING_OPENINGS, is_agreement
from service.reading.vocabulary import gazetteer, given_names
from service.reading.vocabulary.names import (
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    PACKAGE,
    PLACE_NOUNS,
    SUFFIXES,
)
from service.records.terms import LocationType, members

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

PLACES = frozenset(members(LocationType))
MODEL_TYPES = {
    "PERSON": "person", "ORG": "organization", "GPE": "city", "LOC": "area", "FAC": "facility",
}  # fmt: skip
MODEL_WEIGHT = 2  # what a reading by the model counts against the weights of EVIDENCE
MOST_READINGS = 5  # of one form that count against a thing: what it is, a text says once
FOLLOWERS = lexicon.words(PACKAGE, "name_words", "followers")
GIVEN_NAMES = given_names.given_names()
TWO = 2  # words of a name whose last may stand for it: "Harvio Kite … Kite"
NO_SURNAMES = ORGANIZATION_HEADS | PLACE_NOUNS


class _Reading(NamedTuple):
    """A candidate as the text has it: its words, its text, and its form among all occurrences."""

    candidate: Candidate
    words: list[Word]
    text: str
    key: str


def typed(parse: Parse, found: list[Candidate]) -> list[tuple[Candidate, str, str]]:
    """The candidates that are names, each with its text and its type, in reading order."""
    readings = [_read(parse, candidate) for candidate in found]
    votes, people, unnamed = _election(parse, found, readings)
    bearers = country_namesakes.bearers(
        parse, [(reading.candidate, reading.text) for reading in readings]
    )
    agreements = [
        is_agreement(reading.words, reading.candidate.label, reading.key) for reading in readings
    ]
    unnamed |= {_initials(reading.words) for reading in compress(readings, agreements)}
    unnamed |= no_name.common_words(readings) | PRODUCTS
    towns = {reading.key for reading in readings if reading.candidate.is_town} - people
    styled = titles.mostly_titled([(r.key, r.words) for r in readings if r.key in ORGANIZATIONS])
    surnames = titles.surnames_like_bodies([(r.key, r.words) for r in readings])
    result = []
    for reading, names_agreement in zip(readings, agreements, strict=True):
        if names_agreement or reading.key in unnamed:
            continue
        bearer = bearers.get(reading.candidate.first)
        if reading.key in towns or reading.candidate.is_placed:
            bearer = gazetteer.kind_of(reading.text) or "city"
        named_so = titles.has_surname(reading.words, reading.candidate.label, surnames)
        if bearer is None and (reading.key in styled or named_so):
            bearer = "person"
        mention = Mention(parse, *reading, votes[reading.key], is_part=reading.key in people)
        bearer = bearer or _decided(mention)
        if bearer is not None:
            result.append((reading.candidate, reading.text, bearer))
    return result


def _decided(mention: Mention) -> str | None:
    """The type of a mention, None for what is no name, and for a thing."""
    answer = first_answer(before_vote.RULES, mention) or after_vote.checked(mention)
    return None if answer in (NO_NAME, "thing") else answer


def _election(
    parse: Parse, found: list[Candidate], readings: list[_Reading]
) -> tuple[dict[str, dict[str, int]], set[str], set[str]]:
    """The votes for each form, the parts of people's full names, and the forms that name things."""
    votes: dict[str, dict[str, int]] = {reading.key: {} for reading in readings}
    neighbours = beside.votes(parse, found)
    people: set[str] = set()
    shown: Counter[str] = Counter()
    readings_of: Counter[str] = Counter()
    read_as: Counter[tuple[str, str]] = Counter()
    for candidate, words, _, key in readings:
        kind = MODEL_TYPES.get(candidate.label)
        cast = votes[key]
        if kind is None:
            if evidence.is_a_team(parse, words):
                cast["organization"] = cast.get("organization", 0) + MODEL_WEIGHT
            continue
        cast[kind] = cast.get(kind, 0) + MODEL_WEIGHT
        readings_of[key] += 1
        read_as[key, kind] += MODEL_WEIGHT
        for other, weight in neighbours.get(candidate.first, {}).items():
            cast[other] = cast.get(other, 0) + weight
        if kind == "person" and len(words) > 1:
            bare = [no_name.key_of(word.text) for word in words if word.lower not in SUFFIXES]
            people.update(bare[:1] + bare[-1:])
            people.add(no_name.key_of(parse.form(words[1].start, candidate.end)))
        shown[key] += _weigh(parse, words, cast)
    _share_of_bodies(readings, votes, read_as, people)
    unnamed = _things(readings, votes, readings_of)
    unnamed |= {key for key in _short_for(readings, unnamed) if key not in people}
    unnamed -= {key for key in unnamed if _is_a_family(key, votes, unnamed)}
    for (key, kind), weight in read_as.items():
        # A lone name that nobody bears in full is read alike each time: no new reason each time.
        if readings_of[key] > MOST_READINGS and key not in people and " " not in key:
            votes[key][kind] -= weight - weight * MOST_READINGS // readings_of[key]
    _share(readings, votes, shown, people)
    return votes, people, unnamed


def _things(
    readings: list[_Reading], votes: dict[str, dict[str, int]], times: Mapping[str, int]
) -> set[str]:
    """The forms that are a thing's, with its maker before it ("Acme Kite") or in initials."""
    things = {key for key, many in times.items() if _is_a_thing(votes[key], many)} - ORGANIZATIONS
    for _, words, _, key in readings:
        if len(words) > 1 and words[-1].lower in things and not votes[key].get("person"):
            things.add(key)
    short = {_initials(r.words) for r in readings if r.key in things and len(r.words) > 1}
    return things | short


def _short_for(readings: list[_Reading], things: set[str]) -> set[str]:
    """What a ship, a storm and the like are called for short: "the Kite" of "HMS Kite"."""
    return {
        r.words[-1].lower
        for r in readings
        if r.key in things and len(r.words) > 1 and r.words[0].lower in THING_OPENINGS
    }


def _is_a_family(key: str, votes: Mapping[str, Mapping[str, int]], things: set[str]) -> bool:
    """Whether it is the plural of somebody's name: "the Roes", where the text names a Roe."""
    singular = key[:-1]
    return key.endswith("s") and "person" in votes.get(singular, ()) and singular not in things


def _is_a_thing(votes: Mapping[str, int], readings: int) -> bool:
    """Whether the text shows a thing, and less of anything else, however often the model reads it.

    The model reads a name that it does not know as somebody's each time anew.
    """
    thing = votes.get("thing", 0)
    others = sum(votes.values()) - thing
    return thing > others - MODEL_WEIGHT * max(0, readings - MOST_READINGS)


def _weigh(parse: Parse, words: list[Word], cast: dict[str, int]) -> int:
    """Add the votes of all evidence beside a mention; the weight of what speaks for a person."""
    shown = 0
    for one in evidence.evidence_of(parse, words):
        cast[one.type] = cast.get(one.type, 0) + one.weight
        shown += one.weight if one.type == "person" else 0
    return shown


def _share(
    readings: list[_Reading],
    votes: dict[str, dict[str, int]],
    shown: Mapping[str, int],
    people: set[str],
) -> None:
    """Let a full name and its first or last word alone vote together for a person.

    As "Tedros said he" for "Tedros Adhanom Ghebreyesus", and the other way round.
    """
    given: set[tuple[str, str]] = set()
    for _, words, text, key in readings:
        last = words[-1].lower
        if len(words) == 1 or not votes[key] or last in NO_SURNAMES:
            continue
        if not all(word.text.istitle() for word in words):
            continue
        placed = "facility" in votes[key] or gazetteer.kind_of(text) is not None
        if "person" not in votes[key] and placed:
            continue  # "North America" beside a "Captain America", "Holm Factory"
        for part in {words[0].lower, words[-1].lower} - {key}:
            if part not in votes or (key, part) in given:
                continue
            given.add((key, part))
            if shown.get(part):
                votes[key]["person"] = votes[key].get("person", 0) + shown[part]
            if shown.get(key):
                votes[part]["person"] = votes[part].get("person", 0) + shown[key]
                people.add(part)


def _share_of_bodies(
    readings: list[_Reading],
    votes: dict[str, dict[str, int]],
    read_as: Mapping[tuple[str, str], int],
    people: set[str],
) -> None:
    """Let a body's full name vote for its first word alone, which the model takes for somebody's.

    As in "Harbour Kite Industries … Harbour": not where anything shows a person, nor what is named
    for one ("the Roe Foundation"). For its last word alone if anything shows that to be a body.
    """
    borne = {
        part
        for _, words, _, key in readings
        if len(words) > 1 and 2 * votes[key].get("person", 0) > votes[key].get("organization", 0)
        for part in (words[0].lower, words[-1].lower)
    }
    for _, words, _, key in readings:
        first, last = words[0].lower, words[-1].lower
        if len(words) == 1 or first in GIVEN_NAMES:
            continue
        if votes[key].get("organization", 0) <= votes[key].get("person", 0):
            continue
        shorts = [first] if last not in FOLLOWERS else []
        if len(words) == TWO and votes.get(last, {}).get("organization"):
            shorts.append(last)
        for short in shorts:
            cast = votes.get(short, {})
            shown = cast.get("person", 0)
            if shown and short not in borne and shown == read_as[short, "person"]:
                people.discard(short)
                cast["organization"] = cast.get("organization", 0) + shown


def _read(parse: Parse, candidate: Candidate) -> _Reading:
    words = parse.words[candidate.first : candidate.last + 1]
    text = parse.form(words[0].start, candidate.end)
    return _Reading(candidate, words, text, no_name.key_of(text))


def _initials(words: list[Word]) -> str:
    return "".join(word.lower[0] for word in words if word.text[0].isupper())
