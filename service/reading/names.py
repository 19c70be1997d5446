"""Names of people, organizations, countries and places, with exact edges and one type each.

The model finds nearly every name, yet reads a headline's verbs into it and calls a lone surname an
organization. So names are read twice: from the model (`name_edges`), and from what the article
itself calls them elsewhere, which also types them (`name_types`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from service.naming import countries
from service.reading import (
    country_roles,
    hyphened_pairs,
    known_names,
    long_bodies,
    long_names,
    missed_names,
    name_company,
    name_edges,
    name_types,
)

if TYPE_CHECKING:
    from service.reading.parse import Parse

PLACES = name_types.PLACES


class Name(NamedTuple):
    """A name in the text.

    `first` and `last` are the `i` of its first and last word; `start` and `end` its exact span, and
    `text` what stands there, with single spaces. `type`: person, organization, country, region,
    city, area, facility or natural. `role`: "actor", or "place" where a place is only where
    something happens. `kind`: "name", or
    "metonym" for a capital that stands for its government. `country`: the ISO 3166-1 alpha-2 code
    of a country, or of the country whose government a metonym stands for.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    type: str
    role: str = "actor"
    kind: str = "name"
    country: str | None = None


def find_names(parse: Parse) -> list[Name]:
    """All names of an article in reading order; they do not overlap."""
    found = long_names.joined(parse, name_edges.candidates(parse))
    found = hyphened_pairs.completed(parse, missed_names.completed(parse, found))
    found = long_bodies.completed(parse, found)
    found = known_names.completed(parse, name_company.shown(parse, found))
    names = []
    for candidate, text, kind in name_types.typed(parse, found):
        first, last, end = candidate.first, candidate.last, candidate.end
        start = parse.words[first].start
        role, form = country_roles.role(parse, first, last, text, kind)
        if candidate.is_dateline:
            role, form = "place", "name"
        country = None
        if form == "metonym":
            country = countries.capital_of(text)
        elif kind == "country":
            country = countries.code(text) or candidate.country
        names.append(Name(first, last, start, end, text, kind, role, form, country))
    return names
