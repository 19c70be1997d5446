"""Which namesakes lie close to the other places that a text names.

Towns of one name lie all over the world; where several names of a text have a bearer in the same
corner of the map, these are the ones meant, and a word among them is a town's name at all.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.vocabulary.gazetteer import Place

# The side of a square of the map in degrees; a place's neighbours lie in its own and the eight
# around, up to 80 km away; at most 130 km where those of the next ring count too.
SQUARE = 0.5
# What a first-order region that is named gives to each place in it, where a town close by gives 1.
INSIDE = 0.3
# A name with so many more places says half of what one with a single place says: that one of them
# lies close by may be chance.
MANY = 8
# Namesakes of which the first is so many times larger than the next: it alone is meant.
DWARFS = 50

# A square's number: its row on the map times `ROW`, which is more than there are columns, and its
# column.
ROW = 4096
_CLOSE = tuple((ROW * x + y, 1.0) for x in (-1, 0, 1) for y in (-1, 0, 1))
_FAR = (
    *_CLOSE,
    *((ROW * x + y, 0.5) for x in range(-2, 3) for y in range(-2, 3) if max(abs(x), abs(y)) > 1),
)


def square(latitude: float | None, longitude: float | None) -> int | None:
    """The number of the square of the map that a point lies in."""
    if latitude is None or longitude is None:
        return None
    return ROW * round(latitude / SQUARE) + round(longitude / SQUARE)


class Neighbours:
    """The places that names may stand for, on a map."""

    def __init__(self) -> None:
        self._cells: dict[int, dict[str, float]] = defaultdict(dict)
        self._known: dict[tuple[int, str, bool], float] = {}
        self._regions: dict[tuple[str | None, str], set[str]] = defaultdict(set)
        self._inside: dict[tuple[str | None, str], dict[str, float]] = defaultdict(dict)

    def add(self, key: str, found: Sequence[Place], sure: float = 1.0) -> None:
        """Put a name on the map: at its one place, or at each of several with a share.

        `sure` is how likely it is a place's name at all.
        """
        places = [place for place in found if place.latitude is not None and place.usual]
        if not places or places[0].kind == "country":
            return
        self._known.clear()
        is_one = len(places) == 1 or places[0].population > DWARFS * places[1].population
        for n, place in enumerate(places):
            if place.kind == "region" and "." not in place.region:
                self._regions[place.division].add(key)
                continue
            cell = place.square
            weight = sure if is_one and not n else sure / (1 + (len(places) - 1) / MANY)
            if cell is not None:
                for shares in (self._cells[cell], self._inside[place.division]):
                    if weight > shares.get(key, 0.0):
                        shares[key] = weight

    def near(self, place: Place, key: str, *, far: bool = False) -> float:
        """How many other names than `key` have a place close to this one, or in this region.

        With `far`, those a square farther off count for half.
        """
        if place.kind == "region" and "." not in place.region:
            inside = self._inside.get(place.division, {})
            return sum(share for name, share in inside.items() if name != key)
        cell = place.square
        if cell is None:
            return 0.0
        known = self._known.get((cell, key, far))
        if known is None:
            known = self._known[cell, key, far] = self._sum(cell, key, _FAR if far else _CLOSE)
        return known

    def _sum(self, cell: int, key: str, squares: tuple[tuple[int, float], ...]) -> float:
        shares: dict[str, float] = {}
        cells = self._cells
        for offset, weight in squares:
            if cell + offset in cells:
                for name, share in cells[cell + offset].items():
                    if weight * share > shares.get(name, 0.0):
                        shares[name] = weight * share
        shares.pop(key, None)
        return sum(shares.values())

    def around(self, place: Place, key: str) -> float:
        """What the names of first-order regions say for a place in one of them."""
        return INSIDE * len(self._regions.get(place.division, set()) - {key})
