"""Where a claim holds: the narrowest place that its noun or its clause is put at."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING

from service.frozen import dataclass
from service.reading.circumstances.called_again import CalledAgain
from service.reading.circumstances.ties import (
    OF_CAUSE,
    OF_EVENT,
    OF_ITS_CLAUSE,
    OF_NOUN,
    OF_VERB,
    Phrase,
    Text,
    nearest,
    tie,
)
from service.reading.grammar import attachment
from service.reading.grammar.events import clauses, placed, relative_clauses
from service.reading.grammar.word_classes import is_joined, is_possessor
from service.reading.grammar.words.nouns import follows_party, is_noun, is_substantive, whole_of
from service.reading.vocabulary.people import PERSON

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Sentence, Word
    from service.records import Location, NumericClaim

# Narrow before wide.
WIDTHS = {"facility": 0, "city": 1, "area": 2, "natural": 2, "region": 3, "country": 4}


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the text: its phrase, the noun it is said of, and what happens there.

    `start` is the offset of its name, `last` its last word; `nouns` are those between the
    place and the verb `event`.
    """

    phrase: Phrase
    start: int
    last: Word
    place: placed.PlacedNoun
    nouns: list[Word]
    event: Word | None

    @property
    def noun(self) -> Word:
        """The noun that the place is said of."""
        return self.place.noun

    @classmethod
    def of(cls, phrase: Phrase) -> Spot:
        """The spot of a place's mention."""
        place = placed.placed_noun(phrase.words)
        above = attachment.governor([place.noun])
        moved = Phrase(phrase.id, [place.noun], above)
        if above is None or not is_substantive(above):
            return cls(moved, phrase.start, phrase.words[-1], place, [], above)
        nouns, event = placed.happens_in(above)
        return cls(moved, phrase.start, phrase.words[-1], place, nouns, event)


def _is_of_scene(spot: Spot, number: Word, *, fine: bool) -> bool:
    """As in "were killed in a stampede near Mecca", "a fire at a mill in Ulm hurt two"."""
    chain, verb = attachment.clause_of(number)
    for k, noun in enumerate(chain):
        if noun in spot.nouns:  # the number stands in what is at the place, or in a list beside it
            return not any(is_joined(below) for below in chain[:k])
    if verb is None or spot.event is None:
        return False
    if attachment.is_known_noun(chain):
        return False
    if verb is spot.event or clauses.is_one_event(verb, spot.event, fine=fine):
        return True
    return clauses.is_relative_on(verb, [spot.noun, *spot.nouns], spot.event)


def _tie(spot: Spot, number: Word, *, fine: bool) -> int | None:
    """How a place is tied to a number; None where it is not, as in "from Lviv", "to Lviv"."""
    _, verb = attachment.clause_of(number)
    if verb is not None and relative_clauses.is_where_clause(verb, spot.noun):
        return OF_ITS_CLAUSE
    how = tie(spot.phrase, number, fine=fine)
    if is_possessor(spot.noun):
        owned = spot.noun.head
        if owned is whole_of(number) and (is_noun(number) or owned.lemma not in PERSON):
            return OF_NOUN  # "two thirds of Ohio's teachers", not "two of Ohio's senators"
        return how if how == OF_NOUN and owned.lemma not in PERSON else None
    if placed.has_for_object(spot.noun, verb, number):
        return OF_VERB
    if how == OF_NOUN and spot.noun.i < number.i and _is_beside(spot, number):
        return None
    if not spot.place.put:
        return None
    return OF_EVENT if how is None and _is_of_scene(spot, number, fine=fine) else how


def _is_beside(spot: Spot, number: Word) -> bool:
    """As in "after a stop in Ulm and 28 hours of travel": the place is of the one before "and"."""
    chain, _ = attachment.clause_of(number)
    for k, noun in enumerate(chain):
        if noun is spot.phrase.governor:
            return any(is_joined(below) for below in chain[:k])
    return False


class Spots:
    """The places of one article, by the sentence they stand in."""

    def __init__(
        self,
        text: Text,
        locations: Sequence[Location],
        claims: Sequence[NumericClaim] = (),
        days: frozenset[int] = frozenset(),
    ) -> None:
        self._with_day = days
        self._places = {place.id: place for place in locations}
        self._numbers = sorted(claim.start for claim in claims)
        self._again = CalledAgain(text, locations)
        self._called: dict[int, list[Spot]] = {}
        self._by_sentence: dict[int, list[Spot]] = {}
        for place in locations:
            for mention in place.mentions:
                phrase = text.phrase(place.id, mention.start, mention.end)
                # Nothing happens in the state of "called on Ann Roe (D-Ohio)".
                if phrase is not None and not follows_party(phrase.words[0]):
                    index = phrase.words[0].sentence.index
                    self._by_sentence.setdefault(index, []).append(Spot.of(phrase))

    def of(self, number: list[Word], *, unquoted: bool, quality: bool = False) -> tuple[str, ...]:
        """Ids of the places that a number is tied to, in their order in the text.

        `unquoted`: the article itself states it, outside of quotes. `quality`: the number is one of
        its noun, whatever happens to that. A number in brackets behind a place is that place's:
        "Norway (30 MW) and Chile (24 MW)".
        """
        word = attachment.top_of(number)
        _, verb = attachment.clause_of(word)
        harm = verb is not None and clauses.is_harm(verb)
        here = nearest(self._in(word.sentence), number[0])
        fine = harm or word.sentence.index in self._with_day
        tied = [(how, spot) for spot in here if (how := _tie(spot, word, fine=fine)) is not None]
        if quality:
            tied = [(how, spot) for how, spot in tied if how <= OF_ITS_CLAUSE]
        for spot in here:
            if spot.last.i + 2 == number[0].i and attachment.is_opening_bracket(number[0].before):
                return (spot.phrase.id,)
        if tied:
            closest = min(how for how, _ in tied)
            near = [
                spot
                for how, spot in tied
                if how == closest or (how <= OF_CAUSE and closest <= OF_CAUSE)
            ]
            return self._narrowest(self._own_of_a_list(near, number))
        if not unquoted or verb is None or quality:
            return ()
        if harm and not attachment.is_of_noun(verb) and (found := self._only(here)):
            return found
        return () if here else self._of_scene(word, verb, harm=harm)

    def _in(self, sentence: Sentence) -> list[Spot]:
        """The places of a sentence by their names, and those that are called by their kind."""
        found = self._called.get(sentence.index)
        if found is None:
            again = [Spot.of(phrase) for phrase in self._again.of(sentence)]
            found = [*self._by_sentence.get(sentence.index, ()), *again]
            found.sort(key=lambda spot: spot.start)
            self._called[sentence.index] = found
        return found

    def _only(self, here: Sequence[Spot]) -> tuple[str, ...]:
        """The one place of a sentence that tells of harm, wherever the parser hangs it."""
        put = [
            spot
            for spot in here
            if spot.place.put and not (spot.event is not None and clauses.is_report(spot.event))
        ]
        found = self._narrowest(put)
        return found if len(found) == 1 else ()

    def _of_scene(self, word: Word, verb: Word, *, harm: bool) -> tuple[str, ...]:
        """The place of the sentence before, or of the dateline, where the report goes on."""
        if not attachment.has_past_tense(verb):
            return ()
        index = word.sentence.index
        before = self._by_sentence.get(index - 1, [])
        scene = [spot for spot in before if spot.place.put and _narrates_past(spot)]
        found = self._narrowest(scene)
        return found if len(found) == 1 and harm else ()

    def _own_of_a_list(self, near: list[Spot], number: list[Word]) -> list[Spot]:
        """As in "three in Kent, two in Essex": up to the next number a place is this one's."""
        at = bisect_right(self._numbers, number[0].start)
        end = self._numbers[at] if at < len(self._numbers) else math.inf
        own = [spot for spot in near if number[-1].start < spot.start < end]
        return own or near

    def _narrowest(self, spots: list[Spot]) -> tuple[str, ...]:
        """Ids in the order of the text, without what holds another of them."""
        nouns = {spot.noun.i for spot in spots}
        spots = [s for s in spots if s.phrase.governor is None or s.phrase.governor.i not in nouns]
        spots.sort(key=lambda spot: spot.start)
        joined = {spot.noun.i for spot in spots if spot.place.joined}
        ids = list(dict.fromkeys(spot.phrase.id for spot in self._own_names(spots)))
        listed = {spot.phrase.id for spot in spots if spot.noun.i in joined}
        return tuple(
            id_
            for id_ in ids
            if not any(
                self._holds(id_, other)
                for other in ids
                if other != id_ and not {id_, other} <= listed
            )
        )

    def _own_names(self, spots: list[Spot]) -> list[Spot]:
        """As in "Puge county of Sichuan province": of two names of one noun the nearest to it."""
        nearest: dict[int, int] = {}
        for spot in spots:
            nearest[spot.noun.i] = min(nearest.get(spot.noun.i, spot.place.depth), spot.place.depth)
        return [s for s in spots if s.place.joined or s.place.depth == nearest[s.noun.i]]

    def _holds(self, wide: str, narrow: str) -> bool:
        """Whether one place could hold another: wider, and of the same country."""
        one, two = self._places[wide], self._places[narrow]
        if WIDTHS[one.type] <= WIDTHS[two.type]:
            return False
        return one.country_code is None or two.country_code in (None, one.country_code)


def _narrates_past(spot: Spot) -> bool:
    """Whether a sentence tells as past what happened at a place."""
    event = spot.event
    return event is not None and attachment.has_past_tense(event) and not clauses.is_report(event)
