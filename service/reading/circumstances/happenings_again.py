"""A happening that is named again holds where it was first told: "a fire in Ulm … in the fire"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import table, words
from service.reading.grammar import attachment
from service.reading.grammar.events import clauses, placed
from service.reading.grammar.words.nouns import is_noun

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from service.reading.circumstances.nesting import Nesting, Spot
    from service.reading.parse.words import Word

_NAMES: dict[str, list[str]] = table("service.reading.vocabulary", "setting")["same_happening"]
_OCCASION = words("service.reading.vocabulary", "setting", "occasioning")
_SENTENCES = 12  # back in which the happening is looked for
_CLAUSE = 60  # bounds the cost: words of a sentence that are looked at


class HappeningsAgain:
    """The happenings of an article by the places they were told at."""

    def __init__(self, by_sentence: Mapping[int, Sequence[Spot]], nesting: Nesting) -> None:
        self._by_sentence = by_sentence
        self._nesting = nesting

    def places(self, number: Word, verb: Word | None) -> tuple[str, ...]:
        """Where the happening of a number's clause was, if that is named again."""
        chain, _ = attachment.clause_of(number)
        for noun in number.sentence.words[:_CLAUSE]:
            if not is_known_happening(noun):
                continue
            if any(noun is above for above in chain) or is_of_clause(noun, verb):
                return self._where(noun)
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
