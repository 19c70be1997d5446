"""Where an article is: how much its names speak of each country, region and district.

`evidence.py` collects it, and `meanings.py` adds what the text then tells a name to be; all others
only ask.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from service.reading.places import weights
from service.reading.vocabulary.neighbours import Neighbours

if TYPE_CHECKING:
    from collections.abc import Mapping

    from service.reading.places.weights import Area
    from service.reading.vocabulary.gazetteer import Place


@dataclass(slots=True)
class Setting:
    """The countries, first-order regions and districts of an article, with their weight.

    `own` has what each name, by its key, has given: no name is evidence for itself.
    `parted` has the countries of which the article has named a part, `map` all that its names may
    be.
    """

    countries: Counter[str | None] = field(default_factory=Counter)
    regions: Counter[Area] = field(default_factory=Counter)
    districts: Counter[Area] = field(default_factory=Counter)
    own: dict[str, list[tuple[Place, float]]] = field(default_factory=dict)
    map: Neighbours = field(default_factory=Neighbours)
    parted: set[str] = field(default_factory=set)
    # Remembered, so that nothing is summed up twice: the weights of what a name has given, and the
    # weight of the country that has most.
    summed: dict[str, dict[Area | None, float]] = field(default_factory=dict)
    weight_of_most: float | None = None

    def of_country(self, code: str | None, key: str) -> float:
        """How much the article's other names speak of a country."""
        return self.countries.get(code, 0) - self.without(key).get((code, ""), 0.0)

    def of_region(self, division: Area, key: str) -> float:
        """How much they speak of a first-order region."""
        return self.regions.get(division, 0) - self.without(key).get(division, 0.0)

    def of_district(self, district: Area, key: str) -> float:
        """How much they speak of a district."""
        return self.districts.get(district, 0) - self.without(key).get(district, 0.0)

    def most(self) -> float:
        """The weight of the country that has most."""
        if self.weight_of_most is None:
            self.weight_of_most = max(self.countries.values(), default=0.0)
        return self.weight_of_most

    def without(self, key: str) -> Mapping[Area | None, float]:
        """What to take off the weight of each country, region and district: the name's own."""
        own = self.summed.get(key)
        if own is None:
            own = self.summed[key] = {}
            for place, weight in self.own.get(key, ()):
                _weigh(own, place, weight)
        return own


def count(setting: Setting, place: Place, weight: float = 1.0) -> None:
    """Count a place of the article, or with a negative weight take it out."""
    if not place.country:
        return
    setting.countries[place.country] += weight  # type: ignore[assignment]
    setting.weight_of_most = None
    if place.region and place.kind in ("city", "region"):
        setting.regions[place.division] += weight  # type: ignore[assignment]
        if setting.regions[place.division] >= 1:
            setting.parted.add(place.country)
        if place.district is not None:
            setting.districts[place.district] += weight  # type: ignore[assignment]


def count_country(setting: Setting, code: str) -> None:
    """Count a mention that speaks of a country alone."""
    setting.countries[code] += 1
    setting.weight_of_most = None


def count_name(setting: Setting, key: str, place: Place) -> None:
    """Count the place that a name certainly is, for this mention of it."""
    count(setting, place)
    setting.own.setdefault(key, []).append((place, 1.0))
    own = setting.summed.get(key)
    if own is not None:  # added to at each mention: to sum up all of them would be quadratic
        _weigh(own, place, 1.0)


def count_shares(setting: Setting, key: str, given: list[tuple[Place, float]]) -> None:
    """Count the places that a name may be, in place of what was counted for it before."""
    for place, weight in setting.own.get(key, ()):
        count(setting, place, -weight)
    for place, weight in given:
        count(setting, place, weight)
    setting.own[key] = given
    setting.summed.pop(key, None)


def _weigh(areas: dict[Area | None, float], place: Place, weight: float) -> None:
    """Add the weight of a place to its country, region and district."""
    for area in weights.areas(place):
        areas[area] = areas.get(area, 0.0) + weight
