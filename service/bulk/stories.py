"""Summaries put into stories: a story a line, in parts, and who is in which, to go on from.

A first pass takes what each article tells of its event and lays its Summary aside, packed; then the
articles are put into stories, and each story is merged from its Summaries. `members.parquet` says
which article is in which story: with it the next day's Summaries continue the stories of this one.
"""

from __future__ import annotations

import math
import tempfile
from collections import Counter
from dataclasses import asdict, dataclass
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from service import __version__
from service.bulk import batches, grouping, merging
from service.bulk.ledger import NotResumable, PartLine, manifest
from service.bulk.parts import Part
from service.bulk.summaries import ROW

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Self

    from service.bulk.ledger import Ledger
    from service.bulk.local import Runner
    from service.bulk.summaries import Reads

Origin = tuple[int, int, int]  # the read, the file in it, and the row in that

MEMBERS = "members.parquet"
DAY = 86_400  # seconds
_MEMBERS = pa.schema([("story", pa.string()), ("published", pa.float64()), *list(ROW)[:3]])
_TABLE = 64  # Summaries that are merged in one go, or more where one story has more
_PACKING = "zstd"
_STORY_OF = 12  # hex digits of the hash of its first article in the id of a story


@dataclass(frozen=True, slots=True)
class Options:
    """How stories are made and written.

    Articles that were published more `days` apart are not held against each other. Of a story with
    more than `most` articles the latest are merged; all are listed.
    """

    format: str = "parquet"
    part_rows: int = 1000
    days: int = 14
    most: int = 200


def job(reads: Reads, options: Options, before: Path | None) -> dict[str, Any]:
    """What is asked: what has to be the same for a job to be taken up."""
    return {
        "job": "stories",
        "version": __version__,
        **asdict(options),
        "reads": reads.job(),
        "continues": str(before.resolve()) if before else None,
    }


@dataclass(slots=True)
class _Article:
    """An article as it came: where it was read, what it tells, and where its Summary lies."""

    origin: Origin
    id: str
    told: grouping.EventProfile
    at: tuple[int, int]
    story: str | None


@dataclass(frozen=True, slots=True)
class _Before:
    """The stories to go on with: the story of each article by its origin, and of how many reads."""

    story: dict[Origin, str]
    reads: int


@dataclass(frozen=True, slots=True)
class _Story:
    """A story with its articles in the order of their publishing."""

    id: str
    members: list[_Article]
    is_new: bool


class Watched(Protocol):
    """What is told how far a step is."""

    def __enter__(self) -> Self:
        """Begin to show it."""

    def __exit__(self, *_: object) -> None:
        """Show it no more."""

    def seen(self, rows: int, refused: int, at: int) -> None:
        """So many more are done, which leads so far."""


def make(
    reads: Reads,
    options: Options,
    ledger: Ledger,
    runner: Runner,
    before: Path | None,
    watch: Callable[[str, int], Watched],
) -> None:
    """Make the stories that the ledger does not have yet, and finish it.

    `watch` is told of each step: what is counted, and how many there are. Raises NotResumable.
    """
    if ledger.is_done:
        return
    begun = _begun(before, reads) if before else _Before({}, 0)
    with tempfile.TemporaryFile(dir=ledger.folder) as aside:
        with watch("Summaries", reads.rows) as watched:
            articles = _profiles(reads, runner, begun, aside, watched)
        stories = _stories(articles, options)
        done = sum(part.rows for part in ledger.finished)
        left = [story for story in stories if story.is_new][done:]
        with watch("stories", len(left)) as watched:
            made = runner.map(merging.merge_batch, _tables(left, options, aside))
            _write(ledger, options, made, watched)
    _write_members(ledger.folder / MEMBERS, stories)
    ledger.finish(model=asdict(batches.reader().model), open_stories=len(stories))


def _begun(before: Path, reads: Reads) -> _Before:
    """Stories that were made before, of the first of these reads."""
    content = manifest(before)
    if content.get("job") != "stories":
        raise NotResumable(f"{before} holds no stories, but {content.get('job')}")
    known = [read["path"] for read in content["reads"]]
    if [str(folder) for folder in reads.folders[: len(known)]] != known:
        raise NotResumable(f"{before} is of other Summaries: {' '.join(known)} come first")
    rows = pq.read_table(before / MEMBERS).to_pylist()
    story = {(row["read"], row["file"], row["row"]): row["story"] for row in rows}
    return _Before(story, len(known))


def reads_of(before: Path) -> list[Path]:
    """The folders of Summaries that stories were made of. Raises NotResumable."""
    return [Path(read["path"]) for read in manifest(before).get("reads", ())]


def _profiles(
    reads: Reads, runner: Runner, begun: _Before, aside: Any, watched: Watched
) -> list[_Article]:
    """What the articles tell; those that were in a story before, only where it is open."""
    found: list[_Article] = []
    column: dict[str, int] = {}
    known: set[tuple[str, str]] = set()
    unit = None
    rows = 0
    tables = (_still_open(table, begun) for table in reads.tables(runner))
    for table in runner.map(profile_rows, (table for table in tables if len(table))):
        for row in table.to_pylist():
            unit = unit or row["offset_unit"]
            if row["offset_unit"] != unit:
                raise NotResumable(f"some Summaries count in {unit}, some in {row['offset_unit']}")
            if (row["id"], row["sha256"]) in known:
                continue  # the same article twice
            known.add((row["id"], row["sha256"]))
            origin = (row["read"], row["file"], row["row"])
            at = _lay(aside, row["summary"])
            profile = grouping.event_profile(row, column)
            found.append(_Article(origin, row["id"], profile, at, begun.story.get(origin)))
        rows += len(table)
        watched.seen(len(table), 0, rows)
    return found


def _still_open(table: pa.Table, begun: _Before) -> pa.Table:
    origins = zip(*(table[name].to_pylist() for name in ROW.names[:3]), strict=True)
    kept = [origin[0] >= begun.reads or origin in begun.story for origin in origins]
    return table.filter(pa.array(kept, pa.bool_()))


def profile_rows(table: pa.Table) -> pa.Table:
    """As `profile_batch`, each row with its origin."""
    made = merging.profile_batch(table)
    for place, name in enumerate(ROW.names[:3]):
        made = made.add_column(place, name, table[name])
    return made


def _lay(aside: Any, summary: str) -> tuple[int, int]:
    """Lay a Summary aside: where it lies, and its length unpacked."""
    content = summary.encode()
    at = aside.tell()
    packed = pa.compress(content, codec=_PACKING, asbytes=True)
    aside.write(len(packed).to_bytes(8, "little") + packed)
    return at, len(content)


def _taken(aside: Any, at: tuple[int, int]) -> str:
    aside.seek(at[0])
    packed = aside.read(int.from_bytes(aside.read(8), "little"))
    content: bytes = pa.decompress(packed, at[1], codec=_PACKING, asbytes=True)
    return content.decode()


def _stories(articles: Sequence[_Article], options: Options) -> list[_Story]:
    """The stories by their first articles; those that have closed are left out."""
    fresh = [article.told.order for article in articles if article.story is None]
    opens = min(fresh, default=math.inf) - options.days * DAY
    latest: dict[str | None, float] = {}
    for article in articles:
        latest[article.story] = max(latest.get(article.story, -math.inf), article.told.order)
    kept = [
        article
        for article in articles
        if article.story is None or not fresh or latest[article.story] >= opens
    ]
    begun: dict[str, list[int]] = {}
    for n, article in enumerate(kept):
        if article.story is not None:
            begun.setdefault(article.story, []).append(n)
    profiles = [article.told for article in kept]
    found = grouping.stories(profiles, options.days, list(begun.values()))
    return [_story([kept[n] for n in members]) for members in found]


def _story(members: list[_Article]) -> _Story:
    members = sorted(members, key=lambda a: (a.told.order, a.told.key, a.id))
    old = sorted({a.story for a in members if a.story is not None})
    id_ = old[0] if old else f"s-{members[0].told.key[:_STORY_OF]}"
    return _Story(id_, members, is_new=any(a.story is None for a in members))


def _tables(stories: Iterable[_Story], options: Options, aside: Any) -> Iterator[pa.Table]:
    """Stories with the Summaries to merge, some of them at a time."""
    held: list[dict[str, Any]] = []
    for story in stories:
        chosen = story.members[-options.most :]
        row = {
            "story": story.id,
            "article_ids": _ids(story.members),
            "summaries": [_taken(aside, article.at) for article in chosen],
        }
        held.append(row)
        if sum(len(row["summaries"]) for row in held) >= _TABLE:
            yield pa.Table.from_pylist(held)
            held = []
    if held:
        yield pa.Table.from_pylist(held)


def _ids(members: Sequence[_Article]) -> list[str]:
    """Ids of their own: where two articles have one, that and the start of the text's hash."""
    counts = Counter(article.id for article in members)
    return [a.id if counts[a.id] == 1 else f"{a.id}@{a.told.key[:_STORY_OF]}" for a in members]


def _write(ledger: Ledger, options: Options, tables: Iterator[pa.Table], watched: Watched) -> None:
    rows = (table.slice(n, 1) for table in tables for n in range(len(table)))
    written = 0
    while first := list(islice(rows, 1)):
        name = f"stories-{len(ledger.finished):06}.{options.format}"
        part = Part(ledger.folder, name, merging.STORY, ("story",))
        count = words = 0
        try:
            for row in chain(first, islice(rows, options.part_rows - 1)):
                part.add(row)
                count += 1
                words += row["words"][0].as_py()
                watched.seen(1, 0, written + count)
            whole = part.finish()
        except BaseException:
            part.discard()
            raise
        written += count
        ledger.record(PartLine(*whole, count, 0, 0, words, 0, 0, 0))


def _write_members(path: Path, stories: Sequence[_Story]) -> None:
    rows = [
        {"story": story.id, "published": a.told.order, "read": a.origin[0], "file": a.origin[1],
         "row": a.origin[2]}
        for story in stories
        for a in story.members
    ]  # fmt: skip
    own = path.with_name(f".{path.name}.unfinished")
    pq.write_table(pa.Table.from_pylist(rows, schema=_MEMBERS), own, compression=_PACKING)
    own.replace(path)
