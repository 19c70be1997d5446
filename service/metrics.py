"""Prometheus metrics, right over several workers.

Base units, `_total` on counters, and no label whose values a caller can make up: a route is its
template, an unknown path is one value. Where gunicorn gives the workers a common directory,
`exposition` adds up what all of them have counted, those that are gone included.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from prometheus_client import (
    CONTENT_TYPE_LATEST,
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from service.records import KINDS

if TYPE_CHECKING:
    from service.records import Model, Story, Summary

CONTENT_TYPE = CONTENT_TYPE_LATEST
REGISTRY = CollectorRegistry()

_SECONDS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120)
_STAGE_SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)

requests = Counter(
    "storyfold_http_requests_total",
    "Requests answered.",
    ("route", "method", "status"),
    registry=REGISTRY,
)
request_duration = Histogram(
    "storyfold_http_request_duration_seconds",
    "Time from the start of a request to its answer.",
    ("route",),
    buckets=_SECONDS,
    registry=REGISTRY,
)
stage_duration = Histogram(
    "storyfold_pipeline_duration_seconds",
    "Time that one stage of reading takes for an article.",
    ("component",),
    buckets=_STAGE_SECONDS,
    registry=REGISTRY,
)
gate_wait = Histogram(
    "storyfold_gate_wait_seconds",
    "Time that an article waits for its turn at the model.",
    buckets=_STAGE_SECONDS,
    registry=REGISTRY,
)
gate_rejections = Counter(
    "storyfold_gate_rejections_total",
    "Requests turned away because the wait for the model was too long.",
    registry=REGISTRY,
)
text_characters = Histogram(
    "storyfold_text_characters",
    "Length of the articles read, in code points.",
    buckets=(500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000),
    registry=REGISTRY,
)
items = Counter(
    "storyfold_items_total",
    "Records found in articles.",
    ("kind",),
    registry=REGISTRY,
)
stories = Histogram(
    "storyfold_story_articles",
    "Articles and summaries in a story.",
    buckets=(1, 2, 5, 10, 20, 50, 100, 250),
    registry=REGISTRY,
)
build_info = Gauge(
    "storyfold_build_info",
    "Always 1; the labels are the versions.",
    ("version", "model"),
    registry=REGISTRY,
    multiprocess_mode="max",
)


def observe_stage(stage: str, seconds: float) -> None:
    """Count one stage of reading; the stage `gate` is the wait for the model."""
    if stage == "gate":
        gate_wait.observe(seconds)
    else:
        stage_duration.labels(stage).observe(seconds)


def observe_summary(summary: Summary) -> None:
    """Count an article that was read."""
    text_characters.observe(summary.article.characters)
    for kind in KINDS:
        items.labels(kind).inc(len(getattr(summary, kind)))


def observe_story(story: Story) -> None:
    """Count a story that was merged."""
    stories.observe(len(story.articles))


def describe_build(model: Model) -> None:
    """State the versions that answer."""
    build_info.labels(model.service, f"{model.pipeline.name} {model.pipeline.version}").set(1)


def exposition(directory: str | None) -> bytes:
    """All metrics in the Prometheus text format: of all workers where they share a directory."""
    if directory is None:
        return generate_latest(REGISTRY)
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=directory)  # type: ignore[no-untyped-call]
    return generate_latest(registry)
