"""Quantities of one sentence that lean on each other: changes, conversions, units said once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.word_classes import is_verb
from service.reading.grammar.words.nouns import is_gradable, is_proper
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import Unit
from service.reading.quantities.changes import is_change_before
from service.units import sizes

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_POINT = Unit("percentage_point", "percent")
_WHOLE = 100
_ROUNDING = 0.15
_AND_QUALITY = 2  # atoms of "complete,"
_LONGEST_BRACKETS = 8  # atoms of a conversion with its brackets
_RELATING = words(
    "service.reading.quantities", "neighbours", "relating"
)  # "8% higher, and 60% above the average"
_ACROSS = words("service.reading.quantities", "neighbours", "across")
_MOVED = words("service.reading.quantities", "neighbours", "moved")
_DIMENSIONS = words("service.reading.quantities", "measured", "dimensions")
_SHARES = words("service.reading.quantities", "neighbours", "before_shares")
_ENDS_SHARE = words("service.reading.quantities", "neighbours", "ends_share")
_BREAKS = words("service.reading.quantities", "neighbours", "breaks")


def connected(atoms: list[Atom], found: list[Measure]) -> list[Measure]:
    """Join what other words part: "from 31 kg in May to 44", "to 40 from 35"."""
    for n in range(len(found) - 1, 0, -1):
        _lend_unit(atoms, found[n - 1], found[n])
    _read_points(atoms, found)
    kept: list[Measure] = []
    converted: dict[str, Unit] = {}
    for n, measure in enumerate(found):
        _carry_currency(atoms, found, n, converted)
        before = kept[-1] if kept else None
        again = before is not None and (before.conversion or _is_after_or(atoms, before))
        if again and len(kept) > 1 and _is_rest_of_change(atoms, kept[-2], measure, kept[-1]):
            kept[-2].previous, kept[-2].change = measure.value, True
            continue  # "to 785m euros ($1bn) from 2.4bn"
        if again and len(kept) > 1 and _is_former_again(atoms, kept[-2], kept[-1], measure):
            kept[-1].previous, kept[-1].change = measure.value, True
            continue  # "to $4m, or 9 cents a share, from $3m, or 7 cents"
        if before is None or measure.first - before.last > 8:
            kept.append(measure)
            continue
        _carry_age(atoms, before, measure)
        _carry_direction(atoms, before, measure)
        _carry_unit(atoms, before, measure)
        _carry_bound(atoms, before, measure)
        if _is_next_step(atoms, before, measure):
            measure.previous, measure.change = before.value, True
            kept.append(measure)
        elif _is_rest_of_change(atoms, before, measure):
            _merge(before, measure, backwards=lower_at(atoms, measure.first - 1) == "from")
        else:
            kept.append(measure)
    return kept


def _read_points(atoms: list[Atom], found: list[Measure]) -> None:
    """Read "ppt" and "points" beside shares as points of percent: "12.1 percent (up 2.4 ppt)".

    So in "on 34 percent, two points up"; an index falls by points and by percent, too.
    """
    if not any(measure.kind == "percent" for measure in found):
        return
    before = found[0]
    for measure in found:
        if measure.unit is not None and measure.unit.name == "part per trillion":
            measure.unit = _POINT
        noun, beside = measure.noun, before.kind == "percent" and _is_beside(atoms, before, measure)
        points = noun is not None and noun.lemma == "point" and (measure.value or _WHOLE) < _WHOLE
        if beside and points and lower_at(atoms, measure.last) in ("points", "point"):
            moved = lower_at(atoms, measure.last + 1) in _MOVED
            if moved and not is_change_before(atoms, before.first):
                measure.unit, measure.noun = _POINT, None
                measure.last = measure.core_last = measure.last + 1
        before = measure


def _is_beside(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """Whether one word parts two amounts, or two: "62 percent, 9 points", "62 percent done, 9"."""
    gap = measure.first - before.last
    return gap == 1 or (gap == _AND_QUALITY and is_gradable(atoms[before.last].word))


def _lend_unit(atoms: list[Atom], measure: Measure, following: Measure) -> None:
    """As in "20 and 50 years ago", "7, 8 or 10 percent": the unit stands once, at the end."""
    if measure.unit is not None or measure.noun is not None or measure.numeral.fraction:
        return
    if following.kind not in ("percent", "duration", "measurement") or following.prefix:
        return
    if following.first - measure.last != 1 or lower_at(atoms, following.last) == "of":
        return
    if following.kind == "measurement" and lower_at(atoms, measure.last) in _ACROSS:
        measure.unit = following.unit  # "a 400 by 352-pixel camera"
        return
    tied = lower_at(atoms, following.core + 1) == "-" and not atoms[following.core + 1].gap
    if tied and lower_at(atoms, measure.last) != "-":
        return  # "the euro at 1.08 and one-year rates"
    if lower_at(atoms, measure.last) in ("and", "or") or following.lent:
        measure.unit, measure.lent = following.unit, lower_at(atoms, measure.first - 1) == ","


def _carry_currency(
    atoms: list[Atom], found: list[Measure], n: int, converted: dict[str, Unit]
) -> None:
    """As in "2.4 million yen ($22,000) for one, 3.1 million ($29,000) for the other".

    `converted` maps the currency in brackets to the one before them.
    """
    if n + 1 >= len(found):
        return
    measure, bracketed = found[n], found[n + 1]
    if bracketed.kind != "money" or bracketed.unit is None or bracketed.first - measure.last != 1:
        return
    if lower_at(atoms, measure.last) != "(":
        return
    if measure.unit is not None and measure.kind == "money":
        converted[bracketed.unit.name] = measure.unit
    elif measure.unit is None and measure.noun is None and measure.value is not None:
        measure.unit = converted.get(bracketed.unit.name)


def _carry_unit(atoms: list[Atom], before: Measure, measure: Measure) -> None:
    """As in "rose from 20 percent last year to 30", "up 2 percent … by 1": the unit stands once.

    So in "lived 79 years for men and 83 for women".
    """
    if measure.unit is not None or measure.noun is not None or before.unit is None:
        return
    word = lower_at(atoms, measure.first - 1)
    shortened = before.kind == "duration" and word == "to" and _is_from(atoms, before)
    each = before.kind == "duration" and word == "and" and lower_at(atoms, before.last) == "for"
    shortened = shortened or (each and lower_at(atoms, measure.last) == "for")
    if measure.numeral.fraction or not (
        shortened or before.kind in ("percent", "money", "measurement")
    ):
        return
    # "60 metres long and 8 wide"
    wide = before.kind == "measurement" and lower_at(atoms, measure.last) in _DIMENSIONS
    # "Unity on 8.5 percent and the Greens at 6"
    wide = wide or (before.kind == "percent" and word in _SHARES and _is_of_name(atoms, measure))
    if word == "by" or wide or (word in ("to", "from", "and", "or") and _plain_end(atoms, measure)):
        same = 0.02 < abs((measure.value or 0) / (before.value or 1)) < 50
        # Of "70% of farms, or about 3,400" the second is so many farms.
        things = before.kind == "percent" and word == "or" and (measure.value or 0) > _WHOLE
        measure.unit = before.unit if same and not things else None


def _is_of_name(atoms: list[Atom], measure: Measure) -> bool:
    """Whether a bare number behind a name and a preposition ends its clause: "the Greens at 6"."""
    j = measure.last
    ends = j >= len(atoms) or not atoms[j].text[0].isalnum() or atoms[j].lower in _ENDS_SHARE
    return ends and measure.first > 1 and is_proper(atoms[measure.first - 2].word)


def _carry_age(atoms: list[Atom], before: Measure, measure: Measure) -> None:
    """As in "my sons, who are 9 and 12": both are ages."""
    joined = lower_at(atoms, before.last) == "and" and measure.first - before.last == 1
    if before.age and joined and measure.unit is None and measure.noun is None:
        measure.unit, measure.age = before.unit, True


def _is_from(atoms: list[Atom], measure: Measure) -> bool:
    """As in "cuts the trip from 90 minutes to 35": a change begins with it."""
    first = measure.first - 1
    return lower_at(atoms, first) == "from" and is_change_before(atoms, first)


def _carry_direction(atoms: list[Atom], before: Measure, measure: Measure) -> None:
    """As in "slid 12 points, or 0.6 percent" and "up 1% in Tokyo and 0.5% in Seoul"."""
    points = measure.noun is not None and measure.noun.lemma == "point"
    if measure.unit is None and not points:
        return
    if before.change or lower_at(atoms, measure.last) in _RELATING:
        return
    between = atoms[before.last : measure.first]
    counting = [before.noun] if before.unit is None else []
    if [atom.word for atom in between[:1]] == counting:
        between = between[1:]  # "12 points, or 0.6 percent"
    words = [atom.lower for atom in between]
    if words in ([",", "or"], ["or"], ["("]) and before.unit != measure.unit:
        measure.like = before
    elif words[-1:] == ["and"] and before.unit == measure.unit and measure.kind == "percent":
        parted = any(is_verb(atom.word) or atom.text in ";:" for atom in between)
        measure.like = None if parted else before


def _plain_end(atoms: list[Atom], measure: Measure) -> bool:
    following = lower_at(atoms, measure.last)
    if following == "a" and lower_at(atoms, measure.last + 2) in ("ago", "earlier", "before"):
        return True
    return not following.isalpha() or following in (
        "in",
        "from",
        "for",
        "by",
        "and",
        "last",
        "this",
    )


def _carry_bound(atoms: list[Atom], before: Measure, measure: Measure) -> None:
    """The same amount in another unit, in brackets, is as exact as the amount before it."""
    if lower_at(atoms, measure.first - 1) != "(" or measure.first - before.last > 1:
        return
    measure.conversion = _is_conversion(before, measure)
    if not measure.conversion or measure.comparator is not None or measure.value is None:
        return
    # An approximation is not carried over: the conversion is as near as it was printed.
    if before.comparator in ("between", "approximately", None) or before.change:
        return
    measure.comparator = before.comparator
    measure.lower = None if before.lower is None else measure.value
    measure.upper = None if before.upper is None else measure.value


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


def _is_rest_of_change(
    atoms: list[Atom], before: Measure, measure: Measure, between: Measure | None = None
) -> bool:
    """Whether the two are one change: "to 40 from 35"; `between` says the first again."""
    if before.change or measure.change or measure.value is None or before.value is None:
        return False
    if "between" in (before.comparator, measure.comparator) and not _is_outside(before, measure):
        return False
    words = (lower_at(atoms, before.first - 1), lower_at(atoms, measure.first - 1))
    if words not in (("from", "to"), ("to", "from"), ("at", "from")):
        return False
    names = {m.unit.name if m.unit is not None else None for m in (before, measure)}
    nouns = {m.noun.lemma for m in (before, measure) if m.noun is not None}
    if len(names) > 1 or len(nouns) > 1:
        return False
    start = _after_brackets(atoms, before)
    if between is not None and _is_after_or(atoms, between):
        start = between.last + (lower_at(atoms, between.last) == ",")
    if any(atoms[k].lower in _BREAKS for k in range(start, measure.first)):
        return False
    return is_change_before(atoms, before.first - 1)


def _is_after_or(atoms: list[Atom], measure: Measure) -> bool:
    """Whether an amount is another again, in another measure: "$4 million, or 9 cents a share"."""
    return [lower_at(atoms, measure.first - k) for k in (2, 1)] == [",", "or"]


def _is_former_again(atoms: list[Atom], whole: Measure, again: Measure, measure: Measure) -> bool:
    """Whether a former value is said again as its amount was: "from $3m, or 7 cents"."""
    alike = again.unit is not None and again.unit == measure.unit and again.previous is None
    return alike and whole.change and _is_after_or(atoms, again) and _is_after_or(atoms, measure)


def _is_outside(before: Measure, measure: Measure) -> bool:
    """Whether the second is what a range was before: "to between 30 and 33 tonnes from 35"."""
    if measure.comparator is not None or before.lower is None or before.upper is None:
        return False
    return not before.lower <= (measure.value or 0) <= before.upper


def _after_brackets(atoms: list[Atom], measure: Measure) -> int:
    """The atom after a measure and the conversion in brackets after it."""
    j = measure.last
    if lower_at(atoms, j) != "(":
        return j
    closed = (
        k + 1 for k in range(j, min(j + _LONGEST_BRACKETS, len(atoms))) if atoms[k].text == ")"
    )
    return next(closed, j)


def _is_next_step(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
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


def _merge(before: Measure, measure: Measure, *, backwards: bool) -> None:
    """Make one change of two quantities, in the place of the first."""
    before.change = True
    before.last = before.core_last = measure.last
    if backwards:
        before.previous = measure.value
        return
    before.previous = before.value
    before.value, before.lower, before.upper = measure.value, measure.lower, measure.upper
    before.comparator, before.numeral = measure.comparator, measure.numeral


def is_restated(atoms: list[Atom], measure: Measure) -> bool:
    """Whether ", or" hands over to a share of what the number before says: "500 jobs, or 3%"."""
    joint = [lower_at(atoms, measure.first - k) for k in (2, 1)]
    return measure.kind == "percent" and joint == [",", "or"]
