"""Which place of several namesakes an article means, or none where it does not tell.

In this order: what the text says beside the name ("Paris, Texas"); a country, sea or landmark of
that name; then the weights (`weights.heaviest`): the regions and countries that the article names,
and how well known each namesake is. Where nothing in the article speaks for it, a place is given
only if it is well known ("London"); where two readings come close, none is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.naming import places
from service.reading.places import reach, weights
from service.reading.places.weights import is_close
from service.reading.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.places.clues import Clue
    from service.reading.places.setting import Setting
    from service.reading.vocabulary.gazetteer import Place

# Oklahoma has four times the people of Oklahoma City; New York is the city first.
OUTGROWN = 4
# An article dwells on a country that has half of what the foremost has.
HALF = 0.5
# How near the article's other places a quarter lies (`Neighbours.near`).
CLOSE = 0.5
_SMALL_WORDS = lexicon.words(gazetteer.PACKAGE, "name_words", "small_words")


def choose(found: Sequence[Place], clue: Clue, setting: Setting, key: str) -> Place | None:
    """The place that is meant, or None where the text leaves it open."""
    fitting = _of_its_kind(found, clue, key)
    if clue.says_where and _is_clear(clue) and not _are_countries(fitting or found, clue):
        inside = _itself(fitting, clue) or _inside(fitting, clue)
        if inside:
            pool = [place for place in inside if place.usual] or inside
            return pool[0] if len(pool) == 1 else weights.heaviest(pool, setting, key)
        # A list ("Georgia, Ukraine and", "Ohio, Iowa, Utah"), or a place that no table has.
        if land_of_namesake(fitting, clue) is not None:
            return None
        is_list = clue.is_listed or _are_peers(found, clue) or _is_in_a_city(clue)
        if not is_list and not (fitting and _is_beyond_doubt(fitting)):
            return None
    pool = _by_bare_name(_called_so(fitting, setting, key) or fitting)
    if clue.is_quarter:
        pool = [place for place in pool if setting.map.near(place, key, far=True) >= CLOSE]
    return _without_clue(pool, setting, key) if pool else None


def _of_its_kind(found: Sequence[Place], clue: Clue, key: str) -> list[Place]:
    """Those of the kind that the text says; else the countries: "U.S. district judge"."""
    fitting = [place for place in found if _is_of_kind(place, clue)]
    # "In Britain, the cities of Leeds and Hull"
    fitting = fitting or [place for place in found if place.kind == "country"]
    if not fitting and clue.kind == "natural" and places.without_kind(key)[1] is None:
        return list(found)  # "the island of Montreal"
    return fitting


def _called_so(fitting: list[Place], setting: Setting, key: str) -> list[Place]:
    """Those that a text means by their bare name."""
    return [
        place
        for place in fitting
        if place.usual or (_is_short_for(key, place) and weights.is_at_home(place, setting, key))
    ]


def _is_beyond_doubt(fitting: list[Place]) -> bool:
    """Whether a name means one place, whatever stands beside it: a great city, a country.

    A town of 40,000 may have a namesake in no table: "Bountiful, British Columbia".
    """
    first = fitting[0]
    return weights.needs_no_context(fitting) and (
        first.kind != "city" or reach.is_well_known(first)
    )


def _is_short_for(key: str, place: Place) -> bool:
    """Whether what a town's name has more is where it lies: "Newark on Trent", no "Beach"."""
    more = places.fold(place.name).removeprefix(f"{key} ").split()
    return place.kind == places.CITY and more[0] in _SMALL_WORDS


def _by_bare_name(pool: list[Place]) -> list[Place]:
    """With the region first that a city is named for: "Oklahoma" before "Oklahoma City"."""
    if not pool or pool[0].kind != "city":
        return pool
    for region in pool[1:]:
        named_for = region.division == pool[0].division and _is_called_city(pool[0], region)
        if (
            region.kind == "region"
            and named_for
            and pool[0].population * OUTGROWN <= region.population
        ):
            return [region, *(place for place in pool if place is not region)]
    return pool


def _is_called_city(city: Place, region: Place) -> bool:
    """Whether a city is told from its region by "City": Oklahoma City, and Québec by its alias."""
    full = f"{region.name} City"
    return city.name == full or any(place.id == city.id for place in gazetteer.candidates(full)[:1])


def _is_clear(clue: Clue) -> bool:
    """Whether what a place lies in is itself a place that is known."""
    return clue.container is None or bool(gazetteer.candidates(clue.container.text))


def _inside(fitting: list[Place], clue: Clue) -> list[Place]:
    """Those that lie in it: towns before districts of their name, and none that a city dwarfs.

    "Washington, New York and Boston" lists three cities, though a village lies in New York state.
    """
    inside = [place for place in fitting if lies_in(place, clue)]
    towns = [place for place in inside if place.kind != "region" or "." not in place.region]
    if clue.kind != "region":
        inside = towns if towns or _is_in_a_city(clue) else inside
    if _is_in_a_city(clue) and all(weights.dwarfs(fitting[0], place) for place in inside):
        return []
    return inside


def _is_in_a_city(clue: Clue) -> bool:
    """Whether what stands after the name is a city before anything else: perhaps the next one."""
    if clue.container is None:
        return False
    whole = next(iter(gazetteer.candidates(clue.container.text)), None)
    return whole is not None and whole.kind == "city"


def _itself(fitting: list[Place], clue: Clue) -> list[Place]:
    """Of "Washington, D.C.": the place that has both names."""
    if clue.container is None:
        return []
    wholes = [place for place in gazetteer.candidates(clue.container.text) if place.usual]
    return [place for place in fitting if place.kind == "city" and place in wholes[:1]]


def land_of_namesake(found: Sequence[Place], clue: Clue) -> str | None:
    """The country of a landmark's namesake, by the city that the text puts it in, or None.

    "Penn Station in Baltimore" is not the one in New York. There is no namesake where any city so
    called is close to the landmark: "Augusta National in Augusta".
    """
    landmark = found[0] if found else None
    if landmark is None or landmark.kind != "facility" or landmark.latitude is None:
        return None
    if clue.container is None or clue.is_listed:
        return None
    cities = gazetteer.candidates(clue.container.text)
    if not cities or cities[0].kind != "city" or not cities[0].usual:
        return None
    is_there = any(is_close(landmark, city) for city in cities)
    return None if is_there else cities[0].country


def _are_countries(found: Sequence[Place], clue: Clue) -> bool:
    """Whether "Russia, U.S." names two countries, or a list "X, Y and" two regions.

    So though a village Russia lies in Ohio and a town Nevada in Iowa.
    """
    best = found[0] if found else None
    if best is None or clue.container is None or best.kind not in ("country", "region"):
        return False
    if clue.is_listed:
        return True
    whole = next(iter(gazetteer.candidates(clue.container.text)), None)
    has_region = any(place.kind == "region" and place.usual for place in found)
    return best.kind == "country" and not has_region and (whole is None or whole.kind == "country")


def _are_peers(found: Sequence[Place], clue: Clue) -> bool:
    """Whether neither can lie in the other: two countries, two regions of one country."""
    wholes = gazetteer.candidates(clue.container.text) if clue.container else ()
    if not found or not wholes:
        return False
    regions = [{p.country for p in places if p.kind == "region"} for places in (found, wholes)]
    return found[0].kind == wholes[0].kind == "country" or bool(regions[0] & regions[1])


def lies_in(place: Place, clue: Clue) -> bool:
    """Whether a place lies in what the text says it does."""
    if clue.country is not None and place.country != clue.country:
        return False
    return clue.container is None or container_of(place, clue.container.text) is not None


def container_of(place: Place, name: str) -> Place | None:
    """The place of that name in which another lies: a region or country before a city."""
    wholes = [
        whole
        for whole in gazetteer.candidates(name)
        if whole.country is not None and whole.country == place.country and whole != place
    ]
    for whole in wholes:
        if whole.kind in ("country", "area") or (
            whole.kind == places.REGION and place.is_within(whole)
        ):
            return whole
    # A quarter lies in the city of that name that is best known: no village of Hamburg's name.
    best = next(iter(gazetteer.candidates(name)), None)
    if best in wholes and best.kind == "city" and place.division == best.division:
        return best if place.population < best.population and is_close(place, best) else None
    return None


def country_of(clue: Clue) -> str | None:
    """The country that the text says a place lies in."""
    if clue.country is not None or clue.container is None or clue.is_listed:
        return clue.country
    wholes = [place for place in gazetteer.candidates(clue.container.text) if place.usual]
    codes = {place.country for place in wholes}
    if wholes and wholes[0].kind == "country":
        return wholes[0].country
    return codes.pop() if len(codes) == 1 else None


def country_of_all(found: Sequence[Place], setting: Setting, key: str) -> str | None:
    """The country of namesakes that stay open but all lie in one that the article dwells on.

    For the only place of a name it is enough that the article names its country.
    """
    usual = [place for place in found if place.usual]
    codes = {place.country for place in usual}
    if all(place.is_hamlet for place in usual):
        return None  # "Numidia" is not the one in Pennsylvania
    (code,) = codes if len(codes) == 1 else (None,)
    least = max(reach.NAMED, HALF * setting.most() if len(usual) > 1 else 0.0)
    return code if setting.of_country(code, key) >= least else None


def _is_of_kind(place: Place, clue: Clue) -> bool:
    """Whether a word such as "region" beside the name suits the place ("the Gulf region")."""
    if clue.kind is None or place.kind in (clue.kind, "area", "facility"):
        return True
    return clue.kind == "region" and place.kind == "natural"


def _without_clue(pool: list[Place], setting: Setting, key: str) -> Place | None:
    first = pool[0]
    if first.kind == "country":
        return _country_or_region(pool, setting, key)
    if first.kind in ("area", "natural", "facility") and first.usual:
        return _town_at_home(pool, setting, key) or _unless_abroad(first, setting, key)
    return weights.heaviest(pool, setting, key)


def _unless_abroad(place: Place, setting: Setting, key: str) -> Place | None:
    """A landmark, but no river abroad whose name a town has where the article is.

    Of the Pearl Rivers the one in China is not meant in a text on Mississippi.
    """
    is_named = place.country is None or reach.is_named(place.country, setting, key)
    if is_named or place.kind != "natural":
        return place
    is_at_home = any(
        town.kind == "city" and setting.of_country(town.country, key) >= reach.OVER_AND_OVER
        for town in gazetteer.candidates(key)
    )
    return None if is_at_home else place


def _town_at_home(pool: list[Place], setting: Setting, key: str) -> Place | None:
    """A town of an area's name, where the article is there: Cheshire in Connecticut."""
    if reach.is_named(pool[0].country, setting, key):
        return None
    return next(
        (
            place
            for place in pool[1:]
            if place.kind == "city"
            and place.country != pool[0].country
            and weights.has_neighbours(place, setting, key)
        ),
        None,
    )


def _country_or_region(pool: list[Place], setting: Setting, key: str) -> Place | None:
    """A country, unless a region has its name (Georgia) and the article speaks of that part.

    What a name is shown to be by the words beside it stands before this:
    `names/types/country_namesakes.py`.
    """
    country = pool[0]
    if any(place.kind == "country" for place in pool[1:]):
        return None
    rival = next(
        (
            place
            for place in pool
            if place.kind == "region"
            and place.country != country.country
            and place.population * 2 > country.population
        ),
        None,
    )
    if reach.is_named(country.country, setting, key):
        return country
    town = _town_at_home(pool, setting, key)
    if town is not None:
        return town  # Peru, among towns of its county
    if rival is None:
        return country
    regions = [
        area
        for area in setting.regions
        if area[0] == rival.country and setting.of_region(area, key) >= reach.NAMED
    ]
    if regions:
        return rival
    return None if reach.is_named(rival.country, setting, key) else country
