"""Whether an actor is a man or a woman, as far as the text or the given name tells."""

from __future__ import annotations

from typing import TYPE_CHECKING

from service.naming import people
from service.reading.vocabulary.given_names import given_names

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.records.terms import Gender

# Bounds the cost: names of one actor that are looked through for the longest given name.
MOST_NAMES = 12


def gender_of(draft: Draft) -> Gender:
    """The gender that the text tells, else the one that the given name nearly always has."""
    if not draft.gender and draft.named and draft.names:
        forms = [people.parse(name.text) for name in draft.names[:MOST_NAMES]]
        fullest = max(forms, key=lambda form: len(form.given))
        if fullest.given and not fullest.may_begin_with_family:
            return given_names().get(fullest.given[0], "")
    return draft.gender
