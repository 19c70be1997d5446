"""An age that stands beside a person: "Ann Roe, 52"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.reading.numbers.pieces import lower_at
from service.reading.numbers.units import Unit

if TYPE_CHECKING:
    from service.reading.actors.cast import Cast
    from service.reading.numbers.pieces import Atom
    from service.reading.quantities.measure import Measure


def with_age(atoms: list[Atom], measure: Measure, cast: Cast) -> Measure:
    """The number as an age where it is one of a person of the article: "Costa, 53, and"."""
    i, j = measure.first, measure.last
    if measure.unit is not None or j - i != 1 or i < 2 or not atoms[i].text.isdecimal():
        return measure
    if atoms[i - 1].text != "," or lower_at(atoms, j) not in (",", ".", ";"):
        return measure
    actor = cast.at(atoms[i - 2].word.i)
    if actor is None or actor.type != "person" or not 1 <= atoms[i].value <= 119:
        return measure
    return replace(measure, unit=Unit("year", "duration"), age=True)
