"""What only a body has, is or does: shares, a chief executive, analysts, players."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service import lexicon
from service.reading.grammar.reference.part import first_joined
from service.reading.grammar.word_classes import is_bound_before, is_plural_noun, is_possessor
from service.reading.grammar.words.nouns import is_proper
from service.reading.vocabulary import gazetteer, people
from service.reading.vocabulary.names import PACKAGE

if TYPE_CHECKING:
    from service.reading.parse.words import Parse, Word

BUSINESS = lexicon.words(PACKAGE, "name_words", "business")
OWNED_BY_BUSINESS = lexicon.words(PACKAGE, "name_words", "owned_by_business")
PARTS_OF_BUSINESS = lexicon.words(PACKAGE, "name_words", "parts_of_business")
HOLDING = lexicon.words(PACKAGE, "name_words", "holding_links")
OF_CLUBS = lexicon.words(PACKAGE, "name_words", "of_clubs")
WORKING_AT = lexicon.words(PACKAGE, "name_words", "working_at")
AT_WORK = lexicon.words(PACKAGE, "name_words", "working_links")
GIVING_EXAMPLES = lexicon.words(PACKAGE, "name_words", "giving_examples")
THING_OPENINGS = lexicon.words(PACKAGE, "name_words", "thing_openings")
KINDS_OF_BODIES = people.BODY | lexicon.words(PACKAGE, "name_words", "bands")


def does_business(_: Parse, words: list[Word]) -> bool:
    """As in "Harbour shares fell"."""
    following = words[-1].after
    bound = is_bound_before(words[-1]) and following is words[-1].head
    return bound and following is not None and following.lower in BUSINESS


def owns_a_business(_: Parse, words: list[Word]) -> bool:
    """As in "Harbour's shareholders", "Harbour's chief executive"."""
    last = words[-1]
    if not is_possessor(last):
        return False
    owned, before = last.head, last.head.before
    phrase = f"{before.lower} {owned.lower}" if before is not None else ""
    return owned.lower in OWNED_BY_BUSINESS or phrase in OWNED_BY_BUSINESS


def has_shares(_: Parse, words: list[Word]) -> bool:
    """As in "shares in Harbour", "a stake in Harbour"."""
    link = words[-1].head
    return link.lower in HOLDING and link.head.lower in PARTS_OF_BUSINESS


def is_where_they_work(_: Parse, words: list[Word]) -> bool:
    """As in "an analyst at Harbour": nobody works at somebody, but some do in a town."""
    link = words[0].before
    works = link is not None and link.lower in AT_WORK and link.head.lemma in WORKING_AT
    return works and not is_known_place(words)


def is_an_example_of_bodies(_: Parse, words: list[Word]) -> bool:
    """As in "carmakers such as Harbour and Kite"; in "towns such as" they are places."""
    link = first_joined(words[-1]).head
    if link.lower not in GIVING_EXAMPLES or link.i > words[0].i:
        return False
    noun = link.head
    if is_known_place(words) or words[0].lower in THING_OPENINGS:
        return False
    return noun.i < link.i and is_plural_noun(noun) and noun.lemma in KINDS_OF_BODIES


def has_players(_: Parse, words: list[Word]) -> bool:
    """As in "Harlow boss Ann Roe": a club, by who leads it or plays for it."""
    role = words[-1].after
    name = None if role is None or role.lower not in OF_CLUBS else role.after
    bound = is_bound_before(words[-1]) and name is not None and is_proper(name)
    return bound and words[-1].head.i >= words[-1].i + 1


def is_known_place(words: list[Word]) -> bool:
    """Whether a gazetteer has a place of this name."""
    return gazetteer.kind_of(" ".join([word.text for word in words])) is not None
