"""Pronouns and descriptions joined to the actors that they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.drafts import Draft
    from service.reading.parse import Parse

SINGULAR = frozenset(("he", "she", "him", "his", "her", "hers", "himself", "herself"))


def attach_pronouns(parse: Parse, by_word: dict[int, Draft]) -> None:
    """Join he and she to the last person who was a subject, in this or the previous sentence."""
    last: Draft | None = None
    seen = -2
    for sentence in parse.sentences:
        if sentence.index - seen > 2:
            last = None
        for word in sentence.words:
            draft = by_word.get(word.i)
            if draft is not None and draft.type == "person" and word.dep in ("nsubj", "nsubjpass"):
                last, seen = draft, sentence.index
            elif draft is None and word.lower in SINGULAR and last is not None:
                last.add_word(word, "pronoun")
                by_word[word.i] = last
                seen = sentence.index
