"""How well articles of many events, thrown together, are put into stories again.

Clusters of articles come as JSON lines, `{"articles": [{"text": …}]}` each, from a file that this
project does not have: without it the part is skipped, and says so. B-cubed F1 (Bagga and Baldwin
1998) is the mean over articles of how pure and how whole the group of each is. Beside it stands a
plain rule: single link of tf-idf cosines, at the threshold that suits these clusters best.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
import numpy.typing as npt

from benchmarks.tables import show
from benchmarks.timing import read_all, timed_reader
from service.stories.groups import group

if TYPE_CHECKING:
    from collections.abc import Sequence

CLUSTERS = Path(__file__).resolve().parents[2] / "shared" / "bench" / "clusters.dev.jsonl"
Matrix = npt.NDArray[np.float32]
THRESHOLDS = [n / 100 for n in range(10, 60, 2)]  # cosines that are tried for the plain rule


def main() -> None:
    """Print a row for each way of grouping."""
    if not CLUSTERS.exists():
        print(f"Groups: skipped, there is no {CLUSTERS.name}")
        return
    clusters = [json.loads(line) for line in CLUSTERS.read_text("utf-8").splitlines()]
    texts = [article["text"] for cluster in clusters for article in cluster["articles"]]
    gold = [n for n, cluster in enumerate(clusters) for _ in cluster["articles"]]
    reader, _ = timed_reader()
    found = group(read_all(reader, texts))
    place = {id_: n for n, one in enumerate(found) for id_ in one.article_ids}
    ours = [place[f"a-{i:03}"] for i in range(len(texts))]
    near = cosines(texts)
    linked = [single_link(near, least) for least in THRESHOLDS]
    plain = max(linked, key=lambda made: b_cubed(made, gold))
    rows = [(name, len(set(made)), b_cubed(made, gold)) for name, made in
            (("events of the merge", ours), ("tf-idf, single link", plain))]  # fmt: skip
    title = f"{len(texts)} articles of {len(clusters)} events put into groups"
    show(title, ("rule", "groups", "B-cubed F1, %"), rows)


def b_cubed(made: Sequence[int], gold: Sequence[int]) -> float:
    """B-cubed F1 in per cent."""
    both, ours, theirs = Counter(zip(made, gold, strict=True)), Counter(made), Counter(gold)
    pairs = list(zip(made, gold, strict=True))
    precision = math.fsum(both[pair] / ours[pair[0]] for pair in pairs) / len(pairs)
    recall = math.fsum(both[pair] / theirs[pair[1]] for pair in pairs) / len(pairs)
    return round(200 * precision * recall / (precision + recall), 1)


def cosines(texts: Sequence[str]) -> Matrix:
    """The cosine of each two texts, of the tf-idf weights of their words."""
    counts = [Counter(re.findall(r"[a-z]{3,}", text.lower())) for text in texts]
    spread = Counter(word for count in counts for word in count)
    column = {word: n for n, word in enumerate(spread)}
    weights = np.zeros((len(texts), len(column)), dtype=np.float32)
    for row, count in enumerate(counts):
        for word, n in count.items():
            rarity = math.log(len(texts) / spread[word])
            weights[row, column[word]] = (1 + math.log(n)) * rarity
    weights /= np.maximum(np.linalg.norm(weights, axis=1, keepdims=True), 1e-9)
    near: Matrix = weights @ weights.T
    return near


def single_link(near: Matrix, least: float) -> list[int]:
    """The groups when each two articles that are near enough are in one."""
    parent = list(range(len(near)))

    def root(i: int) -> int:
        while parent[i] != i:
            i = parent[i]
        return i

    for i, j in zip(*np.nonzero(near >= least), strict=True):
        parent[root(int(i))] = root(int(j))
    return [root(i) for i in range(len(near))]
