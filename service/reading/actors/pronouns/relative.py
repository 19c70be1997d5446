"""Whom a relative pronoun means: the noun before its clause, or the name before its comma."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.actors.pronouns.scene import HIGHEST, Scene
from service.reading.grammar.word_classes import is_joined, is_relative_clause
from service.reading.grammar.words.nouns import RELATIVE_TAGS
from service.reading.grammar.words.verbs import agrees_with_many
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse, Word

RELATIVES = lexicon.words(PACKAGE, "pronouns", "relative")


def is_relative(word: Word) -> bool:
    """Whether it opens a clause on a noun: "who", "which", "that"."""
    return word.lower in RELATIVES and word.tag in RELATIVE_TAGS


def antecedent(parse: Parse, scene: Scene, word: Word) -> Draft | None:
    """The noun before a relative clause, or the name right before the comma that opens it."""
    verb = word.head
    for _ in range(HIGHEST):
        if is_relative_clause(verb):
            found = (
                _person_beside(parse, scene, word, verb)
                or scene.by_word.get(verb.head.i)
                or _group_beside(parse, scene, word, verb)
            )
            human = found is not None and found.type in ("person", "group")
            fits = word.lower == "that" or human != (word.lower == "which")
            return found if fits or _are_its_people(parse, word, verb, found) else None
        if verb.head is verb:
            return None
        verb = verb.head
    return None


def _are_its_people(parse: Parse, word: Word, verb: Word, body: Draft | None) -> bool:
    """As in "the Tigers, who were": after a comma a plural verb is said of a body's people."""
    named = body is not None and body.named and word.lower == "who"
    return named and _adds_to(parse, verb) and agrees_with_many(verb)


def _group_beside(parse: Parse, scene: Scene, word: Word, verb: Word) -> Draft | None:
    """As in "by villagers, who": a clause after a comma is told of some group, not of any."""
    found = scene.tentative.get(verb.head.i)
    adds = found is not None and word.lower == "who" and _adds_to(parse, verb)
    return found if adds and found is not None and found.type == "group" else None


def _adds_to(parse: Parse, verb: Word) -> bool:
    """Whether a relative clause stands right after its noun and a comma."""
    comma = parse.words[verb.left].before
    return comma is not None and comma.text == "," and comma.before is verb.head


def _person_beside(parse: Parse, scene: Scene, word: Word, verb: Word) -> Draft | None:
    """As in "a pupil of Ann Roe, who", though the parser hangs the clause by the pupil."""
    comma = parse.words[verb.left].before
    name = comma.before if comma is not None and comma.text == "," else None
    if name is None or name.i <= verb.head.i or word.lower not in ("who", "whom"):
        return None
    if is_joined(name):  # "Roe and Holm, who"
        return None
    found = scene.by_word.get(name.i)
    return found if found is not None and found.named and found.type == "person" else None
