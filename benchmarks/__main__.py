"""`python -m benchmarks [part …]`: without arguments every part but those on request."""

from __future__ import annotations

import argparse
import os

# NumPy reads these when it is imported: one thread, as in a worker of the service.
os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from benchmarks import groups, growth, load, long, merging, peers, process, quality, stages, worst


def _bulk() -> None:
    from benchmarks import bulk  # its libraries come with the extra `bulk`

    bulk.main()


PARTS = {
    "stages": stages.main,
    "growth": growth.main,
    "merging": merging.main,
    "process": process.main,
    "quality": quality.main,
    "groups": groups.main,
    "peers": peers.main,
    "load": load.main,
    "worst": worst.main,
    "long": long.main,
    "bulk": _bulk,
}
ON_REQUEST = ("peers", "load", "worst", "long", "bulk")  # they take long, or other systems


def main() -> None:
    """Run the parts that are asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("parts", nargs="*", choices=[*PARTS, []], help=f"default: not {ON_REQUEST}")
    asked = parser.parse_args().parts or [part for part in PARTS if part not in ON_REQUEST]
    for part in asked:
        PARTS[part]()


if __name__ == "__main__":
    main()
