"""What stands beside a name: the words around it, the list it is in, the houses named for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.names.missed.roads import is_in_a_block
from service.reading.places.name_words import listed
from service.reading.places.reach import is_well_known
from service.reading.vocabulary import gazetteer
from service.reading.vocabulary.place_nouns import PLACE_TYPES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from service.reading.names.name import Name
    from service.reading.parse.words import Parse, Word

# How many names of a list may share what the last lies in; longer lists are tables.
LONGEST_LIST = 8


class Beside:
    """The words and names around each name; `names` are all of an article's in reading order."""

    def __init__(self, parse: Parse, names: Iterable[Name]) -> None:
        self.words = parse.words
        self.by_first = {name.first: name for name in names}
        self.by_last = {name.last: name for name in self.by_first.values()}

    def word_at(self, i: int, near: Word) -> Word | None:
        """The word at a place in the article if it is in the same sentence."""
        if 0 <= i < len(self.words) and self.words[i].sentence is near.sentence:
            return self.words[i]
        return None

    def listed_after(self, name: Name) -> Name | None:
        """The name after it that only a comma, "and" or both set apart."""
        word = self.words[name.last].after
        for joint in ((",",), listed("conjunctions"), ("the",)):
            if word is not None and word.lower in joint:
                word = word.after
        return None if word is None or word.i == name.last + 1 else self.by_first.get(word.i)

    def listed_before(self, name: Name) -> Name | None:
        """The name before it that only a comma, "and" or both set apart."""
        word = self.words[name.first].before
        for joint in (("the",), listed("conjunctions"), (",",)):
            if word is not None and word.lower in joint:
                word = word.before
        return None if word is None or word.i == name.first - 1 else self.by_last.get(word.i)

    def is_articled(self, name: Name) -> bool:
        """Whether "the" stands before it: "the Green River" is not a town."""
        before = self.word_at(name.first - 1, self.words[name.first])
        return before is not None and before.lower == "the"

    def plural_behind(self, name: Name) -> Word | None:
        """The word after a list that a name is in: "counties" of "Lund and Roe counties"."""
        last = name
        for _ in range(LONGEST_LIST):
            following = self.listed_after(last)
            if following is None:
                break
            last = following
        return None if last is name else self.word_at(last.last + 1, self.words[last.last])

    def is_one_of_roads(self, name: Name) -> bool:
        """Of "Elm and Oak streets", "the 600 block of Elm".

        "Through Corran and Lund streets" names towns.
        """
        if is_in_a_block(self.words[name.first]):
            return True
        last = name
        for _ in range(LONGEST_LIST):
            after = self.word_at(last.last + 1, self.words[last.last])
            if after is not None and after.lower in listed("roads_together"):
                break
            following = self.listed_after(last)
            if following is None:
                return False
            last = following
        else:
            return False
        first = name
        while (before := self.listed_before(first)) is not None:
            first = before
        opening = self.word_at(first.first - 1, self.words[first.first])
        if opening is None:
            return False
        if first is last:
            return opening.lower in listed("conjunctions")  # "37th and Elm streets"
        return opening.lower not in listed("within_towns")

    def holder_of_quarter(self, noun: Word) -> Name | None:
        """Y in "the X neighborhood of Y"."""
        link = self.word_at(noun.i + 1, noun)
        found = self.by_first.get(noun.i + 2)
        if (
            link is None
            or link.lower != "of"
            or found is None
            or not self.word_at(noun.i + 2, noun)
        ):
            return None
        return found if found.type in PLACE_TYPES else None

    def is_quarter(self, name: Name) -> bool:
        """Of "the city's Mill Row neighborhood", "a shop in Uptown"."""
        if name.text.lower() in listed("quarter_names"):
            return True
        after = self.word_at(name.last + 1, self.words[name.last])
        return after is not None and after.lower in listed("neighborhoods")

    def is_lived_in(self, name: Name) -> bool:
        """Of "the Rose Court apartments", unless a well-known city has the name."""
        after = self.word_at(name.last + 1, self.words[name.last])
        if after is None or after.lower not in listed("dwellings") or not self.is_articled(name):
            return False
        best = next(iter(gazetteer.candidates(name.text)), None)
        return best is None or not is_well_known(best)
