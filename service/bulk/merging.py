"""Pure functions of tables of Summaries: what each tells of its event, and stories of many.

As in `batches`: a pool, Ray and Spark call the same ones, and nothing but the rows decides.
"""

from __future__ import annotations

import math
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING, Any

import orjson
import pyarrow as pa

from schemas import documents
from schemas.answers import encode
from schemas.summaries import SummarySchema
from service import recall
from service.bulk.batches import limits
from service.stories import duplicates, events
from service.stories.groups import label
from service.stories.merge import merge

if TYPE_CHECKING:
    from service.records import Summary

# Weights are whole numbers of so small a part of one: sums of their products are exact in any
# order, so no order of adding decides which of two articles is nearer.
UNITS = 1 << 16

PROFILE = pa.schema(
    [
        ("id", pa.string()),
        ("sha256", pa.string()),
        ("offset_unit", pa.string()),
        ("order", pa.float64()),
        ("words", pa.int32()),
        ("fingerprint", pa.string()),
        ("keys", pa.list_(pa.string())),
        ("weights", pa.list_(pa.int32())),
    ]
)
STORY = pa.schema(
    [
        ("id", pa.string()),
        ("label", pa.string()),
        ("article_ids", pa.list_(pa.string())),
        ("words", pa.int64()),
        ("story", pa.string()),
    ]
)


def profile_batch(table: pa.Table) -> pa.Table:
    """What each Summary of a column `summary` tells of its event, and the Summary itself.

    `keys` and `weights` are a vector of length one (in `UNITS`); the product of two is how near
    their articles are (`stories.events`). `order` is the instant of publishing.
    """
    held = table.column("summary").to_pylist()
    rows = [_profile(_summary(content)) for content in held]
    made = pa.Table.from_pylist(rows, schema=PROFILE)
    return made.append_column("summary", table.column("summary"))


def _profile(summary: Summary) -> dict[str, Any]:
    article = summary.article
    profile = events.profile(summary)
    vector = _scaled("n", profile.names, events.OF_NAMES) | _scaled(
        "w", profile.words, events.OF_WORDS
    )
    keys = sorted(vector)
    return {
        "id": article.id,
        "sha256": article.sha256,
        "offset_unit": article.offset_unit,
        "order": duplicates.order(article)[0],
        "words": article.words,
        "fingerprint": article.fingerprint,
        "keys": keys,
        "weights": [vector[key] for key in keys],
    }


def _scaled(kind: str, vector: events.Vector, share: float) -> dict[str, int]:
    """A vector whose square is its share of one."""
    length = math.sqrt(math.fsum(weight * weight for weight in vector.values()))
    factor = UNITS * math.sqrt(share) / length if length else 0.0
    return {f"{kind} {key}": round(weight * factor) for key, weight in vector.items()}


def merge_batch(table: pa.Table) -> pa.Table:
    """Each row merged: `story` is its id, `summaries` are those of the last of its `article_ids`.

    The ids are those that the articles have in the story: two articles of an archive may have one.
    """
    return pa.Table.from_pylist([_merged(row) for row in table.to_pylist()], schema=STORY)


def _merged(row: dict[str, Any]) -> dict[str, Any]:
    ids = row["article_ids"][-len(row["summaries"]) :]
    summaries = [
        _named(_summary(content), id_) for id_, content in zip(ids, row["summaries"], strict=True)
    ]
    return {
        "id": row["story"],
        "label": label(summaries),
        "article_ids": row["article_ids"],
        "words": sum(summary.article.words for summary in summaries),
        "story": encode(merge(summaries)).decode(),
    }


def _named(summary: Summary, id_: str) -> Summary:
    return replace(summary, article=replace(summary.article, id=id_))


def _summary(content: str | bytes) -> Summary:
    recall.count(len(content))
    summary: Summary = documents.load(_schema(), orjson.loads(content), limits())
    return summary


@cache
def _schema() -> SummarySchema:
    return SummarySchema()
