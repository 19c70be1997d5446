"""The quotes of a story: one entry for each utterance, in all the wordings of the articles."""

from __future__ import annotations

import math
import re
from functools import lru_cache
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio

from service.lexicon import table, words
from service.naming.spelling import fold
from service.records import QuoteVariant, Speaker, StoryQuote, StorySpeaker
from service.stories.quotes import groups as quote_groups
from service.stories.quotes.groups import Node
from service.stories.sourced import numbered
from service.stories.wording import PACKAGE, stem, stems_of, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Quote, Summary
    from service.stories.entities.actors import Ids
    from service.stories.evidence import Evidence

# Preference for the wording of an entry.
_TYPES = ("direct", "mixed", "indirect")

# Bounds the cost: longer quotes are compared as wholes, for they have as many stretches as words.
LONGEST_ALIGNED = 1000
# Words behind a negation that it may deny.
WORDS_DENIED = 6
# Bounds the cost: passages of a mixed quote that are compared.
MOST_MARKED = 20

_MARKED = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")


def read(summaries: Sequence[Summary], ids: Ids) -> list[Node]:
    """The quotes of all articles as they are compared.

    `summaries` come sorted by article id; `ids` give the story's actors.
    """
    return [_node(s.article.id, quote, ids) for s in summaries for quote in s.quotes]


def merge(nodes: Sequence[Node], evidence: Evidence) -> tuple[StoryQuote, ...]:
    """One entry for each utterance."""
    merged = [
        _record(group, evidence)
        for some in evidence.by_event(nodes)
        for group in quote_groups.group(some, evidence)
    ]
    return numbered("quote", sorted(merged, key=lambda quote: _order(quote, evidence)))


def _order(quote: StoryQuote, evidence: Evidence) -> tuple[object, ...]:
    first = quote.variants[0]
    return (-evidence.weight(quote.article_ids), quote.text, first.article_id, first.id)


def _node(article_id: str, quote: Quote, ids: Ids) -> Node:
    own = _speaker(quote.speaker, article_id, ids)
    found = tuple(tokens(quote.text))
    return Node(
        article_id,
        quote,
        own,
        found,
        (_phrase(found),) if quote.type == "direct" else _marked(quote.text),
        tuple(_figure(stem) for stem in stems_of(found)),
        frozenset(stems_of(found)),
        _identities(own),
        _voices(quote.speaker, article_id, ids) or _identities(own),
        _denied(found),
    )


def _figure(word: str) -> str:
    """A number in figures, however an outlet writes it."""
    return _figures().get(word, word)


@lru_cache(maxsize=1)
def _figures() -> dict[str, str]:
    written = table(PACKAGE, "wording")["figures"]
    return {stem(word): str(number) for number, word in enumerate(written)}


def _denied(found: tuple[str, ...]) -> frozenset[str]:
    """The stems of the words that a negation reaches."""
    negations = words(PACKAGE, "wording", "negations")
    if negations.isdisjoint(found):
        return frozenset()
    reached = (
        word
        for at, negation in enumerate(found)
        if negation in negations
        for word in found[at + 1 : at + 1 + WORDS_DENIED]
    )
    return frozenset(stems_of(reached))


def _voices(speaker: Speaker | None, article_id: str, ids: Ids) -> frozenset[str]:
    """A speaker without a name, by its description: "police"; empty for one with a name."""
    if speaker is None or speaker.actor_id is None:
        return frozenset()
    actor = ids.get((article_id, speaker.actor_id))
    return frozenset([fold(actor.name)] if actor is not None and not actor.named else [])


def _identities(speaker: Speaker | None) -> frozenset[str]:
    """Who speaks: the actors, or where there is none the words for the speaker if they tell it."""
    if speaker is None:
        return frozenset()
    known = frozenset(id_ for id_ in (speaker.actor_id, *speaker.actor_ids) if id_)
    described = fold(speaker.text).removeprefix("the ")
    return known or frozenset([described] if " " in described else [])


def _speaker(speaker: Speaker | None, article_id: str, ids: Ids) -> Speaker | None:
    """A speaker with the story's ids; an id of no actor is dropped."""
    if speaker is None:
        return None
    every = [ids[article_id, id_].id for id_ in speaker.actor_ids if (article_id, id_) in ids]
    first = ids.get((article_id, speaker.actor_id)) if speaker.actor_id else None
    return Speaker(
        speaker.start,
        speaker.end,
        speaker.text,
        first.id if first else None,
        first.name if first else speaker.name,
        tuple(dict.fromkeys(every)),
    )


def _marked(text: str) -> tuple[str, ...]:
    """The passages of reported speech that are the speaker's own words, each as words."""
    return tuple(_phrase(tokens(passage)) for passage in _MARKED.findall(text)[:MOST_MARKED])


def _phrase(found: Iterable[str]) -> str:
    """Words as a text in which other words are found whole."""
    return f" {' '.join(found)} "


def _record(group: Sequence[Node], evidence: Evidence) -> StoryQuote:
    fullest = min(group, key=_fullness)
    text = fullest.quote.text
    variants = [
        QuoteVariant(
            node.quote.id,
            node.quote.type,
            node.quote.text,
            node.quote.spans,
            node.quote.cue,
            node.speaker,
            node.quote.denied,
            node.quote.when,
            node.article_id,
            _similarity(node, fullest),
        )
        for node in group
    ]
    variants.sort(key=lambda v: (v.article_id, v.spans[0].start if v.spans else 0, v.id))
    return StoryQuote(
        "",
        _most_given_speaker(group, evidence),
        text,
        fullest.quote.type,
        tuple(variants),
        tuple(sorted({node.article_id for node in group})),
    )


def _fullness(node: Node) -> tuple[int, int, str, str]:
    """Direct wordings first, then those of most words."""
    rank = _TYPES.index(node.quote.type) if node.quote.type in _TYPES else len(_TYPES)
    return (rank, -len(node.words), node.quote.text, node.article_id)


def _similarity(node: Node, fullest: Node) -> float:
    """1 for the same words or a cut of them, 0 for none in common.

    Reported speech with own words in it is as like as it is on the mean of all its words and of
    its own ones: an outlet that cites two words of a sentence has cited them right.
    """
    whole = _alikeness(node.words, fullest.words)
    if node.quote.type != "mixed" or whole == 1:
        return round(whole, 3)
    own = [tuple(passage.split()) for passage in node.marked]
    total = sum(map(len, own))
    if not total:
        return round(whole, 3)
    alike = sum(len(said) * _alikeness(said, fullest.words) for said in own) / total
    return round(max(whole, (whole + alike) / 2), 3)


def _alikeness(spoken: tuple[str, ...], fullest: tuple[str, ...]) -> float:
    """Indel similarity of words, with the whole of the fullest wording or with a stretch of it.

    The stretch is as long as the shorter of the two and most like it; the higher of both counts.
    """
    if spoken == fullest:
        return 1.0
    whole = Indel.normalized_similarity(spoken, fullest)
    if max(len(spoken), len(fullest)) > LONGEST_ALIGNED:
        return whole
    return max(whole, partial_ratio(spoken, fullest) / 100)


def _most_given_speaker(group: Iterable[Node], evidence: Evidence) -> StorySpeaker | None:
    """The speaker whom most independent articles give, one who is known before one who is not."""
    every = [(node.article_id, node.speaker) for node in group if node.speaker]
    if len(every) == 1:
        only = every[0][1]
        return StorySpeaker(only.actor_id, only.name or only.text)
    counted = evidence.independent(article_id for article_id, _ in every)
    votes: dict[tuple[str | None, str], set[str]] = {}
    names: dict[tuple[str | None, str], str] = {}
    for article_id, speaker in every:
        if article_id in counted and speaker is not None:
            name = speaker.name or speaker.text
            key = (speaker.actor_id, "" if speaker.actor_id else fold(name))
            votes.setdefault(key, set()).add(article_id)
            names[key] = min(name, names.get(key, name))
    if not votes:
        return None
    best = min(votes, key=lambda key: (-len(votes[key]), _place(key[0]), key[1]))
    return StorySpeaker(best[0], names[best])


def _place(actor_id: str | None) -> float:
    """The place of an actor in the story's list; nobody comes last."""
    return math.inf if actor_id is None else int(actor_id.rpartition("-")[2])
