"""Names of people, organizations, countries and places, with exact edges and one type each.

The model finds nearly every name, yet reads a headline's verbs into it and calls a lone surname an
organization. So names are read twice: from the model (`name_edges`), and from what the article
itself calls them elsewhere, which also types them (`name_types`).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.reading import country_roles, known_names, name_edges, name_types

if TYPE_CHECKING:
    from service.reading.parse import Parse

PLACES = name_types.PLACES


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text.

    `first` and `last` are the `i` of its first and last word; `start`, `end` and `text` its exact
    span. `type`: person, organization, country, region, city, area, facility or natural. `role`:
    "actor", or "place" where a place is only where something happens. `kind`: "name", or
    "metonym" for a capital that stands for its government.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    type: str
    role: str = "actor"
    kind: str = "name"


def find_names(parse: Parse) -> list[Name]:
    """All names of an article in reading order; they do not overlap."""
    found = known_names.completed(parse, name_edges.candidates(parse))
    names = []
    for candidate, kind in name_types.typed(parse, found):
        start = parse.words[candidate.first].start
        text = parse.text[start : candidate.end]
        role, form = country_roles.role(parse, candidate.first, candidate.last, text, kind)
        names.append(
            Name(candidate.first, candidate.last, start, candidate.end, text, kind, role, form)
        )
    return names
