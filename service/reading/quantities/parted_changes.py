"""A change whose two numbers other words part: "from 31 kg in May to 44", "to 40 from 35"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.words.nouns import QUALIFIED_NOUN, determines
from service.reading.numbers.pieces import lower_at
from service.reading.quantities.changes import is_change_before

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_BREAKS = words("service.reading.quantities", "neighbours", "breaks")
_FORMER = words("service.reading.quantities", "neighbours", "former_adjectives")
_NAMES_OF_RANGES = words("service.reading.numbers", "bounds", "names_of_ranges")
_BACK_TO_AMOUNT = 6  # atoms from a former range to the amount before its comma
_LONGEST_BRACKETS = 8  # atoms of a conversion with its brackets


def is_rest_of_change(
    atoms: list[Atom], before: Measure, measure: Measure, between: Measure | None = None
) -> bool:
    """Whether the two are one change: "to 40 from 35"; `between` says the first again."""
    if before.change or measure.change or measure.value is None or before.value is None:
        return False
    if "between" in (before.comparator, measure.comparator) and not is_outside(before, measure):
        return False
    second = before_noun(atoms, measure.first)  # "from a peak of 91 cents"
    words = (lower_at(atoms, before.first - 1), lower_at(atoms, second - 1))
    if words not in (("from", "to"), ("to", "from"), ("at", "from")):
        return False
    names = {m.unit.name if m.unit is not None else None for m in (before, measure)}
    nouns = {m.noun.lemma for m in (before, measure) if m.noun is not None}
    if len(names) > 1 or len(nouns) > 1:
        return False
    start = _after_brackets(atoms, before)
    if between is not None and is_after_or(atoms, between):
        start = between.last + (lower_at(atoms, between.last) == ",")
    start += lower_at(atoms, start) == "," and start == second - 2  # "to $12 million, from $45"
    if any(atoms[k].lower in _BREAKS for k in range(start, measure.first)):
        return False
    return is_change_before(atoms, before.first - 1)


def is_former(atoms: list[Atom], measure: Measure) -> bool:
    """Whether an amount is what another was before: "from 35", "from a peak of 35"."""
    return lower_at(atoms, before_noun(atoms, measure.first) - 1) == "from"


def before_noun(atoms: list[Atom], i: int) -> int:
    """The first atom of "an earlier forecast of", "an earlier" before a number at `i`; else `i`."""
    if lower_at(atoms, i - 1) in _FORMER and i > 1 and determines(atoms[i - 2].word):
        return i - 2
    if lower_at(atoms, i - 1) != "of":
        return i
    k = i - 2
    while k >= 0 and atoms[k].word.tag in QUALIFIED_NOUN:
        k -= 1
    return k if k < i - 2 and determines(atoms[k].word) else i


def is_after_or(atoms: list[Atom], measure: Measure) -> bool:
    """Whether an amount is another again, in another measure: "$4 million, or 9 cents a share"."""
    return [lower_at(atoms, measure.first - k) for k in (2, 1)] == [",", "or"]


def is_former_restated(atoms: list[Atom], whole: Measure, again: Measure, measure: Measure) -> bool:
    """Whether a former value is said again as its amount was: "from $3m, or 7 cents"."""
    alike = again.unit is not None and again.unit == measure.unit and again.previous is None
    return alike and whole.change and is_after_or(atoms, again) and is_after_or(atoms, measure)


def is_outside(before: Measure, measure: Measure) -> bool:
    """Whether the second is what a range was before: "to between 30 and 33 tonnes from 35".

    It may be another range: "to 2% to 3% from 4% to 5%".
    """
    if measure.comparator not in (None, "between") or None in (before.lower, before.upper):
        return False
    if measure.comparator == "between" and before.comparator != "between":
        return False
    return not (before.lower or 0) <= (measure.value or 0) <= (before.upper or 0)


def _after_brackets(atoms: list[Atom], measure: Measure) -> int:
    """The atom after a measure and the conversion in brackets after it."""
    j = measure.last
    if lower_at(atoms, j) != "(":
        return j
    closed = (
        k + 1 for k in range(j, min(j + _LONGEST_BRACKETS, len(atoms))) if atoms[k].text == ")"
    )
    return next(closed, j)


def is_next_step(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """As in "rose from $130 to $150 to $190": the change goes on the same way."""
    if not before.change or measure.first - before.last != 1 or measure.unit != before.unit:
        return False
    if lower_at(atoms, before.last) != "to" or "between" in (before.comparator, measure.comparator):
        return False
    steps = (before.previous, before.value, measure.value)
    if None in steps:
        return False
    first, second, third = (step or 0.0 for step in steps)
    return first < second < third or first > second > third


def as_one_change(before: Measure, measure: Measure, *, backwards: bool) -> Measure:
    """One change of two quantities: to the first `backwards`, else to the second."""
    whole = before.up_to(measure.last)
    if backwards:
        return whole.changed_from(measure.value)
    changed = whole.changed_from(before.value).with_value_of(measure)
    return replace(changed, numeral=measure.numeral)


def is_former_range(atoms: list[Atom], left: Measure, *, rises: bool) -> bool:
    """Whether a range is named as one, or is what another was: "5% to 6%, down from 7% to 8%".

    So is "up from an earlier range of 2% to 3%"; "sales were up from 7% to 8%" is a change.
    """
    first = before_noun(atoms, left.first)
    if lower_at(atoms, left.first - 1) == "of":
        if atoms[left.first - 2].word.lemma in _NAMES_OF_RANGES:
            return True
        return first < left.first and _moved_from(atoms, first) is not None
    moved = _moved_from(atoms, first)
    if moved is None:
        return False
    told = atoms[max(first - _BACK_TO_AMOUNT, 0) : first - 2]
    amount = bool(told) and told[-1].text == "," and any(atom.digits for atom in told)
    return amount or (moved == "up") != rises


def _moved_from(atoms: list[Atom], first: int) -> str | None:
    """The "up" or "down" of "down from" right before an amount, or None."""
    moved = lower_at(atoms, first - 2)
    return moved if moved in ("up", "down") and lower_at(atoms, first - 1) == "from" else None
