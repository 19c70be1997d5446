"""Summaries become stories, a part at a time, and the next day goes on with them."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from service.bulk import local, read, sources, stories
from service.bulk.ledger import Ledger, NotResumable
from service.bulk.sources import NoSource
from service.bulk.summaries import Reads
from tests.plain_reader import MODEL
from tests.unit.bulk.runners import Here

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plain_reader import PlainReader

EVENTS = (
    "Holm and Lindqvist of Varberg said “{n} boats sank” at the harbour",
    "Berg and Sundman of Narvik counted {n} wolves in the forest",
    "Okafor and Mensah of Accra signed {n} contracts for copper",
)


class Silent:
    """Nobody looks on."""

    def __init__(self, things: str, whole: int) -> None:
        self.whole = whole

    def __enter__(self) -> Silent:
        return self

    def __exit__(self, *_: object) -> None:
        pass

    def seen(self, rows: int, refused: int, at: int) -> None:
        assert at <= self.whole


def archive(folder: Path, day: int, events: tuple[str, ...] = EVENTS, **more: Any) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / f"day-{day}.jsonl"
    lines = [
        {
            "text": f"{event.format(n=10 * day + n)}.",
            "id": f"{day}-{e}-{n}",
            "published_at": f"2025-01-{day:02}",
            **more,
        }
        for e, event in enumerate(events)
        for n in range(3)
    ]
    path.write_text("\n".join(map(json.dumps, lines)))
    return path


def read_into(out: Path, path: Path, form: str = "parquet") -> Path:
    found, options = sources.find([str(path)]), read.Options(form, 4)
    ledger = Ledger(out, read.job(found, options), resume=False)
    read.read(found, options, ledger, Here(), lambda *_: None)
    ledger.close()
    return out


def make(
    out: Path,
    reads: list[Path],
    before: Path | None = None,
    runner: Any = None,
    *,
    resume: bool = False,
    **options: Any,
) -> list[dict[str, Any]]:
    asked = stories.Options("jsonl", 2, **options)
    found = Reads(reads)
    ledger = Ledger(out, stories.job(found, asked, before), resume=resume)
    try:
        stories.make(found, asked, ledger, runner or Here(), before, Silent)
    finally:
        ledger.close()
    parts = sorted(out.glob("stories-*.jsonl"))
    return [json.loads(line) for part in parts for line in part.read_text().splitlines()]


def members(made: list[dict[str, Any]]) -> list[list[str]]:
    return [story["article_ids"] for story in made]


def test_each_event_is_a_story(tmp_path: Path, reader: PlainReader) -> None:
    """One a line, with the record that the service makes of its articles."""
    first = read_into(tmp_path / "r1", archive(tmp_path / "in", 1))
    made = make(tmp_path / "s1", [first])
    assert sorted(map(sorted, members(made))) == [
        [f"1-{event}-{n}" for n in range(3)] for event in range(3)
    ]
    for story in made:
        assert story["id"].startswith("s-")
        assert [a["id"] for a in story["story"]["articles"]] == sorted(story["article_ids"])
        assert len(story["label"].split(", ")) == 3
    manifest = json.loads((tmp_path / "s1/manifest.json").read_text())
    assert [part["rows"] for part in manifest["parts"]] == [2, 1]
    assert manifest["reads"][0]["path"] == str(first)


@pytest.mark.parametrize("form", ["parquet", "jsonl", "jsonl.zst"])
def test_neither_workers_nor_the_form_of_the_summaries_change_a_byte(
    tmp_path: Path, reader: PlainReader, form: str
) -> None:
    """Nor does a cut."""
    first = read_into(tmp_path / "r1", archive(tmp_path / "in", 1), form)
    make(tmp_path / "here", [first])
    with local.pool(2) as pool:
        make(tmp_path / "pool", [first], runner=pool)
    cut = tmp_path / "cut"
    for tables in range(3):
        with pytest.raises(KeyboardInterrupt):
            make(cut, [first], runner=Here(tables), resume=True)
    make(cut, [first], resume=True)
    written = [
        {path.name: path.read_bytes() for path in (tmp_path / name).iterdir()}
        for name in ("here", "pool", "cut")
    ]
    assert written[0] == written[1] == written[2]


def test_the_next_day_goes_on_with_the_stories(tmp_path: Path, reader: PlainReader) -> None:
    """What has news is merged again under its id; the rest is not repeated, and stays open."""
    first = read_into(tmp_path / "r1", archive(tmp_path / "in", 1))
    second = read_into(tmp_path / "r2", archive(tmp_path / "in", 2, EVENTS[:1]))
    third = read_into(tmp_path / "r3", archive(tmp_path / "in", 3, EVENTS[1:2]))
    one = {min(story["article_ids"]): story["id"] for story in make(tmp_path / "s1", [first])}
    two = make(tmp_path / "s2", [first, second], tmp_path / "s1")
    assert [story["id"] for story in two] == [one["1-0-0"]]
    assert sorted(two[0]["article_ids"]) == [f"{d}-0-{n}" for d in (1, 2) for n in range(3)]
    three = make(tmp_path / "s3", [first, second, third], tmp_path / "s2")
    ids = [f"1-1-{n}" for n in range(3)] + [f"3-0-{n}" for n in range(3)]
    assert sorted(members(three)[0]) == ids
    assert [story["id"] for story in three] == [one["1-1-0"]]
    late = read_into(tmp_path / "r4", archive(tmp_path / "in", 28, EVENTS[:1]))
    four = make(tmp_path / "s4", [first, second, third, late], tmp_path / "s3")
    assert sorted(members(four)[0]) == [f"28-0-{n}" for n in range(3)]  # the old one has closed
    with pytest.raises(NotResumable, match="is of other Summaries"):
        make(tmp_path / "s5", [second], tmp_path / "s1")


def test_summaries_of_another_version_are_read_again(tmp_path: Path, reader: PlainReader) -> None:
    """From the texts that their manifest names, as long as those are there."""
    path = archive(tmp_path / "in", 1)
    reader.model = replace(MODEL, service="0.0.1")
    old = read_into(tmp_path / "r1", path)
    reader.model = MODEL
    assert Reads([old]).outdated() == [old]
    made = make(tmp_path / "s1", [old])
    assert {story["story"]["model"]["service"] for story in made} == {MODEL.service}
    assert made == make(tmp_path / "s2", [read_into(tmp_path / "r2", path)])
    path.write_text("{}")
    with pytest.raises(NoSource, match="read the archive anew"):
        make(tmp_path / "s3", [old])


def test_articles_of_one_id_get_ids_of_their_own(tmp_path: Path, reader: PlainReader) -> None:
    """The same article twice is one; two texts of one id are two."""
    path = archive(tmp_path / "in", 1, EVENTS[:1], id="same")
    lines = path.read_text().splitlines()
    path.write_text("\n".join([*lines, lines[0]]))
    (story,) = make(tmp_path / "s1", [read_into(tmp_path / "r1", path)])
    assert len(story["article_ids"]) == len(set(story["article_ids"])) == 3
    assert all(id_.startswith("same@") for id_ in story["article_ids"])


def test_of_a_very_long_story_the_latest_are_merged(tmp_path: Path, reader: PlainReader) -> None:
    """And all are listed."""
    reads = [
        read_into(tmp_path / f"r{day}", archive(tmp_path / "in", day, EVENTS[:1])) for day in (1, 2)
    ]
    (story,) = make(tmp_path / "s1", reads, most=4)
    assert len(story["article_ids"]) == 6
    merged = {article["id"] for article in story["story"]["articles"]}
    assert merged == set(story["article_ids"][-4:])
    assert sum(id_.startswith("2") for id_ in merged) == 3


def test_offsets_of_one_unit_only(tmp_path: Path, reader: PlainReader) -> None:
    """As over HTTP, a story counts in one."""
    paths = [
        archive(tmp_path / "a", 1),
        archive(tmp_path / "b", 2, options={"offset_unit": "utf8"}),
    ]
    reads = [read_into(tmp_path / f"r{n}", path) for n, path in enumerate(paths)]
    with pytest.raises(NotResumable, match="code_point, some in utf8"):
        make(tmp_path / "s", reads)
    with pytest.raises(NotResumable, match=r"has no manifest\.json"):
        Reads([tmp_path])
