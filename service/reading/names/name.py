"""The record of a name with its type."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from service.records.terms import MentionKind, NameType


class Name(NamedTuple):
    """A name in the text.

    `first` and `last` are the `i` of its first and last word; `start` and `end` its exact span, and
    `text` what stands there, with single spaces. `type`: person, organization, country, region,
    city, area, facility or natural. `role`: "actor", or "place" where it is only where
    something happens. `kind`: "name", or "metonym" for a capital that stands for its government.
    `country`: the ISO 3166-1 alpha-2 code of a country, or of the country whose government a
    metonym stands for.
    """

    first: int
    last: int
    start: int
    end: int
    text: str
    type: NameType
    role: str = "actor"
    kind: MentionKind = "name"
    country: str | None = None
