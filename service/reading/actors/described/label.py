"""An actor of a description: its draft, its name, and what it may be called by."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from service.naming import countries
from service.reading.actors.described.bodies import TAKEN_UP
from service.reading.actors.described.phrase.description import EMPTY, TYPES
from service.reading.actors.described.phrase.multitudes import multitude
from service.reading.actors.draft import Draft
from service.reading.grammar.words.nouns import is_one, is_plural_common, is_proper, tells_how_many
from service.reading.grammar.words.numbers import is_cardinal
from service.reading.vocabulary.people import INTRODUCING, PERSON, gender_of

if TYPE_CHECKING:
    from service.reading.actors.described.phrase.description import Description
    from service.reading.parse.words import Parse, Word


def label(parse: Parse, described: Description) -> str:
    """The name of an actor that is only described: "two captured men" is called "captured men"."""
    words, head = parse.words, described.head
    first = described.first
    for child in head.children:
        if tells_how_many(child) and first <= child.i < head.i:
            first = child.right + 1
    many = multitude(head)
    first = first if many is None else many.i + 2
    while first < head.i and _is_only_how_many(words, first):
        first += 1
    text = parse.form(words[first].start, words[described.last].end)
    opens = words[first] is words[first].sentence.words[0]
    common = not is_proper(words[first]) and not words[first].entity
    if opens and common and text[1:2].islower():
        text = text[0].lower() + text[1:]
    return text


def drafted(described: Description) -> Draft:
    """The draft of an actor that is only described."""
    kind = TYPES[described.kind]
    draft = Draft(kind, named=False)
    draft.plural = kind == "group"
    draft.number = described.number
    draft.gender = gender_of(described.lemma) if kind == "person" else ""
    draft.nouns[described.lemma] = None
    draft.modifiers = described.modifiers
    draft.countries = described.countries
    return draft


def _is_only_how_many(words: list[Word], i: int) -> bool:
    """Whether a word before the noun says how many, not who: no "54" of "54-year-old"."""
    word = words[i]
    return word.lower in EMPTY or (is_cardinal(word) and word.end < words[i + 1].start)


def can_be(draft: Draft | None, word: Word) -> bool:
    """Whether a noun beside a name can be the same: one of a person, a body of an organization."""
    if draft is None or not draft.named:
        return False
    if draft.type == "person":
        return is_one(word) and word.lemma.lower() in PERSON
    is_body = draft.type == "organization" and word.lemma.lower() in TAKEN_UP | INTRODUCING
    return is_body and not is_plural_common(word)  # "companies: Kite, Harbour and Norvolt"


def codes(said: str) -> set[str]:
    """The countries of the adjectives in roles and names."""
    words = said.title().split()
    pairs = [*words, *map(" ".join, pairwise(words))]
    codes = [countries.demonym(word) or countries.code(word) for word in pairs]
    return {code for code in codes if code is not None}


def is_said(draft: Draft, description: str) -> bool:
    """Whether the text says of somebody in these words what he is, capitals aside."""
    return any(role.lower() == description for role in draft.roles)
