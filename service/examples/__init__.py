"""Example articles: real ones in a checkout, invented ones where only the package is.

`seeds/` holds five articles of newspapers, which are not ours to ship; `invented.json` has three
of our own on one story. What goes out is a body for `/v1/stories`: `{"articles": […]}`.
"""

from __future__ import annotations

import json
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

SEEDS = Path(__file__).resolve().parent.parent.parent / "seeds"


@cache
def request() -> dict[str, Any]:
    """The examples as a request for a story."""
    articles = [
        {"id": path.name[:3], "text": path.read_text(encoding="utf-8"), "language": "en"}
        for path in sorted(SEEDS.glob("*.txt"))
    ]
    if articles:
        return {"articles": articles}
    text = resources.files(__name__).joinpath("invented.json").read_text(encoding="utf-8")
    invented: dict[str, Any] = json.loads(text)
    return invented
