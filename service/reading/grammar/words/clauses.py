"""What kind of clause a verb heads, what opens it, and what it is to the word above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import WH_TAGS

if TYPE_CHECKING:
    from service.reading.parse.words import Word

# Clauses that hold only if the one above them does: "plans to sell", "would come and stay".
_GOING_WITH_ABOVE = frozenset(("xcomp", "advcl", "conj", "pcomp", "acl"))


def is_wh_word(word: Word) -> bool:
    """Whether it opens a question or a relative clause: "who", "which", "whose", "when"."""
    return word.tag in WH_TAGS


def mark_of(clause: Word) -> Word | None:
    """The conjunction that opens a subordinate clause: "if", "that", "because"."""
    return clause.child("mark")


def can_open_clause(word: Word) -> bool:
    """Whether it opens a clause, as a conjunction or an adverb: "if", "when"."""
    return word.dep in ("mark", "advmod")


def is_object_clause(verb: Word) -> bool:
    """Whether it heads a clause that a verb has for its object: "said it was", "wants to go"."""
    return verb.dep in ("ccomp", "xcomp")


def is_complement_clause(verb: Word) -> bool:
    """Whether it heads a clause that a verb, noun or preposition calls for: "a plan to sell"."""
    return verb.dep in ("xcomp", "ccomp", "acl", "pcomp")


def is_clause_of_noun(verb: Word) -> bool:
    """Whether it heads a participle, infinitive or content that a noun has: "a plan to sell"."""
    return verb.dep == "acl"


def goes_with_above(verb: Word) -> bool:
    """Whether a clause holds only if the one above it does: "would come and stay"."""
    return verb.dep in _GOING_WITH_ABOVE


def adds_to_noun(word: Word) -> bool:
    """Whether it tells more of a noun, as an apposition or a clause: "Holm, a nurse who left"."""
    return word.dep in ("appos", "relcl", "acl")


def is_adverbial(word: Word) -> bool:
    """Whether it only tells when, where or how: a phrase, a clause or an adverb of a verb."""
    return word.dep in ("prep", "advcl", "npadvmod", "advmod")
