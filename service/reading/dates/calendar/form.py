"""What a time expression says before it is resolved, and the interval that it is resolved to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from service.frozen import dataclass

if TYPE_CHECKING:
    from datetime import date, datetime

    from service.records.terms import Granularity, Modifier, Relation


Grain: TypeAlias = "Granularity | Literal['fortnight']"  # two weeks have no name in an answer

FormKind = Literal[
    "day", "week", "weekend", "weekday", "deictic", "fixed", "holiday", "nth_weekday", "month",
    "season", "quarter", "year", "short_year", "decade", "century", "shifted", "ago", "from_told",
    "told_in_year", "told_year", "clock", "open",
]  # fmt: skip
# Forms that mean a day, to which a time or a part of the day may be added.
OF_DAYS: frozenset[FormKind] = frozenset(
    ("day", "weekday", "deictic", "holiday", "fixed", "from_told")
)
# Periods that have an edge, and what an edge is counted in: "the first weeks of May".
OF_PERIODS: frozenset[FormKind] = frozenset(("month", "year", "season", "decade", "century"))
OF_DAY_OR_WEEK: frozenset[FormKind] = frozenset(("day", "week"))
# Forms that count from the day of the report.
RELATIVE: frozenset[FormKind] = frozenset(("weekday", "deictic", "shifted", "ago"))

FIRST_YEAR, LAST_YEAR = 1000, 2199  # what is taken for a year


@dataclass(frozen=True, slots=True)
class Clock:
    """A time of day; `minutes` from UTC where a zone is stated.

    `minute` is None for a whole hour ("5 p.m."). `open` where nothing says which half of the day.
    """

    hour: int
    minute: int | None
    zone: int | None = None
    open: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """What an expression says.

    `kind` names the rule of `resolve.py` that reads it; `number` is its number (a year, a decade,
    a weekday, how many units), `month`, `day` and `weekday` those of a day, `unit` what is counted,
    `shift` the step of "last" (-1), "this" (0) and "next" (1). `part` is a part of the day, `clock`
    a time.
    """

    kind: FormKind
    number: int | None = None
    month: int | None = None
    day: int | None = None
    unit: str | None = None
    shift: int | None = None
    part: str | None = None
    clock: Clock | None = None
    name: str | None = None
    weekday: int | None = None


@dataclass(frozen=True, slots=True)
class Interval:
    """From (inclusive) to (exclusive), and how fine it is."""

    start: date
    end: date
    grain: Grain
    first: datetime | None = None
    last: datetime | None = None
    zone: int | None = None

    def iso(self) -> tuple[str, str]:
        """Both ends as the contract writes them."""
        if self.first is None or self.last is None:
            return self.start.isoformat(), self.end.isoformat()
        return self._minute(self.first), self._minute(self.last)

    def _minute(self, moment: datetime) -> str:
        # strftime does not pad a year before 1000.
        written = moment.isoformat(timespec="minutes")
        if self.zone is None:
            return written
        sign = "-" if self.zone < 0 else "+"
        return f"{written}{sign}{abs(self.zone) // 60:02d}:{abs(self.zone) % 60:02d}"


@dataclass(frozen=True, slots=True)
class Expression:
    """A time expression in the text: words `first` to `last`, and what it says.

    `start` and `end` are offsets of the text. `relation` is set where the form itself says it
    (the two dates of a range); else the preposition before does.
    """

    first: int
    last: int
    start: int
    end: int
    form: Form
    modifier: Modifier | None = None
    relation: Relation | None = None
