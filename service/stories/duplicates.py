"""Wire copies: articles that repeat another nearly word for word."""

from __future__ import annotations

import math
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Protocol

from service import fingerprint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from service.records import ArticleInfo

    class Printed(Protocol):
        """An article by what its copies are recognised by."""

        @property
        def words(self) -> int:
            """How long it is."""

        @property
        def fingerprint(self) -> str:
            """What tells its wording."""


# A shorter text says too little to tell a copy from two reports of the same words.
SHORTEST = 50
# Share of runs of five words in common. One word in ten changed leaves a third of them; of 125,000
# pairs of political reports none shared a sixth that was not a later edition of the same report.
NEARLY_ALL = 0.25
# Share of the later article's runs that stand in the earlier: a follow-up repeats background, but
# most of it is its own.
MOSTLY = 0.5
# A later article that is longer than this many times the earlier has as much of its own to tell.
LONGEST_COPY = 1.6
# Digits of a fingerprint that are looked up together. Copies at the limit share one of the bands
# but twice in a thousand; strangers share one but once in four, so fewer pairs are compared.
BAND = 2


def order(article: ArticleInfo) -> tuple[float, str]:
    """Articles by the instant of `published_at`, undated ones last, then by id.

    A date is its midnight; a time without an offset is taken as UTC.
    """
    if article.published_at is None:
        return (math.inf, article.id)
    instant = datetime.fromisoformat(article.published_at)
    return ((instant if instant.tzinfo else instant.replace(tzinfo=UTC)).timestamp(), article.id)


def find(articles: Sequence[ArticleInfo]) -> dict[str, str]:
    """The id of the original by the id of each copy. An original is not a copy itself."""
    originals: dict[str, ArticleInfo] = {}
    banded: dict[tuple[int, str], list[str]] = {}
    copies: dict[str, str] = {}
    for article in sorted(articles, key=order):
        if article.words < SHORTEST or not article.fingerprint:
            continue
        bands = _bands(article.fingerprint)
        near = sorted({id_ for band in bands for id_ in banded.get(band, ())})
        ranked = sorted((originals[id_] for id_ in near), key=order)
        for original in ranked:
            if repeats(article, original):
                copies[article.id] = original.id
                break
        else:
            originals[article.id] = article
            for band in bands:
                banded.setdefault(band, []).append(article.id)
    return copies


def repeats(article: Printed, original: Printed) -> bool:
    """Whether the later of two articles copies the earlier nearly word for word."""
    if article.words > LONGEST_COPY * original.words:
        return False
    shared = fingerprint.similarity(original.fingerprint, article.fingerprint)
    # Of two sets of known sizes the Jaccard index gives what they have in common.
    common = shared / (1 + shared) * (article.words + original.words)
    return shared >= NEARLY_ALL and common >= MOSTLY * article.words


def _bands(digits: str) -> list[tuple[int, str]]:
    return [(at, digits[at : at + BAND]) for at in range(0, len(digits) - BAND + 1, BAND)]
