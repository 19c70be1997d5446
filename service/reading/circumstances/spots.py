"""Where a claim holds: the narrowest place that its noun or its clause is put at."""

from __future__ import annotations

import math
from bisect import bisect_right
from typing import TYPE_CHECKING

from service.lexicon import words
from service.naming import countries
from service.reading.circumstances import lists
from service.reading.circumstances.called_again import CalledAgain
from service.reading.circumstances.compared_dates import without_former
from service.reading.circumstances.nesting import Nesting, Spot
from service.reading.circumstances.ties import (
    OF_CAUSE,
    OF_EVENT,
    OF_ITS_CLAUSE,
    OF_JOINED,
    OF_NOUN,
    OF_PROSE,
    OF_VERB,
    Phrase,
    Text,
    nearest,
    tie,
)
from service.reading.circumstances.told_before import HappeningsAgain, Scenes
from service.reading.grammar import attachment, headlines
from service.reading.grammar.events import clauses, placed, relative_clauses, standing
from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import is_joined, is_possessor
from service.reading.grammar.words.nouns import follows_party, is_noun, whole_of
from service.reading.vocabulary.people import PERSON
from service.reading.vocabulary.place_nouns import noun_kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.reading.parse.words import Sentence, Word
    from service.records import Location

INHABITANTS = words("service.reading.circumstances", "circumstances", "inhabitants")
HOMES = words("service.reading.circumstances", "circumstances", "homes")
COUNTED_BY_PLACE = words("service.reading.circumstances", "circumstances", "counted_by_place")


def _is_of_scene(spot: Spot, number: Word, *, fine: bool) -> bool:
    """As in "were killed in a stampede near Mecca", "a fire at a mill in Ulm hurt two"."""
    chain, verb = attachment.clause_of(number)
    for k, noun in enumerate(chain):
        if noun in spot.nouns:  # the number stands in what is at the place, or in a list beside it
            return not any(is_joined(below) for below in chain[:k])
    if verb is None or spot.event is None:
        return False
    if attachment.is_known_noun(chain) or _is_of_thing_meanwhile(spot, verb):
        return False
    if verb is spot.event or clauses.is_one_event(verb, spot.event, fine=fine):
        return True
    return clauses.is_relative_on(verb, [spot.noun, *spot.nouns], spot.event)


def _is_of_thing_meanwhile(spot: Spot, verb: Word) -> bool:
    """As in "Sales fell 8 percent as mills in Ulm stood idle": only the mills are there."""
    if spot.event is None or not spot.nouns or not clauses.is_meanwhile(verb, spot.event):
        return False
    return not any(noun.lemma in clauses.HAPPENINGS for noun in spot.nouns)


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
        is_counted = owned.lemma not in PERSON or owned.lemma in INHABITANTS
        return how if how == OF_NOUN and is_counted else None
    if placed.has_for_object(spot.noun, verb, number):
        return OF_VERB
    if how == OF_NOUN and spot.noun.i < number.i and _is_beside(spot, number):
        return None
    if not spot.place.put or placed.is_topic(spot.noun) or _is_elsewhere(spot, number):
        return None
    if how is None and verb is not None and _opens_before_semicolon(spot, verb):
        return OF_JOINED
    return OF_EVENT if how is None and _is_of_scene(spot, number, fine=fine) else how


def _is_of_counted(spot: Spot, counted: Word) -> bool:
    """As in "73 percent of Leeds residents", "three Leeds schools", "Ohio's road toll rose"."""
    place = attachment.top_of(spot.name)
    if place.head is not counted or not attachment.is_attributive(spot.name):
        return False
    lemma = counted.lemma
    if lemma in COUNTED_BY_PLACE or lemma in clauses.HAPPENINGS:
        return True
    return lemma in INHABITANTS and not is_possessor(place)


def _is_elsewhere(spot: Spot, number: Word) -> bool:
    """As in "based in Ulm with 13 offices", "grew 11 percent, among the fastest rises in Asia"."""
    above = spot.phrase.governor
    return above is not None and (
        placed.is_home_of(above, number) or standing.is_ranked_apart(above, number)
    )


def _opens_before_semicolon(spot: Spot, verb: Word) -> bool:
    """As in "In Ulm rockets hit a block; four were hurt"."""
    event = spot.event
    if event is None or spot.name[-1].i > event.i:
        return False
    return clauses.is_behind_semicolon(verb, event)


def _is_no_scene(name: Word) -> bool:
    """As in "called on Ann Roe (D-Ohio)", "OSLO (AP) — A ferry": nothing happens there."""
    return follows_party(name) or headlines.is_in_dateline(name)


def _is_beside(spot: Spot, number: Word) -> bool:
    """As in "after a stop in Ulm and 28 hours of travel": the place is of the one before "and"."""
    chain, _ = attachment.clause_of(number)
    for k, noun in enumerate(chain):
        if noun is spot.phrase.governor:
            return any(is_joined(below) for below in chain[:k])
    return False


def _is_origin(spot: Spot) -> bool:
    """As in "900 of them from Ulm": nothing is told to happen there."""
    return attachment.top_of(spot.name).head.lower == "from" and not spot.place.put


def _opens_with_town(phrase: Phrase, place: Location) -> bool:
    """As in "Ulm: Two died in a fire": a dateline without capitals."""
    opening, behind = phrase.words[0], phrase.words[-1].after
    first = opening.sentence.paragraph.sentences[0].words[0]
    return place.type == "city" and opening is first and behind is not None and behind.text == ":"


def _index_of_lead(datelined: Sentence) -> int:
    """The sentence behind a dateline; the parse may end one at its dash."""
    return datelined.index + (datelined.words[-1].text in DASHES)


class Spots:
    """The places of one article, by sentence; `numbers`: where those of the article begin."""

    def __init__(
        self,
        text: Text,
        locations: Sequence[Location],
        numbers: Sequence[int],
        days: frozenset[int],
        dated: frozenset[int],
    ) -> None:
        self._with_day = days
        self._nesting = Nesting({place.id: place for place in locations})
        self._numbers = numbers
        self._again = CalledAgain(text, locations)
        self._called: dict[int, list[Spot]] = {}
        self._by_sentence: dict[int, list[Spot]] = {}
        self._dateline: str | None = None
        self._datelined: int | None = None
        for place in locations:
            for mention in place.mentions:
                phrase = text.phrase(place.id, mention.start, mention.end)
                if phrase is None:
                    continue
                if headlines.is_in_dateline(phrase.words[0]) or _opens_with_town(phrase, place):
                    self._dateline = self._dateline or place.id
                    if place.type == "city" and countries.capital_of(place.name) is None:
                        self._datelined = _index_of_lead(phrase.words[0].sentence)
                elif not _is_no_scene(phrase.words[0]):
                    index = phrase.words[0].sentence.index
                    self._by_sentence.setdefault(index, []).append(Spot.of(phrase))
        self._happened = HappeningsAgain(self._by_sentence, self._nesting)
        self._scenes = Scenes(text.sentences, self._told_in, self._nesting, self._again, dated)

    def of(
        self,
        number: list[Word],
        counted: Sequence[Word] = (),
        *,
        unquoted: bool,
        quality: bool = False,
        score: bool = False,
        changed: bool = False,
    ) -> tuple[str, ...]:
        """Ids of the places that a number is tied to, in their order in the text.

        `unquoted`: the article itself states it, outside of quotes, and it is no length of time;
        only so does it hold where something was told before. `quality`: the number is one of
        its noun, whatever happens to that. `score`: of a match. `changed`: its former value stands
        behind it. A number in brackets after a place is that place's: "Chile (24 MW)".
        """
        word = attachment.top_of(number)
        _, verb = attachment.clause_of(word)
        harm = verb is not None and clauses.is_harm(verb)
        here = nearest(self._in(word.sentence), number[0])
        here = without_former(here, number) if changed else here
        fine = harm or word.sentence.index in self._with_day
        tied = [(how, spot) for spot in here if (how := _tie(spot, word, fine=fine)) is not None]
        if counted:
            noun = attachment.top_of(list(counted))
            known = [spot for _, spot in tied]
            tied += [(OF_NOUN, s) for s in here if s not in known and _is_of_counted(s, noun)]
        if quality:
            tied = [(how, spot) for how, spot in tied if how <= OF_ITS_CLAUSE]
        if (explained := self._explained(number, here)) is not None:
            return explained
        for spot in here:
            if spot.name[-1].i + 2 == number[0].i and attachment.is_opening_bracket(
                number[0].before
            ):
                return (spot.phrase.id,)
        if tied:
            closest = min(how for how, _ in tied)
            near = [
                spot
                for how, spot in tied
                if how == closest or (how <= OF_CAUSE and closest <= OF_CAUSE)
            ]
            return self._nesting.narrowest(self._own_of_a_list(near, number), here)
        if not unquoted or verb is None or quality:
            return ()
        if not here and word.sentence.index == self._datelined and (harm or score):
            return self._at_dateline(verb, score=score)
        return self._told_before(word, verb, here, harm=harm)

    def _at_dateline(self, verb: Word, *, score: bool) -> tuple[str, ...]:
        """As in "LUND (AP) — A fire killed two": a lead's harm or match was where it was written.

        Not in a capital, from where all is reported.
        """
        is_past = score or attachment.has_past_tense(clauses.first_of_list(verb))
        return (self._dateline,) if is_past and self._dateline is not None else ()

    def _told_before(
        self, word: Word, verb: Word, here: Sequence[Spot], *, harm: bool
    ) -> tuple[str, ...]:
        """Where a number holds that nothing in its sentence puts anywhere."""
        if not here and (again := self._happened.places(word, verb)):
            return again
        told = harm and not attachment.is_of_noun(verb) and not clauses.is_named_deed(verb)
        if told and (found := self._only(here)):
            return found
        goes_on = all(_is_origin(spot) for spot in here)
        return self._scenes.of(word, verb, harm=harm) if goes_on else ()

    def _explained(self, number: list[Word], here: Sequence[Spot]) -> tuple[str, ...] | None:
        """The place that a number's noun explains: "Ulm, a town of 15,000 in Harlow county".

        None where the number is in no such phrase.
        """
        found = standing.explained(number)
        if found is None or (found[0].lower not in HOMES and noun_kind(found[0].lower) is None):
            return None
        noun, name = found
        before = (s for s in here if s.start < noun.start)
        own = tuple(s.phrase.id for s in before if name in s.name or name is s.noun)
        return own if own or headlines.is_title_case(name) else None

    def _in(self, sentence: Sentence) -> list[Spot]:
        """The places of a sentence by their names, and those that are called by their kind."""
        found = self._called.get(sentence.index)
        if found is None:
            again = [Spot.of(phrase) for phrase in self._again.of(sentence)]
            named = self._by_sentence.get(sentence.index, [])
            known = sorted([*named, *again], key=lambda spot: spot.start)
            found = [*known, *self._there(sentence, known)]
            found.sort(key=lambda spot: spot.start)
            self._called[sentence.index] = found
        return found

    def _there(self, sentence: Sentence, here: Sequence[Spot]) -> list[Spot]:
        """As in "It reached Ulm in May. Crews worked there for 12 days": the place just named.

        It is named in the sentence before the word, else in the sentence before; "here" is the
        place of the dateline, if there is one.
        """
        found = []
        for word in sentence.words:
            if placed.is_there(word):
                near = [spot for spot in nearest(here, word) if spot.start < word.start]
                near = near or self._by_sentence.get(sentence.index - 1, [])[-OF_PROSE:]
                places = self._nesting.narrowest(near, near)
                if self._dateline is not None and word.lower == "here":
                    places = (self._dateline,)
                if len(places) == 1:
                    phrase = Phrase(places[0], [word], attachment.governor([word]))
                    found.append(Spot.of(phrase))
        return found

    def _only(self, here: Sequence[Spot]) -> tuple[str, ...]:
        """The one place of a sentence that tells of harm, wherever the parser hangs it."""
        put = [
            spot
            for spot in here
            if spot.place.put and not (spot.event is not None and clauses.is_report(spot.event))
        ]
        found = self._nesting.narrowest(put, here)
        return found if len(found) == 1 else ()

    def _told_in(self, sentence: Sentence) -> list[Spot]:
        """The places that a sentence names, and those called by their kind, if put there."""
        named = {spot.start for spot in self._by_sentence.get(sentence.index, ())}
        return [
            spot
            for spot in self._in(sentence)
            if spot.start in named or (spot.place.put and not placed.is_there(spot.noun))
        ]

    def _own_of_a_list(self, near: list[Spot], number: list[Word]) -> list[Spot]:
        """As in "three in Kent, two in Essex": up to the next number a place is this one's."""
        at = bisect_right(self._numbers, number[0].start)
        end = self._numbers[at] if at < len(self._numbers) else math.inf
        sentence = number[0].sentence
        if lists.lead([s.start for s in near], sentence.start, sentence.end, self._numbers):
            begin = self._numbers[at - 2] if at > 1 else -1
            own = [spot for spot in near if begin < spot.start < number[0].start]
            if own:
                return own
        own = [spot for spot in near if number[-1].start < spot.start < end]
        return own or near
