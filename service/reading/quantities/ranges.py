"""Two numbers that make one quantity: ranges and changes.

A change is read whole: "from 35 to 40" and "to 40 from 35" are 40, with 35 as what it was before.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.numbers import bounds, units
from service.reading.numbers import dates_and_codes as dates
from service.reading.numbers.days_of_months import is_year_number
from service.reading.numbers.pieces import DASHES, lower_at
from service.reading.numbers.spelled import SCALES, is_numeral, tidy
from service.reading.quantities.changes import is_change_before
from service.reading.quantities.kinds import compound, exchange, ratios
from service.reading.quantities.kinds import shares_and_scores as shares
from service.reading.quantities.measure import Measure
from service.reading.quantities.parted_changes import is_former_range
from service.reading.quantities.single import single
from service.reading.quantities.uncounted import years

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom


# Two percentages nearer than this are the ends of a range, not a change and the level it led to.
_NEAR = 1.5
# A number so many times the one before it is no end of a range with it.
_FAR = 3
_THOUSAND = 1000
_OF_RANGES = words("service.reading.numbers", "bounds", "of_ranges")
_BEFORE_YEAR = words("service.reading.numbers", "bounds", "before_year")
_INTO_RANGES = words("service.reading.numbers", "bounds", "into_ranges")


def joined(atoms: list[Atom], left: Measure, *, alone: bool = True) -> list[Measure]:
    """The quantities that begin with `left`: a range, share or score, or `left` itself.

    `alone` is false for the second number of a range, which is itself at most one range.
    """
    if left.value is None:
        return [left]
    left = _with_smaller_units(atoms, left)
    j = left.last
    if lower_at(atoms, j) == "-" and lower_at(atoms, j + 1) == "to" and not atoms[j].gap:
        j += 1  # "16- to 20-year-old"
    up_to = f"{lower_at(atoms, j)} {lower_at(atoms, j + 1)}"
    if up_to in _INTO_RANGES and lower_at(atoms, left.first - 1) == "from":
        j += 1  # "from $129 up to $189"
    if j + 1 >= len(atoms):
        return [left]
    for rule in (_alternatives, _share, shares.one_thing_in, shares.ballot, _innings):
        found = rule(atoms, left)
        if found is not None:
            return [found]
    return [_pair(atoms, left, j, alone=alone)]


def _with_smaller_units(atoms: list[Atom], left: Measure) -> Measure:
    """As in "6ft 2in", and hours with their minutes and seconds."""
    for further in (False, True):
        start = compound.joint(atoms, left, further=further)
        if start is None or not is_numeral(atoms[start]):
            break
        part = single(atoms, start)
        whole = None if part is None else compound.with_smaller_unit(atoms, left, part)
        if whole is None:
            break
        left = whole
    return left


def _alternatives(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "7- or 8-inch": two amounts, with the unit of the second."""
    j = left.last
    if lower_at(atoms, j) == "and":
        return _with_unit_behind(atoms, left)
    if lower_at(atoms, j) != "-" or atoms[j].gap:
        return None
    if lower_at(atoms, j + 1) not in ("or", "and", "by", ","):
        return None
    return _with_unit_of_second(atoms, left)


def _with_unit_behind(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "by 2 and 3 percent", "7 and 9 foot poles": two, of the unit of the second."""
    j = left.last + 1
    bare = left.unit is None and lower_at(atoms, left.first - 1) not in _OF_RANGES
    if not bare or not is_numeral(atoms[j]):
        return None
    if years.is_year(atoms, left.numeral, bounded=False, counted=False):
        return None  # "rose 5% in 2020 and 8% in 2021"
    right = single(atoms, j)
    unit = None if right is None or right.age else right.unit
    if unit is None or unit.kind not in ("percent", "measurement"):
        return None  # "killed 12 and three days later"
    return replace(left, unit=unit)


def _share(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "three out of five", "10-of-18 shooting"."""
    word, following = lower_at(atoms, left.last), lower_at(atoms, left.last + 1)
    tried = word in DASHES and following in ("of", "for", "in")
    return shares.read(atoms, left) if tried or word in ("out", "in", "of") else None


def _innings(atoms: list[Atom], left: Measure) -> Measure | None:
    """As in "286 for six"."""
    return shares.innings(atoms, left) if lower_at(atoms, left.last) == "for" else None


def _pair(atoms: list[Atom], left: Measure, j: int, *, alone: bool) -> Measure:
    """A range or score that the word at `j` makes of two numbers, or `left`."""
    word = atoms[j].lower
    if word not in DASHES and word not in ("to", "and", "or"):
        return left
    if word in DASHES and atoms[j].gap != atoms[j + 1].gap:
        return left
    start = _second_start(atoms, j + 1)
    right = single(atoms, start) if start is not None else None
    if start is None or right is None or right.value is None:
        return left
    if word in DASHES and not atoms[j].gap and atoms[start].gap:
        return left  # "a 5-under 67"
    if not right.prefix and dates.passed_over(atoms, start) > start:
        return left
    if word == "to" and alone:  # "from 12.5 to 18-20 billion"
        further = joined(atoms, right, alone=False)
        right = further[0] if len(further) == 1 else right
    if word in DASHES or word == "to":
        compared = ratios.to_one(atoms, left, right)
        if compared is not None:
            return compared
        scored = shares.is_score(atoms, left, right) or shares.is_result(atoms, left, right)
        if scored:
            return left.as_score(right.value or 0.0, right.last)
    return _range(atoms, left, right, word)


def _with_unit_of_second(atoms: list[Atom], left: Measure) -> Measure:
    """The "7-" of "7- or 8-inch" with the unit of the other; they stay two alternatives."""
    start = _second_start(atoms, left.last + 2)
    right = single(atoms, start) if start is not None else None
    if right is None or left.unit is not None:
        return left
    return replace(left, unit=right.unit, age=right.age)


def _second_start(atoms: list[Atom], k: int) -> int | None:
    """The atom of the digits or number word of a second number that begins at `k`."""
    for start in range(k, min(k + 6, len(atoms))):
        atom = atoms[start]
        if is_numeral(atom):
            return start if start == k or _leads_to(atoms, k, start) else None
        if atom.lower in SCALES and start > k:
            return start
    return None


def _leads_to(atoms: list[Atom], k: int, start: int) -> bool:
    """Whether only a currency sign, a minus or a bound stands from `k` to the number."""
    sign = units.currency_before(atoms, start)
    reach = sign[0] if sign is not None else start
    if reach > k and (atoms[reach - 1].text in ("-", "−") or atoms[reach - 1].lower == "minus"):
        reach -= 1
    if reach <= k:
        return True
    bound = bounds.before(atoms, reach)
    return bound is not None and bound[0] <= k


def _opener(atoms: list[Atom], first: int) -> str:
    """The "from" or "between" before a phrase, a bound between them aside; else the word before."""
    word = lower_at(atoms, first - 1)
    if word == "of" and lower_at(atoms, first - 2) == "ages":  # "between the ages of 30 and 34"
        word = lower_at(atoms, first - 3 - (lower_at(atoms, first - 3) == "the"))
    if word not in ("from", "between"):
        bound = bounds.before(atoms, first)
        if bound is not None:
            word = lower_at(atoms, bound[0] - 1)
    return word


def _range(atoms: list[Atom], left: Measure, right: Measure, word: str) -> Measure:
    given, opener = left, _opener(atoms, left.first)
    left = exchange.in_money_of(left, right) if opener == "from" else left
    low, high = _shared_scale(left, right)
    if not _fits(left, right, word, opener) or low == high:
        return given
    if _is_year_of(atoms, left, right):
        return given
    # "from 0 to 50 mph" is a span: nothing was measured at nought.
    change = word == "to" and opener == "from" and low != 0
    change = change and _is_step_of_change(atoms, low, right)
    change = change and is_change_before(atoms, left.first - 1)
    former = is_former_range(atoms, left, rises=low < high)
    change = change and not former
    if not former and shares.is_contest(atoms, left, right, word, opener):
        return replace(left, unit=left.unit or right.unit)
    stated = word == "to" and left.unit is not None and left.unit == right.unit
    if low > high and not change and not stated:
        return given
    if word == "to" and opener != "from" and not former and _is_step(atoms, left, right):
        return given
    unit = left.unit if left.prefix or right.unit is None else right.unit
    whole = Measure(
        left.first, right.last, left.core, right.core_last, right.numeral,
        tidy((low + high) / 2), min(low, high), max(low, high), "between", unit,
        prefix=left.prefix, age=left.age or right.age,
    )  # fmt: skip
    if not change:
        return whole
    return whole.changed_from(low).with_value_of(_bound_of_end(atoms, right, left.last))


def _is_year_of(atoms: list[Atom], left: Measure, right: Measure) -> bool:
    """Whether the first is the year of the second: "since 2019 to $4 million", "in 2015 to 3,385".

    It is where an amount of money follows, or where a word before it says when.
    """
    if not is_year_number(atoms, left.first) or is_year_number(atoms, right.first):
        return False
    return right.prefix or lower_at(atoms, left.first - 1) in _BEFORE_YEAR


def _bound_of_end(atoms: list[Atom], right: Measure, after: int) -> Measure:
    """What a change led to, with the bound before it: "from 4,200 to about 9,000"."""
    bound = bounds.before(atoms, right.first)
    if bound is None or bound[0] <= after or bound[1] == "equal" or right.comparator is not None:
        return right
    return right.bound_by(bound[1])


def _is_step_of_change(atoms: list[Atom], low: float, right: Measure) -> bool:
    """Whether what follows "from … to …" lets it be a change.

    "from 5 to 7 percent to 3 to 5" goes from one range to another; "from 5 to 7 to 9" goes on.
    """
    start = _second_start(atoms, right.last + 1) if lower_at(atoms, right.last) == "to" else None
    third = single(atoms, start) if start is not None else None
    if third is None or third.value is None or right.value is None:
        return lower_at(atoms, right.last) != "to"
    return low < right.value < third.value or low > right.value > third.value


def _is_step(atoms: list[Atom], left: Measure, right: Measure) -> bool:
    """As in "rose 4 cents to 90 cents": a change, then a level.

    "Cut waste 26 percent to 28 percent" gives both ends of what is hoped for.
    """
    if left.unit is None and right.unit is None:
        far = (right.value or 0) > _FAR * (left.value or 0)
        return far and is_change_before(atoms, left.first)
    if left.unit is None:
        return False
    if lower_at(atoms, left.first - 1) == "by" and right.unit is not None:
        return True
    if right.unit is None or not is_change_before(atoms, left.first):
        return False
    near = left.value is not None and left.value < (right.value or 0) <= _NEAR * left.value
    return not (near and left.kind == "percent")


def _fits(left: Measure, right: Measure, word: str, opener: str) -> bool:
    """Whether two numbers and the word between them make one range."""
    if left.numeral.fraction != right.numeral.fraction:
        return False  # "fell by a quarter to £1.2bn"
    if word == "and":
        if opener != "between":
            return False
    elif word == "or" and not _is_next(left, right):
        return False
    if left.unit is None:
        return True
    if right.unit is None:
        return (
            left.prefix or left.age or (opener in ("from", "between") and left.kind != "duration")
        )
    # "between 5kg and 8kg a month"
    return right.unit.name == left.unit.name or right.unit.name.startswith(f"{left.unit.name} per ")


def _is_next(left: Measure, right: Measure) -> bool:
    """As in "three or four": the second number is the next of its kind."""
    if left.value is None or right.value is None:
        return False
    step = right.numeral.plain - left.numeral.plain
    return 0 < step <= max(1.0, abs(left.numeral.plain) / 2)


def _shared_scale(left: Measure, right: Measure) -> tuple[float, float]:
    """Both values, the first with the scale word of the second where it has none of its own."""
    low, high = left.value or 0.0, right.value or 0.0
    scale = right.numeral.scale
    if scale == 1.0 and _shares_thousands(left, right):
        return tidy(low * _THOUSAND), high
    if left.numeral.scale != 1.0 or scale <= 1.0 or low <= 0:
        return low, high
    # "from $200 to $4 million" rises as it stands; "from 5 to 3 million" shares the scale, falling.
    rising = low <= right.numeral.plain
    falling = not left.prefix and low < _FAR * right.numeral.plain
    return (tidy(low * scale) if rising or falling else low), high


def _shares_thousands(left: Measure, right: Measure) -> bool:
    """As in "15-20,000 euros", "between 4 and 5,000": the thousands are said once.

    "From 5 to 20,000" is too wide for that, and "$5 to $6,000" tells both whole.
    """
    low, high = left.value or 0.0, (right.value or 0.0) / _THOUSAND
    plain = left.unit is None and left.comparator is None and 0 < low < _THOUSAND
    return plain and high == int(high) and low < high <= _FAR * low and high < _THOUSAND
