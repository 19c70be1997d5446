"""The unit of a bare number that nobody repeats, since what was said before or of whom tells it.

1. A sum of millions, where money stands before it in the sentence ("a charge of 1.3 billion") or,
   of what can only be money, in the one before ("Revenue rose to $4 billion. Net debt fell to 900
   million").
2. How much more or less it is than something else: "cost $40, 5 more than last year".
3. Degrees, of a temperature ("temperatures fell to 12"), and years, of an age ("the median age
   rose from 41 to 46").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.measured import goes_on
from service.reading.claims.measured import whole as wholes
from service.reading.grammar.word_classes import is_bound_before
from service.reading.grammar.words.nouns import is_adposition
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import Unit
from service.reading.quantities.kinds import ages

if TYPE_CHECKING:
    from service.reading.claims.measured.measurand import Before
    from service.reading.claims.phrases import Phrases
    from service.reading.numbers.pieces import Atom
    from service.reading.parse.words import Sentence, Word
    from service.reading.quantities.measure import Measure
    from service.records import NumericClaim

_OF_SUMS = words("service.reading.quantities", "measured", "sums")
_ONLY_SUMS = words("service.reading.quantities", "measured", "only_sums")
_SOLD = words("service.reading.quantities", "measured", "sold")
_TEMPERATURES = words("service.reading.quantities", "measured", "temperatures")
_AGES = words("service.reading.quantities", "measured", "age_nouns")
_MILLION = 1e6
_COLDEST, _HOTTEST = -100, 150  # of the weather and of patients


def with_unit(
    before: Before, sentence: Sentence, phrases: Phrases, atoms: list[Atom], measure: Measure
) -> Measure:
    """A bare number with the unit that is understood, or as it is."""
    if measure.unit is not None or measure.noun is not None or measure.kind != "count":
        return measure
    last = before.claim_in(sentence)
    if last is not None:
        unit = _of_sum(last, atoms, measure) or _of_compared(last, atoms, measure)
        if unit is not None:
            return replace(measure, unit=unit)
    if measure.numeral.scale >= _MILLION:
        unit = _of_sum_before(before, sentence, phrases, atoms, measure)
    else:
        whose = phrases.subject_of(_above(atoms, measure))
        if whose is not None and whose.lemma in _AGES:
            return ages.in_years(measure)
        unit = _of_temperature(whose, atoms, measure)
    return measure if unit is None else replace(measure, unit=unit)


def _of_sum(last: NumericClaim, atoms: list[Atom], measure: Measure) -> Unit | None:
    """As in "60 million euros, of which the state gave 15 million", "a charge of 1.3 billion"."""
    if last.quantity.kind != "money" or last.quantity.unit is None:
        return None
    if measure.numeral.scale < _MILLION:
        return None
    relative = wholes.fronted(atoms, measure)
    near = relative is not None and 0 <= relative.start - last.end <= wholes.BEFORE_WHICH
    above = _above(atoms, measure)
    return Unit(last.quantity.unit, "money") if near or above.lemma in _OF_SUMS else None


def _above(atoms: list[Atom], measure: Measure) -> Word:
    """The noun or verb that a bare number is of: the charge of "a charge of 1.3 billion"."""
    before = atoms[measure.first - 1] if measure.first else None
    top = atoms[measure.numeral.last - 1].word
    return top.head.head if before is not None and is_adposition(top.head) else top.head


def _of_compared(last: NumericClaim, atoms: list[Atom], measure: Measure) -> Unit | None:
    """As in "cost $40, 5 more than last year": so much, of the same."""
    quantity = last.quantity
    if quantity.kind not in ("money", "measurement", "duration") or quantity.unit is None:
        return None
    if not goes_on.set_beside(last, atoms, measure):
        return None
    return Unit(quantity.unit, quantity.kind)


def _of_sum_before(
    before: Before, sentence: Sentence, phrases: Phrases, atoms: list[Atom], measure: Measure
) -> Unit | None:
    """As in "Revenue rose to $4 billion. Net debt fell to 900 million"; cars are sold, too."""
    last = before.claim
    if last is None or sentence.index - before.sentence > 1 or last.quantity.kind != "money":
        return None
    whose = phrases.subject_of(_above(atoms, measure))
    if whose is None or last.quantity.unit is None or whose.lemma not in _ONLY_SUMS:
        return None
    goods = whose.lemma in _SOLD and any(map(is_bound_before, whose.children))
    return None if goods else Unit(last.quantity.unit, "money")


def _of_temperature(whose: Word | None, atoms: list[Atom], measure: Measure) -> Unit | None:
    """As in "temperatures fell to 12"."""
    if whose is None or whose.lemma not in _TEMPERATURES:
        return None
    times = lower_at(atoms, measure.last) == "times"
    weather = _COLDEST < (measure.value or 0) < _HOTTEST and not times
    return Unit("degree", "measurement") if weather else None
