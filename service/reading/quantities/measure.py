"""The record of a quantity while it is read: a value, of which a rule returns another."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from service.frozen import dataclass

if TYPE_CHECKING:
    from service.reading.numbers.spelled import Numeral
    from service.reading.numbers.units import Unit
    from service.reading.parse.words import Word
    from service.records.terms import Comparator, QuantityKind


@dataclass(frozen=True, slots=True)
class Measure:
    """A quantity phrase over atoms `first` up to, not including, `last`.

    `core` and `core_last` leave out the modifiers that stand before and after the number. `prefix`
    tells that a currency sign stands before it. `comparator` is one of the contract, or None for an
    exact number. `previous` is what the value was before a change ("from 35 to 40"). `unit` is None
    for a bare number, which counts `noun` where one follows. `change` marks "from … to …" and "to …
    from …"; `former` the words that give the former value after it ("up from 35"); `conversion`
    an amount in brackets that is the one before in another unit; `lent` one of a list whose unit
    stands at its end; `like` the amount that it restates or goes on from, whose direction it shares
    ("down 12 points, or 0.6 percent"); `parts` the two numbers of a score, which count nothing ("a
    3-0 win"); `ratio` how many times as large ("doubled"); `alone` a number that counts nothing ("5
    per 100 people"); `denied` one that its own words deny ("none of the 12").
    """

    first: int
    last: int
    core: int
    core_last: int
    numeral: Numeral
    value: float | None
    lower: float | None
    upper: float | None
    comparator: Comparator | None = None
    unit: Unit | None = None
    prefix: bool = False
    previous: float | None = None
    change: bool = False
    former: str | None = None
    conversion: bool = False
    age: bool = False
    lent: bool = False
    like: Measure | None = None
    parts: tuple[float, ...] = ()
    ratio: bool = False
    alone: bool = False
    denied: bool = False
    noun: Word | None = None

    @property
    def kind(self) -> QuantityKind:
        """The kind of quantity, as the contract names it."""
        if self.age:
            return "age"
        if self.parts:
            return "score"
        if self.ratio:
            return "ratio"
        if self.unit is not None:
            return self.unit.kind
        return "fraction" if self.numeral.fraction else "count"

    def up_to(self, last: int) -> Measure:
        """The same number, its own words reaching up to atom `last`."""
        return replace(self, last=last, core_last=last)

    def of_value(self, value: float | None) -> Measure:
        """The same phrase of one value, both its limits included."""
        return replace(self, value=value, lower=value, upper=value)

    def with_value_of(self, other: Measure) -> Measure:
        """The same phrase of another number's value, with its limits and bound."""
        return replace(
            self,
            value=other.value,
            lower=other.lower,
            upper=other.upper,
            comparator=other.comparator,
        )

    def at_least(self) -> Measure:
        """The same number as the least that there may be: "20-plus"."""
        return replace(self, comparator="at_least", upper=None)

    def bound_by(self, comparator: Comparator) -> Measure:
        """The same number with a bound, which opens the interval at one end."""
        lower, upper = self.lower, self.upper
        if self.comparator != "between" and self.value is not None:
            upper = None if comparator in ("more_than", "at_least") else upper
            lower = None if comparator in ("less_than", "at_most") else lower
        return replace(self, comparator=comparator, lower=lower, upper=upper)

    def changed_from(self, previous: float | None) -> Measure:
        """A change that led to this number."""
        return replace(self, previous=previous, change=True)

    def as_score(self, other: float, last: int) -> Measure:
        """A score of this number and another: no single value stands for it."""
        parts = (self.value or 0.0, other)
        return replace(self.up_to(last).of_value(None), parts=parts, comparator=None)

    def as_limit(self) -> Measure | None:
        """The limit that a denied bound is: "cannot hire more than 20". None without a bound."""
        if self.comparator == "more_than":
            return replace(self, comparator="at_most", lower=None, upper=self.lower)
        if self.comparator == "less_than":
            return replace(self, comparator="at_least", lower=self.upper, upper=None)
        return None


def unconverted(kept: list[Measure]) -> Measure:
    """The last amount, past its conversion: the crowns of "412 million crowns ($38 million)"."""
    return next((amount for amount in reversed(kept) if not amount.conversion), kept[-1])
