"""Points of percent that are only called points: "12.1 percent (up 2.4 ppt)".

Table: lexicon/neighbours.toml.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import zip_longest
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.grammar.words.nouns import is_gradable
from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import Unit
from service.reading.quantities.changes import is_change_before

if TYPE_CHECKING:
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure

_POINT = Unit("percentage_point", "percent")
_WHOLE = 100
_POINTS_TO = 2  # atoms between the number and its level
_AND_QUALITY = 2  # atoms of "complete,"
_NEAR = 8  # atoms from a share to how far it moved
_MOVED = words("service.reading.quantities", "neighbours", "moved")


def with_points(atoms: list[Atom], found: list[Measure]) -> list[Measure]:
    """Read "ppt" and "points" beside shares as points of percent: "12.1 percent (up 2.4 ppt)".

    So in "on 34 percent, two points up"; an index falls by points and by percent, too.
    """
    if not any(measure.kind == "percent" for measure in found):
        return found
    read: list[Measure] = []
    before = found[0]
    for measure, level in zip_longest(found, found[1:]):
        if measure.unit is not None and measure.unit.name == "part per trillion":
            measure = replace(measure, unit=_POINT)
        led_to = level is not None and _lead_to(atoms, measure, level)
        if led_to or (before.kind == "percent" and _is_in_points(atoms, before, measure)):
            measure = replace(measure, unit=_POINT, noun=None).up_to(measure.last + 1)
        read.append(measure)
        before = measure
    return read


def _lead_to(atoms: list[Atom], measure: Measure, level: Measure) -> bool:
    """As in "slid 1.4 points to 71.9 percent"; "12 points to 4.21 percent" are basis points."""
    noun = measure.noun
    if noun is None or noun.lemma != "point" or level.kind != "percent":
        return False
    near = level.first - measure.last == _POINTS_TO and lower_at(atoms, level.first - 1) == "to"
    return near and (measure.value or _WHOLE) <= (level.value or 0)


def _is_in_points(atoms: list[Atom], share: Measure, measure: Measure) -> bool:
    """Whether a count of points says how far the share before it moved."""
    noun = measure.noun
    points = noun is not None and noun.lemma == "point" and (measure.value or _WHOLE) < _WHOLE
    if not points or lower_at(atoms, measure.last) not in ("points", "point"):
        return False
    moved = lower_at(atoms, measure.last + 1) in _MOVED and _is_beside(atoms, share, measure)
    moved = moved or _is_swing(atoms, share, measure)
    return moved and not is_change_before(atoms, share.first)


def _is_swing(atoms: list[Atom], share: Measure, measure: Measure) -> bool:
    """As in "won 43.1 percent of the vote, up 5.6 points on 2019"."""
    led = [lower_at(atoms, measure.first - k) for k in (2, 1)]
    near = measure.first - share.last <= _NEAR
    return near and led[0] == "," and led[1] in ("up", "down")


def _is_beside(atoms: list[Atom], before: Measure, measure: Measure) -> bool:
    """Whether one word parts two amounts, or two: "62 percent, 9 points", "62 percent done, 9"."""
    gap = measure.first - before.last
    return gap == 1 or (gap == _AND_QUALITY and is_gradable(atoms[before.last].word))
