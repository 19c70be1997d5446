"""Pronouns inside quotation marks, read when it is known who speaks.

"I" and "my" are the speaker's own (`FIRST`). "He" and "she" are never the speaker: they are whoever
is named before them in the quotation, else the one person in the lines before it who can be meant,
or whom those lines are about. If none fits clearly, none is set.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from dataclasses import replace
from operator import attrgetter
from typing import TYPE_CHECKING, NamedTuple

from service import lexicon
from service.reading.actors.cast import Cast
from service.reading.actors.pronouns.antecedent import TOPIC, barred
from service.reading.actors.pronouns.read import GENDERS, MARKS, OPENING
from service.reading.grammar.word_classes import is_personal
from service.reading.vocabulary.names import PACKAGE
from service.records import Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.reading.parse.words import Parse, Word
    from service.records import Actor, Quote
    from service.records.terms import Gender

FIRST = lexicon.words(PACKAGE, "pronouns", "first")
MEANT = FIRST | GENDERS.keys()
LINES = 700  # code points before a quotation in which whom it is about was named
MOST = 60  # bounds the cost: mentions in them


class _Said(NamedTuple):
    """A mention of a person: where it starts and whose it is."""

    start: int
    actor: Actor


def read_quoted(parse: Parse, cast: Cast, quotes: tuple[Quote, ...]) -> Cast:
    """The cast with the mentions by pronouns that quotations add."""
    people = {actor.id: actor for actor in cast.actors if actor.type == "person"}
    before = sorted(
        (_Said(m.start, actor) for actor in people.values() for m in actor.mentions),
        key=attrgetter("start"),
    )
    added: dict[str, list[Mention]] = defaultdict(list)
    by_word = dict(cast.by_word)
    taken: set[int] = set()
    # Of a quotation inside another the inner one's speaker is "I".
    for quote in sorted(quotes, key=lambda quote: _length(quote)):
        speakers = () if quote.speaker is None else quote.speaker.actor_ids
        for word in _own_words(parse, quote):
            if word.lower not in MEANT or not is_personal(word) or word.i in taken:
                continue
            taken.add(word.i)
            if word.i in by_word:
                continue
            actor: Actor | None = None
            if word.lower in FIRST and len(speakers) == 1:
                actor = people.get(speakers[0])
            elif word.lower in GENDERS and speakers:
                actor = _somebody_else(word, quote, before, cast, speakers)
            if actor is not None:
                added[actor.id].append(Mention(word.start, word.end, word.text, "pronoun"))
                by_word[word.i] = actor
    return _with(cast, added, by_word) if added else cast


def _length(quote: Quote) -> int:
    return quote.spans[-1].end - quote.spans[0].start


def _own_words(parse: Parse, quote: Quote) -> Iterator[Word]:
    """The words of a quote that stand in quotation marks or are set off as its speaker's own."""
    if quote.type == "indirect":
        return
    starts = parse.starts
    for span in quote.spans:
        inside = quote.type == "direct"
        for word in parse.words[bisect_left(starts, span.start) : bisect_left(starts, span.end)]:
            if quote.type == "mixed" and word.text in MARKS:
                inside = word.text in OPENING or not inside
            elif inside:
                yield word


def _somebody_else(
    word: Word, quote: Quote, before: list[_Said], cast: Cast, speakers: tuple[str, ...]
) -> Actor | None:
    """Whom a speaker means by "he" or "she"."""
    gender = GENDERS[word.lower]
    others = {actor.id for actor in barred(word, cast.by_word.get)} | set(speakers)
    start = quote.spans[0].start
    low = bisect_left(before, start - LINES, key=attrgetter("start"))
    high = bisect_left(before, word.start, key=attrgetter("start"))
    fitting = [
        said
        for said in before[max(low, high - MOST) : high]
        if said.actor.id not in others and cast.genders.get(said.actor.id, gender) == gender
    ]
    inside = [said for said in fitting if said.start >= start]
    return _one(inside, cast, gender) if inside else _one(fitting, cast, gender)


def _one(found: list[_Said], cast: Cast, gender: Gender) -> Actor | None:
    """The only one, the only one whose gender is told, or the one mentioned far more often."""
    counts: dict[str, int] = defaultdict(int)
    for said in found:
        counts[said.actor.id] += 1
    actors = {said.actor.id: said.actor for said in found}
    known = {key: actor for key, actor in actors.items() if cast.genders.get(key) == gender}
    actors = known or actors
    ranked = sorted(actors, key=lambda key: (-counts[key], key))
    if not ranked:
        return None
    clear = len(ranked) == 1 or counts[ranked[0]] >= TOPIC * counts[ranked[1]]
    return actors[ranked[0]] if clear else None


def _with(cast: Cast, added: dict[str, list[Mention]], by_word: dict[int, Actor]) -> Cast:
    changed = {
        actor.id: replace(
            actor,
            mentions=tuple(
                sorted((*actor.mentions, *added[actor.id]), key=attrgetter("start", "end"))
            ),
        )
        for actor in cast.actors
        if actor.id in added
    }

    def current(actor: Actor) -> Actor:
        return changed.get(actor.id, actor)

    return Cast(
        tuple(map(current, cast.actors)),
        {i: current(actor) for i, actor in by_word.items()},
        {i: tuple(map(current, actors)) for i, actors in cast.joint.items()},
        cast.genders,
    )
