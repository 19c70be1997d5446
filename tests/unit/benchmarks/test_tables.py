"""Plots and texts of the benchmarks."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING

import pytest

from benchmarks import tables
from benchmarks.articles import hard_texts, of_length, reports

if TYPE_CHECKING:
    from pathlib import Path


def test_a_plot_is_a_picture_with_a_line_for_each_series(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The SVG is well formed, and every point of a line lies within it."""
    monkeypatch.setattr(tables, "DOCS", tmp_path)
    lines = {"one": [(0.0, 0.0), (10.0, 7.0)], "two": [(0.0, 1.0), (10.0, 3.0)]}
    tables.plot("figure", "A figure", ("things", "seconds"), lines)
    picture = ET.parse(tmp_path / "figure.svg").getroot()
    _, _, width, height = map(float, picture.attrib["viewBox"].split())
    drawn = picture.findall("{*}polyline")
    assert len(drawn) == 2
    for line in drawn:
        for point in line.attrib["points"].split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= width
            assert 0 <= y <= height


@pytest.mark.parametrize("characters", [1_000, 100_000])
def test_a_text_has_the_length_asked_for(characters: int) -> None:
    """The limit of the service is met exactly."""
    assert len(of_length(characters)) == characters


def test_hard_texts_fill_an_article_and_pass_no_limit() -> None:
    """Each is nearly as long as an article may be, so that a rule without bound shows."""
    assert all(50_000 <= len(text) <= 100_000 for text in hard_texts().values())


def test_reports_differ_and_are_always_the_same() -> None:
    """A benchmark that is run again reads the same texts, none of them twice."""
    assert reports(20) == reports(20)
    assert len(set(reports(20))) == 20
