"""Bodies named for a place, a country or a person, which the model cuts after that name.

"Harlow County | Sheriff's Office", "Ohio | State Police", "the United States | attorney's office".
A country's offices are written small too; a town's are then only described.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.grammar.headlines import is_headline
from service.reading.grammar.word_classes import PROPER
from service.reading.names.candidate import Candidate
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PACKAGE, POSSESSIVES, SEATS
from service.reading.vocabulary.people import OFFICES

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

# Where an officer and his staff work: "the sheriff's office".
SEATS_OF_OFFICERS = lexicon.words("service.reading.names", "parts_of_names", "seats_of_officers")
FOR_PEOPLE = lexicon.words("service.reading.names", "parts_of_names", "named_for_people")
SITES = lexicon.words(PACKAGE, "name_words", "sites") | lexicon.words(
    PACKAGE, "name_words", "houses"
)
HOUSES = SITES | ORGANIZATION_HEADS
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


def _leads_to(parse: Parse, name: Candidate, first: int) -> bool:
    """Whether a name of a person or body ends right before a word."""
    end = parse.words[name.last]
    return name.last + 1 == first and name.end == end.end and name.label in ("PERSON", "ORG")


def _end(parse: Parse, place: Candidate) -> Word | None:
    """The last word of the body that a place opens, or None."""
    sentence = parse.words[place.last].sentence
    following = parse.words[place.last + 1 : place.last + 1 + LONGEST_LOCAL_BODY]
    if not following or not _goes_on(following[0]) or is_headline(sentence):
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
