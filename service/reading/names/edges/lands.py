"""Lands that the model takes for their people: "the president of Togo", "central Anatolia"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import PROPER_NOUN, is_bound_before
from service.reading.vocabulary import gazetteer

if TYPE_CHECKING:
    from service.reading.parse.words import Word


def is_a_land(words: list[Word]) -> bool:
    """Whether a name of one word is that of a country, a first-order region or a part of one.

    It stands for itself: in "Kachin fighters" it may be a people. What is an adjective too
    ("Somali") is none.
    """
    word = words[-1]
    if len(words) > 1 or word.tag != PROPER_NOUN or is_bound_before(word):
        return False
    best = next(iter(gazetteer.candidates(word.text)), None)
    if best is None or not best.usual or gazetteer.demonym(word.text) is not None:
        return False
    return best.kind in ("country", "area") or (best.kind == "region" and best.iso is not None)
