"""`python -m tests.fuzz.run TARGET SECONDS [FOLDER]`: let atheris look for bytes that break one.

What breaks it is written to FOLDER, by default a temporary one that is named; put it into `found/`.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

# What reads bytes; the rest would only slow the search. Compiled code cannot be looked into.
WHERE = ["service.serving", "service.web", "service.reading.text", "schemas", "marshmallow"]
with atheris.instrument_imports(include=WHERE):
    from tests.fuzz.targets import BEGINNINGS, TARGETS


def main() -> None:
    """Run one target for so many seconds."""
    name, seconds = sys.argv[1:3]
    folder = Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="storyfold-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    sys.stderr.write(f"fuzz {name}: what breaks it goes to {folder}\n")
    with tempfile.TemporaryDirectory() as corpus:
        for number, content in enumerate(BEGINNINGS[name]):
            (Path(corpus) / str(number)).write_bytes(content)
        options = [f"-max_total_time={seconds}", f"-artifact_prefix={folder}/{name}-"]
        options += ["-max_len=4096", "-timeout=20", "-rss_limit_mb=4000", "-verbosity=0"]
        atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
        atheris.Fuzz()


if __name__ == "__main__":
    main()
