"""Which namesakes an article cannot mean: what few know, far from where it dwells.

In a text on Montana, Shelby is not the town in Michigan, nor a county one in Texas. In one on New
South Wales no village is in Maryland, though America is named in passing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.places.setting import Setting
    from service.reading.vocabulary.gazetteer import Place

# A country or region counts as named from a whole mention on, or two doubtful ones.
NAMED = 0.9
# A region named so often is one that the article dwells on.
OVER_AND_OVER = 3
# What other names say for a region by chance.
LITTLE = 0.05
# A country is barely named that has less than such a share of what the foremost has.
BARELY = 0.15
# What lies close to a hamlet where the article is there: another name that is sure.
NEIGHBOUR = 1.0
# People, and spellings that GeoNames lists, of a place that needs no introduction.
WELL_KNOWN, SOME_SPELLINGS = 100_000, 30


def within_reach(pool: Sequence[Place], setting: Setting, key: str) -> Sequence[Place]:
    """Without what few know and nothing speaks for, where the article dwells on one's region."""
    pool = [place for place in pool if not is_out_of_the_way(place, setting, key)] or pool
    dwelt = {
        place.division for place in pool if setting.of_region(place.division, key) >= OVER_AND_OVER
    }
    if not dwelt:
        return pool
    countries = {code for code, _ in dwelt}
    return [
        place
        for place in pool
        if place.country not in countries
        or setting.of_region(place.division, key) > LITTLE
        or (is_well_known(place) and not _is_district(place))
        or (place.kind == "region" and not _is_district(place))
    ]


def is_out_of_the_way(place: Place, setting: Setting, key: str) -> bool:
    """Whether it is a hamlet that no other name of the article lies close to."""
    if not place.is_hamlet:
        return False
    return setting.map.near(place, key, far=True) < NEIGHBOUR and not (
        place.district and setting.of_district(place.district, key) >= NAMED
    )


def _is_district(place: Place) -> bool:
    return place.kind == "region" and "." in place.region


def is_foreign(place: Place, setting: Setting, key: str) -> bool:
    """Whether few know a place in a country that an article on another one barely names.

    A region by an odd name is such: "at North Bank", in a text on Nigeria, is not in the Gambia.
    """
    is_known = is_well_known(place) and (place.usual or place.kind == "city")
    if place.country is None or is_known or setting.most() < OVER_AND_OVER:
        return False
    most = max(
        (weight for code, weight in setting.countries.items() if code != place.country),
        default=0.0,
    )
    named = setting.of_country(place.country, key)
    return most >= OVER_AND_OVER and named < max(NAMED, BARELY * most)


def is_named(code: str | None, setting: Setting, key: str) -> bool:
    """Whether the article's other names speak of a country."""
    return setting.of_country(code, key) >= NAMED


def is_well_known(place: Place) -> bool:
    """Whether a name without any support in the text may be taken for a place."""
    return place.population >= WELL_KNOWN or place.spellings >= SOME_SPELLINGS
