"""What the words of a place's name tell, and the words that may stand around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import places
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PACKAGE, noun_kind

if TYPE_CHECKING:
    from service.reading.names.name import Name
    from service.reading.parse.words import Word


def listed(key: str) -> frozenset[str]:
    """A list of `vocabulary/lexicon/place_clues.toml`."""
    return lexicon.words(PACKAGE, "place_clues", key)


def is_road(text: str) -> bool:
    """Whether a name is a road's by its words: "County Road 12", "Elm Street", "Hope St."."""
    *before, last = text.split()
    if not before:
        return False
    roads = listed("roads")
    is_numbered = any(letter.isdigit() for letter in last)
    return last.lower() in roads or (is_numbered and before[-1].lower() in roads)


def is_of_a_whole(noun: Word, name: Name) -> bool:
    """Whether what a noun names lies in the place: "the capital of", "the villages of"."""
    if noun.lower in listed("in_a_whole"):
        return True
    is_town = any(place.kind == places.CITY for place in gazetteer.candidates(name.text))
    return noun.lower in listed("towns_of_a_whole") and not is_town


def may_be_region(name: Name) -> bool:
    """Whether a region of the first order has the name; "Richmond" is one of counties only."""
    return any(
        place.kind == places.REGION and "." not in place.region
        for place in gazetteer.candidates(name.text)
    )


def may_be_part(name: Name) -> bool:
    """Whether a region of any order has the name, with "County" or without, or no table has it."""
    found = gazetteer.candidates(name.text)
    if not found or any(place.kind == places.REGION for place in found):
        return True
    return bool(gazetteer.candidates(f"{name.text} County"))


def may_be_city(name: Name) -> bool:
    """Whether any town has the name, or no table has it."""
    found = gazetteer.candidates(name.text)
    return not found or any(place.kind == places.CITY for place in found)


def says_what_it_is(word: Word) -> bool:
    """As between a name and "in": "a plant located in", "Lund and Roe counties in"."""
    return word.lower in listed("situated") or noun_kind(word.lower) == places.REGION
