"""What has to hold between the parts of a story request, beyond the shape of each.

A Summary that comes back must be one that this service could have given: of its own version and
model, in the offset unit of the call, every id once, every reference to an entry of the
same Summary, every span as long as its own text.
"""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import TYPE_CHECKING

from schemas.errors import pointer
from service.offsets import length
from service.problems import FieldError
from service.records import KINDS

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from schemas.stories import StoryRequest
    from service.records import Model, Summary

    Path = tuple[str | int, ...]


def errors(request: StoryRequest, model: Model) -> list[FieldError]:
    """Everything that does not fit together; empty for a request that can be merged."""
    if not request.articles and not request.summaries:
        return [FieldError("#", "must have at least one article or summary", "required")]
    found = list(_repeated_articles(request))
    for place, summary in enumerate(request.summaries):
        found += _summary_errors(summary, ("summaries", place), model, request.options.offset_unit)
    return found


def _repeated_articles(request: StoryRequest) -> Iterator[FieldError]:
    """Ids that were seen before, articles first."""
    places: list[tuple[str, Path]] = [
        (article.id, ("articles", i, "id")) for i, article in enumerate(request.articles)
    ]
    places += [
        (summary.article.id, ("summaries", i, "article", "id"))
        for i, summary in enumerate(request.summaries)
    ]
    first: dict[str, Path] = {}
    for id_, path in places:
        if id_ in first:
            detail = (
                f"is the id of {pointer(*first[id_])} too; two equal texts need ids of their own"
            )
            yield FieldError(pointer(*path), detail, "duplicate_id")
        first.setdefault(id_, path)


def _summary_errors(summary: Summary, path: Path, model: Model, unit: str) -> Iterator[FieldError]:
    if summary.model != model:
        pipeline = f"{model.pipeline.name} {model.pipeline.version}"
        detail = (
            f"is not of this service's model (version {model.service}, {pipeline}): "
            "send the article itself"
        )
        yield FieldError(pointer(*path, "model"), detail, "wrong_model")
    sent = summary.article.offset_unit
    if sent != unit:
        detail = f"is {sent}, but options.offset_unit is {unit}: they have to be the same"
        at = pointer(*path, "article", "offset_unit")
        yield FieldError(at, detail, "wrong_offset_unit")
    yield from _repeated_ids(summary, path)
    yield from _unresolved(summary, path)
    yield from _wrong_spans(summary, path, sent)


def _repeated_ids(summary: Summary, path: Path) -> Iterator[FieldError]:
    for name in KINDS:
        seen: set[str] = set()
        for place, item in enumerate(getattr(summary, name)):
            if item.id in seen:
                at = pointer(*path, name, place, "id")
                yield FieldError(at, "is the id of an earlier entry too", "duplicate_id")
            seen.add(item.id)


def _unresolved(summary: Summary, path: Path) -> Iterator[FieldError]:
    known = {kind: {item.id for item in getattr(summary, kind)} for kind in KINDS}
    for kind, reference, place in _references(summary):
        if reference is not None and reference not in known[kind]:
            detail = f"is not the id of an entry of {kind} of this summary"
            yield FieldError(pointer(*path, *place), detail, "unresolved_id")


def _references(summary: Summary) -> Iterator[tuple[str, str | None, Path]]:
    """Each id that an entry has of another, with the list of that other and its place."""
    for i, sentence in enumerate(summary.article.key_sentences):
        for j, date in enumerate(sentence.date_ids):
            yield "dates", date, ("article", "key_sentences", i, "date_ids", j)
    for i, actor in enumerate(summary.actors):
        for j, member in enumerate(actor.member_ids):
            yield "actors", member, ("actors", i, "member_ids", j)
    for i, claim in enumerate(summary.numeric_claims):
        at: Path = ("numeric_claims", i)
        if claim.attribution is not None:
            yield "actors", claim.attribution.actor_id, (*at, "attribution", "actor_id")
            yield "dates", claim.attribution.when, (*at, "attribution", "when")
        yield "dates", claim.when, (*at, "when")
        for j, place in enumerate(claim.where):
            yield "locations", place, (*at, "where", j)
        yield "numeric_claims", claim.part_of, (*at, "part_of")
    for i, quote in enumerate(summary.quotes):
        at = ("quotes", i)
        yield "dates", quote.when, (*at, "when")
        if quote.speaker is not None:
            yield "actors", quote.speaker.actor_id, (*at, "speaker", "actor_id")
            for j, reference in enumerate(quote.speaker.actor_ids):
                yield "actors", reference, (*at, "speaker", "actor_ids", j)


def _wrong_spans(summary: Summary, path: Path, unit: str) -> Iterator[FieldError]:
    for span, place in _spans(summary, ()):
        if span.end - span.start != length(span.text, unit):
            detail = f"end less start is not the length of its text in the unit {unit}"
            yield FieldError(pointer(*path, *place), detail, "span_mismatch")


def _spans(record: Any, path: Path) -> Iterator[tuple[Any, Path]]:
    """Everything in a record that has a start, an end and a text, with its place."""
    if isinstance(record, tuple):
        for i, item in enumerate(record):
            yield from _spans(item, (*path, i))
    elif is_dataclass(record):
        names = [field.name for field in fields(record)]
        if {"start", "end", "text"} <= set(names):
            yield record, path
        for name in names:
            yield from _spans(getattr(record, name), (*path, name))
