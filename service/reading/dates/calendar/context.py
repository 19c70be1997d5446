"""What an expression is resolved against."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass

if TYPE_CHECKING:
    from datetime import date

    from service.reading.dates.calendar.form import Interval


@dataclass(frozen=True, slots=True)
class Context:
    """What an expression is resolved against.

    `reference` is the day that dates count from, `told` the interval last mentioned, `year` the
    year of a full date before it in the same passage. `ahead`: its clause looks ahead; `begins`: it
    is the first day of what may be under way. `southern`: the seasons are those of the southern
    half. `country` has its holidays. `history`: the text tells of long ago, so nothing in it counts
    from the day of the report.
    """

    reference: date | None = None
    told: Interval | None = None
    year: int | None = None
    ahead: bool = False
    begins: bool = False
    southern: bool = False
    country: str | None = None
    history: bool = False
