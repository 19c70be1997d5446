"""Metrics: what is counted, and under which labels."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

from service import metrics
from service.records import Article
from tests.plain_reader import PlainReader

if TYPE_CHECKING:
    from pathlib import Path


def value(name: str, **labels: str) -> float:
    """The value of one sample now."""
    return metrics.REGISTRY.get_sample_value(name, labels) or 0.0


def test_the_wait_at_the_gate_is_no_stage_of_reading() -> None:
    """It has a histogram of its own."""
    gate, stage = "storyfold_gate_wait_seconds_count", "storyfold_pipeline_duration_seconds_count"
    before = value(gate), value(stage, component="parse")
    metrics.observe_stage("gate", 0.1)
    metrics.observe_stage("parse", 0.1)
    assert (value(gate), value(stage, component="parse")) == (before[0] + 1, before[1] + 1)
    assert metrics.REGISTRY.get_sample_value(stage, {"component": "gate"}) is None


def test_a_summary_is_counted_by_its_length_and_its_items() -> None:
    """By kind."""
    length, found = "storyfold_text_characters_sum", "storyfold_items_total"
    before = value(length), value(found, kind="actors"), value(found, kind="quotes")
    text = "Anna met Boris."
    metrics.observe_summary(PlainReader().read(Article(text, "a")))
    after = value(length), value(found, kind="actors"), value(found, kind="quotes")
    assert [b - a for a, b in zip(before, after, strict=True)] == [len(text), 2, 0]


def test_names_follow_the_conventions() -> None:
    """A common prefix; base units; counters end in _total."""
    for family in metrics.REGISTRY.collect():
        assert family.name.startswith("storyfold_")
        if family.type == "counter":
            assert all(s.name.endswith(("_total", "_created")) for s in family.samples)
        assert not family.name.endswith(("_ms", "_milliseconds", "_minutes"))


def test_counts_of_all_processes_are_added_up(tmp_path: Path) -> None:
    """Whichever process is asked, and also for one that is gone."""
    count = (
        "from service import metrics; metrics.gate_rejections.inc(2); "
        "metrics.build_info.labels('1', 'm').set(1)"
    )
    ask = f"from service import metrics; print(metrics.exposition({str(tmp_path)!r}).decode())"
    environment = {**os.environ, "PROMETHEUS_MULTIPROC_DIR": str(tmp_path)}

    def run(code: str) -> str:
        done = subprocess.run(
            [sys.executable, "-c", code],
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        )
        return done.stdout

    run(count)
    run(count)
    answer = run(ask)
    assert "storyfold_gate_rejections_total 4.0" in answer
    assert 'storyfold_build_info{model="m",version="1"} 1.0' in answer
