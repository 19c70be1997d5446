"""Where a number holds that nothing in its sentence puts anywhere: the report told it before.

A happening that is named again was where it was told first ("a blaze in Ulm … in the fire"), and
what is done at a scene is done there ("In Ulm a gang … They seized 31 rifles").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar import attachment, tense
from service.reading.grammar.events import clauses, placed
from service.reading.grammar.words.nouns import is_noun

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from service.reading.circumstances.called_again import CalledAgain
    from service.reading.circumstances.nesting import Nesting, Spot
    from service.reading.parse.words import Sentence, Word

_NAMES: dict[str, list[str]] = table("service.reading.vocabulary", "setting")["same_happening"]
_OCCASION = words("service.reading.vocabulary", "setting", "occasioning")
AT_SCENE = words("service.reading.vocabulary", "setting", "at_scene")
BEING_AT_SCENE = words("service.reading.vocabulary", "setting", "being_at_scene")
EVERYWHERE = words("service.reading.vocabulary", "setting", "everywhere")
_SCENE = 5  # sentences that a report goes on for in one place without naming it
_SENTENCES = 12  # back in which the happening is looked for
_CLAUSE = 60  # bounds the cost: words of a sentence that are looked at


class HappeningsAgain:
    """The happenings of an article by the places they were told at."""

    def __init__(self, by_sentence: Mapping[int, Sequence[Spot]], nesting: Nesting) -> None:
        self._by_sentence = by_sentence
        self._nesting = nesting
        self._found: dict[int, tuple[str, ...]] = {}

    def places(self, number: Word, verb: Word | None) -> tuple[str, ...]:
        """Where the happening of a number's clause was, if that is named again."""
        chain, _ = attachment.clause_of(number)
        words = number.sentence.words[:_CLAUSE]
        for noun in [noun for noun in words if noun.lemma in clauses.HAPPENINGS]:
            if not is_known_happening(noun):
                continue
            if any(noun is above for above in chain) or is_of_clause(noun, verb):
                if noun.i not in self._found:
                    self._found[noun.i] = self._where(noun)
                return self._found[noun.i]
        return ()

    def _where(self, noun: Word) -> tuple[str, ...]:
        """The place of the last happening of the same kind that was told at one."""
        index = noun.sentence.index
        alike = {noun.lemma}.union(*(names for names in _NAMES.values() if noun.lemma in names))
        for n in range(index - 1, max(index - 1 - _SENTENCES, -1), -1):
            told = [
                spot
                for spot in self._by_sentence.get(n, ())
                if spot.place.put and any(one.lemma in alike for one in happenings(spot))
            ]
            if told:
                found = self._nesting.narrowest(told, self._by_sentence[n])
                return found if len(found) == 1 else ()
        return ()


def is_known_happening(noun: Word) -> bool:
    """As in "the fire", "that quake": one told before."""
    return noun.lemma in clauses.HAPPENINGS and is_noun(noun) and attachment.is_known_already(noun)


def is_of_clause(noun: Word, verb: Word | None) -> bool:
    """Whether a happening is what a clause is about, or what it tells of as its occasion."""
    if verb is None or verb.lemma == "be" or attachment.clause_of(noun)[1] is not verb:
        return False
    return attachment.is_subject_of(noun, verb) or (
        noun.head.lower in _OCCASION and noun.head.head is verb
    )


def happenings(spot: Spot) -> list[Word]:
    """What happened at a place, by its nouns."""
    around = [] if spot.event is None else placed.partakers(spot.event)
    return [*spot.nouns, *around]


class Scenes:
    """The scenes of an article: where its sentences tell that something happened."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        told_in: Callable[[Sentence], list[Spot]],
        nesting: Nesting,
        again: CalledAgain,
        dated: frozenset[int],
    ) -> None:
        self._sentences = sentences
        self._told_in = told_in
        self._nesting = nesting
        self._again = again
        self._dated = dated
        self._at: dict[int, list[Spot]] = {}
        self._found: dict[int, tuple[str, ...]] = {}

    def of(self, word: Word, verb: Word, *, harm: bool) -> tuple[str, ...]:
        """The place that a report told of last, where it goes on with what was done there.

        Sentences without a place may stand between, if the number's own has no other time.
        """
        if not _tells_past(clauses.first_of_list(verb)):
            return ()
        if not harm and not _is_done_at_scene(word, verb):
            return ()
        index = word.sentence.index
        if any(one.lower in EVERYWHERE for one in word.sentence.words[:_CLAUSE]):
            return ()
        if self._again.speaks_of_one(word.sentence):
            return ()
        back = 1 if index in self._dated else _SCENE
        last = reversed(self._sentences[max(index - back, 0) : index])
        return next((self._told(one) for one in last if self._spots(one)), ())

    def _told(self, sentence: Sentence) -> tuple[str, ...]:
        """The one place, or the places of one list, that a sentence tells of."""
        found = self._found.get(sentence.index)
        if found is None:
            before = self._spots(sentence)
            scene = [spot for spot in before if spot.place.put and _narrates_past(spot)]
            found = self._nesting.narrowest(scene, before)
            listed = len({spot.noun.i for spot in scene if spot.phrase.id in found}) == 1
            found = found if len(found) == 1 or listed else ()
            self._found[sentence.index] = found
        return found

    def _spots(self, sentence: Sentence) -> list[Spot]:
        found = self._at.get(sentence.index)
        if found is None:
            found = self._at[sentence.index] = self._told_in(sentence)
        return found


def _narrates_past(spot: Spot) -> bool:
    """Whether a sentence tells as past what happened at a place."""
    event = spot.event
    if event is None or clauses.is_report(event):
        return False
    return _tells_past(event) or clauses.is_outcome(event, event.head)


def _tells_past(verb: Word) -> bool:
    """As in "were shut", "have left 90 dead"."""
    return clauses.is_past_beside(verb) or tense.tells_past(verb)


def _is_done_at_scene(number: Word, verb: Word) -> bool:
    """As in "Some 900 gathered", "seized 31 rifles"; not in "gathered 20 points".

    Nor in "found her guilty on two counts": they are neither what finds nor what is found.
    """
    chain, _ = attachment.clause_of(number)
    if verb.lemma in AT_SCENE:
        return chain[-1] in placed.partakers(verb)
    return verb.lemma in BEING_AT_SCENE and not placed.does_it_to_something(verb)
