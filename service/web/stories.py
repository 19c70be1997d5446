"""The call that makes one record of many articles."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from flask import Blueprint, Response

from schemas import coherence
from schemas.stories import StoryRequestSchema
from service import metrics
from service.problems import Busy, Invalid
from service.stories.merge import merge
from service.web import answers, body
from service.web.exchange import note
from service.web.parts import parts
from service.web.summaries import load, read, refuse_query

if TYPE_CHECKING:
    from schemas.stories import StoryRequest
    from service.records import Article, Summary

blueprint = Blueprint("stories", __name__)

_SCHEMA = StoryRequestSchema()
_PAUSE = 0.02  # seconds before the next try, where the wait at the gate is set to nothing


@blueprint.post("/v1/stories")
def create_story() -> Response:
    """Read what has to be read, and merge."""
    asked = _requested()
    unit = asked.options.offset_unit
    summaries = [
        _read(article, place, unit) for place, article in enumerate(asked.articles)
    ] + list(asked.summaries)
    story = merge(summaries)
    metrics.observe_story(story)
    note(
        chars=sum(summary.article.characters for summary in summaries),
        n_articles=len(asked.articles),
        n_summaries=len(asked.summaries),
        lang=summaries[0].article.language,
    )
    return answers.result(story)


def _requested() -> StoryRequest:
    body.require_json_accepted()
    settings = parts().settings
    body.media_type((body.JSON,))
    refuse_query()
    payload = body.decode_json(body.read(settings.max_story_bytes), settings.max_json_depth)
    asked: StoryRequest = load(_SCHEMA, payload, settings)
    if errors := coherence.errors(asked, parts().reader.model):
        raise Invalid(errors)
    return asked


def _read(article: Article, place: int, unit: str) -> Summary:
    """Read one article of a story.

    Every article takes its own turn at the model, so that a story does not shut others out. The
    first may find the service busy; once it is read, the work done is not thrown away for a turn
    that comes late, unless it comes later than the longest articles before it could take.
    """
    patience = parts().settings.timeout if place else 0
    deadline = time.monotonic() + patience
    while True:
        try:
            return read(article, ("articles", place), unit)
        except Busy:
            if time.monotonic() >= deadline:
                raise
            time.sleep(_PAUSE)
