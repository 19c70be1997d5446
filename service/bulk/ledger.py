"""What is finished of a job, so that it can be taken up where it was cut off.

`job.json` says what was asked. `parts.jsonl` gets a line for each part that is whole, before the
next is begun. `refused.jsonl` holds what was refused; a line of the ledger says how long it was. So
after any end, of the process or of the machine, what the ledger says is true, and the rest is made
again. `manifest.json` is written last: where there is one, the work is done.
"""

from __future__ import annotations

import os
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any

import orjson

from service.bulk.parts import sync_folder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

JOB, PARTS, REFUSED, MANIFEST = "job.json", "parts.jsonl", "refused.jsonl", "manifest.json"


class NotResumable(Exception):
    """A folder that holds something else than the beginning of this job."""


@dataclass(frozen=True, slots=True)
class PartLine:
    """A part that is whole, and how far the input was read for it.

    `file` and `row` are the last that it took, `refused_bytes` the length of the refused by then.
    """

    name: str
    size: int
    sha256: str
    rows: int
    refused: int
    characters: int
    words: int
    file: int
    row: int
    refused_bytes: int


class Ledger:
    """The folder of one job."""

    def __init__(self, folder: Path, job: dict[str, Any], *, resume: bool) -> None:
        """Begin, or take up what was begun. Raises NotResumable."""
        self.folder = folder
        self.job = job
        folder.mkdir(parents=True, exist_ok=True)
        self.is_done = False
        self.finished: list[PartLine] = []
        if not any(folder.iterdir()):
            self._replace(JOB, _indented(job))
            (folder / PARTS).touch()
            (folder / REFUSED).touch()
        else:
            self._resume(resume)
        self._refused = (folder / REFUSED).open("ab")
        self._parts = (folder / PARTS).open("ab") if not self.is_done else None

    def _resume(self, resume: bool) -> None:
        if not resume:
            raise NotResumable(
                f"{self.folder} is not empty: name another folder, or go on with --resume"
            )
        if not (self.folder / JOB).exists():
            raise NotResumable(f"{self.folder} holds no job of this command")
        begun = orjson.loads((self.folder / JOB).read_bytes())
        if begun != orjson.loads(orjson.dumps(self.job)):
            names = sorted(k for k in {**begun, **self.job} if begun.get(k) != self.job.get(k))
            raise NotResumable(
                f"{self.folder} holds another job: {', '.join(names)} differ; name another folder"
            )
        self.is_done = (self.folder / MANIFEST).exists()
        if self.is_done:
            known = orjson.loads((self.folder / MANIFEST).read_bytes())["parts"]
            self.finished = [PartLine(**line) for line in known]
            return
        self.finished = self._whole_lines()
        with (self.folder / PARTS).open("wb") as file:
            file.writelines(_line(part) for part in self.finished)
            _sync(file)
        length = self.finished[-1].refused_bytes if self.finished else 0
        with (self.folder / REFUSED).open("ab") as file:
            file.truncate(length)
            _sync(file)

    def _whole_lines(self) -> list[PartLine]:
        """The lines up to the first that is torn, or whose part is not there as it was."""
        found = []
        path = self.folder / PARTS
        for line in path.read_bytes().splitlines() if path.exists() else ():
            try:
                part = PartLine(**orjson.loads(line))
                if (self.folder / part.name).stat().st_size != part.size:
                    break
            except (orjson.JSONDecodeError, TypeError, OSError):
                break
            found.append(part)
        return found

    def refuse(self, lines: Iterable[bytes]) -> None:
        """Write down what was refused."""
        self._refused.writelines(lines)

    @property
    def refused_bytes(self) -> int:
        """How long the file of the refused is."""
        return self._refused.tell()

    def record(self, part: PartLine) -> None:
        """Write down that a part is whole."""
        _sync(self._refused)
        self.finished.append(part)
        if self._parts is not None:
            self._parts.write(_line(part))
            _sync(self._parts)

    def finish(self, **facts: Any) -> None:
        """Write the manifest: the job, its parts, and their sums."""
        _sync(self._refused)
        sums = {
            name: sum(getattr(part, name) for part in self.finished)
            for name in ("rows", "refused", "characters", "words", "size")
        }
        content = {**self.job, **facts, "sums": sums, "parts": [asdict(p) for p in self.finished]}
        self._replace(MANIFEST, _indented(content))
        (self.folder / PARTS).unlink(missing_ok=True)
        for path in self.folder.glob(".*.unfinished"):
            path.unlink()
        sync_folder(self.folder)
        self.is_done = True

    def close(self) -> None:
        """Let go of the files."""
        self._refused.close()
        if self._parts is not None:
            self._parts.close()

    def _replace(self, name: str, content: bytes) -> None:
        own = self.folder / f".{name}.unfinished"
        with own.open("wb") as file:
            file.write(content)
            _sync(file)
        own.replace(self.folder / name)
        sync_folder(self.folder)


def manifest(folder: Path) -> dict[str, Any]:
    """The manifest of a folder whose job is done. Raises NotResumable."""
    try:
        content: dict[str, Any] = orjson.loads((folder / MANIFEST).read_bytes())
    except OSError:
        raise NotResumable(f"{folder} has no {MANIFEST}: its job is not done") from None
    return content


def _indented(content: Any) -> bytes:
    return orjson.dumps(content, option=orjson.OPT_INDENT_2) + b"\n"


def _line(part: PartLine) -> bytes:
    return orjson.dumps(part) + b"\n"


def _sync(file: Any) -> None:
    file.flush()
    os.fsync(file.fileno())
