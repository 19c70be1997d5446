"""The order of the reading: one table of stages, from the parse to the lists of a Summary.

A stage names what it gives, the function that reads it and what that function is given, in its
order: results of earlier stages, or the `article` and its `parse`, which stand before all. A stage
may give again what an earlier one gave, with more in it. Its name is that of the metric.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal

from service.frozen import dataclass
from service.reading.actors.pronouns.quoted import read_quoted
from service.reading.actors.read import read_actors
from service.reading.circumstances.read import date_quotes, place_claims
from service.reading.claims.read import read_claims
from service.reading.dates.read import read_dates, read_reference
from service.reading.names.read import find_names
from service.reading.places.read import read_locations
from service.reading.quotes.read import read_quotes

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager

    from service.reading.parse.words import Parse
    from service.records import Article


Result = Literal[
    "article", "parse", "names", "cast", "locations", "quotes", "reference_date", "dates",
    "numeric_claims",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stage:
    """A step of the reading: `read` is called with the results named in `needs`."""

    name: str
    gives: Result
    read: Callable[..., Any]
    needs: tuple[Result, ...]


STAGES = (
    Stage("names", "names", find_names, ("parse",)),
    Stage("actors", "cast", read_actors, ("parse", "names")),
    Stage("locations", "locations", read_locations, ("parse", "names", "cast", "article")),
    Stage("quotes", "quotes", read_quotes, ("parse", "cast")),
    Stage("quoted_pronouns", "cast", read_quoted, ("parse", "cast", "quotes")),
    Stage("reference_date", "reference_date", read_reference, ("article", "parse")),
    Stage("dates", "dates", read_dates, ("article", "parse", "locations", "reference_date")),
    Stage("quote_times", "quotes", date_quotes, ("parse", "quotes", "dates")),
    Stage(
        "claims", "numeric_claims", read_claims, ("parse", "cast", "quotes", "article", "locations")
    ),
    Stage(
        "circumstances",
        "numeric_claims",
        place_claims,
        ("parse", "numeric_claims", "quotes", "dates", "locations"),
    ),
)


def run(
    article: Article, parse: Parse, timed: Callable[[str], AbstractContextManager[None]]
) -> Mapping[Result, Any]:
    """What all stages give, by name; `timed` takes the time of a stage by its name."""
    results: dict[Result, Any] = {"article": article, "parse": parse}
    for stage in STAGES:
        with timed(stage.name):
            results[stage.gives] = stage.read(*(results[name] for name in stage.needs))
    return results
