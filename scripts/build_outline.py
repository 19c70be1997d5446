"""Make the outline of the world that the explorer's map is drawn on.

`python -m scripts.build_outline` reads `countries-110m.json` of the npm package world-atlas
(TopoJSON of Natural Earth's countries at 1:110 million), which `make setup-dev` installs. Coasts
are the rings of the land, borders the arcs that two countries share. Coordinates are degrees of a
plate carrée map, from its upper left corner, with one decimal: a tenth of a degree is less than a
pixel there. `--check` changes nothing and fails where the file is another.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "node_modules" / "world-atlas" / "countries-110m.json"
TARGET = ROOT / "service" / "web" / "explorer" / "outline.json"


def outline(topology: dict[str, Any]) -> dict[str, str]:
    """The paths of SVG for `land` (closed) and `borders` (open)."""
    arcs = [_points(arc, topology["transform"]) for arc in topology["arcs"]]
    uses = Counter(
        index if index >= 0 else ~index
        for country in topology["objects"]["countries"]["geometries"]
        for ring in _rings(country)
        for index in ring
    )
    (whole,) = topology["objects"]["land"]["geometries"]
    land = "".join(_path(_joined(ring, arcs)) + "z" for ring in _rings(whole))
    borders = "".join(_path(arcs[index]) for index, count in sorted(uses.items()) if count > 1)
    return {"land": land, "borders": borders}


def _rings(geometry: dict[str, Any]) -> list[list[int]]:
    """The rings of a shape or of several, as indices of arcs."""
    several = geometry["type"] == "MultiPolygon"
    shapes = geometry["arcs"] if several else [geometry["arcs"]]
    return [ring for shape in shapes for ring in shape]


def _points(arc: list[list[int]], transform: dict[str, list[float]]) -> list[tuple[float, float]]:
    """An arc's points, which are given as whole steps from one to the next."""
    (scale_x, scale_y), (left, bottom) = transform["scale"], transform["translate"]
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        longitude, latitude = x * scale_x + left, y * scale_y + bottom
        points.append((round(longitude + 180, 1), round(90 - latitude, 1)))
    return points


def _joined(ring: list[int], arcs: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """The points of a ring of arcs; a negative index is an arc from its end to its start."""
    points: list[tuple[float, float]] = []
    for index in ring:
        points += arcs[index] if index >= 0 else arcs[~index][::-1]
    return points


def _path(points: list[tuple[float, float]]) -> str:
    """Points as a path, those left out that are equal to the one before.

    A line over the edge of the map goes on beyond it, and does not run back all the way round.
    """
    kept: list[tuple[float, float]] = []
    turn = 0
    for (x, y), (before, _) in zip(points, [points[0], *points], strict=False):
        turn += 360 if before - x > 180 else -360 if x - before > 180 else 0
        point = round(x + turn, 1), y
        if not kept or point != kept[-1]:
            kept.append(point)
    return "M" + "L".join(f"{x:g},{y:g}" for x, y in kept)


def main(arguments: list[str]) -> int:
    """Write the file, or compare it."""
    made = json.dumps(outline(json.loads(SOURCE.read_text("utf-8"))), separators=(",", ":")) + "\n"
    if "--check" in arguments:
        return int(made != TARGET.read_text("utf-8"))
    TARGET.write_text(made, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
