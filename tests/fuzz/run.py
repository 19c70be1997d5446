"""`python -m tests.fuzz.run TARGET,… SECONDS [FOLDER]`: let atheris look for bytes that break one.

What breaks it is written to FOLDER, by default a temporary one that is named; put it into `found/`.
Each target is searched in a process of its own, forked from one that has the code instrumented.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

import atheris

# What reads bytes; the rest would only slow the search. Compiled code cannot be looked into.
WHERE = ["service.serving", "service.web", "service.reading.text", "schemas", "marshmallow"]
with atheris.instrument_imports(include=WHERE):
    from tests.fuzz.targets import BEGINNINGS, TARGETS


def main() -> int:
    """Search each target for so many seconds, until one breaks."""
    names, seconds = sys.argv[1:3]
    folder = Path(sys.argv[3] if len(sys.argv) > 3 else tempfile.mkdtemp(prefix="storyfold-fuzz-"))
    folder.mkdir(parents=True, exist_ok=True)
    for name in names.split(","):
        sys.stderr.write(f"fuzz {name}: what breaks it goes to {folder}\n")
        with tempfile.TemporaryDirectory() as corpus:
            for number, content in enumerate(BEGINNINGS[name]):
                (Path(corpus) / str(number)).write_bytes(content)
            child = os.fork()
            if not child:
                _search(name, seconds, folder, corpus)
            if status := os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]):
                return status
    return 0


def _search(name: str, seconds: str, folder: Path, corpus: str) -> None:
    """Does not come back."""
    options = [f"-max_total_time={seconds}", f"-artifact_prefix={folder}/{name}-"]
    options += ["-max_len=4096", "-timeout=20", "-rss_limit_mb=4000", "-verbosity=0"]
    atheris.Setup([sys.argv[0], *options, corpus], TARGETS[name])
    atheris.Fuzz()


if __name__ == "__main__":
    sys.exit(main())
