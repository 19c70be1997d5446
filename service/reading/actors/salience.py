"""How much an article is about an actor.

A reader ranks whom the headline and the lead name and who keeps coming back; who acts and speaks
counts a little more. So mentions are counted, each further one for less, and the count is worth the
less the later an actor enters: 400 characters, the length of a lead, halve it. A country is as much
told of where it is only the place, and "the pilgrims" are as much as somebody with a name.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from service.reading.grammar.word_classes import is_subject

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse

WEIGHTS = {"name": 1.0, "metonym": 1.0, "nominal": 0.9, "pronoun": 0.9}
# What a mention counts more if it is a subject.
ACTING = 0.1
FURTHER = 0.75  # power of the count: twice as many mentions are worth 1.7 times as much
LEAD = 400  # code points: the first two or three sentences of a report
ENOUGH = 2.0**FURTHER  # the count of a leading actor; below it a text has none


def measure(parse: Parse, drafts: list[Draft], names: list[Name]) -> list[float]:
    """A salience from 0 to 1, with three decimals, for each draft; `names` are all of the text."""
    placed: dict[str, list[int]] = defaultdict(list)
    for name in names:
        if name.country is not None and name.role == "place":
            placed[name.country].append(name.start)
    counted = []
    for draft in drafts:
        also = placed.get(draft.country or "", [])
        weight = sum([WEIGHTS[mention.kind] for mention in draft.mentions]) + len(also)
        acts = sum([is_subject(parse.words[i]) for i in draft.heads.values()])
        first = min([*(mention.start for mention in draft.mentions), *also[:1]])
        counted.append((weight + ACTING * acts) ** FURTHER / (1 + first / LEAD))
    most = max([*counted, ENOUGH])
    return [round(value / most, 3) for value in counted]
