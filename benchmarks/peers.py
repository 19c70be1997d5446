"""The same articles through other systems, one core each, one after the other."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

from benchmarks.articles import seeds
from benchmarks.tables import show
from benchmarks.timing import read_all, seconds_of, timed_reader

ROOT = Path(__file__).resolve().parent.parent
PYTHON = ROOT / ".venv-peers" / "bin" / "python"
SYSTEMS = ("stock", "openblas", "textacy", "cqe", "quantulum3")


def main() -> None:
    """Print one row for each system; ours extracts everything, each peer only its part."""
    if not PYTHON.exists():
        print("\nThe peers live in .venv-peers: `make bench-peers` installs and runs them.")
        return
    texts = seeds() * 4
    words = sum(len(text.split()) for text in texts) / len(texts)
    rows = []
    for system in SYSTEMS:
        run = subprocess.run(
            [PYTHON, Path(__file__).with_name("peer_process.py"), system],
            input=json.dumps(texts) + "\n",
            capture_output=True,
            text=True,
            check=False,
        )
        if run.returncode:
            rows.append((f"{system} (failed: {run.stderr.strip().splitlines()[-1][:60]})", "", ""))
            continue
        answer = json.loads(run.stdout.splitlines()[-1])
        rows.append((answer["name"], 1000 * answer["seconds"], words / answer["seconds"]))
    reader, watch = timed_reader()
    seconds = seconds_of(lambda: read_all(reader, texts)) / len(texts)
    rows.append(("this service: everything", 1000 * seconds, words / seconds))
    parse = watch.seconds["parse"] / 3 / len(texts)
    rows.append(("  of it the parse", 1000 * parse, words / parse))
    show(
        f"One article of {words:.0f} words on one core",
        ("system", "ms", "words/s"),
        rows,
        "A release that parses in the time of `of it the parse` could take the pinned one's place.",
    )
