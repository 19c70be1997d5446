"""Places that are called by their kind: the Kizil of "in Kizil … in the city"."""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from service.lexicon import words
from service.naming import countries
from service.naming.spelling import fold
from service.reading.circumstances.nesting import WIDTHS
from service.reading.circumstances.ties import Phrase
from service.reading.grammar import attachment
from service.reading.grammar.events import placed
from service.reading.grammar.word_classes import is_possessor
from service.reading.vocabulary.place_nouns import noun_kind

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from service.reading.circumstances.ties import Text
    from service.reading.parse.words import Sentence, Word
    from service.records import Location

CALLED = words("service.reading.circumstances", "circumstances", "called")
ANYWHERE = words("service.reading.circumstances", "circumstances", "anywhere")
_SENTENCES = 4  # back in which the name is looked for
_BACK_TO_OTHER_COUNTRY = 400  # code points before "the country" in which another may be named
_MOST = 40  # bounds the cost: names looked at


class CalledAgain:
    """The places of an article by the nouns that stand for them."""

    def __init__(self, text: Text, locations: Sequence[Location]) -> None:
        self._text = text
        self._mentions = sorted(
            (
                (mention.start, mention.end, place)
                for place in locations
                for mention in place.mentions
            ),
            key=lambda one: one[:2],
        )
        self._speaking: dict[int, bool] = {}
        self._starts = [start for start, _, _ in self._mentions]

    def of(self, sentence: Sentence) -> list[Phrase]:
        """The nouns of a sentence that stand for a place named before, with its id."""
        if not self._mentions:
            return []
        found = ((noun, self._named(noun)) for noun in _nouns(sentence))
        return [
            Phrase(place.id, [noun], attachment.governor([noun]))
            for noun, place in found
            if place is not None
        ]

    def speaks_of_one(self, sentence: Sentence) -> bool:
        """Whether a sentence has a noun for a place named before, whichever that is."""
        found = self._speaking.get(sentence.index)
        if found is None:
            found = self._speaking[sentence.index] = next(_nouns(sentence), None) is not None
        return found

    def _named(self, noun: Word) -> Location | None:
        """The one place of the kind that the last sentences named, or the last that names any."""
        kind = noun_kind(noun.lower)
        named: dict[str, Location] = {}
        near: dict[int, dict[str, Location]] = {}
        at = bisect_left(self._starts, noun.start)
        for start, end, place in self._mentions[max(at - _MOST, 0) : at]:
            name = self._text.between(start, end)
            if not name or noun.sentence.index - name[0].sentence.index > _SENTENCES:
                continue
            if placed.is_called(name, noun.lower):
                named[place.id] = place
            elif _may_be(noun, kind, place, name):
                near.setdefault(name[0].sentence.index, {})[place.id] = place
        places = list((named or near[max(near)] if near else named).values())
        if len(places) > 1 and noun.lower in ANYWHERE:
            least = min(WIDTHS[place.type] for place in places)
            places = [place for place in places if WIDTHS[place.type] == least]
        if len(places) != 1 or (kind == "country" and self._is_of_another(noun, places[0])):
            return None
        return places[0]

    def _is_of_another(self, noun: Word, place: Location) -> bool:
        """Whether another country or people was named since: "in Chad. Swiss nurses … the country".

        Countries that act are named, too, and so are those in the name of a body.
        """
        near = self._text.between(max(noun.start - _BACK_TO_OTHER_COUNTRY, 0), noun.start)
        plain = [fold(word.text).replace(".", "") for word in near]
        _, codes = countries.replace(plain)
        return bool(codes) and codes[-1] != place.country_code


def _may_be(noun: Word, kind: str | None, place: Location, name: list[Word]) -> bool:
    """Whether a place is of the kind that a noun names, if no name says so.

    "The area", "the school" lie in the place, of any kind, that something was last put at.
    """
    if noun.lower in ANYWHERE:
        return place.type != "country" and placed.placed_noun(name).put
    return place.type == kind and kind != "natural"  # "the island" is none by its type


def _nouns(sentence: Sentence) -> Iterator[Word]:
    """The nouns that speak of a place named before; "the area's" may be of any."""
    for noun in sentence.words:
        called, anywhere = noun.lower in CALLED, noun.lower in ANYWHERE
        if (called or (anywhere and not is_possessor(noun))) and placed.is_known_place(noun):
            yield noun
