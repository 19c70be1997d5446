"""Where: the names of places as Locations, one a place, told from their namesakes."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from service.naming import places
from service.reading import gazetteer, place_senses
from service.reading.place_clues import PLACE_TYPES, Clue, ClueReader
from service.records import Location, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.cast import Cast
    from service.reading.gazetteer import Place
    from service.reading.names import Name
    from service.reading.parse import Parse


@dataclass(frozen=True, slots=True)
class Sense:
    """What a name stands for: a place of the gazetteer, or what is known of one that is not."""

    place: Place | None
    kind: str
    country: str | None
    key: str

    @property
    def identity(self) -> tuple[str | int | None, ...]:
        """Equal for names of one place."""
        if self.place is None:
            return "unknown", self.key, self.country
        if self.place.kind == "country":
            return "country", self.place.country
        return self.place.kind, self.place.id or self.place.name, self.place.country


def read_locations(parse: Parse, names: Sequence[Name], cast: Cast) -> tuple[Location, ...]:
    """The places of an article in reading order, from the names that no actor has."""
    where = [
        name
        for name in names
        if name.role == "place" and name.type in PLACE_TYPES and cast.at(name.first) is None
    ]
    groups: dict[tuple[str | int | None, ...], list[tuple[Name, Sense]]] = {}
    for name, sense in zip(where, _senses(parse, names, where), strict=True):
        groups.setdefault(sense.identity, []).append((name, sense))
    return tuple(_location(number, group) for number, group in enumerate(groups.values(), 1))


def _senses(parse: Parse, names: Sequence[Name], where: list[Name]) -> list[Sense]:
    """What each name stands for: one meaning an article, unless the text says otherwise.

    Names with a clue go first, since they tell those without one.
    """
    clues = ClueReader(parse, names)
    setting = place_senses.read_setting(parse.words, names)
    read = [clues.read(name) for name in where]
    said: dict[str, list[tuple[int, Sense]]] = {}
    for at, (name, clue) in enumerate(zip(where, read, strict=True)):
        if clue != Clue():
            sense = _sense(name, clue, setting)
            if sense.place is not None or sense.country is not None or clue.kind:
                said.setdefault(sense.key, []).append((at, sense))
            if sense.place is not None:
                setting.add(sense.place)
    unclear: dict[str, Sense] = {}
    result = []
    for at, (name, clue) in enumerate(zip(where, read, strict=True)):
        key = places.key(name.text)
        told = said.get(key)
        if told:
            result.append(_nearest(told, at))
        else:
            if key not in unclear:
                unclear[key] = _sense(name, clue, setting)
            result.append(unclear[key])
    return result


def _nearest(told: list[tuple[int, Sense]], at: int) -> Sense:
    """The last meaning that was said before, else the first after."""
    before = [sense for position, sense in told if position <= at]
    return before[-1] if before else told[0][1]


def _sense(name: Name, clue: Clue, setting: place_senses.Setting) -> Sense:
    found = gazetteer.candidates(name.text)
    place = place_senses.choose(found, clue, setting)
    key = places.key(name.text)
    if place is not None:
        return Sense(place, place.kind, place.country, key)
    kinds = {candidate.kind for candidate in found if candidate.usual}
    kind = clue.kind or (kinds.pop() if len(kinds) == 1 else name.type)
    return Sense(None, kind, place_senses.country_of(clue), key)


def _location(number: int, group: list[tuple[Name, Sense]]) -> Location:
    sense = group[0][1]
    counted = Counter(name.text for name, _ in group)
    forms = sorted(
        counted, key=lambda text: (-len(text.split()), _is_short(text), -counted[text], text)
    )
    place = sense.place
    return Location(
        f"location-{number}",
        forms[0],
        sense.kind,
        sense.country,
        place.id if place else None,
        place.latitude if place else None,
        place.longitude if place else None,
        tuple(forms[1:]),
        tuple(Mention(name.start, name.end, name.text, name.kind) for name, _ in group),
    )


def _is_short(text: str) -> bool:
    """Whether a form is an abbreviation or in a headline's capitals."""
    return text.endswith(".") or text.isupper()
