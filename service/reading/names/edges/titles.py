"""Titles and offices before a name: how many words they are, and where the name begins."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import countries
from service.reading.vocabulary.given_names import given_names
from service.reading.vocabulary.names import ORGANIZATION_HEADS, PARTICLES, PORTFOLIOS, SUFFIXES
from service.reading.vocabulary.people import (
    COURTESY,
    INTRODUCING,
    MODIFIERS,
    OFFICES,
    PERSON_NOUNS,
    TITLE_WORDS,
    WORKERS,
)

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# "Det Con Roe": a rank only behind another.
BEHIND_RANKS = lexicon.words("service.reading.vocabulary", "titles", "behind_ranks")
ABBREVIATED = lexicon.words("service.reading.vocabulary", "titles", "abbreviated")
ALSO_GIVEN = lexicon.words("service.reading.vocabulary", "titles", "also_given")


def length_before_name(words: list[Word]) -> int:
    """How many words before a person's name are titles: as many as end in an office."""
    length = 0
    opening = words[0].sentence.words[0] is words[0]
    if opening and len(words) == 2 and words[0].lower in INTRODUCING:
        return 1  # "Pollster Harbour found"
    if opening and len(words) > 2 and words[0].lower in PERSON_NOUNS and words[0].text.istitle():
        return 1  # "Villager Ann Roe" has its capital from the sentence
    for k, word in enumerate(words[:-1]):
        lower = word.lower
        if _is_particle(word):
            break  # "Ann da Silva", not the "DA"
        is_second = lower in BEHIND_RANKS and 0 < k == length
        if lower in OFFICES or lower in COURTESY or is_second:
            length = k + 1
        elif lower not in MODIFIERS and lower not in PORTFOLIOS and lower != "of":
            break
    if not length:  # "Elm Street Elementary Principal Ann Roe"
        inner = [
            k
            for k, word in enumerate(words[:-2])
            if k and word.lower in OFFICES and not _is_particle(word)
        ]
        length = inner[-1] + 1 if inner and words[inner[-1] + 1].lower not in SUFFIXES else 0
    return length - 1 if length and _is_given_behind_title(words[length - 1]) else length


def _is_given_behind_title(word: Word) -> bool:
    """Whether a title is a given name, for another title stands before it: "officer Dean Roe".

    Before another given name it is one: "the heir, Prince Harry".
    """
    before, surname = word.before, word.after
    if word.lower not in ALSO_GIVEN or before is None or surname is None:
        return False
    titled = before.text.islower() and before.lower in WORKERS
    return titled and surname.lower not in given_names()


def _is_particle(word: Word) -> bool:
    return word.text.islower() and word.lower in PARTICLES


def is_titled_person(words: list[Word]) -> bool:
    """Whether a supposed body is somebody after what he is: "Witness Ann Roe", "Det Con Roe"."""
    if len(words) > 1 and words[0].lower.rstrip(".") in ABBREVIATED:
        return words[-1].lower not in ORGANIZATION_HEADS and words[-1].text.istitle()
    if len(words) != 3 or words[0].lower not in PERSON_NOUNS or not words[0].text.istitle():
        return False
    return words[-1].lower not in ORGANIZATION_HEADS and words[1].text.istitle()


def is_a_nations_office(words: list[Word]) -> bool:
    """Whether a supposed body is only what somebody is: "Chinese State Councilor"."""
    if len(words) < 2 or words[-1].lower not in OFFICES or not words[-1].text.istitle():
        return False
    adjective = countries.demonym(words[0].text) and not countries.code(words[0].text)
    return bool(adjective) and all(word.lower in TITLE_WORDS for word in words[1:])
