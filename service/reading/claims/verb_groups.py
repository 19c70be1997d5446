"""The words of a verb that make one predicate: its auxiliaries, particle, state and chain."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words
from service.reading.claims.phrase_edges import verb_with_prefix
from service.reading.grammar.object import state_of
from service.reading.grammar.words.verbs import (
    adds_to_another,
    chained_above,
    chained_below,
    ends_behind,
    first_helper,
    level_behind,
    participle_of_perfect,
    particle_behind,
)
from service.records import Phrase

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

_CHAIN = 3  # bounds the cost: verbs that lean on one: "had to begin to sell"
_STATES = words("service.reading.quantities", "measured", "states")
_NO_STATES = words("service.reading.quantities", "measured", "no_states")


class VerbGroups:
    """The verb groups of one article, each read once."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._groups: dict[int, Phrase] = {}

    def group(self, verb: Word) -> Phrase:
        """A verb with its auxiliaries and particle as one piece of text: "were turned down".

        "Be" has its state with it: "are on trial".
        """
        found = self._groups.get(verb.i)
        if found is None:
            told = participle_of_perfect(verb) or verb
            begun, ended = verb_with_prefix(told)
            first = first_helper(verb) or first_helper(begun)  # "was re-elected"
            first = first or (begun if told is verb else verb)
            state = state_of(verb, _STATES, _NO_STATES) or level_behind(verb)
            last = state or particle_behind(ended) or ended
            last = ends_behind(verb, last) or last
            core, last = self._chain(told, last)
            above = chained_above(verb)
            start = first.start if above is None else self.group(above).start
            span = self._parse.span(start, last.end)
            lemma = core.lemma.lower()
            if begun is not ended:
                lemma = f"{begun.lower}-{(ended if begun is verb else told).lemma.lower()}"
            found = self._groups[verb.i] = Phrase(span.start, span.end, span.text, lemma)
        return found

    @staticmethod
    def _chain(verb: Word, last: Word) -> tuple[Word, Word]:
        """The verb that tells what happens, and the last word: "cut" of "had to be cut down"."""
        core = link = verb
        for _ in range(_CHAIN):
            below = chained_below(link, last)
            if below is None:
                break
            core = below if adds_to_another(link) and core is link else core
            link, last = below, particle_behind(below) or below
        return core, last
