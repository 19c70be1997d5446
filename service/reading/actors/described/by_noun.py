"""The named actors by the nouns that they are called by: roles, and the head of a body's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.described import bodies
from service.reading.grammar.word_classes import undergoes
from service.reading.vocabulary.names import PACKAGE
from service.reading.vocabulary.people import ALSO_CALLED

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Word

MOST_TRIED = 30  # bounds the cost: actors called so, the last named ones
# What somebody is called by what is done to him, by the verb.
_CALLED = {
    verb: tuple(nouns.split())
    for nouns, verbs in lexicon.table(PACKAGE, "person_nouns")["undergone"].items()
    for verb in verbs.split()
}


def undergone_as(word: Word) -> tuple[str, ...]:
    """What somebody is called henceforth: "the suspect" after "police arrested Ann Roe"."""
    nouns = _CALLED.get(word.head.lemma, ())
    return nouns if nouns and undergoes(word, _CALLED) else ()


class NamedByNoun:
    """Who of the named actors can be "the mayor", "the lawmaker", "the ministry"."""

    def __init__(self, named: Iterable[Draft]) -> None:
        self._people: dict[str, list[Draft]] = {}
        self._also: dict[str, list[Draft]] = {}
        self._bodies: dict[str, list[Draft]] = {}
        for draft in named:
            if draft.type == "person":
                also = {noun for own in draft.nouns for noun in ALSO_CALLED.get(own, ())}
                _file(self._people, draft.nouns, draft)
                _file(self._also, sorted(also), draft)
                continue
            _file(self._bodies, draft.nouns, draft)
            if draft.type == "organization":
                nouns = {noun for name in draft.names for noun in bodies.head_nouns(name.text)}
                _file(self._bodies, sorted((nouns & bodies.TAKEN_UP) - draft.nouns.keys()), draft)

    def people(self, noun: str) -> Sequence[Draft]:
        """Whom the text calls so; where nobody, whose title makes him one: "the lawmaker"."""
        return (self._people.get(noun) or self._also.get(noun, []))[-MOST_TRIED:]

    def holders(self, noun: str) -> Sequence[Draft]:
        """Whom the text calls so."""
        return self._people.get(noun, [])[-MOST_TRIED:]

    def bodies(self, noun: str) -> Sequence[Draft]:
        """The bodies that the text calls so, or that have the noun in their names."""
        return self._bodies.get(noun, [])[-MOST_TRIED:]

    def call(self, draft: Draft, noun: str) -> None:
        """Note that a description with a noun has meant somebody."""
        if draft not in self._people.get(noun, ()):
            _file(self._people, (noun,), draft)

    def call_body(self, draft: Draft, noun: str) -> None:
        """Note that a description with a noun has meant some body."""
        if draft not in self._bodies.get(noun, ()):
            _file(self._bodies, (noun,), draft)


def _file(index: dict[str, list[Draft]], nouns: Iterable[str], draft: Draft) -> None:
    for noun in nouns:
        index.setdefault(noun, []).append(draft)
