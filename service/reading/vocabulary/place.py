"""A place of the world, as the gazetteer has it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service.reading.vocabulary.neighbours import square

if TYPE_CHECKING:
    from service.records.terms import LocationType


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the world. `kind` is a Location's type.

    `country` is None where it lies in none or in several. `region` is the GeoNames code of its
    first-order region, "" where it has none; a region of the second order adds its own ("ENG.G5").
    `population` is 0 where unknown. `spellings` is the number of names that GeoNames lists, a
    measure of how widely a place is known. `iso` is the ISO 3166-2 code of a region, or of the one
    that a landmark lies in.
    `usual` is False where it was found by a name that only GeoNames' long list has, `as_written`
    True where it alone of its namesakes is spelled as the text spells it. `division` is
    its country and first-order region, `district` its country and that with its second, if any;
    `square` that of the map (`neighbours`). `prior` is how well it is known, once it was asked for.
    """

    name: str
    kind: LocationType
    country: str | None
    region: str = ""
    id: int | None = None
    latitude: float | None = None
    longitude: float | None = None
    population: int = 0
    spellings: int = 0
    usual: bool = field(default=True, compare=False)
    as_written: bool = field(default=False, compare=False)
    iso: str | None = field(default=None, compare=False)
    division: tuple[str | None, str] = field(init=False, compare=False, repr=False)
    district: tuple[str | None, str] | None = field(init=False, compare=False, repr=False)
    square: int | None = field(init=False, compare=False, repr=False)
    prior: float | None = field(default=None, init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        first, _, second = self.region.partition(".")
        object.__setattr__(self, "division", (self.country, first))
        object.__setattr__(self, "district", (self.country, self.region) if second else None)
        object.__setattr__(self, "square", square(self.latitude, self.longitude))

    @property
    def is_hamlet(self) -> bool:
        """Whether it is too small a town for GeoNames' lists."""
        return self.kind == "city" and self.id is None

    def is_within(self, region: Place) -> bool:
        """Whether it lies in a region: Newark in Licking County, both of them in Ohio."""
        if self.country != region.country or not region.region:
            return False
        is_same = self.region == region.region and self.kind != "region"
        return is_same or self.region.startswith(f"{region.region}.")
