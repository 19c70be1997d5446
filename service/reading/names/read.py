"""Names of people, organizations, countries and places, with exact edges and one type each.

The model finds nearly every name, yet reads a headline's verbs into it and calls a lone surname an
organization. So names are read twice: from the model (`edges/`), and from what the article
itself calls them elsewhere (`missed/`), which also types them (`types/`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from service.naming import countries
from service.reading.names import country_roles
from service.reading.names.edges import persons, trim
from service.reading.names.missed import (
    armed_groups,
    by_grammar,
    by_repetition,
    hyphened_pairs,
    joined_towns,
    local_bodies,
    long_bodies,
    long_countries,
    roads,
    saints,
    told_places,
)
from service.reading.names.missed.towns import read as towns
from service.reading.names.missed.unread import acronyms, bodies, doers, foreign, people
from service.reading.names.name import Name
from service.reading.names.types import type as types
from service.reading.names.types.beside import votes as beside

if TYPE_CHECKING:
    from collections.abc import Callable

    from service.reading.names.candidate import Candidate
    from service.reading.parse.words import Parse
    from service.records.terms import NameType

PLACES = types.PLACES
# Each takes the candidates of the one before it and gives the next its own; an example of each.
PASSES: tuple[Callable[[Parse, list[Candidate]], list[Candidate]], ...] = (
    roads.with_roads,  # "crashed on the A38"
    long_countries.with_long_countries,  # "Trinidad and Tobago"
    by_grammar.with_names_by_grammar,  # "Mayor Roe", "PARIS (Reuters)"
    people.with_unread_people,  # "Ivy Manners left"
    hyphened_pairs.with_hyphened_pairs,  # "U.S.-Mexico talks"
    joined_towns.with_joined_towns,  # "Corran-sur-Orm"
    persons.with_whole_persons,  # "Ann de la Roe"
    armed_groups.with_armed_groups,  # "the Red Shield militia"
    saints.with_houses_of_saints,  # "St. Ida's Cathedral"
    local_bodies.with_bodies_named_for_people,  # "the Ann Roe Memorial Hospital"
    local_bodies.with_bodies_of_a_land,  # "Archery Kenya"
    local_bodies.with_local_bodies,  # "the Harlow County Sheriff's Office"
    long_bodies.with_partnerships,  # "Roe, Holm, Dorn & Lund"
    long_bodies.with_long_bodies,  # "the Gordon and Anne Blake Foundation"
    bodies.with_unread_bodies,  # "Queen Ida Roe University"
    foreign.with_foreign_bodies,  # "Coláiste Ide", "Kisan Morcha"
    acronyms.with_acronyms,  # "HRT", of the Harlow Rescue Trust
    doers.with_unread_doers,  # "Seedwatch estimated", "told DZQR"
    told_places.with_places_so_called,  # "the village of Corran", "Corran province"
    towns.with_towns,  # "crews from Milan, Medina and Humboldt"
    beside.with_types_shown,  # "Roe, Holm and Lund", where two are persons
    by_repetition.with_repeated_names,  # "Roe" where "Ann Roe" stands elsewhere
)


def find_names(parse: Parse) -> list[Name]:
    """All names of an article in reading order; they do not overlap."""
    found = trim.candidates(parse)
    for one_pass in PASSES:
        found = one_pass(parse, found)
    names = []
    for candidate, text, kind in types.typed(parse, found):
        first, last, end = candidate.first, candidate.last, candidate.end
        if kind == "country" and country_roles.is_of_a_market(parse, last):
            continue
        start = parse.words[first].start
        role, form = country_roles.role(parse, first, last, text, kind)
        if candidate.is_dateline or (candidate.is_town and kind == "city"):
            role, form = "place", "name"
        country = None
        if form == "metonym":
            country = countries.capital_of(text)
        elif kind == "country":
            country = countries.code(text) or candidate.country
        type_ = cast("NameType", kind)  # all that the rules on types answer with
        names.append(Name(first, last, start, end, text, type_, role, form, country))
    return names
