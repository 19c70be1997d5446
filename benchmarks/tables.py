"""Tables for a terminal, and line plots as SVG."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

DOCS = Path(__file__).resolve().parent.parent / "docs"
_COLOURS = ("#1b6ca8", "#c8553d", "#588157", "#8e6c8a")
_WIDTH, _HEIGHT, _LEFT, _RIGHT, _TOP, _BOTTOM = 720, 420, 78, 24, 46, 56


def show(title: str, columns: Sequence[str], rows: Iterable[Sequence[Any]], note: str = "") -> None:
    """Print a table: text to the left, numbers to the right."""
    texts = [[_cell(value) for value in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *texts, strict=True)]
    print(f"\n{title}")
    for row in [list(columns), *texts]:
        cells = [
            cell.ljust(width) if i == 0 else cell.rjust(width)
            for i, (cell, width) in enumerate(zip(row, widths, strict=True))
        ]
        print("  " + "  ".join(cells).rstrip())
    if note:
        print(f"  {note}")


def _cell(value: Any) -> str:
    if isinstance(value, float):
        return f"{value:,.0f}" if abs(value) >= 100 else f"{value:,.3g}"
    return f"{value:,}" if isinstance(value, int) else str(value)


def plot(
    name: str, title: str, axes: tuple[str, str], lines: dict[str, list[tuple[float, float]]]
) -> None:
    """Write docs/`name`.svg: one line each, both axes from zero."""
    points = [point for line in lines.values() for point in line]
    step_x, most_x = _scale(max(x for x, _ in points))
    step_y, most_y = _scale(max(y for _, y in points))

    def at(x: float, y: float) -> tuple[float, float]:
        across = _LEFT + x / most_x * (_WIDTH - _LEFT - _RIGHT)
        return round(across, 1), round(_HEIGHT - _BOTTOM - y / most_y * _plot_height(), 1)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        'font-family="sans-serif" font-size="13" fill="#333">',
        f"<title>{title}</title>",
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#fff"/>',
        f'<text x="{_LEFT}" y="24" font-size="16">{title}</text>',
    ]
    for i in range(round(most_x / step_x) + 1):
        x, y = at(i * step_x, 0)
        parts.append(f'<text x="{x}" y="{y + 20}" text-anchor="middle">{i * step_x:,g}</text>')
    for i in range(round(most_y / step_y) + 1):
        x, y = at(0, i * step_y)
        parts.append(f'<path d="M{x} {y}H{_WIDTH - _RIGHT}" stroke="#ddd"/>')
        parts.append(f'<text x="{x - 8}" y="{y + 4}" text-anchor="end">{i * step_y:,g}</text>')
    parts.append(
        f'<text x="{_WIDTH - _RIGHT}" y="{_HEIGHT - 14}" text-anchor="end">{axes[0]}</text>'
        f'<text x="{_LEFT}" y="{_TOP - 6}" fill="#777">{axes[1]}</text>'
    )
    for i, (label, line) in enumerate(lines.items()):
        colour = _COLOURS[i % len(_COLOURS)]
        path = " ".join(f"{x},{y}" for x, y in (at(*point) for point in line))
        parts.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        parts += [
            f'<circle cx="{x}" cy="{y}" r="3" fill="{colour}"/>'
            for x, y in (at(*point) for point in line)
        ]
        parts.append(
            f'<text x="{_LEFT + 14}" y="{_TOP + 16 + 18 * i}" fill="{colour}">{label}</text>'
        )
    DOCS.mkdir(exist_ok=True)
    (DOCS / f"{name}.svg").write_text("\n".join([*parts, "</svg>\n"]), encoding="utf-8")
    print(f"  plot: docs/{name}.svg")


def _plot_height() -> int:
    return _HEIGHT - _TOP - _BOTTOM


def _scale(most: float) -> tuple[float, float]:
    """A round step, and the first multiple of it that is not below `most`."""
    rough = max(most, 1e-9) / 5
    power = 10 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in (1, 2, 2.5, 5, 10) if power * factor >= rough)
    return step, step * math.ceil(most / step - 1e-9)
