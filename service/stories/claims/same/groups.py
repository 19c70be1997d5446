"""Which numeric claims of a story's articles measure one thing.

How alike two are is soon known, by their words; what sets them apart takes longer. So it is asked
of a pair when its turn comes, and not at all where its two claims have become one by then: fifty
numbers of one noun in fifty articles make 1,225 pairs, of which 49 join them. "Twelve died", "13
died", "14 died": the first goes with the second and with the third, and of the second and the third
nothing is asked. What a group tells is read once for each claim that comes to it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from service.lexicon import words
from service.stories.claims import casualties, happening
from service.stories.claims.same import candidates, contradiction, telling
from service.stories.claims.same import likeness as likenesses
from service.stories.claims.single import ages, toll
from service.stories.clusters import Clusters
from service.stories.wording import before, rarity, tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from service.stories.claims.node import Node
    from service.stories.evidence import Evidence

LEXICON = "service.stories.claims"
# What those who did it have done to others.
HARM = frozenset([casualties.KILL, casualties.WOUND])
# So many claims of one number and topic are compared with the same number of others.
SPEAKERS = 3


def group(nodes: Sequence[Node], evidence: Evidence) -> list[list[Node]]:
    """The claims in groups by what they measure.

    Equal numbers about the same thing come first, then different numbers, the most alike before
    the others. An article that gives two numbers for it keeps two groups.
    """
    clusters = Clusters([node.article_id for node in nodes], shares_articles=True)
    representatives, more = _join_repeated(nodes, clusters, evidence)
    weights = rarity(nodes[i].topic.context for i in representatives)
    likeness = likenesses.Likeness(nodes, weights)
    compared = candidates.pairs(nodes, representatives, more)
    clusters.join_along(
        _most_alike_first(compared, likeness, clusters), _Groups(nodes, clusters).may_be_one
    )
    return [[nodes[i] for i in cluster] for cluster in clusters.all()]


def _join_repeated(
    nodes: Sequence[Node], clusters: Clusters, evidence: Evidence
) -> tuple[list[int], list[int]]:
    """Join claims of one topic at once; one of each stands for all in what follows.

    It is the one in the sentence that says most: a headline says less of what it counts. A few more
    stand for all where others give the same number, if it is no everyday one. A number that a copy
    has changed stands for itself: others may give it, too.
    """
    keys = [(node.topic.value, node.claim.text, node.claim.sentence.text) for node in nodes]
    twins = {}
    changed = set()
    for original, copy in evidence.twins([node.article_id for node in nodes], keys):
        clusters.join(original, copy)
        twins[copy] = original
    masked = [_masked(node) for node in nodes]
    for original, copy in evidence.twins([node.article_id for node in nodes], masked):
        # The same sentence with another number: what is counted has not changed.
        if copy not in twins and original not in twins:
            clusters.join(original, copy)
            twins[copy] = original
            changed.add(copy)
    first: dict[tuple[object, ...], int] = {}
    speakers: dict[tuple[object, ...], list[int]] = {}
    for i, node in enumerate(nodes):
        if i in twins and i not in changed:
            continue
        topic = node.topic
        key: tuple[object, ...] = (topic.dimension, topic.value, topic.context)
        tells = len(topic.subject) >= likenesses.TELLING_WORDS or not telling.is_small(topic)
        if topic.happenings or (topic.subject and tells):
            key = (
                topic.dimension, topic.value, topic.counted, topic.subject, topic.happenings,
                topic.turn, node.circumstance.is_listed, contradiction.counts_the_worse_hurt(node),
                toll.is_of_years_before(node),
            )  # fmt: skip
        clusters.join(first.setdefault(key, i), i)
        speakers.setdefault(key, []).append(i)
    ranked = [
        sorted(some, key=lambda i: (-len(nodes[i].topic.context), i)) for some in speakers.values()
    ]
    more = [
        i for some in ranked if not telling.is_small(nodes[some[0]].topic) for i in some[1:SPEAKERS]
    ]
    return sorted(some[0] for some in ranked), sorted(more)


def _masked(node: Node) -> tuple[object, ...]:
    """The sentence of a claim without numbers, and where in it the claim stands."""
    claim = node.claim
    numerals = words(LEXICON, "counted", "numerals")
    kept = [
        word for word in tokens(claim.sentence.text) if word not in numerals and not word.isdigit()
    ]
    return (node.topic.dimension, " ".join(kept), len(tokens(before(claim))))


def _most_alike_first(
    pairs: Iterable[tuple[int, int]], likeness: likenesses.Likeness, clusters: Clusters
) -> Iterator[tuple[int, int]]:
    """The pairs that may be one and are not yet, the most alike first, then by their places.

    The caller joins what it is given before it asks for more.
    """
    alike = [(-weight, a, b) for a, b in pairs if (weight := likeness.weight(a, b)) > 0]
    alike.sort()
    for _, a, b in alike:
        if clusters.find(a) != clusters.find(b) and likeness.may_be_one(a, b):
            yield a, b


class _Groups:
    """What each group of claims tells, as far as the groups have grown."""

    def __init__(self, nodes: Sequence[Node], clusters: Clusters) -> None:
        self._nodes = nodes
        self._clusters = clusters
        self._told: dict[int, _Told] = {}

    def may_be_one(self, left: int, right: int) -> bool:
        """Whether two groups tell of one thing: no fates that exclude each other, no two numbers.

        "Two men were killed" and "two were wounded" are not one through "deadly for two", nor are
        the four suspects and the four who were hurt through "all four are from Lund".
        """
        a, b = self._of(left), self._of(right)
        fates = a.fates(), b.fates()
        if happening.exclude(*fates):
            return False
        if a.counts_doers != b.counts_doers and not HARM.isdisjoint(fates[a.counts_doers]):
            return False
        if any(ages.have_two_bearers(one, other) for one in a.borne for other in b.borne):
            return False
        return _agree_within_articles(a.by_article, b.by_article)

    def _of(self, item: int) -> _Told:
        """What a group tells; its claims stand in the order in which they came to it."""
        told = self._told.setdefault(self._clusters.find(item), _Told())
        members = self._clusters.members(item)
        for i in members[told.read :]:
            told.add(self._nodes[i])
        return told


class _Told:
    """What the claims of one group tell, of which `read` have been read."""

    def __init__(self) -> None:
        self.read = 0
        self.counts_doers = False
        self.borne: list[Node] = []
        self.by_article: defaultdict[str, list[Node]] = defaultdict(list)
        self._votes: Counter[str] = Counter()

    def add(self, node: Node) -> None:
        """Read one more claim."""
        self.read += 1
        self.by_article[node.article_id].append(node)
        self.counts_doers = self.counts_doers or contradiction.counts_doers(node)
        if node.bearer is not None and len(self.borne) < SPEAKERS:
            self.borne.append(node)
        if node.topic.dimension == "count":
            for fate in node.topic.happenings & casualties.fates():
                self._votes[fate] += 1

    def fates(self) -> frozenset[str]:
        """What most of the claims that tell it say has become of people."""
        most = max(self._votes.values(), default=0)
        return frozenset(fate for fate, count in self._votes.items() if 2 * count > most)


def _agree_within_articles(
    left: Mapping[str, Sequence[Node]], right: Mapping[str, Sequence[Node]]
) -> bool:
    """Whether no article gives one number in one group and another number in the other.

    A number that it tells as given up parts none ("it was 4.2, first rated as 4.4"), nor do those
    of two authorities ("police counted 3,000, the organizers 9,000").
    """
    return all(
        likenesses.is_one_number(one, other) or contradiction.may_both_stand(one, other)
        for article_id in left.keys() & right.keys()
        for one in left[article_id]
        for other in right[article_id]
    )
