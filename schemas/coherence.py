"""What has to hold between the parts of a story request, beyond the shape of each.

A Summary that comes back must be one that this service could have given: of its own version and
model, in the offset unit of the call, every id once, every reference to an actor of the same
Summary, every span as long as its own text.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemas.errors import pointer
from service.offsets import length
from service.problems import FieldError

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

    from schemas.stories import StoryRequest
    from service.records import Model, Summary

    Path = tuple[str | int, ...]

_LISTS = ("actors", "locations", "numeric_claims", "quotes")


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
    for name in _LISTS:
        seen: set[str] = set()
        for place, item in enumerate(getattr(summary, name)):
            if item.id in seen:
                at = pointer(*path, name, place, "id")
                yield FieldError(at, "is the id of an earlier entry too", "duplicate_id")
            seen.add(item.id)


def _unresolved(summary: Summary, path: Path) -> Iterator[FieldError]:
    known = {actor.id for actor in summary.actors}
    for reference, place in _references(summary):
        if reference not in known:
            at = pointer(*path, *place)
            yield FieldError(at, "is not the id of an actor of this summary", "unresolved_id")


def _references(summary: Summary) -> Iterator[tuple[str, Path]]:
    for i, claim in enumerate(summary.numeric_claims):
        if claim.attribution and claim.attribution.actor_id:
            yield claim.attribution.actor_id, ("numeric_claims", i, "attribution", "actor_id")
    for i, quote in enumerate(summary.quotes):
        if quote.speaker is None:
            continue
        if quote.speaker.actor_id:
            yield quote.speaker.actor_id, ("quotes", i, "speaker", "actor_id")
        for j, reference in enumerate(quote.speaker.actor_ids):
            yield reference, ("quotes", i, "speaker", "actor_ids", j)


def _wrong_spans(summary: Summary, path: Path, unit: str) -> Iterator[FieldError]:
    for span, place in _spans(summary):
        if span.end - span.start != length(span.text, unit):
            detail = f"end less start is not the length of its text in the unit {unit}"
            yield FieldError(pointer(*path, *place), detail, "span_mismatch")


def _spans(summary: Summary) -> Iterator[tuple[Any, Path]]:
    """Everything of a Summary that has a start, an end and a text, with its place."""
    for i, span in enumerate(summary.article.boilerplate):
        yield span, ("article", "boilerplate", i)
    for name in ("actors", "locations"):
        for i, entity in enumerate(getattr(summary, name)):
            for j, mention in enumerate(entity.mentions):
                yield mention, (name, i, "mentions", j)
    for i, claim in enumerate(summary.numeric_claims):
        yield claim, ("numeric_claims", i)
        for part in ("sentence", "subject", "predicate", "attribution"):
            if (piece := getattr(claim, part)) is not None:
                yield piece, ("numeric_claims", i, part)
    for i, quote in enumerate(summary.quotes):
        for j, span in enumerate(quote.spans):
            yield span, ("quotes", i, "spans", j)
        for part in ("cue", "speaker"):
            if (piece := getattr(quote, part)) is not None:
                yield piece, ("quotes", i, part)
