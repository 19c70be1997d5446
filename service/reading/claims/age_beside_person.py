"""An age that stands beside a person: "Ann Roe, 52", "Ann Roe, who left aged 52".

Table: quantities/lexicon/counted.toml.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import table
from service.reading.grammar.attachment import conjunct
from service.reading.grammar.word_classes import (
    PLACES,
    TIMES,
    complement,
    is_common_noun,
    is_joined,
)
from service.reading.grammar.words.nouns import is_noun
from service.reading.grammar.words.parts import is_adjectival
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import Unit
from service.reading.quantities.kinds import ages
from service.reading.quantities.nouns.noun_kinds import OF_THEM
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_TABLE = table("service.reading.quantities", "counted")
_NOBODY = PLACES | TIMES | {"ORG"}
_PERSONS = PERSON_NOUNS | OFFICES | frozenset(_TABLE["people"])
_BEFORE_AGES = frozenset(_TABLE["before_ages"])


def with_age(atoms: list[Atom], measure: Measure, cast: Cast) -> Measure:
    """The number as an age where it is one of a person of the article: "Costa, 53, and".

    Whom "and" joins to a person is one too: "Costa, 53, and Ann Roe, 41".
    """
    i, j = measure.first, measure.last
    if measure.unit is not None or j - i != 1 or i < 2 or not atoms[i].text.isdecimal():
        return measure
    if atoms[i - 1].text != "," or lower_at(atoms, j) not in (",", ".", ";"):
        return measure
    name = atoms[i - 2].word
    joined = conjunct(name) if name.text[0].isupper() else None
    actor = cast.at(name.i) or (cast.at(joined.i) if joined is not None else None)
    if actor is None or actor.type != "person" or not 1 <= atoms[i].value <= 119:
        return measure
    return replace(measure, unit=Unit("year", "duration"), age=True)


def aged(phrases: Phrases, atoms: list[Atom], measure: Measure) -> Word | None:
    """Who is of an age: the noun before "aged 20", "over the age of 21", or "Kim, 41"."""
    beside = ages.person_beside(atoms, measure)
    if beside is not None:
        return beside
    k = measure.first - 1
    while k >= 0 and (atoms[k].lower in _BEFORE_AGES or ages.is_in_list(atoms, k)):
        k -= 1
    whom = atoms[k].word if k >= 0 else None
    if whom is not None and whom.lower in OF_THEM and complement(whom.head) is whom:
        whom = whom.head.head  # "the oldest of them aged 94"
        return whom if is_noun(whom) or is_adjectival(whom) else None
    if whom is None or not (is_noun(whom) or whom.lower == "those"):
        return None
    place = whom.entity in _NOBODY or (is_common_noun(whom) and whom.lemma not in _PERSONS)
    place = place or phrases.is_body(whom)
    if not place or atoms[k + 1].lower not in ("aged", ","):
        of_both = is_joined(whom) and lower_at(atoms, measure.first - 1) == "both"
        return whom.head if of_both else whom  # "Ann Roe and Lee Holm, both 52"
    if whom.head.lower == "of" and is_noun(whom.head.head):
        return whom.head.head  # "Ana Roe of Oslo, 66"
    verb, _ = phrases.governor(whom)  # "died in Oslo, aged 85", "joined the firm aged 14"
    return (phrases.subject_of(verb) if verb is not None else None) or whom
