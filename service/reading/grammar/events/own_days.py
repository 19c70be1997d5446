"""Nouns that have a day of their own, whatever is done with them: the close of a market."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.lexicon import words

if TYPE_CHECKING:
    from service.reading.parse.words import Word

PRICES = words("service.reading.vocabulary", "tense", "prices")


def is_of_a_price(word: Word) -> bool:
    """As in "will pay a premium to the close on Tuesday": the day is the price's."""
    priced = word.head.head
    return priced.lemma in PRICES and priced.pos == "NOUN" and word.head is not priced
