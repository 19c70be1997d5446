"""Quantities of one sentence that lean on each other: a unit said once, conversions, changes."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import is_verb
from service.reading.grammar.words.nouns import is_plural_common, is_proper
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import DOUBTFUL_NAMES
from service.reading.quantities.changes import is_change_before
from service.reading.quantities.kinds.exchange import in_money_of
from service.reading.quantities.kinds.points import with_points
from service.reading.quantities.measure import unconverted
from service.reading.quantities.parted_changes import (
    as_one_change,
    is_after_or,
    is_former,
    is_former_restated,
    is_next_step,
    is_rest_of_change,
)
from service.units import sizes

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.numbers.units import Unit
    from service.reading.quantities.measure import Measure

_POUND = "pound"
_WHOLE = 100
_ROUNDING = 0.15
_OTHERS = 2  # atoms of "and men" before their number
_ATOMS_BETWEEN = 8  # of two quantities that lean on each other
_RELATING = words(
    "service.reading.quantities", "neighbours", "relating"
)  # "8% higher, and 60% above the average"
_ACROSS = words("service.reading.quantities", "neighbours", "across")
_DIMENSIONS = words("service.reading.quantities", "measured", "dimensions")
_SHARES = words("service.reading.quantities", "neighbours", "before_shares")
_PLAIN_ENDS = words("service.reading.quantities", "neighbours", "plain_ends")
_LIST_ENDS = words("service.reading.quantities", "labels", "list_ends")
_ENDS_SHARE = words("service.reading.quantities", "neighbours", "ends_share")


def connected(atoms: list[Atom], found: list[Measure]) -> list[Measure]:
    """Join what other words part: "from 31 kg in May to 44", "to 40 from 35"."""
    kept: list[Measure] = []
    for measure in _with_units_around(atoms, found):
        before = kept[-1] if kept else None
        again = before is not None and (before.conversion or is_after_or(atoms, before))
        if again and len(kept) > 1 and is_rest_of_change(atoms, kept[-2], measure, kept[-1]):
            put(kept, kept[-2], kept[-2].changed_from(measure.value))
            continue  # "to 785m euros ($1bn) from 2.4bn"
        if again and len(kept) > 1 and is_former_restated(atoms, kept[-2], kept[-1], measure):
            kept[-1] = kept[-1].changed_from(measure.value)
            continue  # "to $4m, or 9 cents a share, from $3m, or 7 cents"
        if before is None or measure.first - before.last > _ATOMS_BETWEEN:
            kept.append(measure)
            continue
        # In this order: each rule sees what was taken so far.
        measure = _as_age_of_list(atoms, before, measure)
        measure = _with_direction_of_first(atoms, before, measure)
        measure = _with_unit_of_first(atoms, kept, measure)
        measure = _as_conversion(atoms, before, measure)
        if is_next_step(atoms, before, measure):
            kept.append(measure.changed_from(before.value))
        elif is_rest_of_change(atoms, before, (former := in_money_of(measure, before))):
            measure = former  # "to 95 cents from $1.05"
            kept[-1] = as_one_change(before, measure, backwards=is_former(atoms, measure))
        else:
            kept.append(measure)
    return kept


def put(kept: list[Measure], former: Measure, measure: Measure) -> None:
    """Put another in the place of one of the last quantities, also for those that restate it."""
    for n in reversed(range(len(kept))):
        if kept[n] is former:
            kept[n] = measure
            return
        if kept[n].like is former:
            kept[n] = replace(kept[n], like=measure)


def _with_units_around(atoms: list[Atom], found: list[Measure]) -> list[Measure]:
    """The quantities with a unit that stands once, at their end, and with a currency said before.

    "7, 8 or 10 percent"; "2.4 million yen ($22,000) for one, 3.1 million ($29,000) for the other".
    """
    lent = found[-1:]
    for measure in reversed(found[:-1]):
        lent.append(_with_unit_lent(atoms, measure, lent[-1]))
    lent.reverse()
    return _with_currencies(atoms, with_points(atoms, _with_pounds_alike(lent)))


def _with_pounds_alike(found: list[Measure]) -> list[Measure]:
    """As in "will pay 900 pounds, a rise of 40 pounds": money once, money again in the sentence."""
    paid = next((m.unit for m in found if _is_of(m, DOUBTFUL_NAMES[_POUND])), None)
    if paid is None:
        return found
    return [
        replace(m, unit=paid) if m.unit is not None and m.unit.name == _POUND else m for m in found
    ]


def _is_of(measure: Measure, unit: str) -> bool:
    return measure.unit is not None and measure.unit.name == unit and not measure.prefix


def _with_unit_lent(atoms: list[Atom], measure: Measure, following: Measure) -> Measure:
    """As in "20 and 50 years ago", "7, 8 or 10 percent": the unit stands once, at the end."""
    if measure.unit is not None or measure.noun is not None or measure.numeral.fraction:
        return measure
    if following.kind not in ("percent", "duration", "measurement") or following.prefix:
        return measure
    if following.first - measure.last != 1 or lower_at(atoms, following.last) == "of":
        return measure
    if following.kind == "measurement" and lower_at(atoms, measure.last) in _ACROSS:
        return replace(measure, unit=following.unit)  # "a 400 by 352-pixel camera"
    tied = lower_at(atoms, following.core + 1) == "-" and not atoms[following.core + 1].gap
    if tied and lower_at(atoms, measure.last) != "-":
        return measure  # "the euro at 1.08 and one-year rates"
    if lower_at(atoms, measure.last) in ("and", "or") or following.lent:
        lent = lower_at(atoms, measure.first - 1) == ","
        return replace(measure, unit=following.unit, lent=lent)
    return measure


def _with_currencies(atoms: list[Atom], found: list[Measure]) -> list[Measure]:
    """As in "2.4 million yen ($22,000) for one, 3.1 million ($29,000) for the other"."""
    read = list(found)
    converted: dict[str, Unit] = {}  # from the currency in brackets to the one before them
    for n, (measure, bracketed) in enumerate(pairwise(found)):
        if bracketed.kind != "money" or bracketed.unit is None:
            continue
        if bracketed.first - measure.last != 1 or lower_at(atoms, measure.last) != "(":
            continue
        if measure.unit is not None and measure.kind == "money":
            converted[bracketed.unit.name] = measure.unit
        elif measure.unit is None and measure.noun is None and measure.value is not None:
            read[n] = replace(measure, unit=converted.get(bracketed.unit.name))
    return read


def _with_unit_of_first(atoms: list[Atom], kept: list[Measure], measure: Measure) -> Measure:
    """As in "rose from 20 percent last year to 30", "up 2 percent … by 1": the unit stands once.

    So in "lived 79 years for men and 83 for women".
    """
    if measure.unit is not None or measure.noun is not None:
        return measure
    before = unconverted(kept)
    if before.unit is None or _is_of_others(atoms, before, measure):
        return replace(measure, unit=before.unit)
    word = _word_before(atoms, measure)
    shortened = before.kind == "duration" and word == "to" and _is_from(atoms, before)
    each = before.kind == "duration" and word == "and" and lower_at(atoms, before.last) == "for"
    shortened = shortened or (each and lower_at(atoms, measure.last) == "for")
    if measure.numeral.fraction or not (
        shortened or before.kind in ("percent", "money", "measurement")
    ):
        return measure
    # "60 metres long and 8 wide"
    shared = before.kind == "measurement" and lower_at(atoms, measure.last) in _DIMENSIONS
    # "Unity on 8.5 percent and the Greens at 6"
    shared = shared or (
        before.kind == "percent" and word in _SHARES and _is_of_name(atoms, measure)
    )
    shared = shared or _is_next_share(atoms, before, measure)
    if (
        word == "by"
        or shared
        or (word in ("to", "from", "and", "or") and _plain_end(atoms, measure))
    ):
        same = 0.02 < abs((measure.value or 0) / (before.value or 1)) < 50
        same = same or _is_level_behind(atoms, before, measure)
        things = _are_things(atoms, before, measure)
        return replace(measure, unit=before.unit) if same and not things else measure
    return measure


def _are_things(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """Whether a number behind a share is none: "70% of farms, or about 3,400".

    So is the level of "thefts fell by 12 percent last year, to 341".
    """
    word = _word_before(atoms, measure)
    level = word == "to" and not _is_from(atoms, before)
    return before.kind == "percent" and (level or (word == "or" and (measure.value or 0) > _WHOLE))


def _word_before(atoms: list[Atom], measure: Measure) -> str:
    """The word before an amount; of "from a record of 410 in May" the "from"."""
    return "from" if is_former(atoms, measure) else lower_at(atoms, measure.first - 1)


def _is_of_others(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """As in "women live 83 years and men 78": of others the same is told, without its verb."""
    if before.kind not in ("duration", "measurement") or not _plain_end(atoms, measure):
        return False
    others, joint = atoms[measure.first - 1], lower_at(atoms, measure.first - 2)
    near = measure.first - before.last == _OTHERS and joint == "and"
    return near and is_plural_common(others.word)


def _is_next_share(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """As in "took 34.7 percent of the vote, the Greens 12.1 and Unity 5.3"."""
    name = atoms[measure.first - 1]
    if before.kind != "percent" or before.change or not is_proper(name.word):
        return False
    small = (measure.value or _WHOLE) < _WHOLE and measure.comparator is None
    return small and lower_at(atoms, measure.last) in _LIST_ENDS


def _is_level_behind(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """As in "fell by 4.6 million barrels to 447.2 million": from where it fell is larger."""
    led = lower_at(atoms, measure.first - 1) == "to" and before.kind != "percent"
    larger = (measure.value or 0) > (before.value or 0)
    return led and larger and is_change_before(atoms, before.first)


def _is_of_name(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number behind a name and a preposition ends its clause: "the Greens at 6"."""
    j = measure.last
    ends = j >= len(atoms) or not atoms[j].text[0].isalnum() or atoms[j].lower in _ENDS_SHARE
    return ends and measure.first > 1 and is_proper(atoms[measure.first - 2].word)


def _as_age_of_list(atoms: list[Atom], before: Measure, measure: Measure) -> Measure:
    """As in "my sons, who are 9 and 12": both are ages."""
    joined = lower_at(atoms, before.last) == "and" and measure.first - before.last == 1
    if before.age and joined and measure.unit is None and measure.noun is None:
        return replace(measure, unit=before.unit, age=True)
    return measure


def _is_from(atoms: list[Atom], measure: Measure) -> bool:
    """As in "cuts the trip from 90 minutes to 35": a change begins with it."""
    first = measure.first - 1
    return lower_at(atoms, first) == "from" and is_change_before(atoms, first)


def _with_direction_of_first(atoms: list[Atom], before: Measure, measure: Measure) -> Measure:
    """As in "slid 12 points, or 0.6 percent" and "up 1% in Tokyo and 0.5% in Seoul"."""
    points = measure.noun is not None and measure.noun.lemma == "point"
    if measure.unit is None and not points:
        return measure
    if before.change or lower_at(atoms, measure.last) in _RELATING:
        return measure
    between = atoms[before.last : measure.first]
    counting = [before.noun] if before.unit is None else []
    if [atom.word for atom in between[:1]] == counting:
        between = between[1:]  # "12 points, or 0.6 percent"
    words = [atom.lower for atom in between]
    if words in ([",", "or"], ["or"], ["("]) and before.unit != measure.unit:
        return replace(measure, like=before)
    if words[-1:] == ["and"] and before.unit == measure.unit and measure.kind == "percent":
        parted = any(is_verb(atom.word) or atom.text in ";:" for atom in between)
        return measure if parted else replace(measure, like=before)
    return measure


def _plain_end(atoms: list[Atom], measure: Measure) -> bool:
    following = lower_at(atoms, measure.last)
    if following == "a" and lower_at(atoms, measure.last + 2) in ("ago", "earlier", "before"):
        return True
    return not following.isalpha() or following in _PLAIN_ENDS


def _as_conversion(atoms: list[Atom], before: Measure, measure: Measure) -> Measure:
    """The same amount in another unit, in brackets, is as exact as the amount before it."""
    if lower_at(atoms, measure.first - 1) != "(" or measure.first - before.last > 1:
        return measure
    if not _is_conversion(before, measure):
        return measure
    # An approximation is not carried over: the conversion is as near as it was printed.
    printed = before.comparator in ("between", "approximately", None) or before.change
    if printed or measure.comparator is not None or measure.value is None:
        return replace(measure, conversion=True)
    return replace(
        measure,
        conversion=True,
        comparator=before.comparator,
        lower=None if before.lower is None else measure.value,
        upper=None if before.upper is None else measure.value,
    )


def _is_conversion(before: Measure, measure: Measure) -> bool:
    """Whether two amounts are the same in two units, as near as news copy rounds them."""
    if before.unit is None or measure.unit is None or before.kind != measure.kind:
        return False
    if before.value is None or measure.value is None or before.kind == "money":
        return before.unit != measure.unit
    if sizes.dimension(before.unit.name) == "temperature":
        return True  # a difference of degrees converts without the offset
    same = sizes.convert(before.value, before.unit.name, measure.unit.name)
    return same is not None and abs(same - measure.value) <= _ROUNDING * abs(same)


def is_restated(atoms: list[Atom], measure: Measure) -> bool:
    """Whether ", or" hands over to a share of what the number before says: "500 jobs, or 3%"."""
    joint = [lower_at(atoms, measure.first - k) for k in (2, 1)]
    return measure.kind == "percent" and joint == [",", "or"]
