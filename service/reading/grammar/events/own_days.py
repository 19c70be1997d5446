"""Nouns that have a day of their own, whatever is done next: a market's close, a shooting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words

if TYPE_CHECKING:
    from service.reading.parse.words import Word

PACKAGE = "service.reading.vocabulary"
PRICES = words(PACKAGE, "tense", "prices")
HARM_DONE = words(PACKAGE, "tense", "harm_done")
PRESUPPOSING = words(PACKAGE, "tense", "presupposing")
PRESUPPOSING_LINKS = words(PACKAGE, "tense", "presupposing_links")


def has_own_day(word: Word) -> bool:
    """Whether a day is that of a noun, and not of what its clause says: it is over."""
    return is_of_a_price(word) or _is_of_past_event(word)


def _is_of_past_event(word: Word) -> bool:
    """As in "will recover from Monday's shooting", "a premium to Friday's price"; not "meeting".

    A noun of harm that a day owns has happened; so has all that a link behind it presupposes.
    """
    event = word.head
    if word.dep != "poss" or event.pos not in ("NOUN", "PROPN"):
        return False
    if event.lemma in HARM_DONE:
        return True
    link = event.head
    if event.dep != "pobj" or link.lower not in PRESUPPOSING_LINKS:
        return False
    above = (link.head, link.head.child("dobj", "attr"))
    return any(one is not None and one.lemma in PRESUPPOSING for one in above)


def is_of_a_price(word: Word) -> bool:
    """As in "will pay a premium to the close on Tuesday": the day is the price's."""
    priced = word.head.head
    return priced.lemma in PRICES and priced.pos == "NOUN" and word.head is not priced
