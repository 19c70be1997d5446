"""A job: the same bytes for any number of workers, and after any cut."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pyarrow.parquet as pq
import pytest

from service.bulk import local, read, sources
from service.bulk.ledger import Ledger, NotResumable
from tests.unit.bulk.runners import Here

if TYPE_CHECKING:
    from pathlib import Path

    from tests.plain_reader import PlainReader


@pytest.fixture
def archive(tmp_path: Path, reader: PlainReader) -> Path:
    """A folder of two files, of a hundred articles; one in ten is none."""
    folder = tmp_path / "in"
    folder.mkdir()
    for name in "ab":
        lines = [
            "{" if n % 10 == 3 else json.dumps({"text": f"Anna Holm saw {n}.", "id": f"{name}{n}"})
            for n in range(50)
        ]
        (folder / f"{name}.jsonl").write_text("\n\n".join(lines))
    return folder


def run(
    archive: Path, out: Path, engine: Any, form: str = "jsonl", *, resume: bool = False
) -> list[tuple[int, int, int]]:
    found, options = sources.find([str(archive)]), read.Options(form, 30)
    ledger = Ledger(out, read.job(found, options), resume=resume)
    seen: list[tuple[int, int, int]] = []
    try:
        read.read(found, options, ledger, engine, lambda *told: seen.append(told))
    finally:
        ledger.close()
    return seen


def written(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_parts_are_whole_and_add_up(archive: Path, tmp_path: Path) -> None:
    """Each article stands in a part or among the refused, with its file and row."""
    seen = run(archive, tmp_path / "out", Here())
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    parts = [f"summaries-{n:06}.jsonl" for n in range(4)]
    assert names == ["job.json", "manifest.json", "refused.jsonl", *parts]
    manifest = json.loads((tmp_path / "out/manifest.json").read_text())
    assert (manifest["sums"]["rows"], manifest["sums"]["refused"]) == (100, 10)
    assert [part["rows"] for part in manifest["parts"]] == [30, 30, 30, 10]
    content = written(tmp_path / "out")
    rows = [json.loads(line) for name in parts for line in content[name].splitlines()]
    assert [(row["file"], row["row"]) for row in rows[:4]] == [(0, 1), (0, 3), (0, 5), (0, 9)]
    assert [row["summary"]["article"]["id"] for row in rows[:4]] == ["a0", "a1", "a2", "a4"]
    refused = [json.loads(line) for line in content["refused.jsonl"].splitlines()]
    assert refused[0]["row"] == 7
    assert refused[0]["problem"]["status"] == 400
    assert len(rows) + len(refused) == 100
    assert sum(rows for rows, _, _ in seen) == 100
    assert seen[-1][2] == sum(source.size for source in sources.find([str(archive)]))


@pytest.mark.parametrize("form", ["jsonl", "jsonl.zst", "parquet"])
def test_the_number_of_workers_changes_no_byte(archive: Path, tmp_path: Path, form: str) -> None:
    """Who was quicker decides nothing."""
    run(archive, tmp_path / "here", Here(), form)
    for workers in (1, 3):
        with local.pool(workers) as pool:
            run(archive, tmp_path / f"{workers}", pool, form)
        assert written(tmp_path / f"{workers}") == written(tmp_path / "here")
    if form == "parquet":
        table = pq.read_table(tmp_path / "here/summaries-000000.parquet")
        assert table["id"].to_pylist()[:2] == ["a0", "a1"]
        assert "problem" not in table.column_names


@pytest.mark.parametrize("tables", range(0, 14, 2))
@pytest.mark.parametrize("form", ["jsonl", "parquet"])
def test_a_job_that_was_cut_off_goes_on(
    archive: Path, tmp_path: Path, form: str, tables: int
) -> None:
    """Wherever it was cut: what is whole is not read again, and the bytes are the same."""
    run(archive, tmp_path / "whole", Here(), form)
    out = tmp_path / "cut"
    with pytest.raises(KeyboardInterrupt):
        run(archive, out, Here(tables), form)
    (out / ".summaries-000009.parquet.unfinished").write_bytes(b"torn")
    with (out / "parts.jsonl").open("ab") as file:
        file.write(b'{"name": "torn')
    with (out / "refused.jsonl").open("ab") as file:
        file.write(b'{"torn')
    seen = run(archive, out, Here(), form, resume=True)
    assert sum(rows for rows, _, _ in seen) == 100 - 30 * (tables // 4)
    assert written(out) == written(tmp_path / "whole")
    assert not run(archive, out, Here(), form, resume=True)
    assert written(out) == written(tmp_path / "whole")


def test_a_part_that_was_changed_is_made_again(archive: Path, tmp_path: Path) -> None:
    """It and those after it."""
    run(archive, tmp_path / "whole", Here())
    out = tmp_path / "cut"
    with pytest.raises(KeyboardInterrupt):
        run(archive, out, Here(9))
    (out / "summaries-000001.jsonl").write_bytes(b"cut off")
    assert sum(rows for rows, _, _ in run(archive, out, Here(), resume=True)) == 70
    assert written(out) == written(tmp_path / "whole")


def test_another_job_is_not_taken_up(archive: Path, tmp_path: Path) -> None:
    """Nor is a folder with other things in it, nor anything without being told to."""
    out = tmp_path / "out"
    run(archive, out, Here())
    with pytest.raises(NotResumable, match="--resume"):
        run(archive, out, Here())
    (archive / "b.jsonl").write_text("{}")
    with pytest.raises(NotResumable, match="sources differ"):
        run(archive, out, Here(), resume=True)
    (tmp_path / "other").mkdir()
    (tmp_path / "other/letter.txt").touch()
    with pytest.raises(NotResumable, match="no job"):
        run(archive, tmp_path / "other", Here(), resume=True)


def test_a_lost_worker_is_said(reader: PlainReader) -> None:
    """A process that the system ends leaves a job that can be taken up."""

    with local.pool(1) as pool, pytest.raises(local.WorkerLost, match="--resume"):
        list(pool.map(os._exit, [1]))
