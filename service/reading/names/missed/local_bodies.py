"""Bodies named for a place, a country or a person, which the model cuts after that name.

"Harlow County | Sheriff's Office", "Ohio | State Police", "the United States | attorney's office".
Or before it, where what they look after comes first: "Archery | Kenya".
A country's offices are written small too; a town's are then only described.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import PROPER, is_bound_before
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE, POSSESSIVES, SEATS
from service.reading.vocabulary.people import OFFICES, TITLE_WORDS

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# Where an officer and his staff work: "the sheriff's office".
SEATS_OF_OFFICERS = lexicon.words("service.reading.names", "parts_of_names", "seats_of_officers")
FOR_PEOPLE = lexicon.words("service.reading.names", "parts_of_names", "named_for_people")
SITES = lexicon.words(PACKAGE, "name_words", "sites") | lexicon.words(
    PACKAGE, "name_words", "houses"
)
HOUSES = SITES | ORGANIZATION_HEADS
# What a body looks after, where its name ends in its land: "Archery Kenya".
FIELDS = lexicon.words("service.reading.names", "parts_of_names", "fields_of_bodies")
LANDS = frozenset(("country", "region"))
LONGEST_LAND = 3  # words: "Papua New Guinea"
# School districts and the like in letters: "Corran Creek | ISD".
IN_LETTERS = lexicon.words("service.reading.names", "parts_of_names", "local_bodies_in_letters")
# Words behind the place: "District Attorney's Office", "State University Police".
LONGEST_LOCAL_BODY = 6


def with_local_bodies(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with such bodies whole; what they take in is dropped."""
    result: list[Candidate] = []
    for candidate in found:
        if result and candidate.first <= result[-1].last:
            continue
        end = _end(parse, candidate) if candidate.label in ("GPE", "LOC") else None
        if end is not None:
            candidate = Candidate(candidate.first, end.i, "ORG", end.end)
        result.append(candidate)
    return result


def with_bodies_named_for_people(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with houses named for somebody whole: "Ann Roe | Memorial Hospital"."""
    result: list[Candidate] = []
    for candidate in found:
        opening = parse.words[candidate.first]
        if result and opening.lower in FOR_PEOPLE and opening.text.istitle():
            last = parse.words[candidate.last]
            if last.lower in HOUSES and result[-1].label == "PERSON":
                label = "FAC" if last.lower in SITES else candidate.label
                first = candidate.first
                while result and _leads_to(parse, result[-1], first):
                    first = result.pop().first
                candidate = Candidate(first, candidate.last, label, candidate.end)
        result.append(candidate)
    return result


def with_bodies_of_a_land(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with bodies whole that name their field first: "Meat Industry | Ireland"."""
    made: list[Candidate] = []
    for field in parse.capitalized:
        if field.lower not in FIELDS or not field.text.istitle() or is_headline(field.sentence):
            continue
        end = _land_behind(parse, field)
        if end is None:
            continue
        first, before = field, field.before
        if before is not None and before.text.istitle() and before.head in (field, end):
            first = before if is_bound_before(before) else field
        made.append(Candidate(first.i, end.i, "ORG", end.end))
    if not made:
        return found
    made = [
        one for one in made if not any(c.first <= one.first and one.last < c.last for c in found)
    ]
    return sorted([*apart_from(made, found), *made], key=IN_READING_ORDER)


def _land_behind(parse: Parse, field: Word) -> Word | None:
    """The last word of the country or region that a name ends in, which opens behind its field."""
    for size in range(LONGEST_LAND, 0, -1):
        words = parse.words[field.i + 1 : field.i + 1 + size]
        if len(words) < size or words[-1].sentence is not field.sentence:
            continue
        last = words[-1]
        bound = is_bound_before(field) and field.head in (last, last.head)
        if bound and gazetteer.kind_of(parse.form(words[0].start, last.end)) in LANDS:
            return None if _goes_on_behind(last) else last
    return None


def _goes_on_behind(land: Word) -> bool:
    """Whether a name goes on behind its land: "Archery Kenya | Federation", not "| President"."""
    word = land.after
    if word is None or word.lower in TITLE_WORDS or word.entity == "PERSON":
        return False
    return word.tag in PROPER and word.text.istitle()


def _leads_to(parse: Parse, name: Candidate, first: int) -> bool:
    """Whether a name of a person or body ends right before a word."""
    end = parse.words[name.last]
    return name.last + 1 == first and name.end == end.end and name.label in ("PERSON", "ORG")


def _end(parse: Parse, place: Candidate) -> Word | None:
    """The last word of the body that a place opens, or None."""
    sentence = parse.words[place.last].sentence
    following = parse.words[place.last + 1 : place.last + 1 + LONGEST_LOCAL_BODY]
    if not following or is_headline(sentence) or following[0].sentence is not sentence:
        return None
    if following[0].text.isupper() and following[0].lower in IN_LETTERS:
        return following[0]
    if not _goes_on(following[0]):
        return None
    end, officer = None, False
    for word in following:
        if word.sentence is not sentence:
            break
        if word.text in POSSESSIVES:
            if not officer:
                break
            continue
        owned = word.i - 1 > place.last and parse.words[word.i - 1].text in POSSESSIVES
        if owned:
            capital = word.text.istitle() or _is_a_nation(parse, place)
            return word if capital and word.lower in SEATS_OF_OFFICERS else None
        if not _goes_on(word):
            break
        officer = word.lower in OFFICES
        if (
            word.text.istitle()
            and word.lower in ORGANIZATION_HEADS
            and not _is_run_for(word, place)
        ):
            end = word
    return end


def _goes_on(word: Word) -> bool:
    """Whether it may be the next word of a body's name, or an officer in small letters."""
    if word.entity in ("PERSON", "DATE", "GPE"):
        return False
    return (word.tag in PROPER and word.text.istitle()) or word.lower in OFFICES


def _is_run_for(word: Word, place: Candidate) -> bool:
    """Whether a party stands before its chamber: "the Ohio Republican | Senate candidate"."""
    return word.lower in SEATS and word.i > place.last + 1


def _is_a_nation(parse: Parse, place: Candidate) -> bool:
    text = parse.form(parse.words[place.first].start, place.end)
    return countries.code(text) is not None
