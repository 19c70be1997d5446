"""What the words around a place's name tell of it: its kind, and what it lies in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.naming import places
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import is_determiner
from service.reading.grammar.words.nouns import ends_noun_phrase, follows_party, is_common
from service.reading.places.containers import POSSESSIVE, WORDS_TO_CONTAINER, Containers
from service.reading.places.name_words import (
    is_of_a_whole,
    is_road,
    listed,
    may_be_city,
    may_be_part,
    may_be_region,
)
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import noun_kind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word

LISTED = 2  # regions before a name in a list that make it one


@dataclass(frozen=True, slots=True)
class Clue:
    """The kind of a place and what it lies in, as far as the text says it beside the name.

    `is_listed` marks a container that may as well be the next place of a list: "X, Y and". What
    `stays` tells nothing of the name elsewhere: "a senator of New York, in New York". `is_county`
    is of "Lund and Roe counties", `is_quarter` of "the city's Mill Row neighborhood".
    """

    kind: str | None = None
    container: Name | None = None
    country: str | None = None
    is_listed: bool = False
    stays: bool = False
    is_county: bool = False
    is_quarter: bool = False

    @property
    def says_where(self) -> bool:
        """Whether the text says what the place lies in."""
        return self.container is not None or self.country is not None


NO_CLUE = Clue()


class ClueReader(Containers):
    """Reads the clues of one article's names; `names` are all of them in reading order."""

    def __init__(self, parse: Parse, names: Iterable[Name]) -> None:
        super().__init__(parse, names)
        self.known: dict[int, Clue] = {}

    def read(self, name: Name) -> Clue:
        """What stands beside one name."""
        known = self.known.get(name.first)
        if known is None:
            known = self.known[name.first] = self._read(name)
        return known

    def _read(self, name: Name) -> Clue:
        container = self.container_after(name) or self.owner_before(name)
        people = None if container else self.people_before(name)
        kind = self._kind(name)
        if container is None and people is None:
            shared = self.container_of_list(name)
            stays = kind == places.REGION and self._is_represented(name)
            stays = stays or (kind == "facility" and not is_road(name.text))
            is_county = self._is_county(name, kind)
            is_listed = shared is not None and not is_county
            return Clue(kind, shared, None, is_listed, stays, is_county, self.is_quarter(name))
        goes_on = container is not None and self.goes_on(name, container)
        return Clue(kind, container, people, goes_on, is_county=self._is_county(name, kind))

    def _is_county(self, name: Name, kind: str | None) -> bool:
        """Whether "county" or "counties" stands after a name or its list."""
        if kind != places.REGION:
            return False
        noun = self.plural_behind(name) or self.word_at(name.last + 1, self.words[name.last])
        return noun is not None and noun.lower in listed("counties")

    def is_said_to_hold(self, name: Name, clue: Clue) -> bool:
        """Whether what stands after a comma ends there: not "beyond Corran, Lund have a team"."""
        holder, mark = clue.container, self.word_at(name.last + 1, self.words[name.last])
        if holder is None or mark is None or mark.text != ",":
            return holder is not None
        after = self.word_at(holder.last + 1, self.words[holder.last])
        return after is None or not after.text[0].isalpha() or after.lower in listed("conjunctions")

    def _kind(self, name: Name) -> str | None:
        if is_road(name.text) or self.is_one_of_roads(name) or self.is_lived_in(name):
            return "facility"
        own = places.parse(name.text).kind
        if own in (places.REGION, places.CITY) and places.without_kind(places.fold(name.text))[1]:
            return own
        if own == "natural" and self.is_articled(name):
            return own
        near = self.words[name.last]
        after = self.word_at(name.last + 1, near)
        if after is not None and (kind := noun_kind(after.lower)) not in (None, "city", "country"):
            return kind
        plural = self.plural_behind(name)
        if plural is not None and noun_kind(plural.lower) == places.REGION and may_be_part(name):
            return places.REGION
        if self._has_what_regions_have(name) and may_be_region(name):
            return places.REGION
        before = self.word_at(name.first - 1, near)
        if self._is_represented(name):
            return places.REGION if may_be_region(name) else None
        if before is not None and before.lower == "of":
            before = self.word_at(name.first - 2, near)
            # "the capital of Tuva" and "the villages of Tuva" tell nothing of Tuva.
            if before is not None and not is_of_a_whole(before, name):
                return noun_kind(before.lower)
        elif before is not None and is_common(before) and noun_kind(before.lower) != "country":
            return noun_kind(before.lower)
        return (
            self._kind_in_apposition(name, after)
            or self._kind_in_dateline(name)
            or self._kind_in_list(name)
        )

    def _is_represented(self, name: Name) -> bool:
        """Whether somebody sits for it or governs it: "D-", "Republican of", "Sen. Ann Roe of"."""
        if follows_party(self.words[name.first]):
            return True
        link = self.word_at(name.first - 1, self.words[name.first])
        noun = None if link is None or link.lower != "of" else self.word_at(name.first - 2, link)
        if noun is None:
            return False
        if noun.lower in listed("offices_of_regions") or noun.lower in listed("partisans"):
            return True
        person = self.by_last.get(noun.i)
        if person is None or person.type != "person":
            return False
        title = self.word_at(person.first - 1, noun)
        return title is not None and title.lower in listed("legislators")

    def _has_what_regions_have(self, name: Name) -> bool:
        """Of "New York Gov. Roe" and "Washington's coast": regions have those, cities have not."""
        near = self.words[name.last]
        after = self.word_at(name.last + 1, near)
        if after is not None and after.text in POSSESSIVE:
            after = self.word_at(name.last + 2, near)
            if after is not None and after.lower in listed("features_of_regions"):
                return True
        return after is not None and after.lower.rstrip(".") in listed("offices_of_regions")

    def _kind_in_list(self, name: Name) -> str | None:
        """Of the last in "Arizona, Oregon and Washington": all of a list are of one kind."""
        if not may_be_region(name):
            return None
        is_country = gazetteer.country_code(name.text) is not None
        before, after = self.listed_before(name), self.listed_after(name)
        others = [
            before,
            before and self.listed_before(before),
            after,
            after and self.listed_after(after),
        ]
        kinds: list[str | None] = [
            gazetteer.kind_of(other.text) for other in others if other is not None
        ]
        if is_country and kinds.count("country") >= LISTED:
            return "country"  # "France, the Netherlands and Luxembourg"
        return places.REGION if kinds.count(places.REGION) >= LISTED else None

    def _kind_in_apposition(self, name: Name, after: Word | None) -> str | None:
        """Of "X, a city in", "X, the regional capital"."""
        if after is None or after.text != ",":
            return None
        article = self.word_at(name.last + 2, after)
        if article is None or not is_determiner(article):
            return None
        for i in range(name.last + 3, name.last + 3 + WORDS_TO_CONTAINER):
            word = self.word_at(i, after)
            if word is None or word.text == "," or ends_noun_phrase(word):
                return None
            if is_common(word):
                # "the gambling capital" is none: a compound of another noun is a figure of speech.
                return self._kind_of_head(word)
        return None

    def _kind_of_head(self, noun: Word) -> str | None:
        """What a noun and the next tell: "the state capital" and "the county seat" are cities."""
        after = self.word_at(noun.i + 1, noun)
        kind = noun_kind(noun.lower)
        is_seat = after is not None and after.lower in listed("seats")
        return places.CITY if kind == places.REGION and is_seat else kind

    def _kind_in_dateline(self, name: Name) -> str | None:
        """Of "KYIV, Ukraine (AP) —": what opens a paragraph before a dash is a city."""
        first = self.words[name.first]
        if first.start != first.sentence.paragraph.start or not may_be_city(name):
            return None
        for i in range(name.last + 1, name.last + 1 + WORDS_TO_CONTAINER):
            word = self.word_at(i, first)
            if word is None or word.text.islower():
                return None
            if word.text in DASHES:
                return places.CITY
        return None
