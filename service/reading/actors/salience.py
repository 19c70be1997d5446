"""How much an article is about an actor.

A reader ranks whom the headline and the lead name, who acts and speaks, and who keeps coming back.
The measure is a weighted share: mentions against those of the most mentioned actor (by square
root, so that the tenth mention adds less than the second), the place of the first mention, and the
share of mentions that are subjects.
"""

from __future__ import annotations

from math import sqrt
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.parse.words import Parse

MENTIONS, POSITION, ACTING = 0.6, 0.2, 0.2
WEIGHTS = {"name": 1.0, "metonym": 0.8, "nominal": 0.6, "pronoun": 0.4}
SUBJECTS = frozenset(("nsubj", "nsubjpass", "agent"))
UNNAMED = 0.8
ENOUGH = 3


def measure(parse: Parse, drafts: list[Draft], firsts: list[int]) -> list[float]:
    """A salience from 0 to 1, with three decimals, for each draft.

    `firsts` are the offsets of their first mentions.
    """
    weights = [sum([WEIGHTS[mention.kind] for mention in draft.mentions]) for draft in drafts]
    most = max([*weights, ENOUGH])
    length = max(len(parse.text), 1)
    measured = []
    for draft, weight, first in zip(drafts, weights, firsts, strict=True):
        acts = [parse.words[i].dep in SUBJECTS for i in draft.heads.values()]
        acting = sum(acts) / max(len(acts), ENOUGH)
        value = (
            MENTIONS * sqrt(weight / most) + POSITION * (1 - first / length) + ACTING * acting
        ) * (1.0 if draft.named else UNNAMED)
        measured.append(round(min(value, 1.0), 3))
    return measured
