"""What each name of an article stands for: one meaning, unless the text says otherwise."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from operator import attrgetter
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.naming import places
from service.reading.places import evidence
from service.reading.places import senses as place_senses
from service.reading.places.clues import NO_CLUE, Clue
from service.reading.places.name_words import is_road, listed
from service.reading.places.setting import count_name
from service.reading.vocabulary import gazetteer

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from service.reading.names.name import Name
    from service.reading.parse.words import Parse
    from service.reading.places.clues import ClueReader
    from service.reading.places.setting import Setting
    from service.reading.vocabulary.gazetteer import Place
    from service.records import Article


@dataclass(frozen=True, slots=True)
class Sense:
    """What a name stands for: a place of the gazetteer, or what is known of one that is not.

    `region` is the ISO 3166-2 code of what the text says that one lies in.
    """

    place: Place | None
    kind: str
    country: str | None
    key: str
    region: str | None = None

    @property
    def identity(self) -> tuple[str | int | None, ...]:
        """Equal for names of one place."""
        if self.place is None:
            return "unknown", self.key, self.country, self.region
        if self.place.kind == "country":
            return "country", self.place.country
        return (
            self.place.kind,
            self.place.id or self.place.name,
            self.place.country,
            self.place.region,
        )


@dataclass(frozen=True, slots=True)
class StatedSense:
    """A meaning that the text gives a name, at which name, and whether it says where that is."""

    at: int
    sense: Sense
    says_where: bool


def senses(
    parse: Parse,
    names: Sequence[Name],
    where: list[Name],
    article: Article | None,
    clues: ClueReader,
) -> list[Sense]:
    """What each name stands for: one meaning an article, unless the text says otherwise.

    Names with a clue go first, since they tell those without one; so does "Alabama" in
    "Birmingham, Alabama".
    """
    setting = evidence.read_setting(parse.capitalized, names, article)
    stated, own = _stated_senses(clues, where, setting)
    alone: dict[str, Sense] = {}
    usable: dict[str, list[StatedSense]] = {}
    result = []
    for at, name in enumerate(where):
        if name.first in own:
            result.append(own[name.first])
            continue
        key = places.key(name.text)
        if key not in alone:
            alone[key] = _sense(name, NO_CLUE, setting)
            usable[key] = [one for one in stated.get(key, ()) if _carries_over(one, alone[key])]
        result.append(_nearest(usable[key], at) if usable[key] else alone[key])
    result = _in_their_districts(clues, where, result, stated)
    return _with_their_wholes(clues, where, result)


def _in_their_districts(
    clues: ClueReader,
    where: list[Name],
    senses: list[Sense],
    stated: Mapping[str, list[StatedSense]],
) -> list[Sense]:
    """Counties, open or weighed, as those in which the text puts a town of the name: Marion, Ohio.

    What a name leads to is asked once, however often it stands there.
    """
    districts: dict[str, Place | None] = {}
    result = []
    for name, sense in zip(where, senses, strict=True):
        is_district = sense.place is None or "." in sense.place.region
        if sense.kind == places.REGION and is_district and not clues.read(name).says_where:
            key = sense.key
            if key not in districts:
                districts[key] = _district_of_town(key, stated.get(key, ()))
            if (place := districts[key]) is not None:
                sense = Sense(place, place.kind, place.country, key)
        result.append(sense)
    return result


def _district_of_town(key: str, stated: Iterable[StatedSense]) -> Place | None:
    """The county with a town's name that holds a town which the text tells of by that name."""
    towns = {one.sense.place for one in stated if one.sense.kind == places.CITY}
    found = gazetteer.candidates(f"{key} County") if towns else ()
    return next((p for p in found if any(town and town.is_within(p) for town in towns)), None)


def _with_their_wholes(clues: ClueReader, where: list[Name], senses: list[Sense]) -> list[Sense]:
    """Places of no table with the country and region of what the text says they lie in.

    "Elm Avenue in Marlow" is in Oklahoma where Marlow is.
    """
    by_first = {name.first: at for at, name in enumerate(where)}
    for at in range(len(where) - 1, -1, -1):  # what holds a place mostly stands behind it
        if senses[at].place is not None:
            continue
        clue = clues.read(where[at])
        holder = clue.container and by_first.get(clue.container.first)
        if holder is None or clue.is_listed or not clues.is_said_to_hold(where[at], clue):
            continue
        whole = senses[holder]
        region = gazetteer.region_code(whole.place) if whole.place else whole.region
        if whole.place is not None or region is not None:
            senses[at] = dataclasses.replace(senses[at], country=whole.country, region=region)
    return _told_once(senses)


def _told_once(senses: list[Sense]) -> list[Sense]:
    """Places of no table: where one lies holds for its other mentions, if the text says one."""
    wheres: dict[tuple[str, str], set[tuple[str | None, str | None]]] = {}
    for sense in senses:
        if sense.place is None and sense.region is not None:
            wheres.setdefault((sense.key, sense.kind), set()).add((sense.country, sense.region))
    result = []
    for sense in senses:
        where = wheres.get((sense.key, sense.kind), ())
        if sense.place is None and sense.region is None and len(where) == 1:
            ((country, region),) = where
            if sense.country in (None, country):
                sense = dataclasses.replace(sense, country=country, region=region)
        result.append(sense)
    return result


def _stated_senses(
    clues: ClueReader, where: list[Name], setting: Setting
) -> tuple[dict[str, list[StatedSense]], dict[int, Sense]]:
    """Meanings that the text gives, by the key of the name and by the first word of the mention.

    What they name is added to the setting.
    """
    stated: dict[str, list[StatedSense]] = {}
    own: dict[int, Sense] = {}
    for at, name in enumerate(where):
        clue = clues.read(name)
        if clue == NO_CLUE:
            continue
        sense = _sense(name, clue, setting)
        tells = clue.kind is not None or clue.is_quarter
        if sense.place is None and sense.country is None and not tells:
            continue
        own.setdefault(name.first, sense)
        if not clue.stays:
            stated.setdefault(sense.key, []).append(StatedSense(at, sense, clue.says_where))
        if sense.place is None:
            continue
        count_name(setting, sense.key, sense.place)
        whole = clue.container and place_senses.container_of(sense.place, clue.container.text)
        if clue.container and whole:
            key = places.key(clue.container.text)
            holder = Sense(whole, whole.kind, whole.country, key)
            own[clue.container.first] = holder
            stated.setdefault(key, []).append(StatedSense(at, holder, says_where=False))
            count_name(setting, key, whole)
    return stated, own


def _carries_over(stated: StatedSense, alone: Sense) -> bool:
    """Whether a meaning holds for the bare name too.

    "Kursk region" tells what "Kursk" is; "Washington state" and "Seattle, Washington" do not tell
    what "Washington" is.
    """
    if stated.says_where or alone.place is None or stated.sense.place is None:
        return True
    return alone.place.division == stated.sense.place.division


def _nearest(stated: list[StatedSense], at: int) -> Sense:
    """The last meaning that was said before, else the first after; they are in reading order."""
    before = bisect_right(stated, at, key=attrgetter("at"))
    return stated[max(before - 1, 0)].sense


def _sense(name: Name, clue: Clue, setting: Setting) -> Sense:
    found = gazetteer.candidates(name.text) or _without_city(name.text)
    if is_road(name.text) or clue.kind == "facility":
        found = tuple(place for place in found if place.kind == "facility")
    elif name.type == "facility":
        found = tuple(place for place in found if place.kind != "country")  # "at the Emirates"
    elif name.country is not None and gazetteer.country_code(name.text) is None:
        meant = gazetteer.country(name.country)  # one of two Koreas
        found = (meant,) if meant in found else found
    if clue.kind == places.REGION:
        found = (*gazetteer.regions_of_cities(found), *found)
        if clue.is_county or all(place.kind != places.REGION for place in found):
            # "the counties of Kent and Surrey"
            found = gazetteer.candidates(f"{name.text} County") or found
    key = places.key(name.text)
    place = place_senses.choose(found, clue, setting, key)
    if place is not None:
        return Sense(place, place.kind, place.country, key)
    kinds = {candidate.kind for candidate in found if candidate.usual and not candidate.is_hamlet}
    kind = clue.kind or (kinds.pop() if len(kinds) == 1 else _kind_by_words(name, found))
    country = place_senses.country_of(clue) or place_senses.land_of_namesake(found, clue)
    country = country or place_senses.country_of_all(found, setting, key)
    return Sense(None, kind, country, key)


def _without_city(text: str) -> tuple[Place, ...]:
    """The towns of a name without "City": "a Corran City marshal"; in Britain that is a club."""
    core, _, last = text.rpartition(" ")
    if last.lower() not in listed("cities"):
        return ()
    towns = [place for place in gazetteer.candidates(core) if place.kind == places.CITY]
    clubs = listed("clubs_by_city")
    return () if towns and towns[0].country in clubs else tuple(towns)


def _kind_by_words(name: Name, found: Sequence[Place]) -> str:
    """The kind of a place that no table has, by its own words: "Lake Roe", "Roe Forest"."""
    own = None if found else places.without_kind(places.fold(name.text))[1]
    return own if own in ("natural", "facility") else name.type
