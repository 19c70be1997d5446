"""What a call gives: the records of an answer, as JSON or as a frame."""

from __future__ import annotations

import importlib
from dataclasses import dataclass, fields, is_dataclass
from typing import TYPE_CHECKING, Any

from service.records import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.records import (
        Actor,
        ArticleInfo,
        Date,
        Location,
        NumericClaim,
        Quote,
        Story,
        Summary,
    )

FRAMES = ("pandas", "polars")
STORY_KINDS = (*KINDS, "timeline", "articles")


class Refused(ValueError):
    """What was sent cannot be read; `problem` is what the service answers (RFC 9457)."""

    def __init__(self, problem: dict[str, Any]) -> None:
        errors = [f"{e['pointer']} {e['detail']}" for e in problem.get("errors", ())]
        super().__init__("; ".join(errors) or str(problem.get("detail", "refused")))
        self.problem = problem


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """All that is read from one article."""

    summary: Summary

    @property
    def article(self) -> ArticleInfo:
        """The article as it was read."""
        return self.summary.article

    @property
    def actors(self) -> tuple[Actor, ...]:
        """Who."""
        return self.summary.actors

    @property
    def locations(self) -> tuple[Location, ...]:
        """Where."""
        return self.summary.locations

    @property
    def numeric_claims(self) -> tuple[NumericClaim, ...]:
        """How many, and who says so."""
        return self.summary.numeric_claims

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """Who said what."""
        return self.summary.quotes

    @property
    def dates(self) -> tuple[Date, ...]:
        """When."""
        return self.summary.dates

    def to_json(self) -> bytes:
        """The Summary, byte for byte as the service answers it."""
        return _encoded(self.summary)

    def to_frame(self, kind: str = "numeric_claims", library: str | None = None) -> Any:
        """One kind as a frame, a row each: of pandas, or of polars where that alone is installed.

        A record inside a record has a column for each of its fields: `quantity.value`.
        """
        if kind not in KINDS:
            raise ValueError(f"a kind is one of {', '.join(KINDS)}")
        return frame([dict(_flat(one)) for one in getattr(self.summary, kind)], library)


@dataclass(frozen=True, slots=True)
class ReadStory:
    """One record of several articles."""

    story: Story

    def to_json(self) -> bytes:
        """The Story, byte for byte as the service answers it."""
        return _encoded(self.story)

    def to_frame(self, kind: str = "numeric_claims", library: str | None = None) -> Any:
        """One kind as a frame.

        Of numbers and quotes there is a row for each time that an article has one, with the
        `entry` that it is part of; what comes from one article has its `source` and `published_at`.
        """
        if kind not in STORY_KINDS:
            raise ValueError(f"a kind is one of {', '.join(STORY_KINDS)}")
        outlets = {article.id: article for article in self.story.articles}
        rows = []
        for row in self._rows(kind):
            outlet = outlets.get(row.get("article_id", ""))
            if outlet is not None:
                row |= {"source": outlet.source, "published_at": outlet.published_at}
            rows.append(row)
        return frame(rows, library)

    def _rows(self, kind: str) -> Iterator[dict[str, Any]]:
        if kind == "numeric_claims":
            for entry in self.story.numeric_claims:
                own = {"entry": entry.id, "entry.subject": entry.subject, "status": entry.status}
                for claim in (claim for value in entry.values for claim in value.claims):
                    yield own | dict(_flat(claim))
        elif kind == "quotes":
            for said in self.story.quotes:
                own = {"entry": said.id, "entry.text": said.text}
                for variant in said.variants:
                    yield own | dict(_flat(variant))
        else:
            for one in getattr(self.story, kind):
                yield dict(_flat(one))


def frame(rows: list[dict[str, Any]], library: str | None = None) -> Any:
    """Rows as a frame of a library that is installed. Raises ImportError where none is."""
    if library not in (None, *FRAMES):
        raise ValueError(f"a frame is of {' or '.join(FRAMES)}")
    for name in (library,) if library else FRAMES:
        try:
            made = importlib.import_module(name)
        except ImportError:
            continue
        columns = list(dict.fromkeys(key for row in rows for key in row))
        return made.DataFrame({key: [row.get(key) for row in rows] for key in columns})
    raise ImportError(f"a frame needs {library or ' or '.join(FRAMES)}: pip install one")


def _flat(record: Any, before: str = "") -> Iterator[tuple[str, Any]]:
    """The fields of a record, those of a record inside it with its name and a dot before them."""
    for field in fields(record):
        value = getattr(record, field.name)
        name = before + field.name.removesuffix("_")
        if is_dataclass(value):
            yield from _flat(value, f"{name}.")
        elif isinstance(value, tuple):
            yield name, [dict(_flat(one)) if is_dataclass(one) else one for one in value]
        else:
            yield name, value


def _encoded(content: Any) -> bytes:
    from schemas.answers import encode

    return encode(content)
