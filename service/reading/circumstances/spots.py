"""Where a claim holds: the narrowest place that its noun or its clause is put at."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.circumstances.ties import OF_CAUSE, OF_EVENT, OF_NOUN, Phrase, Text, tie
from service.reading.grammar import attachment
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Word
    from service.records import Location, NumericClaim

PLACING = words("service.reading.circumstances", "circumstances", "placing")
SCENES = words("service.reading.circumstances", "circumstances", "scenes")
# Narrow before wide.
WIDTHS = {"facility": 0, "city": 1, "area": 2, "natural": 2, "region": 3, "country": 4}


def _is_of_scene(phrase: Phrase, number: Word) -> bool:
    """As in "were killed in a stampede near Mecca", "shops and schools in Ulm were shut"."""
    governor = phrase.governor
    if governor is None or governor.pos not in ("NOUN", "PROPN"):
        return False
    chain, verb = attachment.clause_of(number)
    if governor.dep == "conj" and any(governor.head is noun for noun in chain):
        return True
    if verb is None:
        return False
    subject = attachment.subject_of(verb)
    if governor is subject or (subject is not None and governor.head.head is subject):
        return subject.lemma not in PERSON
    if governor.dep != "pobj" or governor.head.lower not in SCENES:
        return False
    scene = governor.head.head
    return scene is verb or attachment.is_result_of(verb, scene)


class Spots:
    """The places of one article, by the sentence they stand in."""

    def __init__(
        self, text: Text, locations: Sequence[Location], claims: Sequence[NumericClaim] = ()
    ) -> None:
        self._places = {place.id: place for place in locations}
        self._numbers = sorted(claim.start for claim in claims)
        self._by_sentence: dict[int, list[Phrase]] = {}
        for place in locations:
            for mention in place.mentions:
                phrase = text.phrase(place.id, mention.start, mention.end)
                if phrase is not None:
                    index = phrase.words[0].sentence.index
                    self._by_sentence.setdefault(index, []).append(phrase)

    def of(self, number: list[Word]) -> tuple[str, ...]:
        """Ids of the places that a number is tied to, in their order in the text."""
        word = attachment.top_of(number)
        tied: list[tuple[int, Phrase]] = []
        for phrase in self._by_sentence.get(word.sentence.index, ()):
            how = tie(phrase, word)
            if how is None and _is_of_scene(phrase, word):
                how = OF_EVENT
            if how is not None and self._places_it(phrase, how):
                tied.append((how, phrase))
        if not tied:
            return ()
        nearest = min(how for how, _ in tied)
        near = [p for how, p in tied if how == nearest or (how <= OF_CAUSE and nearest <= OF_CAUSE)]
        near.sort(key=lambda phrase: phrase.start)
        return self._narrowest(self._own_of_a_list(near, number))

    def _own_of_a_list(self, near: list[Phrase], number: list[Word]) -> list[Phrase]:
        """As in "three in Kent, two in Essex": up to the next number a place is this one's."""
        at = bisect_right(self._numbers, number[0].start)
        end = self._numbers[at] if at < len(self._numbers) else math.inf
        own = [phrase for phrase in near if number[-1].start < phrase.start < end]
        return own or near

    def _places_it(self, phrase: Phrase, how: int) -> bool:
        """As in "in Lviv", "Lviv's 12 schools"; not "from Lviv", "to Lviv"."""
        top = attachment.top_of(phrase.words)
        for _ in range(3):
            if top.dep in ("conj", "appos"):
                top = top.head
        if top.dep == "poss":
            return how == OF_NOUN
        return top.dep == "pobj" and top.head.lower in PLACING

    def _narrowest(self, phrases: list[Phrase]) -> tuple[str, ...]:
        ids = list(dict.fromkeys(phrase.id for phrase in phrases))
        kept = [
            id_ for id_ in ids if not any(self._holds(id_, other) for other in ids if other != id_)
        ]
        return tuple(kept)

    def _holds(self, wide: str, narrow: str) -> bool:
        """Whether one place could hold another: wider, and of the same country."""
        one, two = self._places[wide], self._places[narrow]
        if WIDTHS[one.type] <= WIDTHS[two.type]:
            return False
        return one.country_code is None or two.country_code in (None, one.country_code)
