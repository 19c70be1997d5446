"""What an event is: who and where, what is said, counted and done, and the words for it.

A profile is what one Summary tells of its event. Two articles are as near as the weighted mean of
two cosines, of the names in them and of their words. What reports of every kind share ("police",
"three people", "on Friday", "County") weighs little, so that another event of the same kind, or one
in the same town, is not taken for the same. No title, id or publisher is looked at.

`merge` asks which articles tell the story's event (coherence); articles can be put into stories by
the same nearness.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from service.frozen import dataclass
from service.lexicon import table, words
from service.naming.spelling import fold
from service.stories import times
from service.stories.wording import PACKAGE, stem, stems

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from service.records import ArticleInfo, Summary

# How much of the nearness of two articles their names make, and how much their words.
OF_NAMES, OF_WORDS = 0.6, 0.4
# What a word weighs that reports of every kind have, beside 1 for one that tells its event.
LITTLE = 0.35
# Sets of articles that tell of other times are less near by this factor.
OF_OTHER_TIMES = 0.6
# An article with fewer words has too little to tell: the contract counts it in.
TELLING = 50
# Two sets of articles are one event where the mean nearness between them is so high.
ONE_EVENT = 0.22
# And where it is not less than this part of the mean nearness inside the looser of the two: two
# quakes on one island are as near as two angles of another story.
APART = 0.5
# Sentences at the head of an article that tell what it is about.
OPENING = 4
# A stem is the story's where so many articles open with it, or this part of them.
FEWEST_OPENING, PART = 2, 3
# So many of those stems a sentence or a line has at least which is on the story.
ON_THE_STORY = 2
# Those whom the story is about: so many of its actors who are named, as they come.
CHIEF = 6
# Bounds the cost, so that a long article is no slower than a book of short ones: its commonest
# words, which count.
COMMONEST = 400
# Weights are counted in parts of one so small. Bounds the memory: so many components are multiplied
# at a time, 13 MB for two hundred articles.
UNITS, COLUMNS = 1 << 16, 4096

Vector = dict[str, float]
Matrix = npt.NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Profile:
    """What an article tells of its event: weights of the words in its names, and of its words.

    `named` counts those whom and the places that it names; `times` are those that it tells of.
    """

    names: Vector
    words: Vector
    named: int
    is_brief: bool
    times: frozenset[int] = frozenset()


def opening_stems(articles: Sequence[ArticleInfo]) -> frozenset[str]:
    """The stems that several articles open with, but for those of every report."""
    holders = Counter(
        stem_
        for article in articles
        for stem_ in {s for span in article.key_sentences[:OPENING] for s in stems(span.text)}
    )
    needed = max(FEWEST_OPENING, len(articles) // PART)
    plain = plain_stems()
    return frozenset(s for s, count in holders.items() if count >= needed and s not in plain)


def profile(summary: Summary) -> Profile:
    """The profile of one article."""
    return Profile(
        _weighted(_names_in(summary), _common_in_names()),
        _weighted(_words_in(summary), common_stems()),
        sum(actor.named for actor in summary.actors) + len(summary.locations),
        summary.article.words < TELLING,
        times.told_in(summary),
    )


def nearness(profiles: Sequence[Profile]) -> Matrix:
    """How near each two articles are, from 0 to 1."""
    by_name = _cosines([profile.names for profile in profiles])
    by_word = _cosines([profile.words for profile in profiles])
    return OF_NAMES * by_name + OF_WORDS * by_word


def parts(near: Matrix, told: Sequence[frozenset[int]]) -> list[list[int]]:
    """The articles in sets by event: the two nearest sets are joined while they are one event.

    The nearness of two sets is the mean over their pairs, which no single article decides; less
    where they tell of other times, by those that each article has `told` of. Sets and their
    members come in the order of the articles.
    """
    when = times.Times(told)
    found = {i: [i] for i in range(len(near))}
    between = near.copy()  # the sum of the nearness of all pairs of two sets
    within = np.zeros(len(near))
    while len(found) > 1:
        alive = sorted(found)
        sizes = np.array([len(found[i]) for i in alive], dtype=float)
        means = between[np.ix_(alive, alive)] / np.outer(sizes, sizes)
        means[when.apart[np.ix_(alive, alive)]] *= OF_OTHER_TIMES
        allowed = means >= np.maximum(ONE_EVENT, APART * _inner(within[alive], sizes))
        np.fill_diagonal(allowed, val=False)
        if not allowed.any():
            break
        best = int(np.argmax(np.where(allowed, means, -1.0)))
        a, b = sorted((alive[best // len(alive)], alive[best % len(alive)]))
        within[a] += within[b] + between[a, b]
        between[a, :] += between[b, :]
        between[:, a] += between[:, b]
        when.join(a, b)
        found[a] = sorted([*found[a], *found.pop(b)])
    return [found[i] for i in sorted(found)]


def _inner(within: Matrix, sizes: Matrix) -> Matrix:
    """For each two sets the mean nearness inside the larger, more likely the story.

    Of two of one size it is that inside the looser; 0 where one is a single article.
    """
    pairs = sizes * (sizes - 1) / 2
    means = np.where(pairs > 0, within / np.maximum(pairs, 1), 0.0)
    looser: Matrix = np.minimum.outer(means, means)
    larger = np.where(sizes[:, None] > sizes[None, :], means[:, None], means[None, :])
    is_level = (sizes[:, None] == sizes[None, :]) | (looser == 0)
    inner: Matrix = np.where(is_level, looser, larger)
    return inner


def _names_in(summary: Summary) -> Counter[str]:
    """How often each word of a name is meant by a name or a description."""
    found: Counter[str] = Counter()
    for actor in summary.actors:
        if actor.named:
            times = sum(mention.kind != "pronoun" for mention in actor.mentions)
            found.update(dict.fromkeys(fold(actor.name).split(), max(1, times)))
    for place in summary.locations:
        found.update(dict.fromkeys(fold(place.name).split(), len(place.mentions)))
    return found


def _words_in(summary: Summary) -> Counter[str]:
    """How often each stem stands in what is counted, quoted or described."""
    found: Counter[str] = Counter()
    sentences = {claim.sentence.start: claim.sentence.text for claim in summary.numeric_claims}
    texts = [sentences[start] for start in sorted(sentences)]
    texts += [quote.text for quote in summary.quotes]
    texts += [
        mention.text
        for actor in summary.actors
        for mention in actor.mentions
        if mention.kind == "nominal"
    ]
    for text in texts:
        found.update(stems(text))
    return found


def _weighted(counts: Counter[str], common: frozenset[str]) -> Vector:
    """The commonest words with the logarithm of their number, common ones with a part of it."""
    kept = sorted(counts, key=lambda word: (-counts[word], word))[:COMMONEST]
    return {
        word: (1.0 + math.log(counts[word])) * (LITTLE if _is_common(word, common) else 1.0)
        for word in kept
    }


def _is_common(word: str, common: frozenset[str]) -> bool:
    return word in common or word.isdigit()


@lru_cache(maxsize=1)
def _common_in_names() -> frozenset[str]:
    """Parts of many names, and given names, which tell less than surnames."""
    given = " ".join(table("service.naming", "nicknames")["sets"])
    return words(PACKAGE, "events", "names") | frozenset(fold(given).split())


@lru_cache(maxsize=1)
def plain_stems() -> frozenset[str]:
    """Stems that stand in reports of every kind."""
    return frozenset(map(stem, words(PACKAGE, "events", "plain")))


@lru_cache(maxsize=1)
def common_stems() -> frozenset[str]:
    """Stems that reports of one kind or of every kind share."""
    every = words(PACKAGE, "events", "plain") | words(PACKAGE, "events", "kinds")
    return frozenset(map(stem, every)) | every


def _cosines(vectors: Sequence[Vector]) -> Matrix:
    """The cosine of each two vectors, over the components that several of them have.

    The weights are rounded to whole numbers of a small unit. Their products and sums are whole
    numbers that a float holds exactly, so no order of adding and no number of threads changes one.
    """
    holders = Counter(key for vector in vectors for key in vector)
    column = {key: i for i, key in enumerate(k for k, count in holders.items() if count > 1)}
    products = np.zeros((len(vectors), len(vectors)))
    block: Matrix = np.zeros((len(vectors), min(COLUMNS, len(column))))
    entries: dict[int, list[tuple[int, int, float]]] = {}
    for row, vector in enumerate(vectors):
        for key, weight in vector.items():
            if key in column:
                at = column[key]
                entries.setdefault(at // COLUMNS, []).append((row, at % COLUMNS, weight))
    for some in entries.values():
        block[:] = 0
        rows, columns, weights = zip(*some, strict=True)
        block[list(rows), list(columns)] = np.rint(np.array(weights) * UNITS)
        products += block @ block.T
    lengths = np.array([_length(vector.values()) for vector in vectors]) * UNITS
    lengths[lengths == 0] = 1
    cosines: Matrix = products / np.outer(lengths, lengths)
    return cosines


def _length(weights: Iterable[float]) -> float:
    return math.sqrt(math.fsum(weight * weight for weight in weights))
