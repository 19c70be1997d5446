"""Where: the names of places as Locations, each grouped over the article and told from its namesakes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming.places import fold
from service.reading import gazetteer
from service.records import Location, Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.cast import Cast
    from service.reading.names import Name
    from service.reading.parse import Parse


def read_locations(parse: Parse, names: Sequence[Name], cast: Cast) -> tuple[Location, ...]:
    """The places of an article in reading order."""
    groups: dict[object, list[Name]] = {}
    for name in names:
        if name.role == "place":
            found = gazetteer.candidates(name.text)
            key = found[0] if len(found) == 1 else fold(name.text)
            groups.setdefault(key, []).append(name)
    made = []
    for number, (key, members) in enumerate(groups.items(), 1):
        place = key if isinstance(key, gazetteer.Place) else None
        texts = list(dict.fromkeys(name.text for name in members))
        made.append(
            Location(
                f"location-{number}",
                texts[0],
                place.kind if place else members[0].type,
                place.country if place else None,
                place.id if place else None,
                place.latitude if place else None,
                place.longitude if place else None,
                tuple(texts[1:]),
                tuple(Mention(n.start, n.end, n.text, "name") for n in members),
            )  # fmt: skip
        )
    return tuple(made)
