"""The calls that read one article: all kinds, or one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from flask import Blueprint, Response, request

from schemas import documents
from schemas.articles import ArticleRequest
from schemas.errors import pointer
from service import metrics, offsets
from service.problems import Busy, FieldError, Invalid
from service.reading import reader as reading
from service.reading.text import html
from service.web import answers, body
from service.web.exchange import note
from service.web.parts import parts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from service.records import Article, Summary
    from service.records.terms import OffsetUnit

blueprint = Blueprint("summaries", __name__)

_TAKEN = (body.JSON, body.PLAIN, body.HTML)
_QUERY = ("id", "title", "source", "url", "published_at", "home", "language")
_NO_PARAMETER = "is not a query parameter of this call"


@blueprint.post("/v1/summaries")
def create_summary() -> Response:
    """All kinds."""
    return answers.result(_read_article())


@blueprint.post("/v1/actors")
def find_actors() -> Response:
    """Who acts or is acted on."""
    return _one_kind("actors")


@blueprint.post("/v1/locations")
def find_locations() -> Response:
    """Where."""
    return _one_kind("locations")


@blueprint.post("/v1/numeric-claims")
def find_numeric_claims() -> Response:
    """How many, how much."""
    return _one_kind("numeric_claims")


@blueprint.post("/v1/quotes")
def find_quotes() -> Response:
    """Who said what."""
    return _one_kind("quotes")


@blueprint.post("/v1/dates")
def find_dates() -> Response:
    """When."""
    return _one_kind("dates")


def _one_kind(kind: str) -> Response:
    """The summary with one list only: ids and offsets are those of the whole."""
    summary = _read_article()
    content = {"article": summary.article, kind: getattr(summary, kind), "model": summary.model}
    return answers.result(content)


def _read_article() -> Summary:
    asked = _requested()
    article = asked.article
    with refusals(()):
        summary = parts().reader.read(article)
    summary = converted(summary, article, asked.options.offset_unit)
    note(chars=summary.article.characters, n_articles=1, lang=summary.article.language)
    return summary


@contextmanager
def refusals(path: tuple[str | int, ...]) -> Iterator[None]:
    """Turn what a reader raises into problems; `path` is where the request has the article."""
    try:
        yield
    except reading.UnsupportedLanguage as error:
        raise documents.not_served(error.language, *path) from None
    except reading.Busy:
        detail = "other articles are being read; send the request again"
        raise Busy(detail, parts().retry_after()) from None


def converted(summary: Summary, article: Article, offset_unit: OffsetUnit) -> Summary:
    """Count a Summary that was read from an article, and give its offsets in a unit."""
    metrics.observe_summary(summary)
    return offsets.convert(summary, article.text, offset_unit)


def _requested() -> ArticleRequest:
    """The article and the options of a request, whatever its media type."""
    body.require_json_accepted()
    settings = parts().settings
    media_type = body.media_type(_TAKEN)
    content = body.read(settings.max_body_bytes)
    if media_type == body.JSON:
        asked = read_request(content)
        _require_same(asked)
        return asked
    payload = _from_query()
    payload["text"] = documents.decode_text(content)
    if media_type == body.HTML:
        payload["text"] = _main_text(payload["text"])
    asked = documents.article_of(payload, settings)
    if media_type == body.HTML:
        return ArticleRequest(replace(asked.article, extracted=True), asked.options)
    return asked


def read_request(content: bytes) -> ArticleRequest:
    """The article and the options that a JSON document asks for. Raises Malformed and Invalid."""
    return documents.article(content, parts().settings)


def _main_text(page: str) -> str:
    text = html.extract(page)
    if not text.strip():
        raise documents.no_main_text()
    return text


def _require_same(asked: ArticleRequest) -> None:
    """Refuse query parameters beside a JSON body that say something else than the body says.

    Those that say the same do no harm: forms send the default of every parameter.
    """
    found = []
    for name, values in request.args.lists():
        if name not in (*_QUERY, "offset_unit"):
            found.append(FieldError(pointer(name), _NO_PARAMETER, "unknown_field"))
            continue
        said = asked.options.offset_unit if name == "offset_unit" else getattr(asked.article, name)
        if any(value != said for value in values):
            detail = "says something else than the body: leave it out, or put it into the body"
            path = ("options", name) if name == "offset_unit" else (name,)
            found.append(FieldError(pointer(*path), detail, "conflict"))
    if found:
        raise Invalid(sorted(found, key=lambda error: error.pointer))


def refuse_query() -> None:
    """Refuse query parameters beside a JSON body: one that has no effect would mislead."""
    if request.args:
        detail = "has no query parameters when the body is JSON: put them into the body"
        raise Invalid([FieldError("#", detail, "unknown_field")])


def _from_query() -> dict[str, Any]:
    """The fields of an article and the options, out of the query."""
    payload: dict[str, Any] = {}
    found: list[FieldError] = []
    for name, values in request.args.lists():
        if name not in (*_QUERY, "offset_unit"):
            found.append(FieldError(pointer(name), _NO_PARAMETER, "unknown_field"))
        elif len(values) > 1:
            found.append(FieldError(pointer(name), "is given more than once", "duplicate"))
        elif name == "offset_unit":
            payload["options"] = {name: values[0]}
        else:
            payload[name] = values[0]
    if found:
        raise Invalid(sorted(found, key=lambda error: error.pointer))
    return payload
