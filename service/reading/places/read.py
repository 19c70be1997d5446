"""Where: the names of places as Locations, one a place, told from their namesakes."""

from __future__ import annotations

import dataclasses
from bisect import bisect_right
from collections import Counter
from operator import attrgetter
from typing import TYPE_CHECKING, cast

from service.frozen import dataclass
from service.naming import places
from service.reading.parse.words import plain
from service.reading.places import evidence
from service.reading.places import missed as missed_places
from service.reading.places import senses as place_senses
from service.reading.places.clues import NO_CLUE, Clue, ClueReader
from service.reading.places.name_words import is_road
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES
from service.records import Location, Mention

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.reading.actors.cast import Cast
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse
    from service.reading.vocabulary.gazetteer import Place
    from service.records import Article
    from service.records.terms import LocationType


# Words between a person and a byname: "Roe, 20, who was also known as".
NICKNAMED = 7
# A name of so many people is a place's before it is anybody's.
CITY = 250_000
# The words of a town before its region or country where no comma parts them.
LONGEST_PART = 3


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


def read_locations(
    parse: Parse, names: Sequence[Name], cast: Cast, article: Article | None = None
) -> tuple[Location, ...]:
    """The places of an article in reading order, from the names that no actor has."""
    missed = missed_places.unread(parse, names, cast)
    if missed:
        names = sorted([*names, *missed], key=lambda name: name.first)
    names = [part for name in names for part in _parted(parse, _without_near(parse, name))]
    names = [
        _with_its_point(name) if parse.text.startswith(".", name.end) else name for name in names
    ]
    where = [
        name
        for name in names
        if name.role == "place" and name.type in PLACE_TYPES and cast.at(name.first) is None
    ]
    surnames = _surnames(names)
    people = {name.last for name in names if name.type == "person"}
    where = [
        name
        for name in where
        if not _is_surname(parse, name, surnames) and not _is_a_persons(parse, name, people)
    ]
    groups: dict[tuple[str | int | None, ...], list[tuple[Name, Sense]]] = {}
    for name, sense in zip(where, _senses(parse, names, where, article), strict=True):
        groups.setdefault(sense.identity, []).append((name, sense))
    return tuple(_location(parse, number, group) for number, group in enumerate(groups.values(), 1))


def _surnames(names: Sequence[Name]) -> frozenset[str]:
    """The last words of the full names of people."""
    return frozenset(
        name.text.split()[-1] for name in names if name.type == "person" and " " in name.text
    )


def _is_surname(parse: Parse, name: Name, surnames: frozenset[str]) -> bool:
    """Whether a lone name is that of somebody whom the article names in full.

    Behind a preposition of place, beside what it lies in, or as a well-known city it is a place.
    """
    if name.text not in surnames or (name.first and parse.words[name.first - 1].tag == "IN"):
        return False
    after = parse.words[name.last + 1].text if name.last + 1 < len(parse.words) else ""
    best = next(iter(gazetteer.candidates(name.text)), None)
    return after != "," and (best is None or best.population < CITY)


def _is_a_persons(parse: Parse, name: Name, people: set[int]) -> bool:
    """Whether it is a nickname or a degree: "Roe, known as Montana", "Ann Roe, M.S.,"."""
    before = parse.words[max(name.first - NICKNAMED, 0) : name.first]
    if before and before[-1].text == "/" and before[-1].end == name.start and name.text.isupper():
        return True  # "(Harlow Police/PA)", a picture's credit
    if not any(word.i in people for word in before):
        return False
    if len(before) > 1 and (before[-2].lower, before[-1].lower) == ("known", "as"):
        return True
    is_degree = "." in name.text and not gazetteer.candidates(name.text)
    return is_degree and before[-1].text == "," and before[-2:][0].i in people


def _without_near(parse: Parse, name: Name) -> Name:
    """A name without the preposition that opens its sentence: "Near Bangor"."""
    if name.first == name.last or name.type not in PLACE_TYPES:
        return name
    first = parse.words[name.first]
    if first.lower not in missed_places.LOCATIVE or gazetteer.candidates(name.text):
        return name
    start = parse.words[name.first + 1].start
    return name._replace(first=name.first + 1, start=start, text=parse.form(start, name.end))


def _parted(parse: Parse, name: Name) -> list[Name]:
    """Two names that no comma parts, "Lagos Nigeria", where the first lies in the second."""
    if name.type not in PLACE_TYPES or name.last == name.first or gazetteer.candidates(name.text):
        return [name]
    for middle in range(name.first + 1, min(name.last, name.first + LONGEST_PART) + 1):
        left = parse.form(name.start, parse.words[middle - 1].end)
        right = parse.form(parse.words[middle].start, name.end)
        wholes = gazetteer.candidates(right)
        if (
            wholes
            and wholes[0].kind in ("country", "region")
            and any(place_senses.whole_of(place, right) for place in gazetteer.candidates(left))
        ):
            first = name._replace(last=middle - 1, end=parse.words[middle - 1].end, text=left)
            rest = name._replace(
                first=middle, start=parse.words[middle].start, text=right, type=wholes[0].kind
            )
            return [first, rest]
    return [name]


def _with_its_point(name: Name) -> Name:
    """A name before a point, with the point where it belongs to an abbreviation."""
    if places.bynames(f"{name.text}.") and not places.bynames(name.text):
        return name._replace(text=f"{name.text}.")
    return name


@dataclass(frozen=True, slots=True)
class StatedSense:
    """A meaning that the text gives a name, at which name, and whether it says where that is."""

    at: int
    sense: Sense
    says_where: bool


def _senses(
    parse: Parse, names: Sequence[Name], where: list[Name], article: Article | None
) -> list[Sense]:
    """What each name stands for: one meaning an article, unless the text says otherwise.

    Names with a clue go first, since they tell those without one; so does "Alabama" in
    "Birmingham, Alabama".
    """
    setting = evidence.read_setting(parse.capitalized, names, article)
    clues = ClueReader(parse, names)
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
    result = [_district_of_its_town(sense, stated) for sense in result]
    return _with_their_wholes(clues, where, result)


def _district_of_its_town(sense: Sense, stated: Mapping[str, list[StatedSense]]) -> Sense:
    """The county, left open, in which the text puts a town of its name: Halifax, Virginia."""
    if sense.place is not None or sense.kind != places.REGION:
        return sense
    towns = [one.sense.place for one in stated.get(sense.key, ()) if one.sense.place is not None]
    found = gazetteer.candidates(f"{sense.key} County") if towns else ()
    for place in found:
        if any(town.is_within(place) for town in towns):
            return Sense(place, place.kind, place.country, sense.key)
    return sense


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
    return senses


def _stated_senses(
    clues: ClueReader, where: list[Name], setting: evidence.Setting
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
        if sense.place is None and sense.country is None and clue.kind is None:
            continue
        own.setdefault(name.first, sense)
        if not clue.stays:
            stated.setdefault(sense.key, []).append(StatedSense(at, sense, clue.says_where))
        if sense.place is None:
            continue
        setting.tell(sense.key, sense.place)
        whole = clue.container and place_senses.whole_of(sense.place, clue.container.text)
        if clue.container and whole:
            key = places.key(clue.container.text)
            holder = Sense(whole, whole.kind, whole.country, key)
            own[clue.container.first] = holder
            stated.setdefault(key, []).append(StatedSense(at, holder, says_where=False))
            setting.tell(key, whole)
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


def _sense(name: Name, clue: Clue, setting: evidence.Setting) -> Sense:
    found = gazetteer.candidates(name.text)
    if is_road(name.text) or clue.kind == "facility":
        found = tuple(place for place in found if place.kind == "facility")
    elif name.type == "facility":
        found = tuple(place for place in found if place.kind != "country")  # "at the Emirates"
    elif name.country is not None and gazetteer.country_code(name.text) is None:
        meant = gazetteer.country(name.country)  # one of two Koreas
        found = (meant,) if meant in found else found
    if clue.kind == places.REGION:
        found = (*gazetteer.regions_of_cities(found), *found)
        if all(place.kind != places.REGION for place in found):
            # "the counties of Macomb and Oakland"
            found = gazetteer.candidates(f"{name.text} County") or found
    key = places.key(name.text)
    place = place_senses.choose(found, clue, setting, key)
    if place is not None:
        return Sense(place, place.kind, place.country, key)
    kinds = {candidate.kind for candidate in found if candidate.usual}
    kind = clue.kind or (kinds.pop() if len(kinds) == 1 else _kind_by_words(name, found))
    country = place_senses.country_of(clue) or place_senses.country_of_all(found, setting, key)
    return Sense(None, kind, country, key)


def _kind_by_words(name: Name, found: Sequence[Place]) -> str:
    """The kind of a place that no table has, by its own words: "Lake Roe", "Roe Forest"."""
    own = None if found else places.without_kind(places.fold(name.text))[1]
    return own if own in ("natural", "facility") else name.type


def _location(parse: Parse, number: int, group: list[tuple[Name, Sense]]) -> Location:
    sense = group[0][1]
    mentions = tuple(
        Mention(name.start, name.end, parse.text[name.start : name.end], name.kind)
        for name, _ in group
    )
    counted = Counter(plain(mention.text) for mention in mentions)
    forms = sorted(
        counted, key=lambda text: (-len(text.split()), _is_short(text), -counted[text], text)
    )
    place = sense.place
    return Location(
        f"location-{number}",
        forms[0],
        cast("LocationType", sense.kind),  # a name with the role of a place has a type of place
        sense.country,
        gazetteer.region_code(place) if place else sense.region,
        gazetteer.number(place) if place else None,
        place.latitude if place else None,
        place.longitude if place else None,
        tuple(forms[1:]),
        mentions,
    )


def _is_short(text: str) -> bool:
    """Whether a form is an abbreviation or in a headline's capitals."""
    return text.endswith(".") or text.isupper()
