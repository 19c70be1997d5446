"""docs/archives.md: its question is asked, and its plot is what the answer draws."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from scripts import toll_plot
from service import library

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/archives.md").read_text(encoding="utf-8")


def block(beginning: str) -> str:
    """The Python of the page that begins so."""
    blocks = re.findall(r"^```python\n(.*?)^```", PAGE, flags=re.MULTILINE | re.DOTALL)
    (found,) = (text for text in blocks if text.startswith(beginning))
    return str(found)


@pytest.fixture(scope="module")
def tolls() -> list[toll_plot.Toll]:
    """What the articles of the page say, read now."""
    lines = (ROOT / "docs/archive.jsonl").read_text(encoding="utf-8").splitlines()
    return toll_plot.tolls(library.story(map(json.loads, lines)))


def test_the_plot_is_drawn_from_what_is_read(tolls: list[toll_plot.Toll]) -> None:
    """Of more than one outlet, and more than one number."""
    assert len({toll.outlet for toll in tolls}) > 2
    assert len({toll.number for toll in tolls}) > 2
    drawn = (ROOT / "docs/toll.svg").read_text(encoding="utf-8")
    assert toll_plot.drawn(tolls) == drawn, "run: python -m scripts.toll_plot"


def test_the_question_of_the_page_is_answered(
    tolls: list[toll_plot.Toll], monkeypatch: pytest.MonkeyPatch
) -> None:
    """As it stands there, with pandas: a row for each toll that the plot has."""
    pytest.importorskip("pandas")
    monkeypatch.setitem(sys.modules, "storyfold", library)  # as a checkout has it
    monkeypatch.chdir(ROOT)
    program = block("import json, storyfold")
    *work, last = re.split(r"\n(?=\S)(?![\])])", program.strip())
    names: dict[str, Any] = {}
    exec("\n".join(work), names)
    shown = eval(last, names)
    assert list(shown.columns) == [
        "published_at",
        "source",
        "quantity.lower",
        "quantity.comparator",
    ]
    rows = sorted(shown[["source", "quantity.lower"]].itertuples(index=False, name=None))
    assert rows == sorted((toll.outlet, toll.number) for toll in tolls)
