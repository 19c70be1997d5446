"""Which outlet gave which toll, and when? `python -m scripts.toll_plot` draws docs/toll.svg.

The articles are those of docs/archive.jsonl, which are invented. What is drawn are the rows that
`story.to_frame("numeric_claims")` has: here they are taken as they are, so that no library of
frames has to be there.
"""

from __future__ import annotations

import json
import sys
from datetime import datetime
from pathlib import Path
from typing import NamedTuple

from service import library

DOCS = Path(__file__).resolve().parent.parent / "docs"
KILLED = "kill"  # the lemma of what is asked about
_COLOURS = ("#1b6ca8", "#c8553d", "#588157", "#8e6c8a", "#b08900")
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 720, 360, 50, 150, 46, 50
_HOURS, _STEP = 12, 5  # between two marks of the axes


class Toll(NamedTuple):
    """A number of dead that an outlet gave; at least that many where it said so."""

    outlet: str
    when: datetime
    number: float
    at_least: bool


def tolls(story: library.ReadStory) -> list[Toll]:
    """The tolls of a story, by time."""
    outlets = {article.id: article for article in story.story.articles}
    found = []
    for entry in story.story.numeric_claims:
        for claim in (claim for value in entry.values for claim in value.claims):
            article = outlets[claim.article_id]
            number = claim.quantity.lower
            if claim.predicate and claim.predicate.lemma == KILLED and number is not None:
                when = datetime.fromisoformat(article.published_at or "")
                at_least = claim.quantity.comparator == "at_least"
                found.append(Toll(article.source or "", when, number, at_least))
    return sorted(found, key=lambda toll: (toll.when, toll.outlet))


def drawn(found: list[Toll]) -> str:
    """The plot: a line for each outlet, a ring where it said "at least"."""
    first = min(toll.when for toll in found).replace(hour=0, minute=0)
    hours = max((toll.when - first).total_seconds() / 3600 for toll in found)
    across = -(-hours // _HOURS) * _HOURS
    most = -(-max(toll.number for toll in found) // _STEP) * _STEP

    def at(toll_hours: float, number: float) -> tuple[float, float]:
        x = _LEFT + toll_hours / across * (_WIDTH - _LEFT - _RIGHT)
        return round(x, 1), round(_HEIGHT - _BOTTOM - number / most * (_HEIGHT - _TOP - _BOTTOM), 1)

    title = "Dead at Kvarnby, by outlet and time (invented articles)"
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="13" fill="#333">',
        f"<title>{title}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="24" font-size="16">{title}</text>',
    ]
    for number in range(0, int(most) + 1, _STEP):
        x, y = at(0, number)
        parts.append(f'<path d="M{x} {y}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 8}" y="{y + 4}" text-anchor="end">{number}</text>')
    for hour in range(0, int(across) + 1, _HOURS):
        x, y = at(hour, 0)
        day = first.day + hour // 24
        parts.append(
            f'<text x="{x}" y="{y + 20}" text-anchor="middle">{day}. {hour % 24:02}h</text>'
        )
    by_outlet: dict[str, list[Toll]] = {}
    for toll in found:
        by_outlet.setdefault(toll.outlet, []).append(toll)
    for colour, (outlet, line) in zip(_COLOURS, by_outlet.items(), strict=False):
        places = [at((toll.when - first).total_seconds() / 3600, toll.number) for toll in line]
        path = " ".join(f"{x},{y}" for x, y in places)
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        for toll, (x, y) in zip(line, places, strict=True):
            fill = "#fff" if toll.at_least else colour
            ring = f'fill="{fill}" stroke="{colour}" stroke-width="2"'
            parts.append(f'<circle cx="{x}" cy="{y}" r="5" {ring}/>')
            parts.append(f'<text x="{x - 4}" y="{y - 10}">{toll.number:g}</text>')
        x, y = places[-1]
        parts.append(f'<text x="{x + 12}" y="{y + 5}" fill="{colour}">{outlet}</text>')
    return "\n".join([*parts, "</svg>\n"])


def main() -> int:
    """Read, merge, draw."""
    lines = (DOCS / "archive.jsonl").read_text(encoding="utf-8").splitlines()
    found = tolls(library.story(map(json.loads, lines)))
    (DOCS / "toll.svg").write_text(drawn(found), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
