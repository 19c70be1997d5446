"""The quotes of a story: one entry for each utterance, in all the wordings of the articles."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import Indel, LCSseq
from rapidfuzz.fuzz import partial_ratio

from service.lexicon import words
from service.naming.spelling import fold
from service.records import QuoteVariant, StoryQuote, StorySpeaker
from service.stories.clusters import Clusters
from service.stories.sourced import changed, numbered
from service.stories.wording import PACKAGE, mass, rarity, stems_of, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import Quote, Speaker, Summary
    from service.stories.actors import Ids
    from service.stories.evidence import Evidence

# Preference for the wording of an entry.
_TYPES = ("direct", "mixed", "indirect")

# A stem that more quotes than this have does not bring two together.
LARGEST_BLOCK = 40
# The share of their words, by weight, that two wordings of one speaker have in common (Dice).
PARAPHRASE = 0.5
# The share of the shorter one's words that two translations of a speaker's own words have, of which
# one may be cut.
TRANSLATED = 0.6
# The share of the shorter quote's words that near-identical ones under any speaker have in common,
# and the share of all its words that stand in the other in the same order.
VERBATIM, IN_ORDER = 0.8, 0.8
# Longer quotes are compared as wholes: the stretches of a text are as many as its words.
LONGEST_ALIGNED = 1000
# Passages of a mixed quote that are compared.
MOST_MARKED = 20
# Stems in common below which nothing is told.
FEWEST_CUT, FEWEST_SHARED = 2, 4
# From this many words on, a piece of what one speaker said is told from another, however plain.
TOLD_APART = 5

_MARKED = re.compile(r"[“\"«]([^“”\"«»]+)[”\"»]")


@dataclass(frozen=True, slots=True)
class Node:
    """A quote with its article, its words and their stems, and who speaks, by the story's actors.

    `marked` are the words inside quotation marks: all of a direct quote's, a part of a mixed one's.
    """

    article_id: str
    quote: Quote
    speaker: Speaker | None
    words: tuple[str, ...]
    marked: tuple[str, ...]
    stems: frozenset[str]
    speakers: frozenset[str]
    is_negated: bool


def read(summaries: Sequence[Summary], ids: Ids) -> list[Node]:
    """The quotes of all articles as they are compared.

    `summaries` come sorted by article id; `ids` give the story's actors.
    """
    return [_node(s.article.id, quote, ids) for s in summaries for quote in s.quotes]


def merge(nodes: Sequence[Node], evidence: Evidence) -> tuple[StoryQuote, ...]:
    """One entry for each utterance."""
    merged = [_record([nodes[i] for i in group], evidence) for group in _group(nodes, evidence)]
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
        (" ".join(found),) if quote.type == "direct" else _marked(quote.text),
        frozenset(stems_of(found)),
        _identities(own),
        not words(PACKAGE, "wording", "negations").isdisjoint(found),
    )


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
    every = [ids[article_id, id_] for id_ in speaker.actor_ids if (article_id, id_) in ids]
    first = ids.get((article_id, speaker.actor_id)) if speaker.actor_id else None
    return changed(
        speaker,
        actor_id=first.id if first else None,
        name=first.name if first else speaker.name,
        actor_ids=tuple(dict.fromkeys(actor.id for actor in every)),
    )


def _group(nodes: Sequence[Node], evidence: Evidence) -> list[list[int]]:
    clusters = Clusters([node.article_id for node in nodes])
    keys = [(node.quote.text, node.speakers) for node in nodes]
    twins = {}
    for original, copy in evidence.twins([node.article_id for node in nodes], keys):
        clusters.join(original, copy, told_apart=False)
        twins[copy] = original
    first: dict[tuple[tuple[str, ...], frozenset[str]], int] = {}
    representatives = []
    for i, node in enumerate(nodes):
        if i in twins:
            continue
        same = i
        if len(node.stems) >= FEWEST_CUT:
            same = first.setdefault((node.words, node.speakers), i)
        if same == i:
            representatives.append(i)
        clusters.join(same, i, told_apart=False)
    weights = rarity(nodes[i].stems for i in representatives)
    masses = {i: mass(nodes[i].stems, weights) for i in representatives}
    edges: list[tuple[bool, float, int, int]] = []
    for a, b in _candidates(nodes, representatives):
        common = mass(nodes[a].stems & nodes[b].stems, weights)
        of_shorter = common / min(masses[a], masses[b])
        of_both = 2 * common / (masses[a] + masses[b])
        verbatim, shared = _likeness(nodes[a], nodes[b], of_shorter, of_both)
        if shared:
            edges.append((not verbatim, -shared, a, b))
    for paraphrased, _, a, b in sorted(edges):
        # An article may give in two pieces what another gives in one, but of one speaker.
        in_pieces = not paraphrased and not nodes[a].speakers.isdisjoint(nodes[b].speakers)
        clusters.join(a, b, told_apart=not in_pieces)
    return clusters.all()


def _marked(text: str) -> tuple[str, ...]:
    """The passages of reported speech that are the speaker's own words, each as words."""
    return tuple(" ".join(tokens(passage)) for passage in _MARKED.findall(text)[:MOST_MARKED])


def _candidates(nodes: Sequence[Node], some: Sequence[int]) -> list[tuple[int, int]]:
    """Pairs of two articles with enough stems in common, of which one is not in too many quotes."""
    earlier: dict[str, list[int]] = defaultdict(list)
    found: list[tuple[int, int]] = []
    for b in some:
        holders = [earlier[stem] for stem in nodes[b].stems]
        shared = Counter(chain.from_iterable([block[-LARGEST_BLOCK:] for block in holders]))
        found.extend(
            (a, b)
            for a, count in shared.items()
            if count >= FEWEST_CUT
            and nodes[a].article_id != nodes[b].article_id
            and (count >= FEWEST_SHARED or not nodes[a].speakers.isdisjoint(nodes[b].speakers))
        )
        for block in holders:
            block.append(b)
    return sorted(found)


def _likeness(a: Node, b: Node, of_shorter: float, of_both: float) -> tuple[bool, float]:
    """Whether two quotes have the same words, and how much they share; 0 where they are two.

    `of_shorter` is the share of the shorter one's words, by weight, that both have, `of_both` that
    of all their words.
    """
    common = len(a.stems & b.stems)
    # A few words of reported speech are found inside other sentences by chance.
    whole = of_both >= PARAPHRASE or a.quote.type == b.quote.type == "direct"
    same_words = common >= FEWEST_SHARED and of_shorter >= VERBATIM and whole
    if same_words and _are_in_order(a, b):
        return True, of_shorter
    if a.speakers.isdisjoint(b.speakers):
        return False, 0.0
    if common >= FEWEST_CUT and _is_cut(a, b, plain=common >= FEWEST_SHARED):
        return True, max(of_shorter, VERBATIM)
    own_words = a.quote.type == b.quote.type == "direct" and of_shorter >= TRANSLATED
    alike = (own_words or of_both >= PARAPHRASE) and common >= FEWEST_SHARED
    if not alike or a.is_negated != b.is_negated:
        return False, 0.0
    return False, of_both


def _are_in_order(a: Node, b: Node) -> bool:
    """Whether most words of the shorter quote stand in the other in the same order."""
    shorter = min(len(a.words), len(b.words))
    return LCSseq.similarity(a.words, b.words) >= IN_ORDER * shorter


def _is_cut(a: Node, b: Node, *, plain: bool) -> bool:
    """Whether own words in one quote are a piece of those in the other, word for word.

    A short piece in words that everybody uses ("a new deal") counts only if `plain` ones may.
    """
    return any(
        f" {short} " in f" {full} " and _tells(short, plain=plain)
        for left in a.marked
        for right in b.marked
        for short, full in ((left, right), (right, left))
    )


def _tells(piece: str, *, plain: bool) -> bool:
    said = piece.split()
    if not plain and len(said) < TOLD_APART:
        said = [word for word in said if word not in words(PACKAGE, "wording", "plain")]
    return len(stems_of(said)) >= FEWEST_CUT


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
            node.article_id,
            _similarity(node.words, fullest.words),
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


def _similarity(spoken: tuple[str, ...], fullest: tuple[str, ...]) -> float:
    """1 for the same words or a cut of them, 0 for none in common.

    Indel similarity of the words, with the whole text or with the stretch of it that is as long as
    the shorter of the two and most like it, whichever is higher.
    """
    if spoken == fullest:
        return 1.0
    whole = Indel.normalized_similarity(spoken, fullest)
    if max(len(spoken), len(fullest)) > LONGEST_ALIGNED:
        return round(whole, 3)
    return round(max(whole, partial_ratio(spoken, fullest) / 100), 3)


def _most_given_speaker(group: Iterable[Node], evidence: Evidence) -> StorySpeaker | None:
    """The speaker whom most independent articles give, one who is known before one who is not."""
    every = [(node.article_id, node.speaker) for node in group if node.speaker]
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
