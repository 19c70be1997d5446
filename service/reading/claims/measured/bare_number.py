"""What tells what a number without its noun counts: who acts, or the number of what.

Table: quantities/lexicon/measured.toml.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured.measurand import Measurand
from service.reading.grammar.object import infinitive_of, is_direct_object
from service.reading.grammar.word_classes import (
    complement,
    is_active_subject,
    is_apposition,
    is_full_verb,
    is_plural_noun,
    is_subject,
)
from service.reading.grammar.words.nouns import (
    is_behind,
    is_noun,
    is_proper,
    is_superlative_form,
)
from service.reading.quantities.changes import is_of_change
from service.reading.quantities.nouns.noun_kinds import singular
from service.reading.vocabulary.people import OFFICES, PERSON_NOUNS

if TYPE_CHECKING:
    from service.reading.claims.phrases import Phrases
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim, Span

_NUMBERS = words("service.reading.quantities", "measured", "numbers")
_VICTIMS = words("service.reading.quantities", "measured", "victims")
_CROWD = 100  # from which a match drew people, and is not one of so many that ended level
_DRAWING = words("service.reading.quantities", "measured", "drawing")
_AWAITING = words("service.reading.quantities", "measured", "awaiting")
_AWAITED_AT = words("service.reading.quantities", "measured", "awaited_at")
_TAKING_PART = words("service.reading.quantities", "measured", "taking_part")
_FATES = words("service.reading.quantities", "measured", "fates")
_SUMS = words("service.reading.quantities", "measured", "sums")  # a sale may be one, too
_AT_LEVELS = words("service.reading.quantities", "measured", "counted_at_levels") | _FATES - _SUMS
# Verbs of which things are subjects as well as people.
_CHANGING = words("service.reading.quantities", "measured", "of_things")


def are_acting_people(top: Word) -> bool:
    """Whether so many act: "thousands are spending the night", not "thousands are ruined"."""
    verb = top.head
    if is_active_subject(top) and is_full_verb(verb) and verb.lemma not in _CHANGING:
        return True
    return _are_awaited(top)


def _are_awaited(top: Word) -> bool:
    """Whether so many are to come: "thousands are expected at a parade", "to march"."""
    verb = top.head
    if verb.lemma not in _AWAITING or not is_subject(top):
        return False
    clause = infinitive_of(verb)
    if clause is not None and clause.lemma in _TAKING_PART:
        return True
    return any(child.lower in _AWAITED_AT for child in verb.children[:12])


def are_drawn(last: NumericClaim | None, measure: Measure, top: Word) -> bool:
    """Whether so many came to see: "police made 31 arrests. The final drew 6,500".

    Not "the first film drew two million viewers, the second drew 900,000".
    """
    if not is_direct_object(top) or top.head.lemma not in _DRAWING:
        return False
    again = last is not None and last.predicate is not None and last.predicate.lemma in _DRAWING
    return not again and (measure.value or 0) >= _CROWD


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


def at_a_level(noun: Word | None) -> Word | None:
    """What is counted by the level that it goes to: "births fell to 200", "cut flights to 24".

    Persons and what becomes of them are, and what is on the list; prices are not.
    """
    if noun is None or not is_plural_noun(noun) or not is_of_change(noun.head):
        return None
    return noun if noun.lemma in _AT_LEVELS or noun.lemma in PERSON_NOUNS else None


def is_unwell(top: Word) -> bool:
    """Whether so many are missing, hurt or in a hospital, as no body is."""
    said = top.head.children[:12] if is_subject(top) else []
    return any(word.i > top.i and word.lower in _VICTIMS for word in (top.head, *said))


def one_of_several(phrases: Phrases, top: Word) -> Measurand | None:
    """As in "the mill, the oldest of three in Lund": the number counts mills.

    Of "Roe, the youngest of four" nobody says whom.
    """
    oldest = top.head.head if is_behind(top, ("of",)) else None
    if oldest is None or not is_superlative_form(oldest) or not is_apposition(oldest):
        return None
    thing = oldest.head
    if not is_noun(thing) or is_proper(thing):
        return Measurand(None, None, top)
    return Measurand(singular(thing), phrases.span(thing), top)
