"""Names of people, organizations, countries and places, with exact edges and one type each.

The model finds nearly every name, yet reads a headline's verbs into it and calls a lone surname an
organization. So names are read twice: from the model (`edges`), and from what the article
itself calls them elsewhere, which also types them (`types`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from service.naming import countries
from service.reading.names import country_roles
from service.reading.names.edges import persons
from service.reading.names.edges import trim as name_edges
from service.reading.names.missed import armed_groups, hyphened_pairs, long_bodies, roads, towns
from service.reading.names.missed import by_grammar as missed_names
from service.reading.names.missed import by_repetition as known_names
from service.reading.names.missed import long_countries as long_names
from service.reading.names.types import by_company as name_company
from service.reading.names.types import type as name_types

if TYPE_CHECKING:
    from service.reading.parse.words import Parse
    from service.records.terms import NameType
from service.reading.names.name import Name

PLACES = name_types.PLACES


def find_names(parse: Parse) -> list[Name]:
    """All names of an article in reading order; they do not overlap."""
    found = long_names.joined(parse, roads.completed(parse, name_edges.candidates(parse)))
    found = hyphened_pairs.completed(parse, missed_names.completed(parse, found))
    found = persons.completed(parse, found)
    found = long_bodies.completed(parse, armed_groups.completed(parse, found))
    found = towns.completed(parse, found)
    found = known_names.completed(parse, name_company.shown(parse, found))
    names = []
    for candidate, text, kind in name_types.typed(parse, found):
        first, last, end = candidate.first, candidate.last, candidate.end
        if kind == "country" and country_roles.is_of_a_market(parse, last):
            continue
        start = parse.words[first].start
        role, form = country_roles.role(parse, first, last, text, kind)
        if candidate.is_dateline:
            role, form = "place", "name"
        country = None
        if form == "metonym":
            country = countries.capital_of(text)
        elif kind == "country":
            country = countries.code(text) or candidate.country
        type_ = cast("NameType", kind)  # all that the rules on types answer with
        names.append(Name(first, last, start, end, text, type_, role, form, country))
    return names
