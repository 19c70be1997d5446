"""How much an article is about an actor.

A reader ranks whom the headline and the lead name and who keeps coming back; who acts and speaks
counts a little more. So mentions are counted, each further one for less, and the count is worth the
less the later an actor enters: 400 characters, the length of a lead, halve it. A country counts
as much where it is only the place, and "the pilgrims" as much as somebody with a name. The agency
that a report is by, "LUND (AP) —", hardly counts.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from service.reading.grammar.punctuation import DASHES
from service.reading.grammar.word_classes import is_subject

if TYPE_CHECKING:
    from service.reading.actors.draft import Draft
    from service.reading.names.name import Name
    from service.reading.parse.words import Parse
    from service.records import Mention

WEIGHTS = {"name": 1.0, "metonym": 1.0, "nominal": 0.9, "pronoun": 0.9}
# What a mention counts more if it is a subject.
ACTING = 0.1
FURTHER = 0.75  # power of the count: twice as many mentions are worth 1.7 times as much
LEAD = 400  # code points: the first two or three sentences of a report
UNTOLD = 0.9  # of a mention that only says whose report it is
ENOUGH = 2.0**FURTHER  # the count of a leading actor; below it a text has none


def _is_a_credit(parse: Parse, mention: Mention) -> bool:
    """Whether a name stands in the brackets of a dateline: "LUND (AP) —"."""
    opening = parse.text[max(mention.start - 1, 0) : mention.start]
    behind = parse.text[mention.end : mention.end + 3]  # ")", perhaps a space, the dash
    return opening == "(" and behind[:1] == ")" and behind[1:].lstrip()[:1] in DASHES


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
        if draft.type == "organization" and draft.named:
            weight -= UNTOLD * sum(_is_a_credit(parse, mention) for mention in draft.mentions)
        acts = sum([is_subject(parse.words[i]) for i in draft.heads.values()])
        first = min([*[mention.start for mention in draft.mentions], *also[:1]])
        counted.append((weight + ACTING * acts) ** FURTHER / (1 + first / LEAD))
    most = max([*counted, ENOUGH])
    return [round(value / most, 3) for value in counted]
