"""Which of several places is the narrowest: "at the Orbel Theatre, in Leeds" is at the theatre."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.reading.grammar import attachment
from service.reading.grammar.events import placed
from service.reading.grammar.word_classes import is_possessor
from service.reading.grammar.words.nouns import is_substantive

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.reading.circumstances.ties import Phrase
    from service.reading.parse.words import Word
    from service.records import Location

# Narrow before wide.
WIDTHS = {"facility": 0, "city": 1, "area": 2, "natural": 2, "region": 3, "country": 4}


_LEVELS = 3  # bounds the cost: names that lie one in the other: "on Mill Street in Leeds in Kent"


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text: the words of its name, the noun it is said of, and what happens there.

    `nouns` are those between the place and the verb `event`.
    """

    phrase: Phrase
    name: list[Word]
    place: placed.PlacedNoun
    nouns: list[Word]
    event: Word | None

    @property
    def start(self) -> int:
        """The offset of its name."""
        return self.name[0].start

    @property
    def noun(self) -> Word:
        """The noun that the place is said of."""
        return self.place.noun

    def ends_at(self, word: Word | None) -> bool:
        """Whether it ends there: "Corran", "Corran island"."""
        last = self.name[-1]
        return word is not None and (word is last or (word.before is last and last.head is word))

    @classmethod
    def of(cls, phrase: Phrase) -> Spot:
        """The spot of a place's mention."""
        place = placed.placed_noun(phrase.words)
        above = attachment.governor([place.noun])
        moved = phrase.of_noun(place.noun, above)
        if above is None or not is_substantive(above):
            return cls(moved, phrase.words, place, [], above)
        nouns, event = placed.happens_in(above)
        return cls(moved, phrase.words, place, nouns, event)


@dataclass(frozen=True, slots=True)
class Nesting:
    """Which of the places of an article holds which."""

    places: Mapping[str, Location]

    def narrowest(self, spots: Sequence[Spot], here: Sequence[Spot]) -> tuple[str, ...]:
        """Ids in the order of the text, without what holds another of them.

        `here`: all places of the sentence.
        """
        nouns = {spot.noun.i for spot in spots}
        apart = (s for s in spots if s.phrase.governor is None or s.phrase.governor.i not in nouns)
        own = self._own_names(sorted(apart, key=lambda spot: spot.start))
        own = [self._nested_in(spot, here) for spot in own if not self._is_behind_own(spot, own)]
        joined = {spot.noun.i for spot in own if spot.place.joined}
        ids = list(dict.fromkeys(spot.phrase.id for spot in own))
        listed = {spot.phrase.id for spot in own if spot.noun.i in joined}
        return tuple(
            id_
            for id_ in ids
            if not any(
                self._is_wider(id_, other)
                for other in ids
                if other != id_ and not {id_, other} <= listed
            )
        )

    def _is_wider(self, wide: str, narrow: str) -> bool:
        """Whether one place could hold another: wider, and of the same country."""
        one, two = self.places[wide], self.places[narrow]
        if WIDTHS[one.type] <= WIDTHS[two.type]:
            return False
        return one.country_code is None or two.country_code in (None, one.country_code)

    def _is_behind_own(self, spot: Spot, others: Sequence[Spot]) -> bool:
        """As in "in Toledo, Ohio, and Perth, Scotland": a region after a town that lies in it."""
        wide = self.places[spot.phrase.id]
        for other in others:
            comma = other.name[-1].after
            if comma is not None and comma.text == "," and comma.after is spot.name[0]:
                town = self.places[other.phrase.id]
                by_region = wide.type == "region" and wide.region_code is not None
                if by_region and town.region_code == wide.region_code:
                    return True
                return wide.type == "country" and town.country_code == wide.country_code
        return False

    def _nested_in(self, spot: Spot, here: Sequence[Spot]) -> Spot:
        """As in "crowded onto Orbel Square near downtown Leeds": the first, whatever both hang on.

        So it is where the parser hangs the second on the verb.
        """
        for _ in range(_LEVELS):
            link = placed.links_names(spot.name)
            first = next((s for s in here if s.ends_at(link)), None)
            if first is None or not placed.is_scene(first.noun):
                break
            one, two = self.places[first.phrase.id].type, self.places[spot.phrase.id].type
            if WIDTHS[one] > WIDTHS[two] and one != "natural":  # "in Leeds, on Mill Street"
                break
            spot = first
        return spot

    def _own_names(self, spots: list[Spot]) -> list[Spot]:
        """As in "Corran county of Marle province": of two names of one noun the nearest to it.

        Of two as near, neither wider, the one after "of": "the Leeds suburb of Orbel".
        """
        of_noun: dict[int, list[Spot]] = {}
        for spot in spots:
            of_noun.setdefault(spot.noun.i, []).append(spot)
        return [s for s in spots if s.place.joined or self._is_own(s, of_noun[s.noun.i])]

    def _is_own(self, spot: Spot, names: list[Spot]) -> bool:
        if len(names) > 1 and is_possessor(attachment.top_of(spot.name)):
            return False  # "in Leeds's Orbel quarter"
        depth, width = spot.place.depth, WIDTHS[self.places[spot.phrase.id].type]
        for other in names:
            if other.place.depth < depth:
                return False
            as_near = other.place.depth == depth and not other.place.joined
            behind = other.start > spot.noun.start > spot.start
            if as_near and behind and WIDTHS[self.places[other.phrase.id].type] == width:
                return False
        return True
