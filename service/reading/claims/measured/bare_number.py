"""What tells what a number without its noun counts: who acts, or the number of what.

Table: quantities/lexicon/measured.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import (
    complement,
    is_active_subject,
    is_full_verb,
    is_plural_noun,
)
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.parse.words import Word
    from service.records import Span

_NUMBERS = words("service.reading.quantities", "measured", "numbers")
# Verbs of which things are subjects as well as people.
_CHANGING = words("service.reading.quantities", "measured", "of_things")


def are_acting_people(top: Word) -> bool:
    """Whether so many act: "thousands are spending the night", not "thousands are ruined"."""
    verb = top.head
    return is_active_subject(top) and is_full_verb(verb) and verb.lemma not in _CHANGING


def is_person(known: tuple[str, Span, int] | None) -> bool:
    """Whether what was counted before are people."""
    return known is not None and (known[0] in PERSON_NOUNS or known[0] in OFFICES)


def numbered(noun: Word | None) -> Word | None:
    """The things whose number a noun is: "the number of applicants", "the toll of deaths"."""
    if noun is None or noun.lemma not in _NUMBERS:
        return None
    of = next((child for child in noun.children[:12] if child.lower == "of"), None)
    things = complement(of) if of is not None else None
    return things if things is not None and is_plural_noun(things) else None
