"""Where: one Location per place, set apart from its namesakes."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, cast

from service.naming import places
from service.reading.grammar.word_classes import is_preposition
from service.reading.parse.words import plain
from service.reading.places import meanings
from service.reading.places import senses as place_senses
from service.reading.places.clues import ClueReader
from service.reading.places.name_words import listed
from service.reading.places.which import missed as missed_places
from service.reading.places.which.told import without_untold
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES
from service.records import Location, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.actors.cast import Cast
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse
    from service.reading.places.meanings import Sense
    from service.reading.vocabulary.gazetteer import Place
    from service.records import Article
    from service.records.terms import LocationType


# Words between a person and a byname: "Roe, 20, who was also known as".
NICKNAMED = 10
# A name of so many people is a place's before it is anybody's.
CITY = 250_000


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
    places_end = {name.last for name in where}
    where = [
        name
        for name in where
        if not _is_surname(parse, name, surnames, places_end)
        and not _is_a_persons(parse, name, people)
    ]
    clues = ClueReader(parse, names)
    where = without_untold(clues, where)
    groups: dict[tuple[str | int | None, ...], list[tuple[Name, Sense]]] = {}
    senses = meanings.senses(parse, names, where, article, clues)
    for name, sense in zip(where, senses, strict=True):
        groups.setdefault(sense.identity, []).append((name, sense))
    return tuple(_location(parse, number, group) for number, group in enumerate(groups.values(), 1))


def _surnames(names: Sequence[Name]) -> frozenset[str]:
    """The last words of the full names of people."""
    return frozenset(
        name.text.split()[-1] for name in names if name.type == "person" and " " in name.text
    )


def _is_surname(parse: Parse, name: Name, surnames: frozenset[str], places_end: set[int]) -> bool:
    """Whether a lone name is that of somebody whom the article names in full.

    After a preposition of place, in a list of places, beside what it lies in, or as a well-known
    city it is a place.
    """
    if name.text not in surnames or (name.first and is_preposition(parse.words[name.first - 1])):
        return False
    if name.first - 2 in places_end and parse.words[name.first - 1].lower in listed("joints"):
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
    for middle in range(name.first + 1, name.last + 1):
        left = parse.form(name.start, parse.words[middle - 1].end)
        right = parse.form(parse.words[middle].start, name.end)
        wholes = gazetteer.candidates(right)
        if (
            wholes
            and wholes[0].kind in ("country", "region")
            and any(place_senses.container_of(place, right) for place in gazetteer.candidates(left))
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
        geonames_id(place) if place else None,
        place.latitude if place else None,
        place.longitude if place else None,
        tuple(forms[1:]),
        mentions,
    )


def geonames_id(place: Place) -> int | None:
    """The GeoNames number that goes with the point of a place.

    A county's point is that of its towns, not the one that GeoNames has under its number.
    """
    is_county = place.kind == places.REGION and "." in place.region
    return None if is_county else place.id


def _is_short(text: str) -> bool:
    """Whether a form is an abbreviation or in a headline's capitals."""
    return text.endswith(".") or text.isupper()
