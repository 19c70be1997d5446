"""The calls for many articles: one record of them, or which of them are one story."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from flask import Blueprint, Response

from schemas import coherence, documents
from schemas.stories import StoryRequestSchema
from service import metrics, recall
from service.problems import Invalid
from service.reading import reader as reading
from service.reading.companion import read_all
from service.records import Groups
from service.stories.groups import group
from service.stories.merge import merge
from service.web import answers, body, patience
from service.web.exchange import note
from service.web.parts import parts
from service.web.summaries import converted, refusals, refuse_query

if TYPE_CHECKING:
    from collections.abc import Sequence

    from schemas.stories import StoryRequest
    from service.records import Article, Summary
    from service.records.terms import OffsetUnit

blueprint = Blueprint("stories", __name__)

_SCHEMA = StoryRequestSchema()
_PAUSE = 0.02  # seconds before the next try, where the wait at the gate is set to nothing


@blueprint.post("/v1/stories")
def create_story() -> Response:
    """Read what has to be read, and merge."""
    story = merge(_summaries())
    metrics.observe_story(story)
    return answers.result(story)


@blueprint.post("/v1/groups")
def create_groups() -> Response:
    """Read what has to be read, and tell which articles are one story."""
    summaries = _summaries()
    return answers.result(Groups(group(summaries), parts().reader.model))


def _summaries() -> list[Summary]:
    """What is asked about: the articles read, and the summaries that were sent."""
    asked = _requested()
    summaries = [*_read(asked.articles, asked.options.offset_unit), *asked.summaries]
    note(
        chars=sum(summary.article.characters for summary in summaries),
        n_articles=len(asked.articles),
        n_summaries=len(asked.summaries),
        lang=summaries[0].article.language,
    )
    return summaries


def _requested() -> StoryRequest:
    body.require_json_accepted()
    settings = parts().settings
    body.media_type((body.JSON,))
    refuse_query()
    content = body.read(settings.max_story_bytes)
    recall.count(len(content))
    payload = documents.decode_json(content, settings.max_json_depth)
    asked: StoryRequest = documents.load(_SCHEMA, payload, settings)
    if errors := coherence.errors(asked, parts().reader.model):
        raise Invalid(errors)
    return asked


def _read(articles: Sequence[Article], offset_unit: OffsetUnit) -> list[Summary]:
    """Read the articles of a story; the first that cannot be read is the problem."""
    reader = parts().reader
    longest = parts().settings.timeout

    def read(place: int) -> Summary:
        """Read one article in a turn of its own, so that a story does not shut others out.

        The first may find the service busy; once it is read, the work done is not thrown away for
        a turn that comes late, unless it comes later than the longest articles could take.
        """
        deadline = time.monotonic() + (longest if place else 0)
        while True:
            if place:
                patience.received.set(time.monotonic())
            try:
                return reader.read(articles[place])
            except reading.Busy:
                if time.monotonic() >= deadline:
                    raise
                time.sleep(_PAUSE)

    summaries = []
    for place, done in enumerate(read_all(articles, read, parts().companion)):
        with refusals(("articles", place)):
            summary = done.result()
        summaries.append(converted(summary, articles[place], offset_unit))
    return summaries
