"""Which quotes of a story's articles are one utterance."""

from __future__ import annotations

from collections import Counter, defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from rapidfuzz.distance import LCSseq

from service.frozen import dataclass
from service.lexicon import words
from service.stories.clusters import Clusters
from service.stories.wording import PACKAGE, mass, rarity, stems_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from service.records import Quote, Speaker
    from service.stories.evidence import Evidence

# Bounds the cost: a stem that more quotes have does not bring two together.
LARGEST_BLOCK = 40
# The share of their words, by weight, that two wordings of one speaker have in common (Dice).
PARAPHRASE = 0.5
# The share of the shorter one's words that two translations of a speaker's own words have, of which
# one may be cut.
TRANSLATED = 0.6
# The share of the shorter quote's words that near-identical ones under any speaker have in common,
# and the share of all its words that stand in the other in the same order.
VERBATIM, IN_ORDER = 0.8, 0.8
# Stems in common below which nothing is told.
FEWEST_CUT, FEWEST_SHARED = 2, 4
# So many are told where two wordings share nearly all they say.
FEWEST_ALIKE, ALIKE = 3, 0.6
# From this many words on, a piece of what one speaker said is told from another, however plain.
TOLD_APART = 5
# As many own words in a row are said but once.
RUN = 7


@dataclass(frozen=True, slots=True)
class Node:
    """A quote with its article, its words and their stems, and who speaks, by the story's actors.

    `marked` are the words inside quotation marks, a blank round each: all of a direct quote's, a
    part of a mixed one's. `core` are the stems in order, numbers in figures; `denied` are those
    that a negation stands before. `voices` are the speakers, one without a name by its description.
    """

    article_id: str
    quote: Quote
    speaker: Speaker | None
    words: tuple[str, ...]
    marked: tuple[str, ...]
    core: tuple[str, ...]
    stems: frozenset[str]
    speakers: frozenset[str]
    voices: frozenset[str]
    denied: frozenset[str]


def group(nodes: Sequence[Node], evidence: Evidence) -> list[list[Node]]:
    """The quotes in groups by utterance.

    Equal words of one speaker come first; then nearly equal words and pieces, those that share most
    before the others; then long runs and paraphrases, in the same way.
    """
    clusters = Clusters([node.article_id for node in nodes])
    representatives = _join_repeated(nodes, clusters, evidence)
    likeness = _Likeness(nodes, representatives)
    edges: list[tuple[bool, float, int, int]] = []
    for a, b in _candidates(nodes, representatives):
        is_verbatim, shared = likeness.of(a, b)
        if shared:
            edges.append((not is_verbatim, -shared, a, b))
    for is_paraphrase, _, a, b in sorted(edges):
        # An article may give in two pieces what another gives in one, but of one speaker.
        in_pieces = not is_paraphrase and not nodes[a].speakers.isdisjoint(nodes[b].speakers)
        clusters.join(a, b, told_apart=not in_pieces)
    return [[nodes[i] for i in cluster] for cluster in clusters.all()]


def _join_repeated(nodes: Sequence[Node], clusters: Clusters, evidence: Evidence) -> list[int]:
    """Join equal words of one speaker at once; one of each stands for all in what follows."""
    keys = [(node.quote.text, node.speakers) for node in nodes]
    twins = set()
    for original, copy in evidence.twins([node.article_id for node in nodes], keys):
        clusters.join(original, copy, told_apart=False)
        twins.add(copy)
    first: dict[tuple[object, ...], int] = {}
    representatives = []
    for i, node in enumerate(nodes):
        if i in twins:
            continue
        same = i
        if len(node.core) >= FEWEST_CUT or (node.core and node.voices):
            same = first.setdefault((node.core, node.voices, node.quote.denied), i)
        if same == i:
            representatives.append(i)
        clusters.join(same, i, told_apart=False)
    _join_equal_words(nodes, clusters, representatives)
    return representatives


def _join_equal_words(nodes: Sequence[Node], clusters: Clusters, some: Sequence[int]) -> None:
    """Join a sentence of own words that two articles have letter by letter, whoever is credited."""
    first: dict[tuple[object, ...], int] = {}
    for i in some:
        node = nodes[i]
        if node.quote.type == "direct" and len(node.words) >= RUN:
            clusters.join(first.setdefault((node.words, node.quote.denied), i), i)


def _candidates(nodes: Sequence[Node], some: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Pairs of two articles with enough stems in common, of which one is not in too many quotes."""
    earlier: dict[str, list[int]] = defaultdict(list)
    for b in some:
        right = nodes[b]
        holders = [earlier[stem] for stem in right.stems]
        blocks = [block[-LARGEST_BLOCK:] for block in holders if block]
        shared = Counter(chain.from_iterable(blocks))
        for a, count in shared.items():
            left = nodes[a]
            if count < FEWEST_CUT or left.article_id == right.article_id:
                continue
            if count >= FEWEST_SHARED or not left.speakers.isdisjoint(right.speakers):
                yield a, b
        for block in holders:
            block.append(b)


class _Likeness:
    """How far two quotes are one utterance, by weights of the words that tell it."""

    def __init__(self, nodes: Sequence[Node], some: Sequence[int]) -> None:
        self._nodes = nodes
        self._weights = rarity(nodes[i].stems for i in some)
        self._masses = {i: mass(nodes[i].stems, self._weights) for i in some}
        self._runs: dict[int, set[tuple[str, ...]]] = {}

    def of(self, a: int, b: int) -> tuple[bool, float]:
        """Whether two quotes have the same words, and how much they share; 0 where they are two."""
        left, right = self._nodes[a], self._nodes[b]
        if left.quote.denied != right.quote.denied:
            return False, 0.0
        common = left.stems & right.stems
        shared = mass(common, self._weights)
        of_shorter = shared / min(self._masses[a], self._masses[b])
        of_both = 2 * shared / (self._masses[a] + self._masses[b])
        are_own_words = left.quote.type == right.quote.type == "direct"
        is_shared = len(common) >= FEWEST_SHARED
        # A few words of reported speech are found inside other sentences by chance.
        is_whole = of_both >= PARAPHRASE or are_own_words
        if is_shared and is_whole and of_shorter >= VERBATIM and _are_in_order(left, right):
            return True, of_shorter
        if left.speakers.isdisjoint(right.speakers):
            return False, 0.0
        if len(common) >= FEWEST_CUT and _is_cut(left, right, plain=is_shared):
            return True, max(of_shorter, VERBATIM)
        if is_shared and not self._runs_of(a).isdisjoint(self._runs_of(b)):
            return False, of_both
        are_alike = of_both >= PARAPHRASE or (are_own_words and of_shorter >= TRANSLATED)
        is_shared |= len(common) >= FEWEST_ALIKE and of_both >= ALIKE
        if is_shared and are_alike and _deny_alike(left, right, common):
            return False, of_both
        return False, 0.0

    def _runs_of(self, item: int) -> set[tuple[str, ...]]:
        """The runs of own words in a quote, which two cuts of one speech have in common."""
        if item not in self._runs:
            passages = [passage.split() for passage in self._nodes[item].marked]
            self._runs[item] = {run for said in passages for run in _runs(said)}
        return self._runs[item]


def _are_in_order(a: Node, b: Node) -> bool:
    """Whether most words of the shorter quote stand in the other in the same order."""
    shorter = min(len(a.words), len(b.words))
    return LCSseq.similarity(a.words, b.words) >= IN_ORDER * shorter


def _is_cut(a: Node, b: Node, *, plain: bool) -> bool:
    """Whether own words in one quote are a piece of those in the other, word for word.

    A short piece in words that everybody uses ("a new deal") counts only if `plain` ones may.
    """
    for some, others in ((a.marked, b.marked), (b.marked, a.marked)):
        for full in others:
            pieces = [piece for piece in some if piece in full]
            if pieces and _tells("".join(pieces), plain=plain):
                return True
    return False


def _runs(said: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(said[at:] for at in range(RUN)), strict=False)


def _deny_alike(a: Node, b: Node, common: frozenset[str]) -> bool:
    """Whether what two quotes have in common is denied in both or in none."""
    return a.denied.isdisjoint(common) == b.denied.isdisjoint(common)


def _tells(piece: str, *, plain: bool) -> bool:
    said = piece.split()
    if not plain and len(said) < TOLD_APART:
        said = [word for word in said if word not in words(PACKAGE, "wording", "plain")]
    return len(stems_of(said)) >= FEWEST_CUT
