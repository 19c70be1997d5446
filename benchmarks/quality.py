"""How much of the record that we expect of the seeds (seeds/expected.toml) is found."""

from __future__ import annotations

from collections import defaultdict

from benchmarks.expectations import Expectation, expectations
from benchmarks.tables import show
from scripts.local_service import running, seed_articles


def main() -> None:
    """Print a row for each kind and a line for each thing missed."""
    with running() as service:
        story = service.post("/v1/stories", {"articles": seed_articles()}).json
    kinds: defaultdict[str, list[Expectation]] = defaultdict(list)
    for expectation in expectations():
        kinds[expectation.kind].append(expectation)
    rows = [(k, len(es), sum(e.is_met_by(story) for e in es)) for k, es in kinds.items()]
    rows.append(("all", sum(row[1] for row in rows), sum(row[2] for row in rows)))
    missed = [e.label for es in kinds.values() for e in es if not e.is_met_by(story)]
    show("The record expected of the seeds", ("kind", "expected", "found"), rows)
    for label in missed:
        print(f"  missed: {label}")
