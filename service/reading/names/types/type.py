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
from service.naming import countries, organizations
from service.reading.grammar.word_classes import is_possessor
from service.reading.names.types import by_company, country_namesakes, evidence, no_name, titles
from service.reading.names.types.place import (
    are_inhabitants,
    is_a_site,
    is_nowhere,
    landmark_like_a_body,
    place_by_syntax,
    place_like_a_body,
)
from service.reading.names.types.things import PRODUCTS, carries_words, is_agreement
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import (
    LABELS,
    ORGANIZATION_HEADS,
    ORGANIZATIONS,
    PACKAGE,
    PLACE_NOUNS,
    SUFFIXES,
)
from service.reading.vocabulary.people import KIN, TITLE_WORDS
from service.records.terms import LocationType, members

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse, Word

POSTS = lexicon.words(PACKAGE, "person_nouns", "exclusive")
PLACES = frozenset(members(LocationType))
MODEL_TYPES = {
    "PERSON": "person", "ORG": "organization", "GPE": "city", "LOC": "area", "FAC": "facility",
}  # fmt: skip
BODY_OPENINGS = lexicon.words(PACKAGE, "name_words", "body_openings")
ABSTRACT_ENDINGS = tuple(lexicon.table(PACKAGE, "name_words")["abstract_endings"])
PLATFORMS = lexicon.words("service.reading.names", "agreements", "platforms")
BODY_HEADS = lexicon.words(PACKAGE, "name_words", "body_heads")
DISTRICTS = lexicon.words(gazetteer.PACKAGE, "place_clues", "districts")
LAW = "LAW"
MODEL_WEIGHT = 2  # what a reading by the model counts against the weights of EVIDENCE
MOST_READINGS = 5  # of one form that count against a thing: what it is, a text says once
NAMED_SO = 5  # what must be shown for a person to bear the name of a country
LONGEST_PERSON = 4  # words
# People of a city that is meant before anybody of its name: of a few hundred in the world.
WELL_KNOWN = 250_000
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
        if reading.key in towns:
            bearer = gazetteer.kind_of(reading.text) or "city"
        named_so = titles.has_surname(reading.words, reading.candidate.label, surnames)
        if bearer is None and (reading.key in styled or named_so):
            bearer = "person"
        bearer = bearer or _type(parse, reading, votes[reading.key], people)
        if bearer is not None:
            result.append((reading.candidate, reading.text, bearer))
    return result


def _election(
    parse: Parse, found: list[Candidate], readings: list[_Reading]
) -> tuple[dict[str, dict[str, int]], set[str], set[str]]:
    """The votes for each form, the parts of people's full names, and the forms that name things."""
    votes: dict[str, dict[str, int]] = {reading.key: {} for reading in readings}
    company = by_company.votes(parse, found)
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
        for other, weight in company.get(candidate.first, {}).items():
            cast[other] = cast.get(other, 0) + weight
        if kind == "person" and len(words) > 1:
            bare = [no_name.key_of(word.text) for word in words if word.lower not in SUFFIXES]
            people.update(bare[:1] + bare[-1:])
            people.add(no_name.key_of(parse.form(words[1].start, candidate.end)))
        shown[key] += _weigh(parse, words, cast)
    unnamed = _things(readings, votes, readings_of)
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
        if not 1 < len(words) <= LONGEST_PERSON or not votes[key] or last in NO_SURNAMES:
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


def _read(parse: Parse, candidate: Candidate) -> _Reading:
    words = parse.words[candidate.first : candidate.last + 1]
    text = parse.form(words[0].start, candidate.end)
    return _Reading(candidate, words, text, no_name.key_of(text))


def _initials(words: list[Word]) -> str:
    return "".join(word.lower[0] for word in words if word.text[0].isupper())


def _type(parse: Parse, reading: _Reading, votes: dict[str, int], people: set[str]) -> str | None:
    candidate, words, text, key = reading
    if key in KIN or no_name.is_no_name(text):
        return None
    if key not in people and no_name.are_people_in_general(words, key):
        return None
    if not candidate.is_dateline and no_name.is_no_name_here(parse, words, text, key):
        return None
    if key in ORGANIZATIONS:
        return "organization"
    if key in PLATFORMS:
        return None if carries_words(words[-1]) else "organization"
    lone_person = key in people
    as_law = lone_person and candidate.label == LAW  # "Roe declined to say more"
    if candidate.label not in LABELS and not votes and not as_law:
        return place_by_syntax(parse, words, text)
    if candidate.country is not None or candidate.is_dateline:
        country = candidate.country or countries.code(text.title())
        return "country" if country else gazetteer.kind_of(text) or "city"
    if countries.code(text) is not None:
        named_so = (lone_person or votes.get("person", 0) >= NAMED_SO) and votes.get(
            "person", 0
        ) > votes.get("city", 0)
        return "person" if named_so else "country"
    if lone_person and _is_person_rather_than_place(parse, words, text, votes):
        return "person"
    return _checked(parse, words, text, votes)


def _checked(parse: Parse, words: list[Word], text: str, votes: dict[str, int]) -> str | None:
    """The type that most votes give, unless the text speaks against it."""
    voted = _winner(votes)
    winner: str | None = None if voted == "thing" else voted
    if winner != "facility" and no_name.is_a_unit(parse, words):
        return None
    if winner != "organization" and organizations.parse(text).byname is not None:
        return "organization"
    if winner in ("person", "organization") and len(words) > 1 and is_a_site(words):
        return "facility"
    if winner == "person":
        winner = _checked_person(parse, words, text)
    elif winner != "organization" and are_inhabitants(words, text):
        return None
    elif winner == "city" and is_nowhere(parse, words, text):
        return "organization"
    elif winner in ("city", "area") and words[-1].lower in BODY_HEADS and len(words) > 1:
        return gazetteer.kind_of(text) or "organization"
    elif winner == "organization":
        if titles.is_an_office(words):
            return None
        if words[-1].text == "County" and 1 < len(words) < 4:
            return "region"
        if words[-1].lower in DISTRICTS and gazetteer.is_district(text):
            return "region"
        place = landmark_like_a_body(parse, words, text) or place_like_a_body(parse, words, text)
        return place or winner
    return winner


def _is_person_rather_than_place(
    parse: Parse, words: list[Word], text: str, votes: dict[str, int]
) -> bool:
    """For a word that is a part of somebody's full name: "Brazile", but "in Washington"."""
    if gazetteer.kind_of(text) is None:
        return True
    owns = is_possessor(words[-1])  # "in Clinton's records"
    located = not owns and place_by_syntax(parse, words, text) is not None
    if votes.get("city", 0) <= votes.get("person", 0) + votes.get("organization", 0):
        return not (votes.get("city") and located)
    return not located and gazetteer.candidates(text)[0].population < WELL_KNOWN


def _winner(votes: dict[str, int]) -> str:
    if len(votes) == 1:
        return next(iter(votes))
    return min(votes, key=lambda kind: (-votes[kind], kind))


def _checked_person(parse: Parse, words: list[Word], text: str) -> str | None:
    """A lone word read as a person, unless it is an acronym, a quality, or plainly a place."""
    if titles.has_courtesy(words):
        return "person"  # "Dame Helen Church"
    if words[-1].lower in ORGANIZATION_HEADS and len(words) > 1:
        return "organization" if words[0].text != words[-1].text else "person"
    if len(words) > 1 and words[0].lower in BODY_OPENINGS:
        return "organization"
    if len(words) > 1 and all(w.lower in TITLE_WORDS for w in words):
        return None
    if len(words) > 2 and words[0].lower in POSTS and words[1].lower == "of":
        return None  # "MINISTER of Trade"
    if len(words) > 1 and by_company.lies_in_a_region(parse, words):
        return "city"
    if len(words) > 1 or evidence.is_treated_as_person(parse, words):
        return "person"
    if text.isupper() and len(text) > 1 and words[0].sentence.words[0].i != words[0].i:
        return "organization"
    opens = words[0].sentence.words[0] is words[0]
    if words[0].lower in KIN or (opens and words[0].lower.endswith(ABSTRACT_ENDINGS)):
        return None
    return place_by_syntax(parse, words, text) or "person"
