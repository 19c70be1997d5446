"""What is named for a saint: "St. Ida's | Cathedral" is one name, and no town of St. Ida."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.words.nouns import is_proper
from service.reading.names.candidate import IN_READING_ORDER, Candidate, apart_from
from service.reading.vocabulary.names import POSSESSIVES

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

SAINTS = lexicon.words("service.reading.names", "parts_of_names", "saints")
HOUSES = lexicon.words("service.reading.names", "parts_of_names", "houses_of_saints")
GROUNDS = lexicon.words("service.reading.names", "parts_of_names", "grounds_of_saints")
FEASTS = lexicon.words("service.reading.names", "parts_of_names", "feasts")
OWNED = HOUSES | GROUNDS | FEASTS
# What such a house may be between the saint and its noun: "St. Ida's Primary School".
KINDS = lexicon.words("service.reading.names", "parts_of_names", "kinds_of_houses")
LONGEST_SAINT = 2  # words: "St. Ida Roe's"
MOST_KINDS = 3  # "St. Ida's Catholic Primary School"


def with_houses_of_saints(parse: Parse, found: list[Candidate]) -> list[Candidate]:
    """The candidates with such houses whole; what they take in is dropped.

    A feast is nobody's and nowhere: of "St. Ida's Day" no name is left.
    """
    named = [
        (opening, noun)
        for saint in sorted(SAINTS)
        for opening in parse.by_form.get(saint, ())
        if opening.text[0].isupper() and (noun := _noun_of(opening)) is not None
    ]
    if not named:
        return found
    wholes = [
        Candidate(opening.i, noun.i, "FAC" if noun.lower in GROUNDS else "ORG", noun.end)
        for opening, noun in named
    ]
    houses = [
        whole for whole, (_, noun) in zip(wholes, named, strict=True) if noun.lower not in FEASTS
    ]
    return sorted([*apart_from(wholes, found), *houses], key=IN_READING_ORDER)


def _noun_of(opening: Word) -> Word | None:
    """What belongs to the saint of an opening "St.": the noun of a house, ground or feast."""
    word = opening
    for _ in range(LONGEST_SAINT + 1):
        following = word.after
        if following is None:
            return None
        if following.text in POSSESSIVES:
            return _owned(following) if word is not opening else None
        if not is_proper(following):
            return None
        word = following
    return None


def _owned(possessive: Word) -> Word | None:
    word = possessive.after
    for _ in range(MOST_KINDS):
        if word is None or not word.text[0].isupper() or word.lower not in KINDS:
            break
        word = word.after
        if word is not None and word.text in POSSESSIVES:  # "St. Ida's Children's Hospital"
            word = word.after
    if word is None or not word.text[0].isupper():
        return None
    return word if word.lower in OWNED else None
