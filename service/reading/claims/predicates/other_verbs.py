"""Whether the verb above a number speaks of something else, beside which the number only stands.

The rules in order are `_OF_ANOTHER`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.lexicon import words
from service.reading.claims.measured.amount_beside import is_in_brackets_behind_name
from service.reading.claims.measured.whole import far_from, is_set_off_size
from service.reading.grammar.events.beside import (
    belongs_to_noun,
    is_accompanying,
    is_had_by_attribute,
    is_in_adjunct_by_size,
    is_in_opening_phrase,
    is_in_phrase_with,
    is_nested,
    is_set_off,
    is_since_when,
    is_whole_of_part,
    person_of_age,
    tells_more_of_another,
)
from service.reading.grammar.word_classes import (
    is_apposition,
    is_possessor,
)
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_of_change

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Word
    from service.reading.quantities.measure import Measure

_BESIDE = words("service.reading.quantities", "measured", "beside")
_AGAINST = words("service.reading.quantities", "measured", "against")
_DURING = words("service.reading.quantities", "measured", "during")
_OF_TEXTS = words("service.reading.quantities", "measured", "of_texts")


class Placed(NamedTuple):
    """A measure, the word it hangs on, what it is said of, and the word below the verb above."""

    atoms: list[Atom]
    measure: Measure
    top: Word
    hook: Word
    below: Word

    @property
    def is_attributive(self) -> bool:
        """Whether the number stands inside the noun phrase: "a 24 MW plant"."""
        return self.hook is not self.top and self.hook.left <= self.top.i < self.hook.i

    def before(self, steps: int) -> str:
        """The word so many steps before the number, in small letters."""
        return lower_at(self.atoms, self.measure.first - steps)


def is_of_another(placed: Placed) -> bool:
    """Whether a verb speaks of something else, beside which the number only stands.

    As in "the harbour forum, a group of 32 cities, said", "With 12 rooms, the house was sold", "the
    charges against Ann Roe, 44, were dropped". The first rule of `_OF_ANOTHER` that answers.
    """
    answers = (rule(placed) for rule in _OF_ANOTHER)
    return next((answer for answer in answers if answer is not None), False)


def _age(placed: Placed) -> bool | None:
    """As in "the victory over Roe, a 43-year-old nurse, shows"."""
    hook = placed.hook
    if not placed.measure.age:
        return None
    if is_apposition(hook) and belongs_to_noun(hook.head):
        return True
    if placed.before(1) != ",":
        return None
    person = person_of_age(hook)
    return is_nested(person, placed.below) or belongs_to_noun(person)


def _whole(placed: Placed) -> bool | None:
    """As in "two of the 12 were sold": the 12 were not."""
    part = is_whole_of_part(placed.hook) or is_part_of_number(placed.atoms, placed.measure)
    return True if part and placed.measure.kind == "count" else None


def _accompanying(placed: Placed) -> bool | None:
    """As in "moved on with winds of 90 mph", not "with a gain of 4 percent"."""
    sized = placed.measure.unit is not None or placed.measure.noun is None
    beside = sized and is_accompanying(placed.top)
    return True if beside and not is_of_change(placed.top.head.head) else None


def _since_when(placed: Placed) -> bool | None:
    """As in "left, the third storm in two weeks"."""
    return True if placed.measure.kind == "duration" and is_since_when(placed.top) else None


def _worth(placed: Placed) -> bool | None:
    """As in "exports, worth $4 million, fell"."""
    worth = placed.measure.kind == "money" and placed.before(1) == "worth"
    return placed.before(2) == "," if worth else None


def _whose(placed: Placed) -> bool | None:
    """As in "sold her 12-year-old son's bicycle"."""
    return True if placed.measure.age and is_possessor(placed.hook) else None


def _of_a_noun(placed: Placed) -> bool | None:
    """As in "officials in 12 towns", "over the course of a 2,000-metre race"."""
    measure, hook = placed.measure, placed.hook
    counted = measure.kind == "count" and measure.noun is hook
    further = tells_more_of_another(hook, placed.below) or is_set_off(hook)
    return True if further and (counted or placed.is_attributive) else None


def _beside(placed: Placed) -> bool:
    """As in "was sold despite 12 letters of protest"."""
    measure, hook = placed.measure, placed.hook
    if measure.kind != "duration" and is_in_phrase_with(hook, _AGAINST):
        return True
    of_thing = measure.kind != "duration" or hook is not placed.top  # "after three days of talks"
    if of_thing and is_in_opening_phrase(hook, _BESIDE):
        return True
    return (measure.unit is None or placed.is_attributive) and is_nested(hook, placed.below)


def _size(placed: Placed) -> bool | None:
    """Whether it only tells the size of something in an aside or an adjunct."""
    atoms, measure, top, hook, _ = placed
    if far_from(atoms, measure) is not None or is_set_off_size(atoms, measure, top):
        return True
    if is_had_by_attribute(hook) or is_in_brackets_behind_name(atoms, measure):
        return True  # "is a mayor with two children", "in Chile (24 MW) and Peru (12)"
    # "ruled in a 30-page decision", "in a one-day trial, she was cleared"
    read = _is_text_or_event(measure) and is_in_adjunct_by_size(top, measure.noun, _DURING)
    return True if read else None


def _is_text_or_event(measure: Measure) -> bool:
    """Whether a size is that of something which lasts or can be read: "30-minute", "30-page"."""
    noun = measure.noun
    return measure.kind == "duration" or (noun is not None and noun.lemma in _OF_TEXTS)


def is_part_of_number(atoms: list[Atom], measure: Measure) -> bool:
    """Whether "of" stands between another number and this: "74 of 210", no "many thousands of"."""
    j = measure.first - 1
    if j < 1 or atoms[j].lower != "of" or measure.numeral.vague:
        return False
    return atoms[j - 1].digits or is_cardinal(atoms[j - 1].word)


_OF_ANOTHER: tuple[Callable[[Placed], bool | None], ...] = (
    *(_size, _age, _whole, _accompanying, _since_when, _worth, _whose, _of_a_noun, _beside),
)
