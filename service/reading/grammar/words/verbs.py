"""What the form of a verb tells of its subject."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.parse.words import Word


def agrees_with_many(verb: Word) -> bool:
    """Whether its form is that of a plural subject: "were", "have left", "guard"."""
    finite = verb.child("aux", "auxpass") or verb
    return finite.tag == "VBP" or finite.lower == "were"
