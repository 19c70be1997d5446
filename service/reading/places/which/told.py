"""Which names of no table the text treats as places: beside a preposition, a place or a noun.

A name that no table has, and that stands nowhere as a place does, is a film, an event, a horse or a
body: "the colt beat Orbel", "the audience of Corran Live".
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from service.lexicon import words
from service.naming import places
from service.reading.grammar.word_classes import PROPER, is_adjective, is_determiner
from service.reading.places.beside import LONGEST_LIST
from service.reading.places.name_words import listed
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES, noun_kind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from service.reading.names.name import Name
    from service.reading.parse.words import Word
    from service.reading.places.clues import ClueReader

# Types that the model gives to what it does not know; a facility or a river says so by its words.
LOOSE = (places.CITY, places.REGION, "area")
PLACING = words("service.reading.vocabulary", "setting", "placing_names")
LEADING = listed("leading_to_places")
OF_PLACES = (
    listed("directions") | listed("parts") | listed("held_by_places") | listed("towns_of_a_whole")
)
RESIDENTS = words("service.reading.vocabulary", "place_clues", "residents")
INITIALS = re.compile(r"(?:[A-Z]\.){2,}")
QUALIFYING = 3  # adjectives between a preposition and a name: "in the poor northern Corran"


def without_untold(clues: ClueReader, where: Sequence[Name]) -> list[Name]:
    """The names that a table has or that the text treats as places, at one spot at least."""
    where = [name for name in where if not _is_amount(name) and not _are_initials(clues, name)]
    loose = [name for name in where if _is_loose(name)]
    told = {places.key(name.text) for name in loose if _is_told(clues, name)}
    for _ in range(LONGEST_LIST):
        listed_too = {
            places.key(name.text)
            for name in loose
            if any(other and places.key(other.text) in told for other in _beside(clues, name))
        }
        if listed_too <= told:
            break
        told |= listed_too
    return [name for name in where if not _is_loose(name) or places.key(name.text) in told]


def _is_loose(name: Name) -> bool:
    return name.type in LOOSE and not gazetteer.candidates(name.text)


def _is_amount(name: Name) -> bool:
    """As in "R2bn", "KSh700": figures after the letters of a currency, and small letters."""
    return any(
        part[:1].isalpha() and any(map(str.isdigit, part)) and any(map(str.islower, part))
        for part in name.text.split()
    )


def _are_initials(clues: ClueReader, name: Name) -> bool:
    """Whether it is the initials of a name that goes on: the "O.R." of "O.R. Lund Hospital"."""
    if INITIALS.fullmatch(name.text) is None or places.bynames(name.text):
        return False
    after = clues.word_at(name.last + 1, clues.words[name.last])
    if gazetteer.country_code(name.text) is not None:
        return False
    return after is not None and after.tag in PROPER and after.text.istitle()


def _is_told(clues: ClueReader, name: Name) -> bool:
    return any(rule(clues, name) for rule in RULES)


def _has_clue(clues: ClueReader, name: Name) -> bool:
    """As in "the village of Corran", "Corran, Ohio", "the Greek island of Corran"."""
    clue = clues.read(name)
    return clue.kind is not None or clue.says_where


def _says_its_kind(_clues: ClueReader, name: Name) -> bool:
    """As in "Corran National Forest", "Corran Springs"."""
    return places.parse(name.text).kind is not None


def _is_put(clues: ClueReader, name: Name) -> bool:
    """As in "in the northern Corran", "between Corran and Lund", "bound for Corran"."""
    opening = _opening(clues, name)
    return opening is not None and (opening.lower in PLACING or opening.lower in LEADING)


def _is_of_place(clues: ClueReader, name: Name) -> bool:
    """As in "six miles west of Corran", "the mayor of Corran", "outside of Corran"."""
    of = _opening(clues, name)
    if of is None or of.lower != "of":
        return False
    noun = clues.word_at(of.i - 1, of)
    return noun is not None and (noun.lower in OF_PLACES or noun.lower in PLACING)


def _is_before_kind(clues: ClueReader, name: Name) -> bool:
    """As in "the Corran village", "Corran residents", "the Lower Corran of Leeds"."""
    after = clues.word_at(name.last + 1, clues.words[name.last])
    if after is None:
        return False
    if after.lower == "of":
        whole = clues.by_first.get(name.last + 2)
        return whole is not None and whole.type in PLACE_TYPES
    return noun_kind(after.lower) is not None or after.lower in RESIDENTS


def _is_listed(clues: ClueReader, name: Name) -> bool:
    """As in "Leeds, Corran and York"."""
    return any(
        other is not None and other.type in PLACE_TYPES and bool(gazetteer.candidates(other.text))
        for other in _beside(clues, name)
    )


RULES: tuple[Callable[[ClueReader, Name], bool], ...] = (
    _is_put,
    _says_its_kind,
    _has_clue,
    _is_before_kind,
    _is_of_place,
    _is_listed,
)


def _beside(clues: ClueReader, name: Name) -> tuple[Name | None, Name | None]:
    return clues.listed_before(name), clues.listed_after(name)


def _opening(clues: ClueReader, name: Name) -> Word | None:
    """The word before a name, its article and adjectives."""
    near = clues.words[name.first]
    word = clues.word_at(name.first - 1, near)
    for _ in range(QUALIFYING):
        if word is None or not (is_determiner(word) or is_adjective(word)):
            break
        word = clues.word_at(word.i - 1, near)
    return word
